/* sequence_rows.c - the same figures for programs, with the reason of each missing one. */
#include <math.h>

#include "cli/sequence_print.h"
#include "io/csv.h"
#include "io/json.h"

static const char *side_name(uint8_t side)
{
    return side == AT_SIDE_ANY ? "any" : at_sequence_side(side);
}

/* A number in CSV or JSON; a missing one is an empty cell, or null. */
static void add_number(struct at_buffer *out, double number, bool is_there, bool json)
{
    if (is_there)
        at_buffer_add_number(out, number);
    else if (json)
        at_buffer_add_text(out, "null");
}

/* The figures that transitions and chains share. */
struct figures {
    const struct at_transition *transition;
    struct at_statistic probability, expected, residual, q;
};

static struct figures figures_of_cell(const struct at_sequence_cell *cell)
{
    return (struct figures){ &cell->transition, cell->probability, cell->expected,
                             cell->residual, cell->q };
}

static struct figures figures_of_chain(const struct at_chain *chain)
{
    const struct at_transition *transition = &chain->transition;
    return (struct figures){ transition, at_transition_probability(transition),
                             at_transition_expected(transition),
                             at_adjusted_residual(transition), at_yule_q(transition) };
}

static const char *reason_of(const struct figures *figures)
{
    const char *reasons[] = { figures->probability.missing, figures->expected.missing,
                              figures->residual.missing, figures->q.missing };
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (reasons[i])
            return reasons[i];
    return NULL;
}

static void add_figures_csv(struct at_buffer *out, const struct figures *figures)
{
    const struct at_transition *t = figures->transition;
    const double counts[] = { t->count, t->row, t->column, t->steps };
    const struct at_statistic all[] = { figures->probability, figures->expected,
                                        figures->residual, figures->q };
    for (size_t i = 0; i < 4; i++) {
        at_buffer_add_char(out, ',');
        at_buffer_add_number(out, counts[i]);
    }
    for (size_t i = 0; i < 4; i++) {
        at_buffer_add_char(out, ',');
        add_number(out, all[i].value, !all[i].missing, false);
    }
}

static void add_text(struct at_buffer *out, const char *text)
{
    at_csv_add(out, at_slice_of(text), false);
    at_buffer_add_char(out, ',');
}

static void end_row(struct at_buffer *out, const struct figures *figures)
{
    const char *reason = reason_of(figures);
    at_buffer_add_char(out, ',');
    at_csv_add(out, at_slice_of(reason), false);
    at_buffer_add_char(out, '\n');
}

static void begin_row(const struct at_sequence_print *print,
                      const struct at_sequence_table *table)
{
    const struct at_sequence_asked *asked = print->report->asked;
    add_text(print->out, table->group);
    at_buffer_printf(print->out, "%u,%s,%s,", (unsigned)asked->lag,
                     side_name(asked->from), side_name(asked->to));
}

static void add_cells_csv(const struct at_sequence_print *print,
                          const struct at_sequence_table *table)
{
    const struct at_coded_turns *turns = print->report->turns;
    size_t codes = turns->sequence.codes;
    struct at_buffer *out = print->out;
    for (size_t i = 0; i < codes * codes; i++) {
        const struct at_sequence_cell *cell = &table->cells[i];
        struct figures figures = figures_of_cell(cell);
        begin_row(print, table);
        add_text(out, turns->codes[i / codes]);
        at_csv_add(out, at_slice_of(turns->codes[i % codes]), false);
        add_figures_csv(out, &figures);
        at_buffer_add_char(out, ',');
        add_number(out, cell->p, !isnan(cell->p), false);
        at_buffer_add_char(out, ',');
        add_number(out, cell->corrected, !isnan(cell->corrected), false);
        end_row(out, &figures);
    }
}

static void add_chains_csv(const struct at_sequence_print *print,
                           const struct at_sequence_table *table)
{
    const char *const *codes = print->report->turns->codes;
    for (size_t i = 0; i < table->chains.count; i++) {
        const struct at_chain *chain = &table->chains.chains[i];
        struct figures figures = figures_of_chain(chain);
        begin_row(print, table);
        add_text(print->out, codes[chain->first]);
        add_text(print->out, codes[chain->middle]);
        at_csv_add(print->out, at_slice_of(codes[chain->last]), false);
        add_figures_csv(print->out, &figures);
        end_row(print->out, &figures);
    }
}

