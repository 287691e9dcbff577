/* main.c - attune COMMAND ...: finds the command and hands over. */
#ifdef __linux__
#include <malloc.h>
#endif
#include <stdio.h>
#include <string.h>

#include "base/suggest.h"
#include "cli/args.h"

static const struct at_command *find(const char *name)
{
    for (const struct at_command *const *command = at_commands(); *command; command++)
        if (strcmp((*command)->name, name) == 0)
            return *command;
    return NULL;
}

static int unknown(const char *name)
{
    const char *names[32];
    size_t count = 0;
    for (const struct at_command *const *command = at_commands(); *command; command++)
        names[count++] = (*command)->name;
    const char *nearest = at_suggest(at_slice_of(name), names, count);
    if (nearest)
        fprintf(stderr, "attune: no command \"%s\" (did you mean \"%s\"?)\n", name,
                nearest);
    else
        fprintf(stderr, "attune: no command \"%s\"; `attune --help` lists them\n",
                name);
    return AT_EXIT_USAGE;
}

/* The one flag of all commands that takes one of a few words. */
static bool is_color(const char *when)
{
    return strcmp(when, "auto") == 0 || strcmp(when, "always") == 0 ||
           strcmp(when, "never") == 0;
}

static int run(const struct at_command *command, int argc, char **argv)
{
    struct at_args args;
    struct attune_error error;
    if (at_args_parse(&args, command, argc, argv, &error) != ATTUNE_OK) {
        fprintf(stderr, "attune %s: %s\n", command->name, error.message);
        return AT_EXIT_USAGE;
    }
    int status = AT_EXIT_OK;
    const char *when = at_args_get(&args, "color", "auto");
    if (at_args_has(&args, "help")) {
        at_help_print(command);
    } else if (!is_color(when)) {
        fprintf(stderr, "attune %s: --color takes auto, always or never, not \"%s\"\n",
                command->name, when);
        status = AT_EXIT_USAGE;
    } else {
        status = command->run(&args);
    }
    at_args_clear(&args);
    if (fflush(stdout) != 0 && status == AT_EXIT_OK) {
        fprintf(stderr, "attune: the output could not be written\n");
        status = AT_EXIT_ENVIRONMENT;
    }
    return status;
}

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

int main(int argc, char **argv)
{
    steady_memory();
    if (argc < 2) {
        at_help_print(NULL);
        return AT_EXIT_USAGE;
    }
    const char *name = argv[1];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 ||
        strcmp(name, "help") == 0) {
        const struct at_command *command = argc > 2 ? find(argv[2]) : NULL;
        if (argc > 2 && !command)
            return unknown(argv[2]);
        at_help_print(command);
        return AT_EXIT_OK;
    }
    if (strcmp(name, "--version") == 0) {
        printf("attune %s\n", ATTUNE_VERSION);
        return AT_EXIT_OK;
    }
    const struct at_command *command = find(name);
    return command ? run(command, argc - 2, argv + 2) : unknown(name);
}
