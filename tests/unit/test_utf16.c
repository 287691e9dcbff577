#include "io/utf16.h"
#include "unit.h"

#define BYTES(text) at_slice(text, sizeof text - 1)

static void text_becomes_utf_8(void **state)
{
    (void)state;
    static const struct {
        struct at_slice bytes;
        const char *text;
    } rows[] = {
        { { "", 0 }, "" },
        { { "\xFF\xFE"
            "a\0\xE4\0\n\0",
            8 },
          "a\xC3\xA4\n" },
        { { "\xFE\xFF\0a\0b", 6 }, "ab" },
        { { "a\0b\0c\0d\0", 8 }, "abcd" },
        { { "\0a\0b\0c\0d", 8 }, "abcd" },
        { { "\xFF\xFE\x3D\xD8\x00\xDE", 6 }, "\xF0\x9F\x98\x80" },
        { { "\xFE\xFF\xD8\x3D\xDE\x00", 6 }, "\xF0\x9F\x98\x80" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_buffer out = { 0 };
        assert_int_equal(at_utf16_decode(&out, rows[i].bytes, NULL), ATTUNE_OK);
        assert_string_equal(at_buffer_text(&out), rows[i].text);
        at_buffer_clear(&out);
    }
}

static void what_is_no_utf_16_is_told(void **state)
{
    (void)state;
    static const struct {
        struct at_slice bytes;
        int line;
        const char *told;
    } rows[] = {
        { { "\xFF\xFE"
            "a\0b",
            5 },
          1,
          "this is no UTF-16: a byte is left over at its end" },
        { { "\xFF\xFE\n\0\x3D\xD8", 6 },
          2,
          "this is no UTF-16: half of a character stands alone" },
        { { "\xFF\xFE\x00\xDE", 4 },
          1,
          "this is no UTF-16: half of a character stands alone" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_buffer out = { 0 };
        struct attune_error error;
        assert_int_equal(at_utf16_decode(&out, rows[i].bytes, &error), ATTUNE_INVALID);
        assert_string_equal(error.message, rows[i].told);
        assert_int_equal(error.line, rows[i].line);
        at_buffer_clear(&out);
    }
}

static void utf_16_is_told_from_utf_8(void **state)
{
    (void)state;
    assert_true(at_utf16_is(BYTES("\xFF\xFEx")));
    assert_true(at_utf16_is(BYTES("a\0b\0c\0")));
    assert_false(at_utf16_is(BYTES("abc def")));
    assert_false(at_utf16_is(BYTES("")));
    assert_false(at_utf16_is(BYTES("\0\0\0\0\0\0\0\0")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_becomes_utf_8),
        cmocka_unit_test(what_is_no_utf_16_is_told),
        cmocka_unit_test(utf_16_is_told_from_utf_8),
    };
    return cmocka_run_group_tests_name("io/utf16", tests, NULL, NULL);
}
