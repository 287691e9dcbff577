/* lib_sqlite.c - databases for readers: for row in sqlite.image(bytes):rows(sql) do. */
#include "io/image.h"
#include "script/lib_formats.h"
#include "script/owned.h"
#include "script/throw.h"

static const char image_name[] = "a database", rows_name[] = "rows of a database";

enum { OPEN_STEPS = 20000, ROW_STEPS = 10, BYTES_A_STEP = 16, STEPS_A_STEP = 4 };

static void close_image(void *image)
{
    at_image_close(image);
}

static void end_query(void *query)
{
    at_query_end(query);
}

/* sqlite.image(bytes) -> database */
static int sqlite_image(lua_State *L)
{
    struct at_slice bytes;
    struct at_image *image;
    struct attune_error error;
    bytes.data = luaL_checklstring(L, 1, &bytes.size);
    at_sandbox_charge(L, OPEN_STEPS + bytes.size / BYTES_A_STEP);
    struct at_owned *owned =
        at_owned_new(L, AT_KIND_IMAGE, image_name, bytes.size * 2, close_image);
    if (at_image_open(&image, bytes, &error))
        return at_throw_about(L, &error, NULL);
    owned->object = image;
    return 1;
}

/* Values for the "?" of a query, from the stack from 3 on. */
static void set_values(lua_State *L, struct at_query *query, int last)
{
    struct attune_error error;
    for (int i = 3; i <= last; i++) {
        struct at_slice text;
        text.data = luaL_checklstring(L, i, &text.size);
        if (at_query_set(query, (size_t)i - 3, text, &error))
            luaL_error(L, "%s", error.message);
    }
}

/* database:rows(sql, ...) -> rows */
static int image_rows(lua_State *L)
{
    struct at_owned *image = at_owned_check(L, 1, AT_KIND_IMAGE, image_name);
    struct at_slice sql;
    struct at_query *query;
    struct attune_error error;
    int last = lua_gettop(L);
    sql.data = luaL_checklstring(L, 2, &sql.size);
    at_sandbox_charge(L, OPEN_STEPS);
    struct at_owned *owned = at_owned_new(L, AT_KIND_QUERY, rows_name, 0, end_query);
    at_owned_keep(L, 1);
    enum attune_status status = at_query_begin(&query, image->object, sql, &error);
    if (status != ATTUNE_OK)
        return at_throw_about(L, &error, NULL);
    owned->object = query;
    set_values(L, query, last);
    return 1;
}

/* A null is a key that is not there. */
static void set_cell(lua_State *L, const struct at_query *query, size_t i)
{
    const struct at_cell cell = at_query_cell(query, i);
    at_sandbox_charge(L, 1 + cell.text.size / BYTES_A_STEP);
    switch (cell.kind) {
    case AT_CELL_NULL:
        return;
    case AT_CELL_WHOLE:
        lua_pushinteger(L, cell.whole);
        break;
    case AT_CELL_REAL:
        lua_pushnumber(L, cell.real);
        break;
    default:
        lua_pushlstring(L, cell.text.data, cell.text.size);
    }
    lua_setfield(L, -2, at_query_column(query, i));
}

/* rows() -> a table with the columns as keys | nil */
static int rows_call(lua_State *L)
{
    struct at_owned *owned = at_owned_check(L, 1, AT_KIND_QUERY, rows_name);
    struct at_sandbox *sandbox = at_sandbox_of(L);
    struct attune_error error;
    if (!owned->object)
        return 0;
    lua_settop(L, 1);
    lua_getiuservalue(L, 1, 1);
    struct at_image *image = at_owned_check(L, 2, AT_KIND_IMAGE, image_name)->object;
    at_image_allow(image, (sandbox->most_steps - sandbox->steps) * STEPS_A_STEP);
    enum attune_status status = at_query_next(owned->object, &error);
    at_sandbox_charge(L, ROW_STEPS + at_image_took(image) / STEPS_A_STEP);
    if (status == ATTUNE_NOT_FOUND) {
        at_owned_free(L, owned);
        return 0;
    }
    if (status != ATTUNE_OK)
        return at_throw_about(L, &error, NULL);
    size_t columns = at_query_columns(owned->object);
    lua_createtable(L, 0, (int)columns);
    for (size_t i = 0; i < columns; i++)
        set_cell(L, owned->object, i);
    return 1;
}

void at_lib_add_sqlite(lua_State *L)
{
    static const luaL_Reg none[] = { { NULL, NULL } };
    static const luaL_Reg methods[] = { { "rows", image_rows }, { NULL, NULL } };
    static const luaL_Reg calls[] = { { "__call", rows_call }, { NULL, NULL } };
    static const luaL_Reg functions[] = { { "image", sqlite_image }, { NULL, NULL } };
    at_owned_class(L, image_name, none, methods);
    at_owned_class(L, rows_name, calls, NULL);
    luaL_setfuncs(L, functions, 0);
}
