/* thing.h - what every userdata that a script may hold begins with, so that one look at
 * it tells what it is: scripts have no way to make others. Private to this room. */
#ifndef AT_SCRIPT_THING_H
#define AT_SCRIPT_THING_H

#include <lua.h>
#include <stdint.h>

/* What scripts see of a transcript, and below AT_KINDS what else they hold. */
enum at_kind {
    AT_KIND_TURN,
    AT_KIND_SENTENCE,
    AT_KIND_STRETCH,
    AT_KIND_MATCH,
    AT_KIND_CODING,
    AT_KIND_EVENT,
    AT_KIND_LIST,
    AT_KIND_CASE,
    AT_KIND_PAST, /* a session of a case */
    AT_KINDS,
    AT_KIND_MATCHER = AT_KINDS,
    AT_KIND_SEQUENCE,
    AT_KIND_UNCODABLE,
    AT_KIND_THROWN,  /* throw.h */
    AT_KIND_SCRATCH, /* owned.h, and so are those below */
    AT_KIND_XML,
    AT_KIND_CSV,
    AT_KIND_LINES,
    AT_KIND_ZIP,
    AT_KIND_IMAGE,
    AT_KIND_QUERY,
    AT_KIND_PLAIN, /* there is nothing in it: its metatable is all */
    AT_KIND_NONE   /* no userdata */
};

struct at_thing {
    uint32_t kind; /* enum at_kind */
};

/* A userdata of `size` bytes, its thing among them; the caller fills in the rest. [+1] */
static inline void *at_thing_new(lua_State *L, enum at_kind kind, size_t size)
{
    struct at_thing *thing = lua_newuserdatauv(L, size, 0);
    thing->kind = kind;
    return thing;
}

/* [+1] */
static inline void at_thing_push_plain(lua_State *L)
{
    at_thing_new(L, AT_KIND_PLAIN, sizeof(struct at_thing));
}

/* The userdata at `index`; NULL when it is of another kind, or none. */
static inline void *at_thing_test(lua_State *L, int index, enum at_kind kind)
{
    struct at_thing *thing = lua_touserdata(L, index);
    return thing && thing->kind == kind ? thing : NULL;
}

static inline enum at_kind at_thing_kind(lua_State *L, int index)
{
    const struct at_thing *thing = lua_touserdata(L, index);
    return thing ? (enum at_kind)thing->kind : AT_KIND_NONE;
}

#endif
