/* agreement.h - agreement as it is, without correction for chance: never reported alone. */
#ifndef AT_STATS_AGREEMENT_H
#define AT_STATS_AGREEMENT_H

#include "stats/statistic.h"
#include "stats/table.h"

/* The share of agreeing pairs of ratings, 0 to 1: of the table of two coders po = sum n_kk
 * / n; of `agreed` of a panel the mean over units of the share of their pairs that agree
 * (Fleiss 1971, doi 10.1037/h0031619). Base: units. Missing without units. */
struct at_statistic at_percent_agreement(const struct at_table *table);

/* Whether every rating is of one and the same category: then nothing was told apart, and
 * coefficients corrected for chance are missing. */
bool at_is_of_one_category(const struct at_table *table);

#endif
