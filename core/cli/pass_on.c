/* pass_on.c - the other command's arguments are put together as if they had been typed. */
#include "cli/pass_on.h"

#include <stdlib.h>

int at_cli_pass_on(const struct at_command *command, const struct at_args *args,
                   const char *place, char **operands, size_t count)
{
    static const struct at_flag path = { "path", 0, "DIR", NULL };
    struct at_args other = { command, operands, count, NULL, 0 };
    if (count == 0)
        return AT_EXIT_OK;
    other.given = malloc((args->given_count + 1) * sizeof *other.given);
    if (!other.given)
        return AT_EXIT_ENVIRONMENT;
    if (place)
        other.given[other.given_count++] = (struct at_given){ &path, place };
    for (size_t i = 0; i < args->given_count; i++)
        other.given[other.given_count++] = args->given[i];
    int status = command->run(&other);
    free(other.given);
    return status;
}
