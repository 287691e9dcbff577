/* agree_beside.c - how far humans agree, how far a scheme does with them, and whether that
 * is as good, but for a margin. */
#include "cli/agree_grid.h"

/* Is the scheme as good as the humans are among each other, but for the margin? */
static const char *verdict(const struct at_agree_figure *difference, double margin)
{
    if (!difference || difference->statistic.missing || difference->interval.missing)
        return "";
    return difference->interval.low > -margin    ? "not below"
           : difference->interval.high < -margin ? "below"
                                                 : "open";
}

static size_t main_of(const struct at_agree_grid *it, const struct at_agree_row *row)
{
    return at_agree_main(it->results, row, it->results->sets.humans);
}

/* The name, with its own statistic where the table's first row has another. */
static void add_name(struct at_agree_grid *it, const struct at_agree_row *row,
                     size_t main, size_t usual)
{
    struct at_buffer name = { 0 };
    size_t all;
    at_buffer_add_slice(&name, row->name);
    if (main != usual && main != SIZE_MAX)
        at_buffer_printf(&name, " (%s)", at_agree_statistics(&all)[main].name);
    at_agree_add_name(it, at_buffer_slice(&name), row);
    at_buffer_clear(&name);
}

static void add_row(struct at_agree_grid *it, const struct at_agree_row *row,
                    size_t scheme, size_t usual)
{
    const struct at_agree_results *results = it->results;
    size_t humans = results->sets.humans, main = main_of(it, row);
    add_name(it, row, main, usual);
    at_agree_add_units(it, row);
    at_agree_add_given(it, row);
    at_agree_add_figure(it, row, humans, main);
    at_agree_add_figure(it, row, scheme, main);
    at_agree_add_figure(it, row, scheme + 1, main);
    at_agree_add_interval(it, row, scheme + 1, main);
    const struct at_agree_figure *difference =
        at_agree_figure(results, row, scheme + 1, main);
    at_grid_add(&it->grid, "%s", verdict(difference, it->form->margin));
}

static void fill(struct at_agree_grid *it, enum at_agree_part part, size_t scheme)
{
    static const char *const of[AT_AGREE_PARTS] = { "of", "of values", "of choice",
                                                    "of stretches" };
    const struct at_agree_row *row = at_agree_row_at(it->results, part, 0);
    size_t usual = main_of(it, row), all;
    at_grid_clear(&it->grid);
    it->grid = (struct at_grid){ .columns = 7 + at_agree_given_columns(it), .left = 1 };
    at_grid_add(&it->grid, "%s %s",
                usual == SIZE_MAX ? "code" : at_agree_statistics(&all)[usual].name,
                of[part]);
    if (part == AT_AGREE_STRETCHES)
        at_grid_add(&it->grid, "found");
    else
        at_agree_add_units_title(it);
    at_agree_add_given_titles(it);
    at_grid_add(&it->grid, "humans");
    at_grid_add(&it->grid, "scheme");
    at_grid_add(&it->grid, "differ");
    at_grid_add(&it->grid, "95 %%");
    at_grid_add(&it->grid, "%s", "");
    for (size_t i = 0; (row = at_agree_row_at(it->results, part, i)); i++)
        add_row(it, row, scheme, usual);
}

/* How often each coder gave a code is told where there is room for it. */
void at_agree_beside_add(struct at_agree_grid *it, enum at_agree_part part,
                         size_t scheme)
{
    if (!at_agree_row_at(it->results, part, 0))
        return;
    fill(it, part, scheme);
    if (at_agree_shows_given(it) && at_agree_is_wide(it)) {
        it->hides_given = true;
        fill(it, part, scheme);
    }
    at_agree_print(it);
}
