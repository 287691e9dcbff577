/* lib_json.c - JSON for readers and writers. A list is a table with items 1 to n, an
 * object one with texts as keys. A null in an object is a key that is not there; in
 * a list it is json.null. */
#include <math.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "io/json.h"
#include "script/lib_formats.h"
#include "script/owned.h"
#include "script/throw.h"

enum { NODE_STEPS = 5, BYTES_A_STEP = 16, DEPTH_MOST = 64 };

static const char scratch_name[] = "scratch";

/* Their addresses are keys in the registry. */
static const char null_key, empty_key;

static void free_arena(void *arena)
{
    at_arena_free(arena);
}

static void push_node(lua_State *L, const struct at_json *node);

static void push_list(lua_State *L, const struct at_json *node)
{
    lua_createtable(L, (int)node->count, 0);
    for (size_t i = 0; i < node->count; i++) {
        push_node(L, node->items[i]);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
}

static void push_object(lua_State *L, const struct at_json *node)
{
    lua_createtable(L, 0, (int)node->count);
    for (size_t i = 0; i < node->count; i++) {
        if (node->items[i]->kind == AT_JSON_NULL)
            continue;
        lua_pushlstring(L, node->keys[i].data, node->keys[i].size);
        push_node(L, node->items[i]);
        lua_rawset(L, -3);
    }
}

/* Whole numbers that were written so are integers. */
static void push_number(lua_State *L, const struct at_json *node)
{
    char text[24];
    if (node->text.size < 18 && !memchr(node->text.data, '.', node->text.size)) {
        memcpy(text, node->text.data, node->text.size);
        text[node->text.size] = '\0';
        if (lua_stringtonumber(L, text))
            return;
    }
    lua_pushnumber(L, node->number);
}

static void push_node(lua_State *L, const struct at_json *node)
{
    luaL_checkstack(L, 4, NULL);
    at_sandbox_charge(L, NODE_STEPS);
    switch (node->kind) {
    case AT_JSON_LIST:
        push_list(L, node);
        break;
    case AT_JSON_OBJECT:
        push_object(L, node);
        break;
    case AT_JSON_NUMBER:
        push_number(L, node);
        break;
    case AT_JSON_TEXT:
        lua_pushlstring(L, node->text.data, node->text.size);
        break;
    case AT_JSON_NULL:
        lua_rawgetp(L, LUA_REGISTRYINDEX, &null_key);
        break;
    default:
        lua_pushboolean(L, node->kind == AT_JSON_TRUE);
    }
}

/* json.decode(text, label) -> value */
static int json_decode(lua_State *L)
{
    struct at_slice text;
    const struct at_json *root;
    struct attune_error error;
    text.data = luaL_checklstring(L, 1, &text.size);
    const char *label = luaL_optstring(L, 2, NULL);
    lua_settop(L, 2);
    at_sandbox_charge(L, text.size / BYTES_A_STEP);
    struct at_owned *owned =
        at_owned_new(L, AT_KIND_SCRATCH, scratch_name, at_json_room(text), free_arena);
    struct at_arena *arena = owned->object = at_arena_new();
    if (!arena)
        at_throw_nomem(L);
    if (at_json_parse(&root, arena, text, "", &error))
        return at_throw_about(L, &error, label);
    push_node(L, root);
    at_owned_free(L, owned);
    return 1;
}

static void free_buffer(void *buffer)
{
    at_buffer_clear(buffer);
    free(buffer);
}

static bool is_key(lua_State *L, int index, const void *key)
{
    lua_pushvalue(L, index);
    lua_rawgetp(L, LUA_REGISTRYINDEX, key);
    bool same = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
    return same;
}

static void add_value(lua_State *L, struct at_buffer *out, int depth);

static void add_text(lua_State *L, struct at_buffer *out)
{
    struct at_slice text;
    text.data = lua_tolstring(L, -1, &text.size);
    if (at_utf8_check(text) < text.size)
        luaL_error(L, "a text that is not UTF-8 cannot be written as JSON");
    at_json_add_text(out, text);
}

static void add_list(lua_State *L, struct at_buffer *out, lua_Integer count, int depth)
{
    at_buffer_add_char(out, '[');
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, -1, i);
        if (i > 1)
            at_buffer_add_char(out, ',');
        add_value(L, out, depth);
        lua_pop(L, 1);
    }
    at_buffer_add_char(out, ']');
}

