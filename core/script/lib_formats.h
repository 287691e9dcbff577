/* lib_formats.h - what readers and writers have besides what every script has: the
 * containers that formats come in. All work on bytes; nothing opens a file.
 *
 * What a primitive finds wrong with bytes is raised with its place in the file that is
 * read (throw.h), so that a reader needs no check of its own. Private to this room. */
#ifndef AT_SCRIPT_LIB_FORMATS_H
#define AT_SCRIPT_LIB_FORMATS_H

#include "script/lib.h"

/* Each adds its functions to the table on top, and sets up its classes. [0] */
void at_lib_add_xml(lua_State *L);
void at_lib_add_json(lua_State *L);
void at_lib_add_csv(lua_State *L);
void at_lib_add_escape(lua_State *L);
void at_lib_add_hash(lua_State *L);
void at_lib_add_zip(lua_State *L);
void at_lib_add_sqlite(lua_State *L);
void at_lib_add_utf16(lua_State *L);

/* lines(bytes) as a global of the table on top. [0] */
void at_lib_add_lines(lua_State *L);

/* Adds all of them to the table of globals on top. [0] */
void at_lib_add_formats(lua_State *L);

#endif
