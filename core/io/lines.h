/* lines.h - a text file line by line, in bounded memory, checked and tidied.
 *
 * A byte order mark is dropped, CRLF and lone CR end lines like LF does, and
 * text that is not UTF-8 is refused or repaired before anybody sees it. */
#ifndef AT_IO_LINES_H
#define AT_IO_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/slice.h"

enum { AT_LINE_MOST = 16 * 1024 * 1024 };

struct at_lines;

/* Opens a file ("-" is standard input) for reading from its start. With `lossy`,
 * bad bytes become U+FFFD and are counted; else they are an error that names the
 * byte offset in the file. A directory, a missing file or one that may not be
 * read: ATTUNE_IO or ATTUNE_NOT_FOUND. */
enum attune_status at_lines_open(struct at_lines **lines, const char *path, bool lossy,
                                 struct attune_error *error);
/* The same over bytes in memory, which must outlive it. */
enum attune_status at_lines_open_bytes(struct at_lines **lines, struct at_slice bytes,
                                       const char *name, bool lossy,
                                       struct attune_error *error);
void at_lines_close(struct at_lines *lines); /* NULL is fine */

/* The next line without its end. ATTUNE_NOT_FOUND without a story at the end of
 * the file. The line is valid until the next call. 32 bytes are readable after it.
 * A line over AT_LINE_MOST is ATTUNE_LIMIT. */
enum attune_status at_lines_next(struct at_lines *lines, struct at_slice *line,
                                 struct attune_error *error);

/* Hands the line got last out again by the next at_lines_next. */
void at_lines_back(struct at_lines *lines);

/* Number of the line got last, from 1; the path; replaced sequences so far. */
uint32_t at_lines_number(const struct at_lines *lines);
const char *at_lines_name(const struct at_lines *lines);
size_t at_lines_repaired(const struct at_lines *lines);

/* Up to `size` of the first bytes of the file, unchecked, for a reader to recognise
 * its format; the reading place does not move. Only before the first line is got. */
enum attune_status at_lines_peek(struct at_lines *lines, size_t size,
                                 struct at_slice *bytes, struct attune_error *error);

/* All bytes of the file, unchecked, for formats that are no lines. Only before the
 * first line is got; valid until it is. More than `most` are ATTUNE_LIMIT. */
enum attune_status at_lines_all(struct at_lines *lines, size_t most,
                                struct at_slice *bytes, struct attune_error *error);

#endif
