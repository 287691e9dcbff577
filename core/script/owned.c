/* owned.c - a userdata with a finalizer, the only ones there are: scripts cannot make
 * any. */
#include "script/owned.h"

#include "script/lib.h"

static int collect(lua_State *L)
{
    at_owned_free(L, lua_touserdata(L, 1));
    return 0;
}

void at_owned_free(lua_State *L, struct at_owned *owned)
{
    if (owned->object)
        owned->free(owned->object);
    owned->object = NULL;
    at_sandbox_release(L, owned->held);
    owned->held = 0;
}

void at_owned_class(lua_State *L, const char *key, const struct luaL_Reg *events,
                    const struct luaL_Reg *methods)
{
    lua_createtable(L, 0, 4);
    luaL_setfuncs(L, events, 0);
    if (methods) {
        lua_newtable(L);
        luaL_setfuncs(L, methods, 0);
        at_lib_freeze(L, key);
        lua_setfield(L, -2, "__index");
    }
    lua_pushcfunction(L, collect);
    lua_setfield(L, -2, "__gc");
    lua_pushstring(L, key);
    lua_setfield(L, -2, "__name");
    lua_setfield(L, LUA_REGISTRYINDEX, key);
}

struct at_owned *at_owned_new(lua_State *L, enum at_kind kind, const char *key,
                              size_t bytes, void (*free)(void *object))
{
    struct at_owned *owned = lua_newuserdatauv(L, sizeof *owned, 1);
    *owned = (struct at_owned){ { kind }, NULL, free, 0, 0 };
    lua_getfield(L, LUA_REGISTRYINDEX, key);
    lua_setmetatable(L, -2);
    at_sandbox_hold(L, bytes);
    owned->held = bytes;
    return owned;
}

void at_owned_keep(lua_State *L, int index)
{
    lua_pushvalue(L, index);
    lua_setiuservalue(L, -2, 1);
}

struct at_owned *at_owned_check(lua_State *L, int index, enum at_kind kind,
                                const char *name)
{
    struct at_owned *owned = at_thing_test(L, index, kind);
    if (!owned)
        luaL_typeerror(L, index, name);
    return owned;
}
