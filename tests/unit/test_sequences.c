/* test_sequences.c - what follows what: published residuals, and a short talk counted by
 * hand. */
#include "stats/sequence.h"

#include "stats/chains.h"
#include "stats/combine.h"
#include "stats/homogeneity.h"
#include "stats/permutation.h"
#include "stats/quasi.h"
#include "stats/survival.h"
#include "stats/transitions.h"
#include "stats_check.h"

enum { PATIENT, THERAPIST };

/* Agresti 2007, table 2.5: gender by party. */
static void residuals_are_those_of_print(void **state)
{
    static const double counts[] = { 762, 327, 468, 484, 239, 477 };
    static const double rows[] = { 1557, 1200 }, columns[] = { 1246, 566, 945 };
    static const double residuals[] = {
        4.5021, .6995, -5.3159, -4.5021, -.6995, 5.3159
    };
    static const double expected[] = { 703.6714, 319.6453, 533.6834,
                                       542.3286, 246.3547, 411.3166 };
    (void)state;
    for (size_t i = 0; i < 6; i++) {
        struct at_transition cell = { counts[i], rows[i / 3], columns[i % 3], 2757 };
        assert_figure(at_adjusted_residual(&cell), residuals[i]);
        assert_figure(at_transition_expected(&cell), expected[i]);
    }
}

/* a b a b a c in one session, b a in another; c and b are also the patient's. */
static const uint32_t start[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8 };
static const uint32_t codes[] = { 0, 1, 0, 1, 0, 2, 1, 0 };
static const uint32_t numbers[] = { 1, 2, 3, 4, 5, 6, 1, 2 };
static const uint32_t sessions[] = { 0, 0, 0, 0, 0, 0, 1, 1 };
static const uint8_t sides[] = { 1, 0, 1, 0, 1, 0, 0, 1 };
static const struct at_sequence talk = { 3, 8, start, codes, numbers, sessions, sides };

static struct at_transitions count_all(void *arena, const struct at_sequence *sequence,
                                       uint32_t lag, uint8_t from, uint8_t to)
{
    struct at_transitions all;
    struct at_steps steps = at_steps_of(arena, sequence, lag, from, to);
    assert_non_null(steps.steps);
    assert_true(at_transitions_init(&all, arena, sequence->codes));
    at_transitions_add(&all, sequence, steps.steps, steps.count);
    return all;
}

static void steps_stay_in_their_session(void **state)
{
    static const double lag_1[] = { 0, 2, 1, 3, 0, 0, 0, 0, 0 };
    static const double lag_2[] = { 2, 0, 0, 0, 1, 1, 0, 0, 0 };
    struct at_transitions one = count_all(*state, &talk, 1, AT_SIDE_ANY, AT_SIDE_ANY);
    struct at_transitions two = count_all(*state, &talk, 2, AT_SIDE_ANY, AT_SIDE_ANY);
    assert_true(one.steps == 6 && two.steps == 4);
    assert_memory_equal(one.counts, lag_1, sizeof lag_1);
    assert_memory_equal(two.counts, lag_2, sizeof lag_2);
    assert_true(one.rows[0] == 3 && one.columns[0] == 3 && one.columns[2] == 1);
}

static void steps_go_from_one_side_to_another(void **state)
{
    static const double wanted[] = { 0, 2, 1, 0, 0, 0, 0, 0, 0 };
    struct at_transitions all = count_all(*state, &talk, 1, THERAPIST, PATIENT);
    assert_true(all.steps == 3);
    assert_memory_equal(all.counts, wanted, sizeof wanted);
    all = count_all(*state, &talk, 1, THERAPIST, THERAPIST);
    assert_true(all.steps == 0);
}

/* A number that is missing is a turn nobody knows of: no step leads over it. */
static void steps_need_both_turns(void **state)
{
    static const uint32_t holes[] = { 1, 2, 4, 5, 6, 9, 1, 2 };
    struct at_sequence sequence = talk;
    sequence.number = holes;
    assert_true(count_all(*state, &sequence, 1, AT_SIDE_ANY, AT_SIDE_ANY).steps == 4);
    assert_true(count_all(*state, &sequence, 3, AT_SIDE_ANY, AT_SIDE_ANY).steps == 3);
}

