/* freeze.c - tables a script can read and nothing else.
 *
 * A table can always be changed by somebody who holds it, so scripts never hold
 * these: they get a userdata whose metatable reads from the table, and metatables of
 * userdata are out of their reach. */
#include "base/suggest.h"
#include "script/lib.h"
#include "script/thing.h"

/* The nearest of the text keys of the table at `contents`; empty when none is near.
 * Lua's own order of keys differs from run to run, so ties go by the order of names. */
static struct at_slice nearest_key(lua_State *L, struct at_slice wrong, int contents)
{
    struct at_nearest nearest = at_nearest_to(wrong);
    lua_Integer count = at_lib_sorted_keys(L, contents);
    for (lua_Integer i = 1; i <= count; i++) {
        if (lua_rawgeti(L, -1, i) == LUA_TSTRING) {
            struct at_slice name;
            name.data = lua_tolstring(L, -1, &name.size);
            at_nearest_add(&nearest, name);
        }
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    return nearest.name;
}

int at_lib_missing(lua_State *L, const char *label, int key, int contents)
{
    contents = lua_absindex(L, contents);
    if (lua_type(L, key) != LUA_TSTRING)
        return luaL_error(L, "%s has no key of type %s", label, luaL_typename(L, key));
    size_t size;
    const char *text = lua_tolstring(L, key, &size);
    struct at_slice near = nearest_key(L, at_slice(text, size), contents);
    if (near.size)
        return luaL_error(L, "%s has no \"%s\" (did you mean \"%s\"?)", label, text,
                          near.data);
    return luaL_error(L, "%s has no \"%s\"", label, text);
}

/* __index of the table behind: (contents, key); upvalue: label */
static int frozen_miss(lua_State *L)
{
    return at_lib_missing(L, lua_tostring(L, lua_upvalueindex(1)), 2, 1);
}

static int frozen_write(lua_State *L)
{
    return luaL_error(L, "%s cannot be changed", lua_tostring(L, lua_upvalueindex(1)));
}

void at_lib_freeze(lua_State *L, const char *label)
{
    luaL_checkstack(L, 6, NULL);
    lua_createtable(L, 0, 1); /* contents miss */
    lua_pushstring(L, label);
    lua_pushcclosure(L, frozen_miss, 1);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);  /* contents */
    at_thing_push_plain(L);   /* contents frozen */
    lua_createtable(L, 0, 3); /* contents frozen meta */
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_pushstring(L, label);
    lua_pushcclosure(L, frozen_write, 1);
    lua_setfield(L, -2, "__newindex");
    lua_pushliteral(L, "library");
    lua_setfield(L, -2, "__name");
    lua_setmetatable(L, -2); /* contents frozen */
    lua_remove(L, -2);       /* frozen */
}
