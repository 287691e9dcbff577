/* watch.h - waits until somebody changes a file. */
#ifndef AT_CLI_WATCH_H
#define AT_CLI_WATCH_H

#include <stdint.h>

#include "base/slice.h"

/* A number that changes when a file below a folder (or that file) does: when it comes,
 * goes, grows or is written. What cannot be read counts as not there. Add the numbers of
 * several. */
uint64_t at_watch_state(struct at_slice path);

/* Sleeps for the moment between two looks. */
void at_watch_pause(void);

#endif
