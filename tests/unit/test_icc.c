/* test_icc.c - the table of Shrout and Fleiss, and what has no correlation. */
#include "stats/icc.h"

#include "stats/spearman_brown.h"
#include "stats_check.h"

/* Shrout and Fleiss 1979, table 2. */
static const double six_by_four[] = { 9, 2, 5, 8, 6,  1, 3, 2, 8, 4, 6, 8,
                                      7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7 };

static struct at_anova anova_of(void *arena, const double *values, size_t targets,
                                size_t judges)
{
    struct at_scores scores = { targets, judges, values, 1, NULL };
    struct at_judges *all = at_judges_new(arena, &scores);
    assert_non_null(all);
    return at_judges_anova(all, NULL);
}

static void assert_forms(const struct at_anova *anova, const double *wanted)
{
    for (int form = AT_ICC_1_1; form <= AT_ICC_3_K; form++)
        assert_figure(at_icc(anova, (enum at_icc)form), wanted[form]);
}

static void six_targets_and_four_judges(void **state)
{
    static const double forms[] = { .1657, .2898, .7148, .4428, .6201, .9093 };
    struct at_anova anova = anova_of(*state, six_by_four, 6, 4);
    assert_figure(at_statistic(anova.between_targets, 6), 11.2417);
    assert_figure(at_statistic(anova.within, 6), 6.2639);
    assert_figure(at_statistic(anova.between_judges, 6), 32.4861);
    assert_figure(at_statistic(anova.error, 6), 1.0194);
    assert_forms(&anova, forms);
    assert_true(at_icc(&anova, AT_ICC_2_1).base == 6);
}

/* Forms of means are the single ones stepped up. */
static void means_are_stepped_up_from_one(void **state)
{
    struct at_anova anova = anova_of(*state, six_by_four, 6, 4);
    for (int form = AT_ICC_1_1; form <= AT_ICC_3_1; form++) {
        double one = at_icc(&anova, (enum at_icc)form).value;
        double mean = at_icc(&anova, (enum at_icc)(form + 3)).value;
        assert_figure(at_spearman_brown_mean(one, 4), mean);
        assert_figure(at_spearman_brown_single(mean, 4), one);
    }
    assert_figure(at_spearman_brown_single(.86, 8), .4343);
    assert_figure(at_spearman_brown_single(.90, 8), .5294);
    assert_missing(at_spearman_brown_mean(-.5, 3), "no reliability gives this one");
}

static void targets_with_holes_are_left_out(void **state)
{
    static const double holes[] = { 9, 2, 5, 8, 6, 1, 3,  2, 1, NAN, 1, 1, 8, 4,
                                    6, 8, 7, 1, 2, 6, 10, 5, 6, 9,   6, 2, 4, 7 };
    static const double forms[] = { .1657, .2898, .7148, .4428, .6201, .9093 };
    struct at_anova anova = anova_of(*state, holes, 7, 4);
    assert_true(anova.targets == 6);
    assert_forms(&anova, forms);
}

static void judges_who_agree_on_all(void **state)
{
    static const double same[] = { .1, .1, .7, .7, .3, .3 };
    static const double higher[] = { 1, 2, 7, 8, 3, 4 };
    static const double ones[] = { 1, 1, 1, 1, 1, 1 };
    struct at_anova anova = anova_of(*state, same, 3, 2);
    assert_forms(&anova, ones);
    anova = anova_of(*state, higher, 3, 2);
    assert_figure(at_icc(&anova, AT_ICC_3_1), 1);        /* consistent */
    assert_true(at_icc(&anova, AT_ICC_2_1).value < .98); /* not the same */
}

static void no_correlation_without_differences(void **state)
{
    static const double flat[] = { .1, .1, .1, .1, .1, .1 };
    static const double judges_differ[] = { .1, .7, .1, .7, .1, .7 };
    static const char same[] = "the scores of targets do not differ";
    struct at_anova anova = anova_of(*state, flat, 3, 2);
    for (int form = AT_ICC_1_1; form <= AT_ICC_3_K; form++)
        assert_missing(at_icc(&anova, (enum at_icc)form), same);
    anova = anova_of(*state, judges_differ, 3, 2);
    assert_missing(at_icc(&anova, AT_ICC_1_K), same);
    assert_missing(at_icc(&anova, AT_ICC_3_1), same);
}

static void one_target_or_one_judge_is_too_few(void **state)
{
    struct at_anova anova = anova_of(*state, six_by_four, 6, 1);
    assert_missing(at_icc(&anova, AT_ICC_1_1), "fewer than two judges");
    anova = anova_of(*state, six_by_four, 1, 4);
    assert_missing(at_icc(&anova, AT_ICC_1_1),
                   "fewer than two targets that all judges scored");
    anova = anova_of(*state, NULL, 0, 4);
    assert_true(at_icc(&anova, AT_ICC_2_K).missing != NULL);
}

/* Groups taken twice are the targets written twice. */
static void groups_are_drawn_whole(void **state)
{
    static const uint32_t group[] = { 0, 1, 0, 2, 1, 2 }, times[] = { 2, 0, 1 };
    static const double drawn[] = { 9, 2, 5, 8, 9, 2, 5, 8, 8, 4, 6, 8,
                                    8, 4, 6, 8, 7, 1, 2, 6, 6, 2, 4, 7 };
    struct at_scores scores = { 6, 4, six_by_four, 3, group };
    struct at_judges *judges = at_judges_new(*state, &scores);
    assert_non_null(judges);
    struct at_anova got = at_judges_anova(judges, times);
    struct at_anova wanted = anova_of(*state, drawn, 6, 4);
    for (int form = AT_ICC_1_1; form <= AT_ICC_3_K; form++)
        assert_figure(at_icc(&got, (enum at_icc)form),
                      at_icc(&wanted, (enum at_icc)form).value);
}

static bool sum_up(void *data)
{
    struct at_arena *arena = at_arena_new();
    struct at_scores scores = { 6, 4, six_by_four, 1, NULL };
    (void)data;
    bool whole = arena && at_judges_new(arena, &scores);
    at_arena_free(arena);
    return whole;
}

static void runs_out_of_memory(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(sum_up, NULL) >= 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(six_targets_and_four_judges),
        IN_ARENA(means_are_stepped_up_from_one),
        IN_ARENA(targets_with_holes_are_left_out),
        IN_ARENA(judges_who_agree_on_all),
        IN_ARENA(no_correlation_without_differences),
        IN_ARENA(one_target_or_one_judge_is_too_few),
        IN_ARENA(groups_are_drawn_whole),
        cmocka_unit_test(runs_out_of_memory),
    };
    return cmocka_run_group_tests_name("stats/icc", tests, NULL, NULL);
}
