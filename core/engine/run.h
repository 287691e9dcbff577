/* run.h - the state of one transcript's coding. */
#ifndef AT_ENGINE_RUN_H
#define AT_ENGINE_RUN_H

#include "engine/choices.h"
#include "engine/engine_private.h"
#include "engine/evaluate.h"

struct at_run {
    struct at_engine *engine;
    const struct at_transcript *transcript;
    struct at_codings *codings;
    const struct at_run_listener *listener; /* may be NULL */
    struct attune_error *error;
    struct at_evaluation evaluation;
    struct attune_error failure;       /* of the conditions evaluated: the last ... */
    const struct at_step *failed_step; /* ... and whose they were, on which turn */
    uint32_t failed_turn;
    bool wants_evidence;   /* somebody reads it */
    struct at_span *spans; /* owned; evidence being collected */
    size_t span_count, span_room;
    struct at_choices choices;
    enum attune_status status;
};

/* Runs every pass over every turn. */
enum attune_status at_run_transcript(struct at_run *run);

/* Runs the rules of cases over the record of a case, which has a turn; `words`: how many
 * its sessions have, by role. */
enum attune_status at_run_case(struct at_run *run, const size_t *words);

/* Frees what it owns. */
void at_run_clear(struct at_run *run);

#endif
