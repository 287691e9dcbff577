/* build.c - calls that build something: made once, handed out ever after.
 *
 * A call that goes wrong while building records its fault and gives a value that
 * stands for anything, so that the script goes on and all faults are told at once. */
#include <stdarg.h>
#include <stdio.h>

#include "script/lib.h"
#include "script/script_private.h"

/* What is built is kept in memory that is none of Lua's: a script has steps for ten
 * thousand of it. */
enum { BUILD_STEPS = 5000 };

/* Its address is the key of the stand-in in the registry. */
static const char broken;

bool at_build_replays(lua_State *L, const char *call)
{
    struct at_build *build = at_script_of(L)->build;
    if (!build)
        luaL_error(L, "%s builds something: call it outside of functions", call);
    build->next++;
    if (!build->replay) {
        at_sandbox_charge(L, BUILD_STEPS);
        return false;
    }
    lua_rawgeti(L, LUA_REGISTRYINDEX, build->chunk->built);
    if (lua_rawgeti(L, -1, build->next) == LUA_TNIL)
        luaL_error(L, "this script builds other things than at first");
    lua_remove(L, -2);
    return true;
}

int at_build_note(lua_State *L)
{
    struct at_build *build = at_script_of(L)->build;
    lua_rawgeti(L, LUA_REGISTRYINDEX, build->chunk->built); /* value built */
    lua_pushvalue(L, -2);
    lua_rawseti(L, -2, build->next);
    lua_pop(L, 1); /* value */
    return 1;
}

int at_build_line(lua_State *L)
{
    char file[256];
    int line = 0;
    at_sandbox_place(L, file, sizeof file, &line);
    return line;
}

int at_build_error(lua_State *L, const struct attune_error *error)
{
    struct at_script *script = at_script_of(L);
    struct attune_error placed = *error;
    if (!script->faults)
        return luaL_error(L, "%s", error->message);
    at_sandbox_place(L, placed.file, sizeof placed.file, &placed.line);
    at_faults_add(script->faults, &placed);
    at_build_push_broken(L);
    return 1;
}

int at_build_fault(lua_State *L, const char *format, ...)
{
    char message[400];
    struct attune_error error;
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    at_error_set(&error, ATTUNE_INVALID, "%s", message);
    return at_build_error(L, &error);
}

bool at_build_is_broken(lua_State *L, int index)
{
    if (lua_type(L, index) != LUA_TUSERDATA)
        return false;
    lua_pushvalue(L, index);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &broken);
    bool same = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
    return same;
}

void at_build_push_broken(lua_State *L)
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &broken);
}

/* Whatever is done with what is broken is broken. */
static int stay_broken(lua_State *L)
{
    at_build_push_broken(L);
    return 1;
}

void at_build_open(lua_State *L)
{
    static const char *const events[] = { "__index", "__call", "__add" };
    at_thing_push_plain(L); /* broken */
    lua_newtable(L);
    for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
        lua_pushcfunction(L, stay_broken);
        lua_setfield(L, -2, events[i]);
    }
    lua_setmetatable(L, -2);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &broken); /* */
}

void at_script_library(at_library_hear *hear, void *data)
{
    hear(data, "Lua", LUA_VERSION_MAJOR "." LUA_VERSION_MINOR "." LUA_VERSION_RELEASE);
}
