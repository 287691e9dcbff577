/* sequence_combined.c - cases that differ are counted each by itself; what they come to
 * together is a heat map of all counts, its signs by the combined effects, and a list. */
#include <math.h>
#include <stdlib.h>

#include "cli/sequence_map.h"
#include "text/width.h"

enum { SHOWN_MOST = 10, NAME_MOST = 24 };

struct line {
    const char *before, *after;
    const struct at_combined *combined;
    double corrected;
};

static int farthest_first(const void *a, const void *b)
{
    const struct line *x = a, *y = b;
    double far = fabs(x->combined->z.value), near = fabs(y->combined->z.value);
    if (far != near)
        return far > near ? -1 : 1;
    int order = strcmp(x->before, y->before);
    return order ? order : strcmp(x->after, y->after);
}

static size_t collect(const struct at_sequence_report *report, struct line *lines)
{
    const char *const *codes = report->turns->codes;
    size_t count = report->turns->sequence.codes, found = 0;
    for (size_t i = 0; i < count * count; i++) {
        const struct at_combined *combined = &report->combined[i];
        if (!combined->z.missing && fabs(combined->z.value) > AT_SEQUENCE_STANDS_OUT)
            lines[found++] = (struct line){ codes[i / count], codes[i % count],
                                            combined, report->all.cells[i].corrected };
    }
    qsort(lines, found, sizeof *lines, farthest_first);
    return found;
}

static size_t add_name(struct at_buffer *out, const struct line *line)
{
    size_t width = at_width_add(out, at_slice_of(line->before), NAME_MOST);
    at_buffer_add_text(out, " > ");
    return width + 3 + at_width_add(out, at_slice_of(line->after), NAME_MOST);
}

static size_t name_width(const struct line *lines, size_t count)
{
    size_t widest = strlen("transition");
    for (size_t i = 0; i < count; i++) {
        struct at_buffer name = { 0 };
        size_t width = add_name(&name, &lines[i]);
        widest = width > widest ? width : widest;
        at_buffer_clear(&name);
    }
    return widest;
}

static void add_figure(struct at_buffer *out, struct at_statistic figure, int width)
{
    if (figure.missing)
        at_buffer_printf(out, "%*s", width, "NA");
    else
        at_buffer_printf(out, "%*.2f", width, figure.value);
}

static void add_line(struct at_buffer *out, const struct line *line, size_t widest)
{
    const struct at_combined *it = line->combined;
    at_buffer_add_text(out, "  ");
    size_t width = add_name(out, line);
    at_buffer_printf(out, "%*s%5zu%7zu%8.2f", (int)(widest - width), "", it->cases,
                     it->above, it->median.value);
    add_figure(out, it->q, 7);
    if (it->low.missing)
        at_buffer_printf(out, "%16s", "NA");
    else
        at_buffer_printf(out, "  %5.2f to %5.2f", it->low.value, it->high.value);
    if (!isnan(line->corrected))
        at_buffer_printf(out, "%8.4f", line->corrected);
    at_buffer_add_char(out, '\n');
}

static void add_lines(const struct at_sequence_print *print, const struct line *lines,
                      size_t count)
{
    const struct at_sequence_report *report = print->report;
    struct at_buffer *out = print->out;
    size_t shown = count < SHOWN_MOST ? count : SHOWN_MOST;
    size_t widest = name_width(lines, shown);
    at_buffer_printf(out, "\n  %-*s%5s%7s%8s%7s%16s%s\n", (int)widest, "transition",
                     "of", "Q > 0", "median", "Q", "95 %",
                     isnan(lines[0].corrected) ? "" : "       p");
    for (size_t i = 0; i < shown; i++)
        add_line(out, &lines[i], widest);
    if (count > shown)
        at_buffer_printf(out, "  and %zu more with a |z| over %.2f\n", count - shown,
                         AT_SEQUENCE_STANDS_OUT);
    at_buffer_printf(
        out,
        "  Of the %ss that have steps with and without both codes: how many "
        "have a Q\n  above 0, their median Q, and the Q of the odds ratio "
        "common to all.\n",
        report->group_noun);
}

void at_sequence_add_combined(const struct at_sequence_print *print)
{
    const struct at_sequence_report *report = print->report;
    size_t codes = report->turns->sequence.codes;
    struct line *lines = calloc(codes * codes + 1, sizeof *lines);
    print->out->failed |= !lines;
    if (!lines)
        return;
    size_t count = collect(report, lines);
    at_buffer_add_text(print->out, "Each by itself, combined: ");
    at_sequence_add_title(print, &report->all);
    at_sequence_map_add(print, &report->all);
    if (count)
        add_lines(print, lines, count);
    else
        at_buffer_printf(print->out, "\n  no transition has a |z| over %.2f\n",
                         AT_SEQUENCE_STANDS_OUT);
    free(lines);
}
