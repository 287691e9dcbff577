/* bootstrap.c - draws, and quantiles between order statistics (type 7 of Hyndman and Fan
 * 1996, doi 10.1080/00031305.1996.10473566). */
#include "stats/bootstrap.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void at_bootstrap_draw(struct at_random *random, const struct at_draws *draws,
                       uint32_t *times)
{
    memset(times, 0, draws->kinds * sizeof *times);
    for (size_t i = 0; i < draws->groups; i++) {
        uint32_t group = at_random_below(random, (uint32_t)draws->groups);
        times[draws->kind_of ? draws->kind_of[group] : group]++;
    }
}

/* NaN comes last. */
static int in_order(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    if (isnan(x) || isnan(y))
        return isnan(x) - isnan(y);
    return (x > y) - (x < y);
}

static double quantile(const double *sorted, size_t count, double share)
{
    double place = share * (double)(count - 1);
    size_t below = (size_t)place;
    if (below + 1 >= count)
        return sorted[count - 1];
    return sorted[below] +
           (place - (double)below) * (sorted[below + 1] - sorted[below]);
}

struct at_interval at_interval_of(double *figures, size_t count, size_t groups,
                                  double share)
{
    struct at_interval interval = { .samples = 0 };
    if (groups < 2) {
        interval.missing = "an interval needs two groups to draw from";
        return interval;
    }
    qsort(figures, count, sizeof *figures, in_order);
    while (interval.samples < count && !isnan(figures[interval.samples]))
        interval.samples++;
    if (interval.samples == 0 || 20 * (count - interval.samples) > count) {
        interval.missing = "undefined in more than 5 % of the samples";
        return interval;
    }
    interval.low = quantile(figures, interval.samples, (1 - share) / 2);
    interval.high = quantile(figures, interval.samples, (1 + share) / 2);
    return interval;
}
