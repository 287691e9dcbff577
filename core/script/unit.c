/* unit.c - the handle of the unit asked about, and a metatable that is its own.
 *
 * A handle has methods and fields. One function of C finds both, and it is called for
 * each look at the handle. Nearly all looks are for a method of the unit asked about, so
 * this handle has another metatable meanwhile: there a table with the methods answers, and
 * only a field asks the function. That one cannot be told the handle, since Lua goes from
 * table to table: it takes the unit that is held, the only one with such a metatable. */
#include "script/unit.h"

#include "script/lib.h"

/* (methods, key) -> what the unit asked about has under the key; upvalues as those of
 * at_handle_index */
static int unit_index(lua_State *L)
{
    lua_rawgeti(L, LUA_REGISTRYINDEX, at_script_of(L)->unit);
    lua_replace(L, 1);
    return at_handle_index(L);
}

void at_unit_open(lua_State *L, const struct at_class *class)
{
    struct at_script *script = at_script_of(L);
    lua_rawgeti(L, LUA_REGISTRYINDEX, script->metatables[class->kind]);
    lua_createtable(L, 0, 5); /* meta own */
    for (lua_pushnil(L); lua_next(L, -3);) {
        lua_pushvalue(L, -2);
        lua_insert(L, -2);
        lua_rawset(L, -4);
    }
    lua_newtable(L); /* meta own methods */
    luaL_setfuncs(L, class->methods, 0);
    lua_createtable(L, 0, 1);       /* meta own methods others */
    lua_getfield(L, -4, "__index"); /* meta own methods others index */
    lua_getupvalue(L, -1, 1);
    lua_getupvalue(L, -2, 2);
    lua_pushcclosure(L, unit_index, 2);
    lua_setfield(L, -3, "__index");
    lua_pop(L, 1);
    lua_setmetatable(L, -2); /* meta own methods */
    lua_setfield(L, -2, "__index");
    script->unit_metatables[class->kind] = luaL_ref(L, LUA_REGISTRYINDEX);
    lua_pop(L, 1);
}

bool at_unit_is_in_turn(const struct at_script_unit *unit)
{
    return unit->kind == AT_UNIT_SENTENCE || unit->kind == AT_UNIT_TURN;
}

/* Gives the handle on top one of the metatables for its kind. [0] */
static void set_metatable(lua_State *L, const int *metatables)
{
    enum at_kind kind = at_thing_kind(L, -1);
    if (kind == AT_KIND_NONE)
        return;
    lua_rawgeti(L, LUA_REGISTRYINDEX, metatables[kind]);
    lua_setmetatable(L, -2);
}

static bool is_held(const struct at_script *script)
{
    return script->unit_held == script->unit_key &&
           script->unit_generation == script->generation;
}

/* The handle on top takes the place of the one that was held. [-1] */
static void take_place(lua_State *L, struct at_script *script)
{
    lua_rawgeti(L, LUA_REGISTRYINDEX, script->unit);
    set_metatable(L, script->metatables);
    lua_pop(L, 1);
    set_metatable(L, script->unit_metatables);
    lua_rawseti(L, LUA_REGISTRYINDEX, script->unit);
    script->unit_held = script->unit_key;
    script->unit_generation = script->generation;
}

void at_unit_hold(lua_State *L, const struct at_script_unit *unit)
{
    struct at_script *script = at_script_of(L);
    if (!at_unit_is_in_turn(unit)) {
        at_held_begin(L, AT_HELD_NO_TURN);
        return;
    }
    if (is_held(script))
        return;
    if (unit->kind == AT_UNIT_SENTENCE)
        at_sentence_push(L, unit->number);
    else
        at_turn_push(L, unit->number);
    at_held_begin(L, unit->kind == AT_UNIT_TURN ? unit->turn : AT_HELD_NO_TURN);
    take_place(L, script);
}

void at_unit_push(lua_State *L, const struct at_script_unit *unit, at_code_id episode)
{
    if (at_unit_is_in_turn(unit))
        lua_rawgeti(L, LUA_REGISTRYINDEX, at_script_of(L)->unit);
    else if (unit->kind == AT_UNIT_CASE)
        at_case_push(L);
    else
        at_stretch_push_unit(L, unit, episode);
}
