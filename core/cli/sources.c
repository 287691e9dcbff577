/* sources.c - the first lines of every command that reads transcripts. */
#include "cli/sources.h"

#include <stdio.h>

#include "cli/session.h"
#include "io/about.h"

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
    sources->found.read = &sources->read;
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

static bool is_same_file(const char *a, const char *b)
{
    struct at_file_about one = at_file_about(a), other = at_file_about(b);
    return one.kind == AT_FILE_REGULAR && other.kind == AT_FILE_REGULAR &&
           one.device == other.device && one.number == other.number;
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
