/* snapshot.c - a program's variables as they were after loading.
 *
 * Functions keep what they need to know in upvalues. Where all that a program's
 * functions can reach are numbers, texts, other functions, plain tables of these, and
 * things of the host, which nobody changes, it is enough to note those variables and
 * what the tables hold, and to set that again for the next transcript. Else the script
 * is run again. */
#include "script/lib.h"
#include "script/script_private.h"

enum { DEPTH_MOST = 100, ENTRIES_MOST = 10000 };

struct walk {
    int seen; /* stack index of the set of functions and variables seen */
    int list; /* ... and of the snapshot: function, number of variable, value, ...; of
                 a table: itself, 0, a copy */
    lua_Integer count, entries;
    int depth;
};

/* Was the value on top seen before? It is now. [-1] */
static bool was_seen(lua_State *L, const struct walk *walk)
{
    lua_pushvalue(L, -1);
    bool seen = lua_rawget(L, walk->seen) != LUA_TNIL;
    lua_pop(L, 1);
    lua_pushboolean(L, true);
    lua_rawset(L, walk->seen);
    return seen;
}

static bool walk_value(lua_State *L, struct walk *walk);

/* Notes that variable `n` of the function below it has the value on top; of a table
 * below it, that the one on top is its copy, and `n` is 0. */
static void note(lua_State *L, struct walk *walk, int n)
{
    lua_pushvalue(L, -2);
    lua_rawseti(L, walk->list, ++walk->count);
    lua_pushinteger(L, n);
    lua_rawseti(L, walk->list, ++walk->count);
    lua_pushvalue(L, -1);
    lua_rawseti(L, walk->list, ++walk->count);
}

/* The function on top: its variables are noted, what they hold is walked. */
static bool walk_function(lua_State *L, struct walk *walk)
{
    if (lua_iscfunction(L, -1)) {
        bool has_variables = lua_getupvalue(L, -1, 1) != NULL;
        lua_pop(L, has_variables);
        return !has_variables;
    }
    lua_pushvalue(L, -1);
    if (was_seen(L, walk))
        return true;
    for (int n = 1; lua_getupvalue(L, -1, n); n++) {
        lua_pushlightuserdata(L, lua_upvalueid(L, -2, n));
        bool known = was_seen(L, walk);
        if (!known)
            note(L, walk, n);
        bool fixed = known || (walk->count < ENTRIES_MOST && walk_value(L, walk));
        lua_pop(L, 1);
        if (!fixed)
            return false;
    }
    return true;
}

/* Is the table on top a list, or without numbers for keys? What # says of any other
 * depends on how it was filled. */
static bool has_plain_keys(lua_State *L)
{
    lua_Unsigned numbers = 0;
    bool plain = true;
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
        int type = lua_type(L, -2);
        plain = plain && (type == LUA_TNUMBER || type == LUA_TSTRING);
        numbers += type == LUA_TNUMBER;
    }
    return plain && numbers == lua_rawlen(L, -1);
}

/* The table on top: it is noted with a copy, and what it holds is walked. */
static bool walk_table(lua_State *L, struct walk *walk)
{
    lua_pushvalue(L, -1);
    if (was_seen(L, walk))
        return true;
    if (lua_getmetatable(L, -1)) {
        lua_pop(L, 1);
        return false;
    }
    if (!has_plain_keys(L))
        return false;
    bool fixed = true;
    lua_newtable(L);                                  /* table copy */
    for (lua_pushnil(L); fixed && lua_next(L, -3);) { /* table copy key value */
        fixed = ++walk->entries < ENTRIES_MOST && walk_value(L, walk);
        lua_pushvalue(L, -2);
        lua_insert(L, -2); /* table copy key key value */
        lua_rawset(L, -4);
        lua_pop(L, !fixed);
    }
    note(L, walk, 0);
    lua_pop(L, 1);
    return fixed;
}

/* The plugin, or part of the library, on top: all it holds is walked. */
static bool walk_frozen(lua_State *L, struct walk *walk)
{
    if (!luaL_getmetafield(L, -1, "__index"))
        return true;
    if (!lua_istable(L, -1)) {
        lua_pop(L, 1);
        return true;
    }
    bool fixed = true;
    for (lua_pushnil(L); fixed && lua_next(L, -2); lua_pop(L, 1))
        if (!(fixed = walk_value(L, walk)))
            lua_pop(L, 1);
    if (!fixed)
        lua_pop(L, 1);
    lua_pop(L, 1);
    return fixed;
}

/* Can nothing change in what the value on top reaches, but noted variables? */
static bool walk_value(lua_State *L, struct walk *walk)
{
    bool fixed = true;
    if (++walk->depth > DEPTH_MOST)
        return false;
    luaL_checkstack(L, 10, NULL);
    if (lua_type(L, -1) == LUA_TTABLE) {
        fixed = walk_table(L, walk);
    } else if (lua_type(L, -1) == LUA_TFUNCTION) {
        fixed = walk_function(L, walk);
    } else if (lua_type(L, -1) == LUA_TUSERDATA) {
        lua_pushvalue(L, -1);
        fixed = was_seen(L, walk) || walk_frozen(L, walk);
    }
    walk->depth--;
    return fixed;
}

void at_program_note_variables(lua_State *L, struct at_program *program)
{
    int top = lua_gettop(L);
    lua_newtable(L);
    lua_newtable(L);
    struct walk walk = { top + 1, top + 2, 0, 0, 0 };
    bool fixed = true;
    lua_rawgeti(L, LUA_REGISTRYINDEX, program->functions);
    for (lua_Integer i = 1; fixed && i <= program->function_count; i++) {
        lua_rawgeti(L, -1, i);
        fixed = walk_value(L, &walk);
        lua_settop(L, top + 3);
    }
    program->has_snapshot = fixed;
    program->snapshot_count = walk.count;
    lua_pushvalue(L, top + 2);
    program->snapshot = luaL_ref(L, LUA_REGISTRYINDEX);
    lua_settop(L, top);
}

/* Lets the table on top hold what its copy below holds. */
static void reset_table(lua_State *L)
{
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) { /* copy table key value */
        lua_pushvalue(L, -2);
        if (lua_rawget(L, -5) == LUA_TNIL) {
            lua_pushvalue(L, -3);
            lua_pushnil(L);
            lua_rawset(L, -6);
        }
        lua_pop(L, 1);
    }
    for (lua_pushnil(L); lua_next(L, -3);) { /* copy table key value */
        lua_pushvalue(L, -2);
        lua_insert(L, -2);
        lua_rawset(L, -4);
    }
}

void at_program_reset_variables(lua_State *L, const struct at_program *program)
{
    lua_rawgeti(L, LUA_REGISTRYINDEX, program->snapshot); /* list */
    int list = lua_gettop(L);
    for (lua_Integer i = 1; i <= program->snapshot_count; i += 3) {
        lua_rawgeti(L, list, i + 1);
        int n = (int)lua_tointeger(L, -1);
        lua_rawgeti(L, list, i + (n > 0 ? 0 : 2)); /* list n function|copy */
        lua_rawgeti(L, list,
                    i + (n > 0 ? 2 : 0)); /* list n function|copy value|table */
        if (n > 0)
            lua_setupvalue(L, -2, n);
        else
            reset_table(L);
        lua_settop(L, list);
    }
    lua_pop(L, 1);
}
