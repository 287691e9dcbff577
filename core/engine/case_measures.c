/* case_measures.c - first and last are those of the sessions that have a value: a session
 * where it is missing says nothing, and is no zero. */
#include "engine/case_measures.h"

#include <stdio.h>

#include "base/arena.h"
#include "engine/engine_private.h"
#include "stats/slope.h"

/* The values of one measure that are there. */
struct points {
    double *x, *y;
    size_t count;
};

static struct at_number number(double value)
{
    return (struct at_number){ true, value };
}

static void collect(const struct at_case_course *its, size_t measure,
                    struct points *points)
{
    points->count = 0;
    for (size_t i = 0; i < its->course->session_count; i++) {
        const struct at_course_session *session = &its->course->sessions[i];
        if (!session->values[measure].is_there)
            continue;
        points->x[points->count] =
            its->numbered ? (double)session->number : (double)i + 1;
        points->y[points->count++] = session->values[measure].value;
    }
}

/* The value is missing, and why. False when memory is out. */
static bool lack_text(const struct at_case_course *course, struct at_case_summary *row,
                      struct at_slice why)
{
    const char *copy = at_arena_text(course->arena, why);
    row->reason = at_slice(copy, copy ? why.size : 0);
    return copy != NULL;
}

/* Too few sessions for a measure that needs `least`. False when memory is out. */
static bool lack(const struct at_case_course *course, struct at_case_summary *row,
                 size_t least)
{
    char why[80];
    if (row->sessions == 0)
        snprintf(why, sizeof why, "no session has a value");
    else
        snprintf(why, sizeof why, "%zu session%s with a value, fewer than %zu",
                 row->sessions, row->sessions == 1 ? "" : "s", least);
    return lack_text(course, row, at_slice_of(why));
}

static bool fill(const struct at_case_course *course, const struct points *points,
                 struct at_case_summary *row)
{
    enum { SLOPE_LEAST = 3 };
    bool slope = strcmp(row->measure, "slope") == 0;
    size_t least = slope ? SLOPE_LEAST : 1;
    row->sessions = points->count;
    if (points->count < least)
        return lack(course, row, least);
    if (!slope) {
        bool first = strcmp(row->measure, "first") == 0;
        row->value = number(points->y[first ? 0 : points->count - 1]);
        return true;
    }
    struct at_slope fit = at_slope_fit(points->x, points->y, points->count);
    row->value = number(fit.slope);
    row->low = number(fit.low);
    row->high = number(fit.high);
    return true;
}

/* "first", "last" or "slope", whichever is meant. */
static const char *measure_of(struct at_slice word)
{
    return at_slice_is(word, "first")  ? "first"
           : at_slice_is(word, "last") ? "last"
                                       : "slope";
}

static void tell(const struct at_case_course *its, const struct at_measure *measure,
                 const struct attune_error *error)
{
    char text[sizeof error->message + sizeof error->file + 32];
    char message[sizeof text + 100];
    if (!its->listener || !its->listener->failed)
        return;
    snprintf(message, sizeof message, "case \"%.*s\": %s",
             (int)(its->course->id.size < 80 ? its->course->id.size : 80),
             its->course->id.data, at_error_text(error, text, sizeof text));
    const struct at_failure failure = { .scheme = measure->scheme->codebook->id,
                                        .code = measure->name,
                                        .message = message };
    its->listener->failed(its->listener->data, &failure);
}

/* Asks the function of a summary about the case. False when memory is out. */
static bool ask_rule(struct at_engine *engine, const struct at_measure *measure,
                     const struct at_case_course *its, struct at_case_summary *row)
{
    struct at_script_answer answer;
    struct attune_error failure = { 0 };
    *row = (struct at_case_summary){ .scheme = measure->scheme->number,
                                     .name = measure->name,
                                     .measure = "value",
                                     .sessions = its->course->session_count };
    enum attune_status status = at_script_sum_up(engine->script, measure->scheme,
                                                 measure->rule, &answer, &failure);
    if (status == ATTUNE_NO_MEMORY)
        return false;
    if (status != ATTUNE_OK) {
        tell(its, measure, &failure);
        return lack_text(its, row, at_slice_of("its function failed"));
    }
    row->value = answer.value;
    return answer.value.is_there || lack_text(its, row, answer.reason);
}

/* The rows of one summary of sessions; false when memory is out. */
static bool add_rows(const struct at_measure *measure, const struct at_case_course *its,
                     const struct points *points, struct at_case_summary *rows,
                     size_t *count)
{
    const struct at_text_list *over = &measure->summary->over_case;
    for (size_t i = 0; i < over->count; i++) {
        struct at_case_summary *row = &rows[(*count)++];
        row->scheme = measure->scheme->number;
        row->name = measure->name;
        row->measure = measure_of(over->items[i]);
        if (!fill(its, points, row))
            return false;
    }
    return true;
}

/* The rows of one scheme; false when memory is out. */
static bool add_scheme(struct at_engine *engine, const struct at_scheme *scheme,
                       const struct at_case_course *its, struct points *points,
                       struct at_case_summary *rows, size_t *count)
{
    const struct at_measures *measures = &engine->measures;
    for (size_t i = 0; i < measures->count; i++) {
        if (measures->items[i].scheme != scheme)
            continue;
        collect(its, i, points);
        if (!add_rows(&measures->items[i], its, points, rows, count))
            return false;
    }
    for (size_t i = 0; i < measures->case_count; i++)
        if (measures->of_cases[i].scheme == scheme &&
            !ask_rule(engine, &measures->of_cases[i], its, &rows[(*count)++]))
            return false;
    return true;
}

static size_t count_rows(const struct at_measures *measures)
{
    size_t rows = measures->case_count;
    for (size_t i = 0; i < measures->count; i++)
        rows += measures->items[i].summary->over_case.count;
    return rows;
}

enum attune_status at_case_measure(struct at_engine *engine,
                                   const struct at_case_course *its,
                                   struct at_case_summaries *summaries,
                                   struct attune_error *error)
{
    size_t size = (its->course->session_count + 1) * sizeof(double);
    struct points points = { at_arena_raw(its->arena, size),
                             at_arena_raw(its->arena, size), 0 };
    struct at_case_summary *rows =
        at_arena_alloc(its->arena, (count_rows(&engine->measures) + 1) * sizeof *rows);
    if (!points.x || !points.y || !rows)
        return at_error_nomem(error);
    bool done = true;
    summaries->items = rows;
    for (size_t i = 0; done && i < engine->scheme_count; i++)
        done = add_scheme(engine, engine->schemes[i], its, &points, rows,
                          &summaries->count);
    return done ? ATTUNE_OK : at_error_nomem(error);
}
