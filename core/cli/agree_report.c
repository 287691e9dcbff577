/* agree_report.c - a table of codes, one of values, one of groups; of two coders their
 * figures, of more those of all and then each pair; with humans and schemes how far the
 * humans agree, and how far each scheme does with them. */
#include "cli/agree_report.h"

#include "cli/grid.h"
#include "cli/prose.h"
#include "cli/run_table.h"
#include "text/width.h"

enum { CODERS_SHOWN = 4, PAIRS_SHOWN = 10, NAME_MOST = 12, CODE_MOST = 30 };

void at_agree_figure_add(struct at_buffer *out, const struct at_agree_figure *figure)
{
    if (!figure)
        return;
    if (figure->statistic.missing)
        at_buffer_add_text(out, "NA");
    else
        at_buffer_printf(out, "%.2f", figure->statistic.value);
}

void at_agree_interval_add(struct at_buffer *out, const struct at_agree_figure *figure)
{
    if (!figure)
        return;
    if (figure->interval.missing || figure->statistic.missing)
        at_buffer_add_char(out, '-');
    else
        at_buffer_printf(out, "%.2f to %.2f", figure->interval.low,
                         figure->interval.high);
}

/* The place of a statistic that was asked for; SIZE_MAX when it was not. */
static size_t asked(const struct at_agree_results *results, const char *name)
{
    const char *near;
    size_t place = at_agree_statistic_find(name, &near);
    for (size_t i = 0; i < results->statistic_count; i++)
        if (results->statistics[i] == place)
            return place;
    return SIZE_MAX;
}

size_t at_agree_main(const struct at_agree_results *results,
                     const struct at_agree_row *row, size_t set)
{
    bool panel = results->sets.items[set].kind == AT_AGREE_PANEL;
    const char *wanted = row->is_ordered ? panel ? "alpha-ordinal" : "kappa-quadratic"
                         : panel         ? "alpha"
                                         : "kappa";
    size_t place = asked(results, wanted);
    for (size_t i = 0; i < results->statistic_count && place == SIZE_MAX; i++)
        if (at_agree_figure(results, row, set, results->statistics[i]))
            place = results->statistics[i];
    return place;
}

struct report {
    struct at_buffer *out;
    const struct at_agree_results *results;
    const struct at_agree_form *form;
    struct at_grid grid;
    bool hides_given; /* for lack of room */
};

static bool is_all_turns(const struct at_agree_results *results)
{
    for (size_t i = 0; i < results->count; i++)
        if (results->rows[i].unit != AT_UNIT_TURN)
            return false;
    return true;
}

static void add_cut(struct at_grid *grid, struct at_slice name, size_t most)
{
    struct at_buffer cut = { 0 };
    at_width_add(&cut, name, most);
    at_grid_add_slice(grid, at_buffer_slice(&cut));
    at_buffer_clear(&cut);
}

static void add_name(struct report *report, const struct at_agree_row *row)
{
    struct at_buffer name = { 0 };
    if (row->is_mean)
        at_buffer_printf(&name, "mean of %zu codes", row->codes);
    else
        at_buffer_add_slice(&name, row->name);
    if (row->is_inside)
        at_buffer_add_text(&name, " (turns in it)");
    else if (row->unit != AT_UNIT_TURN && !row->is_mean)
        at_buffer_printf(&name, " (%ss)", at_unit_name(row->unit));
    add_cut(&report->grid, at_buffer_slice(&name), CODE_MOST);
    at_buffer_clear(&name);
}

static bool shows_given(const struct report *report)
{
    return !report->hides_given &&
           report->results->judgements->coder_count <= CODERS_SHOWN;
}

static void add_given_titles(struct report *report)
{
    const struct at_judgements *judgements = report->results->judgements;
    for (size_t i = 0; i < judgements->coder_count && shows_given(report); i++)
        add_cut(&report->grid, judgements->coders[i].name, NAME_MOST);
}

static void add_given(struct report *report, const struct at_agree_row *row)
{
    size_t coders = report->results->judgements->coder_count;
    for (size_t i = 0; i < coders && shows_given(report); i++)
        if (row->is_mean || row->kind != AT_AGREE_CODE)
            at_grid_add(&report->grid, "%s", "");
        else
            at_grid_add(&report->grid, "%zu", row->given[i]);
}

