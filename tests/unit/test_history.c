/* test_history.c - which words a side of a case has said, and whether all is known. */
#include "coding/history.h"

#include "sample.h"

static const struct sample_turn talk[] = {
    { "T", "The storm at home.", SAMPLE_UNTIMED },
    { "P", "I was storming and sad.", SAMPLE_UNTIMED },
};

struct fixture {
    struct at_builder *builder;
    struct at_history *history;
    struct at_transcript *transcript;
};

static int setup(void **state)
{
    static struct fixture fixture;
    fixture.builder = at_builder_new(at_language_find(at_slice_of("en")));
    fixture.history = at_history_new();
    fixture.transcript = sample_build(fixture.builder, talk, 2);
    *state = &fixture;
    return fixture.transcript ? 0 : -1;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    at_transcript_free(fixture->transcript);
    at_history_free(fixture->history);
    at_builder_free(fixture->builder);
    return 0;
}

static bool has(const struct fixture *it, enum at_role role, const char *stem)
{
    return at_history_has(it->history, role, at_slice_of(stem));
}

static void words_are_kept_by_side_as_stems(void **state)
{
    const struct fixture *it = *state;
    assert_false(has(it, AT_ROLE_PATIENT, "storm"));
    assert_true(at_history_add(it->history, it->transcript));
    assert_true(has(it, AT_ROLE_PATIENT, "storm"));
    assert_true(has(it, AT_ROLE_PATIENT, "sad"));
    assert_true(has(it, AT_ROLE_THERAPIST, "home"));
    assert_false(has(it, AT_ROLE_PATIENT, "home"));
    assert_false(has(it, AT_ROLE_PATIENT, "and"));
    assert_false(at_history_has(NULL, AT_ROLE_PATIENT, at_slice_of("sad")));
}

/* Numbers of sessions as they come, -1 for none; and of how many the past is known. */
static const struct row {
    int64_t numbers[5];
    const char *known; /* y or n, a letter a session */
} rows[] = {
    { { 1, 2, 3, 4, 5 }, "yyyyy" },      { { 0, 1, 2, 3, 4 }, "yyyyy" },
    { { -1, -1, -1, -1, -1 }, "yyyyy" }, { { 2, 3, 4, 5, 6 }, "nnnnn" },
    { { 1, 3, 4, 5, 6 }, "ynnnn" },      { { 1, 2, -1, 4, 5 }, "yyyyy" },
    { { 1, 3, -1, -1, -1 }, "ynnnn" },   { { 3, 1, 2, 3, 4 }, "nnnnn" },
};

static void the_past_is_known_while_numbers_follow(void **state)
{
    struct fixture *it = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_history *history = at_history_new();
        for (size_t k = 0; k < 5; k++) {
            it->transcript->number = rows[i].numbers[k];
            bool known = at_history_reaches(history, it->transcript);
            if (known != (rows[i].known[k] == 'y'))
                fail_msg("row %zu, session %zu: %d", i, k, known);
            assert_true(at_history_add(history, it->transcript));
        }
        at_history_free(history);
    }
}

static void without_a_history_only_a_first_session_has_no_past(void **state)
{
    struct fixture *it = *state;
    it->transcript->number = 1;
    assert_true(at_history_reaches(NULL, it->transcript));
    it->transcript->number = 2;
    assert_false(at_history_reaches(NULL, it->transcript));
    it->transcript->case_name = at_slice(NULL, 0);
    assert_true(at_history_reaches(NULL, it->transcript));
}

static bool add(void *data)
{
    const struct fixture *it = data;
    struct at_history *history = at_history_new();
    bool added = history && at_history_add(history, it->transcript);
    at_history_free(history);
    return added;
}

static void lack_of_memory_is_told(void **state)
{
    assert_true(add(*state)); /* stems are worked out once */
    assert_int_equal(unit_each_allocation_fails(add, *state), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(words_are_kept_by_side_as_stems, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(the_past_is_known_while_numbers_follow, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(
            without_a_history_only_a_first_session_has_no_past, setup, teardown),
        cmocka_unit_test_setup_teardown(lack_of_memory_is_told, setup, teardown),
    };
    return cmocka_run_group_tests_name("coding/history", tests, NULL, NULL);
}
