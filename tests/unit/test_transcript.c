/* test_transcript.c - questions about a finished transcript, those with turns and
 * sentences without words above all. */
#include "transcript/transcript.h"

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

#define WITH_BUILDER(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

static const struct sample_turn holes[] = {
    { "T", "", SAMPLE_UNTIMED },         { "P", "(4.0)", SAMPLE_UNTIMED },
    { "T", "So. Yes.", SAMPLE_UNTIMED }, { "P", "...", SAMPLE_UNTIMED },
    { "T", "", SAMPLE_UNTIMED },         { "P", "[cries]", SAMPLE_UNTIMED },
    { "P", "  ", SAMPLE_UNTIMED },       { "P", "I was. (.) No.", SAMPLE_UNTIMED },
    { "T", "(.)", SAMPLE_UNTIMED },      { "T", "", SAMPLE_UNTIMED },
};

static bool holds(uint32_t first, uint32_t count, uint32_t item)
{
    return first <= item && item < first + count;
}

/* Asks for the holder of everything there is. */
static void check_holders(const struct at_transcript *made)
{
    for (uint32_t word = 0; word < made->word_count; word++) {
        const struct at_turn *turn = &made->turns[at_word_turn(made, word)];
        const struct at_sentence *sentence =
            &made->sentences[at_word_sentence(made, word)];
        assert_true(holds(turn->first_word, turn->words, word));
        assert_true(holds(sentence->first_word, sentence->words, word));
    }
    for (uint32_t i = 0; i < made->sentence_count; i++) {
        const struct at_turn *turn = &made->turns[at_sentence_turn(made, i)];
        assert_true(holds(turn->first_sentence, turn->sentences, i));
    }
}

static void what_holds_a_word_is_found_between_empty_turns(void **state)
{
    enum { COUNT = sizeof holes / sizeof *holes };
    for (size_t first = 0; first < COUNT; first++)
        for (size_t count = 1; first + count <= COUNT; count++) {
            struct at_transcript *made = sample_build(*state, holes + first, count);
            assert_non_null(made);
            check_holders(made);
            at_builder_recycle(*state, made);
        }
}

static void offsets_count_code_points_of_the_turn(void **state)
{
    static const struct sample_turn turns[] = {
        { "T", "né", SAMPLE_UNTIMED }, { "P", "aé🙂你z", SAMPLE_UNTIMED }
    };
    static const size_t bytes[] = { 0, 1, 3, 7, 10, 11 };
    struct at_transcript *made = sample_build(*state, turns, 2);
    assert_non_null(made);
    const struct at_turn *turn = &made->turns[1];
    for (size_t i = 0; i < sizeof bytes / sizeof *bytes; i++)
        assert_int_equal(at_turn_offset(made, turn, turn->start + bytes[i]), i);
    assert_int_equal(turn->size, 11);
    at_transcript_free(made);
}

static const struct {
    struct sample_turn before, turn;
    int64_t pause;
} pauses[] = {
    /* nothing was noted */
    { { "T", "So.", SAMPLE_UNTIMED }, { "P", "No.", SAMPLE_UNTIMED }, -1 },
    { { "T", "So.", 0, -1 }, { "P", "No.", 900, -1 }, -1 },
    { { "T", "So.", 0, 500 }, { "P", "No.", SAMPLE_UNTIMED }, -1 },
    { { "T", "So.", SAMPLE_UNTIMED }, { "P", "[pause] No.", SAMPLE_UNTIMED }, -1 },
    /* times */
    { { "T", "So.", 0, 500 }, { "P", "No.", 900, 1000 }, 400 },
    { { "T", "So.", 0, 500 }, { "P", "No.", 900, -1 }, 400 },
    { { "T", "So.", 0, 900 }, { "P", "No.", 500, 1000 }, 0 },
    { { "T", "So.", 0, 500 }, { "P", "(4.0) No.", 900, 1000 }, 400 },
    /* marks that open the turn */
    { { "T", "So.", SAMPLE_UNTIMED }, { "P", "(4.0) No.", SAMPLE_UNTIMED }, 4000 },
    { { "T", "So.", SAMPLE_UNTIMED }, { "P", "(4.0)", SAMPLE_UNTIMED }, 4000 },
    { { "T", "So.", SAMPLE_UNTIMED },
      { "P", "(4.0) [cries] (.) (1.5) No. (2.0)", SAMPLE_UNTIMED },
      5500 },
    { { "T", "So. (4.0)", SAMPLE_UNTIMED }, { "P", "No (2.0)", SAMPLE_UNTIMED }, -1 },
    { { "T", "So.", 0, -1 }, { "P", "(0.0) No.", 900, 1000 }, 0 },
};

static void a_pause_is_timed_or_marked(void **state)
{
    for (size_t i = 0; i < sizeof pauses / sizeof *pauses; i++) {
        struct at_transcript *made = sample_build(*state, &pauses[i].before, 1);
        assert_int_equal(at_turn_pause(made, 0), -1);
        at_transcript_free(made);
        const struct sample_turn both[] = { pauses[i].before, pauses[i].turn };
        made = sample_build(*state, both, 2);
        if (at_turn_pause(made, 1) != pauses[i].pause)
            fail_msg("row %zu: %d", i, (int)at_turn_pause(made, 1));
        at_transcript_free(made);
    }
}

static void the_first_turn_has_the_pause_it_opens_with(void **state)
{
    static const struct sample_turn turn = { "P", "(3.0) So.", 3000, 4000 };
    struct at_transcript *made = sample_build(*state, &turn, 1);
    assert_int_equal(at_turn_pause(made, 0), 3000);
    at_transcript_free(made);
}

static void roles_have_names(void **state)
{
    static const char *const names[] = { "therapist", "patient", "other", "any" };
    (void)state;
    for (int i = 0; i <= AT_ROLE_ANY; i++) {
        enum at_role role;
        assert_string_equal(at_role_name((enum at_role)i), names[i]);
        assert_true(at_role_find(at_slice_of(names[i]), &role));
        assert_int_equal(role, i);
    }
    enum at_role role = AT_ROLE_OTHER;
    assert_false(at_role_find(at_slice_of("Therapist"), &role));
    assert_false(at_role_find(at_slice_of(""), &role));
    assert_int_equal(role, AT_ROLE_OTHER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_BUILDER(what_holds_a_word_is_found_between_empty_turns),
        WITH_BUILDER(offsets_count_code_points_of_the_turn),
        WITH_BUILDER(a_pause_is_timed_or_marked),
        WITH_BUILDER(the_first_turn_has_the_pause_it_opens_with),
        cmocka_unit_test(roles_have_names),
    };
    return cmocka_run_group_tests_name("transcript/transcript", tests, NULL, NULL);
}
