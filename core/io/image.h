/* image.h - a stranger's SQLite database, in memory and for reading alone.
 *
 * Nothing of its schema runs: no trigger, no view, no function it names. A query may
 * only select, and both its memory and its steps are bounded. */
#ifndef AT_IO_IMAGE_H
#define AT_IO_IMAGE_H

#include <stdint.h>

#include "base/error.h"
#include "base/slice.h"

struct at_image;
struct at_query;

/* Opens a copy of the bytes. What is no database, or a broken one, is ATTUNE_INVALID. */
enum attune_status at_image_open(struct at_image **image, struct at_slice bytes,
                                 struct attune_error *error);
void at_image_close(struct at_image *image); /* NULL is fine; after its queries */

/* What queries may take from here on, in SQLite's steps; and how many they took. */
void at_image_allow(struct at_image *image, uint64_t steps);
uint64_t at_image_took(const struct at_image *image);

/* Begins a query: one SELECT, with "?" for values. ATTUNE_INVALID for anything else. */
enum attune_status at_query_begin(struct at_query **query, struct at_image *image,
                                  struct at_slice sql, struct attune_error *error);
void at_query_end(struct at_query *query); /* NULL is fine */

/* Sets the value number `i`, from 0, to a text, which is copied. */
enum attune_status at_query_set(struct at_query *query, size_t i, struct at_slice text,
                                struct attune_error *error);

/* The next row; ATTUNE_NOT_FOUND without a story after the last. More steps than were
 * allowed are ATTUNE_LIMIT. */
enum attune_status at_query_next(struct at_query *query, struct attune_error *error);

enum at_cell_kind { AT_CELL_NULL, AT_CELL_WHOLE, AT_CELL_REAL, AT_CELL_TEXT };
struct at_cell {
    enum at_cell_kind kind;
    int64_t whole;
    double real;
    struct at_slice text; /* a text or bytes; valid until the next row */
};
/* Of the row got last. */
size_t at_query_columns(const struct at_query *query);
const char *at_query_column(const struct at_query *query, size_t i);
struct at_cell at_query_cell(const struct at_query *query, size_t i);

#endif
