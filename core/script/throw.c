/* throw.c - the error itself is thrown, as a userdata that scripts can only pass on. */
#include "script/throw.h"

#include <lauxlib.h>
#include <stdio.h>

#include "script/script_private.h"

struct thrown {
    struct at_thing thing;
    struct attune_error error;
};

static const char thrown_name[] = "an error";

/* tostring(error) -> what it says */
static int thrown_tostring(lua_State *L)
{
    const struct attune_error *error = at_thrown(L, 1);
    lua_pushstring(L, error ? error->message : "");
    return 1;
}

void at_throw_open(lua_State *L)
{
    luaL_newmetatable(L, thrown_name);
    lua_pushcfunction(L, thrown_tostring);
    lua_setfield(L, -2, "__tostring");
    lua_pop(L, 1);
}

int at_throw(lua_State *L, const struct attune_error *error)
{
    struct thrown *thrown = at_thing_new(L, AT_KIND_THROWN, sizeof *thrown);
    thrown->error = *error;
    luaL_setmetatable(L, thrown_name);
    return lua_error(L);
}

int at_throw_nomem(lua_State *L)
{
    struct attune_error error;
    at_error_nomem(&error);
    return at_throw(L, &error);
}

int at_throw_about(lua_State *L, const struct attune_error *error, const char *label)
{
    const char *input = at_script_of(L)->input;
    struct attune_error placed = *error;
    if (error->status == ATTUNE_NO_MEMORY)
        return at_throw(L, error);
    if (!input && error->line)
        return luaL_error(L, "%s%sline %d: %s", label ? label : "", label ? ", " : "",
                          error->line, error->message);
    if (!input)
        return luaL_error(L, "%s%s%s", label ? label : "", label ? ": " : "",
                          error->message);
    snprintf(placed.file, sizeof placed.file, "%s%s%s", input, label ? "/" : "",
             label ? label : "");
    return at_throw(L, &placed);
}

const struct attune_error *at_thrown(lua_State *L, int index)
{
    const struct thrown *thrown = at_thing_test(L, index, AT_KIND_THROWN);
    return thrown ? &thrown->error : NULL;
}
