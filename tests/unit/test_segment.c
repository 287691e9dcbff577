/* test_segment.c - word boundaries against Unicode's own test, and the tables
 * against Unicode's own data, where Debian's package unicode-data is installed. */
#include "text/segment.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "text/word_break_table.h"
#include "unit.h"

#define UNICODE "/usr/share/unicode/"

enum { LINE = 4096, EDGES = 64 };

/* Opens a file of the package and checks that its first line names our version;
 * skips the test, visibly, where there is no such file. */
static FILE *open_data(const char *path, const char *name)
{
    char line[LINE], expected[LINE];
    FILE *file = fopen(path, "r");
    if (!file) {
        print_message("skipped: %s is not there (package unicode-data)\n", path);
        skip();
    }
    snprintf(expected, sizeof expected, "# %s-%s.txt\n", name, at_word_break_version);
    assert_non_null(fgets(line, sizeof line, file));
    assert_string_equal(line, expected);
    return file;
}

/* Reads "÷ 0061 × 0308 ÷" as text and the offsets marked with a division sign;
 * returns their number, 0 for a line without a test. */
static size_t read_row(const char *line, struct at_buffer *text, size_t *edges)
{
    size_t count = 0;
    at_buffer_reset(text);
    for (const char *p = line; *p && *p != '#' && *p != '\n';) {
        if (at_slice_starts(at_slice_of(p), "÷")) {
            assert_true(count < EDGES);
            edges[count++] = text->size;
            p += strlen("÷");
        } else if (at_slice_starts(at_slice_of(p), "×")) {
            p += strlen("×");
        } else if (*p == ' ' || *p == '\t') {
            p++;
        } else {
            char *end;
            at_utf8_add(text, (uint32_t)strtoul(p, &end, 16));
            assert_ptr_not_equal(end, p);
            p = end;
        }
    }
    return count;
}

static bool has_edges(struct at_slice text, const size_t *edges, size_t count)
{
    size_t at = 0, i = 1; /* edges[0] is the start */
    while (at < text.size) {
        at = at_word_boundary(text, at);
        if (i == count || at != edges[i++])
            return false;
    }
    return i == count;
}

static void boundaries_are_those_of_unicodes_test(void **state)
{
    (void)state;
    char line[LINE];
    size_t edges[EDGES], rows = 0;
    struct at_buffer text = { 0 };
    FILE *file = open_data(UNICODE "auxiliary/WordBreakTest.txt", "WordBreakTest");
    while (fgets(line, sizeof line, file)) {
        size_t count = read_row(line, &text, edges);
        if (count == 0)
            continue;
        rows++;
        if (!has_edges(at_buffer_slice(&text), edges, count))
            fail_msg("%s", line);
    }
    fclose(file);
    at_buffer_clear(&text);
    assert_int_equal(rows, 1823);
}

static void the_version_is_named(void **state)
{
    (void)state;
    assert_string_equal(at_word_break_version, "15.0.0");
}

/* Unicode's names of the classes, in the order of enum at_word_break. */
static const char *const names[AT_BREAK_COUNT] = {
    "Other",        "CR",
    "LF",           "Newline",
    "Extend",       "ZWJ",
    "Format",       "Regional_Indicator",
    "Katakana",     "Hebrew_Letter",
    "ALetter",      "Single_Quote",
    "Double_Quote", "MidNumLet",
    "MidLetter",    "MidNum",
    "Numeric",      "ExtendNumLet",
    "WSegSpace",
};

static uint8_t class_named(const char *name)
{
    uint8_t class = 0;
    while (class < AT_BREAK_COUNT && strcmp(names[class], name) != 0)
        class ++;
    if (class == AT_BREAK_COUNT)
        fail_msg("unknown class %s", name);
    return class;
}

/* Reads "first[..last] ; value" from a line; false when it holds none. */
static bool read_range(const char *line, unsigned *first, unsigned *last, char *value)
{
    if (sscanf(line, "%x..%x ; %31[A-Za-z_]", first, last, value) == 3)
        return true;
    *last = 0;
    if (sscanf(line, "%x ; %31[A-Za-z_]", first, value) != 2)
        return false;
    *last = *first;
    return true;
}

