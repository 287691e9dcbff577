/* pass_on.h - a command that has another one do a part of its work. */
#ifndef AT_CLI_PASS_ON_H
#define AT_CLI_PASS_ON_H

#include "cli/args.h"

/* Runs `command` on the operands, with the flags that `args` has. Schemes and plugins are
 * looked for in `place` before anywhere else; NULL: as ever. Returns its status. */
int at_cli_pass_on(const struct at_command *command, const struct at_args *args,
                   const char *place, char **operands, size_t count);

/* Has a part of a command that stays outside done in a worker: by `inside`, which its `run`
 * is to call with the same arguments when args->lockdown is set. A worker gets what the
 * arguments name, as ever (command.h). Returns the status. */
int at_cli_pass_in(const struct at_args *args,
                   int (*inside)(const struct at_args *args));

#endif
