/* owned.h - what a library made for a script: freed when the script lets go of it, also
 * where an error skips all that would have followed. Private to this room. */
#ifndef AT_SCRIPT_OWNED_H
#define AT_SCRIPT_OWNED_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "script/thing.h"

struct at_owned {
    struct at_thing thing;
    void *object; /* NULL once it is freed */
    void (*free)(void *object);
    size_t held;   /* bytes it counts for in the sandbox */
    uint32_t line; /* in the text read, where the class tells it */
};

/* A new one that owns nothing yet, of the class whose metatable stands in the registry
 * under `key`; it counts for `bytes`. Give it its object at once. [+1] */
struct at_owned *at_owned_new(lua_State *L, enum at_kind kind, const char *key,
                              size_t bytes, void (*free)(void *object));

/* Keeps the value at `index` alive as long as the owned on top. [0] */
void at_owned_keep(lua_State *L, int index);

/* The one at `index`; raises when it is of another kind. */
struct at_owned *at_owned_check(lua_State *L, int index, enum at_kind kind,
                                const char *name);

/* Frees the object before the script lets go of it. [0] */
void at_owned_free(lua_State *L, struct at_owned *owned);

/* Puts a metatable into the registry under `key`: the events, and `methods` as fields
 * of the objects. [0] */
struct luaL_Reg;
void at_owned_class(lua_State *L, const char *key, const struct luaL_Reg *events,
                    const struct luaL_Reg *methods);

#endif
