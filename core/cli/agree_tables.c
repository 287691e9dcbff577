/* agree_tables.c - a row a code, value, choice or kind of stretch; a column a statistic. */
#include "cli/agree_grid.h"

/* Which rows a table has, and which statistics are its columns. */
struct table {
    enum at_agree_part part;
    size_t set, main, count;
    const struct at_agree_row *example; /* a row that has all columns */
};

static bool has_column(const struct at_agree_grid *it, const struct table *table,
                       size_t nth)
{
    return at_agree_figure(it->results, table->example, table->set,
                           it->results->statistics[nth]) != NULL;
}

/* How often codes were given, and how many stretches were found. */
static bool has_given(const struct table *table)
{
    return table->part == AT_AGREE_CODES || table->part == AT_AGREE_STRETCHES;
}

static void add_titles(struct at_agree_grid *it, const struct table *table)
{
    static const char *const first[AT_AGREE_PARTS] = { "code", "values of",
                                                       "which code", "stretches" };
    size_t all;
    const struct at_agree_statistic *statistics = at_agree_statistics(&all);
    at_grid_add(&it->grid, "%s", first[table->part]);
    if (table->part != AT_AGREE_STRETCHES)
        at_agree_add_units_title(it);
    if (has_given(table))
        at_agree_add_given_titles(it);
    for (size_t i = 0; i < table->count; i++) {
        size_t statistic = it->results->statistics[i];
        if (!has_column(it, table, i))
            continue;
        at_grid_add(&it->grid, "%s",
                    statistic == AT_AGREE_PERCENT ? "agree"
                                                  : statistics[statistic].name);
        if (statistic == table->main)
            at_grid_add(&it->grid, "95 %%");
    }
}

static void add_row(struct at_agree_grid *it, const struct table *table,
                    const struct at_agree_row *row)
{
    at_agree_add_name(it, row->name, row);
    if (table->part != AT_AGREE_STRETCHES)
        at_agree_add_units(it, row);
    if (has_given(table))
        at_agree_add_given(it, row);
    for (size_t i = 0; i < table->count; i++) {
        size_t statistic = it->results->statistics[i];
        if (!has_column(it, table, i))
            continue;
        at_agree_add_figure(it, row, table->set, statistic);
        if (statistic == table->main)
            at_agree_add_interval(it, row, table->set, statistic);
    }
}

static void fill(struct at_agree_grid *it, const struct table *table)
{
    const struct at_agree_row *row;
    size_t columns = table->part == AT_AGREE_STRETCHES ? 2 : 3;
    if (has_given(table))
        columns += at_agree_given_columns(it);
    for (size_t i = 0; i < table->count; i++)
        columns += has_column(it, table, i);
    at_grid_clear(&it->grid);
    it->grid = (struct at_grid){ .columns = columns, .left = 1 };
    add_titles(it, table);
    for (size_t i = 0; (row = at_agree_row_at(it->results, table->part, i)); i++)
        add_row(it, table, row);
}

/* Against a reference, how often each gave a code gives way first; then the usual statistics
 * do, from the last on, until the table fits. */
static void fit(struct at_agree_grid *it, struct table *table)
{
    const struct at_agree_results *results = it->results;
    fill(it, table);
    if (results->reference != UINT32_MAX && at_agree_is_wide(it)) {
        it->hides_given = true;
        fill(it, table);
    }
    while (it->form->is_usual && at_agree_is_wide(it) &&
           results->statistics[table->count - 1] != table->main) {
        table->count--;
        fill(it, table);
    }
}

void at_agree_table_add(struct at_agree_grid *it, enum at_agree_part part, size_t set)
{
    const struct at_agree_results *results = it->results;
    const struct at_agree_row *row;
    struct table table = { .part = part,
                           .set = set,
                           .count = results->statistic_count,
                           .example = at_agree_row_at(results, part, 0) };
    if (!table.example)
        return;
    for (size_t i = 0; (row = at_agree_row_at(results, part, i)); i++)
        if (row->order > table.example->order)
            table.example = row;
    table.main = at_agree_main(results, table.example, set);
    if (table.main == SIZE_MAX)
        return;
    fit(it, &table);
    at_agree_print(it);
}
