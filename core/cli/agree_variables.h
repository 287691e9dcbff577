/* agree_variables.h - what coders said of the units, as ratings: one thing to compare at a
 * time. */
#ifndef AT_CLI_AGREE_VARIABLES_H
#define AT_CLI_AGREE_VARIABLES_H

#include "cli/agree_limits.h"
#include "cli/agree_plan.h"
#include "stats/ratings.h"

/* What can be said of two categories. */
enum at_agree_order {
    AT_AGREE_UNORDERED, /* that they differ */
    AT_AGREE_RANKED,    /* which is higher */
    AT_AGREE_NUMBERED   /* by how much */
};

/* It lives in the arena it was made in. */
struct at_agree_variable {
    struct at_agree_about about;
    struct at_slice name; /* of the code or group */
    enum at_unit unit;    /* what a row of the ratings is */
    bool is_inside;       /* turns: inside a stretch that has the code, or not */
    enum at_agree_order order;
    struct at_ratings ratings;            /* no units where nobody said anything */
    const struct at_slice *categories;    /* what each is called */
    const double *values;                 /* of ordered categories: numbers, or ranks */
    const uint32_t *units;                /* the unit of each row */
    const struct at_agree_limits *limits; /* NULL but for AT_AGREE_LIMITS */
};

/* Fills `variable`. False when memory is out. */
bool at_agree_variable_make(struct at_agree_variable *variable, struct at_arena *arena,
                            const struct at_agree_plan *plan,
                            struct at_agree_about about);

#endif
