/* bootstrap.h - how sure a figure is: its spread over samples of the sessions (or cases)
 * drawn with replacement (Efron and Tibshirani 1993, An introduction to the bootstrap,
 * ch. 13, percentile interval). Turns of a session depend on each other, so whole groups
 * are drawn. The same seed draws the same samples on every machine. */
#ifndef AT_STATS_BOOTSTRAP_H
#define AT_STATS_BOOTSTRAP_H

#include <stddef.h>
#include <stdint.h>

#include "stats/random.h"
#include "stats/statistic.h"

/* What is drawn: `groups` (at least 1), which may be of fewer kinds. */
struct at_draws {
    size_t groups, kinds;
    const uint32_t *kind_of; /* by group; NULL: each is a kind of its own */
};

/* One sample: `times`, how often a group of each kind was drawn; they sum to the number of
 * groups. Call it again for the next. */
void at_bootstrap_draw(struct at_random *random, const struct at_draws *draws,
                       uint32_t *times);

struct at_interval {
    double low, high;
    size_t samples;      /* that had a value */
    const char *missing; /* NULL, or why there is no interval */
};

/* The middle `share` (.95 for 95 %) of the figures of the samples; quantiles between two
 * figures are interpolated. There is none over fewer than 2 groups, and none when the
 * figure was missing in more than 5 % of the samples: what is left would not be a fair
 * picture. `figures` of missing statistics are NaN; they are sorted in place. */
struct at_interval at_interval_of(double *figures, size_t count, size_t groups,
                                  double share);

#endif
