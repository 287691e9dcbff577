/* pass_on.c - the other command's arguments are put together as if they had been typed,
 * for it may be a worker that gets them. */
#include "cli/pass_on.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "cli/dispatch.h"

/* The words, as they grow. */
struct words {
    struct at_arena *arena;
    char **list;
    int count;
    bool failed;
};

static void add(struct words *words, const char *text)
{
    words->list[words->count] = at_arena_text(words->arena, at_slice_of(text));
    words->failed = words->failed || !words->list[words->count];
    words->count++;
}

static void add_flag(struct words *words, const char *name, const char *value)
{
    struct at_buffer word = { 0 };
    at_buffer_printf(&word, value ? "--%s=%s" : "--%s", name, value);
    words->failed = words->failed || word.failed;
    add(words, at_buffer_text(&word));
    at_buffer_clear(&word);
}

static bool is_in(const struct at_flag *flags, const char *name)
{
    while (flags->name && strcmp(flags->name, name) != 0)
        flags++;
    return flags->name != NULL;
}

/* A command's name, the flags of `args` that it has, and operands; false when memory is
 * out. */
static bool make(struct words *words, const struct at_command *command,
                 const struct at_args *args, const char *place, char **operands,
                 size_t count)
{
    enum { OWN = 3 }; /* its name, the place, "--" */
    words->arena = at_arena_new();
    if (words->arena)
        words->list = at_arena_alloc(words->arena, (OWN + args->given_count + count) *
                                                       sizeof *words->list);
    if (!words->list)
        return false;
    add(words, command->name);
    if (place)
        add_flag(words, "path", place);
    for (size_t i = 0; i < args->given_count; i++) {
        const struct at_given *given = &args->given[i];
        if (is_in(at_common_flags(), given->flag->name) ||
            is_in(command->flags, given->flag->name))
            add_flag(words, given->flag->name, given->value);
    }
    add(words, "--");
    for (size_t i = 0; i < count; i++)
        add(words, operands[i]);
    return !words->failed;
}

int at_cli_pass_on(const struct at_command *command, const struct at_args *args,
                   const char *place, char **operands, size_t count)
{
    struct words words = { .arena = NULL };
    int status = AT_EXIT_ENVIRONMENT;
    if (count == 0)
        return AT_EXIT_OK;
    if (make(&words, command, args, place, operands, count))
        status = at_dispatch(words.count, words.list, args->lockdown, args->way);
    at_arena_free(words.arena);
    return status;
}

int at_cli_pass_in(const struct at_args *args,
                   int (*inside)(const struct at_args *args))
{
    struct words words = { .arena = NULL };
    int status = AT_EXIT_ENVIRONMENT;
    if (args->way == at_dispatch_work)
        return inside(args);
    if (make(&words, args->command, args, NULL, args->operands, args->operand_count))
        status = args->way(args, words.count, words.list);
    at_arena_free(words.arena);
    return status;
}
