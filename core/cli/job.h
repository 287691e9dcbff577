/* job.h - a run on its way: each session is coded, counted and handed on.
 *
 * What a failing rule costs is that coding. The job ends early only when results
 * cannot be written or memory is out. */
#ifndef AT_CLI_JOB_H
#define AT_CLI_JOB_H

#include "cli/cases.h"
#include "cli/intake.h"
#include "cli/results.h"
#include "cli/run_table.h"
#include "engine/engine.h"
#include "io/file.h"

enum at_show { AT_SHOW_NOTHING, AT_SHOW_TABLES, AT_SHOW_JSON };

struct at_job {
    /* Set by who starts it; borrowed. */
    struct at_engine *engine;
    struct at_results *results;
    struct at_output *output; /* standard output */
    enum at_show show;
    struct at_run_table table;
    struct at_write_options write;
    struct at_intake intake; /* what is read, and how */

    /* What came of it. */
    unsigned long long turns, codings;
    struct at_told failures;
    struct at_told remarks;             /* on the numbers of sessions */
    const struct at_input *first_input; /* of the first coding, and its place */
    uint32_t first_turn, first_scheme;

    struct at_cases cases;
    const struct at_transcript *transcript; /* being coded */
    struct attune_error unwritten;          /* why a failure could not be kept */
};

/* Reads, codes and hands on everything. */
enum attune_status at_job_run(struct at_job *job, struct attune_error *error);

#endif
