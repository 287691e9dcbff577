/* Text as wide as a terminal shows it, and cut to fit. */
#include "text/width.h"
#include "unit.h"

static void width_counts_columns(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t width;
    } rows[] = {
        { "", 0 },
        { "hurt", 4 },
        { "na\xC3\xAFve", 5 },   /* precomposed */
        { "nai\xCC\x88ve", 5 },  /* a combining diaeresis */
        { "\xE4\xBD\xA0 ok", 5 } /* a wide character */
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(at_width(at_slice_of(rows[i].text)), rows[i].width);
}

static void add_cuts_at_whole_words(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t columns;
        const char *shown;
    } rows[] = {
        { "let down", 8, "let down" },
        { "let down", 7, "let\xE2\x80\xA6" },
        { "let down", 4, "let\xE2\x80\xA6" },
        { "let down", 3, "le\xE2\x80\xA6" },
        { "unbelievable", 6, "unbel\xE2\x80\xA6" },
        { "  a\tb\n\nc  ", 20, "a b c" },
        { "\xE4\xBD\xA0\xE5\xA5\xBD", 4, "\xE4\xBD\xA0\xE5\xA5\xBD" },
        { "\xE4\xBD\xA0\xE5\xA5\xBD", 3, "\xE4\xBD\xA0\xE2\x80\xA6" },
        { "red\x1B[31m", 20, "red[31m" },
        { "", 5, "" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_buffer out = { 0 };
        size_t width = at_width_add(&out, at_slice_of(rows[i].text), rows[i].columns);
        assert_string_equal(at_buffer_text(&out), rows[i].shown);
        assert_int_equal(width, at_width(at_buffer_slice(&out)));
        assert_true(width <= rows[i].columns);
        at_buffer_clear(&out);
    }
}

static bool add_once(void *data)
{
    struct at_buffer out = { 0 };
    (void)data;
    at_width_add(&out, at_slice_of("I wondered if part of you felt dropped"), 20);
    bool complete = !out.failed;
    at_buffer_clear(&out);
    return complete;
}

static void add_survives_lack_of_memory(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(add_once, NULL) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(width_counts_columns),
        cmocka_unit_test(add_cuts_at_whole_words),
        cmocka_unit_test(add_survives_lack_of_memory),
    };
    return cmocka_run_group_tests_name("text/width", tests, NULL, NULL);
}
