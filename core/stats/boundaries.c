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

struct at_statistic at_boundary_f1(const struct at_boundary_counts *counts)
{
    double both = counts->first + counts->second;
    if (both == 0)
        return at_statistic_missing(0, "neither has a boundary");
    return at_statistic(2 * counts->matched / both, both);
}

struct at_statistic at_guetzkow_u(double first, double second)
{
    if (first + second == 0)
        return at_statistic_missing(0, "neither has a unit");
    return at_statistic(fabs(first - second) / (first + second), first + second);
}
