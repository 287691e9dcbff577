/* survival.h - how long something lasts until something else ends it: Kaplan and Meier's
 * estimate (1958, doi 10.1080/01621459.1958.10501452). What had not ended when the session
 * did is counted for as long as it was seen. */
#ifndef AT_STATS_SURVIVAL_H
#define AT_STATS_SURVIVAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stats/statistic.h"

struct at_spell {
    uint32_t length; /* turns until it ended, or was seen last; 0 or more */
    bool ended;      /* false: it had not ended when the session did */
};

/* A point of the curve: of those `at_risk` after `length` turns, `ended` ended then. */
struct at_survival_point {
    uint32_t length;
    size_t at_risk, ended;
    double share; /* of all spells that last longer, 0 to 1 */
};

/* Sorts the spells and fills `points`, which has room for `count`, one for each length at
 * which spells ended; returns how many. */
size_t at_survival_of(struct at_spell *spells, size_t count,
                      struct at_survival_point *points);

/* The length after which half or fewer last longer. Base: `spells`, of how many the curve
 * is. Missing when more than half lasted to the end of their sessions. */
struct at_statistic at_survival_median(const struct at_survival_point *points,
                                       size_t count, size_t spells);

#endif
