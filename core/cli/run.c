/* run.c - attune run: codes transcripts, and shows or writes what was found. */
#include <unistd.h>

#include "cli/job.h"
#include "cli/provenance.h"
#include "cli/roll_call.h"
#include "cli/run_outcome.h"
#include "cli/session.h"
#include "cli/sources.h"

/* All a run needs, in the order it is made. */
struct run {
    const struct at_args *args;
    struct at_sources sources;
    struct at_engine *engine;
    struct at_results results;
    struct at_output *output;
    struct at_job job;
};

static enum attune_status spare_inputs(const struct run *run,
                                       struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    const char *path;
    for (size_t i = 0; status == ATTUNE_OK && (path = at_args_nth(run->args, "out", i));
         i++)
        status = at_sources_spare(&run->sources, path, error);
    return status;
}

static void fill_job(struct run *run)
{
    const struct at_args *args = run->args;
    struct at_job *job = &run->job;
    job->engine = run->engine;
    job->results = &run->results;
    job->show = at_args_has(args, "json")  ? AT_SHOW_JSON
                : at_args_has(args, "out") ? AT_SHOW_NOTHING
                                           : AT_SHOW_TABLES;
    job->write = (struct at_write_options){
        .raw = at_args_has(args, "raw"),
        .no_text = at_args_has(args, "no-text"),
        .force = at_args_has(args, "force"),
        .plugins = at_cli_writers(&run->sources.read),
        .note = at_intake_remark,
        .note_data = &job->intake,
    };
    job->intake = (struct at_intake){
        .read = &run->sources.read,
        .inputs = &run->sources.found,
        .language = at_engine_language(run->engine),
        .quiet = at_args_has(args, "quiet"),
        .progress = job->show == AT_SHOW_NOTHING,
    };
    job->table = (struct at_run_table){
        .catalogue = at_engine_catalogue(run->engine),
        .columns = (size_t)at_cli_columns(),
        .colored = at_cli_colored(args, STDOUT_FILENO),
        .no_text = job->write.no_text,
    };
}

/* Loads the schemes and opens what is written to. */
static int prepare(struct run *run)
{
    struct attune_error error;
    int status;
    run->engine =
        at_cli_engine(run->args, at_cli_read_search(&run->sources.read), &status);
    if (!run->engine)
        return status;
    if (at_roll_call(&run->sources.found, &run->sources.read,
                     at_engine_language(run->engine), &error) != ATTUNE_OK)
        return at_cli_error(&error);
    fill_job(run);
    if (at_output_open(&run->output, "-", &error) != ATTUNE_OK)
        return at_cli_error(&error);
    run->job.output = run->output;
    enum attune_status opened = at_results_open(
        &run->results, run->args, run->job.table.catalogue, &run->job.write, &error);
    if (opened == ATTUNE_OK)
        return AT_EXIT_OK;
    status = at_cli_error(&error);
    return opened == ATTUNE_INVALID ? AT_EXIT_USAGE : status;
}

static enum attune_status write_results(struct run *run, struct attune_error *error)
{
    const struct at_job *job = &run->job;
    const struct at_provenance provenance = {
        .args = run->args,
        .engine = run->engine,
        .inputs = &run->sources.found,
        .sessions = job->intake.sessions,
        .turns = job->turns,
        .codings = job->codings,
        .failures = job->failures.count,
        .bad_inputs = job->intake.bad_inputs.count,
        .bad_records = job->intake.losses.count,
    };
    struct at_buffer json = { 0 };
    if (run->results.count > 0)
        at_provenance_add(&json, &provenance);
    enum attune_status status =
        json.failed ? at_error_nomem(error)
                    : at_results_close(&run->results, at_buffer_slice(&json), error);
    at_buffer_clear(&json);
    return status;
}

/* Runs the job and settles its results: all of them, or none. */
static int work(struct run *run)
{
    struct attune_error error;
    struct at_job *job = &run->job;
    enum attune_status status = at_job_run(job, &error);
    if (status == ATTUNE_OK && job->intake.sessions > 0)
        status = write_results(run, &error);
    if (status == ATTUNE_OK) {
        status = at_output_close(run->output, &error);
        run->output = NULL;
    }
    at_results_drop(&run->results);
    int ends = status == ATTUNE_OK ? AT_EXIT_OK : at_cli_error(&error);
    if (status != ATTUNE_OK)
        return ends;
    at_run_outcome_tell(run->args, job);
    bool failed = at_intake_has_failed(&job->intake) || job->failures.count > 0 ||
                  run->sources.faults.errors > 0;
    return failed ? AT_EXIT_FAILED : AT_EXIT_OK;
}

static void clear(struct run *run)
{
    at_results_drop(&run->results);
    at_output_drop(run->output);
    at_engine_free(run->engine);
    at_sources_clear(&run->sources);
}

static int run_command(const struct at_args *args)
{
    struct run run = { .args = args };
    struct attune_error error;
    int status = at_sources_open(&run.sources, args, args->operand_count);
    if (status == AT_EXIT_OK && spare_inputs(&run, &error) != ATTUNE_OK)
        status = at_cli_error(&error);
    if (status == AT_EXIT_OK)
        status = prepare(&run);
    if (status == AT_EXIT_OK)
        status = work(&run);
    clear(&run);
    return status;
}

static const struct at_flag flags[] = {
    AT_FLAG_COLUMNS,
    { "force", 0, NULL, "replace results that are there already" },
    { "json", 0, NULL,
      "print codings and summaries as JSON, one a line, instead of tables" },
    AT_FLAG_KEEP_GOING,
    AT_FLAG_LANGUAGE,
    { "locked", 0, NULL,
      "run the schemes of attune.lock, as they are locked; refuse when anything has "
      "changed" },
    AT_FLAG_LOSSY,
    { "memory", 0, "MIB", "what the scripts of all schemes may use together (64)" },
    AT_FLAG_NAME,
    { "no-text", 0, NULL, "write no word of a transcript: codes, counts and offsets" },
    { "out", 'o', "OUT",
      "write results: a .csv or .jsonl file, or a folder of tables if OUT ends in /; "
      "plugins write others, as .eaf; may be repeated" },
    { "raw", 0, NULL, "leave CSV cells that look like formulas as they are" },
    AT_FLAG_ROLE,
    { "scheme", 's', "SCHEME",
      "a scheme by name or folder; may be repeated; without it all that are found" },
    AT_FLAG_TRUST,
    { "verbose", 0, NULL, "print what scripts log" },
    { 0 },
};

const struct at_command at_command_run = {
    .name = "run",
    .summary = "code transcripts",
    .operands = "FILE|FOLDER|-...",
    .flags = flags,
    .example = "attune run -s mbt-stance susan.txt",
    .explains = "shows a table of the codes of a session, with the words each rests on",
    .run = run_command,
    .about = "Reads each transcript, codes it with the schemes, and prints a table a "
             "session, or writes the results with --out. A folder stands for the "
             "transcripts in it and in its folders, - for standard input. A file that "
             "cannot be read is reported and the others go on.",
};
