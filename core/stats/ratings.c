/* ratings.c - a counting sort: how many units are in the groups before gives each its
 * place. */
#include "stats/ratings.h"

static size_t group_of(const struct at_ratings *ratings, size_t unit)
{
    return ratings->group ? ratings->group[unit] : 0;
}

struct at_grouping at_ratings_by_group(const struct at_ratings *ratings,
                                       struct at_arena *arena)
{
    size_t *start = at_arena_alloc(arena, (ratings->groups + 2) * sizeof *start);
    size_t *order = at_arena_raw(arena, (ratings->units + 1) * sizeof *order);
    if (!start || !order)
        return (struct at_grouping){ .order = NULL };
    size_t *next =
        start + 1; /* where the next unit of a group goes, so in the end its end */
    for (size_t unit = 0; unit < ratings->units; unit++)
        next[group_of(ratings, unit) + 1]++;
    for (size_t group = 0; group < ratings->groups; group++)
        next[group + 1] += next[group];
    for (size_t unit = 0; unit < ratings->units; unit++)
        order[next[group_of(ratings, unit)]++] = unit;
    return (struct at_grouping){ .order = order, .start = start };
}
