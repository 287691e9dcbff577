/* agree_scale.h - the values of a code as the steps of a scale: as its codebook has them,
 * else those that were met. */
#ifndef AT_CLI_AGREE_SCALE_H
#define AT_CLI_AGREE_SCALE_H

#include "cli/agree_variables.h"

struct at_agree_scale {
    struct at_slice *names;
    double *values; /* numbers, or ranks from 0 */
    size_t count;
    enum at_agree_order order;
    uint32_t
        *step_of; /* by number of a value: its step; not to be read of other values */
};

/* Makes the scale in `arena`. A value that the codebook does not have puts the codebook
 * aside. False when memory is out. */
bool at_agree_scale_make(struct at_agree_scale *scale, struct at_arena *arena,
                         const struct at_agree_plan *plan, uint32_t code);

/* A value that was given to the code and is none of its codebook's; NULL: there is none. */
const struct at_judgement *at_agree_stray_value(const struct at_agree_plan *plan,
                                                uint32_t code);

#endif
