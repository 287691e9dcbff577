/* test_lines.c - io/lines: ends, checks, repairs and chunk edges. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buffer.h"
#include "io/lines.h"

enum { CHUNK = 256 * 1024 };

static struct at_lines *open_text(struct at_slice text, bool lossy)
{
    struct at_lines *lines = NULL;
    assert_int_equal(at_lines_open_bytes(&lines, text, "t.txt", lossy, NULL),
                     ATTUNE_OK);
    return lines;
}

/* All lines, each followed by "|"; the status that ended them is returned. */
static enum attune_status read_all(struct at_lines *lines, struct at_buffer *out,
                                   struct attune_error *error)
{
    struct at_slice line;
    enum attune_status status;
    while ((status = at_lines_next(lines, &line, error)) == ATTUNE_OK) {
        at_buffer_add_slice(out, line);
        at_buffer_add_char(out, '|');
    }
    return status;
}

static const struct row {
    const char *name;
    struct at_slice text;
    bool lossy;
    const char *lines;
    size_t repaired;
} rows[] = {
#define TEXT(literal)                                                                  \
    {                                                                                  \
        literal, sizeof literal - 1                                                    \
    }
    { "empty", TEXT(""), false, "", 0 },
    { "no end", TEXT("a"), false, "a|", 0 },
    { "lf", TEXT("a\nb\n"), false, "a|b|", 0 },
    { "blank lines", TEXT("\n\na\n\n"), false, "||a||", 0 },
    { "crlf", TEXT("a\r\n\r\nb\r\n"), false, "a||b|", 0 },
    { "lone cr", TEXT("a\rb\r\rc"), false, "a|b||c|", 0 },
    { "mixed", TEXT("a\r\nb\rc\nd\r"), false, "a|b|c|d|", 0 },
    { "lf cr", TEXT("a\n\rb"), false, "a||b|", 0 },
    { "byte order mark", TEXT("\xEF\xBB\xBFsay\n"), false, "say|", 0 },
    { "only a byte order mark", TEXT("\xEF\xBB\xBF"), false, "", 0 },
    { "letters", TEXT("n\xC3\xA4h \xE2\x80\x99\xF0\x9F\x98\x80\n"), false,
      "n\xC3\xA4h \xE2\x80\x99\xF0\x9F\x98\x80|", 0 },
    { "repair", TEXT("a\xE4z\n\xE2\x82\n"), true, "a\xEF\xBF\xBDz|\xEF\xBF\xBD|", 2 },
    { "repair at the end", TEXT("a\xF0\x9F"), true, "a\xEF\xBF\xBD|", 1 },
    { "repair NUL", TEXT("a\0b\xFF\0"), true,
      "a\xEF\xBF\xBD"
      "b\xEF\xBF\xBD\xEF\xBF\xBD|",
      3 },
};

static void lines_end_at_lf_cr_and_both(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_buffer out = { 0 };
        struct at_lines *lines = open_text(rows[i].text, rows[i].lossy);
        if (read_all(lines, &out, NULL) != ATTUNE_NOT_FOUND ||
            strcmp(at_buffer_text(&out), rows[i].lines) != 0)
            fail_msg("%s: %s", rows[i].name, at_buffer_text(&out));
        assert_int_equal(at_lines_repaired(lines), rows[i].repaired);
        at_buffer_clear(&out);
        at_lines_close(lines);
    }
}

static const struct refusal {
    struct at_slice text;
    bool lossy;
    const char *before, *message;
    int line, column;
} refusals[] = {
    { TEXT("a\nb\xC3\xA4\xE4z\n"), false, "a|",
      "byte 5 (0xE4) is not UTF-8; save the file as UTF-8, or read it with --lossy", 2,
      3 },
    { TEXT("\xEF\xBB\xBF\xFF"), false, "",
      "byte 3 (0xFF) is not UTF-8; save the file as UTF-8, or read it with --lossy", 1,
      1 },
    { TEXT("abcdefghijkl\n\xE2\x82"), false, "abcdefghijkl|",
      "byte 13 (0xE2) is not UTF-8; save the file as UTF-8, or read it with --lossy", 2,
      1 },
    { TEXT("one\ntwo three four\0"), false, "one|", "byte 18 is NUL, which no text has",
      2, 15 },
    { TEXT("\xFF\xFEh\0i\0"), false, "", "looks like UTF-16; save it as UTF-8", 0, 0 },
    { TEXT("\xFE\xFF\0h\0i"), true, "", "looks like UTF-16; save it as UTF-8", 0, 0 },
    { TEXT("PK\x03\x04\x14"), false, "",
      "is a Word document or another zipped file, no plain text; save it as plain text "
      "(.txt)",
      0, 0 },
    { TEXT("%PDF-1.7\n"), true, "", "is a PDF, no plain text; save its text as .txt", 0,
      0 },
    { TEXT("h\0i\0\n\0"), true, "", "looks like UTF-16; save it as UTF-8", 0, 0 },
};

