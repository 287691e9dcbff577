/* engine_private.h - what the files of this room share. */
#ifndef AT_ENGINE_ENGINE_PRIVATE_H
#define AT_ENGINE_ENGINE_PRIVATE_H

#include "engine/engine.h"
#include "engine/measures.h"
#include "engine/plan.h"
#include "scheme/sequences.h"

/* A plugin that is tried by itself: its file, wherever that is (trial.h). */
struct at_trial {
    struct at_slice name, file;
};

struct at_engine {
    struct at_arena *arena; /* owned: what lives as long as the engine */
    struct at_search *search;
    struct at_trial trial; /* no name: none */
    struct at_engine_options options;
    bool codes_only; /* nobody reads evidence */
    const struct at_language *language;
    struct at_matchers *matchers; /* owned */
    struct at_script *script;     /* owned */
    struct at_scheme **schemes;   /* owned; in the order of running once ready */
    size_t scheme_count;
    at_code_id code_count;
    struct at_catalogue catalogue;
    struct at_measures measures;
    struct at_plan *plan;           /* owned */
    const bool *kept_codes;         /* by code: see case_kept.h */
    struct at_scan *scan;           /* owned */
    struct at_sequences *sequences; /* owned */
};

/* A session to be coded, and what went before it. */
struct at_task {
    const struct at_transcript *transcript;
    const struct at_history *history;       /* of its case; NULL: nothing */
    const struct at_course *course;         /* likewise */
    const struct at_run_listener *listener; /* may be NULL */
    bool sums_up;
};
enum attune_status at_engine_do(struct at_engine *engine, const struct at_task *task,
                                struct at_coded *coded, struct attune_error *error);

/* The summaries of a session whose codings are there, and which is open to scripts. */
enum attune_status at_summarise(struct at_engine *engine, const struct at_task *task,
                                struct at_coded *coded, struct attune_error *error);

/* Sets the engine's language to what was asked for, or the schemes agree on. */
void at_engine_choose_language(struct at_engine *engine, struct at_faults *faults);

/* Fills the catalogue from the loaded schemes; false when memory is out. */
bool at_engine_list(struct at_engine *engine);

#endif
