/* grouping.h - units sorted by the session or case they are of. */
#ifndef AT_STATS_GROUPING_H
#define AT_STATS_GROUPING_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct at_grouping {
    const size_t *order; /* NULL when memory was out */
    const size_t *start;
};

/* The units of each group: those of group g are order[start[g]] to before
 * order[start[g + 1]], in the order of their numbers. `group` says the group of each unit,
 * 0 to groups - 1; NULL: all are of group 0. Lives in the arena. */
struct at_grouping at_grouping_of(struct at_arena *arena, size_t units,
                                  const uint32_t *group, size_t groups);

#endif
