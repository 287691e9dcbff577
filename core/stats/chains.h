/* chains.h - three codes in a row: a > b > c. What is asked of one is whether c follows b
 * more often where a came before, so its fourfold table is of the chains through b alone. */
#ifndef AT_STATS_CHAINS_H
#define AT_STATS_CHAINS_H

#include "stats/transitions.h"

struct at_chain {
    uint32_t first, middle, last; /* codes */
    /* count: chains of all three; row: of first and middle; column: of middle and last;
     * steps: those with this code in the middle. */
    struct at_transition transition;
};

struct at_chains {
    size_t count;
    const struct at_chain
        *chains; /* the most frequent first; NULL when memory was out */
};

/* The chains that there are in steps of `before` and those of `after` that start where one
 * of `before` ended; both in order (at_steps_of). Lives in the arena. */
struct at_chains at_chains_of(struct at_arena *arena,
                              const struct at_sequence *sequence,
                              const struct at_steps *before,
                              const struct at_steps *after);

#endif
