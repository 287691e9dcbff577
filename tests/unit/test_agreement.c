/* test_agreement.c - coefficients of agreement, held to published tables. */
#include "stats/agreement.h"

#include "stats/kappa.h"
#include "stats/panel_agreement.h"
#include "stats_check.h"

static const struct at_distances nominal = { .metric = AT_METRIC_NOMINAL };
static const struct at_distances linear = { .metric = AT_METRIC_LINEAR };
static const struct at_distances squared = { .metric = AT_METRIC_SQUARED };
static const struct at_distances ordinal = { .metric = AT_METRIC_ORDINAL };

/* Tables of two coders, and what is known of them. NAN: not known, not checked. */
static void tables_have_their_coefficients(void **state)
{
    static const struct {
        size_t categories;
        int counts[16];
        double percent, kappa, linear, squared, pi, ac1, pabak;
    } rows[] = {
        { 2, { 20, 5, 10, 15 }, .7, .4, .4, .4, .3939, .4059, .4 },
        /* the paradox: high agreement, low kappa (Gwet 2008) */
        { 2, { 118, 5, 2, 0 }, .944, -.0234, NAN, NAN, -.0288, .9408, .888 },
        { 3,
          { 10, 3, 0, 2, 8, 4, 0, 1, 12 },
          .75,
          .6255,
          .7207,
          .8148,
          NAN,
          NAN,
          .625 },
        /* Cohen 1968, in 200 units */
        { 3, { 88, 14, 18, 10, 40, 10, 2, 6, 12 }, .7, .4915, NAN, NAN, NAN, NAN, .55 },
        /* two pathologists: Landis and Koch 1977 */
        { 4,
          { 22, 2, 2, 0, 5, 7, 14, 0, 0, 2, 36, 0, 0, 1, 17, 10 },
          .6356,
          .4930,
          .6488,
          .7838,
          NAN,
          NAN,
          NAN },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_ratings ratings =
            ratings_of_table(*state, rows[i].counts, rows[i].categories);
        const struct at_table *table = table_of(*state, ratings);
        const struct at_agreement *both = agreement_of(*state, ratings);
        struct {
            struct at_statistic got;
            double wanted;
        } figures[] = {
            { at_percent_agreement(table), rows[i].percent },
            { at_percent_agreement(&both->agreed), rows[i].percent },
            { at_cohen_kappa(table, &nominal), rows[i].kappa },
            { at_cohen_kappa(table, &linear), rows[i].linear },
            { at_cohen_kappa(table, &squared), rows[i].squared },
            { at_scott_pi(table), rows[i].pi },
            { at_fleiss_kappa(both), rows[i].pi },
            { at_gwet_ac(both, &nominal), rows[i].ac1 },
            { at_pabak(table), rows[i].pabak },
        };
        for (size_t f = 0; f < sizeof figures / sizeof *figures; f++)
            if (!isnan(figures[f].wanted))
                assert_figure(figures[f].got, figures[f].wanted);
        assert_true(at_percent_agreement(table).base == (double)ratings.units);
    }
}

static void kappa_takes_weights_as_given(void **state)
{
    static const int counts[] = { 88, 14, 18, 10, 40, 10, 2, 6, 12 };
    static const double given[] = { 0, 1, 3, 1, 0, 6, 3, 6, 0 };
    struct at_distances distances = { .metric = AT_METRIC_GIVEN, .given = given };
    struct at_ratings ratings = ratings_of_table(*state, counts, 3);
    assert_figure(at_cohen_kappa(table_of(*state, ratings), &distances), .3478);
}

static void prevalence_and_bias_are_of_one_code(void **state)
{
    static const int counts[] = { 20, 5, 10, 15 };
    struct at_fourfold room;
    struct at_table table = *table_of(*state, ratings_of_table(*state, counts, 2));
    assert_figure(at_prevalence_index(&table), -.1);
    assert_figure(at_bias_index(&table), .1); /* 25 times 1, and 20 times */
    table = at_table_against_rest(&table, 0, &room);
    assert_figure(at_prevalence_index(&table), .1);
    assert_figure(at_bias_index(&table), -.1);
}

