/* test_agreement_properties.c - what holds of every coefficient of agreement, whatever was
 * coded: over ratings drawn by chance, and over the ends of what there can be. */
#include "stats/agreement.h"
#include "stats/kappa.h"
#include "stats/panel_agreement.h"
#include "stats/random.h"
#include "stats_check.h"

enum { FIGURES = 11 };

/* All coefficients of the first two coders, and of all; nominal ones first. */
enum { NOMINAL_FIGURES = 6, CORRECTED = 1 };

static void figures_of(struct at_arena *arena, const struct at_ratings *ratings,
                       const uint32_t *times, struct at_statistic *figures)
{
    static const struct at_distances nominal = { .metric = AT_METRIC_NOMINAL };
    static const struct at_distances linear = { .metric = AT_METRIC_LINEAR };
    static const struct at_distances squared = { .metric = AT_METRIC_SQUARED };
    static const struct at_distances ordinal = { .metric = AT_METRIC_ORDINAL };
    static const struct at_distances ratio = { .metric = AT_METRIC_RATIO };
    struct at_pair *pair = at_pair_new(arena, ratings, 0, 1);
    struct at_panel *panel = at_panel_new(arena, ratings, NULL, ratings->coders);
    assert_true(pair && panel);
    const struct at_table *table = at_pair_table(pair, times);
    const struct at_agreement *all = at_panel_agreement(panel, times);
    struct at_statistic now[FIGURES] = {
        at_percent_agreement(&all->agreed),
        at_cohen_kappa(table, &nominal),
        at_scott_pi(table),
        at_fleiss_kappa(all),
        at_gwet_ac(all, &nominal),
        at_krippendorff_alpha(all, &nominal),
        at_cohen_kappa(table, &linear),
        at_gwet_ac(all, &squared),
        at_krippendorff_alpha(all, &ordinal),
        at_krippendorff_alpha(all, &squared),
        at_krippendorff_alpha(all, &ratio),
    };
    memcpy(figures, now, sizeof now);
}

static void assert_same(const struct at_statistic *a, const struct at_statistic *b,
                        size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_true(!a[i].missing && !b[i].missing);
        if (fabs(a[i].value - b[i].value) > 1e-9)
            fail_msg("figure %zu: %.12f is not %.12f", i, a[i].value, b[i].value);
    }
}

/* Three coders who agree on two of three units, with a hole in every eighth. */
static struct at_ratings drawn(struct at_arena *arena, size_t units, size_t categories,
                               uint64_t seed)
{
    struct at_random random = { seed };
    int32_t *codes = at_arena_alloc(arena, 3 * units * sizeof *codes);
    uint32_t *group = at_arena_alloc(arena, units * sizeof *group);
    assert_true(codes && group);
    for (size_t i = 0; i < units; i++) {
        int32_t usual = (int32_t)at_random_below(&random, (uint32_t)categories);
        group[i] = at_random_below(&random, 10);
        for (size_t c = 0; c < 3; c++) {
            bool differs = at_random_below(&random, 3) == 0;
            int32_t other = (int32_t)at_random_below(&random, (uint32_t)categories);
            codes[3 * i + c] = differs ? other : usual;
            if (at_random_below(&random, 8) == 0)
                codes[3 * i + c] = AT_RATING_MISSING;
        }
    }
    return (struct at_ratings){ units, 3, categories, codes, 10, group, NULL };
}

/* The same with `to[code]` for code, and coder `order[c]` in place of coder c. */
static struct at_ratings changed(struct at_arena *arena, struct at_ratings ratings,
                                 const int32_t *to, const size_t *order)
{
    int32_t *codes = at_arena_alloc(arena, ratings.units * 3 * sizeof *codes);
    assert_non_null(codes);
    for (size_t i = 0; i < ratings.units; i++)
        for (size_t c = 0; c < 3; c++) {
            int32_t code = ratings.codes[3 * i + order[c]];
            codes[3 * i + c] = code >= 0 && to ? to[code] : code;
        }
    ratings.codes = codes;
    return ratings;
}