/* a to b at lag 1: 2 of 6 steps; a starts 3, b ends 2. ad - bc = 2*3 - 1*0. */
static void a_transition_has_its_figures(void **state)
{
    struct at_transitions all = count_all(*state, &talk, 1, AT_SIDE_ANY, AT_SIDE_ANY);
    struct at_transition cell = at_transition_of(&all, 0, 1);
    assert_figure(at_transition_probability(&cell), 2.0 / 3);
    assert_figure(at_transition_expected(&cell), 1);
    assert_figure(at_adjusted_residual(&cell), 1 / sqrt(1 * .5 * (2.0 / 3)));
    assert_figure(at_yule_q(&cell), 1);
    cell = at_transition_of(&all, 2, 1);
    assert_missing(at_transition_probability(&cell), "the given code starts no step");
    assert_missing(at_adjusted_residual(&cell), "the given code starts no step");
    assert_missing(at_yule_q(&cell), "the given code starts no step");
    cell = (struct at_transition){ 3, 4, 4, 4 };
    assert_missing(at_yule_q(&cell), "the given code starts every step");
    cell = (struct at_transition){ 10, 15, 30, 50 };
    assert_figure(at_yule_q(&cell), (10.0 * 15 - 5 * 20) / (10.0 * 15 + 5 * 20));
}

/* A turn with two codes makes two transitions, and one step. */
static void a_turn_may_have_several_codes(void **state)
{
    static const uint32_t two_start[] = { 0, 2, 3, 3 }, two_codes[] = { 0, 1, 2 };
    struct at_sequence sequence = {
        3, 3, two_start, two_codes, numbers, sessions, sides
    };
    struct at_transitions all =
        count_all(*state, &sequence, 1, AT_SIDE_ANY, AT_SIDE_ANY);
    assert_true(all.steps == 2);
    assert_true(all.counts[0 * 3 + 2] == 1 && all.counts[1 * 3 + 2] == 1);
    assert_true(all.columns[2] == 1 && all.rows[2] == 1);
}

/* 3 by 3 without its diagonal, worked out of e_ij = a_i b_j with a = 1 2 3, b = 2 1 4. */
static void impossible_transitions_are_left_out(void **state)
{
    static const double counts[] = { 0, 1, 4, 4, 0, 8, 6, 3, 0 };
    static const double same_margins[] = { 0, 2, 3, 3, 0, 9, 7, 2, 0 };
    static const bool possible[] = { false, true, true, true, false,
                                     true,  true, true, false };
    double expected[9];
    (void)state;
    assert_true(at_quasi_expected(same_margins, possible, 3, expected));
    for (size_t i = 0; i < 9; i++)
        assert_true(fabs(expected[i] - counts[i]) < 1e-4);
}

static void margins_that_cannot_add_up_are_told(void **state)
{
    static const double counts[] = { 5, 0, 0, 0 };
    static const bool possible[] = { false, true, true, false };
    double expected[4];
    (void)state;
    assert_false(at_quasi_expected(counts, possible, 2, expected));
}

/* Six steps b or c after a or b; exact: of the 4 choose 2 deals 2 are as far. */
static void permutation_counts_deals_as_far(void **state)
{
    static const uint32_t exact_start[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8 };
    static const uint32_t exact[] = { 0, 2, 0, 2, 1, 3, 1, 3 };
    static const uint32_t places[] = { 1, 2, 4, 5, 7, 8, 10, 11 };
    static const uint32_t one[8] = { 0 };
    struct at_sequence sequence = { 4, 8, exact_start, exact, places, one, sides };
    struct at_steps steps = at_steps_of(*state, &sequence, 1, AT_SIDE_ANY, AT_SIDE_ANY);
    struct at_random random = { 5 };
    double p[16];
    assert_int_equal(steps.count, 4);
    assert_true(at_permutation_test(*state, &sequence, &steps, 20000, &random, p));
    assert_true(fabs(p[0 * 4 + 2] - 1.0 / 3) < .02);
    assert_true(fabs(p[0 * 4 + 3] - 1.0 / 3) < .02);
    assert_true(isnan(p[2 * 4 + 0]) && isnan(p[0]));
    double again[16];
    random.state = 5;
    assert_true(at_permutation_test(*state, &sequence, &steps, 20000, &random, again));
    assert_memory_equal(p, again, sizeof p);
}

