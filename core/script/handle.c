/* handle.c - what all handles have in common: checks, fields, methods. */
#include "script/handle.h"

#include "script/lib.h"

void *at_script_alloc(lua_State *L, size_t size)
{
    void *piece = at_arena_alloc(at_script_of(L)->arena, size);
    if (!piece)
        luaL_error(L, "not enough memory");
    return piece;
}

void *at_handle_new(lua_State *L, enum at_kind kind, size_t size)
{
    struct at_script *script = at_script_of(L);
    struct at_handle *handle = at_thing_new(L, kind, size);
    handle->generation = script->generation;
    lua_rawgeti(L, LUA_REGISTRYINDEX, script->metatables[kind]);
    lua_setmetatable(L, -2);
    return handle;
}

static void *check_age(lua_State *L, int index)
{
    const struct at_script *script = at_script_of(L);
    struct at_handle *handle = lua_touserdata(L, index);
    if (handle->generation != script->generation || !script->open)
        luaL_error(L, "this is of a transcript that is closed");
    return handle;
}

void *at_handle_any(lua_State *L, int index, enum at_kind *kind)
{
    enum at_kind found = at_thing_kind(L, index);
    if (found >= AT_KINDS)
        return NULL;
    *kind = found;
    return check_age(L, index);
}

void *at_handle_test(lua_State *L, int index, enum at_kind kind)
{
    return at_thing_test(L, index, kind) ? check_age(L, index) : NULL;
}

void *at_handle_check(lua_State *L, int index, enum at_kind kind)
{
    static const char *const names[AT_KINDS] = { "turn",  "sentence", "stretch",
                                                 "match", "coding",   "event",
                                                 "list",  "case",     "session" };
    void *handle = at_handle_test(L, index, kind);
    if (!handle)
        luaL_typeerror(L, index, names[kind]);
    return handle;
}

const struct at_transcript *at_handle_transcript(lua_State *L)
{
    return at_script_of(L)->view.transcript;
}

const struct at_exchanges *at_handle_exchanges(lua_State *L)
{
    const struct at_exchanges *exchanges = at_exchanges_of(at_handle_transcript(L));
    if (!exchanges)
        luaL_error(L, "not enough memory");
    return exchanges;
}

void at_slice_push(lua_State *L, struct at_slice text)
{
    lua_pushlstring(L, text.data ? text.data : "", text.size);
}

void at_ms_push(lua_State *L, int64_t ms)
{
    if (ms < 0)
        lua_pushnil(L);
    else
        lua_pushinteger(L, ms);
}

int at_handle_index(lua_State *L)
{
    const struct at_class *class;
    lua_pushvalue(L, 2);
    switch (lua_rawget(L, lua_upvalueindex(1))) {
    case LUA_TFUNCTION: /* a method, which looks at the handle itself */
        return 1;
    case LUA_TNUMBER:
        class = lua_touserdata(L, lua_upvalueindex(2));
        at_handle_check(L, 1, class->kind);
        return class->get(L, (int)lua_tointeger(L, -1));
    default:
        class = lua_touserdata(L, lua_upvalueindex(2));
        return at_lib_missing(L, lua_pushfstring(L, "a %s", class->name), 2,
                              lua_upvalueindex(1));
    }
}

static int handle_newindex(lua_State *L)
{
    return luaL_error(L, "what a script is shown of a transcript cannot be changed");
}

static bool same_match(const struct at_match *a, const struct at_match *b)
{
    return a->start == b->start && a->end == b->end && a->lexicon == b->lexicon &&
           a->category == b->category;
}

/* Handles of the same thing are equal. */
static int handle_equal(lua_State *L)
{
    enum at_kind kind = at_thing_kind(L, 1);
    bool same = kind < AT_KINDS && at_thing_kind(L, 2) == kind;
    if (same && kind == AT_KIND_MATCH) {
        struct at_match_handle *a = lua_touserdata(L, 1), *b = lua_touserdata(L, 2);
        same = a->generation == b->generation &&
               same_match(at_match_of(L, a), at_match_of(L, b));
    } else if (same) {
        same =
            memcmp(lua_touserdata(L, 1), lua_touserdata(L, 2), lua_rawlen(L, 1)) == 0;
    }
    lua_pushboolean(L, same);
    return 1;
}

void at_class_set(lua_State *L, enum at_kind kind)
{
    at_script_of(L)->metatables[kind] = luaL_ref(L, LUA_REGISTRYINDEX);
}

void at_class_open(lua_State *L, const struct at_class *class)
{
    lua_createtable(L, 0, 5); /* meta */
    lua_newtable(L);          /* meta names */
    luaL_setfuncs(L, class->methods, 0);
    for (int i = 0; class->fields[i]; i++) {
        lua_pushinteger(L, i);
        lua_setfield(L, -2, class->fields[i]);
    }
    lua_pushlightuserdata(L, (void *)(uintptr_t) class);
    lua_pushcclosure(L, at_handle_index, 2);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, handle_newindex);
    lua_setfield(L, -2, "__newindex");
    lua_pushcfunction(L, handle_equal);
    lua_setfield(L, -2, "__eq");
    lua_pushstring(L, class->name);
    lua_setfield(L, -2, "__name");
    at_class_set(L, class->kind);
}