/* The table on top, keys in order. */
static void add_object(lua_State *L, struct at_buffer *out, int depth)
{
    lua_Integer count = at_lib_sorted_keys(L, lua_gettop(L)); /* table keys */
    at_buffer_add_char(out, '{');
    for (lua_Integer i = 1; i <= count; i++) {
        if (i > 1)
            at_buffer_add_char(out, ',');
        if (lua_rawgeti(L, -1, i) != LUA_TSTRING)
            luaL_error(L, "a table with keys 1 to n and others is neither list nor "
                          "object of JSON");
        add_text(L, out);
        at_buffer_add_char(out, ':');
        lua_rawget(L, -3); /* table keys value */
        add_value(L, out, depth);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    at_buffer_add_char(out, '}');
}

/* Does the table on top have keys 1 to `count` and no others? */
static bool is_list(lua_State *L, lua_Integer count)
{
    lua_Integer keys = 0;
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
        if (++keys > count) {
            lua_pop(L, 2);
            return false;
        }
    return keys == count && count > 0;
}

static void add_table(lua_State *L, struct at_buffer *out, int depth)
{
    if (depth > DEPTH_MOST)
        luaL_error(L, "tables are nested more than %d levels deep", DEPTH_MOST);
    lua_Integer count = (lua_Integer)lua_rawlen(L, -1);
    if (is_list(L, count))
        add_list(L, out, count, depth + 1);
    else
        add_object(L, out, depth + 1);
}

static void add_number(lua_State *L, struct at_buffer *out)
{
    double number = lua_tonumber(L, -1);
    if (lua_isinteger(L, -1))
        at_buffer_printf(out, "%lld", (long long)lua_tointeger(L, -1));
    else if (isfinite(number))
        at_buffer_add_number(out, number);
    else
        luaL_error(L, "JSON has no number that is infinite or none");
}

/* The value on top. [0] */
static void add_value(lua_State *L, struct at_buffer *out, int depth)
{
    luaL_checkstack(L, 8, NULL);
    at_sandbox_charge(L, NODE_STEPS);
    at_lib_check_size(L, out->size);
    switch (lua_type(L, -1)) {
    case LUA_TTABLE:
        add_table(L, out, depth);
        break;
    case LUA_TSTRING:
        add_text(L, out);
        break;
    case LUA_TNUMBER:
        add_number(L, out);
        break;
    case LUA_TBOOLEAN:
        at_buffer_add_text(out, lua_toboolean(L, -1) ? "true" : "false");
        break;
    default:
        if (is_key(L, -1, &null_key))
            at_buffer_add_text(out, "null");
        else if (is_key(L, -1, &empty_key))
            at_buffer_add_text(out, "[]");
        else
            luaL_error(L, "a %s cannot be written as JSON", luaL_typename(L, -1));
    }
    if (out->failed)
        at_throw_nomem(L);
}

/* json.encode(value) -> text */
static int json_encode(lua_State *L)
{
    luaL_checkany(L, 1);
    lua_settop(L, 1);
    struct at_owned *owned =
        at_owned_new(L, AT_KIND_SCRATCH, scratch_name, 0, free_buffer);
    struct at_buffer *out = owned->object = calloc(1, sizeof *out);
    if (!out)
        at_throw_nomem(L);
    lua_pushvalue(L, 1);
    add_value(L, out, 0);
    lua_pushlstring(L, out->data, out->size);
    at_owned_free(L, owned);
    return 1;
}

static void add_marker(lua_State *L, const char *name, const void *key)
{
    at_thing_push_plain(L);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, key);
    lua_setfield(L, -2, name);
}

void at_lib_add_json(lua_State *L)
{
    static const luaL_Reg functions[] = { { "decode", json_decode },
                                          { "encode", json_encode },
                                          { NULL, NULL } };
    static const luaL_Reg none[] = { { NULL, NULL } };
    at_owned_class(L, scratch_name, none, NULL);
    luaL_setfuncs(L, functions, 0);
    add_marker(L, "null", &null_key);
    add_marker(L, "empty", &empty_key);
}
