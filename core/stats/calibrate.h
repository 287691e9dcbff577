/* calibrate.h - weights for several kinds, each against the rest, tried on units that they
 * were not fitted to.
 *
 * A kind leads by what its weights of the conditions that hold add up to, less its
 * threshold; the kind that leads most is given. How well that does is told by folds: the
 * units of each are judged by weights fitted to all other folds. Cost and balance
 * (logistic.h) are those with about the best macro-F1 when the same trick is played among
 * these, so that no unit has a say in its own verdict. */
#ifndef AT_STATS_CALIBRATE_H
#define AT_STATS_CALIBRATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"

enum { AT_CALIBRATE_KINDS = 64, AT_CALIBRATE_NONE = 255 };

struct at_calibration {
    /* Given, and borrowed. */
    size_t units, features, kinds, folds; /* folds: 2 or more */
    bool is_one;         /* a single kind, which must reach its threshold */
    const size_t *start; /* by unit, and one more, as in logistic.h */
    const uint16_t *held;
    const uint8_t *truth; /* by unit: its kind, or NONE */
    const uint64_t *runs; /* by unit: the set of kinds that may be given */
    const uint8_t *fold;  /* by unit */

    /* Found, in the arena. */
    double *weights;    /* [kind * features + feature] ... */
    double *thresholds; /* ... and [kind], in hundredths */
    double cost, balance;
    uint8_t *verdict; /* by unit: what weights of the other folds give, or NONE */
};

/* Fills in what is to be found. */
enum attune_status at_calibrate(struct at_calibration *calibration,
                                struct at_arena *arena, struct attune_error *error);

#endif
