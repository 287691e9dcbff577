/* job.c - what becomes of a session once it is read. */
#include "cli/job.h"

#include <stdio.h>

#include "cli/run_course.h"
#include "cli/run_summary.h"
#include "cli/sides.h"
#include "write/json_rows.h"

/* Failures go where results go. */
static void keep_failure(struct at_job *job, const struct at_failure *failure)
{
    struct attune_error error;
    if (at_results_failure(job->results, failure, &error) != ATTUNE_OK)
        job->unwritten = error;
    if (job->show == AT_SHOW_JSON)
        at_json_rows_add_failure(at_output_buffer(job->output), failure);
}

/* An input, or a record of it. */
static void hear_given_up(void *data, const struct attune_error *what)
{
    struct at_job *job = data;
    char message[sizeof what->message + sizeof what->file + 32];
    const struct at_failure failure = {
        .input = at_slice_of(job->intake.input->path),
        .message = at_error_text(what, message, sizeof message),
    };
    keep_failure(job, &failure);
}

/* A rule that failed on a unit, or a summary on a session or case. */
static void hear_failure(void *data, const struct at_failure *failure)
{
    struct at_job *job = data;
    struct attune_error error;
    char where[400] = "";
    uint32_t turn = failure->turn;
    int line = turn > 0 ? (int)job->transcript->turns[turn - 1].line : 0;
    if (turn > 0)
        snprintf(where, sizeof where, "session \"%.*s\", turn %u, ",
                 AT_SLICE_ARGS(failure->session), turn);
    else if (failure->session.size > 0)
        snprintf(where, sizeof where, "session \"%.*s\", ",
                 AT_SLICE_ARGS(failure->session));
    at_error_at(
        &error, ATTUNE_SCRIPT, failure->input.size ? job->intake.input->path : "", line,
        0, "%s%.*s%s%.*s: %s", where, AT_SLICE_ARGS(failure->scheme),
        failure->code.size ? "/" : "", AT_SLICE_ARGS(failure->code), failure->message);
    at_progress_clear(&job->intake.line);
    at_told_add(&job->failures, &error);
    keep_failure(job, failure);
}

static bool show_json(const struct at_job *job, struct at_buffer *out,
                      const struct at_session_results *session)
{
    const struct at_rows rows = { job->table.catalogue, &job->write, session, NULL };
    size_t count;
    const struct at_coding *const *sorted = at_codings_sorted(session->codings, &count);
    for (size_t i = 0; sorted && i < count; i++)
        at_json_rows_add_coding(out, &rows, sorted[i], job->codings + i + 1);
    for (size_t i = 0; i < session->summaries.count; i++)
        at_json_rows_add_summary(out, &rows, &session->summaries.items[i]);
    return sorted && !out->failed;
}

static enum attune_status show(struct at_job *job,
                               const struct at_session_results *session,
                               struct attune_error *error)
{
    struct at_buffer *out = at_output_buffer(job->output);
    bool shown = true;
    if (job->show == AT_SHOW_JSON)
        shown = show_json(job, out, session);
    if (job->show == AT_SHOW_TABLES) {
        at_buffer_add_text(out, job->intake.sessions ? "\n\n" : "");
        shown =
            at_run_table_add(out, &job->table, session->transcript, session->codings) &&
            at_run_summary_add(out, &job->table, job->engine, session);
    }
    return shown ? at_output_flush(job->output, error) : at_error_nomem(error);
}

static void count_session(struct at_job *job, const struct at_session_results *session)
{
    const struct at_codings *codings = session->codings;
    job->turns += session->transcript->turn_count;
    for (size_t i = 0; i < at_codings_count(codings); i++) {
        const struct at_coding *coding = at_codings_get(codings, i);
        if (coding->mark || coding->outranked || job->codings++ > 0)
            continue;
        job->first_input = job->intake.input;
        job->first_turn = coding->first_turn + 1;
        job->first_scheme = coding->scheme;
    }
}

