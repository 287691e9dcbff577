/* held.c - see held.h. */
#include "script/held.h"

#include <stdlib.h>

#include "script/handle.h"
#include "script/lib.h"

/* Holds nothing: memory that a script may use must not depend on what was coded
 * before. */
static void drop_all(lua_State *L, struct at_held *held)
{
    for (int kind = 0; kind < AT_HELD_KINDS; kind++)
        for (uint32_t i = 0; i < held->matchers; i++) {
            if (!held->places[kind][i])
                continue;
            lua_pushboolean(L, false);
            lua_rawseti(L, LUA_REGISTRYINDEX, held->places[kind][i]);
        }
}

static void make_room(lua_State *L, struct at_script *script)
{
    struct at_held *held = &script->held;
    size_t count = at_matchers_count(script->loader.matchers);
    for (int kind = 0; kind < AT_HELD_KINDS; kind++) {
        held->places[kind] = calloc(count + 1, sizeof *held->places[kind]);
        held->units[kind] = calloc(count + 1, sizeof *held->units[kind]);
        if (!held->places[kind] || !held->units[kind]) {
            at_held_clear(held);
            luaL_error(L, "not enough memory");
        }
    }
    held->matchers = (uint32_t)count;
}

void at_held_begin(lua_State *L, uint32_t turn)
{
    struct at_script *script = at_script_of(L);
    struct at_held *held = &script->held;
    held->turn = turn;
    held->handle = turn == AT_HELD_NO_TURN ? NULL : lua_touserdata(L, -1);
    held->unit++;
    if (held->generation == script->generation)
        return;
    if (!held->places[0])
        make_room(L, script);
    drop_all(L, held);
    held->generation = script->generation;
}

void at_held_clear(struct at_held *held)
{
    for (int kind = 0; kind < AT_HELD_KINDS; kind++) {
        free(held->places[kind]);
        free(held->units[kind]);
        held->places[kind] = NULL;
        held->units[kind] = NULL;
    }
}

bool at_held_is_of(const struct at_script *script, const struct at_extent *extent)
{
    return extent->first == script->held.turn && extent->count == 1 &&
           !extent->is_sentence && extent->role == AT_ROLE_ANY;
}

bool at_held_push(lua_State *L, enum at_held_kind kind, uint32_t matcher)
{
    const struct at_held *held = &at_script_of(L)->held;
    uint64_t unit = held->units[kind][matcher];
    if (unit == held->unit)
        lua_rawgeti(L, LUA_REGISTRYINDEX, held->places[kind][matcher]);
    else if (unit == (held->unit | AT_HELD_NIL))
        lua_pushnil(L);
    else
        return false;
    return true;
}

void at_held_keep(lua_State *L, enum at_held_kind kind, uint32_t matcher)
{
    struct at_held *held = &at_script_of(L)->held;
    int *place = &held->places[kind][matcher];
    if (lua_isnil(L, -1)) {
        held->units[kind][matcher] = held->unit | AT_HELD_NIL;
        return;
    }
    lua_pushvalue(L, -1);
    if (*place)
        lua_rawseti(L, LUA_REGISTRYINDEX, *place);
    else
        *place = luaL_ref(L, LUA_REGISTRYINDEX);
    held->units[kind][matcher] = held->unit;
}
