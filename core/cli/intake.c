/* intake.c - the sink that readers fill: one session at a time, none kept. */
#include "cli/intake.h"

#include <stdio.h>

#include "cli/session.h"
#include "engine/vignettes.h"
#include "io/outside.h"

static void give_up(struct at_intake *intake, struct at_told *told,
                    const struct attune_error *what)
{
    at_progress_clear(&intake->line);
    at_told_add(told, what);
    if (intake->given_up)
        intake->given_up(intake->data, what);
}

static void hear_note(void *data, const struct attune_error *what)
{
    struct at_intake *intake = data;
    if (intake->quiet)
        return;
    at_progress_clear(&intake->line);
    at_notes_add(&intake->notes, what);
}

/* What has no line is no record: it tells of bytes that --lossy replaced. */
static void hear_loss(void *data, const struct attune_error *what)
{
    struct at_intake *intake = data;
    if (what->line > 0)
        give_up(intake, &intake->losses, what);
    else
        hear_note(intake, what);
}

/* "case\nsession"; no data when memory is out. */
static struct at_slice key_of(struct at_arena *arena,
                              const struct at_transcript *transcript)
{
    struct at_slice group = transcript->case_name, session = transcript->session;
    size_t size = group.size + 1 + session.size;
    char *key = at_arena_raw(arena, size);
    if (!key)
        return at_slice(NULL, 0);
    if (group.size)
        memcpy(key, group.data, group.size);
    key[group.size] = '\n';
    if (session.size)
        memcpy(key + group.size + 1, session.data, session.size);
    return at_slice(key, size);
}

/* Two inputs must not hold sessions of one name. A reader sees to it within one. */
static enum attune_status claim_name(struct at_intake *intake,
                                     const struct at_transcript *transcript,
                                     struct attune_error *error)
{
    if (intake->inputs->count < 2)
        return ATTUNE_OK;
    size_t number = (size_t)(intake->input - intake->inputs->items);
    struct at_slice key = key_of(intake->arena, transcript);
    size_t before = key.data ? at_map_find(&intake->names, key) : AT_MAP_NONE;
    if (before != AT_MAP_NONE && before != number)
        return at_error_at(error, ATTUNE_INVALID, intake->input->path, 0, 0,
                           "its session \"%.*s\" has the name of one in %s; rename "
                           "one, or give the folder that both are in",
                           AT_SLICE_ARGS(transcript->session),
                           intake->inputs->items[before].path);
    if (key.data && at_map_add(&intake->names, key, number))
        return ATTUNE_OK;
    intake->ended.status = at_error_nomem(&intake->ended);
    return at_error_nomem(error);
}

static enum attune_status take_session(void *data, struct at_transcript *transcript,
                                       struct attune_error *error)
{
    struct at_intake *intake = data;
    enum attune_status status = claim_name(intake, transcript, error);
    if (status != ATTUNE_OK)
        return status;
    status = intake->session(intake->data, transcript, error);
    if (status == ATTUNE_INVALID) {
        at_error_locate(error, intake->input->path);
        give_up(intake, &intake->left_out, error);
        return ATTUNE_OK;
    }
    if (status != ATTUNE_OK) {
        intake->ended = *error;
        return status;
    }
    intake->sessions++;
    at_outside_alive();
    at_progress_show(&intake->line, intake->read_inputs, intake->sessions);
    return ATTUNE_OK;
}

/* An error without a file is about what was typed, and so the same for each input. */
static bool ends_all(const struct attune_error *error)
{
    return error->status == ATTUNE_NO_MEMORY || !error->file[0];
}

void at_intake_remark(void *data, const struct attune_error *what)
{
    struct at_intake *intake = data;
    if (intake->quiet)
        return;
    at_progress_clear(&intake->line);
    at_cli_error(what);
}

static void settle(struct at_intake *intake, enum attune_status status,
                   const struct attune_error *error)
{
    if (intake->ended.status != ATTUNE_OK)
        return;
    if (status == ATTUNE_OK) {
        intake->read_inputs++;
        return;
    }
    if (status == ATTUNE_NOT_FOUND && intake->input->name) {
        at_intake_remark(intake, error);
        return;
    }
    if (ends_all(error)) {
        intake->ended = *error;
        return;
    }
    give_up(intake, &intake->bad_inputs, error);
    size_t sessions = intake->sessions - intake->before;
    if (sessions > 0 && !intake->quiet)
        fprintf(stderr, "%s: the %zu session%s before that %s kept\n",
                intake->input->path, sessions, sessions == 1 ? "" : "s",
                sessions == 1 ? "is" : "are");
}

static enum attune_status begin(struct at_intake *intake, struct at_builder **builder,
                                struct attune_error *error)
{
    *builder = at_builder_new(intake->language);
    intake->arena = at_arena_new();
    if (!*builder || !intake->arena)
        return at_error_nomem(error);
    intake->bad_inputs.what = "files that could not be read";
    intake->losses.what = "records that were skipped";
    intake->left_out.what = "sessions that were left out";
    intake->notes = (struct at_notes){ .arena = intake->arena, .told.what = "remarks" };
    at_progress_open(&intake->line, intake->inputs->count,
                     intake->progress && !intake->quiet);
    return ATTUNE_OK;
}

static void read_all(struct at_intake *intake, struct at_builder *builder)
{
    const struct at_sink sink = {
        .session = take_session,
        .lost = hear_loss,
        .note = hear_note,
        .data = intake,
    };
    struct attune_error error;
    struct at_read_options options = *intake->read;
    const struct at_inputs *inputs = intake->inputs;
    for (size_t i = 0; i < inputs->count && intake->ended.status == ATTUNE_OK; i++) {
        intake->input = &inputs->items[i];
        options.picked = intake->input->name != NULL;
        options.told = intake->input->is_told ? &intake->input->told : NULL;
        intake->before = intake->sessions;
        options.margin = at_vignette_is(intake->input->path);
        enum attune_status status = at_read(intake->input->path, intake->input->name,
                                            &options, builder, &sink, &error);
        settle(intake, status, &error);
        at_progress_show(&intake->line, i + 1, intake->sessions);
    }
    at_progress_clear(&intake->line);
    if (intake->ended.status == ATTUNE_OK)
        at_notes_end(&intake->notes, intake->read_inputs);
}

enum attune_status at_intake_run(struct at_intake *intake, struct attune_error *error)
{
    struct at_builder *builder;
    enum attune_status status = begin(intake, &builder, error);
    if (status == ATTUNE_OK) {
        read_all(intake, builder);
        status = intake->ended.status;
        if (status != ATTUNE_OK && error)
            *error = intake->ended;
    }
    at_builder_free(builder);
    at_map_clear(&intake->names);
    at_arena_free(intake->arena);
    intake->arena = NULL;
    return status;
}

bool at_intake_has_failed(const struct at_intake *intake)
{
    return intake->bad_inputs.count > 0 || intake->losses.count > 0 ||
           intake->left_out.count > 0;
}

void at_intake_tell_rest(const struct at_intake *intake, const char *where)
{
    at_told_end(&intake->losses, where);
    at_told_end(&intake->bad_inputs, where);
    at_told_end(&intake->left_out, where);
    if (intake->losses.count > 0)
        fprintf(stderr, "%zu record%s skipped\n", intake->losses.count,
                intake->losses.count == 1 ? " was" : "s were");
    if (intake->bad_inputs.count > 0 && intake->inputs->count > 1)
        fprintf(stderr, "%zu of %zu files failed\n", intake->bad_inputs.count,
                intake->inputs->count);
}
