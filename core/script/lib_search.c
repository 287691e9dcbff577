/* lib_search.c - find, match, gmatch and gsub on top of pattern.c. */
#include <limits.h>

#include "script/lib.h"
#include "script/pattern.h"

enum { BYTES_A_STEP = 32 };

/* Text and pattern at stack indices 1 and 2; an anchor is taken off. */
static bool prepare(lua_State *L, struct at_pattern *m)
{
    size_t text, size;
    m->L = L;
    m->text = luaL_checklstring(L, 1, &text);
    m->text_end = m->text + text;
    m->pattern = luaL_checklstring(L, 2, &size);
    m->pattern_end = m->pattern + size;
    m->captures = 0;
    m->steps = 0;
    bool anchored = size > 0 && *m->pattern == '^';
    m->pattern += anchored;
    return anchored;
}

/* The place a search starts from, argument 3; NULL when it is past the end. */
static const char *start(lua_State *L, const struct at_pattern *m)
{
    lua_Integer place = luaL_optinteger(L, 3, 1);
    lua_Integer size = m->text_end - m->text;
    if (place < 0)
        place = place < -size ? 1 : size + place + 1;
    else if (place == 0)
        place = 1;
    return place > size + 1 ? NULL : m->text + place - 1;
}

/* Pushes capture `number`; number 0 without captures is the whole match. */
static void push_capture(struct at_pattern *m, int number, const char *from,
                         const char *to)
{
    if (number >= m->captures) {
        if (number != 0)
            luaL_error(m->L, "the pattern has no capture %%%d", number + 1);
        lua_pushlstring(m->L, from, (size_t)(to - from));
        return;
    }
    const struct at_capture *capture = &m->capture[number];
    if (capture->size == AT_CAPTURE_OPEN)
        luaL_error(m->L, "the pattern has \"(\" without \")\"");
    if (capture->size == AT_CAPTURE_PLACE)
        lua_pushinteger(m->L, capture->start - m->text + 1);
    else
        lua_pushlstring(m->L, capture->start, (size_t)capture->size);
}

static int push_captures(struct at_pattern *m, const char *from, const char *to)
{
    int count = m->captures ? m->captures : 1;
    luaL_checkstack(m->L, count, "too many captures");
    for (int i = 0; i < count; i++)
        push_capture(m, i, from, to);
    return count;
}

/* The first match from `from` on; its start, or NULL. */
static const char *search(struct at_pattern *m, bool anchored, const char *from,
                          const char **to)
{
    for (; from <= m->text_end; from++) {
        *to = at_pattern_match(m, from);
        if (*to)
            return from;
        if (anchored)
            return NULL;
    }
    return NULL;
}

static const char *find_plain(const struct at_pattern *m, const char *from)
{
    size_t size = (size_t)(m->pattern_end - m->pattern);
    while ((size_t)(m->text_end - from) >= size) {
        if (size == 0)
            return from;
        size_t room = (size_t)(m->text_end - from) - size + 1;
        const char *first = memchr(from, *m->pattern, room);
        if (!first || memcmp(first, m->pattern, size) == 0)
            return first;
        from = first + 1;
        at_sandbox_charge(m->L, size / BYTES_A_STEP + 1);
    }
    return NULL;
}

/* string.find(text, pattern, start, plain) -> first, last, captures */
static int string_find(lua_State *L)
{
    struct at_pattern m;
    bool anchored = prepare(L, &m);
    const char *to = NULL, *from = start(L, &m);
    if (from && lua_toboolean(L, 4)) {
        m.pattern -= anchored;
        at_sandbox_charge(L, (uint64_t)(m.text_end - from) / BYTES_A_STEP);
        from = find_plain(&m, from);
        to = from ? from + (m.pattern_end - m.pattern) : NULL;
    } else if (from) {
        from = search(&m, anchored, from, &to);
    }
    at_sandbox_charge(L, m.steps);
    if (!from) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushinteger(L, from - m.text + 1);
    lua_pushinteger(L, to - m.text);
    return 2 + (m.captures ? push_captures(&m, from, to) : 0);
}

/* string.match(text, pattern, start) -> captures */
static int string_match(lua_State *L)
{
    struct at_pattern m;
    bool anchored = prepare(L, &m);
    const char *to = NULL, *from = start(L, &m);
    if (from)
        from = search(&m, anchored, from, &to);
    at_sandbox_charge(L, m.steps);
    if (from)
        return push_captures(&m, from, to);
    lua_pushnil(L);
    return 1;
}

/* One step of gmatch; upvalues: text, pattern, offset to go on from, end of the last
 * match (an empty match there is none). */
