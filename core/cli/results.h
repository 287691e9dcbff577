/* results.h - every -o of a command, as one: a session goes to all of them. */
#ifndef AT_CLI_RESULTS_H
#define AT_CLI_RESULTS_H

#include "cli/args.h"
#include "write/writer.h"

/* Zero it before first use. */
struct at_results {
    struct at_writer **writers; /* owned */
    size_t count;
};

/* Opens all, or none. */
enum attune_status at_results_open(struct at_results *results,
                                   const struct at_args *args,
                                   const struct at_catalogue *catalogue,
                                   const struct at_write_options *options,
                                   struct attune_error *error);

/* A session, a case or a failure, to all of them. */
enum attune_status at_results_session(struct at_results *results,
                                      const struct at_session_results *session,
                                      struct attune_error *error);
enum attune_status at_results_case(struct at_results *results,
                                   const struct at_case_summaries *course,
                                   struct attune_error *error);
enum attune_status at_results_failure(struct at_results *results,
                                      const struct at_failure *failure,
                                      struct attune_error *error);

/* Gives every result its name; after an error those not named yet are dropped. */
enum attune_status at_results_close(struct at_results *results,
                                    struct at_slice provenance,
                                    struct attune_error *error);
/* Gives up: nothing is left. */
void at_results_drop(struct at_results *results);

#endif
