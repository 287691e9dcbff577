/* transitions.h - how often which code follows which. A code given to the first turn of a
 * step, and one given to the second, make a transition; turns without a code, or with
 * several, count as what they are. Where each turn has one code this is the usual table of
 * lag-sequential analysis (Bakeman and Gottman 1997, Observing interaction, ch. 7). */
#ifndef AT_STATS_TRANSITIONS_H
#define AT_STATS_TRANSITIONS_H

#include "stats/sequence.h"
#include "stats/statistic.h"

struct at_transitions {
    size_t codes;
    double steps;    /* that were counted */
    double *counts;  /* counts[given * codes + target]: steps with both */
    double *rows;    /* steps whose first turn has the code */
    double *columns; /* steps whose second turn has it */
};

/* No steps yet; false when memory is out. Lives in the arena. */
bool at_transitions_init(struct at_transitions *transitions, struct at_arena *arena,
                         size_t codes);

/* Counts steps, on top of what was counted. */
void at_transitions_add(struct at_transitions *transitions,
                        const struct at_sequence *sequence, const struct at_step *steps,
                        size_t count);

/* A transition and the steps it is judged by: a fourfold table of "the first turn has the
 * given code" and "the second has the target". */
struct at_transition {
    double count, row, column, steps;
};
struct at_transition at_transition_of(const struct at_transitions *transitions,
                                      size_t given, size_t target);

/* Of the steps from the given code, the share that reaches the target. Base: these steps;
 * missing when there are none. */
struct at_statistic at_transition_probability(const struct at_transition *transition);

/* row * column / steps: the count if targets came regardless. Base: steps; missing when
 * there are none. */
struct at_statistic at_transition_expected(const struct at_transition *transition);

/* (count - expected) / sqrt(expected (1 - row / steps) (1 - column / steps)), about normal
 * where nothing follows anything (Haberman 1973, doi 10.2307/2529686; the z of Bakeman and
 * Gottman 1997). Base: steps. Missing when a code is in none, or all, of them. */
struct at_statistic at_adjusted_residual(const struct at_transition *transition);

/* The same with an expected count of another model, as at_quasi_expected has them. */
struct at_statistic at_adjusted_residual_from(const struct at_transition *transition,
                                              double expected);

/* Yule's Q, (ad - bc) / (ad + bc) of the fourfold table, -1 to 1: the size of the effect,
 * which sessions can be compared by (Yule 1912, doi 10.2307/2340126). Base: steps. Missing
 * as the residual is. */
struct at_statistic at_yule_q(const struct at_transition *transition);

#endif
