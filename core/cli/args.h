/* args.h - what was typed, taken apart by a command's flags. */
#ifndef AT_CLI_ARGS_H
#define AT_CLI_ARGS_H

#include "base/error.h"
#include "cli/command.h"

/* Has a command done: here, or by a worker, which gets the words it was made of, the
 * command's name first. Returns the exit status. */
struct at_args;
typedef int at_way(const struct at_args *args, int argc, char **argv);

struct at_args {
    const struct at_command *command;
    char **operands; /* borrowed from argv */
    size_t operand_count;
    struct at_given *given; /* owned */
    size_t given_count;
    const struct at_lockdown
        *lockdown; /* of this process; NULL: it is free. Borrowed */
    at_way *way;   /* in which a command is done here */
};

struct at_given {
    const struct at_flag *flag;
    const char *value; /* NULL when the flag takes none */
};

/* Takes apart argv[0..argc), the words behind the command's name. Flags and operands
 * may be mixed; "--" ends flags; "--name=value" and "--name value" are the same. An
 * unknown flag is ATTUNE_INVALID with the nearest one. */
enum attune_status at_args_parse(struct at_args *args, const struct at_command *command,
                                 int argc, char **argv, struct attune_error *error);
void at_args_clear(struct at_args *args);

bool at_args_has(const struct at_args *args, const char *name);
/* The value given last, `otherwise` when the flag was not given. */
const char *at_args_get(const struct at_args *args, const char *name,
                        const char *otherwise);
/* The value number `index` of a flag given several times; NULL behind the last. */
const char *at_args_nth(const struct at_args *args, const char *name, size_t index);

#endif