static void what_is_no_utf8_is_refused_with_its_place(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        const struct refusal *row = &refusals[i];
        struct at_buffer out = { 0 };
        struct attune_error error;
        struct at_lines *lines = open_text(row->text, row->lossy);
        assert_int_equal(read_all(lines, &out, &error), ATTUNE_INVALID);
        assert_string_equal(at_buffer_text(&out), row->before);
        assert_string_equal(error.message, row->message);
        assert_string_equal(error.file, "t.txt");
        assert_int_equal(error.line, row->line);
        assert_int_equal(error.column, row->column);
        assert_int_equal(read_all(lines, &out, &error), ATTUNE_INVALID);
        at_buffer_clear(&out);
        at_lines_close(lines);
    }
}

/* A line of CHUNK - `before` letters, then `text`. */
static void check_edge(size_t before, struct at_slice text, bool lossy,
                       const char *expected)
{
    struct at_buffer in = { 0 }, out = { 0 };
    for (size_t i = 0; i < CHUNK - before - 1; i++)
        at_buffer_add_char(&in, 'x');
    at_buffer_add_char(&in, '\n');
    at_buffer_add_slice(&in, text);
    struct at_lines *lines = open_text(at_buffer_slice(&in), lossy);
    struct at_slice line;
    assert_int_equal(at_lines_next(lines, &line, NULL), ATTUNE_OK);
    assert_int_equal(line.size, CHUNK - before - 1);
    assert_int_equal(read_all(lines, &out, NULL), ATTUNE_NOT_FOUND);
    assert_string_equal(at_buffer_text(&out), expected);
    at_lines_close(lines);
    at_buffer_clear(&in);
    at_buffer_clear(&out);
}

static void nothing_is_lost_where_a_chunk_ends(void **state)
{
    (void)state;
    for (size_t before = 0; before <= 6; before++) {
        check_edge(before, at_slice_of("\xF0\x9F\x98\x80\xE2\x80\x99\n"), false,
                   "\xF0\x9F\x98\x80\xE2\x80\x99|");
        check_edge(before, at_slice_of("a\r\n\r\nb\r\r\nc"), false, "a||b||c|");
        check_edge(before, at_slice_of("\xF0\x9F\x98\xE2\x80\n\xC3\xA4\n"), true,
                   "\xEF\xBF\xBD\xEF\xBF\xBD|\xC3\xA4|");
    }
}

static void the_number_is_that_of_the_line_got_last(void **state)
{
    (void)state;
    struct at_lines *lines = open_text(at_slice_of("a\nb\r\nc"), false);
    struct at_slice line;
    assert_int_equal(at_lines_next(lines, &line, NULL), ATTUNE_OK);
    assert_int_equal(at_lines_number(lines), 1);
    assert_int_equal(at_lines_next(lines, &line, NULL), ATTUNE_OK);
    assert_int_equal(at_lines_number(lines), 2);
    at_lines_back(lines);
    assert_int_equal(at_lines_next(lines, &line, NULL), ATTUNE_OK);
    assert_true(at_slice_is(line, "b"));
    assert_int_equal(at_lines_number(lines), 2);
    assert_int_equal(at_lines_next(lines, &line, NULL), ATTUNE_OK);
    assert_true(at_slice_is(line, "c"));
    assert_int_equal(at_lines_number(lines), 3);
    assert_string_equal(at_lines_name(lines), "t.txt");
    at_lines_close(lines);
}

static void a_peek_moves_nothing(void **state)
{
    (void)state;
    struct at_lines *lines = open_text(at_slice_of("\xEF\xBB\xBFWEBVTT\nx"), false);
    struct at_slice bytes, line;
    assert_int_equal(at_lines_peek(lines, 6, &bytes, NULL), ATTUNE_OK);
    assert_true(at_slice_is(bytes, "WEBVTT"));
    assert_int_equal(at_lines_peek(lines, 600, &bytes, NULL), ATTUNE_OK);
    assert_true(at_slice_is(bytes, "WEBVTT\nx"));
    assert_int_equal(at_lines_next(lines, &line, NULL), ATTUNE_OK);
    assert_true(at_slice_is(line, "WEBVTT"));
    at_lines_close(lines);

    lines = open_text(at_slice("PK\3\4\xFF\xFF", 6), false);
    assert_int_equal(at_lines_peek(lines, 4, &bytes, NULL), ATTUNE_OK);
    assert_true(at_slice_is(bytes, "PK\3\4"));
    at_lines_close(lines);
}

