/* throw.h - errors of the host on their way through Lua, with a place that is not the
 * script's: what is wrong with a file is told of the file. Private to this room. */
#ifndef AT_SCRIPT_THROW_H
#define AT_SCRIPT_THROW_H

#include <lua.h>

#include "base/error.h"

/* Sets up how such an error looks to a script that catches it. [0] */
void at_throw_open(lua_State *L);

/* Raises the error as it is. */
int at_throw(lua_State *L, const struct attune_error *error);

/* Raises that memory is out. */
int at_throw_nomem(lua_State *L);

/* Raises an error about bytes that a script gave to a primitive: at a place in the
 * file being read, in its part `label` where that is not NULL; where no file is being
 * read, at the script's own line. */
int at_throw_about(lua_State *L, const struct attune_error *error, const char *label);

/* The error that the value at `index` was raised with; NULL for any other value. */
const struct attune_error *at_thrown(lua_State *L, int index);

#endif
