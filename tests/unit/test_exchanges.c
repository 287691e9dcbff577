#include "sample.h"
#include "transcript/exchanges.h"

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

static void check_exchange(const struct at_exchanges *exchanges, uint32_t number,
                           uint32_t first, uint32_t last)
{
    assert_true(number < exchanges->count);
    assert_int_equal(exchanges->items[number].first, first);
    assert_int_equal(exchanges->items[number].last, last);
}

static void an_answer_ends_where_the_therapist_takes_the_floor(void **state)
{
    const struct sample_turn turns[] = {
        { "P", "I'm early.", SAMPLE_UNTIMED },        /* 0: answers nothing */
        { "T", "So you are.", SAMPLE_UNTIMED },       /* 1 */
        { "P", "mm-hm", SAMPLE_UNTIMED },             /* 2: of a listener */
        { "T", "How was the week?", SAMPLE_UNTIMED }, /* 3 */
        { "P", "Long, and then", SAMPLE_UNTIMED },    /* 4 */
        { "T", "mm", SAMPLE_UNTIMED },                /* 5: of a listener */
        { "P", "longer still.", SAMPLE_UNTIMED },     /* 6 */
        { "T", "Longer?", SAMPLE_UNTIMED },           /* 7: never answered */
    };
    struct at_transcript *session = sample_build(*state, turns, 8);
    const struct at_exchanges *exchanges = at_exchanges_of(session);
    assert_int_equal(exchanges->count, 1);
    check_exchange(exchanges, 0, 1, 6);
    static const int answered[8] = { -1, 0, -1, 0, 1, -1, 1, 4 };
    for (uint32_t i = 0; i < 8; i++) {
        const struct at_side *side = at_exchanges_answered(exchanges, i);
        assert_int_equal(side ? (int)side->first : -1, answered[i]);
        assert_int_equal(at_exchanges_find(exchanges, i),
                         i >= 1 && i <= 6 ? 0 : AT_NO_SIDE);
    }
    assert_int_equal(at_exchanges_answered(exchanges, 7)->last, 6);
    assert_ptr_equal(at_exchanges_of(session), exchanges);
    at_transcript_free(session);
}

static void a_listener_who_was_asked_does_answer(void **state)
{
    const struct sample_turn turns[] = {
        { "T", "Did you sleep?", SAMPLE_UNTIMED },
        { "P", "Yeah.", SAMPLE_UNTIMED },
        { "T", "All night?", SAMPLE_UNTIMED },
    };
    struct at_transcript *session = sample_build(*state, turns, 3);
    const struct at_exchanges *exchanges = at_exchanges_of(session);
    assert_int_equal(exchanges->count, 1);
    check_exchange(exchanges, 0, 0, 1);
    at_transcript_free(session);
}

static void one_speaker_alone_makes_no_exchange(void **state)
{
    const struct sample_turn turns[] = { { "T", "Hello?", SAMPLE_UNTIMED },
                                         { "T", "Anybody?", SAMPLE_UNTIMED } };
    struct at_transcript *session = sample_build(*state, turns, 2);
    const struct at_exchanges *exchanges = at_exchanges_of(session);
    assert_int_equal(exchanges->count, 0);
    assert_int_equal(at_exchanges_find(exchanges, 0), AT_NO_SIDE);
    assert_null(at_exchanges_answered(exchanges, 1));
    at_transcript_free(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            an_answer_ends_where_the_therapist_takes_the_floor, setup, teardown),
        cmocka_unit_test_setup_teardown(a_listener_who_was_asked_does_answer, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(one_speaker_alone_makes_no_exchange, setup,
                                        teardown),
    };
    return cmocka_run_group_tests_name("transcript/exchanges", tests, NULL, NULL);
}
