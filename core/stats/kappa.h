/* kappa.h - coefficients for two coders, of their table. Base: units that both rated. All
 * are 1 for perfect agreement and 0 where the margins alone explain it; below 0 is less
 * than that. They are missing without units, and where all ratings are of one category or
 * one value: the agreement expected is then perfect too, and 0 / 0 is no number. */
#ifndef AT_STATS_KAPPA_H
#define AT_STATS_KAPPA_H

#include "stats/distance.h"
#include "stats/statistic.h"
#include "stats/table.h"

/* Cohen's kappa, 1 - sum w_ij n_ij / (sum w_ij n_i. n_.j / n), w: distance. With
 * AT_METRIC_NOMINAL plain kappa (Cohen 1960, doi 10.1177/001316446002000104), else weighted
 * (Cohen 1968, doi 10.1037/h0026256): AT_METRIC_LINEAR, AT_METRIC_SQUARED or given ones. */
struct at_statistic at_cohen_kappa(const struct at_table *table,
                                   const struct at_distances *distances);

/* Scott's pi, (po - sum p_k^2) / (1 - sum p_k^2), p_k: the mean of both margins (Scott 1955,
 * doi 10.1086/266577). */
struct at_statistic at_scott_pi(const struct at_table *table);

/* (q po - 1) / (q - 1), q: categories of the scale. With two it is PABAK, 2 po - 1 (Byrt,
 * Bishop and Carlin 1993, doi 10.1016/0895-4356(93)90018-V); with more Brennan and
 * Prediger's kappa (1981, doi 10.1177/001316448104100307). Also of `agreed` of a panel. */
struct at_statistic at_pabak(const struct at_table *table);

/* Of a table of two categories (at_table_against_rest), as Byrt et al. define them:
 * prevalence (both 1 - both 0) / n, -1 to 1: far from 0 kappa is low for that alone; bias
 * (only the first 1 - only the second 1) / n, -1 to 1: above 0 the first says 1 more often.
 * Missing without units only. */
struct at_statistic at_prevalence_index(const struct at_table *table);
struct at_statistic at_bias_index(const struct at_table *table);

#endif