static void add_timing_csv(const struct at_sequence_print *print)
{
    at_buffer_add_text(print->out, "turns,at_risk,ended,share\n");
    for (size_t i = 0; i < print->timing->point_count; i++) {
        const struct at_survival_point *point = &print->timing->points[i];
        at_buffer_printf(print->out, "%u,%zu,%zu,", (unsigned)point->length,
                         point->at_risk, point->ended);
        at_buffer_add_number(print->out, point->share);
        at_buffer_add_char(print->out, '\n');
    }
}

void at_sequence_add_csv(const struct at_sequence_print *print)
{
    if (print->timing) {
        add_timing_csv(print);
        return;
    }
    at_buffer_printf(print->out,
                     "group,lag,from,to,%s,count,row,column,steps,probability,expected,"
                     "residual,q,%sreason\n",
                     print->chains ? "first,middle,last" : "before,after",
                     print->chains ? "" : "p,p_corrected,");
    for (size_t i = 0; i < print->report->table_count; i++)
        (print->chains ? add_chains_csv : add_cells_csv)(print,
                                                         &print->report->tables[i]);
}

static void add_key(struct at_buffer *out, const char *key)
{
    char before = out->data[out->size - 1];
    at_buffer_printf(out, "%s\"%s\":", before == '{' || before == '[' ? "" : ",", key);
}

static void add_json_text(struct at_buffer *out, const char *key, const char *text)
{
    add_key(out, key);
    if (text)
        at_json_add_text(out, at_slice_of(text));
    else
        at_buffer_add_text(out, "null");
}

static void add_json_number(struct at_buffer *out, const char *key, double number,
                            bool is_there)
{
    add_key(out, key);
    add_number(out, number, is_there, true);
}

static void add_json_figure(struct at_buffer *out, const char *key,
                            struct at_statistic figure)
{
    add_json_number(out, key, figure.value, !figure.missing);
}

static void add_figures_json(struct at_buffer *out, const struct figures *figures)
{
    const struct at_transition *t = figures->transition;
    add_json_number(out, "count", t->count, true);
    add_json_number(out, "row", t->row, true);
    add_json_number(out, "column", t->column, true);
    add_json_number(out, "steps", t->steps, true);
    add_json_figure(out, "probability", figures->probability);
    add_json_figure(out, "expected", figures->expected);
    add_json_figure(out, "residual", figures->residual);
    add_json_figure(out, "q", figures->q);
}

static void open_item(struct at_buffer *out)
{
    at_buffer_add_text(out, out->data[out->size - 1] == '[' ? "\n{" : ",\n{");
}

static void add_cells_json(const struct at_sequence_print *print,
                           const struct at_sequence_table *table)
{
    const struct at_coded_turns *turns = print->report->turns;
    size_t codes = turns->sequence.codes;
    struct at_buffer *out = print->out;
    for (size_t i = 0; i < codes * codes; i++) {
        const struct at_sequence_cell *cell = &table->cells[i];
        struct figures figures = figures_of_cell(cell);
        open_item(out);
        add_json_text(out, "before", turns->codes[i / codes]);
        add_json_text(out, "after", turns->codes[i % codes]);
        add_figures_json(out, &figures);
        add_json_number(out, "p", cell->p, !isnan(cell->p));
        add_json_number(out, "p_corrected", cell->corrected, !isnan(cell->corrected));
        add_json_text(out, "reason", reason_of(&figures));
        at_buffer_add_char(out, '}');
    }
}

static void add_chains_json(const struct at_sequence_print *print,
                            const struct at_sequence_table *table)
{
    const char *const *codes = print->report->turns->codes;
    struct at_buffer *out = print->out;
    for (size_t i = 0; i < table->chains.count; i++) {
        const struct at_chain *chain = &table->chains.chains[i];
        struct figures figures = figures_of_chain(chain);
        open_item(out);
        add_json_text(out, "first", codes[chain->first]);
        add_json_text(out, "middle", codes[chain->middle]);
        add_json_text(out, "last", codes[chain->last]);
        add_figures_json(out, &figures);
        add_json_text(out, "reason", reason_of(&figures));
        at_buffer_add_char(out, '}');
    }
}

