/* csv.h - rows of comma- or tab-separated values (RFC 4180), streamed. */
#ifndef AT_IO_CSV_H
#define AT_IO_CSV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"
#include "io/lines.h"

struct at_csv;

/* Reads rows of `lines` (borrowed), fields parted by `separator`. */
struct at_csv *at_csv_new(struct at_lines *lines, char separator);
void at_csv_free(struct at_csv *csv);

/* The sign that parts the fields of a table's first line, of which `head` holds the
 * beginning: the one of , ; tab | that it has most of outside quotes. */
char at_csv_separator(struct at_slice head);

struct at_csv_row {
    size_t count;
    const struct at_slice *fields; /* quotes taken off; lines inside joined by LF */
    uint32_t line;                 /* the line it starts on, from 1 */
};

/* The next row that is not blank, valid until the next call; ATTUNE_NOT_FOUND
 * without a story at the end. A quote that is never closed, or text after a
 * closing quote, is ATTUNE_INVALID with line and column (of the quote); the next
 * call goes on with the line after the bad row's first. */
enum attune_status at_csv_next(struct at_csv *csv, struct at_csv_row *row,
                               struct attune_error *error);

/* The column, in code points from 1, where field `index` of the row got last
 * starts on its first line. */
int at_csv_column(const struct at_csv *csv, size_t index);

/* Appends one field, quoted when it must be. Unless `raw`, a cell that a
 * spreadsheet would take for a formula (= + - @ tab or CR in front, numbers
 * excepted, or such a one behind apostrophes) gets an apostrophe first. */
void at_csv_add(struct at_buffer *out, struct at_slice field, bool raw);

/* The field as it was before it got that apostrophe. */
struct at_slice at_csv_unguarded(struct at_slice field);

#endif
