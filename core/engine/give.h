/* give.h - a decision put on record, with its evidence. */
#ifndef AT_ENGINE_GIVE_H
#define AT_ENGINE_GIVE_H

#include "engine/run.h"

/* The code's entry in the codebook; NULL for marks and groups. */
const struct at_code *at_step_code(const struct at_step *step, at_code_id code);

/* Gives the unit what was decided. A failure is run->status, here and below. */
void at_give(struct at_run *run, const struct at_step *step,
             const struct at_coded_unit *unit, struct at_decision *decision);

/* The same on the evidence of the evaluation's hits; where there are none, on the
 * unit. */
void at_give_found(struct at_run *run, const struct at_step *step,
                   const struct at_coded_unit *unit, struct at_decision *decision);

/* The same on the unit: nothing more is known than it. */
void at_give_unit(struct at_run *run, const struct at_step *step,
                  const struct at_coded_unit *unit, struct at_decision *decision);

/* Says that whether the unit has the code, or a code of the group, cannot be told. */
void at_give_uncodable(struct at_run *run, const struct at_step *step,
                       const struct at_coded_unit *unit, at_code_id code,
                       struct at_slice reason);

/* The reason "fewer than 15 words"; it lives as long as the transcript. */
struct at_slice at_give_too_short(const struct at_run *run, int64_t words);

#endif
