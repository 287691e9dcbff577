/* held.h - what scripts were given of the turn asked about, kept while rule after rule
 * is asked about it: many look for the same words. Private to this room. */
#ifndef AT_SCRIPT_HELD_H
#define AT_SCRIPT_HELD_H

#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

struct at_script;
struct at_extent;

#define AT_HELD_NO_TURN UINT32_MAX

/* The list of all matches of a matcher, and the first of them or nil. */
enum at_held_kind { AT_HELD_ALL, AT_HELD_FIRST, AT_HELD_KINDS };

#define AT_HELD_NIL (UINT64_C(1) << 63)

struct at_held {
    int *places[AT_HELD_KINDS];     /* owned: by matcher, its reference; 0: none yet */
    uint64_t *units[AT_HELD_KINDS]; /* owned: by matcher, the unit it was made for; its
                                       highest bit: nil is what was made */
    uint32_t matchers;
    uint64_t unit;       /* counts units asked about */
    uint32_t turn;       /* that is this unit; AT_HELD_NO_TURN for another kind */
    const void *handle;  /* ... and the handle that stands for it, which is kept */
    uint32_t generation; /* of the transcript; 0: none yet */
};

/* Begins a unit, of which nothing is held: a turn whose handle is on top, or another
 * with AT_HELD_NO_TURN. Raises when memory is out. [0] */
void at_held_begin(lua_State *L, uint32_t turn);
void at_held_clear(struct at_held *held); /* frees */

/* Is it the turn asked about, whole? */
bool at_held_is_of(const struct at_script *script, const struct at_extent *extent);

/* Pushes what is held of a matcher [+1]; false [0] when nothing is. */
bool at_held_push(lua_State *L, enum at_held_kind kind, uint32_t matcher);
/* Holds the value on top. [0] */
void at_held_keep(lua_State *L, enum at_held_kind kind, uint32_t matcher);

#endif
