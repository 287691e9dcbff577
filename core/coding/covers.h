/* covers.h - which stretches of turns cover a turn?
 *
 * A binary tree over the turns: a stretch hangs on the few nodes that make it up, and a
 * turn is covered by what hangs on the way from its leaf to the root. So a stretch
 * costs the logarithm of the turns, however long it is, and so does a question. */
#ifndef AT_CODING_COVERS_H
#define AT_CODING_COVERS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* Zero it, but for the first two. */
struct at_covers {
    struct at_arena *arena; /* what it needs lives here */
    uint32_t turns;
    uint32_t *heads; /* by node: its last link + 1; NULL while there is none */
    struct at_cover {
        uint32_t number, older; /* the link before it + 1 */
    } * links;
    uint32_t count, room;
};

/* Lets the turns from `first` to before `end` be covered by what has this number; false
 * when memory is out. */
bool at_covers_add(struct at_covers *covers, uint32_t first, uint32_t end,
                   uint32_t number);

/* On the way to the root. */
struct at_cover_walk {
    const struct at_covers *covers;
    uint32_t node, link;
};
struct at_cover_walk at_covers_over(const struct at_covers *covers, uint32_t turn);

/* The next number that covers the turn, in no order; false after the last. */
bool at_covers_next(struct at_cover_walk *walk, uint32_t *number);

#endif
