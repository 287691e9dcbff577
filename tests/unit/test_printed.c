#include "batch/printed.h"
#include "unit.h"

static void check(bool colored, const char *text, const char *expected)
{
    /* However it comes in pieces. */
    for (size_t cut = 0; cut <= strlen(text); cut++) {
        struct at_printed printed = { .colored = colored };
        struct at_buffer out = { 0 };
        at_printed_add(&printed, &out, at_slice(text, cut));
        at_printed_add(&printed, &out, at_slice_of(text + cut));
        at_printed_end(&printed, &out);
        assert_string_equal(at_buffer_text(&out), expected);
        at_buffer_clear(&out);
        at_buffer_clear(&printed.rest);
    }
}

static void text_passes(void **state)
{
    (void)state;
    check(false, "one\ttwo\nthree \xC3\xA9 \xE2\x80\xA6 \xF0\x9F\x98\x80\n",
          "one\ttwo\nthree \xC3\xA9 \xE2\x80\xA6 \xF0\x9F\x98\x80\n");
    check(true, "", "");
}

static void what_would_move_a_terminal_is_shown(void **state)
{
    (void)state;
    check(true, "a\x1B]0;title\x07z", "a\\x1B]0;title\\x07z");
    check(true, "\x1B[2J\x1B[31;1m", "\\x1B[2J\\x1B[31;1m");
    check(true, "\rover\b\x7F", "\\x0Dover\\x08\\x7F");
    check(true,
          "\xC2\x9B"
          "31m",
          "\\x9B31m");
    check(false, "\x1B[0m", "\\x1B[0m");
}

static void what_turns_the_writing_is_shown(void **state)
{
    (void)state;
    check(true,
          "a\xE2\x80\xAE"
          "b\xE2\x81\xA6"
          "c\xD8\x9C",
          "a\\u202Eb\\u2066c\\u061C");
    check(true,
          "a\xE2\x80\xA8"
          "b",
          "a\\u2028b");
}

static void bytes_that_are_no_text_are_shown(void **state)
{
    (void)state;
    check(false, "caf\xE9!", "caf\\xE9!");
    check(false, "\xF0\x9F\x98", "\\xF0\\x9F\\x98");
    check(false, "\xED\xA0\x80", "\\xED\\xA0\\x80");
}

static void our_own_colors_pass_where_they_are_wanted(void **state)
{
    (void)state;
    check(true, "\x1B[1mbold\x1B[0m \x1B[31mred\x1B[0m\r\x1B[K2 of 3",
          "\x1B[1mbold\x1B[0m \x1B[31mred\x1B[0m\r\x1B[K2 of 3");
    check(true, "ends in \x1B", "ends in \\x1B");
    check(true, "ends in \x1B[3", "ends in \\x1B[3");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_passes),
        cmocka_unit_test(what_would_move_a_terminal_is_shown),
        cmocka_unit_test(what_turns_the_writing_is_shown),
        cmocka_unit_test(bytes_that_are_no_text_are_shown),
        cmocka_unit_test(our_own_colors_pass_where_they_are_wanted),
    };
    return cmocka_run_group_tests_name("batch/printed", tests, NULL, NULL);
}
