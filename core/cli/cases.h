/* cases.h - the cases of a run. A case is open from its first session on; how many are
 * open at once is bounded, so that a file of any length, with cases mixed as they may be,
 * costs no more memory. */
#ifndef AT_CLI_CASES_H
#define AT_CLI_CASES_H

#include "engine/case.h"
#include "read/begun.h"

/* When another one begins, the case longest without a session ends. */
enum { AT_CASES_OPEN = 256 };

/* Zero it but for the first four before first use; clear it after the last. */
struct at_cases {
    struct at_engine *engine;
    struct at_run_listener listener; /* of what fails when a case ends */
    /* Hears of each case when it ends. */
    enum attune_status (*ended)(void *data, const struct at_case_summaries *summaries,
                                const char *remark, struct attune_error *error);
    void *data;

    struct at_case *open[AT_CASES_OPEN]; /* owned; the one with a session last, first */
    size_t count;
    struct at_begun over; /* names of cases that ended */
};

/* The case of that name, begun if there is none. One that has ended already is
 * ATTUNE_INVALID. */
enum attune_status at_cases_get(struct at_cases *cases, struct at_case **found,
                                struct at_slice id, struct attune_error *error);

/* Ends all that are open, in the order they last had a session. */
enum attune_status at_cases_end(struct at_cases *cases, struct attune_error *error);
void at_cases_clear(struct at_cases *cases);

#endif
