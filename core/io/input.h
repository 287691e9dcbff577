/* input.h - opening a file for reading, and telling in plain words why the system
 * refused; private to this room. */
#ifndef AT_IO_INPUT_H
#define AT_IO_INPUT_H

#include <stddef.h>

#include "base/error.h"

/* Opens a file for reading ("-" is standard input); the caller closes `*file`.
 * What is not there is ATTUNE_NOT_FOUND; a folder, or a file that may not be read,
 * ATTUNE_IO. */
enum attune_status at_input_open(int *file, const char *path,
                                 struct attune_error *error);

/* Reads up to `size` bytes; `*got` is 0 only at the end of the file. */
enum attune_status at_input_read(int file, char *bytes, size_t size, size_t *got,
                                 const char *path, struct attune_error *error);

/* "PATH: cannot be WHAT: reason", the reason being errno `number` in words. */
enum attune_status at_system_error(struct attune_error *error, const char *path,
                                   const char *what, int number);

#endif
