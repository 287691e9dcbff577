/* run_course.c - the measures of a summary on one line:
 *
 *     case susan · 4 sessions
 *
 *     mbt-stance    sessions  first  last  slope  95 % interval
 *     stance-index         4   0.25  0.67   0.12   0.01 to 0.23
 *     mbt-check            4              -0.50  -2.10 to 1.10 */
#include "cli/run_course.h"

#include <string.h>

#include "cli/prose.h"
#include "cli/run_measures.h"

enum { CELLS = 5, CELL = 24 };

/* Columns; those that no summary of the scheme has are left out. */
static const char *const titles[CELLS] = { "value", "first", "last", "slope",
                                           "95 % interval" };

/* What stands on the line of a summary; "" where it was not asked for. */
struct line {
    struct at_slice name, reason;
    size_t sessions;
    char cells[CELLS][CELL];
};

static void write_cell(char *cell, const struct at_number *numbers, size_t count)
{
    struct at_buffer text = { 0 };
    for (size_t i = 0; i < count; i++) {
        at_buffer_add_text(&text, i ? " to " : "");
        at_run_measures_number(&text, numbers[i]);
    }
    strncat(cell, at_buffer_text(&text), CELL - 1);
    at_buffer_clear(&text);
}

/* Takes the rows of one summary, from `*next` on. */
static struct line take_line(const struct at_case_summaries *course, size_t *next)
{
    const struct at_case_summary *first = &course->items[*next];
    struct line line = { .name = first->name };
    for (; *next < course->count; ++*next) {
        const struct at_case_summary *row = &course->items[*next];
        const struct at_number interval[] = { row->low, row->high };
        size_t cell = 0;
        if (row->scheme != first->scheme || !at_slice_equal(row->name, first->name))
            break;
        while (strcmp(titles[cell], row->measure) != 0)
            cell++;
        line.cells[cell][0] = '\0';
        write_cell(line.cells[cell], &row->value, 1);
        if (row->low.is_there)
            write_cell(line.cells[CELLS - 1], interval, 2);
        line.sessions = row->sessions;
        if (row->reason.size > 0)
            line.reason = row->reason;
    }
    return line;
}

struct widths {
    int name, cells[CELLS];
};

static void widen(int *width, size_t to)
{
    if ((int)to > *width)
        *width = (int)to;
}

static void add_line(struct at_buffer *out, const struct at_run_table *table,
                     const struct widths *widths, const struct line *line)
{
    at_buffer_printf(out, "%.*s%*s  %8zu", AT_SLICE_ARGS(line->name),
                     widths->name - (int)line->name.size, "", line->sessions);
    for (size_t i = 0; i < CELLS; i++)
        if (widths->cells[i] > 0)
            at_buffer_printf(out, "  %*s", widths->cells[i], line->cells[i]);
    while (out->size && out->data[out->size - 1] == ' ')
        out->size--;
    at_buffer_add_char(out, '\n');
    if (line->reason.size == 0)
        return;
    const struct at_prose form = { .width = table->columns,
                                   .column = 4,
                                   .prefix = "    " };
    at_buffer_add_text(out, form.prefix);
    at_prose_wrap(out, line->reason, &form);
    at_buffer_add_char(out, '\n');
}

/* The summaries of one scheme, which begin at `*next`. */
static void add_scheme(struct at_buffer *out, const struct at_run_table *table,
                       const struct at_case_summaries *course, size_t *next)
{
    size_t first = *next, end = *next;
    uint32_t scheme = course->items[first].scheme;
    struct at_slice id = table->catalogue->schemes[scheme].id;
    struct widths widths = { .name = (int)id.size };
    while (end < course->count && course->items[end].scheme == scheme) {
        struct line line = take_line(course, &end);
        widen(&widths.name, line.name.size);
        for (size_t i = 0; i < CELLS; i++) {
            widen(&widths.cells[i], line.cells[i][0] ? strlen(titles[i]) : 0);
            widen(&widths.cells[i], strlen(line.cells[i]));
        }
    }
    at_buffer_printf(out, "\n%s%.*s%*s  sessions", at_run_tint(table, AT_TINT_FAINT),
                     AT_SLICE_ARGS(id), widths.name - (int)id.size, "");
    for (size_t i = 0; i < CELLS; i++)
        if (widths.cells[i] > 0)
            at_buffer_printf(out, "  %*s", widths.cells[i], titles[i]);
    at_buffer_printf(out, "%s\n", at_run_tint(table, AT_TINT_PLAIN));
    while (*next < end) {
        struct line line = take_line(course, next);
        add_line(out, table, &widths, &line);
    }
}

void at_run_course_add(struct at_buffer *out, const struct at_run_table *table,
                       const struct at_case_summaries *course,
                       const struct at_coding *const *sorted, size_t count)
{
    size_t next = 0, measures = course->sessions < 2 ? 0 : course->count;
    if (measures + count == 0)
        return;
    at_buffer_printf(out, "\n\n%scase %.*s%s" AT_RUN_DOT,
                     at_run_tint(table, AT_TINT_STRONG), AT_SLICE_ARGS(course->id),
                     at_run_tint(table, AT_TINT_PLAIN));
    at_prose_count(out, course->sessions, "session");
    at_buffer_add_char(out, '\n');
    at_run_table_add_case(out, table, course, sorted, count);
    while (next < measures)
        add_scheme(out, table, course, &next);
}
