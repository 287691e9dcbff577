/* progress.h - how far a long run has come: one line on the terminal that is written
 * over, and nothing where stderr is a file. */
#ifndef AT_CLI_PROGRESS_H
#define AT_CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

struct at_progress {
    bool wanted;
    bool shown;   /* the line stands there now */
    size_t total; /* files */
    struct timespec last;
};

/* A line for `total` files, if stderr is a terminal and `wanted`. */
void at_progress_open(struct at_progress *progress, size_t total, bool wanted);

/* Shows that `files` are done and `sessions` coded, a few times a second at most. */
void at_progress_show(struct at_progress *progress, size_t files, size_t sessions);

/* Takes the line away, so that something else can be printed. */
void at_progress_clear(struct at_progress *progress);

#endif
