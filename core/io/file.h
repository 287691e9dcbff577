/* file.h - whole files in, and outputs that appear whole or not at all. */
#ifndef AT_IO_FILE_H
#define AT_IO_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"
#include "io/about.h"

/* Appends a file's bytes; ATTUNE_LIMIT, naming the limit, when they are more than
 * `most`. */
enum attune_status at_file_read(struct at_buffer *out, const char *path, size_t most,
                                struct attune_error *error);

/* Calls `each` with the names in a folder, in bytewise order, "." and ".." left
 * out, until it returns something else than ATTUNE_OK. */
enum attune_status
at_folder_each(const char *path,
               enum attune_status (*each)(const char *name, void *data,
                                          struct attune_error *error),
               void *data, struct attune_error *error);

/* An output file, mode 0600. A regular one is written beside its final name and
 * takes that name when it is whole; anything else (a terminal, a pipe, "-" for
 * standard output) is written in place. */
struct at_output;
enum attune_status at_output_open(struct at_output **output, const char *path,
                                  struct attune_error *error);
/* Bytes to fill before at_output_flush, which makes what is written in place seen; the
 * buffer flushes itself when it gets long. */
struct at_buffer *at_output_buffer(struct at_output *output);
enum attune_status at_output_flush(struct at_output *output,
                                   struct attune_error *error);
/* Writes what is left and gives the file its name; frees `output` in any case. */
enum attune_status at_output_close(struct at_output *output,
                                   struct attune_error *error);
/* Gives up: nothing is left under the final name. Frees. NULL is fine. */
void at_output_drop(struct at_output *output);

/* Appends the path of what is there, links followed: from the working folder on where it
 * lies below that, else from the root on. What is not there is said as it is. */
enum attune_status at_file_locate(struct at_buffer *out, const char *path,
                                  struct attune_error *error);

/* Makes a folder (mode 0700) unless it is there. */
enum attune_status at_folder_make(const char *path, struct attune_error *error);
/* Takes away one that was made; stays where there is something in it. */
void at_folder_unmake(const char *path);

#endif
