/* help.c - what --help prints, made from the tables that also take arguments apart. */
#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/prose.h"

enum { FLAGS_MOST = 64, WIDTH = 78, INDENT_MOST = 40 };

/* Prints text in lines that begin behind `prefix`, the first at its end. */
static void print_wrapped(const char *text, const char *prefix)
{
    const struct at_prose form = { .width = WIDTH,
                                   .column = strlen(prefix),
                                   .prefix = prefix };
    struct at_buffer out = { 0 };
    at_prose_wrap(&out, at_slice_of(text), &form);
    puts(at_buffer_text(&out));
    at_buffer_clear(&out);
}

static int flag_width(const struct at_flag *flag)
{
    return (int)(strlen("  -x, --") + strlen(flag->name) +
                 (flag->value ? 1 + strlen(flag->value) : 0));
}

static void print_flag(const struct at_flag *flag, int width)
{
    char prefix[INDENT_MOST + 1], letter[] = { '-', flag->letter, ',', '\0' };
    int column = printf("  %3s --%s%s%s", flag->letter ? letter : "", flag->name,
                        flag->value ? " " : "", flag->value ? flag->value : "");
    snprintf(prefix, sizeof prefix, "%*s", width + 2, "");
    printf("%*s", width + 2 - column, "");
    print_wrapped(flag->help, prefix);
}

static size_t add_flags(const struct at_flag **list, size_t count,
                        const struct at_flag *flags)
{
    for (; flags->name && count < FLAGS_MOST; flags++) {
        size_t at = count++;
        for (; at > 0 && strcmp(list[at - 1]->name, flags->name) > 0; at--)
            list[at] = list[at - 1];
        list[at] = flags;
    }
    return count;
}

static void print_flags(const struct at_command *command)
{
    const struct at_flag *list[FLAGS_MOST];
    size_t count = add_flags(list, 0, command->flags);
    int width = 0;
    count = add_flags(list, count, at_common_flags());
    for (size_t i = 0; i < count; i++)
        if (flag_width(list[i]) > width)
            width = flag_width(list[i]);
    printf("\nOptions:\n");
    for (size_t i = 0; i < count; i++)
        print_flag(list[i], width);
}

static void print_program(void)
{
    printf("attune codes psychotherapy transcripts with coding schemes: which code\n"
           "applies to which turn, and on which words that rests.\n"
           "\n"
           "Usage: attune COMMAND [OPTION]... [OPERAND]...\n"
           "\n"
           "Commands:\n");
    for (const struct at_command *const *command = at_commands(); *command; command++)
        printf("  %-8s  %s\n", (*command)->name, (*command)->summary);
    printf("\n"
           "`attune COMMAND --help` tells what a command does; so does\n"
           "`man attune-COMMAND`. `attune --version` names the version.\n");
}

void at_help_print(const struct at_command *command)
{
    if (!command) {
        print_program();
        return;
    }
    printf("attune %s - %s\n\n", command->name, command->summary);
    printf("Usage: attune %s [OPTION]...%s%s\n", command->name,
           *command->operands ? " " : "", command->operands);
    if (command->about) {
        putchar('\n');
        print_wrapped(command->about, "");
    }
    print_flags(command);
    printf("\nExample:\n  %s\n", command->example);
    printf("      ");
    print_wrapped(command->explains, "      ");
}
