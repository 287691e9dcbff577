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

static int run(struct words *words, const struct at_args *args)
{
    return words->failed
               ? AT_EXIT_ENVIRONMENT
               : at_dispatch(words->count, words->list, args->lockdown, args->way);
}

int at_cli_pass_on(const struct at_command *command, const struct at_args *args,
                   const char *place, char **operands, size_t count)
{
    enum { OWN = 3 }; /* its name, the place, "--" */
    struct words words = { .arena = at_arena_new() };
    int status = AT_EXIT_ENVIRONMENT;
    if (words.arena)
        words.list = at_arena_alloc(words.arena, (OWN + args->given_count + count) *
                                                     sizeof *words.list);
    if (words.list && count > 0) {
        add(&words, command->name);
        if (place)
            add_flag(&words, "path", place);
        for (size_t i = 0; i < args->given_count; i++) {
            const struct at_given *given = &args->given[i];
            if (is_in(at_common_flags(), given->flag->name) ||
                is_in(command->flags, given->flag->name))
                add_flag(&words, given->flag->name, given->value);
        }
        add(&words, "--");
        for (size_t i = 0; i < count; i++)
            add(&words, operands[i]);
        status = run(&words, args);
    }
    at_arena_free(words.arena);
    return count > 0 ? status : AT_EXIT_OK;
}
