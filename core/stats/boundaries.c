/* boundaries.c - along a line, matching each boundary with the earliest one in reach that is
 * left leaves the most for those to come. */
#include "stats/boundaries.h"

#include <math.h>

struct at_boundary_counts at_boundaries_match(const int64_t *first, size_t first_count,
                                              const int64_t *second,
                                              size_t second_count, int64_t tolerance)
{
    size_t matched = 0;
    for (size_t i = 0, j = 0; i < first_count && j < second_count;) {
        if (first[i] < second[j] - tolerance)
            i++;
        else if (second[j] < first[i] - tolerance)
            j++;
        else
            matched++, i++, j++;
    }
    return (struct at_boundary_counts){ (double)first_count, (double)second_count,
                                        (double)matched };
}

void at_unitizing_add_boundaries(struct at_unitizing *sum,
                                 const struct at_boundary_counts *counts)
{
    sum->boundaries += counts->first + counts->second;
    sum->matched += counts->matched;
}

void at_unitizing_add_units(struct at_unitizing *sum, double first, double second)
{
    sum->units += first + second;
    sum->apart += fabs(first - second);
}

void at_unitizing_add(struct at_unitizing *sum, const struct at_unitizing *more,
                      double times)
{
    sum->boundaries += times * more->boundaries;
    sum->matched += times * more->matched;
    sum->units += times * more->units;
    sum->apart += times * more->apart;
}

struct at_statistic at_boundary_f1(const struct at_unitizing *sum)
{
    if (sum->boundaries == 0)
        return at_statistic_missing(0, "neither has a boundary");
    return at_statistic(2 * sum->matched / sum->boundaries, sum->boundaries);
}

struct at_statistic at_guetzkow_u(const struct at_unitizing *sum)
{
    if (sum->units == 0)
        return at_statistic_missing(0, "neither has a unit");
    return at_statistic(sum->apart / sum->units, sum->units);
}
