/* sandbox.h - one Lua state that a script cannot run away with.
 *
 * Memory is capped in the allocator, steps (VM instructions, and what costly C
 * functions charge) by a count hook. Both limits are sticky: once one is reached
 * everything fails until the outermost call from C returns, so no pcall of a script
 * outlives it. Private to this room. */
#ifndef AT_SCRIPT_SANDBOX_H
#define AT_SCRIPT_SANDBOX_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/slice.h"
#include "scheme/limits.h"

enum {
    AT_STRING_MOST = 16 * 1024 * 1024,
    AT_QUOTE_MOST = 200 /* bytes of a script's own words in a message */
};

enum at_limit { AT_LIMIT_NONE, AT_LIMIT_STEPS, AT_LIMIT_MEMORY, AT_LIMIT_DEPTH };

struct at_spare;
enum { AT_SPARE_SIZES = 16 };

struct at_sandbox {
    lua_State *L;
    void *owner; /* borrowed: what the bindings hang on */
    void *job;   /* borrowed: of the run at work */
    size_t used, cap;
    struct at_spare *spare[AT_SPARE_SIZES]; /* owned: blocks given back, by size */
    bool has_handler;
    bool armed;     /* the cap holds: a script is running */
    size_t refused; /* the request refused last: asked again, memory is out */
    enum at_limit reached;
    uint64_t steps, most_steps;
    char limit_file[256]; /* where the limit was reached */
    int limit_line;
    struct attune_error story; /* of the error being thrown */
    uint64_t random_key;       /* what random numbers of this call follow from ... */
    bool hushed;               /* a message quotes nothing that a script says */
    uint64_t (*find_key)(void *owner); /* ... or who knows it, asked when needed */
    uint64_t random[4];
    bool seeded;
};

/* Opens a state with `cap` bytes for scripts; `sandbox` must stay where it is. */
enum attune_status at_sandbox_open(struct at_sandbox *sandbox, size_t cap, void *owner,
                                   struct attune_error *error);
/* Frees the state; one that was never opened, but is zeroed, is fine. */
void at_sandbox_close(struct at_sandbox *sandbox);

/* The sandbox of a state. */
static inline struct at_sandbox *at_sandbox_of(lua_State *L)
{
    return *(struct at_sandbox **)lua_getextraspace(L);
}

/* Begins counting anew. */
void at_sandbox_arm(struct at_sandbox *sandbox, uint64_t steps);

/* The one way from C into Lua: calls body(L) with an empty stack, under at most
 * `steps`; at_sandbox_job gives it `job`. An error becomes a value with the file and line
 * of the script's topmost frame: ATTUNE_LIMIT, ATTUNE_NO_MEMORY or ATTUNE_SCRIPT. Not
 * from inside a run. */
enum attune_status at_sandbox_run(struct at_sandbox *sandbox, lua_CFunction body,
                                  void *job, uint64_t steps,
                                  struct attune_error *error);

/* What the run at work was given. */
static inline void *at_sandbox_job(lua_State *L)
{
    return at_sandbox_of(L)->job;
}

/* Inside a run: calls the function below `arguments` values as lua_pcall does. After
 * a failure nothing is left on the stack and sandbox->story tells it; a limit is
 * not caught but raised on. */
bool at_sandbox_try(lua_State *L, int arguments, int results);

/* Counts memory that C holds for a script; raises when that is too much. */
void at_sandbox_hold(lua_State *L, size_t bytes);
void at_sandbox_release(lua_State *L, size_t bytes);

/* Charges steps for work in C; raises when the budget is spent. */
void at_sandbox_charge(lua_State *L, uint64_t steps);

/* Raises on when a limit was reached. */
void at_sandbox_check(lua_State *L);
/* The same, to be called with what every lua_pcall returned. */
void at_sandbox_caught(lua_State *L, int status);

/* File and line of the topmost frame of a script; false when there is none. */
bool at_sandbox_place(lua_State *L, char *file, size_t size, int *line);

/* Copies a script's own words: cut, and nothing in them that a terminal obeys; `room` is
 * twice AT_QUOTE_MOST. */
void at_sandbox_quote(char *out, size_t room, struct at_slice text);

/* Splits what Lua says of a failing or unreadable chunk, "name:12: text", into the
 * story of an error in `file`. */
void at_sandbox_tell(struct attune_error *story, const char *file,
                     struct at_slice message);

/* The compiled chunk [-0, +1]; false with the story filled when the source is refused:
 * too long, bytecode, not UTF-8, a syntax error, a chain of too many fields. `env`
 * is the stack index of what its globals are. */
bool at_sandbox_compile(lua_State *L, struct at_slice source, const char *file,
                        size_t most, int env);

#endif