static void names_of_categories_do_not_matter(void **state)
{
    static const int32_t to[] = { 3, 0, 4, 1, 2 };
    static const size_t order[] = { 0, 1, 2 };
    struct at_statistic before[FIGURES], after[FIGURES];
    for (uint64_t seed = 1; seed <= 20; seed++) {
        struct at_ratings ratings = drawn(*state, 200, 5, seed);
        struct at_ratings named = changed(*state, ratings, to, order);
        figures_of(*state, &ratings, NULL, before);
        figures_of(*state, &named, NULL, after);
        assert_same(before, after, NOMINAL_FIGURES);
    }
}

static void coders_may_change_places(void **state)
{
    static const size_t order[] = { 1, 0, 2 };
    struct at_statistic before[FIGURES], after[FIGURES];
    for (uint64_t seed = 1; seed <= 20; seed++) {
        struct at_ratings ratings = drawn(*state, 200, 5, seed);
        struct at_ratings swapped = changed(*state, ratings, NULL, order);
        figures_of(*state, &ratings, NULL, before);
        figures_of(*state, &swapped, NULL, after);
        assert_same(before, after, FIGURES);
    }
}

static void perfect_agreement_is_one(void **state)
{
    static const size_t order[] = { 0, 0, 0 };
    struct at_statistic figures[FIGURES];
    struct at_ratings ratings = drawn(*state, 300, 5, 3);
    ratings = changed(*state, ratings, NULL, order);
    figures_of(*state, &ratings, NULL, figures);
    for (size_t i = 0; i < FIGURES; i++)
        assert_true(!figures[i].missing && figures[i].value == 1);
}

static void independent_coders_are_near_zero(void **state)
{
    enum { UNITS = 40000 };
    struct at_random random = { 11 };
    int32_t *codes = at_arena_alloc(*state, 3 * UNITS * sizeof *codes);
    struct at_statistic figures[FIGURES];
    assert_non_null(codes);
    for (size_t i = 0; i < 3 * UNITS; i++)
        codes[i] = (int32_t)at_random_below(&random, 4);
    struct at_ratings ratings = { UNITS, 3, 4, codes, 1, NULL, NULL };
    figures_of(*state, &ratings, NULL, figures);
    assert_true(fabs(figures[0].value - .25) < .01);
    for (size_t i = CORRECTED; i < FIGURES; i++)
        assert_true(!figures[i].missing && fabs(figures[i].value) < .02);
}

static void one_category_has_no_coefficient(void **state)
{
    static const int32_t codes[] = { 2, 2, 2, 2, AT_RATING_MISSING, 2, 2, 2, 2 };
    struct at_ratings ratings = { 3, 3, 5, codes, 1, NULL, NULL };
    struct at_statistic figures[FIGURES];
    figures_of(*state, &ratings, NULL, figures);
    assert_figure(figures[0], 1);
    for (size_t i = CORRECTED; i < FIGURES; i++)
        assert_missing(figures[i], "all ratings are of one category");
    assert_missing(at_pabak(table_of(*state, ratings)),
                   "all ratings are of one category");
}

/* A code that nobody gave, in a table of it against the rest. */
static void a_code_never_given_has_no_coefficient(void **state)
{
    static const struct at_distances nominal = { .metric = AT_METRIC_NOMINAL };
    struct at_ratings ratings = drawn(*state, 200, 5, 4);
    ratings.categories = 6;
    struct at_agreement_room room;
    struct at_fourfold fourfold;
    struct at_agreement one =
        at_agreement_against_rest(agreement_of(*state, ratings), 5, &room);
    struct at_table table =
        at_table_against_rest(table_of(*state, ratings), 5, &fourfold);
    assert_non_null(at_krippendorff_alpha(&one, &nominal).missing);
    assert_non_null(at_gwet_ac(&one, &nominal).missing);
    assert_non_null(at_fleiss_kappa(&one).missing);
    assert_non_null(at_cohen_kappa(&table, &nominal).missing);
    assert_non_null(at_pabak(&table).missing);
}

static void coders_without_a_common_unit_have_no_agreement(void **state)
{
    static const int32_t codes[] = {
        0, AT_RATING_MISSING, AT_RATING_MISSING, AT_RATING_MISSING, 1, AT_RATING_MISSING
    };
    struct at_ratings ratings = { 2, 3, 2, codes, 1, NULL, NULL };
    struct at_statistic figures[FIGURES];
    figures_of(*state, &ratings, NULL, figures);
    for (size_t i = 0; i < FIGURES; i++)
        assert_missing(figures[i], "no unit with two ratings");
    ratings.units = 0;
    figures_of(*state, &ratings, NULL, figures);
    for (size_t i = 0; i < FIGURES; i++)
        assert_missing(figures[i], "no unit with two ratings");
}

