/* icc.h - intraclass correlations of scores that judges gave to targets (sessions), from a
 * two-way analysis of variance (Shrout and Fleiss 1979, doi 10.1037/0033-2909.86.2.420).
 * Targets that a judge left out are left out whole. */
#ifndef AT_STATS_ICC_H
#define AT_STATS_ICC_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "stats/statistic.h"

struct at_scores {
    size_t targets, judges;
    const double *values;  /* values[target * judges + judge]; NaN: missing */
    size_t groups;         /* what a bootstrap draws, as in struct at_ratings */
    const uint32_t *group; /* of each target; NULL: all of 0 */
};

struct at_judges;

/* Sums up the targets that all judges scored, by group. NULL when memory is out. Lives in
 * the arena; the scores are not needed after it. */
struct at_judges *at_judges_new(struct at_arena *arena, const struct at_scores *scores);

/* Mean squares, not to be read with fewer than 2 targets or judges. */
struct at_anova {
    double targets, judges; /* n and k */
    double between_targets; /* BMS, n - 1 degrees of freedom */
    double within;          /* WMS, n (k - 1) */
    double between_judges;  /* JMS, k - 1 */
    double error;           /* EMS, (n - 1) (k - 1) */
};

/* Of all groups, each taken as often as `times` says (NULL: once). */
struct at_anova at_judges_anova(struct at_judges *judges, const uint32_t *times);

/* Judges: (1) others for each target, (2) the same, drawn from many: absolute agreement,
 * (3) the same and no others: consistency. Of one judge's scores, or the mean of all k. */
enum at_icc { AT_ICC_1_1, AT_ICC_2_1, AT_ICC_3_1, AT_ICC_1_K, AT_ICC_2_K, AT_ICC_3_K };

/* (BMS - WMS) / (BMS + (k-1) WMS), (BMS - EMS) / (BMS + (k-1) EMS + k (JMS - EMS) / n),
 * (BMS - EMS) / (BMS + (k-1) EMS); of means (BMS - WMS) / BMS, (BMS - EMS) / (BMS + (JMS -
 * EMS) / n), (BMS - EMS) / BMS. At most 1, and below 0 where judges differ more than
 * targets. Base: targets. Missing with fewer than 2 targets or judges, and where scores do
 * not differ; of means, where targets do not differ. */
struct at_statistic at_icc(const struct at_anova *anova, enum at_icc form);

#endif
