/* distance.h - how far two categories are from each other, and how far apart coders are in
 * sum: observed, and expected of margins by chance. All coefficients of agreement that
 * weigh are made of these two. */
#ifndef AT_STATS_DISTANCE_H
#define AT_STATS_DISTANCE_H

#include "stats/table.h"

enum at_metric {
    AT_METRIC_NOMINAL, /* 0 or 1 */
    AT_METRIC_LINEAR,  /* |a - b| */
    AT_METRIC_SQUARED, /* (a - b)^2: quadratic weights; Krippendorff's interval */
    AT_METRIC_ORDINAL, /* the square of how many ratings lie between, of the margins */
    AT_METRIC_RATIO,   /* ((a - b) / (a + b))^2; no value may be below 0 */
    AT_METRIC_GIVEN    /* as `given` says */
};

struct at_distances {
    enum at_metric metric;
    const double *values; /* a and b: one a category; NULL: the category's number */
    const double *given; /* AT_METRIC_GIVEN: row by row, symmetric, 0 on the diagonal */
};

/* Why these distances are none for a scale of so many categories, or NULL. */
const char *at_distances_fault(const struct at_distances *distances, size_t categories);

/* The sum over all cells of count times distance. Ordinal distances are of the table's
 * own middle ranks. */
double at_distance_observed(const struct at_table *table,
                            const struct at_distances *distances);

/* The sum over all pairs of categories of row margin times column margin times distance;
 * exactly 0 when all ratings are of one category or of one value. */
double at_distance_expected(const struct at_table *table,
                            const struct at_distances *distances);

/* What all distances between two categories of the scale are like: the widest one, and
 * their sum over all ordered pairs. */
struct at_distance_range {
    double widest, sum;
};
struct at_distance_range at_distance_range(const struct at_table *table,
                                           const struct at_distances *distances);

#endif
