/* protect.c - calls from C into Lua, and what a failing script is made to say. */
#include "script/sandbox.h"

#include <lauxlib.h>
#include <stdio.h>

#include "script/throw.h"

enum {
    FRAMES_MOST = 32, /* frames looked through for a script's */
    HANDLER = 1       /* place of the message handler in the stack between runs */
};

static bool source_of(lua_State *L, int level, lua_Debug *frame)
{
    return lua_getstack(L, level, frame) && lua_getinfo(L, "Sl", frame);
}

bool at_sandbox_place(lua_State *L, char *file, size_t size, int *line)
{
    lua_Debug frame;
    for (int level = 0; level < FRAMES_MOST && source_of(L, level, &frame); level++) {
        if (frame.currentline > 0 && frame.source[0] == '@') {
            snprintf(file, size, "%s", frame.source + 1);
            *line = frame.currentline;
            return true;
        }
    }
    return false;
}

/* Does the message begin with the place "name:12: " that Lua put there? */
static size_t place_in(struct at_slice message, const char *name, int *line)
{
    size_t at = strlen(name);
    if (!at_slice_starts(message, name) || at >= message.size ||
        message.data[at] != ':')
        return 0;
    int number = 0;
    for (at++; at < message.size && message.data[at] >= '0' && message.data[at] <= '9';
         at++)
        number = number < 1000000 ? number * 10 + message.data[at] - '0' : number;
    if (at + 1 >= message.size || message.data[at] != ':' ||
        message.data[at + 1] != ' ')
        return 0;
    *line = number;
    return at + 2;
}

void at_sandbox_quote(char *out, size_t room, struct at_slice text)
{
    static const char digits[] = "0123456789abcdef";
    size_t size = text.size > AT_QUOTE_MOST ? AT_QUOTE_MOST : text.size;
    while (size < text.size && size > 0 && (text.data[size] & 0xC0) == 0x80)
        size--;
    size_t used = 0;
    for (size_t i = 0; i < size && used + 8 < room; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (c >= ' ' && c != 0x7F) {
            out[used++] = (char)c;
        } else if (c == '\n') {
            out[used++] = '\\';
            out[used++] = 'n';
        } else {
            memcpy(out + used, "\\x", 2);
            out[used + 2] = digits[c >> 4];
            out[used + 3] = digits[c & 15];
            used += 4;
        }
    }
    memcpy(out + used, size < text.size ? "..." : "", size < text.size ? 4 : 1);
}

static void chunk_name(char name[LUA_IDSIZE], const char *file)
{
    size_t size = strlen(file), most = LUA_IDSIZE - 1;
    if (size <= most)
        snprintf(name, LUA_IDSIZE, "%s", file);
    else
        snprintf(name, LUA_IDSIZE, "...%s", file + size - (most - 3));
}

void at_sandbox_tell(struct attune_error *story, const char *file,
                     struct at_slice message)
{
    char name[LUA_IDSIZE], words[AT_QUOTE_MOST * 2];
    int line = 0;
    chunk_name(name, file);
    size_t skip = place_in(message, name, &line);
    at_sandbox_quote(words, sizeof words,
                     at_slice(message.data + skip, message.size - skip));
    at_error_at(story, ATTUNE_SCRIPT, file, line, 0, "%s", words);
}

#define HUSHED "what the script says is left out"

/* What a limit is has no word of the script's in it. */
static void hush(struct at_sandbox *sandbox)
{
    struct attune_error *story = &sandbox->story;
    if (sandbox->hushed && story->status != ATTUNE_LIMIT)
        snprintf(story->message, sizeof story->message, "%s", HUSHED);
}

/* The message handler: makes the story while the failing stack still stands. It
 * asks nothing of the error value but its bytes. */
