/* sequence_text.c - a heat map to look at, then the figures of what stands out in it. */
#include <math.h>
#include <stdlib.h>

#include "cli/prose.h"
#include "cli/sequence_map.h"
#include "text/width.h"
#include "transcript/transcript.h"

enum { SHOWN_MOST = 10, NAME_MOST = 30, FEW = 4 };

const char *at_sequence_side(uint8_t side)
{
    return side == AT_SIDE_ANY ? "any role" : at_role_name((enum at_role)side);
}

/* A line of the list: a transition or a chain. */
struct line {
    const char *names[3]; /* the last is NULL for a transition */
    const struct at_transition *transition;
    struct at_statistic probability, expected, residual, q;
    double corrected;
};

static int farthest_first(const void *a, const void *b)
{
    const struct line *x = a, *y = b;
    double far = fabs(x->residual.value), near = fabs(y->residual.value);
    if (far != near)
        return far > near ? -1 : 1;
    for (size_t i = 0; i < 3 && x->names[i]; i++)
        if (strcmp(x->names[i], y->names[i]) != 0)
            return strcmp(x->names[i], y->names[i]);
    return 0;
}

static void add_name(struct at_buffer *out, const struct line *line)
{
    for (size_t i = 0; i < 3 && line->names[i]; i++) {
        at_buffer_add_text(out, i ? " > " : "");
        at_width_add(out, at_slice_of(line->names[i]), NAME_MOST);
    }
}

static size_t name_width(const struct line *line)
{
    struct at_buffer name = { 0 };
    add_name(&name, line);
    size_t width = at_width(at_buffer_slice(&name));
    at_buffer_clear(&name);
    return width;
}

static void add_figure(struct at_buffer *out, struct at_statistic figure)
{
    if (figure.missing)
        at_buffer_printf(out, "%8s", "NA");
    else
        at_buffer_printf(out, "%8.2f", figure.value);
}

static void add_line(struct at_buffer *out, const struct line *line, size_t width)
{
    at_buffer_add_text(out, "  ");
    add_name(out, line);
    at_buffer_printf(out, "%*s%6.0f%6.0f%7.0f %%", (int)(width - name_width(line)), "",
                     line->transition->count, line->transition->row,
                     100 * line->probability.value);
    at_buffer_printf(out, "%10.1f", line->expected.value);
    add_figure(out, line->residual);
    add_figure(out, line->q);
    if (!isnan(line->corrected))
        at_buffer_printf(out, "%10.4f", line->corrected);
    at_buffer_add_char(out, '\n');
}

static void add_lines(struct at_buffer *out, struct line *lines, size_t count,
                      const char *noun)
{
    size_t width = strlen(noun);
    if (count == 0) {
        at_buffer_printf(out, "\n  no %s has a |z| over %.2f\n", noun,
                         AT_SEQUENCE_STANDS_OUT);
        return;
    }
    qsort(lines, count, sizeof *lines, farthest_first);
    size_t shown = count < SHOWN_MOST ? count : SHOWN_MOST;
    for (size_t i = 0; i < shown; i++)
        if (name_width(&lines[i]) > width)
            width = name_width(&lines[i]);
    at_buffer_printf(out, "\n  %-*s%6s%6s%9s%10s%8s%8s%s\n", (int)width, noun, "count",
                     "of", "share", "expected", "z", "Q",
                     isnan(lines[0].corrected) ? "" : " corrected p");
    for (size_t i = 0; i < shown; i++)
        add_line(out, &lines[i], width);
    if (count > shown)
        at_buffer_printf(out, "  and %zu more with a |z| over %.2f\n", count - shown,
                         AT_SEQUENCE_STANDS_OUT);
}

static bool is_far(struct at_statistic residual)
{
    return !residual.missing && fabs(residual.value) > AT_SEQUENCE_STANDS_OUT;
}

static void add_transitions(const struct at_sequence_print *print,
                            const struct at_sequence_table *table)
{
    size_t codes = print->report->turns->sequence.codes, count = 0, tested = 0,
           small = 0;
    struct line *lines = calloc(codes * codes + 1, sizeof *lines);
    for (size_t i = 0; lines && i < codes * codes; i++) {
        const struct at_sequence_cell *cell = &table->cells[i];
        tested += !cell->residual.missing;
        small += !cell->residual.missing && cell->expected.value < 5;
        if (!is_far(cell->residual))
            continue;
        lines[count++] = (struct line){
            { print->report->turns->codes[i / codes],
              print->report->turns->codes[i % codes] },
            &cell->transition,
            cell->probability,
            cell->expected,
            cell->residual,
            cell->q,
            cell->corrected,
        };
    }
    print->out->failed |= !lines;
    if (lines)
        add_lines(print->out, lines, count, "transition");
    if (small)
        at_buffer_printf(
            print->out,
            "  %zu of %zu expected counts are under 5: there z is rough%s\n", small,
            tested, print->report->asked->no_repeats ? "" : "; p is not");
    free(lines);
}

