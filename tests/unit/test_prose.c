/* test_prose.c - lines that fit, counted nouns, quotes. */
#include "cli/prose.h"

#include "unit.h"

static void wrap_breaks_at_blanks(void **state)
{
    static const struct {
        const char *text;
        struct at_prose form;
        const char *wanted;
    } rows[] = {
        { "", { 10, 0, "" }, "" },
        { "one two", { 10, 0, "" }, "one two" },
        { "one two three", { 7, 0, "" }, "one two\nthree" },
        { "one  two\n\tthree ", { 20, 0, "" }, "one two three" },
        { "one two three", { 9, 4, "    " }, "one\n    two\n    three" },
        { "unbreakable a", { 4, 0, "" }, "unbreakable\na" },
        { "unbreakable", { 4, 2, "  " }, "unbreakable" },
        { "caf\xC3\xA9 caf\xC3\xA9 caf\xC3\xA9",
          { 9, 0, "" },
          "caf\xC3\xA9 caf\xC3\xA9\ncaf\xC3\xA9" },
        { "a b", { 3, 2, "> " }, "a\n> b" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_buffer out = { 0 };
        print_message("row %zu: %s\n", i, rows[i].text);
        at_prose_wrap(&out, at_slice_of(rows[i].text), &rows[i].form);
        assert_string_equal(at_buffer_text(&out), rows[i].wanted);
        at_buffer_clear(&out);
    }
}

static void count_has_a_plural(void **state)
{
    static const struct {
        size_t count;
        const char *wanted;
    } rows[] = { { 0, "0 turns" }, { 1, "1 turn" }, { 2, "2 turns" } };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_buffer out = { 0 };
        at_prose_count(&out, rows[i].count, "turn");
        assert_string_equal(at_buffer_text(&out), rows[i].wanted);
        at_buffer_clear(&out);
    }
}

static void quote_stays_on_one_line(void **state)
{
    static const struct {
        const char *said;
        size_t most;
        const char *wanted;
    } rows[] = {
        { "", 5, "\"\"" },
        { "maybe", 5, "\"maybe\"" },
        { "maybe so", 5, "\"mayb\xE2\x80\xA6\"" },
        { "a\nb\033[1m", 20, "\"a b[1m\"" },
        { "\xC3\xA4iti on", 4, "\"\xC3\xA4it\xE2\x80\xA6\"" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_buffer out = { 0 };
        print_message("row %zu: %s\n", i, rows[i].said);
        at_prose_quote(&out, at_slice_of(rows[i].said), rows[i].most);
        assert_string_equal(at_buffer_text(&out), rows[i].wanted);
        at_buffer_clear(&out);
    }
}

static bool wraps_all(void *data)
{
    const struct at_prose form = { 8, 0, "" };
    struct at_buffer out = { 0 };
    (void)data;
    at_prose_wrap(&out, at_slice_of("one two three four five six seven"), &form);
    at_prose_quote(&out, at_slice_of("eight"), 9);
    bool whole = !out.failed;
    if (whole)
        assert_string_equal(at_buffer_text(&out),
                            "one two\nthree\nfour\nfive six\nseven\"eight\"");
    at_buffer_clear(&out);
    return whole;
}

static void lack_of_memory_shows_in_the_buffer(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(wraps_all, NULL) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wrap_breaks_at_blanks),
        cmocka_unit_test(count_has_a_plural),
        cmocka_unit_test(quote_stays_on_one_line),
        cmocka_unit_test(lack_of_memory_shows_in_the_buffer),
    };
    return cmocka_run_group_tests_name("cli/prose", tests, NULL, NULL);
}
