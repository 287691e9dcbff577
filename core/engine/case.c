/* case.c - a list of sessions with the values of their summaries, and what rules about
 * the case may ask of them; sorted at the end. */
#include "engine/case.h"

#include <stdio.h>
#include <stdlib.h>

#include "engine/case_measures.h"
#include "engine/case_record.h"
#include "engine/run.h"

struct at_case {
    struct at_engine *engine;
    struct at_arena *arena;     /* owned: all below */
    struct at_history *history; /* owned; NULL where no script asks for it */
    struct at_slice id;
    struct at_course_session *sessions;
    size_t count, room;
    size_t kept_size;                 /* bytes */
    struct at_vocabulary *vocabulary; /* a reference: of the session kept last */
    struct at_record record;          /* owned; made at the end */
    struct at_course course;
    bool numbered; /* every session has a number */
    bool in_order; /* ... and each a higher one than that before it */
};

enum attune_status at_case_new(struct at_case **made, struct at_engine *engine,
                               struct at_slice id, struct attune_error *error)
{
    struct at_case *it = calloc(1, sizeof *it);
    if (!it)
        return at_error_nomem(error);
    bool history = at_script_asks_history(engine->script);
    it->engine = engine;
    it->arena = at_arena_new();
    it->history = history ? at_history_new() : NULL;
    char *copy = it->arena ? at_arena_text(it->arena, id) : NULL;
    it->id = at_slice(copy, id.size);
    it->numbered = it->in_order = true;
    if (!copy || (history && !it->history)) {
        at_case_free(it);
        return at_error_nomem(error);
    }
    *made = it;
    return ATTUNE_OK;
}

void at_case_free(struct at_case *it)
{
    if (!it)
        return;
    at_record_clear(&it->record);
    at_vocabulary_unref(it->vocabulary);
    at_history_free(it->history);
    at_arena_free(it->arena);
    free(it);
}

struct at_slice at_case_id(const struct at_case *it)
{
    return it->id;
}

/* A number that another session has is a mistake somebody must put right. */
static enum attune_status check_number(const struct at_case *it,
                                       const struct at_transcript *transcript,
                                       struct attune_error *error)
{
    for (size_t i = 0; transcript->number >= 0 && i < it->count; i++) {
        const struct at_course_session *other = &it->sessions[i];
        if (other->number != transcript->number)
            continue;
        char path[256];
        snprintf(path, sizeof path, "%.*s", AT_SLICE_ARGS(transcript->source));
        bool elsewhere = !at_slice_equal(other->source, transcript->source);
        return at_error_at(error, ATTUNE_INVALID, path, 0, 0,
                           "session \"%.*s\" has the number %lld in case \"%.*s\", "
                           "which \"%.*s\"%s%.*s "
                           "has already; give one of them another number",
                           AT_SLICE_ARGS(transcript->session),
                           (long long)transcript->number, AT_SLICE_ARGS(it->id),
                           AT_SLICE_ARGS(other->name), elsewhere ? " in " : "",
                           elsewhere ? (int)other->source.size : 0, other->source.data);
    }
    return ATTUNE_OK;
}

static bool make_room(struct at_case *it)
{
    if (it->count < it->room)
        return true;
    size_t room = it->room ? it->room * 2 : 8, size = sizeof *it->sessions;
    struct at_course_session *sessions =
        at_arena_grow(it->arena, it->sessions, it->room * size, room * size);
    if (!sessions)
        return false;
    it->sessions = sessions;
    it->room = room;
    return true;
}

/* Keeps what rules about cases may ask for, as long as there is room; false when memory
 * is out. */
static bool keep_codings(struct at_case *it, const struct at_transcript *transcript,
                         const struct at_coded *coded,
                         const struct at_kept_session **kept)
{
    const bool *codes = it->engine->kept_codes;
    *kept = NULL;
    if (!codes || it->kept_size > AT_KEPT_MOST)
        return true;
    *kept = at_kept_take(it->arena, codes, transcript, coded->codings);
    if (!*kept)
        return false;
    it->kept_size += (*kept)->size;
    at_vocabulary_unref(it->vocabulary);
    it->vocabulary = at_vocabulary_ref(transcript->vocabulary);
    return true;
}

/* Notes the session and the values of its summaries; false when memory is out. */
static bool keep(struct at_case *it, const struct at_transcript *transcript,
                 const struct at_coded *coded)
{
    const struct at_session_summaries *summaries = &coded->summaries;
    const struct at_kept_session *kept;
    if (!make_room(it))
        return false;
    struct at_number *values =
        at_arena_raw(it->arena, (summaries->count + 1) * sizeof *values);
    const char *name = at_arena_text(it->arena, transcript->session);
    const char *source = at_arena_text(it->arena, transcript->source);
    if (!values || !name || !source || !keep_codings(it, transcript, coded, &kept))
        return false;
    for (size_t i = 0; i < summaries->count; i++)
        values[i] = summaries->items[i].value;
    it->numbered &= transcript->number >= 0;
    it->in_order &=
        it->numbered &&
        (it->count == 0 || it->sessions[it->count - 1].number < transcript->number);
    it->sessions[it->count++] = (struct at_course_session){
        .name = at_slice(name, transcript->session.size),
        .source = at_slice(source, transcript->source.size),
        .number = transcript->number,
        .values = values,
        .kept = kept,
    };
    return true;
}

static struct at_course course_of(const struct at_case *it)
{
    return (struct at_course){ it->id,
                               it->count,
                               it->engine->measures.count,
                               it->sessions,
                               it->engine->measures.names,
                               it->record.places };
}

