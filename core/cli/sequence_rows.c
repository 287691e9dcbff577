/* sequence_rows.c - the same figures for programs, with the reason of each missing one. What
 * is told of one thing is a row of fields: names are columns in CSV, keys in JSON. */
#include <math.h>

#include "cli/sequence_print.h"
#include "io/csv.h"
#include "io/json.h"

enum { FIELDS_MOST = 24 };

struct field {
    const char *name, *text; /* no text: a number, or nothing */
    double number;
    bool is_number;
};

struct row {
    struct field fields[FIELDS_MOST];
    size_t count;
    const char *reason; /* of the first figure that is missing */
};

static void add_text(struct row *row, const char *name, const char *text)
{
    row->fields[row->count++] = (struct field){ .name = name, .text = text };
}

/* NaN is nothing. */
static void add_number(struct row *row, const char *name, double number)
{
    row->fields[row->count++] =
        (struct field){ .name = name, .number = number, .is_number = !isnan(number) };
}

static void add_figure(struct row *row, const char *name, struct at_statistic figure)
{
    add_number(row, name, figure.missing ? NAN : figure.value);
    row->reason = row->reason ? row->reason : figure.missing;
}

static void add_names_csv(struct at_buffer *out, const struct row *row)
{
    for (size_t i = 0; i < row->count; i++)
        at_buffer_printf(out, "%s%s", i ? "," : "", row->fields[i].name);
    at_buffer_add_char(out, '\n');
}

static void add_csv(struct at_buffer *out, const struct row *row)
{
    for (size_t i = 0; i < row->count; i++) {
        const struct field *field = &row->fields[i];
        if (i)
            at_buffer_add_char(out, ',');
        if (field->is_number)
            at_buffer_add_number(out, field->number);
        else
            at_csv_add(out, at_slice_of(field->text), false);
    }
    at_buffer_add_char(out, '\n');
}

static void add_key(struct at_buffer *out, const char *key)
{
    char before = out->size ? out->data[out->size - 1] : '{';
    at_buffer_printf(out, "%s\"%s\":", before == '{' || before == '[' ? "" : ",", key);
}

static void add_fields_json(struct at_buffer *out, const struct row *row)
{
    for (size_t i = 0; i < row->count; i++) {
        const struct field *field = &row->fields[i];
        add_key(out, field->name);
        if (field->is_number)
            at_buffer_add_number(out, field->number);
        else if (field->text)
            at_json_add_text(out, at_slice_of(field->text));
        else
            at_buffer_add_text(out, "null");
    }
}

/* An object of a list, on a line of its own; it may go on. */
static void open_item_json(struct at_buffer *out, const struct row *row)
{
    bool is_first = out->size && out->data[out->size - 1] == '[';
    at_buffer_add_text(out, is_first ? "\n{" : ",\n{");
    add_fields_json(out, row);
}

static void add_item_json(struct at_buffer *out, const struct row *row)
{
    open_item_json(out, row);
    at_buffer_add_char(out, '}');
}

static void open_object_json(struct at_buffer *out, const char *key,
                             const struct row *row)
{
    add_key(out, key);
    at_buffer_add_char(out, '{');
    add_fields_json(out, row);
}

static const char *side_name(uint8_t side)
{
    return side == AT_SIDE_ANY ? "any" : at_sequence_side(side);
}

static void add_asked(struct row *row, const struct at_sequence_asked *asked)
{
    add_number(row, "lag", asked->lag);
    add_text(row, "from", side_name(asked->from));
    add_text(row, "to", side_name(asked->to));
}

static void add_counts(struct row *row, const struct at_transition *transition)
{
    add_number(row, "count", transition->count);
    add_number(row, "row", transition->row);
    add_number(row, "column", transition->column);
    add_number(row, "steps", transition->steps);
}

/* The codes of cell `i` of a table. */
static void add_codes(struct row *row, const struct at_coded_turns *turns, size_t i)
{
    add_text(row, "before", turns->codes[i / turns->sequence.codes]);
    add_text(row, "after", turns->codes[i % turns->sequence.codes]);
}

static void add_tests(struct row *row, const struct at_sequence_cell *cell)
{
    add_number(row, "p", cell->p);
    add_number(row, "p_corrected", cell->corrected);
    add_text(row, "reason", row->reason);
}

static void add_cell(struct row *row, const struct at_coded_turns *turns,
                     const struct at_sequence_table *table, size_t i)
{
    const struct at_sequence_cell *cell = &table->cells[i];
    add_codes(row, turns, i);
    add_counts(row, &cell->transition);
    add_figure(row, "probability", cell->probability);
    add_figure(row, "expected", cell->expected);
    add_figure(row, "residual", cell->residual);
    add_figure(row, "q", cell->q);
    add_tests(row, cell);
}

static void add_chain(struct row *row, const struct at_coded_turns *turns,
                      const struct at_sequence_table *table, size_t i)
{
    static const struct at_chain none;
    const struct at_chain *chain =
        i < table->chains.count ? &table->chains.chains[i] : &none;
    const struct at_transition *transition = &chain->transition;
    add_text(row, "first", turns->codes[chain->first]);
    add_text(row, "middle", turns->codes[chain->middle]);
    add_text(row, "last", turns->codes[chain->last]);
    add_counts(row, transition);
    add_figure(row, "probability", at_transition_probability(transition));
    add_figure(row, "expected", at_transition_expected(transition));
    add_figure(row, "residual", at_adjusted_residual(transition));
    add_figure(row, "q", at_yule_q(transition));
    add_text(row, "reason", row->reason);
}

