/* agree_pairs.c - each pair by itself, or, of many, the range of their figures. */
#include "cli/agree_grid.h"

enum { PAIRS_SHOWN = 10 };

/* The pairs of many coders: the range of their figures. */
static void add_range(struct at_agree_grid *it, const struct at_agree_row *row,
                      size_t main)
{
    const struct at_agree_results *results = it->results;
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
            it->out, "\n%zu pairs, %s: %.2f (%.*s) to %.2f (%.*s); --out writes all\n",
            results->sets.pairs, at_agree_statistics(&all)[main].name,
            low->statistic.value, AT_SLICE_ARGS(lowest), high->statistic.value,
            AT_SLICE_ARGS(highest));
}

static void list_pairs(struct at_agree_grid *it, const struct at_agree_row *row,
                       size_t main)
{
    const struct at_agree_results *results = it->results;
    size_t all;
    bool has_percent = at_agree_figure(results, row, 0, AT_AGREE_PERCENT) != NULL;
    it->grid = (struct at_grid){ .columns = 3 + has_percent, .left = 1 };
    at_agree_add_name(it, row->name, row);
    if (has_percent)
        at_grid_add(&it->grid, "agree");
    at_grid_add(&it->grid, "%s", at_agree_statistics(&all)[main].name);
    at_grid_add(&it->grid, "95 %%");
    for (size_t i = 0; i < results->sets.pairs; i++) {
        at_grid_add_slice(&it->grid, results->sets.items[i].name);
        if (has_percent)
            at_agree_add_figure(it, row, i, AT_AGREE_PERCENT);
        at_agree_add_figure(it, row, i, main);
        at_agree_add_interval(it, row, i, main);
    }
    at_agree_print(it);
}

static void add_pairs_of(struct at_agree_grid *it, const struct at_agree_row *row)
{
    size_t main = at_agree_main(it->results, row, 0);
    if (main == SIZE_MAX)
        return;
    if (it->results->sets.pairs > PAIRS_SHOWN)
        add_range(it, row, main);
    else
        list_pairs(it, row, main);
}

/* The pairs of more than two coders: of the one choice, or of the mean over codes. */
void at_agree_pairs_add(struct at_agree_grid *it)
{
    const struct at_agree_results *results = it->results;
    const struct at_agree_row *row = results->plan.choice_count == 1
                                         ? at_agree_row_at(results, AT_AGREE_CHOICES, 0)
                                     : results->mean.codes > 1 ? &results->mean
                                                               : results->rows;
    add_pairs_of(it, row);
}
