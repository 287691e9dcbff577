/* rights.h - what a worker may ask for: the paths that a user named, what is below
 * them, and nothing else.
 *
 * A path asked for must begin with one of these as it was typed and not lead up again
 * ("..") behind it. Links are followed: they are the user's own, a worker makes none,
 * and labs link what is large or shared into their folders. */
#ifndef AT_BATCH_RIGHTS_H
#define AT_BATCH_RIGHTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

enum at_right {
    AT_RIGHT_LOOK, /* whether it is there, itself and nothing below */
    AT_RIGHT_READ, /* it and what is below */
    AT_RIGHT_WRITE /* it, what is below, and what is named after it: "OUT.journal" */
};

/* Zero it, but for the arena. */
struct at_rights {
    struct at_arena *arena; /* borrowed */
    struct at_granted *granted;
    size_t count, room;
};

/* Grants it; false when memory is out. An empty path grants nothing. */
bool at_rights_grant(struct at_rights *rights, enum at_right right, const char *path);

/* May it be looked at, read, written? What may be read or written may be looked at. */
bool at_rights_allow(const struct at_rights *rights, enum at_right right,
                     const char *path);

#endif