static int step_gmatch(lua_State *L)
{
    struct at_pattern m;
    lua_settop(L, 0);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_pushvalue(L, lua_upvalueindex(2));
    prepare(L, &m);
    m.pattern = lua_tostring(L, 2); /* no anchors here */
    const char *from = m.text + lua_tointeger(L, lua_upvalueindex(3)), *to;
    const char *last = m.text + lua_tointeger(L, lua_upvalueindex(4));
    for (; from <= m.text_end; from++) {
        to = at_pattern_match(&m, from);
        if (!to || to == last)
            continue;
        at_sandbox_charge(L, m.steps);
        lua_pushinteger(L, to - m.text);
        lua_copy(L, -1, lua_upvalueindex(3));
        lua_replace(L, lua_upvalueindex(4));
        return push_captures(&m, from, to);
    }
    lua_pushinteger(L, m.text_end - m.text + 1);
    lua_replace(L, lua_upvalueindex(3));
    return 0;
}

/* string.gmatch(text, pattern) -> step */
static int string_gmatch(lua_State *L)
{
    luaL_checkstring(L, 1);
    luaL_checkstring(L, 2);
    lua_settop(L, 2);
    lua_pushinteger(L, 0);
    lua_pushinteger(L, -1);
    lua_pushcclosure(L, step_gmatch, 4);
    return 1;
}

/* A replacement text, with %0 to %9 filled in. */
static void add_template(struct at_pattern *m, luaL_Buffer *out, const char *from,
                         const char *to)
{
    size_t size;
    const char *p = lua_tolstring(m->L, 3, &size), *end = p + size;
    at_sandbox_charge(m->L, size / BYTES_A_STEP);
    for (; p < end; p++) {
        if (*p != '%') {
            luaL_addchar(out, *p);
            continue;
        }
        p++;
        if (p == end || !((*p >= '0' && *p <= '9') || *p == '%'))
            luaL_error(m->L, "\"%%\" in a replacement stands before a digit or %%");
        if (*p == '%') {
            luaL_addchar(out, '%');
        } else if (*p == '0') {
            luaL_addlstring(out, from, (size_t)(to - from));
        } else {
            size_t length;
            push_capture(m, *p - '1', from, to);
            at_lib_text(m->L, -1, &length);
            lua_remove(m->L, -2);
            luaL_addvalue(out);
        }
    }
}

/* What stands for one match: argument 3 is a text, a table or a function. */
static void add_replacement(struct at_pattern *m, luaL_Buffer *out, const char *from,
                            const char *to)
{
    lua_State *L = m->L;
    int type = lua_type(L, 3);
    if (type == LUA_TSTRING || type == LUA_TNUMBER) {
        add_template(m, out, from, to);
        return;
    }
    if (type == LUA_TFUNCTION) {
        lua_pushvalue(L, 3);
        lua_call(L, push_captures(m, from, to), 1);
    } else {
        push_capture(m, 0, from, to);
        lua_gettable(L, 3);
    }
    if (!lua_toboolean(L, -1)) {
        lua_pop(L, 1);
        luaL_addlstring(out, from, (size_t)(to - from));
        return;
    }
    if (lua_type(L, -1) != LUA_TSTRING && lua_type(L, -1) != LUA_TNUMBER)
        luaL_error(L, "a replacement is a text, not a %s", luaL_typename(L, -1));
    luaL_addvalue(out);
}

/* string.gsub(text, pattern, replacement, most) -> text, count */
static int string_gsub(lua_State *L)
{
    struct at_pattern m;
    bool anchored = prepare(L, &m);
    lua_Integer most = luaL_optinteger(L, 4, LUA_MAXINTEGER), count = 0;
    int type = lua_type(L, 3);
    luaL_argexpected(L,
                     type == LUA_TSTRING || type == LUA_TNUMBER || type == LUA_TTABLE ||
                         type == LUA_TFUNCTION,
                     3, "text, table or function");
    if (type == LUA_TNUMBER)
        lua_tostring(L, 3);
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    const char *from = m.text, *last = NULL;
    while (count < most) {
        const char *to = at_pattern_match(&m, from);
        if (to && to != last) {
            count++;
            add_replacement(&m, &out, from, to);
            at_lib_check_size(L, luaL_bufflen(&out));
            from = last = to;
        } else if (from < m.text_end) {
            luaL_addchar(&out, *from++);
        } else {
            break;
        }
        if (anchored)
            break;
    }
    at_sandbox_charge(L, m.steps);
    luaL_addlstring(&out, from, (size_t)(m.text_end - from));
    at_lib_check_size(L, luaL_bufflen(&out));
    luaL_pushresult(&out);
    lua_pushinteger(L, count);
    return 2;
}

void at_lib_add_search(lua_State *L)
{
    static const luaL_Reg functions[] = {
        { "find", string_find }, { "gmatch", string_gmatch },
        { "gsub", string_gsub }, { "match", string_match },
        { NULL, NULL },
    };
    luaL_setfuncs(L, functions, 0);
}
