/* tidy.h - reads back a tidy table that `attune run` wrote, row by row. */
#ifndef AT_CLI_TIDY_H
#define AT_CLI_TIDY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/slice.h"

enum { AT_TIDY_COLUMNS_MOST = 16 };

struct at_tidy_row {
    struct at_slice
        cells[AT_TIDY_COLUMNS_MOST];   /* of the columns asked for, in order */
    int columns[AT_TIDY_COLUMNS_MOST]; /* where each stands on its line */
    int line;
};

/* Whoever gets the rows. An error without a file gets the table's. */
struct at_tidy_sink {
    const char *const *columns; /* the names of the columns wanted, ending in NULL */
    enum attune_status (*row)(void *data, const struct at_tidy_row *row,
                              struct attune_error *error);
    void *data;
};

/* Hands on all rows; `lossy` as of at_lines_open. A column that is not there is
 * ATTUNE_INVALID. */
enum attune_status at_tidy_read(const char *path, bool lossy,
                                const struct at_tidy_sink *sink,
                                struct attune_error *error);

#endif
