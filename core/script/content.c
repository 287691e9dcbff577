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

/* The id of a word's stem, with room for a mark. */
static uint32_t check_stem(lua_State *L, uint32_t word)
{
    struct at_script *script = at_script_of(L);
    struct at_vocabulary *vocabulary = script->view.transcript->vocabulary;
    uint32_t stem =
        at_vocabulary_stem_id(vocabulary, script->view.transcript->words[word].id);
    if (stem < script->mark_room)
        return stem;
    size_t room = at_vocabulary_count(vocabulary) * 2;
    uint32_t *marks = realloc(script->marks, room * sizeof *marks);
    if (marks)
        script->marks = marks;
    if (!marks || stem == AT_WORD_NONE)
        luaL_error(L, "not enough memory");
    memset(marks + script->mark_room, 0, (room - script->mark_room) * sizeof *marks);
    script->mark_room = room;
    return stem;
}

/* Marks are taken from all stems. */
static void begin_marks(struct at_script *script)
{
    if (++script->mark > 0)
        return;
    memset(script->marks, 0, script->mark_room * sizeof *script->marks);
    script->mark = 1;
}

static void mark_stems(lua_State *L, uint32_t first_word, uint32_t words)
{
    struct at_script *script = at_script_of(L);
    at_sandbox_charge(L, words);
    for (uint32_t i = 0; i < words; i++)
        if (is_content(script->view.transcript, first_word + i)) {
            uint32_t stem = check_stem(L, first_word + i);
            script->marks[stem] = script->mark;
        }
}

/* The words of a unit in its turn number `i`: the first, and how many. */
static uint32_t words_of(lua_State *L, const struct at_extent *extent, uint32_t i,
                         uint32_t *count)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    const struct at_turn *turn = &transcript->turns[extent->first + i];
    if (extent->is_sentence) {
        *count = transcript->sentences[extent->sentence].words;
        return transcript->sentences[extent->sentence].first_word;
    }
    *count = at_extent_has_turn(L, extent, extent->first + i) ? turn->words : 0;
    return turn->first_word;
}

/* Marks the stems in the text of the unit, match or coding at index 2. */
static void mark_text(lua_State *L)
{
    struct at_script *script = at_script_of(L);
    struct at_match_handle *handle = at_handle_test(L, 2, AT_KIND_MATCH);
    const struct at_handle *coding = at_handle_test(L, 2, AT_KIND_CODING);
    begin_marks(script);
    if (handle) {
        const struct at_match *match = at_match_of(L, handle);
        mark_stems(L, match->evidence_word, match->evidence_words);
    } else if (coding) {
        const struct at_coding *it =
            at_codings_get(script->view.codings, coding->number);
        for (uint32_t i = 0; i < it->evidence_count; i++) {
            struct at_match span =
                at_span_match(script->view.transcript, &it->evidence[i]);
            mark_stems(L, span.evidence_word, span.evidence_words);
        }
    } else {
        struct at_extent extent = at_extent_check(L, 2);
        for (uint32_t i = 0, words; i < extent.count; i++) {
            uint32_t first = words_of(L, &extent, i, &words);
            mark_stems(L, first, words);
        }
    }
}

/* Adds to a list the content words of a range with a marked stem; gives how many content
 * words there are. */
static uint32_t add_marked(lua_State *L, struct at_list *list, uint32_t first_word,
                           uint32_t words)
{
    struct at_script *script = at_script_of(L);
    uint32_t content = 0;
    at_sandbox_charge(L, words);
    for (uint32_t word = first_word; word < first_word + words; word++) {
        if (!is_content(script->view.transcript, word))
            continue;
        content++;
        uint32_t stem = check_stem(L, word);
        if (script->marks[stem] == script->mark)
            at_list_numbers(list)[list->count++] = word;
    }
    return content;
}

/* u:overlap(v) -> u's content words that v's text has too, their share of u's */
int at_method_overlap(lua_State *L)
{
    struct at_extent extent = at_extent_check(L, 1);
    uint32_t words, most = 0, content = 0;
    luaL_checkany(L, 2);
    mark_text(L);
    for (uint32_t i = 0; i < extent.count; i++, most += words)
        words_of(L, &extent, i, &words);
    struct at_list *list = at_list_new(L, AT_ITEMS_STEMS, most);
    for (uint32_t i = 0; i < extent.count; i++) {
        uint32_t first = words_of(L, &extent, i, &words);
        content += add_marked(L, list, first, words);
    }
    if (content == 0)
        lua_pushnil(L);
    else
        lua_pushnumber(L, (lua_Number)list->count / content);
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
