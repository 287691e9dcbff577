/* permutation.h - how likely so much would follow by chance: the second turns of all steps
 * of a session are dealt out anew, so that each session keeps what was said in it and only
 * the order goes (Good 2005, Permutation tests, ch. 3). It needs no large counts. */
#ifndef AT_STATS_PERMUTATION_H
#define AT_STATS_PERMUTATION_H

#include <stdbool.h>

#include "stats/random.h"
#include "stats/sequence.h"

/* Fills `p` (codes * codes, given code by given code) with two-sided probabilities, (1 +
 * deals as far from the expected count) / (1 + deals); expected: the sum over sessions of
 * row * column / steps. NaN where a code has no step. False when memory is out. */
bool at_permutation_test(struct at_arena *arena, const struct at_sequence *sequence,
                         const struct at_steps *steps, size_t deals,
                         struct at_random *random, double *p);

/* Corrects probabilities for being many, in place, so that one is below .05 by chance in
 * 5 % of all tables only (Holm 1979, Scandinavian Journal of Statistics 6, 65-70). NaN are
 * no tests and stay. False when memory is out. */
bool at_holm_correct(struct at_arena *arena, double *p, size_t count);

#endif
