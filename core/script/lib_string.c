/* lib_string.c - texts cut, joined and counted in bytes. Letters are those of ASCII:
 * what the C library takes for one depends on the locale. */
#include "script/lib.h"

enum { BYTES_A_STEP = 32, BYTES_MOST = 8000 };

/* A place as Lua counts it, from the end when negative, as a distance from the
 * start that is at least 0 and may be past the end. */
static size_t start_of(lua_Integer place, size_t size)
{
    if (place > 0)
        return (size_t)place - 1;
    if (place == 0 || place < -(lua_Integer)size)
        return 0;
    return size - (size_t)-place;
}

static size_t end_of(lua_Integer place, size_t size)
{
    if (place > (lua_Integer)size)
        return size;
    if (place >= 0)
        return (size_t)place;
    return place < -(lua_Integer)size ? 0 : size - (size_t)-place + 1;
}

static struct at_slice check_text(lua_State *L, int index)
{
    struct at_slice text;
    text.data = luaL_checklstring(L, index, &text.size);
    at_sandbox_charge(L, text.size / BYTES_A_STEP);
    return text;
}

/* string.len(text) */
static int string_len(lua_State *L)
{
    size_t size;
    luaL_checklstring(L, 1, &size);
    lua_pushinteger(L, (lua_Integer)size);
    return 1;
}

/* string.sub(text, first, last) */
static int string_sub(lua_State *L)
{
    struct at_slice text = check_text(L, 1);
    size_t start = start_of(luaL_optinteger(L, 2, 1), text.size);
    size_t end = end_of(luaL_optinteger(L, 3, -1), text.size);
    if (start < end)
        lua_pushlstring(L, text.data + start, end - start);
    else
        lua_pushliteral(L, "");
    return 1;
}

/* A new text of each byte of the first argument, changed. */
static int map_bytes(lua_State *L, unsigned char first, unsigned char last)
{
    struct at_slice text = check_text(L, 1);
    luaL_Buffer out;
    char *bytes = luaL_buffinitsize(L, &out, text.size);
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        bytes[i] = (char)(c >= first && c <= last ? c ^ 0x20 : c);
    }
    luaL_pushresultsize(&out, text.size);
    return 1;
}

static int string_upper(lua_State *L)
{
    return map_bytes(L, 'a', 'z');
}

static int string_lower(lua_State *L)
{
    return map_bytes(L, 'A', 'Z');
}

static int string_reverse(lua_State *L)
{
    struct at_slice text = check_text(L, 1);
    luaL_Buffer out;
    char *bytes = luaL_buffinitsize(L, &out, text.size);
    for (size_t i = 0; i < text.size; i++)
        bytes[i] = text.data[text.size - 1 - i];
    luaL_pushresultsize(&out, text.size);
    return 1;
}

/* string.rep(text, times, between) */
static int string_rep(lua_State *L)
{
    struct at_slice text = check_text(L, 1), between = { "", 0 };
    lua_Integer times = luaL_checkinteger(L, 2);
    if (!lua_isnoneornil(L, 3))
        between = check_text(L, 3);
    size_t unit = text.size + between.size;
    if (times <= 0 || unit == 0) {
        lua_pushliteral(L, "");
        return 1;
    }
    if ((lua_Unsigned)times > AT_STRING_MOST / unit + 1)
        at_lib_check_size(L, SIZE_MAX);
    size_t size = (size_t)times * unit - between.size;
    at_lib_check_size(L, size);
    at_sandbox_charge(L, size / BYTES_A_STEP + (lua_Unsigned)times);
    luaL_Buffer out;
    char *at = luaL_buffinitsize(L, &out, size);
    for (lua_Integer i = 0; i < times; i++) {
        memcpy(at, text.data, text.size);
        at += text.size;
        if (i + 1 < times)
            memcpy(at, between.data, between.size);
        at += between.size;
    }
    luaL_pushresultsize(&out, size);
    return 1;
}

/* string.byte(text, first, last) -> numbers */
static int string_byte(lua_State *L)
{
    struct at_slice text = check_text(L, 1);
    lua_Integer first = luaL_optinteger(L, 2, 1);
    size_t start = start_of(first, text.size);
    size_t end = end_of(luaL_optinteger(L, 3, first), text.size);
    if (start >= end)
        return 0;
    luaL_argcheck(L, end - start <= BYTES_MOST, 3, "too many bytes at once");
    luaL_checkstack(L, (int)(end - start), "too many bytes at once");
    for (size_t i = start; i < end; i++)
        lua_pushinteger(L, (unsigned char)text.data[i]);
    return (int)(end - start);
}

/* string.char(numbers) -> text */
static int string_char(lua_State *L)
{
    int count = lua_gettop(L);
    luaL_Buffer out;
    char *bytes = luaL_buffinitsize(L, &out, (size_t)count);
    for (int i = 1; i <= count; i++) {
        lua_Unsigned code = (lua_Unsigned)luaL_checkinteger(L, i);
        luaL_argcheck(L, code <= 255, i, "not a byte");
        bytes[i - 1] = (char)code;
    }
    luaL_pushresultsize(&out, (size_t)count);
    return 1;
}

void at_lib_add_string(lua_State *L)
{
    static const luaL_Reg functions[] = {
        { "byte", string_byte },       { "char", string_char },
        { "format", at_lib_format },   { "len", string_len },
        { "lower", string_lower },     { "rep", string_rep },
        { "reverse", string_reverse }, { "sub", string_sub },
        { "upper", string_upper },     { NULL, NULL },
    };
    luaL_setfuncs(L, functions, 0);
}
