/* summarise.c - the summaries of a session: count, base, value; or why it is missing. */
#include "base/arena.h"
#include "engine/bases.h"
#include "engine/coded_values.h"
#include "engine/engine_private.h"
#include "stats/entropy.h"
#include "stats/slope.h"

/* A measure at work on a session. */
struct work {
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
static void lack(struct work *work, const char *why)
{
    const char *copy = at_arena_text(work->arena, at_slice_of(why));
    if (!copy)
        work->status = at_error_nomem(work->error);
    work->out->reason = copy ? at_slice_of(copy) : at_slice(NULL, 0);
    work->out->value.is_there = false;
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
    const struct at_codings *codings = work->session->codings;
    double *counts = at_arena_alloc(work->arena, pattern->code_count * sizeof *counts);
    if (!counts) {
        work->status = at_error_nomem(work->error);
        return;
    }
    for (size_t i = 0; i < at_codings_count(codings); i++) {
        const struct at_coding *coding = at_codings_get(codings, i);
        size_t k = 0;
        if (!at_turn_pattern_picks(pattern, work->session, coding))
            continue;
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

static void measure(struct work *work)
{
    struct at_session_summary *out = work->out;
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

static enum attune_status measure_all(const struct at_measures *measures,
                                      const struct at_coded_session *session,
                                      struct at_session_summary *items,
                                      struct attune_error *error)
{
    for (size_t i = 0; i < measures->count; i++) {
        const struct at_measure *its = &measures->items[i];
        struct work work = { .measure = its,
                             .session = session,
                             .arena = session->transcript->arena,
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
    return ATTUNE_OK;
}

enum attune_status at_engine_summarise(struct at_engine *engine,
                                       const struct at_transcript *transcript,
                                       const struct at_codings *codings,
                                       struct at_session_summaries *summaries,
                                       struct attune_error *error)
{
    const struct at_measures *measures = &engine->measures;
    struct at_coded_session session = { transcript, codings, NULL };
    struct at_session_summary *items =
        at_arena_alloc(transcript->arena, (measures->count + 1) * sizeof *items);
    if (measures->have_sequences)
        session.sequences = at_sequences_new();
    enum attune_status status = ATTUNE_OK;
    if (!items || (measures->have_sequences && !session.sequences))
        status = at_error_nomem(error);
    if (status == ATTUNE_OK && session.sequences)
        at_sequences_begin(session.sequences, transcript, codings);
    if (status == ATTUNE_OK)
        status = measure_all(measures, &session, items, error);
    at_sequences_free(session.sequences);
    if (status == ATTUNE_OK)
        *summaries = (struct at_session_summaries){ measures->count, items };
    return status;
}
