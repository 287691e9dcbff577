/* asking.h - the world outside as a worker sees it: it asks the command. */
#ifndef AT_BATCH_ASKING_H
#define AT_BATCH_ASKING_H

#include "batch/frames.h"
#include "io/outside.h"

struct at_asking {
    struct at_outside outside;  /* first: what at_outside() gives */
    struct at_channel *channel; /* borrowed, and `out` */
    struct at_buffer *out;
    char *shared;  /* AT_SHARED bytes; borrowed */
    uint64_t told; /* when it said last that work goes on, in tenths of a second */
};

/* Fills in a table that asks over a channel. A question that is not answered ends the
 * process: whoever asked it to work is gone. */
void at_asking_init(struct at_asking *asking, struct at_channel *channel,
                    struct at_buffer *out, char *shared);

/* Tells what nobody answers: the frame begun in the buffer. */
void at_asking_tell(const struct at_asking *asking);

#endif
