/* boundaries.h - whether two coders cut a session into the same units: a question of its
 * own, before what the units were called. Where both got the same units to code, it is not
 * asked. */
#ifndef AT_STATS_BOUNDARIES_H
#define AT_STATS_BOUNDARIES_H

#include <stddef.h>
#include <stdint.h>

#include "stats/statistic.h"

/* How many boundaries each has, and how many of them are the same. */
struct at_boundary_counts {
    double first, second, matched;
};

/* Compares the boundaries of one session: places (turns, words, milliseconds) in ascending
 * order. Two match when they are at most `tolerance` apart; each matches one other at most,
 * and as many match as can. */
struct at_boundary_counts at_boundaries_match(const int64_t *first, size_t first_count,
                                              const int64_t *second,
                                              size_t second_count, int64_t tolerance);

/* Sums over sessions; zero it before first use. */
struct at_unitizing {
    double boundaries, matched; /* boundaries of both; pairs that match */
    double units, apart; /* units of both; how many more one has in a session, in sum */
};
void at_unitizing_add_boundaries(struct at_unitizing *sum,
                                 const struct at_boundary_counts *counts);
void at_unitizing_add_units(struct at_unitizing *sum, double first, double second);
/* All that is in `more`, `times` times. */
void at_unitizing_add(struct at_unitizing *sum, const struct at_unitizing *more,
                      double times);

/* F1 of boundaries, 2 matched / (first + second), 0 to 1; the same whoever is called the
 * first. Base: boundaries of both. Missing when neither has any. */
struct at_statistic at_boundary_f1(const struct at_unitizing *sum);

/* Guetzkow's U, |n1 - n2| / (n1 + n2), of the numbers of units that both made of a session:
 * 0 is the same number, towards 1 they differ (Guetzkow 1950, Journal of Clinical Psychology
 * 6, 47-58). Of several sessions differences and numbers are summed, so that too many in one
 * do not make up for too few in another. It says nothing about where units begin. Base:
 * units of both. Missing when there are none. */
struct at_statistic at_guetzkow_u(const struct at_unitizing *sum);

#endif
