/* spearman_brown.h - from the reliability of one rater to that of the mean of k, and back
 * (Spearman 1910, doi 10.1111/j.2044-8295.1910.tb00206.x; Brown 1910, ...tb00207.x): what
 * makes a published mean of eight raters comparable with a single one. */
#ifndef AT_STATS_SPEARMAN_BROWN_H
#define AT_STATS_SPEARMAN_BROWN_H

#include "stats/statistic.h"

/* R_k = k R_1 / (1 + (k - 1) R_1), for k over 0. Base: k. Missing where the divisor is not
 * over 0, which only an R_1 below 0 brings about. */
struct at_statistic at_spearman_brown_mean(double single, double raters);

/* R_1 = R_k / (k - (k - 1) R_k). Base: k. Missing where the divisor is not over 0: no
 * reliability over 1 comes of means. */
struct at_statistic at_spearman_brown_single(double mean, double raters);

#endif
