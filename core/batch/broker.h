/* broker.h - serves a worker: the one place where what it asks for meets the world.
 *
 * The command opens what the worker may read and hands over the descriptor, for reading
 * alone; it writes what the worker writes, and prints what it prints, made harmless. It
 * never understands a byte of it. Outputs get their names when the worker has told that
 * its work is done, and otherwise are gone as if there had been none. */
#ifndef AT_BATCH_BROKER_H
#define AT_BATCH_BROKER_H

#include <limits.h>

#include "batch/lockdown.h"
#include "batch/rights.h"

struct at_terms {
    const struct at_rights *rights;
    bool out_colored, err_colored; /* do colours and the wiping of a line pass? */
    int silence;        /* seconds that a worker may be silent; 0: for ever */
    bool trusting;      /* go on though the worker could not be locked up */
    const char *shared; /* with the worker: AT_SHARED bytes */
    int out, err;       /* descriptors to print to */
};

enum at_fate {
    AT_FATE_WELL,        /* it told its exit status, and all outputs have their names */
    AT_FATE_CLOSED,      /* it is gone, without a word of how its work went */
    AT_FATE_CUT,         /* the same in the middle of a frame */
    AT_FATE_NONSENSE,    /* it sent what no worker sends */
    AT_FATE_SILENT,      /* it worked too long without a word */
    AT_FATE_UNLOCKED,    /* it could not be locked up */
    AT_FATE_INTERRUPTED, /* the user wants no more */
    AT_FATE_OUTSIDE      /* the command itself could not go on: memory */
};

struct at_outcome {
    enum at_fate fate;
    int status;             /* the exit status it told */
    bool lost;              /* outputs were begun, and are dropped */
    char reading[PATH_MAX]; /* what it was handed last; empty: nothing */
    struct at_lockdown lockdown;
};

struct at_broker;

/* NULL when memory is out. `terms` and the socket are borrowed. */
struct at_broker *at_broker_new(const struct at_terms *terms, int socket);

/* Serves until the worker ends, one way or another. */
void at_broker_serve(struct at_broker *broker, struct at_outcome *outcome);

/* Frees it. A signal that waited for it (interrupt.h) ends the program now. NULL is
 * fine. */
void at_broker_free(struct at_broker *broker);

#endif
