/* homogeneity.h - whether steps may be pooled: does what follows a code depend on the group
 * a step is of, as the case, or the half of the session?
 * The statistic is that of Anderson and Goodman (1957, doi 10.1214/aoms/1177707039), the sum
 * of (count - expected)^2 / expected over groups and transitions, expected: how often the
 * group gives the code times the probability over all groups. Its probability is found by
 * dealing out second turns anew among all steps whose first turns have the same codes. */
#ifndef AT_STATS_HOMOGENEITY_H
#define AT_STATS_HOMOGENEITY_H

#include "stats/random.h"
#include "stats/sequence.h"
#include "stats/statistic.h"

struct at_homogeneity {
    struct at_statistic statistic; /* base: steps; missing with fewer than two groups */
    double p;                      /* not to be read when missing */
};

/* `group` says that of each step, 0 to groups - 1. False when memory is out. */
bool at_homogeneity_test(struct at_arena *arena, const struct at_sequence *sequence,
                         const struct at_steps *steps, const uint32_t *group,
                         size_t groups, size_t deals, struct at_random *random,
                         struct at_homogeneity *result);

#endif
