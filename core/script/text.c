/* text.c - values as texts: numbers in their shortest form, no addresses. */
#include <math.h>
#include <stdio.h>

#include "base/buffer.h"
#include "script/lib.h"

/* "3.0", "0.1", "nan": the shortest text that reads back as the same number. */
static void number_text(char *out, size_t size, lua_Number number)
{
    if (isnan(number) || isinf(number)) {
        snprintf(out, size, "%s", isnan(number) ? "nan" : number < 0 ? "-inf" : "inf");
        return;
    }
    struct at_buffer text = { 0 };
    at_buffer_add_number(&text, number);
    bool whole = strspn(at_buffer_text(&text), "-0123456789") == text.size;
    snprintf(out, size, "%s%s", at_buffer_text(&text), whole ? ".0" : "");
    at_buffer_clear(&text);
}

static void push_number(lua_State *L, int index)
{
    char text[64];
    if (lua_isinteger(L, index)) {
        lua_pushfstring(L, "%I", (LUAI_UACINT)lua_tointeger(L, index));
        return;
    }
    number_text(text, sizeof text, lua_tonumber(L, index));
    lua_pushstring(L, text);
}

const char *at_lib_text(lua_State *L, int index, size_t *size)
{
    index = lua_absindex(L, index);
    luaL_checkstack(L, 4, NULL);
    if (luaL_getmetafield(L, index, "__tostring") != LUA_TNIL) {
        lua_pushvalue(L, index);
        lua_call(L, 1, 1);
        if (lua_type(L, -1) != LUA_TSTRING)
            luaL_error(L, "__tostring must return a text");
        return lua_tolstring(L, -1, size);
    }
    switch (lua_type(L, index)) {
    case LUA_TSTRING:
        lua_pushvalue(L, index);
        break;
    case LUA_TNUMBER:
        push_number(L, index);
        break;
    case LUA_TBOOLEAN:
        lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false");
        break;
    case LUA_TUSERDATA:
        if (luaL_getmetafield(L, index, "__name") == LUA_TSTRING)
            break;
        /* fall through */
    default:
        lua_pushstring(L, luaL_typename(L, index));
    }
    return lua_tolstring(L, -1, size);
}

void at_lib_check_size(lua_State *L, size_t size)
{
    if (size > AT_STRING_MOST)
        luaL_error(L, "a text may not be longer than %d MiB",
                   AT_STRING_MOST / (1024 * 1024));
}
