/* survival.c - the product of those who stay, over lengths in order. */
#include "stats/survival.h"

#include <stdlib.h>

static int by_length(const void *a, const void *b)
{
    const struct at_spell *x = a, *y = b;
    return (x->length > y->length) - (x->length < y->length);
}

size_t at_survival_of(struct at_spell *spells, size_t count,
                      struct at_survival_point *points)
{
    size_t found = 0;
    double share = 1;
    qsort(spells, count, sizeof *spells, by_length);
    for (size_t from = 0, end; from < count; from = end) {
        size_t ended = 0;
        for (end = from; end < count && spells[end].length == spells[from].length;
             end++)
            ended += spells[end].ended;
        if (ended == 0)
            continue;
        share *= 1 - (double)ended / (double)(count - from);
        points[found++] = (struct at_survival_point){ spells[from].length, count - from,
                                                      ended, share };
    }
    return found;
}

struct at_statistic at_survival_median(const struct at_survival_point *points,
                                       size_t count, size_t spells)
{
    double base = (double)spells;
    if (spells == 0)
        return at_statistic_missing(0, "it never began");
    for (size_t i = 0; i < count; i++)
        if (points[i].share <= 0.5)
            return at_statistic(points[i].length, base);
    return at_statistic_missing(base,
                                "more than half had not ended with their sessions");
}
