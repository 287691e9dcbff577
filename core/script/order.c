/* order.c - the same order in every run: sorted keys and a stable sort.
 *
 * Lua's own tables are ordered by addresses and a seed, and its sort picks pivots by
 * the clock. */
#include <stdlib.h>

#include "script/lib.h"

struct key {
    int type; /* of Lua: booleans before numbers before texts */
    bool whole;
    lua_Integer integer;
    lua_Number number;
    struct at_slice text;
    lua_Integer place; /* in the unsorted list */
};

static int compare_keys(const void *left, const void *right)
{
    const struct key *a = left, *b = right;
    if (a->type != b->type)
        return a->type < b->type ? -1 : 1;
    if (a->type == LUA_TSTRING)
        return at_slice_compare(a->text, b->text);
    if (a->whole && b->whole)
        return (a->integer > b->integer) - (a->integer < b->integer);
    if (a->number != b->number)
        return a->number < b->number ? -1 : 1;
    return a->whole - b->whole;
}

static void read_key(lua_State *L, int index, struct key *key)
{
    key->type = lua_type(L, index);
    if (key->type == LUA_TSTRING) {
        key->text.data = lua_tolstring(L, index, &key->text.size);
    } else if (key->type == LUA_TNUMBER) {
        key->whole = lua_isinteger(L, index);
        key->integer = key->whole ? lua_tointeger(L, index) : 0;
        key->number = lua_tonumber(L, index);
    } else if (key->type == LUA_TBOOLEAN) {
        key->whole = true;
        key->integer = lua_toboolean(L, index);
    } else {
        luaL_error(L, "a table with a %s as a key has no order to go through it in",
                   luaL_typename(L, index));
    }
}

lua_Integer at_lib_sorted_keys(lua_State *L, int index)
{
    size_t count = 0;
    luaL_checkstack(L, 8, NULL);
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1))
        count++;
    at_sandbox_charge(L, count);
    /* The texts live on in the table, which nobody changes before we are done. */
    struct key *keys = lua_newuserdatauv(L, (count + 1) * sizeof *keys, 0);
    lua_createtable(L, (int)count, 0); /* scratch unsorted */
    memset(keys, 0, (count + 1) * sizeof *keys);
    size_t used = 0;
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
        read_key(L, -2, &keys[used]);
        used++;
        keys[used - 1].place = (lua_Integer)used;
        lua_pushvalue(L, -2);
        lua_rawseti(L, -4, (lua_Integer)used);
    }
    qsort(keys, count, sizeof *keys, compare_keys);
    lua_createtable(L, (int)count, 0); /* scratch unsorted sorted */
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, -2, keys[i].place);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    lua_replace(L, -3);
    lua_pop(L, 1); /* sorted */
    return (lua_Integer)count;
}

/* Does the value on top belong before the one below it? [-2] Function at 2, or none:
 * two numbers or two texts. */
static bool belongs_before(lua_State *L)
{
    if (!lua_isnil(L, 2)) {
        lua_pushvalue(L, 2);
        lua_rotate(L, -3, 1); /* compare below top */
        lua_insert(L, -2);    /* compare top below */
        lua_call(L, 2, 1);
        bool before = lua_toboolean(L, -1);
        lua_pop(L, 1);
        return before;
    }
    struct key below = { 0 }, top = { 0 };
    if (lua_type(L, -1) != lua_type(L, -2) ||
        (lua_type(L, -1) != LUA_TNUMBER && lua_type(L, -1) != LUA_TSTRING))
        luaL_error(L, "a %s and a %s have no order: give table.sort a function",
                   luaL_typename(L, -2), luaL_typename(L, -1));
    read_key(L, -2, &below);
    read_key(L, -1, &top);
    lua_pop(L, 2);
    return compare_keys(&top, &below) < 0;
}

/* Merges from[low .. middle) and from[middle .. high) into `to`, indices of the
 * stack; equals keep their order. */
static void merge(lua_State *L, int from, int to, const lua_Integer bounds[3])
{
    lua_Integer a = bounds[0], b = bounds[1];
    for (lua_Integer at = bounds[0]; at < bounds[2]; at++) {
        bool second = a == bounds[1];
        if (!second && b < bounds[2]) {
            lua_rawgeti(L, from, a);
            lua_rawgeti(L, from, b);
            second = belongs_before(L);
        }
        lua_rawgeti(L, from, second ? b++ : a++);
        lua_rawseti(L, to, at);
    }
}

/* table.sort(table, before) */
int at_lib_sort(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    if (!lua_isnoneornil(L, 2))
        luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_settop(L, 2);
    lua_Integer count = at_lib_length(L, 1);
    lua_createtable(L, (int)count, 0); /* table before a */
    lua_createtable(L, (int)count, 0); /* table before a b */
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, 1, i);
        lua_rawseti(L, 3, i);
    }
    int from = 3;
    for (lua_Integer run = 1; run < count; run *= 2) {
        at_sandbox_charge(L, (uint64_t)count);
        for (lua_Integer low = 1; low <= count; low += 2 * run) {
            lua_Integer middle = low + run, high = low + 2 * run;
            lua_Integer bounds[3] = { low, middle, high };
            for (int i = 1; i < 3; i++)
                bounds[i] = bounds[i] > count + 1 ? count + 1 : bounds[i];
            merge(L, from, 7 - from, bounds);
        }
        from = 7 - from;
    }
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, from, i);
        lua_rawseti(L, 1, i);
    }
    return 0;
}
