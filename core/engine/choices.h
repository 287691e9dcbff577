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
    uint64_t *taken; /* owned; what at_choices_take gave */
};

/* False when memory is out. */
bool at_choices_begin(struct at_choices *choices, const struct at_plan *plan,
                      struct at_scan *scan, uint32_t turns);
void at_choices_end(struct at_choices *choices);

/* Scans a turn. `*set` becomes the steps of a pass to ask about it, the caller's to
 * change until the next call. The first pass must come to the turns in their order. */
enum attune_status at_choices_take(struct at_choices *choices,
                                   const struct at_pass *pass, uint32_t turn,
                                   uint64_t **set, struct attune_error *error);

#endif
