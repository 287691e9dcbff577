/* lib.h - what a script finds in its world: a chosen part of Lua's library, parts of
 * it replaced so that they cannot run away and are the same in every run.
 *
 * Nothing in it can be changed, so all scripts of a state share it. Private to this
 * room. */
#ifndef AT_SCRIPT_LIB_H
#define AT_SCRIPT_LIB_H

#include <lauxlib.h>
#include <lua.h>

#include "script/sandbox.h"

/* Sets up what all scripts of a state share, such as methods of strings, and drops
 * Lua's table of globals. To be called once, in a run. [0] */
void at_lib_open(lua_State *L);

/* A new table of globals with Lua's part filled in, to which the host adds its
 * own [+1] ... */
void at_lib_globals(lua_State *L);
/* ... and what a script gets as its globals in place of that table [-1, +1]: an
 * unknown name and any assignment are errors. */
void at_lib_seal_globals(lua_State *L);

/* Puts a value that only shows the table on top in its place [-1, +1]: reading a
 * field it lacks is an error that names the nearest, writing one is an error too.
 * `label` says what it is: `plugin "questions"`. */
void at_lib_freeze(lua_State *L, const char *label);

/* Raises: there is no `key` (the value at that index) in `contents`. */
int at_lib_missing(lua_State *L, const char *label, int key, int contents);

/* Each adds its functions to the table on top. [0] */
void at_lib_add_base(lua_State *L);
void at_lib_add_string(lua_State *L);
void at_lib_add_search(lua_State *L); /* find, match, gmatch, gsub */
void at_lib_add_table(lua_State *L);
void at_lib_add_math(lua_State *L);
void at_lib_add_utf8(lua_State *L);

/* string.format */
int at_lib_format(lua_State *L);
/* table.sort */
int at_lib_sort(lua_State *L);

/* The keys of the table at `index`, sorted: booleans, numbers, then texts, as a new
 * table; their number. [+1] Other keys are an error. */
lua_Integer at_lib_sorted_keys(lua_State *L, int index);

/* Pushes a text for the value at `index` in which no address is. [+1] */
const char *at_lib_text(lua_State *L, int index, size_t *size);

/* The length of a table, or of a list of the host, without metamethods of scripts; 0
 * raises unless the value at `index` is one of the two. */
lua_Integer at_lib_length(lua_State *L, int index);
/* Item `i` of it. [+1] */
int at_lib_item(lua_State *L, int index, lua_Integer i);

/* Raises unless so many bytes may stand in one text. */
void at_lib_check_size(lua_State *L, size_t size);

#endif
