/* source.c - may this text become a script? Then it is compiled.
 *
 * Only text: damaged bytecode crashes the interpreter. And no endless chain of
 * fields (a.b.b.b ...): when such an expression fails, Lua 5.4 names it in its
 * message by a recursion that is as deep as the chain is long. */
#include <lauxlib.h>
#include <stdio.h>

#include "base/utf8.h"
#include "scheme/tokens.h"
#include "script/sandbox.h"

enum { LINKS_MOST = 200, NESTING_MOST = 200 };

/* Links of the chain being read, at each depth of brackets. A chain goes on behind a
 * bracket that closes, whatever stood in it; so this counts too many sooner than too
 * few. */
struct chains {
    unsigned links[NESTING_MOST];
    unsigned depth;
    bool after_dot;
};

static bool close_bracket(struct chains *chains, char bracket)
{
    unsigned inner = chains->links[chains->depth];
    if (chains->depth == 0)
        return true;
    unsigned *links = &chains->links[--chains->depth];
    if (bracket == '}')
        *links = 0;
    else
        *links += bracket == ')' ? inner : 1;
    return *links <= LINKS_MOST;
}

/* Takes a sign; false when there are too many links or brackets. */
static bool take_sign(struct chains *chains, struct at_slice sign)
{
    char c = sign.data[0];
    if (c == '(' || c == '[' || c == '{') {
        if (++chains->depth == NESTING_MOST)
            return false;
        chains->links[chains->depth] = 0;
        return true;
    }
    if (c == ')' || c == ']' || c == '}')
        return close_bracket(chains, c);
    chains->after_dot = sign.size == 1 && (c == '.' || c == ':');
    if (!chains->after_dot)
        chains->links[chains->depth] = 0;
    return true;
}

/* The line where a chain gets too long; 0 when none does. */
static int overlong_line(struct at_slice source)
{
    struct chains chains = { .depth = 0 };
    struct at_tokens tokens = { source.data, source.data + source.size, 1 };
    for (;;) {
        struct at_token token = at_tokens_next(&tokens);
        if (token.kind == AT_TOKEN_END || token.kind == AT_TOKEN_BAD)
            return 0;
        bool link = chains.after_dot && token.kind == AT_TOKEN_NAME;
        chains.after_dot = false;
        unsigned *links = &chains.links[chains.depth];
        if (link && ++*links > LINKS_MOST)
            return token.line;
        if (!link && token.kind == AT_TOKEN_NAME)
            *links = 0;
        if (token.kind == AT_TOKEN_SIGN && !take_sign(&chains, token.text))
            return token.line;
    }
}

static int line_at(struct at_slice source, size_t offset)
{
    int line = 1;
    for (size_t i = 0; i < offset; i++)
        line += source.data[i] == '\n';
    return line;
}

static bool refuse(struct attune_error *story, const char *file, int line,
                   const char *why)
{
    at_error_at(story, ATTUNE_INVALID, file, line, 0, "%s", why);
    return false;
}

static bool is_fit(struct at_slice source, const char *file, size_t most,
                   struct attune_error *story)
{
    char why[96];
    if (source.size > most) {
        snprintf(why, sizeof why, "the script is longer than %zu KiB", most / 1024);
        return refuse(story, file, 0, why);
    }
    if (source.size > 0 && source.data[0] == LUA_SIGNATURE[0])
        return refuse(story, file, 0, "this is compiled Lua; a script must be text");
    size_t good = at_utf8_check(source);
    if (good < source.size)
        return refuse(story, file, line_at(source, good), "this is not UTF-8 text");
    const char *nul = source.size > 0 ? memchr(source.data, '\0', source.size) : NULL;
    if (nul)
        return refuse(story, file, line_at(source, (size_t)(nul - source.data)),
                      "a script holds no NUL bytes");
    int line = overlong_line(source);
    if (!line)
        return true;
    snprintf(why, sizeof why, "more than %d fields or brackets in one expression",
             LINKS_MOST);
    return refuse(story, file, line, why);
}

bool at_sandbox_compile(lua_State *L, struct at_slice source, const char *file,
                        size_t most, int env)
{
    struct attune_error *story = &at_sandbox_of(L)->story;
    env = lua_absindex(L, env);
    if (at_slice_starts(source, "\xEF\xBB\xBF"))
        source = at_slice(source.data + 3, source.size - 3);
    if (!is_fit(source, file, most, story))
        return false;

    lua_pushfstring(L, "@%s", file); /* name */
    const char *name = lua_tostring(L, -1);
    const char *text = source.size > 0 ? source.data : "";
    int status = luaL_loadbufferx(L, text, source.size, name, "t");
    at_sandbox_caught(L, status);
    lua_remove(L, -2); /* chunk or message */
    if (status != LUA_OK) {
        size_t size = 0;
        const char *message = lua_tolstring(L, -1, &size);
        at_sandbox_tell(story, file, at_slice(message, size));
        lua_pop(L, 1);
        return false;
    }
    lua_pushvalue(L, env);    /* chunk env */
    lua_setupvalue(L, -2, 1); /* chunk */
    return true;
}
