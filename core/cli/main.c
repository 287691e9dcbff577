/* main.c - the command that people call, or a worker that it spawned. */
#ifdef __linux__
#include <malloc.h>
#endif

#include "batch/worker.h"
#include "cli/dispatch.h"

/* Large blocks go back to the system when they are freed, so that a run of any
 * length needs no more memory than its first sessions did. The rest stays: loading frees
 * and takes it again for every file. */
static void steady_memory(void)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 64 * 1024);
    mallopt(M_TRIM_THRESHOLD, 1024 * 1024);
#endif
}

static int work(int argc, char **argv, const struct at_lockdown *lockdown)
{
    return at_dispatch(argc, argv, lockdown, at_dispatch_work);
}

int main(int argc, char **argv)
{
    steady_memory();
    if (at_worker_is(argc, argv)) {
        at_dispatch_load(argc - 2, argv + 2);
        at_worker_live(argc, argv, work);
    }
    return at_dispatch(argc - 1, argv + 1, NULL, at_dispatch_delegate);
}
