/* dispatch.c - the same table of commands serves people and workers. */
#include "cli/dispatch.h"

#include <stdio.h>
#include <string.h>

#include "base/suggest.h"
#include "cli/watch.h"

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

/* Waits until a file changes that the command reads. */
static void watch(const struct at_args *args, uint64_t before)
{
    fputs("waiting for a file to change; Ctrl-C ends\n", stderr);
    fflush(stdout);
    while (args->command->state(args) == before)
        at_watch_pause();
    puts("");
    fflush(stdout);
}

/* Once, or for ever. Who is locked up does not watch: it works once. */
static int go(const struct at_args *args, int argc, char **argv)
{
    bool watches =
        args->command->state && at_args_has(args, "watch") && !args->lockdown;
    for (;;) {
        uint64_t before = watches ? args->command->state(args) : 0;
        int status = args->way(args, argc, argv);
        if (!watches || status == AT_EXIT_ENVIRONMENT)
            return status;
        watch(args, before);
    }
}

static int dispatch(const struct at_command *command, int argc, char **argv,
                    const struct at_lockdown *lockdown, at_way *way)
{
    struct at_args args;
    struct attune_error error;
    if (at_args_parse(&args, command, argc - 1, argv + 1, &error) != ATTUNE_OK) {
        fprintf(stderr, "attune %s: %s\n", command->name, error.message);
        return AT_EXIT_USAGE;
    }
    args.lockdown = lockdown;
    args.way = way;
    int status = AT_EXIT_OK;
    const char *when = at_args_get(&args, "color", "auto");
    if (at_args_has(&args, "help")) {
        at_help_print(command);
    } else if (!is_color(when)) {
        fprintf(stderr, "attune %s: --color takes auto, always or never, not \"%s\"\n",
                command->name, when);
        status = AT_EXIT_USAGE;
    } else {
        status = command->stays_outside ? command->run(&args) : go(&args, argc, argv);
    }
    at_args_clear(&args);
    return status;
}

static int choose(int argc, char **argv, const struct at_lockdown *lockdown,
                  at_way *way)
{
    if (argc < 1) {
        at_help_print(NULL);
        return AT_EXIT_USAGE;
    }
    const char *name = argv[0];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 ||
        strcmp(name, "help") == 0) {
        const struct at_command *command = argc > 1 ? find(argv[1]) : NULL;
        if (argc > 1 && !command)
            return unknown(argv[1]);
        at_help_print(command);
        return AT_EXIT_OK;
    }
    if (strcmp(name, "--version") == 0) {
        printf("attune %s\n", ATTUNE_VERSION);
        return AT_EXIT_OK;
    }
    const struct at_command *command = find(name);
    return command ? dispatch(command, argc, argv, lockdown, way) : unknown(name);
}

int at_dispatch(int argc, char **argv, const struct at_lockdown *lockdown, at_way *way)
{
    int status = choose(argc, argv, lockdown, way);
    if (fflush(stdout) != 0 && status == AT_EXIT_OK) {
        fprintf(stderr, "attune: the output could not be written\n");
        status = AT_EXIT_ENVIRONMENT;
    }
    return status;
}

void at_dispatch_load(int argc, char **argv)
{
    const struct at_command *command = argc > 0 ? find(argv[0]) : NULL;
    if (command && command->load)
        command->load();
}

int at_dispatch_work(const struct at_args *args, int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return args->command->run(args);
}
