/* lib_utf8.c - Lua's UTF-8 functions; `codes` is ours, since that of Lua 5.4.4 passes
 * over stray bytes without a word. */
#include <lualib.h>

#include "base/utf8.h"
#include "script/lib.h"

/* One step -> offset, code point. Upvalues: the text, checked; the offset to go on
 * from. Arguments do not count, as a script may call this with anything. */
static int step_codes(lua_State *L)
{
    size_t size, width;
    const char *text = lua_tolstring(L, lua_upvalueindex(1), &size);
    size_t at = (size_t)lua_tointeger(L, lua_upvalueindex(2));
    if (at >= size)
        return 0;
    uint32_t point = at_utf8_get(text + at, text + size, &width);
    lua_pushinteger(L, (lua_Integer)(at + width));
    lua_replace(L, lua_upvalueindex(2));
    lua_pushinteger(L, (lua_Integer)at + 1);
    lua_pushinteger(L, (lua_Integer)point);
    return 2;
}

/* utf8.codes(text) -> step */
static int utf8_codes(lua_State *L)
{
    size_t size;
    const char *text = luaL_checklstring(L, 1, &size);
    luaL_argcheck(L, at_utf8_check(at_slice(text, size)) == size, 1, "not UTF-8 text");
    lua_settop(L, 1);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, step_codes, 2);
    return 1;
}

void at_lib_add_utf8(lua_State *L)
{
    static const char *const kept[] = { "char", "charpattern", "codepoint", "len",
                                        "offset" };
    lua_pushcfunction(L, luaopen_utf8);
    lua_call(L, 0, 1); /* to from */
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        lua_getfield(L, -1, kept[i]);
        lua_setfield(L, -3, kept[i]);
    }
    lua_pop(L, 1);
    lua_pushcfunction(L, utf8_codes);
    lua_setfield(L, -2, "codes");
}
