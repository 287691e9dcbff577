#include "batch/rights.h"
#include "unit.h"

static void what_was_named_and_what_is_below_may_be_read(void **state)
{
    struct at_rights rights = { .arena = *state };
    assert_true(at_rights_grant(&rights, AT_RIGHT_READ, "data/lab/"));
    assert_true(at_rights_grant(&rights, AT_RIGHT_READ, "../susan.txt"));
    assert_true(at_rights_grant(&rights, AT_RIGHT_READ, "/opt/x"));
    assert_true(at_rights_grant(&rights, AT_RIGHT_READ, ""));
    const struct {
        const char *path;
        bool may;
    } cases[] = {
        { "data/lab", true },
        { "data/lab/", true },
        { "data/lab/a/b.txt", true },
        { "data/lab/..hidden", true },
        { "../susan.txt", true },
        { "/opt/x/y", true },
        { "data/labour", false },
        { "data/lab/../secret", false },
        { "data/lab/..", false },
        { "data/lab/a/../../..", false },
        { "data", false },
        { "./data/lab", false },
        { "../susan.txt.old", false },
        { "../../susan.txt", false },
        { "/opt", false },
        { "/etc/passwd", false },
        { "-", false },
        { "", false },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (at_rights_allow(&rights, AT_RIGHT_READ, cases[i].path) != cases[i].may)
            fail_msg("%s", cases[i].path);
}

static void below_the_working_folder_is_what_is_not_absolute(void **state)
{
    struct at_rights rights = { .arena = *state };
    assert_true(at_rights_grant(&rights, AT_RIGHT_READ, "."));
    assert_true(at_rights_allow(&rights, AT_RIGHT_READ, "."));
    assert_true(at_rights_allow(&rights, AT_RIGHT_READ, "a.txt"));
    assert_true(at_rights_allow(&rights, AT_RIGHT_READ, "./a/b.txt"));
    assert_true(at_rights_allow(&rights, AT_RIGHT_READ, ".hidden"));
    assert_false(at_rights_allow(&rights, AT_RIGHT_READ, ".."));
    assert_false(at_rights_allow(&rights, AT_RIGHT_READ, "../a.txt"));
    assert_false(at_rights_allow(&rights, AT_RIGHT_READ, "a/../../b"));
    assert_false(at_rights_allow(&rights, AT_RIGHT_READ, "/a.txt"));
}

static void what_may_be_written_is_the_output_and_what_is_named_after_it(void **state)
{
    struct at_rights rights = { .arena = *state };
    assert_true(at_rights_grant(&rights, AT_RIGHT_WRITE, "out.csv"));
    assert_true(at_rights_allow(&rights, AT_RIGHT_WRITE, "out.csv"));
    assert_true(at_rights_allow(&rights, AT_RIGHT_WRITE, "out.csv.provenance.json"));
    assert_true(at_rights_allow(&rights, AT_RIGHT_LOOK, "out.csv.provenance.json"));
    assert_true(at_rights_allow(&rights, AT_RIGHT_WRITE, "out.csv/turns.csv"));
    assert_false(at_rights_allow(&rights, AT_RIGHT_READ, "out.csv"));
    assert_false(at_rights_allow(&rights, AT_RIGHT_WRITE, "out.csvx"));
    assert_false(at_rights_allow(&rights, AT_RIGHT_WRITE, "out.csv.d/x"));
    assert_false(at_rights_allow(&rights, AT_RIGHT_WRITE, "out"));
}

static void what_may_be_looked_at_says_nothing_of_what_is_below(void **state)
{
    struct at_rights rights = { .arena = *state };
    assert_true(at_rights_grant(&rights, AT_RIGHT_LOOK, "lab/"));
    assert_true(at_rights_allow(&rights, AT_RIGHT_LOOK, "lab"));
    assert_true(at_rights_allow(&rights, AT_RIGHT_LOOK, "lab/"));
    assert_false(at_rights_allow(&rights, AT_RIGHT_LOOK, "lab/x"));
    assert_false(at_rights_allow(&rights, AT_RIGHT_READ, "lab"));
    assert_false(at_rights_allow(&rights, AT_RIGHT_WRITE, "lab"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(what_was_named_and_what_is_below_may_be_read),
        IN_ARENA(below_the_working_folder_is_what_is_not_absolute),
        IN_ARENA(what_may_be_written_is_the_output_and_what_is_named_after_it),
        IN_ARENA(what_may_be_looked_at_says_nothing_of_what_is_below),
    };
    return cmocka_run_group_tests_name("batch/rights", tests, NULL, NULL);
}
