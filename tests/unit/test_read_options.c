/* --columns and --role, taken apart. */
#include "cli/session.h"

#include <stdio.h>

#include "read/read.h"
#include "unit.h"

static enum attune_status parse(char **argv, int argc, struct at_args *args,
                                struct at_read_options *options,
                                struct attune_error *error)
{
    enum attune_status status = at_args_parse(args, &at_command_run, argc, argv, error);
    if (status == ATTUNE_OK)
        status = at_cli_read_options(args, options, error);
    return status;
}

static void pairs_are_taken_apart(void **state)
{
    (void)state;
    char flag[] = "--columns", pairs[] = "speaker=who,text=what=said",
         more[] = "--columns=turn=n", role[] = "--role=Dr. A=B=therapist",
         lossy[] = "--lossy";
    char *argv[] = { flag, pairs, more, role, lossy };
    static const char *const expected[] = { "speaker",   "who",  "text",
                                            "what=said", "turn", "n" };
    struct at_args args;
    struct at_read_options options;
    assert_int_equal(parse(argv, 5, &args, &options, NULL), ATTUNE_OK);
    assert_int_equal(options.column_count, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_true(at_slice_is(options.columns[i].ours, expected[2 * i]));
        assert_true(at_slice_is(options.columns[i].theirs, expected[2 * i + 1]));
    }
    assert_int_equal(options.role_count, 1);
    assert_true(at_slice_is(options.roles[0].ours, "therapist"));
    assert_true(at_slice_is(options.roles[0].theirs, "Dr. A=B"));
    assert_true(options.lossy);
    assert_false(options.keep_going);
    at_cli_read_clear(&options);
    at_args_clear(&args);
}

static void what_is_no_pair_is_told(void **state)
{
    (void)state;
    static const struct {
        const char *word, *message;
    } rows[] = {
        { "--columns=who", "--columns \"who\": say which column is what, as in "
                           "--columns speaker=who,text=utterance" },
        { "--columns=a=b,=c", "--columns \"=c\": say which column is what, as in "
                              "--columns speaker=who,text=utterance" },
        { "--columns=a=", "--columns \"a=\": say which column is what, as in "
                          "--columns speaker=who,text=utterance" },
        { "--role=Anna",
          "--role \"Anna\": say who is what, as in --role 'Dr. Lee=therapist'" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char word[64];
        char *argv[] = { word };
        struct at_args args;
        struct at_read_options options;
        struct attune_error error;
        snprintf(word, sizeof word, "%s", rows[i].word);
        assert_int_equal(parse(argv, 1, &args, &options, &error), ATTUNE_INVALID);
        assert_string_equal(error.message, rows[i].message);
        at_args_clear(&args);
    }
}

static bool parse_once(void *data)
{
    char pairs[] = "--columns=speaker=who", role[] = "--role=Anna=therapist";
    char *argv[] = { pairs, role };
    struct at_args args = { 0 };
    struct at_read_options options = { 0 };
    (void)data;
    bool complete = parse(argv, 2, &args, &options, NULL) == ATTUNE_OK;
    if (complete)
        at_cli_read_clear(&options);
    at_args_clear(&args);
    return complete;
}

static void lack_of_memory_is_told(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(parse_once, NULL) > 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pairs_are_taken_apart),
        cmocka_unit_test(what_is_no_pair_is_told),
        cmocka_unit_test(lack_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("cli/read options", tests, NULL, NULL);
}
