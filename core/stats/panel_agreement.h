/* panel_agreement.h - coefficients for two coders or more, with holes. Base: units with two
 * ratings or more. All are 1 for perfect agreement and about 0 for agreement by chance, and
 * missing without units, or where all ratings are of one category or one value: then nothing
 * was told apart. They differ in what they call chance. */
#ifndef AT_STATS_PANEL_AGREEMENT_H
#define AT_STATS_PANEL_AGREEMENT_H

#include "stats/distance.h"
#include "stats/panel.h"
#include "stats/statistic.h"

/* Fleiss' kappa, (P - Pe) / (1 - Pe): P the mean agreement of a unit's pairs, Pe = sum
 * p_k^2, p_k the shares of the categories (Fleiss 1971, doi 10.1037/h0031619). With holes
 * as Gwet 2014, Handbook of inter-rater reliability, ch. 2: p_k over all rated units. Of
 * two coders without holes it is Scott's pi. */
struct at_statistic at_fleiss_kappa(const struct at_agreement *agreement);

/* Gwet's AC, (Pa - Pe) / (1 - Pe): Pa the mean weighted agreement of pairs, weight 1 -
 * distance / widest; Pe = sum of weights / (q (q - 1)) sum p_k (1 - p_k), q: categories of
 * the scale. AC1 with AT_METRIC_NOMINAL, AC2 with AT_METRIC_LINEAR or AT_METRIC_SQUARED
 * (Gwet 2008, doi 10.1348/000711006X126600; 2014, Handbook, ch. 4). */
struct at_statistic at_gwet_ac(const struct at_agreement *agreement,
                               const struct at_distances *distances);

/* Krippendorff's alpha, 1 - Do / De, of the coincidences: Do = sum o_kl d_kl / n, De = sum
 * n_k n_l d_kl / (n (n - 1)) (Krippendorff 2018, Content analysis, ch. 12). nominal:
 * AT_METRIC_NOMINAL, ordinal: _ORDINAL (categories numbered in their order), interval:
 * _SQUARED, ratio: _RATIO. */
struct at_statistic at_krippendorff_alpha(const struct at_agreement *agreement,
                                          const struct at_distances *distances);

#endif
