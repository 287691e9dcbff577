/* entropy.h - how evenly things are spread over kinds. */
#ifndef AT_STATS_ENTROPY_H
#define AT_STATS_ENTROPY_H

#include <stddef.h>

/* Shannon's entropy of counts, in bits: H = - sum of p log2 p, p = count / all (Shannon
 * 1948, A mathematical theory of communication). 0 when all are of one kind, log2 n when n
 * kinds are equally frequent. Counts of 0 add nothing; without any the result is 0. */
double at_entropy(const double *counts, size_t size);

#endif
