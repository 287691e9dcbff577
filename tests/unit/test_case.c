/* test_case.c - what passes from session to session, and what is said at the end. */
#include <math.h>
#include <stdlib.h>

#include "case_bench.h"

static int setup(void **state)
{
    return case_bench_setup(state, "tests/data/course/schemes/course");
}

/* A session of four turns, the first `named` of which name a feeling. */
static enum attune_status code(const struct fixture *fixture, struct at_case *it,
                               const char *name, int64_t number, int named,
                               struct attune_error *error)
{
    struct sample_turn turns[4];
    struct at_coded coded;
    enum attune_status status = ATTUNE_NO_MEMORY;
    for (int i = 0; i < 4; i++)
        turns[i] = (struct sample_turn){ "P", i < named ? "I was hurt." : "I was here.",
                                         SAMPLE_UNTIMED };
    struct at_transcript *transcript = sample_build(fixture->builder, turns, 4);
    if (transcript) {
        transcript->session = at_slice_of(name);
        transcript->case_name = at_slice_of("ann");
        transcript->number = number;
        status = at_case_code(it, transcript, NULL, &coded, error);
    }
    at_transcript_free(transcript);
    return status;
}

static void code_well(const struct fixture *fixture, const char *name, int64_t number,
                      int named)
{
    assert_int_equal(code(fixture, fixture->it, name, number, named, NULL), ATTUNE_OK);
}

static const struct at_case_summary *find(const struct at_case_summaries *summaries,
                                          const char *name, const char *measure)
{
    for (size_t i = 0; i < summaries->count; i++)
        if (at_slice_is(summaries->items[i].name, name) &&
            strcmp(summaries->items[i].measure, measure) == 0)
            return &summaries->items[i];
    fail_msg("there is no %s of %s", measure, name);
    return NULL;
}

static struct at_case_summaries end(const struct fixture *fixture, const char *remark)
{
    struct at_case_summaries summaries;
    struct at_buffer out = { 0 };
    assert_int_equal(at_case_end(fixture->it, NULL, &summaries, NULL), ATTUNE_OK);
    at_case_add_remark(&out, fixture->it);
    assert_string_equal(at_buffer_text(&out), remark);
    at_buffer_clear(&out);
    return summaries;
}

/* Rates 50, 100, 125 - no more than 4 turns: 50, 100, 100, 75 at sessions 1 to 4. */
static void change_is_measured_over_the_sessions(void **state)
{
    struct fixture *fixture = *state;
    code_well(fixture, "a", 1, 2);
    code_well(fixture, "b", 2, 4);
    code_well(fixture, "c", 3, 4);
    code_well(fixture, "d", 4, 3);
    struct at_case_summaries summaries = end(fixture, "");
    assert_int_equal(summaries.sessions, 4);
    assert_true(at_slice_is(summaries.id, "ann"));
    assert_true(find(&summaries, "named", "first")->value.value == 50);
    assert_true(find(&summaries, "named", "last")->value.value == 75);
    const struct at_case_summary *slope = find(&summaries, "named", "slope");
    assert_true(fabs(slope->value.value - 7.5) < 1e-12);
    /* Sxx 5; residuals -20 22.5 15 -17.5: sum of squares 1437.5; t of 2: 4.302653 */
    double reach = 4.30265273 * sqrt(1437.5 / 2 / 5);
    assert_true(fabs(slope->low.value - (7.5 - reach)) < 1e-6);
    assert_true(fabs(slope->high.value - (7.5 + reach)) < 1e-6);
    assert_int_equal(slope->sessions, 4);
    assert_true(find(&summaries, "rose", "value")->value.value == 1);
}

static void sessions_count_in_the_order_of_their_numbers(void **state)
{
    struct fixture *fixture = *state;
    code_well(fixture, "c", 9, 1);
    code_well(fixture, "a", 1, 4);
    code_well(fixture, "b", 5, 3);
    struct at_case_summaries summaries = end(
        fixture, "case \"ann\": no session 2 to 4, 6 to 8 in this run; its sessions "
                 "came out of order; rows sorted by case and number let rules know "
                 "what was said before");
    assert_true(find(&summaries, "named", "first")->value.value == 100);
    assert_true(find(&summaries, "named", "last")->value.value == 25);
    assert_true(fabs(find(&summaries, "named", "slope")->value.value + 75 / 8.0) <
                1e-12);
}

static void a_slope_needs_three_sessions_with_a_value(void **state)
{
    struct fixture *fixture = *state;
    code_well(fixture, "a", -1, 2);
    code_well(fixture, "b", 2, 4);
    struct at_case_summaries summaries =
        end(fixture, "case \"ann\": only 1 of its 2 sessions have a number, so they "
                     "count in the order they came in");
    const struct at_case_summary *slope = find(&summaries, "named", "slope");
    assert_false(slope->value.is_there || slope->low.is_there);
    assert_true(at_slice_is(slope->reason, "2 sessions with a value, fewer than 3"));
    const struct at_case_summary *mean = find(&summaries, "mean", "first");
    assert_false(mean->value.is_there);
    assert_true(at_slice_is(mean->reason, "no session has a value"));
}

static void a_function_may_have_no_answer(void **state)
{
    struct fixture *fixture = *state;
    code_well(fixture, "a", 1, 2);
    struct at_case_summaries summaries = end(fixture, "");
    const struct at_case_summary *rose = find(&summaries, "rose", "value");
    assert_false(rose->value.is_there);
    assert_true(at_slice_is(rose->reason, "its function gave no value"));
}

static void a_number_is_given_once(void **state)
{
    struct fixture *fixture = *state;
    struct attune_error error = { 0 };
    code_well(fixture, "a", 1, 2);
    assert_int_equal(code(fixture, fixture->it, "b", 1, 4, &error), ATTUNE_INVALID);
    assert_string_equal(
        error.message,
        "session \"b\" has the number 1 in case \"ann\", which \"a\" has "
        "already; give one of them another number");
    code_well(fixture, "c", 2, 4);
    assert_int_equal(end(fixture, "").sessions, 2);
}

static bool runs(void *data)
{
    const struct fixture *fixture = data;
    struct at_case *it = NULL;
    struct at_case_summaries summaries;
    bool done =
        at_case_new(&it, fixture->engine, at_slice_of("ann"), NULL) == ATTUNE_OK;
    for (int i = 1; done && i < 4; i++)
        done = code(fixture, it,
                    i == 1   ? "a"
                    : i == 2 ? "b"
                             : "c",
                    i, i, NULL) == ATTUNE_OK;
    done = done && at_case_end(it, NULL, &summaries, NULL) == ATTUNE_OK;
    at_case_free(it);
    return done;
}

static void lack_of_memory_is_told(void **state)
{
    assert_true(unit_each_allocation_fails(runs, *state) > 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(change_is_measured_over_the_sessions, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(sessions_count_in_the_order_of_their_numbers,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(a_slope_needs_three_sessions_with_a_value,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(a_function_may_have_no_answer, setup, teardown),
        cmocka_unit_test_setup_teardown(a_number_is_given_once, setup, teardown),
        cmocka_unit_test_setup_teardown(lack_of_memory_is_told, setup, teardown),
    };
    return cmocka_run_group_tests_name("engine/case", tests, NULL, NULL);
}
