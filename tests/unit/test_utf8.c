/* test_utf8.c - what is well-formed, what is not, and how it is mended. */
#include "base/utf8.h"

#include "unit.h"

static const struct {
    const char *text;
    size_t good;     /* bytes before the first bad one */
    size_t replaced; /* sequences */
    const char *repaired;
} rows[] = {
    { "", 0, 0, "" },
    { "plain", 5, 0, "plain" },
    { "\x7F", 1, 0, "\x7F" },
    { "na\xC3\xAFve", 6, 0, "na\xC3\xAFve" },
    { "\xC2\x80 \xDF\xBF", 5, 0, "\xC2\x80 \xDF\xBF" },
    { "\xE0\xA0\x80 \xEF\xBF\xBF", 7, 0, "\xE0\xA0\x80 \xEF\xBF\xBF" },
    { "\xED\x9F\xBF \xEE\x80\x80", 7, 0, "\xED\x9F\xBF \xEE\x80\x80" },
    { "\xF0\x90\x80\x80 \xF4\x8F\xBF\xBF", 9, 0, "\xF0\x90\x80\x80 \xF4\x8F\xBF\xBF" },
    /* a continuation alone; bytes that never stand in UTF-8 */
    { "a\x80z", 1, 1, "a\xEF\xBF\xBDz" },
    { "\xFE\xFF", 0, 2, "\xEF\xBF\xBD\xEF\xBF\xBD" },
    /* overlong: / in two, three and four bytes */
    { "\xC0\xAF", 0, 2, "\xEF\xBF\xBD\xEF\xBF\xBD" },
    { "\xE0\x80\xAF", 0, 3, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD" },
    { "\xF0\x80\x80\xAF", 0, 4, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD" },
    /* a surrogate; above U+10FFFF */
    { "\xED\xA0\x80", 0, 3, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD" },
    { "\xF4\x90\x80\x80", 0, 4, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD" },
    { "\xF5\x80", 0, 2, "\xEF\xBF\xBD\xEF\xBF\xBD" },
    /* cut short: what went well is one sequence */
    { "ab\xC3", 2, 1, "ab\xEF\xBF\xBD" },
    { "\xE2\x82z", 0, 1, "\xEF\xBF\xBDz" },
    { "\xF0\x9F\x98", 0, 1, "\xEF\xBF\xBD" },
    { "\xF0\x9F\xC3\xA9", 0, 1, "\xEF\xBF\xBD\xC3\xA9" },
};

enum { ROWS = sizeof rows / sizeof *rows };

static void check_finds_the_first_bad_byte(void **state)
{
    (void)state;
    for (size_t i = 0; i < ROWS; i++)
        if (at_utf8_check(at_slice_of(rows[i].text)) != rows[i].good)
            fail_msg("row %zu", i);
    assert_int_equal(at_utf8_check(at_slice(NULL, 0)), 0);
}

/* The fast way over ASCII must stop in the right place wherever that is. */
static void check_finds_a_bad_byte_at_any_offset(void **state)
{
    char text[100];
    (void)state;
    for (size_t size = 1; size <= sizeof text; size++)
        for (size_t bad = 0; bad < size; bad++) {
            memset(text, 'a', sizeof text);
            text[bad] = (char)0xFF;
            assert_int_equal(at_utf8_check(at_slice(text, size)), bad);
            assert_false(at_utf8_is_ascii(at_slice(text, size)));
            assert_true(at_utf8_is_ascii(at_slice(text, bad)));
        }
}

static void repair_replaces_each_maximal_subpart(void **state)
{
    (void)state;
    for (size_t i = 0; i < ROWS; i++) {
        struct at_buffer out = { 0 };
        size_t replaced = at_utf8_repair(&out, at_slice_of(rows[i].text));
        if (replaced != rows[i].replaced)
            fail_msg("row %zu: replaced %zu", i, replaced);
        assert_string_equal(at_buffer_text(&out), rows[i].repaired);
        at_buffer_clear(&out);
    }
}

static void every_code_point_is_read_as_it_was_written(void **state)
{
    struct at_buffer out = { 0 };
    (void)state;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        size_t size;
        at_buffer_reset(&out);
        at_utf8_add(&out, c);
        assert_int_equal(at_utf8_check(at_buffer_slice(&out)), out.size);
        assert_int_equal(at_utf8_get(out.data, out.data + out.size, &size), c);
        assert_int_equal(size, out.size);
    }
    at_buffer_clear(&out);
}

static void every_short_sequence_is_judged_as_the_standard_does(void **state)
{
    (void)state;
    for (unsigned a = 0x80; a < 0x100; a++)
        for (unsigned b = 0; b < 0x100; b++) {
            char text[] = { (char)a, (char)b, (char)0x80 };
            bool two = a >= 0xC2 && a <= 0xDF && (b & 0xC0) == 0x80;
            bool three = (a & 0xF0) == 0xE0 && (b & 0xC0) == 0x80 &&
                         !(a == 0xE0 && b < 0xA0) && !(a == 0xED && b > 0x9F);
            assert_int_equal(at_utf8_check(at_slice(text, 2)) == 2, two);
            assert_int_equal(at_utf8_check(at_slice(text, 3)) == 3, three);
        }
}

static void count_counts_code_points(void **state)
{
    static const char text[] = "\xF0\x9F\x98\x80 na\xC3\xAFve caf\xC3\xA9 \xE2\x80\xA6 "
                               "\xE4\xBD\xA0\xE5\xA5\xBD, plain words to the end";
    (void)state;
    for (size_t start = 0, before = 0; start < sizeof text; before++) {
        struct at_slice head = at_slice(text, start);
        struct at_slice tail = at_slice(text + start, sizeof text - start);
        assert_int_equal(at_utf8_count(head), before);
        assert_int_equal(at_utf8_count(head) + at_utf8_count(tail), 42);
        size_t size;
        at_utf8_get(text + start, text + sizeof text, &size);
        start += size;
    }
    assert_int_equal(at_utf8_count(at_slice(NULL, 0)), 0);
}

static void cut_finds_a_character_that_is_not_all_there(void **state)
{
    static const struct {
        const char *text;
        size_t cut;
    } ends[] = {
        { "", 0 },
        { "a", 0 },
        { "a\xC3", 1 },
        { "a\xC3\xA9", 0 },
        { "\xE2", 1 },
        { "\xE2\x80", 2 },
        { "\xE2\x80\xA6", 0 },
        { "\xF0\x9F\x98", 3 },
        { "\xF0\x9F\x98\x80", 0 },
        /* more bytes would not help */
        { "\x80\x80", 0 },
        { "\xFF", 0 },
        { "\xE0\x80", 0 },
        { "\xC3\xA9\x80", 0 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (at_utf8_cut(at_slice_of(ends[i].text)) != ends[i].cut)
            fail_msg("row %zu", i);
}

static bool repair_reports(void *data)
{
    struct at_buffer out = { 0 };
    (void)data;
    at_utf8_repair(&out, at_slice_of("some words, then \xFF, and more words so that "
                                     "the buffer has to grow twice \xC3 at least"));
    bool complete = !out.failed;
    at_buffer_clear(&out);
    return complete;
}

static void what_does_not_show_is_a_question_mark(void **state)
{
    (void)state;
    static const char *const shown[][2] = {
        { "na\xC3\xAFve \xF0\x9F\x98\x80\nb", "na\xC3\xAFve \xF0\x9F\x98\x80\nb" },
        { "a\x1B[2J\tb\x7F", "a?[2J?b?" },
        { "\xC2\x9B"
          "31m",
          "?31m" }, /* CSI in one character */
        { "txt\xE2\x80\xAE"
          "exe\xE2\x81\xA6",
          "txt?exe?" }, /* turned round */
        { "a\xFF\xC3", "a??" },
    };
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        struct at_buffer out = { 0 };
        at_utf8_add_shown(&out, at_slice_of(shown[i][0]));
        assert_string_equal(at_buffer_text(&out), shown[i][1]);
        at_buffer_clear(&out);
    }
}

static void running_out_of_memory_is_told(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(repair_reports, NULL) >= 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(check_finds_the_first_bad_byte),
        cmocka_unit_test(check_finds_a_bad_byte_at_any_offset),
        cmocka_unit_test(repair_replaces_each_maximal_subpart),
        cmocka_unit_test(every_code_point_is_read_as_it_was_written),
        cmocka_unit_test(every_short_sequence_is_judged_as_the_standard_does),
        cmocka_unit_test(count_counts_code_points),
        cmocka_unit_test(cut_finds_a_character_that_is_not_all_there),
        cmocka_unit_test(what_does_not_show_is_a_question_mark),
        cmocka_unit_test(running_out_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("base/utf8", tests, NULL, NULL);
}
