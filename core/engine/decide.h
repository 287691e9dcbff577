/* decide.h - what a step says of a unit: a rule whether it has a code, the settling of
 * a group which of its codes it keeps. */
#ifndef AT_ENGINE_DECIDE_H
#define AT_ENGINE_DECIDE_H

#include "engine/run.h"

/* Asks a step about a unit. A failure is run->status, here and below. */
void at_decide(struct at_run *run, const struct at_step *step,
               const struct at_coded_unit *unit);

/* Did the conditions of a step fail? That is told, once a turn, and costs the rule this
 * unit alone: the unit's turn is scanned again, for others. */
bool at_decide_failed(struct at_run *run, const struct at_step *step,
                      const struct at_coded_unit *unit);

/* Asks the steps of a word, each a rule with `told_by` and of no group, for each bit of
 * `which`, about a turn in one go; returns the bits of those left to ask, from the first
 * of another scheme on. */
uint64_t at_decide_functions(struct at_run *run, const struct at_step *steps,
                             uint64_t which, uint32_t turn);

/* Asks it about an episode that was found, whose evidence are the evaluation's hits:
 * the rule's rows, or its function, give the value. */
void at_decide_found(struct at_run *run, const struct at_step *step,
                     const struct at_coded_unit *unit);

#endif
