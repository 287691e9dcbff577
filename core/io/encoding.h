/* encoding.h - what to say of bytes that are not UTF-8 text; private to this room. */
#ifndef AT_IO_ENCODING_H
#define AT_IO_ENCODING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/slice.h"

/* How many bytes at the start of `text` are well-formed UTF-8 without a NUL. */
size_t at_encoding_check(struct at_slice text);

/* What the first bytes of a file show it to be, and what to do about it, when that is
 * no UTF-8 text: UTF-16, a Word document, a PDF. NULL for what may be text. */
const char *at_encoding_stranger(struct at_slice start);

/* The error for the bad byte at `offset` of the file. `advice` tells what to do
 * besides saving the file as UTF-8, or is "". */
enum attune_status at_encoding_error(struct attune_error *error, const char *file,
                                     int line, int column, uint64_t offset,
                                     unsigned char byte, const char *advice);

/* The line and column, from 1, of the byte at `offset` of well-formed text. */
void at_encoding_place(struct at_slice text, size_t offset, int *line, int *column);

/* Drops a byte order mark from the whole text of a file and checks the rest. */
enum attune_status at_encoding_accept(struct at_slice *text, const char *file,
                                      struct attune_error *error);

#endif
