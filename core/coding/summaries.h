/* summaries.h - numbers over a session and over a case: what summary.csv and cases.csv
 * hold. Missing is not zero: a number that is missing has its reason beside it. */
#ifndef AT_CODING_SUMMARIES_H
#define AT_CODING_SUMMARIES_H

#include <stdint.h>

#include "transcript/transcript.h"

/* A number that may be missing. */
struct at_number {
    bool is_there;
    double value;
};

/* A row of summary.csv: one summary of one session. */
struct at_session_summary {
    uint32_t scheme; /* by load order */
    struct at_slice name;
    struct at_slice measure;      /* "count", "share", ...; of a rate "per 100 turns" */
    enum at_role role;            /* whose turns and words the base is made of */
    struct at_number count, base; /* what was counted, and in how many of what */
    struct at_number value;
    struct at_slice reason; /* why the value is missing; empty when it is there */
};

struct at_session_summaries {
    size_t count;
    const struct at_session_summary *items; /* by scheme, then in written order */
};

#endif
