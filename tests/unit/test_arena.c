/* test_arena.c - pieces that do not overlap, grow, and go all at once. */
#include "base/arena.h"

#include "unit.h"

enum { KIB = 1024 };

static const size_t sizes[] = { 0,     1,     15,     16,    17,    100,     4096,
                                16000, 20000, 65535,  65536, 65537, 300000,  3,
                                1,     8,     100000, 16384, 24,    1000000, 7 };
enum { SIZES = sizeof sizes / sizeof *sizes };

static void pieces_are_zeroed_aligned_and_apart(void **state)
{
    unsigned char *pieces[SIZES];
    for (size_t i = 0; i < SIZES; i++) {
        pieces[i] = at_arena_alloc(*state, sizes[i]);
        assert_non_null(pieces[i]);
        assert_int_equal((uintptr_t)pieces[i] % _Alignof(max_align_t), 0);
        for (size_t j = 0; j < sizes[i]; j++)
            assert_int_equal(pieces[i][j], 0);
        memset(pieces[i], (int)i + 1, sizes[i]);
    }
    for (size_t i = 0; i < SIZES; i++)
        for (size_t j = 0; j < sizes[i]; j++)
            if (pieces[i][j] != i + 1)
                fail_msg("piece %zu was written over", i);
}

/* Grows a piece through all sizes, others being made between. */
static void a_piece_keeps_its_bytes_as_it_grows(void **state)
{
    for (int crowded = 0; crowded < 2; crowded++) {
        size_t size = 0;
        unsigned char *piece = NULL;
        for (size_t next = 1; next < 2000 * KIB; next = next * 3 / 2 + 1) {
            piece = at_arena_grow(*state, piece, size, next);
            assert_non_null(piece);
            for (size_t i = 0; i < size; i++)
                if (piece[i] != (unsigned char)(i % 251))
                    fail_msg("byte %zu of %zu was lost", i, size);
            for (size_t i = size; i < next; i++)
                piece[i] = (unsigned char)(i % 251);
            size = next;
            if (crowded)
                memset(at_arena_raw(*state, 40), 'x', 40);
        }
    }
}

static void the_last_piece_grows_in_place(void **state)
{
    char *piece = at_arena_raw(*state, 100);
    assert_ptr_equal(at_arena_grow(*state, piece, 100, 1000), piece);
    assert_ptr_equal(at_arena_grow(*state, piece, 1000, 900), piece);
    char *other = at_arena_raw(*state, 16);
    assert_true(other >= piece + 1000);
    assert_ptr_not_equal(at_arena_grow(*state, piece, 1000, 2000), piece);
}

static void a_long_array_costs_what_it_holds(void **state)
{
    size_t size = 16;
    void *piece = at_arena_raw(*state, size);
    for (; size < 8 * KIB * KIB; size *= 2)
        piece = at_arena_grow(*state, piece, size, size * 2);
    assert_non_null(piece);
    assert_in_range(at_arena_size(*state), size, size + 256 * KIB);
}

static void large_pieces_grow_in_any_order(void **state)
{
    enum { COUNT = 5 };
    unsigned char *pieces[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        pieces[i] = at_arena_raw(*state, 70 * KIB);
        memset(pieces[i], (int)i, 70 * KIB);
    }
    for (size_t round = 1; round < 4; round++)
        for (size_t i = 0; i < COUNT; i++) {
            size_t which = (i * 2 + round) % COUNT, old = 70 * KIB * round;
            pieces[which] =
                at_arena_grow(*state, pieces[which], old, 70 * KIB * (round + 1));
            memset(pieces[which] + old, (int)which, 70 * KIB);
        }
    for (size_t i = 0; i < COUNT; i++)
        for (size_t j = 0; j < 280 * KIB; j++)
            if (pieces[i][j] != i)
                fail_msg("byte %zu of piece %zu was lost", j, i);
}

static void a_reset_keeps_little(void **state)
{
    for (int round = 0; round < 20; round++) {
        for (size_t i = 0; i < 5000; i++)
            memset(at_arena_raw(*state, 1000), 'x', 1000);
        assert_non_null(at_arena_raw(*state, 4000 * KIB));
        assert_in_range(at_arena_size(*state), 9000 * KIB - 100 * KIB, 12000 * KIB);
        at_arena_reset(*state);
        assert_in_range(at_arena_size(*state), 1, 1024 * KIB);
    }
    unsigned char *piece = at_arena_alloc(*state, 5000);
    for (size_t i = 0; i < 5000; i++)
        assert_int_equal(piece[i], 0);
}

static void texts_end_in_nul(void **state)
{
    char *text = at_arena_text(*state, at_slice("mother", 3));
    assert_string_equal(text, "mot");
    assert_string_equal(at_arena_text(*state, at_slice(NULL, 0)), "");
    assert_string_equal(text, "mot");
}

static void sizes_beyond_memory_are_refused(void **state)
{
    void *piece = at_arena_raw(*state, 10);
    assert_null(at_arena_raw(*state, SIZE_MAX));
    assert_null(at_arena_raw(*state, SIZE_MAX / 2 + 1));
    assert_null(at_arena_alloc(*state, SIZE_MAX - 8));
    assert_null(at_arena_grow(*state, piece, 10, SIZE_MAX));
    assert_null(at_arena_grow(*state, NULL, 0, SIZE_MAX));
}

static bool fill(void *data)
{
    (void)data;
    bool complete = true;
    char *piece = NULL;
    struct at_arena *arena = at_arena_new();
    if (!arena)
        return false;
    for (int round = 0; round < 2; round++) {
        size_t size = 0;
        for (size_t i = 0; i < SIZES; i++) {
            char *wider = at_arena_grow(arena, piece, size, size + sizes[i] + 1);
            if (wider) {
                piece = wider;
                size += sizes[i] + 1;
                memset(piece, 'p', size);
            }
            complete = complete && wider;
            void *other = at_arena_alloc(arena, sizes[i]);
            complete = complete && other;
            for (size_t j = 0; j < size; j++)
                assert_int_equal(piece[j], 'p');
        }
        at_arena_reset(arena);
        piece = NULL;
    }
    at_arena_free(arena);
    return complete;
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    at_arena_free(NULL);
    assert_in_range(unit_each_allocation_fails(fill, NULL), 10, 200);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(pieces_are_zeroed_aligned_and_apart),
        IN_ARENA(a_piece_keeps_its_bytes_as_it_grows),
        IN_ARENA(the_last_piece_grows_in_place),
        IN_ARENA(a_long_array_costs_what_it_holds),
        IN_ARENA(large_pieces_grow_in_any_order),
        IN_ARENA(a_reset_keeps_little),
        IN_ARENA(texts_end_in_nul),
        IN_ARENA(sizes_beyond_memory_are_refused),
        cmocka_unit_test(each_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("base/arena", tests, NULL, NULL);
}
