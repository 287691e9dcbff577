/* progress.c - the clock decides only what is shown, never what is done. */
#include "cli/progress.h"

#include <stdio.h>
#include <unistd.h>

#include "io/about.h"

enum { PAUSE_MS = 200 };

void at_progress_open(struct at_progress *progress, size_t total, bool wanted)
{
    *progress = (struct at_progress){
        .wanted = wanted && at_terminal(STDERR_FILENO).is,
        .total = total,
    };
    clock_gettime(CLOCK_MONOTONIC, &progress->last);
}

static bool is_soon(const struct timespec *now, const struct timespec *last)
{
    return (now->tv_sec - last->tv_sec) * 1000 +
               (now->tv_nsec - last->tv_nsec) / 1000000 <
           PAUSE_MS;
}

void at_progress_show(struct at_progress *progress, size_t files, size_t sessions)
{
    struct timespec now;
    if (!progress->wanted || clock_gettime(CLOCK_MONOTONIC, &now) != 0 ||
        is_soon(&now, &progress->last))
        return;
    progress->last = now;
    progress->shown = true;
    fprintf(stderr, "\r\x1B[K%zu of %zu files, %zu sessions coded", files,
            progress->total, sessions);
}

void at_progress_clear(struct at_progress *progress)
{
    if (progress->shown)
        fprintf(stderr, "\r\x1B[K");
    progress->shown = false;
}