static void add_units(struct report *report, const struct at_agree_row *row)
{
    if (row->is_mean)
        at_grid_add(&report->grid, "%s", "");
    else
        at_grid_add(&report->grid, "%zu", row->units);
}

static void add_figure(struct report *report, const struct at_agree_row *row,
                       size_t set, size_t statistic)
{
    struct at_buffer cell = { 0 };
    at_agree_figure_add(&cell, at_agree_figure(report->results, row, set, statistic));
    at_grid_add(&report->grid, "%s", at_buffer_text(&cell));
    at_buffer_clear(&cell);
}

static void add_interval(struct report *report, const struct at_agree_row *row,
                         size_t set, size_t statistic)
{
    struct at_buffer cell = { 0 };
    at_agree_interval_add(&cell, at_agree_figure(report->results, row, set, statistic));
    at_grid_add(&report->grid, "%s", at_buffer_text(&cell));
    at_buffer_clear(&cell);
}

static void print_grid(struct report *report)
{
    at_buffer_add_char(report->out, '\n');
    if (report->form->markdown)
        at_grid_print_markdown(&report->grid, report->out);
    else
        at_grid_print(&report->grid, report->out);
    report->out->failed |= report->grid.text.failed;
    at_grid_clear(&report->grid);
}

/* Which rows a table has, and which statistics are its columns. */
struct table {
    enum at_agree_kind kind;
    size_t set, main, count;
    const struct at_agree_row *example;
};

static const struct at_agree_row *row_at(const struct at_agree_results *results,
                                         enum at_agree_kind kind, size_t nth)
{
    for (size_t i = 0; i < results->count; i++)
        if (results->rows[i].kind == kind && nth-- == 0)
            return &results->rows[i];
    bool has_mean = kind == AT_AGREE_CODE && nth == 0 && results->plan.code_count > 1;
    return has_mean ? &results->mean : NULL;
}

static void add_titles(struct report *report, const struct table *table)
{
    const struct at_agree_results *results = report->results;
    size_t all;
    const struct at_agree_statistic *statistics = at_agree_statistics(&all);
    at_grid_add(&report->grid, "%s",
                table->kind == AT_AGREE_VALUES  ? "values of"
                : table->kind == AT_AGREE_GROUP ? "which code"
                                                : "code");
    at_grid_add(&report->grid, "%s", is_all_turns(results) ? "turns" : "units");
    if (table->kind == AT_AGREE_CODE)
        add_given_titles(report);
    for (size_t i = 0; i < table->count; i++) {
        if (!at_agree_figure(results, table->example, table->set,
                             results->statistics[i]))
            continue;
        bool percent = results->statistics[i] == AT_AGREE_PERCENT;
        at_grid_add(&report->grid, "%s",
                    percent ? "agree" : statistics[results->statistics[i]].name);
        if (results->statistics[i] == table->main)
            at_grid_add(&report->grid, "95 %%");
    }
}

static void add_row(struct report *report, const struct table *table,
                    const struct at_agree_row *row)
{
    const struct at_agree_results *results = report->results;
    add_name(report, row);
    add_units(report, row);
    if (table->kind == AT_AGREE_CODE)
        add_given(report, row);
    for (size_t i = 0; i < table->count; i++) {
        if (!at_agree_figure(results, table->example, table->set,
                             results->statistics[i]))
            continue;
        add_figure(report, row, table->set, results->statistics[i]);
        if (results->statistics[i] == table->main)
            add_interval(report, row, table->set, results->statistics[i]);
    }
}

static size_t count_columns(const struct report *report, const struct table *table)
{
    const struct at_agree_results *results = report->results;
    size_t columns = 3;
    if (table->kind == AT_AGREE_CODE && shows_given(report))
        columns += results->judgements->coder_count;
    for (size_t i = 0; i < table->count; i++)
        columns += at_agree_figure(results, table->example, table->set,
                                   results->statistics[i]) != NULL;
    return columns;
}

static void fill_grid(struct report *report, const struct table *table)
{
    const struct at_agree_row *row;
    report->grid =
        (struct at_grid){ .columns = count_columns(report, table), .left = 1 };
    add_titles(report, table);
    for (size_t i = 0; (row = row_at(report->results, table->kind, i)); i++)
        add_row(report, table, row);
}

/* Against a reference, how often each gave a code gives way first; then the usual statistics
 * do, from the last on, until the table fits. */
