/* held.c - see held.h. */
#include "script/held.h"

#include <stdlib.h>

#include "script/handle.h"
#include "script/lib.h"

/* Tables anew for each transcript: memory that a script may use must not depend on what
 * was coded before. */
static void begin_transcript(lua_State *L, struct at_script *script)
{
    struct at_held *held = &script->held;
    size_t count = at_matchers_count(script->loader.matchers) + 1;
    for (int kind = 0; kind < AT_HELD_KINDS; kind++) {
        if (!held->of[kind])
            held->of[kind] = calloc(count, sizeof *held->of[kind]);
        if (!held->of[kind])
            luaL_error(L, "not enough memory");
        lua_newtable(L);
        if (held->tables[kind])
            lua_rawseti(L, LUA_REGISTRYINDEX, held->tables[kind]);
        else
            held->tables[kind] = luaL_ref(L, LUA_REGISTRYINDEX);
    }
    held->generation = script->generation;
}

void at_held_begin(lua_State *L, uint32_t turn)
{
    struct at_script *script = at_script_of(L);
    script->held.turn = turn;
    script->held.unit++;
    if (script->held.generation != script->generation)
        begin_transcript(L, script);
}

void at_held_clear(struct at_held *held)
{
    for (int kind = 0; kind < AT_HELD_KINDS; kind++)
        free(held->of[kind]);
}

bool at_held_is_of(const struct at_script *script, const struct at_extent *extent)
{
    return extent->first == script->held.turn && extent->count == 1 &&
           !extent->is_sentence && extent->role == AT_ROLE_ANY;
}

bool at_held_push(lua_State *L, enum at_held_kind kind, uint32_t matcher)
{
    const struct at_held *held = &at_script_of(L)->held;
    if (held->of[kind][matcher] != held->unit)
        return false;
    lua_rawgeti(L, LUA_REGISTRYINDEX, held->tables[kind]);
    lua_rawgeti(L, -1, (lua_Integer)matcher + 1);
    lua_remove(L, -2);
    return true;
}

void at_held_keep(lua_State *L, enum at_held_kind kind, uint32_t matcher)
{
    struct at_held *held = &at_script_of(L)->held;
    lua_rawgeti(L, LUA_REGISTRYINDEX, held->tables[kind]);
    lua_pushvalue(L, -2);
    lua_rawseti(L, -2, (lua_Integer)matcher + 1);
    lua_pop(L, 1);
    held->of[kind][matcher] = held->unit;
}
