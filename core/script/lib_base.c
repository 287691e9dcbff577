/* lib_base.c - Lua's basic functions: most as they are, some replaced.
 *
 * pcall lets limits through. Metatables can have neither finalizers nor weak keys
 * (both crash or differ from run to run), and a script sees only its own. pairs and
 * next go by the order of keys, not by that of addresses. */
#include <lualib.h>

#include "script/lib.h"

/* Where a metatable made from a script's table keeps that table. */
static const char original;

/* pcall(f, ...) -> true, ... | false, error                [-n, +m, e] */
static int base_pcall(lua_State *L)
{
    luaL_checkany(L, 1);
    int status = lua_pcall(L, lua_gettop(L) - 1, LUA_MULTRET, 0);
    at_sandbox_caught(L, status);
    lua_pushboolean(L, status == LUA_OK);
    lua_insert(L, 1);
    return lua_gettop(L);
}

/* A script's message handler; not for limits, which it could outlive. */
static int handle_message(lua_State *L)
{
    if (at_sandbox_of(L)->reached)
        return 1;
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, 1, 1);
    return 1;
}

/* xpcall(f, handler, ...) -> true, ... | false, what the handler says */
static int base_xpcall(lua_State *L)
{
    luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_pushvalue(L, 2);
    lua_pushcclosure(L, handle_message, 1);
    lua_replace(L, 2); /* f handler arguments */
    lua_pushvalue(L, 1);
    lua_insert(L, 3); /* f handler f arguments */
    int status = lua_pcall(L, lua_gettop(L) - 3, LUA_MULTRET, 2);
    at_sandbox_caught(L, status);
    lua_pushboolean(L, status == LUA_OK);
    lua_replace(L, 2);
    return lua_gettop(L) - 1;
}

static void refuse_field(lua_State *L, const char *field)
{
    lua_pushstring(L, field);
    if (lua_rawget(L, 2) != LUA_TNIL)
        luaL_error(L, "a metatable here has no field \"%s\"", field);
    lua_pop(L, 1);
}

/* setmetatable(table, meta) -> table
 *
 * What gets attached is a copy of meta's "__" fields: the check of the fields holds
 * for good, as later changes to meta do nothing. */
static int base_setmetatable(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    if (lua_isnoneornil(L, 2)) {
        lua_pushnil(L);
        lua_setmetatable(L, 1);
        lua_settop(L, 1);
        return 1;
    }
    luaL_checktype(L, 2, LUA_TTABLE);
    lua_settop(L, 2);
    refuse_field(L, "__gc");
    refuse_field(L, "__mode");
    refuse_field(L, "__name");
    refuse_field(L, "__close");
    lua_createtable(L, 0, 4); /* table meta copy */
    for (lua_pushnil(L); lua_next(L, 2); lua_pop(L, 1)) {
        const char *key = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "";
        if (strncmp(key, "__", 2) != 0)
            continue;
        lua_pushvalue(L, -2);
        lua_pushvalue(L, -2);
        lua_rawset(L, 3);
    }
    lua_pushvalue(L, 2);
    lua_rawsetp(L, 3, &original);
    lua_setmetatable(L, 1);
    lua_settop(L, 1);
    return 1;
}

/* getmetatable(value) -> what this script gave it, or nil */
static int base_getmetatable(lua_State *L)
{
    luaL_checkany(L, 1);
    if (lua_type(L, 1) != LUA_TTABLE || !lua_getmetatable(L, 1))
        return 0;
    lua_rawgetp(L, -1, &original);
    return 1;
}

/* next(table, key) -> the key that follows in order, its value */
static int base_next(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 2);
    if (lua_isnil(L, 2)) {
        lua_pushnil(L);
        if (!lua_next(L, 1)) {
            lua_pushnil(L);
            return 1;
        }
        lua_settop(L, 2);
        lua_pushnil(L);
        lua_replace(L, 2);
    }
    lua_Integer count = at_lib_sorted_keys(L, 1); /* table key keys */
    lua_Integer i = 1;
    for (; i <= count && !lua_isnil(L, 2); i++) {
        lua_rawgeti(L, 3, i);
        bool found = lua_rawequal(L, -1, 2);
        lua_pop(L, 1);
        if (found) {
            i++;
            break;
        }
    }
    if (lua_rawgeti(L, 3, i) == LUA_TNIL)
        return 1;
    lua_pushvalue(L, -1);
    lua_rawget(L, 1);
    return 2;
}

/* One step of pairs; upvalues: table, its keys sorted, how many were given */
static int step_pairs(lua_State *L)
{
    lua_Integer i = lua_tointeger(L, lua_upvalueindex(3));
    for (;;) {
        lua_pushinteger(L, ++i);
        lua_replace(L, lua_upvalueindex(3));
        if (lua_rawgeti(L, lua_upvalueindex(2), i) == LUA_TNIL)
            return 1;
        lua_pushvalue(L, -1);
        if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
            return 2;
        lua_pop(L, 2); /* removed on the way */
    }
}

/* pairs(table) -> step */
static int base_pairs(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    at_lib_sorted_keys(L, 1);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, step_pairs, 3);
    return 1;
}

/* tostring(value) -> text */
static int base_tostring(lua_State *L)
{
    luaL_checkany(L, 1);
    at_lib_text(L, 1, NULL);
    return 1;
}

void at_lib_add_base(lua_State *L)
{
    static const char *const kept[] = { "assert",   "error",  "ipairs", "rawequal",
                                        "rawget",   "rawlen", "rawset", "select",
                                        "tonumber", "type" };
    static const luaL_Reg own[] = {
        { "getmetatable", base_getmetatable },
        { "next", base_next },
        { "pairs", base_pairs },
        { "pcall", base_pcall },
        { "setmetatable", base_setmetatable },
        { "tostring", base_tostring },
        { "xpcall", base_xpcall },
        { NULL, NULL },
    };
    lua_pushcfunction(L, luaopen_base);
    lua_call(L, 0, 1); /* to from */
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        lua_getfield(L, -1, kept[i]);
        lua_setfield(L, -3, kept[i]);
    }
    lua_pop(L, 1);
    luaL_setfuncs(L, own, 0);
    lua_pushliteral(L, "Lua 5.4");
    lua_setfield(L, -2, "_VERSION");
}