static void one_unit_is_enough_to_disagree(void **state)
{
    static const int32_t codes[] = { 0, 1, AT_RATING_MISSING };
    struct at_ratings ratings = { 1, 3, 2, codes, 1, NULL, NULL };
    struct at_statistic figures[FIGURES];
    figures_of(*state, &ratings, NULL, figures);
    assert_figure(figures[0], 0);
    assert_figure(figures[1], 0);  /* kappa: the margins explain it */
    assert_figure(figures[2], -1); /* pi */
    assert_figure(figures[5], 0);  /* alpha */
    for (size_t i = 0; i < FIGURES; i++)
        assert_true(!figures[i].missing && figures[i].base == 1);
}

/* Each unit as often as its group was drawn, written out. */
static struct at_ratings written_out(struct at_arena *arena, struct at_ratings ratings,
                                     const uint32_t *times)
{
    int32_t *codes = at_arena_alloc(arena, 10 * ratings.units * 3 * sizeof *codes);
    size_t units = 0;
    assert_non_null(codes);
    for (size_t i = 0; i < ratings.units; i++)
        for (uint32_t n = 0; n < times[ratings.group[i]]; n++)
            memcpy(&codes[3 * units++], &ratings.codes[3 * i], 3 * sizeof *codes);
    return (struct at_ratings){ units, 3, ratings.categories, codes, 1, NULL, NULL };
}

static void drawn_groups_count_as_often_as_drawn(void **state)
{
    static const uint32_t times[] = { 0, 3, 1, 0, 0, 2, 1, 1, 2, 0 };
    struct at_statistic drawn_of[FIGURES], written[FIGURES];
    struct at_ratings ratings = drawn(*state, 300, 5, 9);
    struct at_ratings again = written_out(*state, ratings, times);
    figures_of(*state, &ratings, times, drawn_of);
    figures_of(*state, &again, NULL, written);
    assert_same(drawn_of, written, FIGURES);
}

/* A full table of 10,000 categories would take 800 MB. */
static void many_codes_take_little_memory(void **state)
{
    static const struct at_distances nominal = { .metric = AT_METRIC_NOMINAL };
    struct at_ratings ratings = drawn(*state, 20000, 10000, 5);
    struct at_arena *arena = at_arena_new();
    assert_non_null(arena);
    struct at_panel *panel = at_panel_new(arena, &ratings, NULL, 3);
    struct at_pair *pair = at_pair_new(arena, &ratings, 0, 1);
    assert_true(panel && pair);
    const struct at_agreement *all = at_panel_agreement(panel, NULL);
    assert_true(fabs(at_krippendorff_alpha(all, &nominal).value - 4.0 / 9) < .02);
    assert_true(fabs(at_cohen_kappa(at_pair_table(pair, NULL), &nominal).value -
                     4.0 / 9) < .02);
    assert_true(at_arena_size(arena) < 30 * 1000 * 1000);
    at_arena_free(arena);
}

static bool count_up(void *data)
{
    struct at_arena *arena = at_arena_new();
    const struct at_ratings *ratings = data;
    bool whole = arena && at_panel_new(arena, ratings, NULL, 3) &&
                 at_pair_new(arena, ratings, 0, 2);
    at_arena_free(arena);
    return whole;
}

static void runs_out_of_memory(void **state)
{
    struct at_ratings ratings = drawn(*state, 3000, 40, 6);
    assert_true(unit_each_allocation_fails(count_up, &ratings) >= 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(names_of_categories_do_not_matter),
        IN_ARENA(coders_may_change_places),
        IN_ARENA(perfect_agreement_is_one),
        IN_ARENA(independent_coders_are_near_zero),
        IN_ARENA(one_category_has_no_coefficient),
        IN_ARENA(a_code_never_given_has_no_coefficient),
        IN_ARENA(coders_without_a_common_unit_have_no_agreement),
        IN_ARENA(one_unit_is_enough_to_disagree),
        IN_ARENA(drawn_groups_count_as_often_as_drawn),
        IN_ARENA(many_codes_take_little_memory),
        IN_ARENA(runs_out_of_memory),
    };
    return cmocka_run_group_tests_name("stats/agreement_properties", tests, NULL, NULL);
}