static void a_line_over_the_limit_is_named(void **state)
{
    (void)state;
    size_t size = (size_t)AT_LINE_MOST + 4;
    char *text = malloc(size);
    assert_non_null(text);
    memset(text, 'x', size);
    memcpy(text, "ab\n", 3);
    struct attune_error error;
    struct at_slice line;
    struct at_lines *lines = open_text(at_slice(text, size), false);
    assert_int_equal(at_lines_next(lines, &line, &error), ATTUNE_OK);
    assert_int_equal(at_lines_next(lines, &line, &error), ATTUNE_LIMIT);
    assert_string_equal(error.message,
                        "line 2 is longer than 16 MiB, the most a line may have");
    assert_int_equal(error.line, 2);
    at_lines_close(lines);

    lines = open_text(at_slice(text, size - 1), false);
    assert_int_equal(at_lines_next(lines, &line, &error), ATTUNE_OK);
    assert_int_equal(at_lines_next(lines, &line, &error), ATTUNE_OK);
    assert_int_equal(line.size, AT_LINE_MOST);
    at_lines_close(lines);
    free(text);
}

static void a_folder_and_a_missing_file_are_refused(void **state)
{
    (void)state;
    struct at_lines *lines = NULL;
    struct attune_error error;
    assert_int_equal(at_lines_open(&lines, "/", false, &error), ATTUNE_IO);
    assert_string_equal(error.message, "is a folder, not a file");
    assert_string_equal(error.file, "/");
    assert_int_equal(at_lines_open(&lines, "/no/such.txt", false, &error),
                     ATTUNE_NOT_FOUND);
    assert_string_equal(error.message, "there is no such file");
    assert_null(lines);
}

static void a_file_is_read_like_memory(void **state)
{
    (void)state;
    char path[] = "/tmp/attune-lines-XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, "a\r\nb", 4), 4);
    close(file);
    struct at_lines *lines = NULL;
    struct at_buffer out = { 0 };
    assert_int_equal(at_lines_open(&lines, path, false, NULL), ATTUNE_OK);
    assert_int_equal(read_all(lines, &out, NULL), ATTUNE_NOT_FOUND);
    assert_string_equal(at_buffer_text(&out), "a|b|");
    at_buffer_clear(&out);
    at_lines_close(lines);
    unlink(path);
}

/* A line longer than the first buffer, a bad byte in it. */
static bool read_long_line(void *data)
{
    struct at_lines *lines = NULL;
    struct at_slice line;
    struct at_buffer *text = data;
    enum attune_status status =
        at_lines_open_bytes(&lines, at_buffer_slice(text), "t", true, NULL);
    if (status == ATTUNE_OK)
        status = at_lines_next(lines, &line, NULL);
    if (status == ATTUNE_OK)
        assert_int_equal(line.size, text->size + 2);
    else
        assert_int_equal(status, ATTUNE_NO_MEMORY);
    at_lines_close(lines);
    return status == ATTUNE_OK;
}

static void running_out_of_memory_is_told(void **state)
{
    (void)state;
    struct at_buffer text = { 0 };
    for (int i = 0; i < 3 * CHUNK; i++)
        at_buffer_add_char(&text, 'x');
    at_buffer_add_char(&text, '\xFF');
    assert_true(unit_each_allocation_fails(read_long_line, &text) >= 4);
    at_buffer_clear(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_end_at_lf_cr_and_both),
        cmocka_unit_test(what_is_no_utf8_is_refused_with_its_place),
        cmocka_unit_test(nothing_is_lost_where_a_chunk_ends),
        cmocka_unit_test(the_number_is_that_of_the_line_got_last),
        cmocka_unit_test(a_peek_moves_nothing),
        cmocka_unit_test(a_line_over_the_limit_is_named),
        cmocka_unit_test(a_folder_and_a_missing_file_are_refused),
        cmocka_unit_test(a_file_is_read_like_memory),
        cmocka_unit_test(running_out_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("io/lines", tests, NULL, NULL);
}