static void add_combined(struct row *row, const struct at_sequence_report *report,
                         size_t i)
{
    const struct at_combined *combined = &report->combined[i];
    add_codes(row, report->turns, i);
    add_number(row, "count", report->all.cells[i].transition.count);
    add_number(row, "groups", (double)combined->cases);
    add_number(row, "q_above_0", (double)combined->above);
    add_figure(row, "median_q", combined->median);
    add_figure(row, "q", combined->q);
    add_figure(row, "low", combined->low);
    add_figure(row, "high", combined->high);
    add_figure(row, "z", combined->z);
    add_tests(row, &report->all.cells[i]);
}

static void add_point(struct row *row, const struct at_survival_point *point)
{
    add_number(row, "turns", point->length);
    add_number(row, "at_risk", (double)point->at_risk);
    add_number(row, "ended", (double)point->ended);
    add_number(row, "share", point->share);
}

static void add_timing_csv(const struct at_sequence_print *print)
{
    static const struct at_survival_point none;
    struct row names = { 0 };
    add_point(&names, &none);
    add_names_csv(print->out, &names);
    for (size_t i = 0; i < print->timing->point_count; i++) {
        struct row row = { 0 };
        add_point(&row, &print->timing->points[i]);
        add_csv(print->out, &row);
    }
}

/* A transition or chain of a table; the names are those of any. */
static struct row row_of(const struct at_sequence_print *print,
                         const struct at_sequence_table *table, size_t i)
{
    struct row row = { 0 };
    add_text(&row, "group", table->group);
    add_asked(&row, print->report->asked);
    (print->chains ? add_chain : add_cell)(&row, print->report->turns, table, i);
    return row;
}

void at_sequence_add_csv(const struct at_sequence_print *print)
{
    const struct at_sequence_report *report = print->report;
    size_t cells = report->turns->sequence.codes * report->turns->sequence.codes;
    if (print->timing) {
        add_timing_csv(print);
        return;
    }
    struct row names = row_of(print, &report->tables[0], 0);
    add_names_csv(print->out, &names);
    for (size_t t = 0; t < report->table_count; t++) {
        const struct at_sequence_table *table = &report->tables[t];
        for (size_t i = 0; i < (print->chains ? table->chains.count : cells); i++) {
            struct row row = row_of(print, table, i);
            add_csv(print->out, &row);
        }
    }
}

static void open_list(struct at_buffer *out, const char *key)
{
    add_key(out, key);
    at_buffer_add_char(out, '[');
}

static void add_table_json(const struct at_sequence_print *print,
                           const struct at_sequence_table *table)
{
    const struct at_coded_turns *turns = print->report->turns;
    struct at_buffer *out = print->out;
    struct row head = { 0 };
    add_text(&head, "group", *table->group ? table->group : NULL);
    add_number(&head, "sessions", (double)table->sessions);
    add_number(&head, "steps", table->steps);
    open_item_json(out, &head);
    open_list(out, "transitions");
    for (size_t i = 0; i < turns->sequence.codes * turns->sequence.codes; i++) {
        struct row row = { 0 };
        add_cell(&row, turns, table, i);
        add_item_json(out, &row);
    }
    at_buffer_add_char(out, ']');
    open_list(out, "chains");
    for (size_t i = 0; i < table->chains.count; i++) {
        struct row row = { 0 };
        add_chain(&row, turns, table, i);
        add_item_json(out, &row);
    }
    at_buffer_add_text(out, "]}");
}

static void add_test_json(struct at_buffer *out, const char *key, const char *of,
                          size_t groups, const struct at_homogeneity *test)
{
    struct row row = { 0 };
    add_text(&row, "of", of);
    add_number(&row, "groups", (double)groups);
    add_figure(&row, "statistic", test->statistic);
    add_number(&row, "p", test->statistic.missing ? NAN : test->p);
    add_text(&row, "reason", row.reason);
    open_object_json(out, key, &row);
    at_buffer_add_char(out, '}');
}

static void add_combined_json(const struct at_sequence_print *print)
{
    size_t codes = print->report->turns->sequence.codes;
    open_list(print->out, "combined");
    for (size_t i = 0; i < codes * codes; i++) {
        struct row row = { 0 };
        add_combined(&row, print->report, i);
        add_item_json(print->out, &row);
    }
    at_buffer_add_char(print->out, ']');
}

static void add_timing_json(const struct at_sequence_print *print)
{
    const struct at_sequence_timing *timing = print->timing;
    struct at_buffer *out = print->out;
    struct row row = { 0 };
    add_number(&row, "spells", (double)timing->count);
    add_number(&row, "ended", (double)timing->ended);
    add_figure(&row, "median", timing->median);
    add_text(&row, "reason", row.reason);
    open_object_json(out, "survival", &row);
    open_list(out, "curve");
    for (size_t i = 0; i < timing->point_count; i++) {
        struct row point = { 0 };
        add_point(&point, &timing->points[i]);
        add_item_json(out, &point);
    }
    at_buffer_add_text(out, "]}");
}

void at_sequence_add_json(const struct at_sequence_print *print)
{
    const struct at_sequence_report *report = print->report;
    struct at_buffer *out = print->out;
    struct row head = { 0 };
    add_asked(&head, report->asked);
    add_number(&head, "deals", (double)report->asked->deals);
    add_number(&head, "seed", (double)report->asked->seed);
    at_buffer_add_char(out, '{');
    if (out->failed)
        return;
    add_fields_json(out, &head);
    add_test_json(out, "homogeneity", report->group_noun, report->group_count,
                  &report->homogeneity);
    add_test_json(out, "stationarity", "half", 2, &report->stationarity);
    open_list(out, "tables");
    for (size_t i = 0; i < report->table_count; i++)
        add_table_json(print, &report->tables[i]);
    at_buffer_add_char(out, ']');
    if (report->combined)
        add_combined_json(print);
    if (print->timing)
        add_timing_json(print);
    at_buffer_add_text(out, "}\n");
}
