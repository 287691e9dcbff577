/* test_error.c - messages, their places, and where they are cut. */
#include "base/error.h"

#include "unit.h"

static void a_message_has_a_status_and_no_place(void **state)
{
    (void)state;
    struct attune_error error;
    memset(&error, 'x', sizeof error);
    assert_int_equal(at_error_set(&error, ATTUNE_LIMIT, "%d words", 3), ATTUNE_LIMIT);
    assert_int_equal(error.status, ATTUNE_LIMIT);
    assert_string_equal(error.message, "3 words");
    assert_string_equal(error.file, "");
    assert_int_equal(error.line, 0);
    assert_int_equal(error.column, 0);
}

static void nobody_has_to_listen(void **state)
{
    (void)state;
    assert_int_equal(at_error_set(NULL, ATTUNE_IO, "lost"), ATTUNE_IO);
    assert_int_equal(at_error_at(NULL, ATTUNE_IO, "f", 1, 1, "lost"), ATTUNE_IO);
    assert_int_equal(at_error_nomem(NULL), ATTUNE_NO_MEMORY);
    at_error_locate(NULL, "f");
}

static const struct {
    const char *file;
    int line, column;
    const char *text;
} places[] = {
    { NULL, 0, 0, "no rule" },
    { "", 3, 4, "no rule" },
    { "a.lua", 0, 0, "a.lua: no rule" },
    { "a.lua", 0, 4, "a.lua: no rule" },
    { "a.lua", 3, 0, "a.lua:3: no rule" },
    { "a.lua", 3, 4, "a.lua:3:4: no rule" },
};

static void an_error_prints_like_a_compilers(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        struct attune_error error;
        char text[64];
        at_error_at(&error, ATTUNE_INVALID, places[i].file, places[i].line,
                    places[i].column, "no %s", "rule");
        assert_ptr_equal(at_error_text(&error, text, sizeof text), text);
        assert_string_equal(text, places[i].text);
    }
}

static void text_is_cut_to_its_buffer(void **state)
{
    (void)state;
    struct attune_error error;
    char text[8];
    at_error_at(&error, ATTUNE_INVALID, "a.lua", 3, 4, "no rule");
    assert_string_equal(at_error_text(&error, text, sizeof text), "a.lua:3");
}

/* Two bytes a letter: 511 bytes hold 255 of them and no half one. */
static void a_message_is_cut_at_a_whole_character(void **state)
{
    static const char *const letters[] = { "é", "你", "🙂", "a" };
    static const size_t kept[] = { 510, 510, 508, 511 };
    (void)state;
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        char text[1024] = "";
        size_t size = strlen(letters[i]);
        for (size_t at = 0; at + size < sizeof text; at += size)
            memcpy(text + at, letters[i], size + 1);
        struct attune_error error;
        at_error_set(&error, ATTUNE_INVALID, "%s", text);
        assert_int_equal(strlen(error.message), kept[i]);
        assert_memory_equal(error.message, text, kept[i]);
    }
}

static void a_message_has_neither_controls_nor_broken_characters(void **state)
{
    static const char *const rows[][2] = {
        { "a \x1b[31mred\tb\x7f", "a  [31mred b " },
        { "two\nlines", "two\nlines" },
        { "caf\xc3\xa9 caf\xc3 \xff\xfe!", "caf\xc3\xa9 caf !" },
        { "\xe2\x80", "" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct attune_error error;
        at_error_set(&error, ATTUNE_INVALID, "%s", rows[i][0]);
        assert_string_equal(error.message, rows[i][1]);
    }
}

static void a_long_path_keeps_its_end(void **state)
{
    (void)state;
    char path[400];
    struct attune_error error;
    memset(path, 'd', sizeof path);
    memcpy(path + sizeof path - 8, "/it.txt", 8);
    at_error_at(&error, ATTUNE_INVALID, path, 1, 1, "lost");
    assert_int_equal(strlen(error.file), sizeof error.file - 1);
    assert_memory_equal(error.file, "...dd", 5);
    assert_string_equal(error.file + strlen(error.file) - 7, "/it.txt");

    memcpy(path + sizeof path - 1 - 252 - 1, "é", 2); /* cut in its middle */
    at_error_at(&error, ATTUNE_INVALID, path, 1, 1, "lost");
    assert_memory_equal(error.file, "...dd", 5);
}

static void only_the_first_place_counts(void **state)
{
    (void)state;
    struct attune_error error;
    at_error_set(&error, ATTUNE_INVALID, "lost");
    at_error_locate(&error, "a.txt");
    at_error_locate(&error, "b.txt");
    assert_string_equal(error.file, "a.txt");
}

static void memory_is_an_error_like_others(void **state)
{
    (void)state;
    struct attune_error error;
    assert_int_equal(at_error_nomem(&error), ATTUNE_NO_MEMORY);
    assert_int_equal(error.status, ATTUNE_NO_MEMORY);
    assert_string_equal(error.message, "memory is out");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_message_has_a_status_and_no_place),
        cmocka_unit_test(nobody_has_to_listen),
        cmocka_unit_test(an_error_prints_like_a_compilers),
        cmocka_unit_test(text_is_cut_to_its_buffer),
        cmocka_unit_test(a_message_is_cut_at_a_whole_character),
        cmocka_unit_test(a_message_has_neither_controls_nor_broken_characters),
        cmocka_unit_test(a_long_path_keeps_its_end),
        cmocka_unit_test(only_the_first_place_counts),
        cmocka_unit_test(memory_is_an_error_like_others),
    };
    return cmocka_run_group_tests_name("base/error", tests, NULL, NULL);
}
