/* lib_csv.c - tables and lines for readers: for row, line in csv.rows(bytes), and
 * for text, line in lines(bytes). */
#include <stdlib.h>

#include "io/csv.h"
#include "read/compose.h"
#include "script/lib_formats.h"
#include "script/owned.h"
#include "script/script_private.h"
#include "script/throw.h"

static const char rows_name[] = "rows", lines_name[] = "lines";

enum { OPEN_STEPS = 5000, LINE_STEPS = 5, BYTES_A_STEP = 32, ROOM = 256 * 1024 };

/* A table being read. */
struct rows {
    struct at_lines *lines;
    struct at_csv *csv;
};

static void free_rows(void *object)
{
    struct rows *rows = object;
    at_csv_free(rows->csv);
    at_lines_close(rows->lines);
    free(rows);
}

static void free_lines(void *lines)
{
    at_lines_close(lines);
}

/* The bytes as lines; whoever reads for people who keep bad bytes does so, too. */
static struct at_lines *open_lines(lua_State *L, struct at_slice bytes)
{
    struct at_lines *lines;
    struct attune_error error;
    const struct at_script *script = at_script_of(L);
    at_sandbox_charge(L, OPEN_STEPS);
    if (at_lines_open_bytes(&lines, bytes, script->input ? script->input : "",
                            script->lossy, &error))
        at_throw(L, &error);
    return lines;
}

static struct at_slice check_bytes(lua_State *L, int index)
{
    struct at_slice bytes;
    bytes.data = luaL_checklstring(L, index, &bytes.size);
    return bytes;
}

/* rows() -> row, line | nil */
static int rows_call(lua_State *L)
{
    struct at_owned *owned = at_owned_check(L, 1, AT_KIND_CSV, rows_name);
    struct rows *rows = owned->object;
    struct at_csv_row row;
    struct attune_error error;
    if (!rows)
        return 0;
    enum attune_status status = at_csv_next(rows->csv, &row, &error);
    if (status == ATTUNE_NOT_FOUND)
        return 0;
    if (status)
        return at_throw_about(L, &error, NULL);
    lua_createtable(L, (int)row.count, 0);
    for (size_t i = 0; i < row.count; i++) {
        at_sandbox_charge(L, LINE_STEPS + row.fields[i].size / BYTES_A_STEP);
        lua_pushlstring(L, row.fields[i].size ? row.fields[i].data : "",
                        row.fields[i].size);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    lua_pushinteger(L, row.line);
    return 2;
}

/* csv.rows(bytes, separator) -> rows */
static int csv_rows(lua_State *L)
{
    struct at_slice bytes = check_bytes(L, 1);
    size_t size = 0;
    const char *separator = luaL_optlstring(L, 2, NULL, &size);
    luaL_argcheck(L, !separator || size == 1, 2, "a separator is one sign");
    struct at_owned *owned = at_owned_new(L, AT_KIND_CSV, rows_name, ROOM, free_rows);
    at_owned_keep(L, 1);
    struct rows *rows = owned->object = calloc(1, sizeof *rows);
    if (!rows)
        at_throw_nomem(L);
    rows->lines = open_lines(L, bytes);
    rows->csv =
        at_csv_new(rows->lines, separator ? *separator : at_csv_separator(bytes));
    if (!rows->csv)
        at_throw_nomem(L);
    return 1;
}

/* lines() -> text, line | nil */
static int lines_call(lua_State *L)
{
    struct at_owned *owned = at_owned_check(L, 1, AT_KIND_LINES, lines_name);
    struct at_slice line;
    struct attune_error error;
    if (!owned->object)
        return 0;
    enum attune_status status = at_lines_next(owned->object, &line, &error);
    if (status == ATTUNE_NOT_FOUND)
        return 0;
    if (status)
        return at_throw_about(L, &error, NULL);
    at_sandbox_charge(L, LINE_STEPS + line.size / BYTES_A_STEP);
    lua_pushlstring(L, line.data, line.size);
    lua_pushinteger(L, at_lines_number(owned->object));
    return 2;
}

/* lines(bytes) -> lines */
static int new_lines(lua_State *L)
{
    struct at_slice bytes = check_bytes(L, 1);
    struct at_owned *owned =
        at_owned_new(L, AT_KIND_LINES, lines_name, ROOM, free_lines);
    at_owned_keep(L, 1);
    owned->object = open_lines(L, bytes);
    return 1;
}

void at_lib_add_csv(lua_State *L)
{
    static const luaL_Reg events[] = { { "__call", rows_call }, { NULL, NULL } };
    static const luaL_Reg functions[] = { { "rows", csv_rows }, { NULL, NULL } };
    at_owned_class(L, rows_name, events, NULL);
    luaL_setfuncs(L, functions, 0);
}

void at_lib_add_lines(lua_State *L)
{
    static const luaL_Reg events[] = { { "__call", lines_call }, { NULL, NULL } };
    at_owned_class(L, lines_name, events, NULL);
    lua_pushcfunction(L, new_lines);
    lua_setfield(L, -2, "lines");
}
