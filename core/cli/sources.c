/* sources.c - the first lines of every command that reads transcripts. */
#include "cli/sources.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/session.h"

int at_sources_open(struct at_sources *sources, const struct at_args *args,
                    size_t count)
{
    struct attune_error error;
    *sources = (struct at_sources){ 0 };
    if (count == 0) {
        fprintf(stderr,
                "attune %s: which transcripts? Name files, folders, or - for standard "
                "input\n",
                args->command->name);
        return AT_EXIT_USAGE;
    }
    if (at_cli_read_options(args, &sources->read, &error) != ATTUNE_OK)
        return at_cli_error(&error);
    at_inputs_find(&sources->found, args->operands, count, &sources->faults);
    int status = at_cli_faults(&sources->faults);
    return sources->found.count > 0 && status != AT_EXIT_ENVIRONMENT ? AT_EXIT_OK
                                                                     : status;
}

void at_sources_clear(struct at_sources *sources)
{
    at_faults_clear(&sources->faults);
    at_inputs_clear(&sources->found);
    at_cli_read_clear(&sources->read);
}

bool at_sources_are_typed(const struct at_sources *sources)
{
    return at_inputs_have_stdin(&sources->found) && isatty(STDIN_FILENO);
}

static bool is_same_file(const char *a, const char *b)
{
    struct stat about_a, about_b;
    return stat(a, &about_a) == 0 && stat(b, &about_b) == 0 &&
           S_ISREG(about_a.st_mode) && about_a.st_dev == about_b.st_dev &&
           about_a.st_ino == about_b.st_ino;
}

enum attune_status at_sources_spare(const struct at_sources *sources, const char *path,
                                    struct attune_error *error)
{
    for (size_t i = 0; i < sources->found.count; i++)
        if (is_same_file(path, sources->found.items[i].path))
            return at_error_at(error, ATTUNE_EXISTS, path, 0, 0,
                               "is one of the transcripts to read; what is written "
                               "needs another name");
    return ATTUNE_OK;
}
