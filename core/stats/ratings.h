/* ratings.h - what several coders said of the same units: one category each, or nothing.
 * Plain data that the caller fills in and owns; every table of agreement is made of it. */
#ifndef AT_STATS_RATINGS_H
#define AT_STATS_RATINGS_H

#include <stddef.h>
#include <stdint.h>

#define AT_RATING_MISSING (-1) /* not coded, or uncodable */

struct at_ratings {
    size_t units, coders;
    size_t categories; /* of the scale, also those nobody used; at most 2^31 - 1 */
    const int32_t
        *codes;    /* codes[unit * coders + coder]: 0 to categories - 1, or missing */
    size_t groups; /* sessions or cases: what a bootstrap draws; at least 1 */
    const uint32_t
        *group; /* of each unit, 0 to groups - 1, in any order; NULL: all of 0 */
    const uint32_t *weight; /* of each unit, how many it stands for; NULL: one */
};

static inline double at_ratings_weight(const struct at_ratings *ratings, size_t unit)
{
    return ratings->weight ? ratings->weight[unit] : 1;
}

#endif
