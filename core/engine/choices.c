/* choices.c - see choices.h. Sets are kept of as many turns as a scan keeps: further
 * ones are scanned again in each pass, and chosen for again. */
#include "engine/choices.h"

#include <stdlib.h>

bool at_choices_begin(struct at_choices *choices, const struct at_plan *plan,
                      struct at_scan *scan, uint32_t turns)
{
    uint32_t kept = plan->pass_count > 1 ? turns : 0;
    kept = kept < AT_SCAN_KEPT_TURNS ? kept : AT_SCAN_KEPT_TURNS;
    *choices = (struct at_choices){ .plan = plan, .scan = scan, .kept = kept };
    size_t words = plan->triggers.words;
    choices->sets = malloc((kept + 1) * words * sizeof *choices->sets + 1);
    choices->met = malloc(words * sizeof *choices->met + 1);
    choices->taken = malloc(words * sizeof *choices->taken + 1);
    if (choices->sets && choices->met && choices->taken)
        return true;
    at_choices_end(choices);
    return false;
}

void at_choices_end(struct at_choices *choices)
{
    free(choices->sets);
    free(choices->met);
    free(choices->taken);
    *choices = (struct at_choices){ .plan = NULL };
}

const uint64_t *at_choices_of(struct at_choices *choices, uint32_t turn,
                              enum attune_status *status, struct attune_error *error)
{
    const struct at_triggers *triggers = &choices->plan->triggers;
    uint32_t place = turn < choices->kept ? turn : choices->kept;
    uint64_t *set = choices->sets + (size_t)place * triggers->words;
    if (turn < choices->known)
        return set;
    *status = at_scan_turn(choices->scan, turn, error);
    if (*status == ATTUNE_OK)
        *status = at_triggers_choose(triggers, choices->scan, choices->met, set, error);
    if (*status != ATTUNE_OK)
        return NULL;
    if (turn < choices->kept)
        choices->known = turn + 1;
    return set;
}
