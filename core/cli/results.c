/* results.c - a loop over writers. */
#include "cli/results.h"

#include <stdlib.h>

enum attune_status at_results_open(struct at_results *results,
                                   const struct at_args *args,
                                   const struct at_catalogue *catalogue,
                                   const struct at_write_options *options,
                                   struct attune_error *error)
{
    const char *path;
    results->writers = calloc(args->given_count + 1, sizeof *results->writers);
    if (!results->writers)
        return at_error_nomem(error);
    for (size_t i = 0; (path = at_args_nth(args, "out", i)); i++) {
        enum attune_status status =
            at_writer_open(&results->writers[i], path, catalogue, options, error);
        if (status != ATTUNE_OK) {
            at_results_drop(results);
            return status;
        }
        results->count++;
    }
    return ATTUNE_OK;
}

enum attune_status at_results_session(struct at_results *results,
                                      const struct at_session_results *session,
                                      struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    for (size_t i = 0; status == ATTUNE_OK && i < results->count; i++)
        status = at_writer_session(results->writers[i], session, error);
    return status;
}

enum attune_status at_results_case(struct at_results *results,
                                   const struct at_case_summaries *course,
                                   struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    for (size_t i = 0; status == ATTUNE_OK && i < results->count; i++)
        status = at_writer_case(results->writers[i], course, error);
    return status;
}

enum attune_status at_results_failure(struct at_results *results,
                                      const struct at_failure *failure,
                                      struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    for (size_t i = 0; status == ATTUNE_OK && i < results->count; i++)
        status = at_writer_failure(results->writers[i], failure, error);
    return status;
}

enum attune_status at_results_close(struct at_results *results,
                                    struct at_slice provenance,
                                    struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    for (size_t i = 0; status == ATTUNE_OK && i < results->count; i++) {
        status = at_writer_close(results->writers[i], provenance, error);
        results->writers[i] = NULL;
    }
    at_results_drop(results);
    return status;
}

void at_results_drop(struct at_results *results)
{
    for (size_t i = 0; i < results->count; i++)
        at_writer_drop(results->writers[i]);
    free(results->writers);
    *results = (struct at_results){ 0 };
}
