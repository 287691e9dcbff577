/* agree_grid.c - a mean has no units, and is given by nobody: its cells are empty. */
#include "cli/agree_grid.h"

#include "text/width.h"

enum { CODERS_SHOWN = 4, NAME_MOST = 12, CODE_MOST = 34 };

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

static enum at_agree_part part_of(const struct at_agree_row *row)
{
    switch (row->about.kind) {
    case AT_AGREE_VALUES:
    case AT_AGREE_RANKS:
        return AT_AGREE_SCALES;
    case AT_AGREE_GROUP:
        return AT_AGREE_CHOICES;
    case AT_AGREE_LIMITS:
        return AT_AGREE_STRETCHES;
    default:
        return AT_AGREE_CODES;
    }
}

const struct at_agree_row *at_agree_row_at(const struct at_agree_results *results,
                                           enum at_agree_part part, size_t nth)
{
    for (size_t i = 0; i < results->count; i++)
        if (part_of(&results->rows[i]) == part && nth-- == 0)
            return &results->rows[i];
    bool has_mean = part == AT_AGREE_CODES && nth == 0 && results->mean.codes > 1;
    return has_mean ? &results->mean : NULL;
}

static bool is_all_turns(const struct at_agree_results *results)
{
    for (size_t i = 0; i < results->count; i++)
        if (results->rows[i].unit != AT_UNIT_TURN &&
            results->rows[i].about.kind != AT_AGREE_LIMITS)
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

void at_agree_add_name(struct at_agree_grid *it, struct at_slice text,
                       const struct at_agree_row *row)
{
    struct at_buffer name = { 0 };
    if (row->is_mean)
        at_buffer_printf(&name, "mean of %zu codes", row->codes);
    else
        at_buffer_add_slice(&name, text);
    if (row->is_inside)
        at_buffer_add_text(&name, " (turns in it)");
    else if (row->unit != AT_UNIT_TURN && !row->is_mean &&
             row->about.kind != AT_AGREE_LIMITS)
        at_buffer_printf(&name, " (%ss)", at_unit_name(row->unit));
    add_cut(&it->grid, at_buffer_slice(&name), CODE_MOST);
    at_buffer_clear(&name);
}

bool at_agree_shows_given(const struct at_agree_grid *it)
{
    return !it->hides_given && it->results->judgements->coder_count <= CODERS_SHOWN;
}

size_t at_agree_given_columns(const struct at_agree_grid *it)
{
    return at_agree_shows_given(it) ? it->results->judgements->coder_count : 0;
}

void at_agree_add_given_titles(struct at_agree_grid *it)
{
    const struct at_judgements *judgements = it->results->judgements;
    for (size_t i = 0; i < at_agree_given_columns(it); i++)
        add_cut(&it->grid, judgements->coders[i].name, NAME_MOST);
}

void at_agree_add_given(struct at_agree_grid *it, const struct at_agree_row *row)
{
    bool has = !row->is_mean &&
               (part_of(row) == AT_AGREE_CODES || part_of(row) == AT_AGREE_STRETCHES);
    for (size_t i = 0; i < at_agree_given_columns(it); i++)
        if (has)
            at_grid_add(&it->grid, "%zu", row->given[i]);
        else
            at_grid_add(&it->grid, "%s", "");
}

void at_agree_add_units_title(struct at_agree_grid *it)
{
    at_grid_add(&it->grid, "%s", is_all_turns(it->results) ? "turns" : "units");
}

void at_agree_add_units(struct at_agree_grid *it, const struct at_agree_row *row)
{
    if (row->is_mean)
        at_grid_add(&it->grid, "%s", "");
    else
        at_grid_add(&it->grid, "%zu", row->units);
}

void at_agree_add_figure(struct at_agree_grid *it, const struct at_agree_row *row,
                         size_t set, size_t statistic)
{
    struct at_buffer cell = { 0 };
    at_agree_figure_add(&cell, at_agree_figure(it->results, row, set, statistic));
    at_grid_add(&it->grid, "%s", at_buffer_text(&cell));
    at_buffer_clear(&cell);
}

void at_agree_add_interval(struct at_agree_grid *it, const struct at_agree_row *row,
                           size_t set, size_t statistic)
{
    struct at_buffer cell = { 0 };
    at_agree_interval_add(&cell, at_agree_figure(it->results, row, set, statistic));
    at_grid_add(&it->grid, "%s", at_buffer_text(&cell));
    at_buffer_clear(&cell);
}

bool at_agree_is_wide(const struct at_agree_grid *it)
{
    return !it->form->markdown && at_grid_width(&it->grid) > it->form->columns;
}

void at_agree_print(struct at_agree_grid *it)
{
    at_buffer_add_char(it->out, '\n');
    if (it->form->markdown)
        at_grid_print_markdown(&it->grid, it->out);
    else
        at_grid_print(&it->grid, it->out);
    it->out->failed |= it->grid.text.failed;
    at_grid_clear(&it->grid);
}
