/* logistic.h - regularized logistic regression over conditions that hold or do not: the
 * weights w and the intercept b for which b plus the weights of what holds tells best, as
 * log odds, whether a unit is of a kind. They make
 *
 *     sum of w^2 / 2  +  cost * sum over units of c log(1 + exp(-y (b + w x)))    y: 1 or -1
 *
 * smallest, by liblinear's primal Newton method (Fan et al. 2008, JMLR 9, 1871-1874). A
 * small cost keeps the weights of what was seen seldom near 0. With `balance` 1 the units of
 * a label count as much in sum, c, as those of the other; with 0 each counts 1. */
#ifndef AT_STATS_LOGISTIC_H
#define AT_STATS_LOGISTIC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"

/* The library, which is loaded when it is first used. */
#define AT_LIBLINEAR "liblinear.so.4"

/* Loads it now, for who will not be able to later on. False where there is none. */
bool at_logistic_load(void);

struct at_logistic {
    size_t units, features;
    const size_t *start; /* by unit, and one more: where its features begin in `held` */
    const uint16_t *held; /* numbers of the features that hold, each once */
    const int8_t *labels; /* by unit: 1, -1, or 0 for a unit to pass over */
    double cost, balance;
};

/* Fills `weights`, one a feature, and `*intercept`. Units of one label alone give weights
 * of 0. ATTUNE_LIMIT for more than 100 million units and features that hold;
 * ATTUNE_NOT_FOUND without the library. */
enum attune_status at_logistic_fit(const struct at_logistic *data, double *weights,
                                   double *intercept, struct attune_error *error);

#endif
