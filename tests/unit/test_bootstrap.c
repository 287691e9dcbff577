/* test_bootstrap.c - numbers drawn, and intervals of them. */
#include "stats/bootstrap.h"

#include "stats_check.h"

/* Of the reference implementation of splitmix64, seed 1234567. */
static void numbers_are_the_same_everywhere(void **state)
{
    static const uint64_t wanted[] = { 6457827717110365317u, 3203168211198807973u,
                                       9817491932198370423u, 4593380528125082431u,
                                       16408922859458223821u };
    struct at_random random = { 1234567 };
    (void)state;
    for (size_t i = 0; i < 5; i++)
        assert_true(at_random_next(&random) == wanted[i]);
}

static void each_number_is_as_likely(void **state)
{
    struct at_random random = { 1 };
    int drawn[7] = { 0 };
    (void)state;
    for (int i = 0; i < 70000; i++)
        drawn[at_random_below(&random, 7)]++;
    for (size_t i = 0; i < 7; i++)
        assert_in_range(drawn[i], 9600, 10400);
    assert_int_equal(at_random_below(&random, 1), 0);
}

static void a_sample_has_as_many_groups(void **state)
{
    struct at_random random = { 7 };
    uint32_t times[50], sum = 0, left_out = 0;
    (void)state;
    const struct at_draws draws = { .groups = 50, .kinds = 50 };
    at_bootstrap_draw(&random, &draws, times);
    for (size_t i = 0; i < 50; i++) {
        sum += times[i];
        left_out += times[i] == 0;
    }
    assert_int_equal(sum, 50);
    assert_in_range(left_out, 10, 26);
}

static void groups_of_a_kind_are_drawn_together(void **state)
{
    static const uint32_t kind_of[] = { 0, 1, 0, 2, 1, 0 };
    const struct at_draws all = { 6, 6, NULL }, some = { 6, 3, kind_of };
    struct at_random random = { 5 }, again = { 5 };
    (void)state;
    for (int sample = 0; sample < 20; sample++) {
        uint32_t times[6], by_kind[3], sums[3] = { 0 };
        at_bootstrap_draw(&random, &all, times);
        at_bootstrap_draw(&again, &some, by_kind);
        for (size_t i = 0; i < 6; i++)
            sums[kind_of[i]] += times[i];
        assert_memory_equal(sums, by_kind, sizeof sums);
    }
}

/* 1 to 101: the quantile p is 1 + 100 p. */
static void an_interval_leaves_the_tails_out(void **state)
{
    double figures[101];
    (void)state;
    for (size_t i = 0; i < 101; i++)
        figures[i] = (double)((i * 37) % 101 + 1);
    struct at_interval interval = at_interval_of(figures, 101, 9, .95);
    assert_null(interval.missing);
    assert_true(fabs(interval.low - 3.5) < 1e-9 && fabs(interval.high - 98.5) < 1e-9);
    assert_int_equal(interval.samples, 101);
}

static void too_little_gives_no_interval(void **state)
{
    double figures[100] = { 0 };
    (void)state;
    assert_string_equal(at_interval_of(figures, 100, 1, .95).missing,
                        "an interval needs two groups to draw from");
    for (size_t i = 0; i < 5; i++)
        figures[i * 3] = NAN;
    struct at_interval interval = at_interval_of(figures, 100, 2, .95);
    assert_true(!interval.missing && interval.samples == 95);
    figures[4] = NAN;
    assert_string_equal(at_interval_of(figures, 100, 2, .95).missing,
                        "undefined in more than 5 % of the samples");
    assert_non_null(at_interval_of(figures, 0, 2, .95).missing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_the_same_everywhere),
        cmocka_unit_test(each_number_is_as_likely),
        cmocka_unit_test(a_sample_has_as_many_groups),
        cmocka_unit_test(groups_of_a_kind_are_drawn_together),
        cmocka_unit_test(an_interval_leaves_the_tails_out),
        cmocka_unit_test(too_little_gives_no_interval),
    };
    return cmocka_run_group_tests_name("stats/bootstrap", tests, NULL, NULL);
}
