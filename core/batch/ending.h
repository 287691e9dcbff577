/* ending.h - how a worker ended, told to a person. */
#ifndef AT_BATCH_ENDING_H
#define AT_BATCH_ENDING_H

#include "batch/broker.h"

struct at_ending {
    struct at_outcome outcome;
    int wait;    /* what waitpid says */
    int silence; /* seconds it might have been silent */
    int words; /* a pipe that does not block, with what its libraries said; -1: none */
};

/* Writes what there is to say to the descriptor, nothing where all went well, and
 * returns the exit status of the command. */
int at_ending_tell(const struct at_ending *ending, int to);

#endif