static void add_table(struct report *report, enum at_agree_kind kind, size_t set)
{
    const struct at_agree_results *results = report->results;
    struct table table = { .kind = kind,
                           .set = set,
                           .count = results->statistic_count,
                           .example = row_at(results, kind, 0) };
    if (!table.example)
        return;
    for (size_t i = 0; kind == AT_AGREE_VALUES && row_at(results, kind, i); i++)
        if (row_at(results, kind, i)->is_ordered)
            table.example = row_at(results, kind, i);
    table.main = at_agree_main(results, table.example, set);
    if (table.main == SIZE_MAX)
        return;
    fill_grid(report, &table);
    if (results->reference != UINT32_MAX && !report->form->markdown &&
        at_grid_width(&report->grid) > report->form->columns) {
        at_grid_clear(&report->grid);
        report->hides_given = true;
        fill_grid(report, &table);
    }
    while (report->form->is_usual && !report->form->markdown &&
           at_grid_width(&report->grid) > report->form->columns &&
           results->statistics[table.count - 1] != table.main) {
        table.count--;
        at_grid_clear(&report->grid);
        fill_grid(report, &table);
    }
    print_grid(report);
}

/* Is the scheme as good as the humans are among each other, but for the margin? */
static const char *verdict(const struct at_agree_figure *difference, double margin)
{
    if (!difference || difference->statistic.missing || difference->interval.missing)
        return "";
    return difference->interval.low > -margin    ? "not below"
           : difference->interval.high < -margin ? "below"
                                                 : "open";
}

static void compare_row(struct report *report, const struct at_agree_row *row,
                        size_t scheme)
{
    const struct at_agree_results *results = report->results;
    size_t humans = results->sets.humans, main = at_agree_main(results, row, humans);
    add_name(report, row);
    add_units(report, row);
    add_given(report, row);
    add_figure(report, row, humans, main);
    add_figure(report, row, scheme, main);
    add_figure(report, row, scheme + 1, main);
    add_interval(report, row, scheme + 1, main);
    at_grid_add(
        &report->grid, "%s",
        verdict(at_agree_figure(results, row, scheme + 1, main), report->form->margin));
}

static void fill_comparison(struct report *report, size_t scheme)
{
    const struct at_agree_results *results = report->results;
    const struct at_agree_row *row;
    const enum at_agree_kind kinds[] = { AT_AGREE_CODE, AT_AGREE_VALUES,
                                         AT_AGREE_GROUP };
    size_t coders = shows_given(report) ? results->judgements->coder_count : 0;
    report->grid = (struct at_grid){ .columns = 7 + coders, .left = 1 };
    size_t main = at_agree_main(results, results->rows, results->sets.humans), all;
    at_grid_add(&report->grid, "%s of",
                main == SIZE_MAX ? "code" : at_agree_statistics(&all)[main].name);
    at_grid_add(&report->grid, "%s", is_all_turns(results) ? "turns" : "units");
    add_given_titles(report);
    at_grid_add(&report->grid, "humans");
    at_grid_add(&report->grid, "scheme");
    at_grid_add(&report->grid, "differ");
    at_grid_add(&report->grid, "95 %%");
    at_grid_add(&report->grid, "%s", "");
    for (size_t kind = 0; kind < 3; kind++)
        for (size_t i = 0; (row = row_at(results, kinds[kind], i)); i++)
            compare_row(report, row, scheme);
}

/* How often each coder gave a code is told where there is room for it. */
static void add_comparison(struct report *report, size_t scheme)
{
    fill_comparison(report, scheme);
    if (!report->form->markdown && shows_given(report) &&
        at_grid_width(&report->grid) > report->form->columns) {
        at_grid_clear(&report->grid);
        report->hides_given = true;
        fill_comparison(report, scheme);
    }
    print_grid(report);
}

/* The pairs of many coders: the range of their figures. */
static void add_range(struct report *report, const struct at_agree_row *row,
                      size_t main)
{
    const struct at_agree_results *results = report->results;
    const struct at_agree_figure *figure, *low = NULL, *high = NULL;
    struct at_slice lowest = { 0 }, highest = { 0 };
    size_t all;
    for (size_t i = 0; i < results->sets.pairs; i++) {
        figure = at_agree_figure(results, row, i, main);
        if (!figure || figure->statistic.missing)
            continue;
        if (!low || figure->statistic.value < low->statistic.value) {
            low = figure;
            lowest = results->sets.items[i].name;
        }
        if (!high || figure->statistic.value > high->statistic.value) {
            high = figure;
            highest = results->sets.items[i].name;
        }
    }
    if (low)
        at_buffer_printf(
            report->out,
            "\n%zu pairs, %s: %.2f (%.*s) to %.2f (%.*s); --out writes all\n",
            results->sets.pairs, at_agree_statistics(&all)[main].name,
            low->statistic.value, AT_SLICE_ARGS(lowest), high->statistic.value,
            AT_SLICE_ARGS(highest));
}

