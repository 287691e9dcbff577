/* content.c - content words: u.content, u:overlap(v), turn:new(scope). */
#include "script/content.h"

#include <stdlib.h>

#include "base/map.h"
#include "script/lib.h"
#include "script/list.h"

static bool is_content(const struct at_transcript *transcript, uint32_t word)
{
    return !at_vocabulary_is_function_word(transcript->vocabulary,
                                           transcript->words[word].id);
}

static struct at_slice stem_of(const struct at_transcript *transcript, uint32_t word)
{
    return at_vocabulary_stem(transcript->vocabulary, transcript->words[word].id);
}

void at_content_push(lua_State *L, uint32_t first_word, uint32_t words)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    at_sandbox_charge(L, words);
    struct at_list *list = at_list_new(L, AT_ITEMS_STEMS, words);
    for (uint32_t i = 0; i < words; i++)
        if (is_content(transcript, first_word + i))
            at_list_numbers(list)[list->count++] = first_word + i;
}

void at_content_of_list(lua_State *L)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    struct at_list *words = lua_touserdata(L, -1);
    at_sandbox_charge(L, words->count);
    struct at_list *list = at_list_new(L, AT_ITEMS_STEMS, words->count);
    for (uint32_t i = 0; i < words->count; i++) {
        uint32_t word = at_list_number(words, i);
        if (is_content(transcript, word))
            at_list_numbers(list)[list->count++] = word;
    }
    lua_remove(L, -2);
}

/* Words in a stretch of the text, ends in bytes: the first, and how many. */
static uint32_t words_in(const struct at_transcript *transcript, uint32_t turn,
                         uint32_t start, uint32_t end, uint32_t *count)
{
    const struct at_turn *it = &transcript->turns[turn];
    uint32_t first = it->first_word, last = it->first_word + it->words;
    while (first < last && transcript->words[first].start < start)
        first++;
    while (last > first && transcript->words[last - 1].start >= end)
        last--;
    *count = last - first;
    return first;
}

struct at_match at_span_match(const struct at_transcript *transcript,
                              const struct at_span *span)
{
    const struct at_turn *turn = &transcript->turns[span->turn];
    struct at_match match = { .start = span->start,
                              .end = span->end,
                              .turn = span->turn,
                              .sentence = turn->first_sentence,
                              .category = -1 };
    match.evidence_word = match.first_word =
        words_in(transcript, span->turn, span->start, span->end, &match.evidence_words);
    match.words = match.evidence_words;
    for (uint32_t i = 1; i < turn->sentences; i++)
        if (transcript->sentences[turn->first_sentence + i].start <= span->start)
            match.sentence = turn->first_sentence + i;
    return match;
}

/* Adds the stems of content words to the set on top of the stack. */
static void add_stems(lua_State *L, uint32_t first, uint32_t count)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    at_sandbox_charge(L, count);
    for (uint32_t i = 0; i < count; i++) {
        if (!is_content(transcript, first + i))
            continue;
        at_slice_push(L, stem_of(transcript, first + i));
        lua_pushboolean(L, true);
        lua_rawset(L, -3);
    }
}

static void add_extent(lua_State *L, const struct at_extent *extent)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    if (extent->is_sentence) {
        const struct at_sentence *sentence = &transcript->sentences[extent->sentence];
        add_stems(L, sentence->first_word, sentence->words);
        return;
    }
    for (uint32_t i = 0; i < extent->count; i++) {
        const struct at_turn *turn = &transcript->turns[extent->first + i];
        if (at_extent_has_turn(L, extent, extent->first + i))
            add_stems(L, turn->first_word, turn->words);
    }
}

