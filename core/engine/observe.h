/* observe.h - what is true of every unit, for whoever sets weights: which named conditions
 * of a rule hold, and what the rule gave as it is written. */
#ifndef AT_ENGINE_OBSERVE_H
#define AT_ENGINE_OBSERVE_H

#include "engine/engine.h"
#include "engine/evaluate.h"
#include "scheme/weights.h"

/* A rule to watch. */
struct at_watched {
    const struct at_scheme *scheme;
    const struct at_rule *rule;
    const struct at_weighing *weighing; /* of at_weighing_make; NULL: pass it over */
};

/* Lists are valid during the call. */
struct at_observation {
    size_t watched; /* number of the rule */
    struct at_coded_unit unit;
    bool asked;            /* what has no name holds: the rule may give something */
    const bool *named;     /* by named condition: it holds */
    const bool *rows;      /* by row: what has no name in it holds */
    struct at_slice given; /* a code, a value, or "none" */
};

struct at_observer {
    enum attune_status (*each)(void *data, const struct at_observation *observation,
                               struct attune_error *error);
    void *data;
};

/* Codes the transcript, then tells of every unit of each rule, in the order of rules. Units
 * that are uncodable are left out. */
enum attune_status at_engine_observe(struct at_engine *engine,
                                     const struct at_transcript *transcript,
                                     const struct at_watched *watched, size_t count,
                                     const struct at_observer *observer,
                                     struct attune_error *error);

#endif