/* Fleiss 1971, table 1: depression, personality disorder, schizophrenia, neurosis, other. */
static void fleiss_diagnoses(void **state)
{
    static const int counts[] = {
        0, 0, 0, 6, 0, 0, 3, 0, 0, 3, 0, 1, 4, 0, 1, 0, 0, 0, 0, 6, 0, 3, 0, 3, 0,
        2, 0, 4, 0, 0, 0, 0, 4, 0, 2, 2, 0, 3, 1, 0, 2, 0, 0, 4, 0, 0, 0, 0, 0, 6,
        1, 0, 0, 5, 0, 1, 1, 0, 4, 0, 0, 3, 3, 0, 0, 1, 0, 0, 5, 0, 0, 2, 0, 3, 1,
        0, 0, 5, 0, 1, 3, 0, 0, 1, 2, 5, 1, 0, 0, 0, 0, 2, 0, 4, 0, 1, 0, 2, 0, 3,
        0, 0, 0, 0, 6, 0, 1, 0, 5, 0, 0, 2, 0, 1, 3, 2, 0, 0, 4, 0, 1, 0, 0, 4, 1,
        0, 5, 0, 1, 0, 4, 0, 0, 0, 2, 0, 2, 0, 4, 0, 1, 0, 5, 0, 0, 0, 0, 0, 0, 6,
    };
    static const double by_category[] = { .2448, .2448, .52, .4711, .5661 };
    struct at_ratings ratings = ratings_of_counts(*state, counts, 30, 5, 6);
    const struct at_agreement *all = agreement_of(*state, ratings);
    assert_figure(at_percent_agreement(&all->agreed), .5556);
    assert_figure(at_fleiss_kappa(all), .4302);
    for (size_t k = 0; k < 5; k++) {
        struct at_agreement_room room;
        struct at_agreement one = at_agreement_against_rest(all, k, &room);
        assert_figure(at_fleiss_kappa(&one), by_category[k]);
    }
}

static void fleiss_of_fourteen_raters(void **state)
{
    static const int counts[] = {
        0, 0, 0, 0, 14, 0, 2, 6, 4, 2, 0, 0, 3, 5, 6, 0, 3, 9, 2, 0, 2, 2, 8, 1, 1,
        7, 7, 0, 0, 0,  3, 2, 6, 3, 0, 2, 5, 3, 2, 2, 6, 5, 2, 1, 0, 0, 2, 2, 3, 7,
    };
    struct at_ratings ratings = ratings_of_counts(*state, counts, 10, 5, 14);
    const struct at_agreement *all = agreement_of(*state, ratings);
    assert_figure(at_percent_agreement(&all->agreed), .3780);
    assert_figure(at_fleiss_kappa(all), .2099);
}

#define NO AT_RATING_MISSING
/* Krippendorff, Computing alpha-reliability; the same ratings are irrCAC's. From 0 on. */
static const int32_t four_observers[] = {
    0, 0, NO, 0, 1, 1, 2, 1, 2, 2, 2, 2, 2,  2, 2, 2, 1,  1,  1, 1, 0,  1, 2,  3,
    3, 3, 3,  3, 0, 0, 1, 0, 1, 1, 1, 1, NO, 4, 4, 4, NO, NO, 0, 0, NO, 2, NO, NO,
};
static const struct at_ratings observed = {
    .units = 12, .coders = 4, .categories = 5, .codes = four_observers, .groups = 1
};

static void holes_are_no_ratings(void **state)
{
    static const double values[] = { 1, 2, 3, 4, 5 };
    const struct at_distances interval = { AT_METRIC_SQUARED, values, NULL };
    const struct at_distances ratio = { AT_METRIC_RATIO, values, NULL };
    const struct at_agreement *all = agreement_of(*state, observed);
    assert_figure(at_krippendorff_alpha(all, &nominal), .7434);
    assert_figure(at_krippendorff_alpha(all, &ordinal), .8154);
    assert_figure(at_krippendorff_alpha(all, &interval), .8491);
    assert_figure(at_krippendorff_alpha(all, &ratio), .7974);
    assert_figure(at_percent_agreement(&all->agreed), .8182);
    assert_figure(at_gwet_ac(all, &nominal), .7754);
    assert_figure(at_fleiss_kappa(all), .7612);
    assert_figure(at_pabak(&all->agreed), .7727);
    assert_true(at_krippendorff_alpha(all, &nominal).base == 11);
    assert_true(all->rated == 12 && all->coincidences.total == 40);
}

static void faults_of_a_scale_are_reasons(void **state)
{
    static const double below[] = { -1, 0, 1, 2, 3 }, hole[] = { 0, 1, NAN, 3, 4 };
    const struct at_distances ratio = { AT_METRIC_RATIO, below, NULL };
    const struct at_distances holes = { AT_METRIC_SQUARED, hole, NULL };
    const struct at_agreement *all = agreement_of(*state, observed);
    assert_missing(at_krippendorff_alpha(all, &ratio),
                   "a ratio scale has no values below 0");
    assert_missing(at_gwet_ac(all, &holes), "a category has no number");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(tables_have_their_coefficients),
        IN_ARENA(kappa_takes_weights_as_given),
        IN_ARENA(prevalence_and_bias_are_of_one_code),
        IN_ARENA(fleiss_diagnoses),
        IN_ARENA(fleiss_of_fourteen_raters),
        IN_ARENA(holes_are_no_ratings),
        IN_ARENA(faults_of_a_scale_are_reasons),
    };
    return cmocka_run_group_tests_name("stats/agreement", tests, NULL, NULL);
}
