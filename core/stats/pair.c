/* pair.c - a column of the sums is a cell of the table. */
#include "stats/pair.h"

#include "stats/cells.h"
#include "stats/grouping.h"
#include "stats/sums.h"

struct at_pair {
    struct at_cells cells;
    struct at_sums *sums;
    struct at_margins margins;
    double *counts;
    struct at_table table;
};

static bool add_unit(struct at_pair *pair, struct at_arena *arena, int32_t first,
                     int32_t second, double weight)
{
    uint32_t number;
    if (first < 0 || second < 0)
        return true;
    struct at_cell cell = { (uint32_t)first, (uint32_t)second };
    return at_cells_number(&pair->cells, arena, cell, &number) &&
           at_sums_add(pair->sums, number, weight);
}

static bool add_units(struct at_pair *pair, struct at_arena *arena,
                      const struct at_ratings *ratings, size_t first, size_t second)
{
    const struct at_grouping units =
        at_grouping_of(arena, ratings->units, ratings->group, ratings->groups);
    if (!units.order)
        return false;
    for (size_t group = 0; group < ratings->groups; group++) {
        for (size_t i = units.start[group]; i < units.start[group + 1]; i++) {
            size_t unit = units.order[i];
            const int32_t *codes = &ratings->codes[unit * ratings->coders];
            if (!add_unit(pair, arena, codes[first], codes[second],
                          at_ratings_weight(ratings, unit)))
                return false;
        }
        if (!at_sums_close_group(pair->sums))
            return false;
    }
    return true;
}

struct at_pair *at_pair_new(struct at_arena *arena, const struct at_ratings *ratings,
                            size_t first, size_t second)
{
    struct at_pair *pair = at_arena_alloc(arena, sizeof *pair);
    if (!pair || !(pair->sums = at_sums_new(arena)) ||
        !add_units(pair, arena, ratings, first, second) ||
        !at_margins_new(&pair->margins, arena, ratings->categories, AT_TABLE_WHOLE))
        return NULL;
    pair->counts = at_arena_alloc(arena, (pair->cells.count + 1) * sizeof(double));
    pair->table = (struct at_table){ .categories = ratings->categories,
                                     .cell_count = pair->cells.count,
                                     .cells = pair->cells.cells,
                                     .counts = pair->counts };
    return pair->counts ? pair : NULL;
}

const struct at_table *at_pair_table(struct at_pair *pair, const uint32_t *times)
{
    at_sums_total(pair->sums, times, pair->counts);
    at_table_add_up(&pair->table, &pair->margins);
    return &pair->table;
}
