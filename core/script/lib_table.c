/* lib_table.c - table functions on tables as they are: no metamethods of scripts, no
 * range that somebody made up. */
#include "script/lib.h"

enum {
    ITEMS_MOST = 1000000,
    UNPACK_MOST = 8000, /* values a call may return */
    ITEM_STEPS = 4      /* steps an item moved costs */
};

lua_Integer at_lib_length(lua_State *L, int index)
{
    if (lua_type(L, index) == LUA_TTABLE)
        return (lua_Integer)lua_rawlen(L, index);
    if (lua_type(L, index) == LUA_TUSERDATA &&
        luaL_getmetafield(L, index, "__len") != LUA_TNIL) {
        lua_pop(L, 1);
        return luaL_len(L, index);
    }
    luaL_typeerror(L, index, "table or list");
    return 0;
}

int at_lib_item(lua_State *L, int index, lua_Integer i)
{
    return lua_type(L, index) == LUA_TTABLE ? lua_rawgeti(L, index, i)
                                            : lua_geti(L, index, i);
}

/* The number of items from first to last, charged for; refused when too many. */
static lua_Integer check_range(lua_State *L, lua_Integer first, lua_Integer last,
                               lua_Integer most)
{
    if (last < first)
        return 0;
    lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first + 1;
    if (count == 0 || count > (lua_Unsigned)most)
        luaL_error(L, "more than %d items at once", (int)most);
    at_sandbox_charge(L, count * ITEM_STEPS);
    return (lua_Integer)count;
}

/* table.insert(table, [place,] value) */
static int table_insert(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer end = at_lib_length(L, 1) + 1, place = end;
    if (lua_gettop(L) == 3) {
        place = luaL_checkinteger(L, 2);
        luaL_argcheck(L, place >= 1 && place <= end, 2, "no such place");
        check_range(L, place, end, ITEMS_MOST);
        for (lua_Integer i = end; i > place; i--) {
            lua_rawgeti(L, 1, i - 1);
            lua_rawseti(L, 1, i);
        }
    } else if (lua_gettop(L) != 2) {
        return luaL_error(L, "table.insert takes a table, maybe a place, and a value");
    }
    lua_rawseti(L, 1, place);
    return 0;
}

/* table.remove(table, place) -> what was there */
static int table_remove(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer size = at_lib_length(L, 1);
    lua_Integer place = luaL_optinteger(L, 2, size);
    if (place != size)
        luaL_argcheck(L, place >= 1 && place <= size + 1, 2, "no such place");
    lua_rawgeti(L, 1, place);
    check_range(L, place, size, ITEMS_MOST);
    for (; place < size; place++) {
        lua_rawgeti(L, 1, place + 1);
        lua_rawseti(L, 1, place);
    }
    lua_pushnil(L);
    lua_rawseti(L, 1, place);
    return 1;
}

/* table.move(from, first, last, place, to) -> to */
static int table_move(lua_State *L)
{
    lua_Integer first = luaL_checkinteger(L, 2), last = luaL_checkinteger(L, 3);
    lua_Integer place = luaL_checkinteger(L, 4);
    int to = lua_isnoneornil(L, 5) ? 1 : 5;
    at_lib_length(L, 1);
    luaL_checktype(L, to, LUA_TTABLE);
    lua_Integer count = check_range(L, first, last, ITEMS_MOST);
    luaL_argcheck(L, place <= LUA_MAXINTEGER - count, 4, "too large a place");
    bool backwards = to == 1 && place > first;
    for (lua_Integer i = 0; i < count; i++) {
        lua_Integer at = backwards ? count - 1 - i : i;
        at_lib_item(L, 1, first + at);
        lua_rawseti(L, to, place + at);
    }
    lua_pushvalue(L, to);
    return 1;
}

/* table.concat(list, between, first, last) -> text */
static int table_concat(lua_State *L)
{
    size_t between, total = 0;
    lua_Integer size = at_lib_length(L, 1);
    luaL_optlstring(L, 2, "", &between);
    lua_Integer first = luaL_optinteger(L, 3, 1), last = luaL_optinteger(L, 4, size);
    lua_Integer count = check_range(L, first, last, ITEMS_MOST);
    lua_settop(L, 2);
    if (lua_isnil(L, 2)) {
        lua_pushliteral(L, "");
        lua_replace(L, 2);
    }
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    for (lua_Integer i = 0; i < count; i++) {
        size_t length;
        int type = at_lib_item(L, 1, first + i);
        if (type != LUA_TSTRING && type != LUA_TNUMBER)
            return luaL_error(L, "item %I of the list is a %s, not a text",
                              (LUAI_UACINT)(first + i), lua_typename(L, type));
        at_lib_text(L, -1, &length);
        lua_remove(L, -2);
        total += length + between;
        at_lib_check_size(L, total);
        luaL_addvalue(&out);
        if (i + 1 < count) {
            lua_pushvalue(L, 2);
            luaL_addvalue(&out);
        }
    }
    luaL_pushresult(&out);
    return 1;
}

/* table.pack(...) -> { n = count, ... } */
static int table_pack(lua_State *L)
{
    int count = lua_gettop(L);
    lua_createtable(L, count, 1);
    lua_insert(L, 1);
    for (int i = count; i >= 1; i--)
        lua_rawseti(L, 1, i);
    lua_pushinteger(L, count);
    lua_setfield(L, 1, "n");
    return 1;
}

/* table.unpack(list, first, last) -> items */
static int table_unpack(lua_State *L)
{
    lua_Integer size = at_lib_length(L, 1);
    lua_Integer first = luaL_optinteger(L, 2, 1), last = luaL_optinteger(L, 3, size);
    lua_Integer count = check_range(L, first, last, UNPACK_MOST);
    luaL_checkstack(L, (int)count + 4, "too many items to unpack");
    for (lua_Integer i = 0; i < count; i++)
        at_lib_item(L, 1, first + i);
    return (int)count;
}

void at_lib_add_table(lua_State *L)
{
    static const luaL_Reg functions[] = {
        { "concat", table_concat }, { "insert", table_insert },
        { "move", table_move },     { "pack", table_pack },
        { "remove", table_remove }, { "sort", at_lib_sort },
        { "unpack", table_unpack }, { NULL, NULL },
    };
    luaL_setfuncs(L, functions, 0);
}
