/* transfer.c - a session is flushed when it is whole, so memory holds one. */
#include "cli/transfer.h"

#include <stdio.h>

#include "cli/prose.h"
#include "cli/session.h"

static enum attune_status open_output(struct at_transfer *transfer, bool force,
                                      struct attune_error *error)
{
    const char *path = transfer->path;
    enum attune_status status = at_sources_spare(&transfer->sources, path, error);
    if (status != ATTUNE_OK)
        return status;
    if (!force && at_file_kind(path) == AT_FILE_REGULAR)
        return at_error_at(error, ATTUNE_EXISTS, path, 0, 0,
                           "there already; add --force to replace it");
    return at_output_open(&transfer->output, path, error);
}

int at_transfer_find(struct at_transfer *transfer, const struct at_args *args,
                     size_t count)
{
    int status = at_sources_open(&transfer->sources, args, count);
    transfer->intake = (struct at_intake){
        .read = &transfer->sources.read,
        .inputs = &transfer->sources.found,
        .quiet = at_args_has(args, "quiet"),
    };
    return status;
}

int at_transfer_open(struct at_transfer *transfer, const struct at_args *args,
                     const char *path)
{
    struct attune_error error;
    transfer->path = path;
    transfer->intake.progress = strcmp(path, "-") != 0;
    if (open_output(transfer, at_args_has(args, "force"), &error) != ATTUNE_OK)
        return at_cli_error(&error);
    return AT_EXIT_OK;
}

void at_transfer_clear(struct at_transfer *transfer)
{
    at_output_drop(transfer->output);
    at_sources_clear(&transfer->sources);
}

static enum attune_status take_session(void *data,
                                       const struct at_transcript *transcript,
                                       struct attune_error *error)
{
    struct at_transfer *transfer = data;
    transfer->turns += transcript->turn_count;
    enum attune_status status = transfer->add(transfer->data, transcript, error);
    return status == ATTUNE_OK ? at_output_flush(transfer->output, error) : status;
}

static void sum_up(const struct at_transfer *transfer)
{
    struct at_buffer out = { 0 };
    at_prose_count(&out, transfer->intake.sessions, "session");
    at_buffer_add_text(&out, ", ");
    at_prose_count(&out, transfer->turns, "turn");
    at_buffer_printf(&out, " in %s\n", transfer->path);
    fputs(at_buffer_text(&out), stderr);
    at_buffer_clear(&out);
}

static enum attune_status read_all(struct at_transfer *transfer,
                                   struct attune_error *error)
{
    enum attune_status status = at_intake_run(&transfer->intake, error);
    if (status != ATTUNE_OK || transfer->intake.sessions == 0)
        return status;
    if (transfer->end)
        status = transfer->end(transfer->data, error);
    if (status != ATTUNE_OK)
        return status;
    struct at_output *output = transfer->output;
    transfer->output = NULL;
    return at_output_close(output, error);
}

int at_transfer_run(struct at_transfer *transfer, const struct at_language *language)
{
    struct attune_error error;
    struct at_intake *intake = &transfer->intake;
    bool to_file = strcmp(transfer->path, "-") != 0;
    intake->language = language;
    intake->session = take_session;
    intake->data = transfer;
    enum attune_status status = read_all(transfer, &error);
    at_output_drop(transfer->output);
    transfer->output = NULL;
    int ends = status == ATTUNE_OK ? AT_EXIT_OK : at_cli_error(&error);
    if (status != ATTUNE_OK)
        return ends;
    at_intake_tell_rest(intake, "");
    if (to_file && intake->sessions == 0)
        fprintf(stderr, "no session was read, so nothing is written\n");
    else if (to_file && !intake->quiet)
        sum_up(transfer);
    bool failed = at_intake_has_failed(intake) || transfer->sources.faults.errors > 0;
    return failed ? AT_EXIT_FAILED : AT_EXIT_OK;
}
