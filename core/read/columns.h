/* columns.h - what the columns of a table, or the keys of a record, are called. */
#ifndef AT_READ_COLUMNS_H
#define AT_READ_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "read/read.h"

enum at_column {
    AT_COLUMN_SPEAKER,
    AT_COLUMN_TEXT,
    AT_COLUMN_SESSION,
    AT_COLUMN_CASE,
    AT_COLUMN_NUMBER,
    AT_COLUMN_TURN,
    AT_COLUMN_ROLE,
    AT_COLUMN_START,
    AT_COLUMN_END,
    AT_COLUMN_CODER,
    AT_COLUMN_CODE,
    AT_COLUMN_VALUE,
    AT_COLUMNS
};

/* Our word for it: "speaker". */
const char *at_column_name(enum at_column column);

/* What others call it, likeliest first; NULL at the end. */
const char *const *at_column_aliases(enum at_column column);

/* Are the options' pairs about columns that there are? */
enum attune_status at_columns_check(const struct at_read_options *options,
                                    struct attune_error *error);

/* The `nth` name, from 0, that --columns gives a column; an empty slice after the
 * last. */
struct at_slice at_column_asked(const struct at_read_options *options,
                                enum at_column column, size_t nth);

/* True when times in a column of that name are milliseconds: "start_ms". */
bool at_column_is_ms(struct at_slice name);

#endif
