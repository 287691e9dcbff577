/* table.c - margins, ranks, and tables of one category against all others. */
#include "stats/table.h"

#include <string.h>

bool at_margins_new(struct at_margins *margins, struct at_arena *arena,
                    size_t categories, enum at_folding folding)
{
    size_t size = (categories + 1) * sizeof(double);
    margins->rows = at_arena_alloc(arena, size);
    margins->same = at_arena_alloc(arena, size);
    margins->middles = at_arena_alloc(arena, size);
    margins->columns = folding == AT_TABLE_FOLDED ? NULL : at_arena_alloc(arena, size);
    return margins->rows && margins->same && margins->middles &&
           (margins->columns || folding == AT_TABLE_FOLDED);
}

/* A cell of a folded table stands for two, each of half its count. */
static void add_cell(const struct at_margins *margins, struct at_cell cell,
                     double count)
{
    double *columns = margins->columns ? margins->columns : margins->rows;
    double part = margins->columns ? count : count / 2;
    margins->rows[cell.row] += part;
    columns[cell.column] += part;
    if (cell.row == cell.column)
        margins->same[cell.row] += count;
}

static void find_middles(struct at_table *table, double *middles)
{
    double before = 0;
    for (size_t k = 0; k < table->categories; k++) {
        double size = (table->rows[k] + table->columns[k]) / 2;
        middles[k] = before + size / 2;
        before += size;
    }
    table->middles = middles;
}

void at_table_add_up(struct at_table *table, const struct at_margins *margins)
{
    size_t size = table->categories * sizeof(double);
    memset(margins->rows, 0, size);
    memset(margins->same, 0, size);
    if (margins->columns)
        memset(margins->columns, 0, size);
    for (size_t i = 0; i < table->cell_count; i++)
        add_cell(margins, table->cells[i], table->counts[i]);
    table->rows = margins->rows;
    table->columns = margins->columns ? margins->columns : margins->rows;
    table->same = margins->same;
    table->total = 0;
    for (size_t k = 0; k < table->categories; k++)
        table->total += table->rows[k];
    find_middles(table, margins->middles);
}

static const struct at_cell all_four[] = { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } };

struct at_table at_table_against_rest(const struct at_table *table, size_t category,
                                      struct at_fourfold *room)
{
    double both = table->same[category];
    double first = table->rows[category] - both;
    double second = table->columns[category] - both;
    double neither = table->total - both - first - second;
    *room = (struct at_fourfold){ .counts = { neither, second, first, both } };
    struct at_margins margins = { room->rows, room->columns, room->same,
                                  room->middles };
    struct at_table fourfold = {
        .categories = 2, .cell_count = 4, .cells = all_four, .counts = room->counts
    };
    at_table_add_up(&fourfold, &margins);
    return fourfold;
}
