/* table.h - counts of pairs of categories: how often one coder said the first where another
 * said the second. Only cells that hold something are there, so a codebook of ten thousand
 * codes costs what was used of it. Plain data, borrowed from whoever counted. */
#ifndef AT_STATS_TABLE_H
#define AT_STATS_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct at_cell {
    uint32_t row, column; /* categories: of the first coder, of the second */
};

/* A symmetric table may be folded: then its cells are those with row <= column, and each
 * counts for both. Its margins are whole all the same. */
enum at_folding { AT_TABLE_WHOLE, AT_TABLE_FOLDED };

struct at_table {
    size_t categories;           /* of the scale */
    double total;                /* of all counts */
    const double *rows;          /* how often the first coder said each category */
    const double *columns;       /* how often the second did */
    const double *same;          /* how often both did: the diagonal */
    const double *middles;       /* the middle rank of each category, see below */
    size_t cell_count;           /* of distinct cells, in no order */
    const struct at_cell *cells; /* where they are */
    const double *counts;        /* what they hold, 0 or more; need not be whole */
};

/* Room for what is worked out of the cells: each has one number a category. */
struct at_margins {
    double *rows, *columns, *same, *middles; /* no columns: the table is folded */
};

/* Room for `categories`; false when memory is out. Folded tables have no columns of their
 * own: their columns are their rows. */
bool at_margins_new(struct at_margins *margins, struct at_arena *arena,
                    size_t categories, enum at_folding folding);

/* Works out the total, the margins, the diagonal and the middle ranks of the table's cells
 * and counts. Ranks: all ratings of both coders stand in order of category; what is in the
 * middle of those of a category is its rank, in halves of a rating. */
void at_table_add_up(struct at_table *table, const struct at_margins *margins);

/* Room for a table of two categories. */
struct at_fourfold {
    double rows[2], columns[2], same[2], middles[2], counts[4];
};

/* `category` (1 in the new table) against all others (0), kept in `room`. A folded table
 * becomes one that is not. */
struct at_table at_table_against_rest(const struct at_table *table, size_t category,
                                      struct at_fourfold *room);

#endif
