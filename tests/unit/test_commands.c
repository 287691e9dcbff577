#include "cli/command.h"
#include "unit.h"

/* A worker may read or write what is called by the first of these (cli/delegate.c); the
 * rest is no path. A new word belongs to one or the other. */
static const char *const paths[] = {
    "FILE", "[NAME=]FILE", "LIST.csv", "OUT", "OUT.csv", "PLACE", "SCHEME",
};
static const char *const others[] = {
    "CODE",
    "CODER",
    "CODES",
    "CODE=NAME,...",
    "DIR",
    "FOLDER",
    "FORMAT",
    "ID",
    "KIND",
    "KEY",
    "MIB",
    "N",
    "NAME",
    "PATTERN",
    "ROLE",
    "NAME=ROLE",
    "OURS=THEIRS,...",
    "SECONDS",
    "NAME=CODE,...",
    "TAG",
    "WHAT",
    "WHEN",
    "WHO=ROLE",
    "WRITER",
    "THEIRS=OURS,...",
};

static bool is_in(const char *word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(word, words[i]) == 0)
            return true;
    return false;
}

static void check(const char *command, const struct at_flag *flags)
{
    for (; flags->name; flags++)
        if (flags->value && !is_in(flags->value, paths, sizeof paths / sizeof *paths) &&
            !is_in(flags->value, others, sizeof others / sizeof *others))
            fail_msg("%s --%s: is %s a path?", command, flags->name, flags->value);
}

static void what_a_flag_takes_is_a_path_or_known_to_be_none(void **state)
{
    (void)state;
    check("attune", at_common_flags());
    for (const struct at_command *const *command = at_commands(); *command; command++)
        check((*command)->name, (*command)->flags);
}

static void flags_are_sorted(void **state)
{
    (void)state;
    for (const struct at_command *const *command = at_commands(); *command; command++)
        for (const struct at_flag *flag = (*command)->flags; flag->name; flag++)
            if (flag[1].name && strcmp(flag->name, flag[1].name) >= 0)
                fail_msg("%s: --%s", (*command)->name, flag[1].name);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_flag_takes_is_a_path_or_known_to_be_none),
        cmocka_unit_test(flags_are_sorted),
    };
    return cmocka_run_group_tests_name("cli/commands", tests, NULL, NULL);
}