static void holm_multiplies_the_smallest_most(void **state)
{
    double p[] = { .01, .04, NAN, .03, .9, .5 };
    static const double wanted[] = { .05, .12, NAN, .12, 1, 1 };
    assert_true(at_holm_correct(*state, p, 6));
    for (size_t i = 0; i < 6; i++)
        assert_true(isnan(wanted[i]) ? isnan(p[i]) : fabs(p[i] - wanted[i]) < 1e-12);
}

/* Sessions of 40 turns a b or a c: in half of them always b, in the others always c. */
static void cases_that_differ_are_told_from_those_that_do_not(void **state)
{
    enum { TURNS = 160 };
    uint32_t at[TURNS + 1], code[TURNS], number[TURNS], session[TURNS];
    uint8_t side[TURNS] = { 0 };
    uint32_t apart[TURNS], mixed[TURNS];
    for (uint32_t t = 0; t <= TURNS; t++)
        at[t] = t;
    for (uint32_t t = 0; t < TURNS; t++) {
        session[t] = t / 40;
        number[t] = t % 40 + 1;
        code[t] = t % 2 == 0 ? 0 : session[t] < 2 ? 1 : 2;
    }
    struct at_sequence sequence = { 3, TURNS, at, code, number, session, side };
    struct at_steps steps = at_steps_of(*state, &sequence, 1, AT_SIDE_ANY, AT_SIDE_ANY);
    for (size_t i = 0; i < steps.count; i++) {
        apart[i] = session[steps.steps[i].first] / 2;
        mixed[i] = session[steps.steps[i].first] % 2;
    }
    struct at_homogeneity result;
    struct at_random random = { 3 };
    assert_true(at_homogeneity_test(*state, &sequence, &steps, apart, 2, 199, &random,
                                    &result));
    assert_true(!result.statistic.missing && result.p == 1.0 / 200);
    assert_true(at_homogeneity_test(*state, &sequence, &steps, mixed, 2, 199, &random,
                                    &result));
    assert_true(result.p > .5);
    assert_true(at_homogeneity_test(*state, &sequence, &steps, mixed, 1, 199, &random,
                                    &result));
    assert_missing(result.statistic, "there is one only");
}

/* Admissions to six departments of Berkeley, men and women (Bickel, Hammel and O'Connell 1975,
 * doi 10.1126/science.187.4175.398): the common odds ratio is .9047, the chi-square without
 * correction 1.5246, as R's mantelhaen.test has them. */
static void cases_are_combined_as_in_print(void **state)
{
    static const double counts[][4] = { { 512, 313, 89, 19 },   { 353, 207, 17, 8 },
                                        { 120, 205, 202, 391 }, { 138, 279, 131, 244 },
                                        { 53, 138, 94, 299 },   { 22, 351, 24, 317 } };
    struct at_transition of_case[7] = { 0 }; /* the last is without steps */
    double room[7];
    (void)state;
    for (size_t i = 0; i < 6; i++) {
        const double *n = counts[i];
        of_case[i] = (struct at_transition){ n[0], n[0] + n[1], n[0] + n[2],
                                             n[0] + n[1] + n[2] + n[3] };
    }
    struct at_combined all = at_combine(of_case, 7, room);
    assert_true(all.cases == 6 && all.above == 2);
    assert_figure(all.q, (.9046968 - 1) / (.9046968 + 1));
    assert_figure(at_statistic(all.z.value * all.z.value, 6), 1.5246);
    assert_figure(all.median, -.0676);
    assert_figure(all.low, -.2458);
    assert_figure(all.high, .1497);
    struct at_combined one = at_combine(of_case, 1, room);
    assert_figure(one.q, one.median.value);
    assert_missing(one.low, "there is one case only");
    assert_missing(at_combine(&of_case[6], 1, room).z,
                   "no case has steps with and without both codes");
}

