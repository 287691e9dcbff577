/* lib_format.c - string.format without what shows addresses (%p) or differs between
 * machines (%a). */
#include <stdio.h>

#include "script/lib.h"

enum { SPEC_MOST = 32 };

/* A conversion such as "%-5.2f", letter and all, taken apart. */
struct spec {
    char text[SPEC_MOST]; /* for printf, without its letter */
    size_t size;
    char letter;
};

static bool one_of(char c, const char *set)
{
    return c != '\0' && strchr(set, c);
}

static size_t digits(const char *p, const char *end, size_t most)
{
    size_t count = 0;
    while (count < most && p + count < end && p[count] >= '0' && p[count] <= '9')
        count++;
    return count;
}

/* Reads the conversion behind a "%"; returns what follows it. */
static const char *read_spec(lua_State *L, const char *p, const char *end,
                             struct spec *spec)
{
    const char *start = p;
    while (p < end && one_of(*p, "-+ #0") && p - start < 5)
        p++;
    p += digits(p, end, 2);
    if (p < end && *p == '.') {
        p++;
        p += digits(p, end, 2);
    }
    if (p == end || !one_of(*p, "diuoxXcsqeEfFgG"))
        luaL_error(L, "string.format does not know \"%%%s\"",
                   lua_pushlstring(L, start, (size_t)(p - start) + (p < end)));
    spec->text[0] = '%';
    spec->size = 1 + (size_t)(p - start);
    memcpy(spec->text + 1, start, (size_t)(p - start));
    spec->text[spec->size] = '\0';
    spec->letter = *p;
    return p + 1;
}

/* printf's own format for the spec, with a length modifier where it needs one. */
static const char *finish(struct spec *spec, const char *modifier)
{
    snprintf(spec->text + spec->size, sizeof spec->text - spec->size, "%s%c", modifier,
             spec->letter);
    return spec->text;
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

static void add_integer(lua_State *L, luaL_Buffer *out, struct spec *spec, int index)
{
    lua_Integer number = luaL_checkinteger(L, index);
    char text[160];
    int size = spec->letter == 'c'
                   ? snprintf(text, sizeof text, finish(spec, ""), (int)number)
                   : snprintf(text, sizeof text, finish(spec, "ll"), (long long)number);
    luaL_addlstring(out, text, size > 0 ? (size_t)size : 0);
}

static void add_float(lua_State *L, luaL_Buffer *out, struct spec *spec, int index)
{
    lua_Number number = luaL_checknumber(L, index);
    char text[512]; /* 309 digits before the point and 99 behind it */
    int size = snprintf(text, sizeof text, finish(spec, ""), number);
    luaL_addlstring(out, text, size > 0 ? (size_t)size : 0);
}

/* Width and precision only for texts that printf can take: short, without NUL. */
static void add_text(lua_State *L, luaL_Buffer *out, struct spec *spec, int index)
{
    size_t size;
    const char *text = at_lib_text(L, index, &size);
    char padded[256];
    at_lib_check_size(L, luaL_bufflen(out) + size);
    if (spec->size == 1 || size >= 100) {
        luaL_addvalue(out);
        return;
    }
    luaL_argcheck(L, strlen(text) == size, index, "the text holds a NUL byte");
    int length = snprintf(padded, sizeof padded, finish(spec, ""), text);
    lua_pop(L, 1);
    luaL_addlstring(out, padded, length > 0 ? (size_t)length : 0);
}

#pragma GCC diagnostic pop

/* %q: a text as Lua would read it back. */
static void add_quoted(lua_State *L, luaL_Buffer *out, int index)
{
    size_t size;
    if (lua_type(L, index) != LUA_TSTRING) {
        at_lib_text(L, index, &size);
        luaL_addvalue(out);
        return;
    }
    const char *text = lua_tolstring(L, index, &size);
    at_lib_check_size(L, luaL_bufflen(out) + 4 * size);
    luaL_addchar(out, '"');
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)text[i];
        char escaped[8];
        if (c >= ' ' && c != '"' && c != '\\' && c != 0x7F) {
            luaL_addchar(out, (char)c);
            continue;
        }
        snprintf(escaped, sizeof escaped, c == '"' || c == '\\' ? "\\%c" : "\\%03d", c);
        luaL_addstring(out, escaped);
    }
    luaL_addchar(out, '"');
}

/* string.format(format, ...) -> text */
int at_lib_format(lua_State *L)
{
    size_t size;
    const char *p = luaL_checklstring(L, 1, &size), *end = p + size;
    int index = 1, top = lua_gettop(L);
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    while (p < end) {
        if (*p != '%' || (p + 1 < end && p[1] == '%')) {
            luaL_addchar(&out, *p);
            p += *p == '%' ? 2 : 1;
            continue;
        }
        struct spec spec;
        p = read_spec(L, p + 1, end, &spec);
        luaL_argcheck(L, ++index <= top, index, "there is no value for it");
        at_sandbox_charge(L, 8);
        if (one_of(spec.letter, "diuoxXc"))
            add_integer(L, &out, &spec, index);
        else if (spec.letter == 's')
            add_text(L, &out, &spec, index);
        else if (spec.letter == 'q')
            add_quoted(L, &out, index);
        else
            add_float(L, &out, &spec, index);
        at_lib_check_size(L, luaL_bufflen(&out));
    }
    luaL_pushresult(&out);
    return 1;
}
