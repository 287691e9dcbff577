/* Stretches that cover a turn, held against looking at every one of them. */
#include "coding/covers.h"
#include "unit.h"

enum { TURNS_MOST = 40, STRETCHES = 60 };

struct stretch {
    uint32_t first, end;
};

static uint32_t roll(uint32_t *seed, uint32_t sides)
{
    *seed = *seed * 1664525 + 1013904223;
    return (*seed >> 16) % sides;
}

static void check_turn(const struct at_covers *covers, uint32_t turn,
                       const struct stretch *stretches, uint32_t count)
{
    bool told[STRETCHES] = { false };
    uint32_t number;
    struct at_cover_walk walk = at_covers_over(covers, turn);
    while (at_covers_next(&walk, &number)) {
        assert_in_range(number, 0, count - 1);
        assert_false(told[number]); /* once each */
        told[number] = true;
    }
    for (uint32_t i = 0; i < count; i++)
        assert_int_equal(told[i],
                         turn >= stretches[i].first && turn < stretches[i].end);
}

static void a_turn_knows_the_stretches_over_it(void **state)
{
    uint32_t seed = 7;
    for (uint32_t turns = 1; turns <= TURNS_MOST; turns++) {
        struct at_covers covers = { .arena = *state, .turns = turns };
        struct stretch stretches[STRETCHES];
        for (uint32_t i = 0; i < STRETCHES; i++) {
            uint32_t first = roll(&seed, turns);
            stretches[i] =
                (struct stretch){ first, first + roll(&seed, turns - first + 1) };
            assert_true(
                at_covers_add(&covers, stretches[i].first, stretches[i].end, i));
        }
        for (uint32_t turn = 0; turn < turns; turn++)
            check_turn(&covers, turn, stretches, STRETCHES);
    }
}

static void nothing_covers_where_nothing_was_added(void **state)
{
    uint32_t number;
    struct at_covers covers = { .arena = *state, .turns = 3 };
    struct at_cover_walk walk = at_covers_over(&covers, 2);
    assert_false(at_covers_next(&walk, &number));
    assert_true(at_covers_add(&covers, 2, 2, 0)); /* no turn at all */
    walk = at_covers_over(&covers, 2);
    assert_false(at_covers_next(&walk, &number));
}

/* Windows of a thousand turns, one from each turn of a long session. */
static void long_stretches_cost_little(void **state)
{
    enum { TURNS = 100000, LONG = 1000 };
    struct at_covers covers = { .arena = *state, .turns = TURNS };
    for (uint32_t first = 0; first + LONG <= TURNS; first++)
        assert_true(at_covers_add(&covers, first, first + LONG, first));
    uint32_t number, count = 0;
    struct at_cover_walk walk = at_covers_over(&covers, TURNS / 2);
    while (at_covers_next(&walk, &number))
        count++;
    assert_int_equal(count, LONG);
    assert_in_range(at_arena_size(*state), 1, 40 << 20);
}

static bool add_once(void *data)
{
    (void)data;
    struct at_arena *arena = at_arena_new();
    struct at_covers covers = { .arena = arena, .turns = 1000 };
    bool added = arena && at_covers_add(&covers, 3, 500, 0);
    at_arena_free(arena);
    return added;
}

static void running_out_of_memory_is_told(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(add_once, NULL) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(a_turn_knows_the_stretches_over_it),
        IN_ARENA(nothing_covers_where_nothing_was_added),
        IN_ARENA(long_stretches_cost_little),
        cmocka_unit_test(running_out_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("coding/covers", tests, NULL, NULL);
}
