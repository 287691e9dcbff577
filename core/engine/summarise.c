/* summarise.c - the summaries of a session: count, base, value; or why it is missing. */
#include <stdio.h>

#include "base/arena.h"
#include "engine/bases.h"
#include "engine/coded_values.h"
#include "engine/engine_private.h"
#include "stats/entropy.h"
#include "stats/slope.h"

/* A measure at work on a session. */
struct work {
    struct at_engine *engine;
    const struct at_task *task;
    const struct at_measure *measure;
    const struct at_coded_session *session;
    struct at_arena *arena;
    struct at_session_summary *out;
    enum attune_status status;
    struct attune_error *error;
};

static struct at_number number(double value)
{
    return (struct at_number){ true, value };
}

/* The value is missing, and why. */
static void lack_text(struct work *work, struct at_slice why)
{
    const char *copy = at_arena_text(work->arena, why);
    if (!copy)
        work->status = at_error_nomem(work->error);
    work->out->reason = at_slice(copy, copy ? why.size : 0);
    work->out->value.is_there = false;
}

static void lack(struct work *work, const char *why)
{
    lack_text(work, at_slice_of(why));
}

/* Fills in what was counted and its base; false when that is too small. */
static bool count(struct work *work)
{
    struct at_counted counted;
    struct at_buffer why = { 0 };
    work->status = at_base_count(&counted, work->measure, work->session, work->error);
    if (work->status != ATTUNE_OK)
        return false;
    work->out->count = number(counted.count);
    work->out->base = number(counted.base);
    at_base_add_lack(&why, work->measure, counted.base);
    bool enough = why.size == 0 && !why.failed;
    if (why.failed)
        work->status = at_error_nomem(work->error);
    else if (!enough)
        lack(work, at_buffer_text(&why));
    at_buffer_clear(&why);
    return enough;
}

/* Over the means of the thirds, one step a third. */
static void measure_slope(struct work *work, const struct at_coded_values *values)
{
    static const char *const empty[] = { "no value in the first third",
                                         "no value in the second third",
                                         "no value in the last third" };
    static const double thirds[] = { 1, 2, 3 };
    double means[3];
    for (size_t i = 0; i < 3; i++) {
        if (values->in_third[i] == 0) {
            lack(work, empty[i]);
            return;
        }
        means[i] = values->of_third[i] / (double)values->in_third[i];
    }
    work->out->value = number(at_slope_of(thirds, means, 3));
}

static void measure_entropy(struct work *work)
{
    const struct at_turn_pattern *pattern = &work->measure->pattern;
    const struct at_coding *coding;
    size_t from = 0;
    double *counts = at_arena_alloc(work->arena, pattern->code_count * sizeof *counts);
    if (!counts) {
        work->status = at_error_nomem(work->error);
        return;
    }
    while ((coding = at_turn_pattern_next(pattern, work->session, &from))) {
        size_t k = 0;
        while (pattern->codes[k] != coding->code)
            k++;
        counts[k]++;
    }
    work->out->value = number(at_entropy(counts, pattern->code_count));
}

static void measure_values(struct work *work)
{
    struct at_coded_values values = at_coded_values_read(work->measure, work->session);
    struct at_number *value = &work->out->value;
    switch (work->measure->kind) {
    case AT_MEASURE_MEAN:
        *value = number(values.sum / (double)values.count);
        break;
    case AT_MEASURE_MAX:
        *value = number(values.most);
        break;
    case AT_MEASURE_MIN:
        *value = number(values.least);
        break;
    case AT_MEASURE_SUM:
        *value = number(values.sum);
        break;
    case AT_MEASURE_FIRST:
        *value = number(values.first);
        break;
    case AT_MEASURE_LAST:
        *value = number(values.last);
        break;
    default:
        measure_slope(work, &values);
    }
}

/* A base that is too small for the value that a function returned. */
static void check_base(struct work *work)
{
    char why[80];
    double base = work->out->base.value, minimum = work->measure->minimum;
    if (!work->out->value.is_there || !work->out->base.is_there || base >= minimum)
        return;
    snprintf(why, sizeof why, "a base of %g, less than %g", base, minimum);
    lack(work, why);
}

static void tell(const struct work *work, const struct attune_error *error)
{
    const struct at_run_listener *listener = work->task->listener;
    char message[sizeof error->message + sizeof error->file + 32];
    if (!listener || !listener->failed)
        return;
    const struct at_failure failure = {
        .input = work->task->transcript->source,
        .session = work->task->transcript->session,
        .scheme = work->measure->scheme->codebook->id,
        .code = work->measure->name,
        .message = at_error_text(error, message, sizeof message),
    };
    listener->failed(listener->data, &failure);
}

/* Asks the function; one that fails costs the value. */
static void measure_by_rules(struct work *work)
{
    const struct at_measure *measure = work->measure;
    struct at_script_answer answer;
    struct attune_error failure = { 0 };
    enum attune_status status = at_script_sum_up(work->engine->script, measure->scheme,
                                                 measure->rule, &answer, &failure);
    if (status == ATTUNE_NO_MEMORY) {
        work->status = at_error_nomem(work->error);
    } else if (status != ATTUNE_OK) {
        tell(work, &failure);
        lack(work, "its function failed");
    } else {
        work->out->base = answer.base;
        work->out->value = answer.value;
        check_base(work);
        if (!answer.value.is_there)
            lack_text(work, answer.reason);
    }
}

static void measure(struct work *work)
{
    struct at_session_summary *out = work->out;
    if (work->measure->kind == AT_MEASURE_BY_RULES) {
        measure_by_rules(work);
        return;
    }
    if (work->measure->by_humans) {
        lack(work, "coded by humans");
        return;
    }
    if (!count(work))
        return;
    switch (work->measure->kind) {
    case AT_MEASURE_COUNT:
        out->value = out->count;
        break;
    case AT_MEASURE_RATE:
        out->value = number(out->count.value * work->measure->per / out->base.value);
        break;
    case AT_MEASURE_SHARE:
    case AT_MEASURE_RATIO:
        out->value = number(out->count.value / out->base.value);
        break;
    case AT_MEASURE_ENTROPY:
        measure_entropy(work);
        break;
    default:
        measure_values(work);
    }
}

enum attune_status at_summarise(struct at_engine *engine, const struct at_task *task,
                                struct at_coded *coded, struct attune_error *error)
{
    const struct at_measures *measures = &engine->measures;
    struct at_arena *arena = task->transcript->arena;
    struct at_coded_session session = { .transcript = task->transcript,
                                        .codings = coded->codings,
                                        .sequences = engine->sequences };
    struct at_session_summary *items =
        at_arena_alloc(arena, (measures->count + 1) * sizeof *items);
    if (!items || !at_coded_session_count(&session, engine->code_count))
        return at_error_nomem(error);
    at_sequences_begin(engine->sequences, task->transcript, coded->codings);
    for (size_t i = 0; i < measures->count; i++) {
        const struct at_measure *its = &measures->items[i];
        struct work work = { .engine = engine,
                             .task = task,
                             .measure = its,
                             .session = &session,
                             .arena = arena,
                             .out = &items[i],
                             .error = error };
        items[i] = (struct at_session_summary){ .scheme = its->scheme->number,
                                                .name = its->name,
                                                .measure = its->label,
                                                .role = its->role };
        measure(&work);
        if (work.status != ATTUNE_OK)
            return work.status;
    }
    coded->summaries = (struct at_session_summaries){ measures->count, items };
    return ATTUNE_OK;
}