enum attune_status at_case_code(struct at_case *it,
                                const struct at_transcript *transcript,
                                const struct at_run_listener *listener,
                                struct at_coded *coded, struct attune_error *error)
{
    const struct at_course course = course_of(it);
    const struct at_task task = { .transcript = transcript,
                                  .history = it->history,
                                  .course = &course,
                                  .listener = listener,
                                  .sums_up = true };
    enum attune_status status = check_number(it, transcript, error);
    if (status == ATTUNE_OK)
        status = at_engine_do(it->engine, &task, coded, error);
    if (status != ATTUNE_OK)
        return status;
    bool kept = keep(it, transcript, coded) &&
                (!it->history || at_history_add(it->history, transcript));
    return kept ? ATTUNE_OK : at_error_nomem(error);
}

static int compare_numbers(const void *left, const void *right)
{
    const struct at_course_session *a = left, *b = right;
    return a->number < b->number ? -1 : a->number > b->number;
}

/* The rules about cases were not asked, and why. */
static void tell(const struct at_case *it, const struct at_run_listener *listener)
{
    char message[200];
    if (!listener || !listener->failed)
        return;
    snprintf(
        message, sizeof message,
        "case \"%.*s\": what its rules may ask for of its sessions is more than %d "
        "MiB, so they were not asked",
        (int)(it->id.size < 80 ? it->id.size : 80), it->id.data,
        AT_KEPT_MOST / (1024 * 1024));
    const struct at_failure failure = { .message = message };
    listener->failed(listener->data, &failure);
}

/* Makes the record, where rules may ask for it. */
static enum attune_status make_record(struct at_case *it,
                                      const struct at_run_listener *listener,
                                      struct attune_error *error)
{
    if (!it->engine->kept_codes || it->count == 0)
        return ATTUNE_OK;
    if (it->kept_size > AT_KEPT_MOST) {
        tell(it, listener);
        return ATTUNE_OK;
    }
    return at_record_make(&it->record, it->engine, it->vocabulary, it->id, it->sessions,
                          it->count, error);
}

/* The rules of cases, asked about a record that is open to scripts. */
static enum attune_status run_rules(struct at_case *it,
                                    const struct at_run_listener *listener,
                                    struct attune_error *error)
{
    struct at_run run = { .engine = it->engine,
                          .transcript = it->record.transcript,
                          .codings = it->record.codings,
                          .listener = listener,
                          .error = error };
    if (!run.transcript || run.transcript->turn_count == 0)
        return ATTUNE_OK;
    enum attune_status status = at_run_case(&run, it->record.words);
    at_run_clear(&run);
    return status;
}

enum attune_status at_case_end(struct at_case *it,
                               const struct at_run_listener *listener,
                               struct at_case_summaries *summaries,
                               struct attune_error *error)
{
    struct at_engine *engine = it->engine;
    if (it->numbered && it->count > 1)
        qsort(it->sessions, it->count, sizeof *it->sessions, compare_numbers);
    enum attune_status status = make_record(it, listener, error);
    if (status != ATTUNE_OK)
        return status;
    it->course = course_of(it);
    const struct at_case_course its = { it->arena, &it->course, it->numbered,
                                        listener };
    const struct at_script_view view = { .transcript = it->record.transcript,
                                         .course = &it->course,
                                         .scan = engine->scan,
                                         .codings = it->record.codings,
                                         .sequences = engine->sequences };
    *summaries = (struct at_case_summaries){ .id = it->id,
                                             .sessions = it->count,
                                             .course = &it->course,
                                             .codings = it->record.codings,
                                             .record = it->record.transcript,
                                             .words = it->record.words };
    at_script_begin(engine->script, &view);
    status = run_rules(it, listener, error);
    if (status == ATTUNE_OK)
        status = at_case_measure(engine, &its, summaries, error);
    at_script_end(engine->script);
    return status;
}

/* "3, 7 to 9", of numbers between those there are. */
static void add_missing(struct at_buffer *out, const struct at_case *it)
{
    size_t before = out->size;
    for (size_t i = 1; i < it->count; i++) {
        long long first = it->sessions[i - 1].number + 1;
        long long last = it->sessions[i].number - 1;
        if (first > last)
            continue;
        at_buffer_printf(out, "%s%lld", out->size > before ? ", " : "", first);
        if (last > first)
            at_buffer_printf(out, " to %lld", last);
    }
}

void at_case_add_remark(struct at_buffer *out, const struct at_case *it)
{
    struct at_buffer missing = { 0 };
    size_t known = 0;
    for (size_t i = 0; i < it->count; i++)
        known += it->sessions[i].number >= 0;
    if (it->numbered)
        add_missing(&missing, it);
    bool mixed = known > 0 && known < it->count, late = it->numbered && !it->in_order;
    if (mixed || late || missing.size > 0)
        at_buffer_printf(out, "case \"%.*s\": ", AT_SLICE_ARGS(it->id));
    if (mixed)
        at_buffer_printf(out,
                         "only %zu of its %zu sessions have a number, so they count in "
                         "the order they came in",
                         known, it->count);
    if (missing.size > 0)
        at_buffer_printf(out, "no session %s in this run%s", at_buffer_text(&missing),
                         late ? "; " : "");
    if (late)
        at_buffer_add_text(out,
                           "its sessions came out of order; rows sorted by case and "
                           "number let rules know what was said before");
    out->failed |= missing.failed;
    at_buffer_clear(&missing);
}
