/* error.h - an error is a value: a status returned, its story beside it. */
#ifndef AT_BASE_ERROR_H
#define AT_BASE_ERROR_H

#include <attune.h>

/* Fill `error` (may be NULL) and return `status`. The message is one line of
 * plain text without a final full stop; the place in the file is left empty. */
enum attune_status at_error_set(struct attune_error *error, enum attune_status status,
                                const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same with a place. `line` and `column` count from 1; 0 means unknown.
 * A path longer than the field keeps its end, which tells more. */
enum attune_status at_error_at(struct attune_error *error, enum attune_status status,
                               const char *file, int line, int column,
                               const char *format, ...)
    __attribute__((format(printf, 6, 7)));

/* Memory is out. */
enum attune_status at_error_nomem(struct attune_error *error);

/* Fill in the file of an error that has none yet. */
void at_error_locate(struct attune_error *error, const char *file);

/* The error as a compiler prints it, "file:line:column: message", cut to `size`
 * bytes with its NUL. Returns `buffer`. */
const char *at_error_text(const struct attune_error *error, char *buffer, size_t size);

#endif
