/* sequence_timing.h - how many turns it takes from a code to one that ends it: from a
 * rupture to a repair. */
#ifndef AT_CLI_SEQUENCE_TIMING_H
#define AT_CLI_SEQUENCE_TIMING_H

#include "cli/coded_turns.h"
#include "stats/survival.h"

struct at_sequence_timing {
    struct at_spell *spells;
    size_t count, ended;
    struct at_survival_point *points;
    size_t point_count;
    struct at_statistic median;
};

/* A spell begins at a turn with a code of the list `start` while none is open, and ends at
 * the first later turn with a code of `until`. In the arena of the turns. */
enum attune_status at_sequence_time(struct at_sequence_timing *timing,
                                    const struct at_coded_turns *turns,
                                    const char *start, const char *until,
                                    struct attune_error *error);

#endif