static void chains_are_judged_by_their_middle(void **state)
{
    struct at_steps steps = at_steps_of(*state, &talk, 1, AT_SIDE_ANY, AT_SIDE_ANY);
    struct at_chains all = at_chains_of(*state, &talk, &steps, &steps);
    assert_int_equal(all.count, 3); /* aba twice, bab, bac */
    assert_true(all.chains[0].first == 0 && all.chains[0].middle == 1 &&
                all.chains[0].last == 0);
    assert_true(all.chains[0].transition.count == 2);
    struct at_transition last = all.chains[2].transition; /* b a c: of two b a */
    assert_true(all.chains[2].last == 2 && last.count == 1 && last.row == 2 &&
                last.column == 1 && last.steps == 2);
    struct at_steps none = at_steps_of(*state, &talk, 9, AT_SIDE_ANY, AT_SIDE_ANY);
    all = at_chains_of(*state, &talk, &none, &none);
    assert_true(all.chains != NULL && all.count == 0);
}

/* Freireich's 21 patients on 6-MP, as every textbook has them: .857 .807 .753 .690 .627
 * .538 .448. */
static void survival_is_that_of_print(void **state)
{
    static const struct at_spell given[] = {
        { 6, true },   { 6, true },   { 6, true },   { 6, false },  { 7, true },
        { 9, false },  { 10, true },  { 10, false }, { 11, false }, { 13, true },
        { 16, true },  { 17, false }, { 19, false }, { 20, false }, { 22, true },
        { 23, true },  { 25, false }, { 32, false }, { 32, false }, { 34, false },
        { 35, false },
    };
    static const double shares[] = { .8571, .8067, .7529, .6902, .6275, .5378, .4482 };
    struct at_spell spells[21];
    struct at_survival_point points[21];
    (void)state;
    memcpy(spells, given, sizeof spells);
    assert_int_equal(at_survival_of(spells, 21, points), 7);
    for (size_t i = 0; i < 7; i++)
        assert_figure(at_statistic(points[i].share, 21), shares[i]);
    assert_true(points[0].at_risk == 21 && points[0].ended == 3);
    assert_true(points[6].length == 23 && points[6].at_risk == 6);
    assert_figure(at_survival_median(points, 7, 21), 23);
    assert_missing(at_survival_median(points, 6, 21),
                   "more than half had not ended with their sessions");
    assert_missing(at_survival_median(points, 0, 0), "it never began");
}

static bool do_all(void *data)
{
    struct at_arena *arena = at_arena_new();
    static const uint32_t group[64] = { 0, 1 };
    struct at_random random = { 1 };
    struct at_homogeneity result;
    double p[9];
    (void)data;
    struct at_steps steps = { 0 };
    bool whole = arena != NULL;
    if (whole)
        steps = at_steps_of(arena, &talk, 1, AT_SIDE_ANY, AT_SIDE_ANY);
    whole = whole && steps.steps && at_chains_of(arena, &talk, &steps, &steps).chains &&
            at_permutation_test(arena, &talk, &steps, 5, &random, p) &&
            at_holm_correct(arena, p, 9) &&
            at_homogeneity_test(arena, &talk, &steps, group, 2, 5, &random, &result);
    at_arena_free(arena);
    return whole;
}

static void runs_out_of_memory(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(do_all, NULL) >= 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(residuals_are_those_of_print),
        IN_ARENA(steps_stay_in_their_session),
        IN_ARENA(steps_go_from_one_side_to_another),
        IN_ARENA(steps_need_both_turns),
        IN_ARENA(a_transition_has_its_figures),
        IN_ARENA(a_turn_may_have_several_codes),
        cmocka_unit_test(impossible_transitions_are_left_out),
        cmocka_unit_test(margins_that_cannot_add_up_are_told),
        IN_ARENA(permutation_counts_deals_as_far),
        IN_ARENA(holm_multiplies_the_smallest_most),
        IN_ARENA(cases_that_differ_are_told_from_those_that_do_not),
        cmocka_unit_test(cases_are_combined_as_in_print),
        IN_ARENA(chains_are_judged_by_their_middle),
        cmocka_unit_test(survival_is_that_of_print),
        cmocka_unit_test(runs_out_of_memory),
    };
    return cmocka_run_group_tests_name("stats/sequences", tests, NULL, NULL);
}