static void add_chains(const struct at_sequence_print *print,
                       const struct at_sequence_table *table)
{
    const char *const *codes = print->report->turns->codes;
    struct line *lines = calloc(table->chains.count + 1, sizeof *lines);
    size_t count = 0;
    for (size_t i = 0; lines && i < table->chains.count; i++) {
        const struct at_chain *chain = &table->chains.chains[i];
        struct at_statistic residual = at_adjusted_residual(&chain->transition);
        if (!is_far(residual))
            continue;
        lines[count++] = (struct line){
            { codes[chain->first], codes[chain->middle], codes[chain->last] },
            &chain->transition,
            at_transition_probability(&chain->transition),
            at_transition_expected(&chain->transition),
            residual,
            at_yule_q(&chain->transition),
            NAN,
        };
    }
    print->out->failed |= !lines;
    if (lines)
        add_lines(print->out, lines, count, "chain");
    free(lines);
}

void at_sequence_add_title(const struct at_sequence_print *print,
                           const struct at_sequence_table *table)
{
    const struct at_sequence_asked *asked = print->report->asked;
    struct at_buffer *out = print->out;
    if (*table->group)
        at_buffer_printf(out, "%s %s: ", print->report->group_noun, table->group);
    at_buffer_printf(out, "%s to %s, lag %u: ", at_sequence_side(asked->from),
                     at_sequence_side(asked->to), (unsigned)asked->lag);
    at_prose_count(out, (size_t)table->steps, "step");
    at_buffer_add_text(out, " in ");
    at_prose_count(out, table->sessions, "session");
    at_buffer_add_char(out, '\n');
}

/* What differs, and so what is shown. */
static void add_homogeneity(const struct at_sequence_print *print)
{
    const struct at_sequence_report *report = print->report;
    const struct at_homogeneity *groups = &report->homogeneity,
                                *halves = &report->stationarity;
    const struct at_prose form = { print->columns, 0, "" };
    struct at_buffer text = { 0 };
    const char *opens = "What follows what";
    if (!groups->statistic.missing) {
        bool apart = groups->p < .05;
        at_buffer_printf(&text, "%s %s between %zu %ss (p %.4f)%s. ", opens,
                         apart ? "differs" : "does not differ", report->group_count,
                         report->group_noun, groups->p,
                         apart && report->combined
                             ? "; --each tells of each, --pool pools them"
                         : apart ? ", and they are pooled all the same"
                                 : "");
        opens = "It";
    }
    at_buffer_printf(&text, "%s %s between the halves of sessions (p %.4f).", opens,
                     halves->p < .05 ? "differs" : "does not differ", halves->p);
    at_prose_wrap(print->out, at_buffer_slice(&text), &form);
    at_buffer_add_text(print->out, "\n\n");
    print->out->failed |= text.failed;
    at_buffer_clear(&text);
}

static void add_timing(const struct at_sequence_print *print)
{
    const struct at_sequence_timing *timing = print->timing;
    struct at_buffer *out = print->out;
    at_buffer_add_char(out, '\n');
    at_prose_count(out, timing->count, "spell");
    at_buffer_printf(out, ", %zu ended; median ", timing->ended);
    if (timing->median.missing)
        at_buffer_printf(out, "NA (%s)\n", timing->median.missing);
    else
        at_buffer_printf(out, "%.0f turns\n", timing->median.value);
    if (timing->point_count)
        at_buffer_printf(out, "\n  %6s%9s%7s%14s\n", "turns", "at risk", "ended",
                         "last longer");
    for (size_t i = 0; i < timing->point_count; i++) {
        const struct at_survival_point *point = &timing->points[i];
        at_buffer_printf(out, "  %6u%9zu%7zu%12.0f %%\n", (unsigned)point->length,
                         point->at_risk, point->ended, 100 * point->share);
    }
}

void at_sequence_add_text(const struct at_sequence_print *print)
{
    const struct at_sequence_report *report = print->report;
    add_homogeneity(print);
    if (report->combined)
        at_sequence_add_combined(print);
    size_t shown = !report->combined || print->each || report->table_count <= FEW
                       ? report->table_count
                       : 0;
    if (print->chains && !shown)
        at_buffer_printf(print->out, "\nChains are told of each %s: --each.\n",
                         report->group_noun);
    for (size_t i = 0; i < shown; i++) {
        if (i || report->combined)
            at_buffer_add_char(print->out, '\n');
        at_sequence_add_title(print, &report->tables[i]);
        at_sequence_map_add(print, &report->tables[i]);
        add_transitions(print, &report->tables[i]);
        if (print->chains)
            add_chains(print, &report->tables[i]);
    }
    at_buffer_add_text(
        print->out, "\nRows come before, columns after. + more often than expected, - "
                    "less: |z| over\n1.96, 2.58 (++), 3.29 (+++); * p under .05 after "
                    "correction for all transitions.\n");
    if (print->timing)
        add_timing(print);
}
