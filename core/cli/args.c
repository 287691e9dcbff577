/* args.c - long flags, one-letter flags, operands. */
#include "cli/args.h"

#include <stdlib.h>
#include <string.h>

#include "base/suggest.h"

enum { FLAGS_MOST = 64 };

static const struct at_flag *search(const struct at_flag *flags, struct at_slice name)
{
    for (; flags->name; flags++)
        if (at_slice_is(name, flags->name) ||
            (name.size == 1 && flags->letter == name.data[0]))
            return flags;
    return NULL;
}

static const struct at_flag *find_flag(const struct at_command *command,
                                       struct at_slice name)
{
    const struct at_flag *flag = search(command->flags, name);
    return flag ? flag : search(at_common_flags(), name);
}

static enum attune_status unknown(const struct at_command *command, const char *word,
                                  struct at_slice name, struct attune_error *error)
{
    const char *names[FLAGS_MOST];
    size_t count = 0;
    for (const struct at_flag *flag = command->flags; flag->name; flag++)
        names[count++] = flag->name;
    for (const struct at_flag *flag = at_common_flags(); flag->name; flag++)
        names[count++] = flag->name;
    const char *nearest = at_suggest(name, names, count);
    if (nearest)
        return at_error_set(error, ATTUNE_INVALID,
                            "unknown option %s (did you mean \"--%s\"?)", word,
                            nearest);
    return at_error_set(error, ATTUNE_INVALID,
                        "unknown option %s; `attune %s --help` lists them", word,
                        command->name);
}

static enum attune_status take_flag(struct at_args *args, char **argv, int argc,
                                    int *at, struct attune_error *error)
{
    const char *word = argv[*at];
    bool is_long = word[1] == '-';
    const char *start = word + (is_long ? 2 : 1);
    const char *equals = is_long ? strchr(start, '=') : NULL;
    struct at_slice name = at_slice(start, equals    ? (size_t)(equals - start)
                                           : is_long ? strlen(start)
                                                     : 1);
    const struct at_flag *flag = find_flag(args->command, name);
    if (!flag)
        return unknown(args->command, word, name, error);
    const char *value = equals ? equals + 1 : NULL;
    if (!is_long && start[1])
        value = start + 1;
    if (!flag->value && value)
        return at_error_set(error, ATTUNE_INVALID, "--%s takes no value", flag->name);
    if (flag->value && !value) {
        if (*at + 1 == argc)
            return at_error_set(error, ATTUNE_INVALID, "--%s needs a value: --%s %s",
                                flag->name, flag->name, flag->value);
        value = argv[++*at];
    }
    args->given[args->given_count++] = (struct at_given){ flag, value };
    return ATTUNE_OK;
}

enum attune_status at_args_parse(struct at_args *args, const struct at_command *command,
                                 int argc, char **argv, struct attune_error *error)
{
    size_t room = (size_t)argc + 1;
    *args = (struct at_args){ .command = command };
    args->given = calloc(room, sizeof *args->given);
    args->operands = calloc(room, sizeof *args->operands);
    if (!args->given || !args->operands) {
        at_args_clear(args);
        return at_error_nomem(error);
    }
    bool flags = true;
    for (int i = 0; i < argc; i++) {
        enum attune_status status = ATTUNE_OK;
        if (flags && strcmp(argv[i], "--") == 0)
            flags = false;
        else if (flags && argv[i][0] == '-' && argv[i][1])
            status = take_flag(args, argv, argc, &i, error);
        else
            args->operands[args->operand_count++] = argv[i];
        if (status != ATTUNE_OK) {
            at_args_clear(args);
            return status;
        }
    }
    return ATTUNE_OK;
}

void at_args_clear(struct at_args *args)
{
    free(args->given);
    free(args->operands);
    args->given = NULL;
    args->operands = NULL;
}

const char *at_args_nth(const struct at_args *args, const char *name, size_t index)
{
    for (size_t i = 0; i < args->given_count; i++)
        if (strcmp(args->given[i].flag->name, name) == 0 && index-- == 0)
            return args->given[i].value ? args->given[i].value : "";
    return NULL;
}

bool at_args_has(const struct at_args *args, const char *name)
{
    return at_args_nth(args, name, 0) != NULL;
}

const char *at_args_get(const struct at_args *args, const char *name,
                        const char *otherwise)
{
    const char *value = otherwise, *next;
    for (size_t i = 0; (next = at_args_nth(args, name, i)); i++)
        value = next;
    return value;
}