static void list_pairs(struct report *report, const struct at_agree_row *row,
                       size_t main)
{
    const struct at_agree_results *results = report->results;
    size_t all;
    report->grid = (struct at_grid){ .columns = 4, .left = 1 };
    add_name(report, row);
    at_grid_add(&report->grid, "agree");
    at_grid_add(&report->grid, "%s", at_agree_statistics(&all)[main].name);
    at_grid_add(&report->grid, "95 %%");
    for (size_t i = 0; i < results->sets.pairs; i++) {
        add_cut(&report->grid, results->sets.items[i].name, CODE_MOST);
        add_figure(report, row, i, AT_AGREE_PERCENT);
        add_figure(report, row, i, main);
        add_interval(report, row, i, main);
    }
    print_grid(report);
}

static void add_pairs_of(struct report *report, const struct at_agree_row *row)
{
    size_t main = at_agree_main(report->results, row, 0);
    if (main == SIZE_MAX)
        return;
    if (report->results->sets.pairs > PAIRS_SHOWN)
        add_range(report, row, main);
    else
        list_pairs(report, row, main);
}

/* The pairs of more than two coders: of each group, or of the mean over codes. */
static void add_pairs(struct report *report)
{
    const struct at_agree_results *results = report->results;
    const struct at_agree_row *row;
    for (size_t i = 0; (row = row_at(results, AT_AGREE_GROUP, i)); i++)
        add_pairs_of(report, row);
    if (results->plan.choice_count == 0)
        add_pairs_of(report,
                     results->plan.code_count > 1 ? &results->mean : results->rows);
}

static void add_heading(const struct report *report)
{
    const struct at_judgements *judgements = report->results->judgements;
    struct at_buffer *out = report->out;
    size_t units[AT_UNIT_COUNT] = { 0 };
    for (size_t i = 0; i < judgements->coder_count; i++)
        at_buffer_printf(out, "%s%.*s",
                         i                        ? ", "
                         : report->form->markdown ? "## "
                                                  : "",
                         AT_SLICE_ARGS(judgements->coders[i].name));
    at_buffer_add_text(out, AT_RUN_DOT);
    at_prose_count(out, report->results->plan.session_count, "session");
    for (size_t i = 0; i < judgements->unit_count; i++) {
        const uint8_t *judged = judgements->judged + i * judgements->coder_count;
        size_t coders = 0;
        for (size_t coder = 0; coder < judgements->coder_count; coder++)
            coders += judged[coder];
        units[judgements->units[i].kind] += coders > 1;
    }
    for (int kind = 0; kind < AT_UNIT_COUNT; kind++)
        if (units[kind] && kind != AT_UNIT_EPISODE) {
            at_buffer_add_text(out, AT_RUN_DOT);
            at_prose_count(out, units[kind], at_unit_name((enum at_unit)kind));
        }
    at_buffer_add_text(out, " judged by two or more\n");
}

void at_agree_report_add(struct at_buffer *out, const struct at_agree_results *results,
                         const struct at_agree_form *form)
{
    struct report report = { .out = out, .results = results, .form = form };
    const struct at_agree_sets *sets = &results->sets;
    size_t set = sets->panel == SIZE_MAX ? 0 : sets->panel;
    add_heading(&report);
    if (sets->humans != SIZE_MAX) {
        for (size_t i = sets->humans + 1; i < sets->count; i += 2)
            add_comparison(&report, i);
    } else {
        add_table(&report, AT_AGREE_CODE, set);
        add_table(&report, AT_AGREE_VALUES, set);
        add_table(&report, AT_AGREE_GROUP, set);
    }
    if (sets->pairs > 1)
        add_pairs(&report);
    at_buffer_add_char(out, '\n');
    at_agree_notes_add(out, results, form);
    if (form->markdown)
        at_agree_paragraph_add(out, results, form);
}
