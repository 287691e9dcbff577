/* unfinished.h - a file until it is whole; private to who may touch files.
 *
 * A result is written as ".NAME.attune-XXXXXX" beside its final name, mode 0600, and
 * takes that name when it is whole, so nobody ever meets half of one. What is no
 * regular file (a terminal, a pipe, "-" for standard output) is written in place. */
#ifndef AT_IO_UNFINISHED_H
#define AT_IO_UNFINISHED_H

#include <stdbool.h>

#include "base/error.h"
#include "base/slice.h"

struct at_unfinished;

enum attune_status at_unfinished_open(struct at_unfinished **output, const char *path,
                                      struct attune_error *error);
bool at_unfinished_is_in_place(const struct at_unfinished *output);

/* Writes all of it, at once. */
enum attune_status at_unfinished_write(struct at_unfinished *output,
                                       struct at_slice bytes,
                                       struct attune_error *error);

/* Nothing more is written: the disk has it. */
enum attune_status at_unfinished_settle(struct at_unfinished *output,
                                        struct attune_error *error);
/* Gives what is settled its name. */
enum attune_status at_unfinished_name(struct at_unfinished *output,
                                      struct attune_error *error);

/* Frees; without a name, nothing is left. NULL is fine. */
void at_unfinished_drop(struct at_unfinished *output);

#endif
