/* env.c - the allow list of names a script may use, and what other names say. */
#include <lualib.h>

#include "script/lib.h"
#include "script/thing.h"

/* Names that people try, with what to do instead. */
static const char *const advice[][2] = {
    { "print", "write log \"text\"" },
    { "require", "write use \"plugin\"" },
    { "dofile", "write use \"plugin\"" },
    { "load", "a script cannot make scripts" },
    { "loadstring", "a script cannot make scripts" },
    { "loadfile", "a script cannot make scripts" },
    { "io", "a script has no files" },
    { "os", "a script has no clock and no system" },
    { "coroutine", "there are no coroutines" },
    { "debug", "it is not part of a script's Lua" },
    { "package", "it is not part of a script's Lua" },
    { "collectgarbage", "it is not part of a script's Lua" },
    { "_G", "there is no table of globals" },
};

/* __index of the table of globals: (contents, key) */
static int unknown_name(lua_State *L)
{
    const char *name = lua_tostring(L, 2);
    for (size_t i = 0; name && i < sizeof advice / sizeof *advice; i++)
        if (strcmp(name, advice[i][0]) == 0)
            return luaL_error(L, "\"%s\" is not there: %s", name, advice[i][1]);
    return at_lib_missing(L, "this script", 2, 1);
}

/* __newindex of what stands for it: (globals, key, value) */
static int assign_global(lua_State *L)
{
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "x";
    return luaL_error(L, "\"%s\" is not local: write `local %s`", name, name);
}

void at_lib_seal_globals(lua_State *L)
{
    lua_createtable(L, 0, 1); /* contents miss */
    lua_pushcfunction(L, unknown_name);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);  /* contents */
    at_thing_push_plain(L);   /* contents env */
    lua_createtable(L, 0, 3); /* contents env meta */
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, assign_global);
    lua_setfield(L, -2, "__newindex");
    lua_pushliteral(L, "globals");
    lua_setfield(L, -2, "__name");
    lua_setmetatable(L, -2); /* contents env */
    lua_remove(L, -2);       /* env */
}

/* A library that scripts see under `name`, from the table globals on top. */
static void add_library(lua_State *L, const char *name, void (*fill)(lua_State *L))
{
    lua_newtable(L);
    fill(L);
    at_lib_freeze(L, name);
    lua_setfield(L, -2, name);
}

static void fill_string(lua_State *L)
{
    at_lib_add_string(L);
    at_lib_add_search(L);
}

void at_lib_globals(lua_State *L)
{
    lua_newtable(L);
    at_lib_add_base(L);
    add_library(L, "string", fill_string);
    add_library(L, "table", at_lib_add_table);
    add_library(L, "math", at_lib_add_math);
    add_library(L, "utf8", at_lib_add_utf8);
}

/* ("x"):upper(): all texts share one metatable, which no script ever holds. */
static void open_methods_of_strings(lua_State *L)
{
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 1); /* "" meta */
    lua_newtable(L);
    fill_string(L);
    at_lib_freeze(L, "a text");
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

void at_lib_open(lua_State *L)
{
    open_methods_of_strings(L);
    lua_newtable(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    lua_pushnil(L);
    lua_setfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
}
