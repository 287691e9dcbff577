/* grouping.c - a counting sort: how many units are in the groups before gives each its
 * place. */
#include "stats/grouping.h"

struct at_grouping at_grouping_of(struct at_arena *arena, size_t units,
                                  const uint32_t *group, size_t groups)
{
    size_t *start = at_arena_alloc(arena, (groups + 2) * sizeof *start);
    size_t *order = at_arena_raw(arena, (units + 1) * sizeof *order);
    if (!start || !order)
        return (struct at_grouping){ .order = NULL };
    size_t *next = start + 1; /* where a group's next unit goes; in the end, its end */
    for (size_t unit = 0; unit < units; unit++)
        next[(group ? group[unit] : 0) + 1]++;
    for (size_t g = 0; g < groups; g++)
        next[g + 1] += next[g];
    for (size_t unit = 0; unit < units; unit++)
        order[next[group ? group[unit] : 0]++] = unit;
    return (struct at_grouping){ .order = order, .start = start };
}