/* The set of stems in the text of the unit, match or coding at index 2. [+1] */
static void push_stems(lua_State *L)
{
    struct at_script *script = at_script_of(L);
    struct at_match_handle *handle = at_handle_test(L, 2, AT_KIND_MATCH);
    const struct at_handle *coding = at_handle_test(L, 2, AT_KIND_CODING);
    lua_newtable(L);
    if (handle) {
        const struct at_match *match = at_match_of(L, handle);
        add_stems(L, match->evidence_word, match->evidence_words);
    } else if (coding) {
        const struct at_coding *it =
            at_codings_get(script->view.codings, coding->number);
        for (uint32_t i = 0; i < it->evidence_count; i++) {
            struct at_match span =
                at_span_match(script->view.transcript, &it->evidence[i]);
            add_stems(L, span.evidence_word, span.evidence_words);
        }
    } else {
        struct at_extent extent = at_extent_check(L, 2);
        add_extent(L, &extent);
    }
}

/* u:overlap(v) -> u's content words that v's text has too, their share of u's */
int at_method_overlap(lua_State *L)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    at_extent_check(L, 1);
    luaL_checkany(L, 2);
    lua_settop(L, 2);
    push_stems(L);                 /* u v set */
    lua_getfield(L, 1, "content"); /* u v set content */
    struct at_list *content = lua_touserdata(L, 4);
    struct at_list *shared = at_list_new(L, AT_ITEMS_STEMS, content->count);
    for (uint32_t i = 0; i < content->count; i++) {
        uint32_t word = at_list_number(content, i);
        at_slice_push(L, stem_of(transcript, word));
        if (lua_rawget(L, 3) != LUA_TNIL)
            at_list_numbers(shared)[shared->count++] = word;
        lua_pop(L, 1);
    }
    if (content->count == 0)
        lua_pushnil(L);
    else
        lua_pushnumber(L, (lua_Number)shared->count / content->count);
    return 2;
}

/* Marks each word that is its speaker's first with its stem. Nothing of Lua is called
 * while the maps are there. False when memory is out. */
static bool find_new_words(struct at_script *script)
{
    const struct at_transcript *transcript = script->view.transcript;
    size_t room = transcript->word_count / 64 + 1;
    uint64_t *bits = realloc(script->new_words, room * sizeof *bits);
    if (!bits)
        return false;
    script->new_words = bits;
    memset(bits, 0, room * sizeof *bits);
    struct at_map *said = calloc(transcript->speaker_count + 1, sizeof *said);
    bool done = said != NULL;
    for (uint32_t t = 0; done && t < transcript->turn_count; t++) {
        const struct at_turn *turn = &transcript->turns[t];
        struct at_map *map = &said[turn->speaker];
        for (uint32_t i = 0; done && i < turn->words; i++) {
            uint32_t word = turn->first_word + i;
            struct at_slice stem = stem_of(transcript, word);
            if (!is_content(transcript, word) || at_map_find(map, stem) != AT_MAP_NONE)
                continue;
            bits[word / 64] |= UINT64_C(1) << word % 64;
            done = at_map_add(map, stem, word);
        }
    }
    for (uint32_t i = 0; said && i < transcript->speaker_count; i++)
        at_map_clear(&said[i]);
    free(said);
    script->has_new_words = done;
    return done;
}

/* Did the word's side say it in an earlier session? */
static bool is_known(const struct at_script *script, const struct at_turn *turn,
                     uint32_t word)
{
    const struct at_transcript *transcript = script->view.transcript;
    return at_history_has(script->view.history, at_turn_role(transcript, turn),
                          stem_of(transcript, word));
}

void at_new_words_push(lua_State *L, uint32_t number, bool in_case)
{
    struct at_script *script = at_script_of(L);
    const struct at_turn *turn = &script->view.transcript->turns[number];
    if (!script->has_new_words && !find_new_words(script))
        luaL_error(L, "not enough memory");
    struct at_list *list = at_list_new(L, AT_ITEMS_STEMS, turn->words);
    for (uint32_t i = 0; i < turn->words; i++) {
        uint32_t word = turn->first_word + i;
        if (script->new_words[word / 64] >> word % 64 & 1 &&
            !(in_case && is_known(script, turn, word)))
            at_list_numbers(list)[list->count++] = word;
    }
}
