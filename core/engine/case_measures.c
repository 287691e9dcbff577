/* case_measures.c - first and last are those of the sessions that have a value: a session
 * where it is missing says nothing, and is no zero. */
#include "engine/case_measures.h"

#include <stdio.h>

#include "base/arena.h"
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

static void collect(const struct at_case_course *course, size_t measure,
                    struct points *points)
{
    points->count = 0;
    for (size_t i = 0; i < course->count; i++) {
        const struct at_case_session *session = &course->sessions[i];
        if (!session->values[measure].is_there)
            continue;
        points->x[points->count] =
            course->numbered ? (double)session->number : (double)i + 1;
        points->y[points->count++] = session->values[measure].value;
    }
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
    const char *copy = at_arena_text(course->arena, at_slice_of(why));
    row->reason = copy ? at_slice_of(copy) : at_slice(NULL, 0);
    return copy != NULL;
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

static size_t count_rows(const struct at_measures *measures)
{
    size_t rows = 0;
    for (size_t i = 0; i < measures->count; i++)
        rows += measures->items[i].summary->over_case.count;
    return rows;
}

enum attune_status at_case_measure(const struct at_measures *measures,
                                   const struct at_case_course *course,
                                   struct at_case_summaries *summaries,
                                   struct attune_error *error)
{
    size_t size = (course->count + 1) * sizeof(double);
    struct points points = { at_arena_raw(course->arena, size),
                             at_arena_raw(course->arena, size), 0 };
    struct at_case_summary *rows =
        at_arena_alloc(course->arena, (count_rows(measures) + 1) * sizeof *rows);
    if (!points.x || !points.y || !rows)
        return at_error_nomem(error);
    summaries->items = rows;
    for (size_t i = 0; i < measures->count; i++) {
        const struct at_measure *measure = &measures->items[i];
        const struct at_text_list *over = &measure->summary->over_case;
        collect(course, i, &points);
        for (size_t k = 0; k < over->count; k++) {
            struct at_case_summary *row = &rows[summaries->count++];
            row->scheme = measure->scheme->number;
            row->name = measure->name;
            row->measure = measure_of(over->items[k]);
            if (!fill(course, &points, row))
                return at_error_nomem(error);
        }
    }
    return ATTUNE_OK;
}
