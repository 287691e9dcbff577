/* reference.h - how well a coder finds what a reference says: tables whose rows are the
 * reference and whose columns are the coder (a confusion matrix). Van Rijsbergen 1979,
 * Information retrieval, ch. 7; Brodersen et al. 2010, doi 10.1109/ICPR.2010.764, for the
 * balanced accuracy. None is corrected for chance. */
#ifndef AT_STATS_REFERENCE_H
#define AT_STATS_REFERENCE_H

#include "stats/statistic.h"
#include "stats/table.h"

/* Of one category: of the units the coder gave it, the share to which the reference gives
 * it too, n_kk / n_.k. Base: units the coder gave it; missing when there are none. */
struct at_statistic at_precision(const struct at_table *table, size_t category);

/* Of the units to which the reference gives it, the share that the coder found, n_kk / n_k.
 * Base: units to which the reference gives it; missing when there are none. */
struct at_statistic at_recall(const struct at_table *table, size_t category);

/* Their harmonic mean, 2 n_kk / (n_k. + n_.k). Base: units to which either gives it;
 * missing when there are none. */
struct at_statistic at_f1(const struct at_table *table, size_t category);

/* The mean of F1 over the categories that either gives, and the mean of recall over those
 * that the reference gives. Base: these categories. Missing without units. */
struct at_statistic at_macro_f1(const struct at_table *table);
struct at_statistic at_balanced_accuracy(const struct at_table *table);

#endif
