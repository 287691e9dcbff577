/* header.h - the first line of a table: what its columns are called. */
#ifndef AT_READ_HEADER_H
#define AT_READ_HEADER_H

#include "base/arena.h"
#include "io/csv.h"
#include "read/columns.h"

enum { AT_HEADER_ABSENT = -1 };

/* Names compare without case and blanks around them. */
struct at_header {
    const char *path; /* of the table, for messages */
    const struct at_slice *names;
    int count;
};

/* Keeps a copy of the row's fields in the arena. */
enum attune_status at_header_keep(struct at_header *header, struct at_arena *arena,
                                  const struct at_csv_row *row, const char *path,
                                  struct attune_error *error);

/* The column of that name; of one of the names that are common for it, the likeliest.
 * AT_HEADER_ABSENT when there is none. */
int at_header_find(const struct at_header *header, struct at_slice name);
int at_header_find_common(const struct at_header *header, enum at_column column);

/* The names for a message, as many as fit. */
void at_header_list(const struct at_header *header, struct at_buffer *out);

/* ATTUNE_INVALID: --columns OURS=ASKED names no column; the nearest, and all there are. */
enum attune_status at_header_lacks(const struct at_header *header, const char *ours,
                                   struct at_slice asked, struct attune_error *error);

#endif
