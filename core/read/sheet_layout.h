/* sheet_layout.h - which column of a coder's table holds what; private to this room. */
#ifndef AT_READ_SHEET_LAYOUT_H
#define AT_READ_SHEET_LAYOUT_H

#include "read/header.h"
#include "read/sheet.h"

enum at_sheet_column {
    AT_SHEET_SESSION,
    AT_SHEET_CASE,
    AT_SHEET_UNIT,
    AT_SHEET_TURN,
    AT_SHEET_FIRST_TURN,
    AT_SHEET_LAST_TURN,
    AT_SHEET_ROLE,
    AT_SHEET_CODER,
    AT_SHEET_CODE,
    AT_SHEET_VALUE,
    AT_SHEET_TEXT,
    AT_SHEET_SCHEME,
    AT_SHEET_EVIDENCE,
    AT_SHEET_RULE,
    AT_SHEET_SETTLED,
    AT_SHEET_BEFORE,
    AT_SHEET_SKIP,
    AT_SHEET_COLUMNS
};

enum at_sheet_shape { AT_SHEET_LONG, AT_SHEET_BY_CODER, AT_SHEET_BY_CODE };

struct at_sheet_layout {
    struct at_header header; /* in the arena */
    enum at_sheet_shape shape;
    int at[AT_SHEET_COLUMNS]; /* AT_HEADER_ABSENT where there is none */
    int *said;                /* the columns of codes, coders or single codes */
    size_t said_count;
};

/* Finds the columns in the table's first row. One that is needed and not there is
 * ATTUNE_INVALID, with what to add. */
enum attune_status at_sheet_layout_find(struct at_sheet_layout *layout,
                                        struct at_arena *arena,
                                        const struct at_csv_row *row, const char *path,
                                        const struct at_read_options *options,
                                        bool lists_units, struct attune_error *error);

/* The column of turns, or of first turns. */
static inline int at_sheet_layout_first(const struct at_sheet_layout *layout)
{
    return layout->at[AT_SHEET_TURN] != AT_HEADER_ABSENT
               ? layout->at[AT_SHEET_TURN]
               : layout->at[AT_SHEET_FIRST_TURN];
}

#endif
