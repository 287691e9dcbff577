/* printed.h - what a worker printed, made harmless for a terminal.
 *
 * Text passes, with newlines and tabs. Every other control character, and those that
 * turn the direction of writing, are shown as what they are ("\x1B", "\u202E"), and so
 * are bytes that are no UTF-8. The few sequences with which attune colours a line or
 * wipes it pass where they are wanted. */
#ifndef AT_BATCH_PRINTED_H
#define AT_BATCH_PRINTED_H

#include "base/buffer.h"

/* One stream: zero it, and clear it. */
struct at_printed {
    bool colored;          /* the sequences pass */
    struct at_buffer rest; /* the beginning of a character or sequence */
};

/* Appends what can be shown of `text`, which goes on where the last one ended. */
void at_printed_add(struct at_printed *printed, struct at_buffer *out,
                    struct at_slice text);
/* Nothing follows: appends what was kept back. */
void at_printed_end(struct at_printed *printed, struct at_buffer *out);

#endif
