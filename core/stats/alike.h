/* alike.h - what was rated alike need not be told apart: units of one group are one of more
 * weight, and groups with the same units one that is drawn more often. Of a million units, or
 * sessions of one unit, few remain; where all differ nothing is lost. */
#ifndef AT_STATS_ALIKE_H
#define AT_STATS_ALIKE_H

#include <stdbool.h>

#include "base/arena.h"
#include "stats/ratings.h"

struct at_alike {
    size_t kinds;
    uint32_t *kind_of;         /* by group */
    uint32_t *sizes;           /* by kind: how many groups are of it */
    struct at_ratings ratings; /* of one group of each kind: its groups are the kinds */
};

/* Finds the kinds of groups of `ratings`, whose units have no weight yet. False when memory
 * is out. Lives in the arena, but for its ratings, which live in `scratch`. */
bool at_alike_find(struct at_alike *alike, struct at_arena *arena,
                   struct at_arena *scratch, const struct at_ratings *ratings);

/* Every group is a kind of its own. */
bool at_alike_none(struct at_alike *alike, struct at_arena *arena,
                   const struct at_ratings *ratings);

#endif
