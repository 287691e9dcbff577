/* sandbox.c - a Lua state, its allocator and its hook. */
#include "script/sandbox.h"

#include <stdlib.h>

enum {
    PERIOD = 1000,                  /* instructions from hook to hook */
    DEEP = 100000,                  /* calls in calls: memory went into them */
    GRAIN = 16,                     /* bytes: small blocks are as many of these ... */
    SMALL = GRAIN * AT_SPARE_SIZES, /* ... up to here */
    LARGE = 4096,                   /* bytes: blocks from here on cost steps ... */
    BYTES_A_STEP = 64, /* ... so that long strings made over and over do too */
};

/* Notes the place, and that this limit was reached. */
static void reach(struct at_sandbox *sandbox, enum at_limit limit)
{
    sandbox->reached = limit;
    if (!at_sandbox_place(sandbox->L, sandbox->limit_file, sizeof sandbox->limit_file,
                          &sandbox->limit_line)) {
        sandbox->limit_file[0] = '\0';
        sandbox->limit_line = 0;
    }
}

/* Lua mostly collects its garbage after a refusal and asks once more: a second
 * refusal of the same request is the end. Where it does not ask again, the failure
 * of the call tells (at_sandbox_caught). */
static bool refuses(struct at_sandbox *sandbox, size_t more, size_t size)
{
    if (sandbox->reached)
        return true;
    if (sandbox->used <= sandbox->cap && more <= sandbox->cap - sandbox->used) {
        sandbox->refused = 0;
        return false;
    }
    lua_Debug frame;
    bool again = sandbox->refused == size;
    bool deep = again && lua_getstack(sandbox->L, DEEP, &frame);
    reach(sandbox, deep ? AT_LIMIT_DEPTH : again ? AT_LIMIT_MEMORY : AT_LIMIT_NONE);
    sandbox->refused = size;
    return true;
}

/* Small blocks come and go with every call: those given back wait for the next of their
 * size. */
struct at_spare {
    struct at_spare *next;
};

static struct at_spare **spare_of(struct at_sandbox *sandbox, size_t size)
{
    return &sandbox->spare[(size - 1) / GRAIN];
}

static void *take_small(struct at_sandbox *sandbox, size_t size)
{
    struct at_spare **spare = spare_of(sandbox, size), *block = *spare;
    if (!block)
        return malloc((size + GRAIN - 1) / GRAIN * GRAIN);
    *spare = block->next;
    return block;
}

static void give_back(struct at_sandbox *sandbox, void *block, size_t size)
{
    if (!block || size > SMALL) {
        free(block);
        return;
    }
    struct at_spare **spare = spare_of(sandbox, size), *given = block;
    given->next = *spare;
    *spare = given;
}

static void free_spare(struct at_sandbox *sandbox)
{
    for (size_t i = 0; i < AT_SPARE_SIZES; i++)
        for (struct at_spare *next; sandbox->spare[i]; sandbox->spare[i] = next) {
            next = sandbox->spare[i]->next;
            free(sandbox->spare[i]);
        }
}

/* The block at another size; the old one stays where this fails. */
static void *resize(struct at_sandbox *sandbox, void *block, size_t old, size_t size)
{
    if (size > SMALL && (!block || old > SMALL))
        return realloc(block, size);
    if (block && old <= SMALL && size <= SMALL &&
        (old - 1) / GRAIN == (size - 1) / GRAIN)
        return block;
    void *moved = size > SMALL ? malloc(size) : take_small(sandbox, size);
    if (moved && block) {
        memcpy(moved, block, old < size ? old : size);
        give_back(sandbox, block, old);
    }
    return moved;
}

static void *allocate(void *data, void *block, size_t old, size_t size)
{
    struct at_sandbox *sandbox = data;
    if (!block)
        old = 0; /* for a new block Lua passes its type here */
    if (size == 0) {
        sandbox->used -= old;
        give_back(sandbox, block, old);
        return NULL;
    }
    if (size > old && sandbox->armed) {
        if (refuses(sandbox, size - old, size))
            return NULL;
        if (size >= LARGE)
            sandbox->steps += size / BYTES_A_STEP;
    }
    void *moved = resize(sandbox, block, old, size);
    if (moved)
        sandbox->used += size - old;
    return moved;
}

void at_sandbox_hold(lua_State *L, size_t bytes)
{
    struct at_sandbox *sandbox = at_sandbox_of(L);
    if (sandbox->armed && refuses(sandbox, bytes, bytes)) {
        lua_gc(L, LUA_GCCOLLECT, 0);
        if (refuses(sandbox, bytes, bytes))
            at_sandbox_check(L);
    }
    sandbox->used += bytes;
}

void at_sandbox_release(lua_State *L, size_t bytes)
{
    at_sandbox_of(L)->used -= bytes;
}

static void on_count(lua_State *L, lua_Debug *frame)
{
    (void)frame;
    at_sandbox_charge(L, PERIOD);
}

void at_sandbox_charge(lua_State *L, uint64_t steps)
{
    struct at_sandbox *sandbox = at_sandbox_of(L);
    sandbox->steps += steps;
    if (!sandbox->reached && sandbox->steps > sandbox->most_steps)
        reach(sandbox, AT_LIMIT_STEPS);
    at_sandbox_check(L);
}

void at_sandbox_caught(lua_State *L, int status)
{
    struct at_sandbox *sandbox = at_sandbox_of(L);
    if (status == LUA_ERRMEM && sandbox->refused && !sandbox->reached)
        sandbox->reached = AT_LIMIT_MEMORY;
    at_sandbox_check(L);
}

/* Once a limit is reached the hook fires at each instruction, so a function that
 * runs while the error travels up stops at once. */
void at_sandbox_check(lua_State *L)
{
    if (!at_sandbox_of(L)->reached)
        return;
    lua_sethook(L, on_count, LUA_MASKCOUNT, 1);
    lua_pushliteral(L, "limit");
    lua_error(L);
}

/* Set anew for each run, so that the count starts anew: a verdict must not depend
 * on what ran before. */
void at_sandbox_arm(struct at_sandbox *sandbox, uint64_t steps)
{
    sandbox->reached = AT_LIMIT_NONE;
    sandbox->refused = 0;
    sandbox->steps = 0;
    sandbox->most_steps = steps;
    sandbox->armed = true;
    lua_sethook(sandbox->L, on_count, LUA_MASKCOUNT, PERIOD);
}

enum attune_status at_sandbox_open(struct at_sandbox *sandbox, size_t cap, void *owner,
                                   struct attune_error *error)
{
    *sandbox = (struct at_sandbox){ .cap = cap, .owner = owner };
    sandbox->L = lua_newstate(allocate, sandbox);
    if (!sandbox->L)
        return at_error_nomem(error);
    *(struct at_sandbox **)lua_getextraspace(sandbox->L) = sandbox;
    return ATTUNE_OK;
}

void at_sandbox_close(struct at_sandbox *sandbox)
{
    if (sandbox->L)
        lua_close(sandbox->L);
    sandbox->L = NULL;
    free_spare(sandbox);
}
