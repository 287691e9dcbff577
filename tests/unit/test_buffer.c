/* test_buffer.c - bytes that grow, numbers as every output writes them, and slices. */
#include "base/buffer.h"

#include <stdlib.h>

#include "unit.h"

static void bytes_are_appended_and_end_in_nul(void **state)
{
    (void)state;
    struct at_buffer buffer = { 0 };
    assert_string_equal(at_buffer_text(&buffer), "");
    assert_int_equal(at_buffer_slice(&buffer).size, 0);
    at_buffer_add_text(&buffer, "so");
    at_buffer_add(&buffer, "ABC", 2);
    at_buffer_add_char(&buffer, ' ');
    at_buffer_add_slice(&buffer, at_slice("xyz", 1));
    at_buffer_add_slice(&buffer, at_slice(NULL, 0));
    at_buffer_printf(&buffer, "[%s %d]", "n", 7);
    assert_string_equal(at_buffer_text(&buffer), "soAB x[n 7]");
    assert_int_equal(buffer.size, 11);
    at_buffer_reset(&buffer);
    assert_string_equal(at_buffer_text(&buffer), "");
    at_buffer_add_text(&buffer, "no");
    assert_string_equal(at_buffer_text(&buffer), "no");
    at_buffer_clear(&buffer);
    assert_null(buffer.data);
}

static void what_is_behind_the_front_moves_up(void **state)
{
    (void)state;
    struct at_buffer buffer = { 0 };
    at_buffer_drop_front(&buffer, 0);
    at_buffer_add_text(&buffer, "written, waiting");
    at_buffer_drop_front(&buffer, strlen("written, "));
    assert_string_equal(at_buffer_text(&buffer), "waiting");
    assert_int_equal(buffer.size, 7);
    at_buffer_drop_front(&buffer, 7);
    assert_string_equal(at_buffer_text(&buffer), "");
    at_buffer_clear(&buffer);
}

static void it_grows_past_every_size(void **state)
{
    (void)state;
    struct at_buffer buffer = { 0 };
    for (size_t i = 0; i < 5000; i++) {
        at_buffer_printf(&buffer, "%c", (int)('a' + i % 26));
        assert_int_equal(buffer.data[buffer.size], '\0');
    }
    assert_int_equal(buffer.size, 5000);
    for (size_t i = 0; i < 5000; i++)
        assert_int_equal(buffer.data[i], 'a' + i % 26);
    assert_true(at_buffer_reserve(&buffer, 100000));
    assert_true(buffer.capacity > 105000);
    at_buffer_clear(&buffer);
}

static const struct {
    double number;
    const char *text;
} numbers[] = {
    { 0, "0" },
    { -0.0, "0" },
    { 1, "1" },
    { -42, "-42" },
    { 100000, "100000" },
    { 999999999999999, "999999999999999" },
    { 1e15, "1e+15" },
    { 0.1, "0.1" },
    { 0.8, "0.8" },
    { 0.0001, "0.0001" },
    { 0.00001, "1e-05" },
    { -0.0305, "-0.0305" },
    { 99999999999.25, "99999999999.25" },
    { 0.99999, "0.99999" },
    { -2.5, "-2.5" },
    { 1.0 / 3, "0.3333333333333333" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 1e-7, "1e-07" },
    { 123456.789, "123456.789" },
    { 1.7976931348623157e308, "1.7976931348623157e+308" },
};

static void numbers_read_back_as_they_were(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct at_buffer buffer = { 0 };
        at_buffer_add_number(&buffer, numbers[i].number);
        assert_string_equal(at_buffer_text(&buffer), numbers[i].text);
        assert_true(strtod(buffer.data, NULL) == numbers[i].number);
        at_buffer_clear(&buffer);
    }
}

static void counts_have_all_their_digits(void **state)
{
    (void)state;
    struct at_buffer buffer = { 0 };
    at_buffer_add_unsigned(&buffer, 0);
    at_buffer_add_char(&buffer, ' ');
    at_buffer_add_unsigned(&buffer, 18446744073709551615ULL);
    assert_string_equal(at_buffer_text(&buffer), "0 18446744073709551615");
    at_buffer_clear(&buffer);
}

static void a_failure_lasts_until_a_reset(void **state)
{
    (void)state;
    struct at_buffer buffer = { 0 };
    at_buffer_add_text(&buffer, "kept");
    assert_false(at_buffer_reserve(&buffer, SIZE_MAX));
    assert_true(buffer.failed);
    at_buffer_add_text(&buffer, "not");
    at_buffer_printf(&buffer, "%d", 1);
    at_buffer_add_number(&buffer, 1);
    assert_string_equal(at_buffer_text(&buffer), "kept");
    at_buffer_reset(&buffer);
    at_buffer_add_text(&buffer, "again");
    assert_string_equal(at_buffer_text(&buffer), "again");
    at_buffer_clear(&buffer);
}

static bool fill(void *data)
{
    (void)data;
    struct at_buffer buffer = { 0 };
    for (int i = 0; i < 200; i++) {
        at_buffer_printf(&buffer, "%d", i % 10);
        at_buffer_add_text(&buffer, "word ");
    }
    bool complete = !buffer.failed;
    assert_true(complete == (buffer.size == 1200));
    at_buffer_clear(&buffer);
    return complete;
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    assert_in_range(unit_each_allocation_fails(fill, NULL), 4, 10);
}

static const struct {
    const char *text, *trimmed;
} trims[] = {
    { "", "" },
    { " ", "" },
    { "\t\r\n ", "" },
    { "so", "so" },
    { " so no\n", "so no" },
    { "\tso", "so" },
    { "so\r\n", "so" },
};

static void slices_are_trimmed_of_blanks(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof trims / sizeof *trims; i++)
        assert_true(
            at_slice_is(at_slice_trim(at_slice_of(trims[i].text)), trims[i].trimmed));
    assert_int_equal(at_slice_trim(at_slice(NULL, 0)).size, 0);
}

/* Each is before the next. */
static const char *const ordered[] = { "", "A", "a", "aa", "ab", "b", "\xC3\xA9" };

static void slices_have_a_bytewise_order(void **state)
{
    enum { COUNT = sizeof ordered / sizeof *ordered };
    (void)state;
    for (int i = 0; i < COUNT; i++)
        for (int j = 0; j < COUNT; j++) {
            int order =
                at_slice_compare(at_slice_of(ordered[i]), at_slice_of(ordered[j]));
            assert_int_equal((order > 0) - (order < 0), (i > j) - (i < j));
            assert_int_equal(at_slice_is(at_slice_of(ordered[i]), ordered[j]), i == j);
        }
    assert_true(at_slice_equal(at_slice(NULL, 0), at_slice_of("")));
    assert_true(at_slice_starts(at_slice_of("mother"), "mot"));
    assert_true(at_slice_starts(at_slice_of("mother"), ""));
    assert_false(at_slice_starts(at_slice_of("mo"), "mot"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_are_appended_and_end_in_nul),
        cmocka_unit_test(what_is_behind_the_front_moves_up),
        cmocka_unit_test(it_grows_past_every_size),
        cmocka_unit_test(numbers_read_back_as_they_were),
        cmocka_unit_test(counts_have_all_their_digits),
        cmocka_unit_test(a_failure_lasts_until_a_reset),
        cmocka_unit_test(each_allocation_may_fail),
        cmocka_unit_test(slices_are_trimmed_of_blanks),
        cmocka_unit_test(slices_have_a_bytewise_order),
    };
    return cmocka_run_group_tests_name("base/buffer", tests, NULL, NULL);
}
