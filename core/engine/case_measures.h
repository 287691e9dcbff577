/* case_measures.h - how summaries change over the sessions of a case. */
#ifndef AT_ENGINE_CASE_MEASURES_H
#define AT_ENGINE_CASE_MEASURES_H

#include "engine/engine.h"

struct at_case_course {
    struct at_arena *arena;         /* where results go */
    const struct at_course *course; /* its sessions, in order */
    bool numbered;                  /* slopes are by number; else by place, from 1 */
    const struct at_run_listener *listener; /* may be NULL */
};

/* Fills in the rows that summaries ask for with `case:`, then those by rules, for which
 * the course is open to scripts. */
enum attune_status at_case_measure(struct at_engine *engine,
                                   const struct at_case_course *course,
                                   struct at_case_summaries *summaries,
                                   struct attune_error *error);

#endif
