/* decide.h - what a step says of a unit: a rule whether it has a code, the settling of
 * a group which of its codes it keeps. */
#ifndef AT_ENGINE_DECIDE_H
#define AT_ENGINE_DECIDE_H

#include "engine/run.h"

/* Asks a step about a unit. A failure is run->status, here and below. */
void at_decide(struct at_run *run, const struct at_step *step,
               const struct at_coded_unit *unit);

/* Asks it about an episode that was found, whose evidence are the evaluation's hits:
 * the rule's rows, or its function, give the value. */
void at_decide_found(struct at_run *run, const struct at_step *step,
                     const struct at_coded_unit *unit);

#endif
