/* case_measures.h - how summaries change over the sessions of a case. */
#ifndef AT_ENGINE_CASE_MEASURES_H
#define AT_ENGINE_CASE_MEASURES_H

#include "coding/summaries.h"
#include "engine/measures.h"

/* What a case keeps of a session. */
struct at_case_session {
    struct at_slice name, source;
    int64_t number;                 /* -1: unknown */
    const struct at_number *values; /* of each measure */
};

struct at_case_course {
    struct at_arena *arena;                 /* where results go */
    const struct at_case_session *sessions; /* in order */
    size_t count;
    bool numbered; /* slopes are by number; else by place, from 1 */
};

/* Fills in the rows that summaries ask for with `case:`. */
enum attune_status at_case_measure(const struct at_measures *measures,
                                   const struct at_case_course *course,
                                   struct at_case_summaries *summaries,
                                   struct attune_error *error);

#endif
