/* random.h - numbers as if drawn by chance, the same for a seed in every run and on every
 * machine: splitmix64 (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195). */
#ifndef AT_STATS_RANDOM_H
#define AT_STATS_RANDOM_H

#include <stdint.h>

struct at_random {
    uint64_t state; /* begins as the seed, any number */
};

/* The next 64 bits. */
uint64_t at_random_next(struct at_random *random);

/* A whole number from 0 to below `bound` (1 to 2^32 - 1), each equally likely. */
uint32_t at_random_below(struct at_random *random, uint32_t bound);

#endif
