/* choices.h - which steps the words of each turn leave to ask, worked out for all
 * passes when the first comes to the turn. */
#ifndef AT_ENGINE_CHOICES_H
#define AT_ENGINE_CHOICES_H

#include "engine/plan.h"

/* Of one transcript. Zero it before at_choices_begin. */
struct at_choices {
    const struct at_plan *plan;
    struct at_scan *scan;
    uint64_t *sets; /* owned, by turn; behind them the set of a turn that is not kept */
    uint32_t kept;  /* turns whose sets are kept ... */
    uint32_t known; /* ... and those of them that are worked out */
    at_needs *met;  /* owned; scratch */
    uint64_t *taken; /* owned: room for the steps of a pass that are asked */
};

/* False when memory is out. */
bool at_choices_begin(struct at_choices *choices, const struct at_plan *plan,
                      struct at_scan *scan, uint32_t turns);
void at_choices_end(struct at_choices *choices);

/* The steps of all passes that are left to ask about a turn, until the next is asked
 * for; it is scanned where that is not known yet. The first pass must come to the turns in
 * their order. NULL, with the status, when that failed. */
const uint64_t *at_choices_of(struct at_choices *choices, uint32_t turn,
                              enum attune_status *status, struct attune_error *error);

#endif
