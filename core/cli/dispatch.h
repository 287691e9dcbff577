/* dispatch.h - from what was typed to the command that it asks for. */
#ifndef AT_CLI_DISPATCH_H
#define AT_CLI_DISPATCH_H

#include "cli/args.h"

/* Takes what was typed behind the program's name apart and has the command done in a
 * way; help and what is typed wrongly are answered at once. Returns the exit status. */
int at_dispatch(int argc, char **argv, const struct at_lockdown *lockdown, at_way *way);

/* Has the command that was typed load what it needs of the system, before its worker is
 * locked up. */
void at_dispatch_load(int argc, char **argv);

/* The way of a worker: does the work, here and now. */
int at_dispatch_work(const struct at_args *args, int argc, char **argv);

/* The way of the command that people call: has a worker do it. */
int at_dispatch_delegate(const struct at_args *args, int argc, char **argv);

#endif
