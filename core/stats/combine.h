/* combine.h - one answer of many cases that differ: of each the fourfold table of "the first
 * turn has the given code" and "the second has the target" counts by itself, so that how
 * often a case gives a code at all makes no transition (Mantel and Haenszel 1959, doi
 * 10.1093/jnci/22.4.719). Cases may be short: nothing is added to empty cells. */
#ifndef AT_STATS_COMBINE_H
#define AT_STATS_COMBINE_H

#include "stats/transitions.h"

struct at_combined {
    size_t cases; /* which have steps with and without both codes: the base of it all */
    size_t above; /* of these, with a Q above 0 */
    struct at_statistic median; /* of the Q of the cases; missing without cases */

    /* Yule's Q of the common odds ratio, sum(ad / n) / sum(bc / n); missing without cases, or
     * where neither comes to anything. */
    struct at_statistic q;

    /* Its 95 % interval, by how far cases differ in what they add to the two sums (delta
     * method for the log odds ratio, with Student's t), so that cases may have effects of
     * their own. Missing with one case, and for a Q of -1 or 1. */
    struct at_statistic low, high;

    /* (sum of counts - sum of expected) / sqrt(sum of their variances): about normal where
     * nothing follows anything (Cochran 1954, doi 10.2307/3001616). */
    struct at_statistic z;
};

/* Combines one transition of `count` cases; `room` holds as many numbers. */
struct at_combined at_combine(const struct at_transition *of_case, size_t count,
                              double *room);

#endif
