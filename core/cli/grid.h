/* grid.h - rows of cells in columns as wide as they must be: as text for a terminal, or
 * as a table of Markdown. */
#ifndef AT_CLI_GRID_H
#define AT_CLI_GRID_H

#include "base/buffer.h"

enum { AT_GRID_COLUMNS = 64 };

/* Zero it but for `columns`; clear it after the last use. The first row are the titles. */
struct at_grid {
    size_t columns;        /* at most AT_GRID_COLUMNS */
    size_t left;           /* so many columns, the first ones, are set to the left */
    struct at_buffer text; /* cells, each with its NUL */
    size_t cells;
};

void at_grid_clear(struct at_grid *grid);

/* Adds the next cell, row by row. */
void at_grid_add(struct at_grid *grid, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void at_grid_add_slice(struct at_grid *grid, struct at_slice text);

/* How wide it will be on a terminal. */
size_t at_grid_width(const struct at_grid *grid);

/* Appends the table as lines for a terminal, or as Markdown. */
void at_grid_print(const struct at_grid *grid, struct at_buffer *out);
void at_grid_print_markdown(const struct at_grid *grid, struct at_buffer *out);

#endif
