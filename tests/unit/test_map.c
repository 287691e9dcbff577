/* test_map.c - names to numbers. */
#include "base/map.h"

#include <stdio.h>

#include "unit.h"

enum { MANY = 20000 };

static void a_key_has_the_value_set_last(void **state)
{
    (void)state;
    struct at_map map = { 0 };
    assert_int_equal(at_map_find(&map, at_slice_of("a")), AT_MAP_NONE);
    assert_true(at_map_add(&map, at_slice_of("a"), 1));
    assert_true(at_map_add(&map, at_slice_of(""), 2));
    assert_true(at_map_add(&map, at_slice("a\0b", 3), 3));
    assert_true(at_map_add(&map, at_slice_of("a"), 4));
    assert_int_equal(map.count, 3);
    assert_int_equal(at_map_find(&map, at_slice_of("a")), 4);
    assert_int_equal(at_map_find(&map, at_slice(NULL, 0)), 2);
    assert_int_equal(at_map_find(&map, at_slice("a\0b", 3)), 3);
    assert_int_equal(at_map_find(&map, at_slice("a\0c", 3)), AT_MAP_NONE);
    assert_int_equal(at_map_find(&map, at_slice_of("b")), AT_MAP_NONE);
    at_map_clear(&map);
    assert_int_equal(at_map_find(&map, at_slice_of("a")), AT_MAP_NONE);
}

/* `all` has room for MANY keys of 16 bytes. */
static struct at_slice key_of(char (*all)[16], size_t i)
{
    return at_slice(all[i], (size_t)snprintf(all[i], 16, "%zu-key", i));
}

static void many_keys_are_all_found(void **state)
{
    char(*all)[16] = at_arena_raw(*state, MANY * sizeof *all);
    struct at_map map = { 0 };
    for (size_t i = 0; i < MANY; i++) {
        assert_true(at_map_add(&map, key_of(all, i), i));
        assert_int_equal(at_map_find(&map, at_slice_of("none")), AT_MAP_NONE);
    }
    assert_int_equal(map.count, MANY);
    for (size_t i = 0; i < MANY; i++)
        assert_int_equal(at_map_find(&map, key_of(all, i)), i);
    at_map_clear(&map);
}

static void a_hash_depends_on_bytes_and_size_alone(void **state)
{
    (void)state;
    char text[40] = "0123456789abcdefghijklmnopqrstuvwxyz", moved[48];
    for (size_t size = 0; size < sizeof text; size++) {
        memcpy(moved + 3, text, sizeof text);
        assert_true(at_hash(text, size) == at_hash(moved + 3, size));
        if (size > 0) {
            moved[3 + size - 1] ^= 1;
            assert_true(at_hash(text, size) != at_hash(moved + 3, size));
            assert_true(at_hash(text, size) != at_hash(text, size - 1));
        }
    }
    assert_true(at_hash(NULL, 0) == at_hash("", 0));
}

static bool fill(void *data)
{
    char(*all)[16] = data;
    struct at_map map = { 0 };
    size_t added = 0;
    for (size_t i = 0; i < 300; i++)
        if (at_map_add(&map, key_of(all, i), i))
            added++;
        else
            assert_int_equal(at_map_find(&map, key_of(all, i)), AT_MAP_NONE);
    assert_int_equal(map.count, added);
    assert_int_equal(at_map_find(&map, key_of(all, 299)), 299);
    at_map_clear(&map);
    return added == 300;
}

static void each_allocation_may_fail(void **state)
{
    assert_int_equal(unit_each_allocation_fails(fill, at_arena_raw(*state, 300 * 16)),
                     13);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_has_the_value_set_last),
        IN_ARENA(many_keys_are_all_found),
        cmocka_unit_test(a_hash_depends_on_bytes_and_size_alone),
        IN_ARENA(each_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("base/map", tests, NULL, NULL);
}
