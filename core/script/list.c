/* list.c - read-only lists: #list, list[i], ipairs(list). */
#include "script/list.h"

#include "script/lib.h"

struct at_list *at_list_new(lua_State *L, enum at_items items, size_t most)
{
    size_t size = items == AT_ITEMS_HITS ? sizeof(struct at_hit) : sizeof(uint32_t);
    struct at_list *list = at_handle_new(L, AT_KIND_LIST, sizeof *list + most * size);
    list->items = items;
    list->is_range = false;
    list->count = 0;
    list->first = 0;
    return list;
}

void at_list_push_range(lua_State *L, enum at_items items, uint32_t first,
                        uint32_t count)
{
    struct at_list *list = at_list_new(L, items, 0);
    list->is_range = true;
    list->first = first;
    list->count = count;
}

void at_list_push_matches(lua_State *L, uint32_t matcher, uint32_t turn)
{
    struct at_list *list = at_list_new(L, AT_ITEMS_MATCHES, 0);
    list->matcher = matcher;
    list->turn = turn;
}

static void push_word(lua_State *L, uint32_t number, bool stem)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    const struct at_word *word = &transcript->words[number];
    if (stem)
        at_slice_push(L, at_vocabulary_stem(transcript->vocabulary, word->id));
    else
        lua_pushlstring(L, transcript->text.data + word->start, word->size);
}

static void push_number(lua_State *L, enum at_items items, uint32_t number)
{
    switch (items) {
    case AT_ITEMS_TURNS:
        at_turn_push(L, number);
        break;
    case AT_ITEMS_EXCHANGES:
        at_exchange_push(L, number);
        break;
    case AT_ITEMS_SENTENCES:
        at_sentence_push(L, number);
        break;
    case AT_ITEMS_EVENTS:
        at_event_push(L, number);
        break;
    case AT_ITEMS_CODINGS:
        at_coding_push(L, number);
        break;
    case AT_ITEMS_PAST:
        at_past_push(L, number);
        break;
    default:
        push_word(L, number, items == AT_ITEMS_STEMS);
    }
}

static int push_match(lua_State *L, const struct at_list *list, lua_Integer i)
{
    size_t count;
    const struct at_match *matches =
        at_matches_in(L, list->matcher, list->turn, &count);
    if (i < 1 || (size_t)i > count)
        return 0;
    at_match_push(L, &matches[i - 1]);
    return 1;
}

/* list[i] -> item, nil past its ends */
static int list_index(lua_State *L)
{
    struct at_list *list = at_handle_check(L, 1, AT_KIND_LIST);
    lua_Integer i = lua_tointeger(L, 2);
    if (lua_type(L, 2) != LUA_TNUMBER)
        return luaL_error(L, "a list has items by number only, not \"%s\"",
                          at_lib_text(L, 2, NULL));
    if (list->items == AT_ITEMS_MATCHES)
        return push_match(L, list, i);
    if (i < 1 || i > list->count)
        return 0;
    uint32_t place = (uint32_t)i - 1;
    if (list->items != AT_ITEMS_HITS) {
        push_number(L, list->items, at_list_number(list, place));
        return 1;
    }
    const struct at_hit *hit = &at_list_hits(list)[place];
    if (hit->coding != AT_CODING_NONE)
        at_coding_push(L, hit->coding);
    else
        at_match_push(L, &hit->match);
    return 1;
}

static int list_len(lua_State *L)
{
    const struct at_list *list = at_handle_check(L, 1, AT_KIND_LIST);
    size_t count = list->count;
    if (list->items == AT_ITEMS_MATCHES)
        at_matches_in(L, list->matcher, list->turn, &count);
    lua_pushinteger(L, (lua_Integer)count);
    return 1;
}

static int list_newindex(lua_State *L)
{
    return luaL_error(L, "this list cannot be changed: make one of your own");
}

void at_list_open(lua_State *L)
{
    static const luaL_Reg events[] = { { "__index", list_index },
                                       { "__len", list_len },
                                       { "__newindex", list_newindex },
                                       { NULL, NULL } };
    lua_newtable(L);
    luaL_setfuncs(L, events, 0);
    lua_pushliteral(L, "list");
    lua_setfield(L, -2, "__name");
    at_class_set(L, AT_KIND_LIST);
}
