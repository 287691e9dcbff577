/* test_reference.c - scores against a reference, and boundaries, worked out by hand. */
#include "stats/reference.h"

#include "stats/boundaries.h"
#include "stats_check.h"

/* Rows: the reference. Category 3 is given by neither, 2 by the coder alone. */
static const int confusion[] = { 8, 2, 0, 0, 1, 5, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0 };

static void precision_recall_and_f1(void **state)
{
    const struct at_table *table =
        table_of(*state, ratings_of_table(*state, confusion, 4));
    assert_figure(at_precision(table, 0), 8.0 / 9);
    assert_figure(at_recall(table, 0), .8);
    assert_figure(at_f1(table, 0), 16.0 / 19);
    assert_figure(at_precision(table, 1), 5.0 / 7);
    assert_figure(at_recall(table, 1), .5);
    assert_figure(at_f1(table, 1), 10.0 / 17);
    assert_figure(at_precision(table, 2), 0);
    assert_missing(at_recall(table, 2), "the reference never gives it");
    assert_figure(at_f1(table, 2), 0);
    assert_missing(at_precision(table, 3), "the coder never gives it");
    assert_missing(at_f1(table, 3), "neither gives it");
    assert_true(at_f1(table, 0).base == 11 && at_precision(table, 1).base == 7);
}

static void means_over_categories(void **state)
{
    const struct at_table *table =
        table_of(*state, ratings_of_table(*state, confusion, 4));
    assert_figure(at_macro_f1(table), (16.0 / 19 + 10.0 / 17 + 0) / 3);
    assert_true(at_macro_f1(table).base == 3);
    assert_figure(at_balanced_accuracy(table), .65);
    assert_true(at_balanced_accuracy(table).base == 2);
    static const int none[] = { 0, 0, 0, 0 };
    table = table_of(*state, ratings_of_table(*state, none, 2));
    assert_missing(at_macro_f1(table), "no unit with two ratings");
}

/* The F1 of one session. */
static struct at_statistic f1_of(struct at_boundary_counts counts)
{
    struct at_unitizing sum = { 0 };
    at_unitizing_add_boundaries(&sum, &counts);
    return at_boundary_f1(&sum);
}

/* Of sessions with so many units, one row each. */
static struct at_statistic u_of(const double (*units)[2], size_t sessions)
{
    struct at_unitizing sum = { 0 };
    for (size_t i = 0; i < sessions; i++)
        at_unitizing_add_units(&sum, units[i][0], units[i][1]);
    return at_guetzkow_u(&sum);
}

static void boundaries_match_within_a_tolerance(void **state)
{
    static const int64_t first[] = { 3, 10, 12, 20 }, second[] = { 4, 11, 13, 30, 40 };
    static const struct {
        int64_t tolerance;
        double matched;
    } rows[] = { { 0, 0 }, { 1, 3 }, { 9, 3 }, { 10, 4 }, { 100, 4 } };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_boundary_counts counts =
            at_boundaries_match(first, 4, second, 5, rows[i].tolerance);
        assert_true(counts.matched == rows[i].matched);
        assert_figure(f1_of(counts), 2 * rows[i].matched / 9);
        counts = at_boundaries_match(second, 5, first, 4, rows[i].tolerance);
        assert_true(counts.matched == rows[i].matched);
    }
}

static void a_boundary_matches_once(void **state)
{
    static const int64_t one[] = { 10 }, many[] = { 9, 10, 11 };
    (void)state;
    struct at_boundary_counts counts = at_boundaries_match(one, 1, many, 3, 5);
    assert_true(counts.matched == 1);
    counts = at_boundaries_match(many, 3, many, 3, 0);
    assert_figure(f1_of(counts), 1);
    counts = at_boundaries_match(NULL, 0, many, 3, 0);
    assert_figure(f1_of(counts), 0);
    counts = at_boundaries_match(NULL, 0, NULL, 0, 0);
    assert_missing(f1_of(counts), "neither has a boundary");
}

static void numbers_of_units_differ(void **state)
{
    (void)state;
    static const double rows[][2] = { { 110, 90 }, { 90, 110 }, { 7, 7 }, { 0, 0 } };
    assert_figure(u_of(rows, 1), .1);
    assert_figure(u_of(rows + 1, 1), .1);
    assert_figure(u_of(rows + 2, 1), 0);
    assert_missing(u_of(rows + 3, 1), "neither has a unit");
    assert_figure(u_of(rows, 2), .1); /* too many do not make up for too few */
    assert_true(u_of(rows, 4).base == 414);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(precision_recall_and_f1),
        IN_ARENA(means_over_categories),
        cmocka_unit_test(boundaries_match_within_a_tolerance),
        cmocka_unit_test(a_boundary_matches_once),
        cmocka_unit_test(numbers_of_units_differ),
    };
    return cmocka_run_group_tests_name("stats/reference", tests, NULL, NULL);
}
