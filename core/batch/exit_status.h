/* exit_status.h - how a command ends, a promise to scripts that call attune. */
#ifndef AT_BATCH_EXIT_STATUS_H
#define AT_BATCH_EXIT_STATUS_H

enum {
    AT_EXIT_OK = 0,
    AT_EXIT_FAILED = 1,     /* the work ran and something in it failed */
    AT_EXIT_USAGE = 2,      /* it was asked wrongly */
    AT_EXIT_ENVIRONMENT = 3 /* disk full, memory out, no worker to be had */
};

#endif
