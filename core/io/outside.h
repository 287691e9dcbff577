/* outside.h - everything attune asks of the world around its memory, as one table.
 *
 * A process touches files itself, which is how it begins; or it is locked up and asks
 * another process to (batch/worker.h), which then decides what it gets. Nothing else
 * in attune, but for the process that stands outside, opens, lists, writes or looks at
 * a file or a terminal. */
#ifndef AT_IO_OUTSIDE_H
#define AT_IO_OUTSIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"
#include "base/slice.h"
#include "io/about.h"

struct at_outside {
    /* Opens a file for reading ("-" is standard input); the caller closes `*file`.
     * What is not there is ATTUNE_NOT_FOUND; a folder, or a file that may not be read,
     * ATTUNE_IO. */
    enum attune_status (*open)(const struct at_outside *outside, int *file,
                               const char *path, struct attune_error *error);
    void (*about)(const struct at_outside *outside, struct at_file_about *about,
                  const char *path);
    /* Appends the path of what is there, links followed: from the working folder on where
     * it lies below that, else from the root on. What is not there is said as it is. */
    enum attune_status (*locate)(const struct at_outside *outside,
                                 struct at_buffer *out, const char *path,
                                 struct attune_error *error);
    /* Appends the names in a folder in bytewise order, each with its NUL, "." and ".."
     * left out. */
    enum attune_status (*list)(const struct at_outside *outside,
                               struct at_buffer *names, const char *path,
                               struct attune_error *error);
    enum attune_status (*make)(const struct at_outside *outside, const char *path,
                               struct attune_error *error);
    /* Takes away a folder that was made and is empty. */
    void (*unmake)(const struct at_outside *outside, const char *path);
    struct at_terminal (*terminal)(const struct at_outside *outside, int descriptor);
    /* There is no name for what was created until it is closed, and closed to be kept;
     * what stands `in_place` (a terminal, a pipe) is seen as it is written. Closing
     * frees `draft` in any case. */
    enum attune_status (*create)(const struct at_outside *outside, void **draft,
                                 bool *in_place, const char *path,
                                 struct attune_error *error);
    enum attune_status (*write)(const struct at_outside *outside, void *draft,
                                struct at_slice bytes, struct attune_error *error);
    enum attune_status (*close)(const struct at_outside *outside, void *draft,
                                bool keep, struct attune_error *error);
    /* The work goes on: whoever watches its time begins anew. */
    void (*alive)(const struct at_outside *outside);
};

/* The table of this process. */
const struct at_outside *at_outside(void);

/* Makes another the table of this process, once, before it does anything; it must
 * outlive whatever uses it. */
void at_outside_set(const struct at_outside *outside);

/* The work goes on: whoever watches its time begins anew. */
void at_outside_alive(void);

#endif
