/* errand.h - one command, done by a worker: spawned, served, ended and told of. */
#ifndef AT_BATCH_ERRAND_H
#define AT_BATCH_ERRAND_H

#include <sys/types.h>

#include "batch/broker.h"

struct at_errand {
    int argc; /* the words behind the program's name */
    char **argv;
    const char *const *variables; /* of the environment it may know, ending in NULL */
    struct at_terms terms;
};

/* Serves a worker that was spawned (its process, its socket, the pipe with its last
 * words, which does not block, or -1) until it ends, and tells how, where that is worth
 * a word. Returns the exit status of the command. */
int at_errand_serve(const struct at_terms *terms, pid_t worker, int socket, int words);

/* Does it and returns the exit status of the command, 3 after a message when no worker
 * could do it. */
int at_errand_run(const struct at_errand *errand);

#endif
