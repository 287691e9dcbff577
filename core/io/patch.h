/* patch.h - lines put into a text, for somebody to look at before it happens: a unified
 * diff, as `patch -p1` and `git apply` take it. */
#ifndef AT_IO_PATCH_H
#define AT_IO_PATCH_H

#include <stddef.h>

#include "base/buffer.h"

/* Lines to be put behind a line of the text. */
struct at_insertion {
    size_t line;           /* from 1 */
    struct at_slice lines; /* whole, each with a line feed at its end */
};

/* Appends the diff of a file called `path`, whose text is `text`. The insertions stand in
 * the order of their lines, and lie within the text; there is at least one. Where the text
 * ends its lines with CR LF, the new ones do. */
void at_patch_add(struct at_buffer *out, struct at_slice path, struct at_slice text,
                  const struct at_insertion *insertions, size_t count);

/* Appends the text as it is after the diff. */
void at_patch_apply(struct at_buffer *out, struct at_slice text,
                    const struct at_insertion *insertions, size_t count);

#endif