/* Codes and sums up: as the next of its case, or alone. */
static enum attune_status code(struct at_job *job, struct at_session_results *session,
                               struct attune_error *error)
{
    const struct at_run_listener listener = { hear_failure, job };
    const struct at_transcript *transcript = session->transcript;
    struct at_coded coded;
    struct at_case *its;
    enum attune_status status = ATTUNE_OK;
    if (transcript->case_name.size == 0)
        status = at_engine_summarise(job->engine, transcript, &listener, &coded, error);
    else
        status = at_cases_get(&job->cases, &its, transcript->case_name, error);
    if (status == ATTUNE_OK && transcript->case_name.size > 0)
        status = at_case_code(its, transcript, &listener, &coded, error);
    if (status == ATTUNE_OK) {
        session->codings = coded.codings;
        session->summaries = coded.summaries;
    }
    return status;
}

/* What is worth a word, though nothing failed. */
static void remark(struct at_job *job, const struct attune_error *what)
{
    if (job->intake.quiet)
        return;
    at_progress_clear(&job->intake.line);
    at_told_add(&job->remarks, what);
}

static void remark_sides(struct at_job *job, const struct at_transcript *transcript)
{
    struct attune_error told;
    const char *missing = at_sides_missing(job->table.catalogue, transcript);
    if (!missing)
        return;
    at_error_at(&told, ATTUNE_OK, job->intake.input->path, 0, 0,
                "session \"%.*s\": %s, so there is no exchange in it",
                AT_SLICE_ARGS(transcript->session), missing);
    remark(job, &told);
}

static enum attune_status code_session(void *data,
                                       const struct at_transcript *transcript,
                                       struct attune_error *error)
{
    struct at_job *job = data;
    struct at_session_results session = { .transcript = transcript };
    job->transcript = transcript;
    enum attune_status status = code(job, &session, error);
    if (status == ATTUNE_OK)
        status = at_results_session(job->results, &session, error);
    if (status == ATTUNE_OK)
        status = show(job, &session, error);
    if (status != ATTUNE_OK)
        return status;
    count_session(job, &session);
    remark_sides(job, transcript);
    return ATTUNE_OK;
}

/* Shows what a case was given and the measures over it; false when memory is out. */
static bool show_course(struct at_job *job, const struct at_case_summaries *course,
                        const struct at_coding *const *sorted, size_t count)
{
    struct at_buffer *out = at_output_buffer(job->output);
    const struct at_session_results record = at_rows_of_record(course);
    const struct at_rows rows = { job->table.catalogue, &job->write, &record,
                                  course->course };
    if (job->show == AT_SHOW_TABLES)
        at_run_course_add(out, &job->table, course, sorted, count);
    for (size_t i = 0; job->show == AT_SHOW_JSON && i < count; i++)
        at_json_rows_add_coding(out, &rows, sorted[i], job->codings + i + 1);
    for (size_t i = 0; job->show == AT_SHOW_JSON && i < course->count; i++)
        at_json_rows_add_case(out, &rows, course->id, &course->items[i]);
    return !out->failed;
}

/* A case has had its last session. */
static enum attune_status end_case(void *data, const struct at_case_summaries *course,
                                   const char *note, struct attune_error *error)
{
    struct at_job *job = data;
    struct attune_error told;
    size_t count = 0;
    const struct at_coding *const *sorted = NULL;
    if (*note) {
        at_error_set(&told, ATTUNE_OK, "%s", note);
        remark(job, &told);
    }
    if (course->codings && !(sorted = at_codings_sorted(course->codings, &count)))
        return at_error_nomem(error);
    if (!show_course(job, course, sorted, count))
        return at_error_nomem(error);
    job->codings += count;
    enum attune_status status = at_results_case(job->results, course, error);
    return status == ATTUNE_OK ? at_output_flush(job->output, error) : status;
}

enum attune_status at_job_run(struct at_job *job, struct attune_error *error)
{
    job->failures.what = "failures of rules";
    job->remarks.what = "remarks on sessions and cases";
    job->intake.session = code_session;
    job->intake.given_up = hear_given_up;
    job->intake.data = job;
    job->cases.engine = job->engine;
    job->cases.listener = (struct at_run_listener){ hear_failure, job };
    job->cases.ended = end_case;
    job->cases.data = job;
    enum attune_status status = at_intake_run(&job->intake, error);
    if (status == ATTUNE_OK)
        status = at_cases_end(&job->cases, error);
    at_cases_clear(&job->cases);
    at_told_end(&job->remarks, "");
    if (status != ATTUNE_OK || job->unwritten.status == ATTUNE_OK)
        return status;
    if (error)
        *error = job->unwritten;
    return job->unwritten.status;
}
