/* test_alike.c - stats/alike: groups rated alike are one kind, and no figure tells. */
#include "stats/alike.h"

#include "stats/bootstrap.h"
#include "stats/panel_agreement.h"
#include "stats/random.h"
#include "stats_check.h"

enum { GROUPS = 300, CODERS = 3 };

/* Sessions of one to three units, which two codes make alike often. */
static struct at_ratings short_sessions(struct at_arena *arena)
{
    struct at_random random = { 3 };
    int32_t *codes = at_arena_alloc(arena, 3 * GROUPS * CODERS * sizeof *codes);
    uint32_t *group = at_arena_alloc(arena, 3 * GROUPS * sizeof *group);
    size_t units = 0;
    assert_true(codes && group);
    for (uint32_t session = 0; session < GROUPS; session++)
        for (uint32_t n = at_random_below(&random, 3) + 1; n > 0; n--) {
            group[units] = session;
            for (size_t coder = 0; coder < CODERS; coder++)
                codes[units * CODERS + coder] =
                    (int32_t)at_random_below(&random, 3) - 1;
            units++;
        }
    return (struct at_ratings){ units, CODERS, 2, codes, GROUPS, group, NULL };
}

static void kinds_hold_what_is_alike(void **state)
{
    /* Groups, by unit: 0 2 0 1 2, whose ratings are (1 0)(0 0) | (1 0) | (1 0)(0 0). */
    static const int32_t codes[] = { 1, 0, 1, 0, 0, 0, 1, 0, 0, 0 };
    static const uint32_t group[] = { 0, 2, 0, 1, 2 };
    struct at_ratings ratings = { 5, 2, 2, codes, 4, group, NULL };
    struct at_alike alike;
    assert_true(at_alike_find(&alike, *state, *state, &ratings));
    assert_int_equal(alike.kinds, 3);
    static const uint32_t kinds[] = { 0, 1, 0, 2 }, sizes[] = { 2, 1, 1 };
    assert_memory_equal(alike.kind_of, kinds, sizeof kinds);
    assert_memory_equal(alike.sizes, sizes, sizeof sizes);
    assert_int_equal(alike.ratings.units, 3); /* the fourth group has none */
    assert_int_equal(alike.ratings.groups, 3);
}

static double alpha_of(struct at_arena *arena, const struct at_ratings *ratings,
                       const uint32_t *times)
{
    static const struct at_distances nominal = { .metric = AT_METRIC_NOMINAL };
    struct at_panel *panel = at_panel_new(arena, ratings, NULL, CODERS);
    assert_non_null(panel);
    return at_krippendorff_alpha(at_panel_agreement(panel, times), &nominal).value;
}

static void figures_are_the_same(void **state)
{
    struct at_ratings ratings = short_sessions(*state);
    struct at_alike alike;
    assert_true(at_alike_find(&alike, *state, *state, &ratings));
    assert_true(alike.kinds < GROUPS);
    double all = alpha_of(*state, &ratings, NULL);
    assert_true(fabs(alpha_of(*state, &alike.ratings, alike.sizes) - all) < 1e-12);
    struct at_random random = { 8 }, again = { 8 };
    const struct at_draws groups = { GROUPS, GROUPS, NULL };
    const struct at_draws kinds = { GROUPS, alike.kinds, alike.kind_of };
    for (int sample = 0; sample < 20; sample++) {
        uint32_t times[GROUPS], by_kind[GROUPS];
        at_bootstrap_draw(&random, &groups, times);
        at_bootstrap_draw(&again, &kinds, by_kind);
        double one = alpha_of(*state, &ratings, times);
        assert_true(fabs(alpha_of(*state, &alike.ratings, by_kind) - one) < 1e-12);
    }
}

static void units_of_a_group_are_joined(void **state)
{
    static const int32_t codes[] = { 1, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0 };
    static const uint32_t group[] = { 0, 0, 0, 1, 1, 1, 1 };
    static const int32_t joined[] = { 1, 0, 0, 0, 1, 0, 0, 0 };
    static const uint32_t weights[] = { 2, 1, 3, 1 }, groups[] = { 0, 0, 1, 1 };
    struct at_ratings ratings = { 7, 2, 2, codes, 2, group, NULL };
    struct at_alike alike;
    assert_true(at_alike_find(&alike, *state, *state, &ratings));
    assert_int_equal(alike.kinds, 2); /* the weights differ */
    assert_int_equal(alike.ratings.units, 4);
    assert_memory_equal(alike.ratings.codes, joined, sizeof joined);
    assert_memory_equal(alike.ratings.weight, weights, sizeof weights);
    assert_memory_equal(alike.ratings.group, groups, sizeof groups);
}

static void all_may_differ(void **state)
{
    static const int32_t codes[] = { 0, 0, 0, 1, 1, 0 };
    static const uint32_t group[] = { 0, 1, 2 };
    struct at_ratings ratings = { 3, 2, 2, codes, 3, group, NULL };
    struct at_alike alike;
    assert_true(at_alike_find(&alike, *state, *state, &ratings));
    assert_int_equal(alike.kinds, 3);
    assert_memory_equal(alike.ratings.codes, codes, sizeof codes);
    assert_true(at_alike_none(&alike, *state, &ratings));
    for (uint32_t i = 0; i < 3; i++)
        assert_true(alike.kind_of[i] == i && alike.sizes[i] == 1);
}

static bool find(void *data)
{
    struct at_arena *arena = at_arena_new();
    struct at_alike alike;
    bool found = arena && at_alike_find(&alike, arena, arena, data);
    at_arena_free(arena);
    return found;
}

static void runs_out_of_memory(void **state)
{
    struct at_ratings ratings = short_sessions(*state);
    assert_true(unit_each_allocation_fails(find, &ratings) >= 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(kinds_hold_what_is_alike),    IN_ARENA(figures_are_the_same),
        IN_ARENA(units_of_a_group_are_joined), IN_ARENA(all_may_differ),
        IN_ARENA(runs_out_of_memory),
    };
    return cmocka_run_group_tests_name("stats/alike", tests, NULL, NULL);
}
