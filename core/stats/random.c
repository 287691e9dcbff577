/* random.c - splitmix64; a whole number below a bound by Lemire's product, which throws
 * away what would favour some (Lemire 2019, doi 10.1145/3230636). */
#include "stats/random.h"

uint64_t at_random_next(struct at_random *random)
{
    uint64_t bits = random->state += 0x9E3779B97F4A7C15u;
    bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9u;
    bits = (bits ^ bits >> 27) * 0x94D049BB133111EBu;
    return bits ^ bits >> 31;
}

uint32_t at_random_below(struct at_random *random, uint32_t bound)
{
    for (;;) {
        uint64_t product = (at_random_next(random) >> 32) * bound;
        /* What is unfair is below bound: the division is seldom needed. */
        if ((uint32_t)product >= bound || (uint32_t)product >= (0u - bound) % bound)
            return (uint32_t)(product >> 32);
    }
}