static void add_table_json(const struct at_sequence_print *print,
                           const struct at_sequence_table *table)
{
    struct at_buffer *out = print->out;
    open_item(out);
    add_json_text(out, "group", *table->group ? table->group : NULL);
    add_json_number(out, "sessions", (double)table->sessions, true);
    add_json_number(out, "steps", table->steps, true);
    add_key(out, "transitions");
    at_buffer_add_char(out, '[');
    add_cells_json(print, table);
    at_buffer_add_char(out, ']');
    add_key(out, "chains");
    at_buffer_add_char(out, '[');
    add_chains_json(print, table);
    at_buffer_add_text(out, "]}");
}

static void add_test_json(struct at_buffer *out, const char *key, const char *of,
                          size_t groups, const struct at_homogeneity *test)
{
    add_key(out, key);
    at_buffer_add_char(out, '{');
    add_json_text(out, "of", of);
    add_json_number(out, "groups", (double)groups, true);
    add_json_figure(out, "statistic", test->statistic);
    add_json_number(out, "p", test->p, !test->statistic.missing);
    add_json_text(out, "reason", test->statistic.missing);
    at_buffer_add_char(out, '}');
}

static void add_combined_json(const struct at_sequence_print *print)
{
    const struct at_coded_turns *turns = print->report->turns;
    size_t codes = turns->sequence.codes;
    struct at_buffer *out = print->out;
    add_key(out, "combined");
    at_buffer_add_char(out, '[');
    for (size_t i = 0; i < codes * codes; i++) {
        const struct at_combined *combined = &print->report->combined[i];
        const struct at_sequence_cell *cell = &print->report->all.cells[i];
        open_item(out);
        add_json_text(out, "before", turns->codes[i / codes]);
        add_json_text(out, "after", turns->codes[i % codes]);
        add_json_number(out, "count", cell->transition.count, true);
        add_json_number(out, "groups", (double)combined->cases, true);
        add_json_number(out, "q_above_0", (double)combined->above, true);
        add_json_figure(out, "median_q", combined->median);
        add_json_figure(out, "q", combined->q);
        add_json_figure(out, "low", combined->low);
        add_json_figure(out, "high", combined->high);
        add_json_figure(out, "z", combined->z);
        add_json_number(out, "p", cell->p, !isnan(cell->p));
        add_json_number(out, "p_corrected", cell->corrected, !isnan(cell->corrected));
        add_json_text(out, "reason", combined->low.missing);
        at_buffer_add_char(out, '}');
    }
    at_buffer_add_char(out, ']');
}

static void add_timing_json(const struct at_sequence_print *print)
{
    const struct at_sequence_timing *timing = print->timing;
    struct at_buffer *out = print->out;
    add_key(out, "survival");
    at_buffer_add_char(out, '{');
    add_json_number(out, "spells", (double)timing->count, true);
    add_json_number(out, "ended", (double)timing->ended, true);
    add_json_figure(out, "median", timing->median);
    add_json_text(out, "reason", timing->median.missing);
    add_key(out, "curve");
    at_buffer_add_char(out, '[');
    for (size_t i = 0; i < timing->point_count; i++) {
        const struct at_survival_point *point = &timing->points[i];
        open_item(out);
        add_json_number(out, "turns", point->length, true);
        add_json_number(out, "at_risk", (double)point->at_risk, true);
        add_json_number(out, "ended", (double)point->ended, true);
        add_json_number(out, "share", point->share, true);
        at_buffer_add_char(out, '}');
    }
    at_buffer_add_text(out, "]}");
}

void at_sequence_add_json(const struct at_sequence_print *print)
{
    const struct at_sequence_report *report = print->report;
    const struct at_sequence_asked *asked = report->asked;
    struct at_buffer *out = print->out;
    at_buffer_add_char(out, '{');
    if (out->failed)
        return;
    add_json_number(out, "lag", asked->lag, true);
    add_json_text(out, "from", side_name(asked->from));
    add_json_text(out, "to", side_name(asked->to));
    add_json_number(out, "deals", (double)asked->deals, true);
    add_json_number(out, "seed", (double)asked->seed, true);
    add_test_json(out, "homogeneity", report->group_noun, report->group_count,
                  &report->homogeneity);
    add_test_json(out, "stationarity", "half", 2, &report->stationarity);
    add_key(out, "tables");
    at_buffer_add_char(out, '[');
    for (size_t i = 0; i < report->table_count; i++)
        add_table_json(print, &report->tables[i]);
    at_buffer_add_char(out, ']');
    if (report->combined)
        add_combined_json(print);
    if (print->timing)
        add_timing_json(print);
    at_buffer_add_text(out, "}\n");
}
