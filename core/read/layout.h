/* layout.h - which column of a table holds what, by its header. */
#ifndef AT_READ_LAYOUT_H
#define AT_READ_LAYOUT_H

#include "io/csv.h"
#include "read/header.h"
#include "read/reading.h"

/* Columns of codes: as many as --columns code=... names. */
enum { AT_LAYOUT_CODES = 64 };

struct at_layout {
    struct at_reading *reading;
    struct at_header header; /* in the reading's arena */
    int at[AT_COLUMNS];      /* where each stands, or AT_HEADER_ABSENT */
    int codes[AT_LAYOUT_CODES];
    int code_count;
    bool milliseconds[2]; /* of start and end */
};

/* Finds every column that --columns names and then, by the common names, every
 * other. Without a speaker and a text: ATTUNE_INVALID, listing what there is. */
enum attune_status at_layout_find(struct at_layout *layout, struct at_reading *reading,
                                  const struct at_csv_row *row,
                                  struct attune_error *error);

/* Is the field of a header one that this column is commonly called? */
bool at_layout_is_called(struct at_slice field, enum at_column column);

#endif
