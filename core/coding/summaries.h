/* summaries.h - numbers over a session and over a case: what summary.csv and cases.csv
 * hold. Missing is not zero: a number that is missing has its reason beside it. */
#ifndef AT_CODING_SUMMARIES_H
#define AT_CODING_SUMMARIES_H

#include <stdint.h>

#include "coding/codings.h"

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

/* The sessions of a case so far, and the values of their summaries. */
struct at_kept_session; /* what the engine keeps of one (case_kept.h) */
struct at_course_session {
    struct at_slice name, source;       /* source: path of the file */
    int64_t number;                     /* -1: unknown */
    const struct at_number *values;     /* by place in `summaries` */
    const struct at_kept_session *kept; /* NULL where no rule is about cases */
    uint32_t first_turn, turns;         /* in the record of the case */
};

/* Which turn of which session a turn of a case's record is. */
struct at_course_place {
    uint32_t session, turn; /* from 0 */
};

struct at_summary_name {
    uint32_t scheme;
    struct at_slice name;
};

struct at_course {
    struct at_slice id;
    size_t session_count, summary_count;
    const struct at_course_session *sessions; /* in order */
    const struct at_summary_name *summaries;
    const struct at_course_place
        *places; /* by turn of the record; NULL: there is none */
};

/* A row of cases.csv: how a summary changed over the sessions of a case. */
struct at_case_summary {
    uint32_t scheme;
    struct at_slice name;
    const char *measure; /* "first", "last", "slope" (a session); by rules "value" */
    struct at_number value;
    struct at_number low, high; /* of a slope: its 95 % interval */
    size_t sessions;            /* that have a value, on which it rests */
    struct at_slice reason;
};

struct at_case_summaries {
    struct at_slice id;
    size_t sessions; /* of the case, in this run */
    size_t count;
    const struct at_case_summary *items; /* by scheme, then in written order */
    const struct at_course *course;
    /* What its rules gave, and the turns that evidence is of; NULL without such rules. */
    const struct at_codings *codings;
    const struct at_transcript *record;
    const size_t *words; /* of its sessions, by role */
};

#endif
