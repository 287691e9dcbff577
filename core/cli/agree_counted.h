/* agree_counted.h - a variable whose units were counted, so that every statistic of every
 * set of coders can be had of all sessions, or of sessions that a bootstrap drew, without
 * looking at a unit again. */
#ifndef AT_CLI_AGREE_COUNTED_H
#define AT_CLI_AGREE_COUNTED_H

#include "cli/agree_measure.h"
#include "stats/alike.h"

struct at_agree_counted {
    const struct at_agree_results *results;
    struct at_agree_variable variable; /* its ratings and units are no longer there */
    struct at_alike alike; /* what is drawn, as far as this variable tells it apart */
    struct at_agree_sides *sides; /* by set of coders */
};

/* Counts the units of a variable that lives in `scratch`, which is not needed after it.
 * False when memory is out. Lives in the arena. */
bool at_agree_count(struct at_agree_counted *counted, struct at_arena *arena,
                    struct at_arena *scratch, const struct at_agree_results *results,
                    const struct at_agree_variable *variable);

/* Can there be such a figure? `nth` is a place among the statistics asked for. */
bool at_agree_counted_applies(const struct at_agree_counted *counted, size_t set,
                              size_t nth);

/* The figures that apply, [set * statistic_count + nth], `times` each kind of what is
 * drawn; means and differences of the others among them. */
void at_agree_counted_figures(const struct at_agree_counted *counted,
                              const uint32_t *times, struct at_statistic *figures);

#endif