static int tell(lua_State *L)
{
    struct at_sandbox *sandbox = at_sandbox_of(L);
    struct at_slice message = { NULL, 0 };
    char kind[64], words[AT_QUOTE_MOST * 2], file[256] = "";
    int line = 0;

    if (at_thrown(L, 1)) {
        sandbox->story = *at_thrown(L, 1);
        hush(sandbox);
        return 1;
    }
    if (lua_type(L, 1) == LUA_TSTRING) {
        message.data = lua_tolstring(L, 1, &message.size);
    } else {
        snprintf(kind, sizeof kind, "(the error is a %s, not a text)",
                 luaL_typename(L, 1));
        message = at_slice_of(kind);
    }
    /* The auxiliary library's own way to say that the allocator refused. */
    if (sandbox->refused && !sandbox->reached &&
        at_slice_is(message, "not enough memory"))
        sandbox->reached = AT_LIMIT_MEMORY;
    at_sandbox_place(L, file, sizeof file, &line);

    lua_Debug frame;
    size_t skip = 0;
    for (int level = 1; !skip && level < FRAMES_MOST && source_of(L, level, &frame);
         level++) {
        skip = place_in(message, frame.short_src, &line);
        if (skip && frame.source[0] == '@')
            snprintf(file, sizeof file, "%s", frame.source + 1);
    }
    at_sandbox_quote(words, sizeof words,
                     at_slice(message.data + skip, message.size - skip));
    at_error_at(&sandbox->story, ATTUNE_SCRIPT, file, line, 0, "%s", words);
    hush(sandbox);
    return 1;
}

static void tell_limit(struct at_sandbox *sandbox)
{
    char what[96];
    if (sandbox->reached == AT_LIMIT_STEPS)
        snprintf(what, sizeof what, "the script took more than %llu steps",
                 (unsigned long long)sandbox->most_steps);
    else if (sandbox->reached == AT_LIMIT_DEPTH)
        snprintf(what, sizeof what, "the script calls itself too deep");
    else
        snprintf(what, sizeof what, "scripts need more than %zu KiB of memory",
                 sandbox->cap / 1024);
    at_error_at(&sandbox->story, ATTUNE_LIMIT, sandbox->limit_file, sandbox->limit_line,
                0, "%s", what);
}

/* What the failure of a pcall means; the story of ordinary errors is there already,
 * unless Lua gave up before it called the handler. */
static void settle(struct at_sandbox *sandbox, int status)
{
    if (status == LUA_ERRMEM && sandbox->refused && !sandbox->reached)
        sandbox->reached = AT_LIMIT_MEMORY;
    if (sandbox->reached)
        tell_limit(sandbox);
    else if (status == LUA_ERRMEM)
        at_error_nomem(&sandbox->story);
    else if (status == LUA_ERRERR)
        at_error_set(&sandbox->story, ATTUNE_SCRIPT,
                     "the script calls itself too deep");
}

enum attune_status at_sandbox_run(struct at_sandbox *sandbox, lua_CFunction body,
                                  void *job, uint64_t steps, struct attune_error *error)
{
    lua_State *L = sandbox->L;
    if (!sandbox->has_handler)
        lua_pushcfunction(L, tell); /* it stays: the stack is ours alone */
    sandbox->has_handler = true;
    sandbox->job = job;
    at_sandbox_arm(sandbox, steps);
    lua_pushcfunction(L, body);
    int status = lua_pcall(L, 0, 0, HANDLER);
    sandbox->armed = false;
    if (status == LUA_OK && !sandbox->reached)
        return ATTUNE_OK;
    settle(sandbox, status);
    lua_settop(L, HANDLER);
    if (error)
        *error = sandbox->story;
    return sandbox->story.status;
}

bool at_sandbox_try(lua_State *L, int arguments, int results)
{
    int function = lua_gettop(L) - arguments;
    lua_pushcfunction(L, tell);
    lua_insert(L, function);
    int status = lua_pcall(L, arguments, results, function);
    at_sandbox_caught(L, status);
    lua_remove(L, function);
    if (status == LUA_OK)
        return true;
    settle(at_sandbox_of(L), status);
    lua_pop(L, 1);
    return false;
}
