/* stretches.h - the exchanges, windows, episodes or session that a rule runs over. */
#ifndef AT_ENGINE_STRETCHES_H
#define AT_ENGINE_STRETCHES_H

#include "engine/evaluate.h"
#include "transcript/exchanges.h"

struct at_stretches {
    const struct at_transcript *transcript;
    const struct at_codings *codings;
    const struct at_rule *rule;
    const struct at_exchanges *exchanges; /* for units of that kind */
    struct at_windows windows;
    uint32_t next;       /* number of the next unit */
    size_t codings_seen; /* for units that are episodes */
};

/* Begins with the first unit of the rule; false when memory is out. */
bool at_stretches_begin(struct at_stretches *stretches,
                        const struct at_evaluation *evaluation,
                        const struct at_rule *rule);

/* The next unit, false at the end. */
bool at_stretches_next(struct at_stretches *stretches, struct at_coded_unit *unit);

/* Turns `first` to `last` as a unit: its words are those of turns of `role`. */
struct at_coded_unit at_unit_of_stretch(const struct at_transcript *transcript,
                                        enum at_unit kind, enum at_role role,
                                        uint32_t first, uint32_t last);

#endif
