/* test_ways.c - ways noted, found, forgotten, and as many as there is room for. */
#include "match/ways.h"

#include "unit.h"

enum { UNKNOWN = 1022 };

static struct at_way way_of(uint32_t i)
{
    return (struct at_way){ .from = i % 512, .class = 1 + i / 512, .parts = 1 + i % 4 };
}

static void what_is_noted_is_found(void **state)
{
    (void)state;
    struct at_ways ways = { 0 };
    assert_int_equal(at_ways_find(&ways, way_of(0), UNKNOWN), UNKNOWN);
    for (uint32_t i = 0; i < 2000; i++)
        at_ways_add(&ways, way_of(i), i % 1000);
    for (uint32_t i = 0; i < 2000; i++)
        assert_int_equal(at_ways_find(&ways, way_of(i), UNKNOWN), i % 1000);
    assert_int_equal(at_ways_find(&ways, way_of(2000), UNKNOWN), UNKNOWN);
    at_ways_clear(&ways);
}

static void another_round_begins_with_nothing(void **state)
{
    (void)state;
    struct at_ways ways = { 0 };
    at_ways_forget(&ways, 1);
    at_ways_add(&ways, way_of(7), 3);
    at_ways_forget(&ways, 2);
    assert_int_equal(ways.round, 2);
    assert_int_equal(at_ways_find(&ways, way_of(7), UNKNOWN), UNKNOWN);
    at_ways_add(&ways, way_of(7), 4);
    assert_int_equal(at_ways_find(&ways, way_of(7), UNKNOWN), 4);
    at_ways_clear(&ways);
}

static void the_room_is_bounded(void **state)
{
    (void)state;
    struct at_ways ways = { 0 };
    for (uint32_t i = 0; i < 100000; i++) {
        at_ways_add(&ways, way_of(i), i % 1000);
        assert_int_equal(at_ways_find(&ways, way_of(i), UNKNOWN), i % 1000);
    }
    assert_in_range(ways.size, 1, 8192);
    at_ways_clear(&ways);
}

/* A way that there is no room for is not known. */
static bool add_some(void *data)
{
    (void)data;
    struct at_ways ways = { 0 };
    bool complete = true;
    for (uint32_t i = 0; i < 100; i++) {
        at_ways_add(&ways, way_of(i), i);
        uint32_t to = at_ways_find(&ways, way_of(i), UNKNOWN);
        complete = to == i && complete;
        assert_true(to == i || to == UNKNOWN);
    }
    at_ways_clear(&ways);
    return complete;
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    assert_in_range(unit_each_allocation_fails(add_some, NULL), 2, 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_noted_is_found),
        cmocka_unit_test(another_round_begins_with_nothing),
        cmocka_unit_test(the_room_is_bounded),
        cmocka_unit_test(each_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("match/ways", tests, NULL, NULL);
}
