/* unit_match.c - matches, and spans of evidence, as scripts see them. */
#include "script/lib.h"
#include "script/list.h"

enum { TEXT, TURN, SENTENCE, WORDS, CATEGORY, FIRST, LAST };

static const char *const fields[] = { "text",     "turn",  "sentence", "words",
                                      "category", "first", "last",     NULL };
static const luaL_Reg methods[] = { { NULL, NULL } };

void at_match_push(lua_State *L, const struct at_match *match)
{
    struct at_match_handle *handle = at_handle_new(L, AT_KIND_MATCH, sizeof *handle);
    handle->is_found = true;
    handle->match = *match;
}

void at_match_push_first(lua_State *L, uint32_t matcher, uint32_t turn)
{
    struct at_match_handle *handle = at_handle_new(L, AT_KIND_MATCH, sizeof *handle);
    handle->is_found = false;
    handle->matcher = matcher;
    handle->match.turn = turn;
}

const struct at_match *at_match_of(lua_State *L, struct at_match_handle *handle)
{
    size_t count;
    if (!handle->is_found)
        handle->match = *at_matches_in(L, handle->matcher, handle->match.turn, &count);
    handle->is_found = true;
    return &handle->match;
}

static int get(lua_State *L, int field)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    const struct at_match *match = at_match_of(L, lua_touserdata(L, 1));
    lua_Integer first = (lua_Integer)match->evidence_word -
                        transcript->turns[match->turn].first_word + 1;
    switch (field) {
    case TEXT:
        lua_pushlstring(L, transcript->text.data + match->start,
                        match->end - match->start);
        break;
    case TURN:
        at_turn_push(L, match->turn);
        break;
    case SENTENCE:
        at_sentence_push(L, match->sentence);
        break;
    case WORDS:
        at_list_push_range(L, AT_ITEMS_WORDS, match->evidence_word,
                           match->evidence_words);
        break;
    case CATEGORY:
        if (match->lexicon && match->category >= 0)
            at_slice_push(L, match->lexicon->categories[match->category].name);
        else
            lua_pushnil(L);
        break;
    case FIRST:
        lua_pushinteger(L, first);
        break;
    default: /* LAST */
        lua_pushinteger(L, first + match->evidence_words - 1);
    }
    return 1;
}

const struct at_class at_match_class = { AT_KIND_MATCH, "match", fields, methods, get };
