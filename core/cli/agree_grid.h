/* agree_grid.h - the cells that the tables of `attune agree` are made of; for the files of
 * its report alone. */
#ifndef AT_CLI_AGREE_GRID_H
#define AT_CLI_AGREE_GRID_H

#include "cli/agree_report.h"
#include "cli/grid.h"

struct at_agree_grid {
    struct at_buffer *out;
    const struct at_agree_results *results;
    const struct at_agree_form *form;
    struct at_grid grid; /* of the table at hand */
    bool hides_given;    /* for lack of room */
};

/* Which rows stand in a table together. */
enum at_agree_part {
    AT_AGREE_CODES,  /* codes, and the mean over them */
    AT_AGREE_SCALES, /* values and ranks */
    AT_AGREE_CHOICES,
    AT_AGREE_STRETCHES
};
enum { AT_AGREE_PARTS = AT_AGREE_STRETCHES + 1 };

/* The `nth` row of a part; NULL behind the last. */
const struct at_agree_row *at_agree_row_at(const struct at_agree_results *results,
                                           enum at_agree_part part, size_t nth);

/* Cells of a row: what it is about, the units, how often each coder gave it, a figure, an
 * interval. `given` cells are there only while at_agree_shows_given. */
void at_agree_add_name(struct at_agree_grid *it, struct at_slice name,
                       const struct at_agree_row *row);
void at_agree_add_units(struct at_agree_grid *it, const struct at_agree_row *row);
void at_agree_add_given(struct at_agree_grid *it, const struct at_agree_row *row);
void at_agree_add_figure(struct at_agree_grid *it, const struct at_agree_row *row,
                         size_t set, size_t statistic);
void at_agree_add_interval(struct at_agree_grid *it, const struct at_agree_row *row,
                           size_t set, size_t statistic);

/* The titles above units and above what coders gave. */
void at_agree_add_units_title(struct at_agree_grid *it);
void at_agree_add_given_titles(struct at_agree_grid *it);

/* Few coders, and room for them? */
bool at_agree_shows_given(const struct at_agree_grid *it);
/* The columns they take. */
size_t at_agree_given_columns(const struct at_agree_grid *it);

/* Is the table wider than the terminal? */
bool at_agree_is_wide(const struct at_agree_grid *it);
/* Appends it, and makes room for the next. */
void at_agree_print(struct at_agree_grid *it);

/* agree_tables.c: the statistics of a part, of one set of coders; nothing when it has no
 * rows. */
void at_agree_table_add(struct at_agree_grid *it, enum at_agree_part part, size_t set);

/* agree_beside.c: a scheme, by the place of its set, beside the humans. */
void at_agree_beside_add(struct at_agree_grid *it, enum at_agree_part part,
                         size_t scheme);

/* agree_pairs.c: the pairs of more than two coders. */
void at_agree_pairs_add(struct at_agree_grid *it);

#endif
