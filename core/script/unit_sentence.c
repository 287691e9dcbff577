/* unit_sentence.c - sentences as scripts see them. */
#include "script/content.h"
#include "script/lib.h"
#include "script/list.h"

enum { TEXT, WORDS, CONTENT, QUESTION, INDEX, TURN, PREVIOUS, NEXT };

static const char *const fields[] = { "text",     "words", "content",
                                      "question", "index", "turn",
                                      "previous", "next",  NULL };

void at_sentence_push(lua_State *L, uint32_t sentence)
{
    struct at_handle *handle = at_handle_new(L, AT_KIND_SENTENCE, sizeof *handle);
    handle->number = sentence;
}

/* A sentence of the same turn, or nil. */
static void push_neighbour(lua_State *L, const struct at_turn *turn, uint32_t number)
{
    if (number - turn->first_sentence < turn->sentences)
        at_sentence_push(L, number);
    else
        lua_pushnil(L);
}

static int get(lua_State *L, int field)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    uint32_t number = ((struct at_handle *)lua_touserdata(L, 1))->number;
    const struct at_sentence *sentence = &transcript->sentences[number];
    uint32_t turn = at_sentence_turn(transcript, number);
    switch (field) {
    case TEXT:
        lua_pushlstring(L, transcript->text.data + sentence->start, sentence->size);
        break;
    case WORDS:
        at_list_push_range(L, AT_ITEMS_WORDS, sentence->first_word, sentence->words);
        break;
    case CONTENT:
        at_content_push(L, sentence->first_word, sentence->words);
        break;
    case QUESTION:
        lua_pushboolean(L, sentence->question);
        break;
    case INDEX:
        lua_pushinteger(L, (lua_Integer)number -
                               transcript->turns[turn].first_sentence + 1);
        break;
    case TURN:
        at_turn_push(L, turn);
        break;
    case PREVIOUS:
        push_neighbour(L, &transcript->turns[turn], number - 1);
        break;
    default: /* NEXT */
        push_neighbour(L, &transcript->turns[turn], number + 1);
    }
    return 1;
}

static const luaL_Reg methods[] = {
    { "find", at_method_find },
    { "findall", at_method_findall },
    { "count", at_method_count },
    { "which", at_method_which },
    { "has", at_method_has },
    { "value", at_method_value },
    { "codings", at_method_codings },
    { "overlap", at_method_overlap },
    { NULL, NULL },
};

const struct at_class at_sentence_class = { AT_KIND_SENTENCE, "sentence", fields,
                                            methods, get };
