#include "transcript/windows.h"

#include <stdio.h>

#include "sample.h"

static int setup(void **state)
{
    *state = at_builder_new(at_language_find(at_slice_of("en")));
    return *state ? 0 : -1;
}

static int teardown(void **state)
{
    at_builder_free(*state);
    return 0;
}

/* Five turns of 1, 2, 3, 1 and 4 words, at 0, 10, 25 and 60 s; one is untimed. */
static const struct sample_turn turns[] = {
    { "T", "one", 5000, 6000 },
    { "P", "one two", 15000, 16000 },
    { "T", "one two three", 30000, 31000 },
    { "P", "one", SAMPLE_UNTIMED },
    { "T", "one two three four", 65000, 66000 },
};

struct row {
    struct at_window_spec spec;
    const char *windows;
};

static const struct row rows[] = {
    { { AT_WINDOW_TURNS, 2, 2 }, "0-1 2-3 4-4 " },
    { { AT_WINDOW_TURNS, 3, 1 }, "0-2 1-3 2-4 " },
    { { AT_WINDOW_TURNS, 9, 9 }, "0-4 " },
    { { AT_WINDOW_WORDS, 3, 3 }, "0-1 2-2 3-4 " },
    { { AT_WINDOW_WORDS, 4, 1 }, "0-2 1-2 2-3 3-4 " },
    { { AT_WINDOW_SECONDS, 20, 20 }, "0-1 2-3 4-4 " },
    { { AT_WINDOW_SECONDS, 30, 20 }, "0-3 2-3 4-4 " },
};

static void windows_are_whole_turns(void **state)
{
    struct at_transcript *session = sample_build(*state, turns, 5);
    assert_non_null(session);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_windows windows = { .transcript = session, .spec = rows[i].spec };
        char found[100] = "";
        uint32_t first, last;
        while (at_windows_next(&windows, &first, &last))
            snprintf(found + strlen(found), sizeof found - strlen(found), "%u-%u ",
                     (unsigned)first, (unsigned)last);
        if (strcmp(found, rows[i].windows) != 0)
            fail_msg("row %zu: expected %s, got %s", i, rows[i].windows, found);
    }
    at_transcript_free(session);
}

static void nobody_timed_it_so_there_are_no_seconds(void **state)
{
    struct at_transcript *session = sample_build(*state, &turns[3], 1);
    struct at_windows windows = { .transcript = session,
                                  .spec = { AT_WINDOW_SECONDS, 60, 60 } };
    uint32_t first, last;
    assert_false(at_windows_next(&windows, &first, &last));
    at_transcript_free(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(windows_are_whole_turns, setup, teardown),
        cmocka_unit_test_setup_teardown(nobody_timed_it_so_there_are_no_seconds, setup,
                                        teardown),
    };
    return cmocka_run_group_tests_name("transcript/windows", tests, NULL, NULL);
}