/* The classes of all characters as the package has them. */
static void read_classes(uint8_t *classes)
{
    char line[LINE], value[32];
    unsigned first, last;
    FILE *file =
        open_data(UNICODE "auxiliary/WordBreakProperty.txt", "WordBreakProperty");
    while (fgets(line, sizeof line, file))
        if (read_range(line, &first, &last, value))
            memset(classes + first, class_named(value), last - first + 1);
    fclose(file);

    file = fopen(UNICODE "emoji/emoji-data.txt", "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file))
        if (read_range(line, &first, &last, value) &&
            strcmp(value, "Extended_Pictographic") == 0)
            for (unsigned c = first; c <= last; c++)
                classes[c] |= AT_BREAK_PICTOGRAPHIC;
    fclose(file);
}

static void the_tables_are_up_to_date(void **state)
{
    static uint8_t classes[0x110000];
    (void)state;
    memset(classes, 0, sizeof classes);
    read_classes(classes);
    for (uint32_t c = 0; c < sizeof classes; c++)
        if (at_word_break_class(c) != classes[c])
            fail_msg("U+%04X is %u, not %u", c, at_word_break_class(c), classes[c]);
}

static const struct {
    const char *text;
    const char *segments; /* separated by bars */
} rows[] = {
    { "I don't know.", "I| |don't| |know|." },
    { "I don’t", "I| |don’t" },
    { "'tis rock 'n' roll", "'|tis| |rock| |'|n|'| |roll" },
    { "well-being", "well|-|being" },
    { "at 3.5 or 1,000%", "at| |3.5| |or| |1,000|%" },
    { "e.g. this", "e.g|.| |this" },
    { "so ... no", "so| |.|.|.| |no" },
    { "a  b\r\n\nc", "a|  |b|\r\n|\n|c" },
    { "snake_case_2", "snake_case_2" },
    { "se oli äiti, ja hän", "se| |oli| |äiti|,| |ja| |hän" },
    { "cafe\xCC\x81 au lait", "cafe\xCC\x81| |au| |lait" },
    { "co\xC2\xADop", "co\xC2\xADop" },
    { "🇫🇮🇸🇪🇩", "🇫🇮|🇸🇪|🇩" },
    { "👩‍👧‍👦👍🏽", "👩‍👧‍👦|👍🏽" },
    { "ok👍fine", "ok|👍|fine" },
    { "שלום צה\"ל", "שלום| |צה\"ל" },
    { "カタカナです", "カタカナ|で|す" },
    { "a:b a: 1:2", "a:b| |a|:| |1|:|2" },
    /* a break is looked for only as far as the sign's own marks */
    { "a.\xCC\x81 b", "a|.\xCC\x81| |b" },
    { "a.\xCC\x81\xCC\x81z", "a.\xCC\x81\xCC\x81z" },
};

static void speech_is_cut_as_people_read_it(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_buffer found = { 0 };
        struct at_slice text = at_slice_of(rows[i].text);
        for (size_t at = 0, next; at < text.size; at = next) {
            next = at_word_boundary(text, at);
            assert_in_range(next, at + 1, text.size);
            if (at > 0)
                at_buffer_add_char(&found, '|');
            at_buffer_add(&found, text.data + at, next - at);
        }
        assert_string_equal(at_buffer_text(&found), rows[i].segments);
        at_buffer_clear(&found);
    }
}

/* Quadratic time would show here as a test that does not end. */
static void long_runs_are_read_once(void **state)
{
    static const char *const units[] = { "🇫",  "a\xCC\x81", "\xCC\x81",
                                         "a.", "1,",        "👩‍",
                                         " ",  "א\"",       "\xE2\x80\x8D" };
    enum { SIZE = 1 << 20 };
    (void)state;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        struct at_buffer text = { 0 };
        while (text.size < SIZE)
            at_buffer_add_text(&text, units[i]);
        assert_false(text.failed);
        size_t at = 0;
        while (at < text.size)
            at = at_word_boundary(at_buffer_slice(&text), at);
        assert_int_equal(at, text.size);
        at_buffer_clear(&text);
    }
}

static void words_are_spoken_signs_are_not(void **state)
{
    static const char *const spoken[] = { "a",  "don't", "7",  "½", "äiti",
                                          "_x", "你",    "で", "א", "²" };
    static const char *const signs[] = { "",  " ", ".",  "--", "_",       "…",
                                         "’", "👍", "\n", "$",  "\xCC\x81" };
    (void)state;
    for (size_t i = 0; i < sizeof spoken / sizeof *spoken; i++)
        if (!at_word_is_spoken(at_slice_of(spoken[i])))
            fail_msg("\"%s\" is spoken", spoken[i]);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (at_word_is_spoken(at_slice_of(signs[i])))
            fail_msg("\"%s\" is not spoken", signs[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(boundaries_are_those_of_unicodes_test),
        cmocka_unit_test(the_version_is_named),
        cmocka_unit_test(the_tables_are_up_to_date),
        cmocka_unit_test(speech_is_cut_as_people_read_it),
        cmocka_unit_test(long_runs_are_read_once),
        cmocka_unit_test(words_are_spoken_signs_are_not),
    };
    return cmocka_run_group_tests_name("text/segment", tests, NULL, NULL);
}
