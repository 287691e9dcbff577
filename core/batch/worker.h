/* worker.h - the process in which a command does its work: attune spawned anew, locked
 * up before it receives a byte of a scheme or a transcript, holding one socket.
 *
 * What it needs from outside it asks the command for (asking.h), which decides what it
 * gets (broker.h); what it prints it tells. It begins by telling that it is locked up,
 * and has done its work only when it tells with which exit status. */
#ifndef AT_BATCH_WORKER_H
#define AT_BATCH_WORKER_H

#include <stdbool.h>

#include "batch/lockdown.h"

/* The first word behind the program's name that makes it a worker. */
#define AT_WORKER_WORD ":worker"

/* The descriptor under which it finds the memory that it shares (frames.h). */
enum { AT_WORKER_SHARED = 3 };

/* Was this process spawned to be a worker? */
bool at_worker_is(int argc, char **argv);

/* The whole life of a worker: runs `command` with the words it was given, and ends the
 * process. */
typedef int at_worker_command(int argc, char **argv,
                              const struct at_lockdown *lockdown);
_Noreturn void at_worker_live(int argc, char **argv, at_worker_command *command);

#endif
