/* run_outcome.h - the last words of a run, on stderr: what failed, what was done, where
 * it is, and what to type next. */
#ifndef AT_CLI_RUN_OUTCOME_H
#define AT_CLI_RUN_OUTCOME_H

#include "cli/args.h"
#include "cli/job.h"

void at_run_outcome_tell(const struct at_args *args, const struct at_job *job);

#endif
