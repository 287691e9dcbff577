/* test_csv.c - io/csv: rows in, with quotes and without, and cells out. */
#include "unit.h"

#include "io/csv.h"

struct reader {
    struct at_lines *lines;
    struct at_csv *csv;
};

static struct reader open_text(const char *text, char separator)
{
    struct reader reader = { 0 };
    assert_int_equal(
        at_lines_open_bytes(&reader.lines, at_slice_of(text), "t.csv", false, NULL),
        ATTUNE_OK);
    reader.csv = at_csv_new(reader.lines, separator);
    assert_non_null(reader.csv);
    return reader;
}

static void close_reader(struct reader *reader)
{
    at_csv_free(reader->csv);
    at_lines_close(reader->lines);
}

/* Rows as "line:cell|cell;" and errors as "line:column!"; all in one text. */
static void print(struct at_buffer *out, struct reader *reader)
{
    struct at_csv_row row;
    struct attune_error error;
    enum attune_status status;
    while ((status = at_csv_next(reader->csv, &row, &error)) != ATTUNE_NOT_FOUND) {
        if (status != ATTUNE_OK) {
            at_buffer_printf(out, "%d:%d!", error.line, error.column);
            continue;
        }
        at_buffer_printf(out, "%u:", (unsigned)row.line);
        for (size_t i = 0; i < row.count; i++)
            at_buffer_printf(out, "%s%.*s", i > 0 ? "|" : "",
                             AT_SLICE_ARGS(row.fields[i]));
        at_buffer_add_char(out, ';');
    }
}

static void rows_are_split_at_separators(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        char separator;
        const char *rows;
    } rows[] = {
        { "", ',', "" },
        { "a,b\nc,d", ',', "1:a|b;2:c|d;" },
        { "a,,\n,\n", ',', "1:a||;2:|;" },
        { "\na\n \t\n\r\nb\n", ',', "2:a;5:b;" },
        { "a\t\n\t\n", '\t', "1:a|;2:|;" },
        { "\"a\",\"b,c\"\r\n\"\",d\r\n", ',', "1:a|b,c;2:|d;" },
        { "\"say \"\"no\"\"\",x", ',', "1:say \"no\"|x;" },
        { "a,\"x\ny\r\n\nz\",b\nc", ',', "1:a|x\ny\n\nz|b;5:c;" },
        { "5\" tall,b\"\"c, \"d\"", ',', "1:5\" tall|b\"\"c| \"d\";" },
        { "\"a\" ,b", ',', "1:a|b;" },
        { "\"a\",", ',', "1:a|;" },
        { "\"\"", ',', "1:;" },
        { "\"a\n\",\"\nb\"", ',', "1:a\n|\nb;" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_buffer out = { 0 };
        struct reader reader = open_text(rows[i].text, rows[i].separator);
        print(&out, &reader);
        assert_string_equal(at_buffer_text(&out), rows[i].rows);
        at_buffer_clear(&out);
        close_reader(&reader);
    }
}

static void after_a_bad_row_the_next_line_is_read(void **state)
{
    (void)state;
    static const struct {
        const char *text, *rows;
    } rows[] = {
        { "a,\"b\nc,d\ne", "1:3!2:c|d;3:e;" },
        { "a\n\"b\"c,d\ne", "1:a;2:3!3:e;" },
        { "n\xC3\xA4,\"b\nc\" x\nd\"\n\"e\nf", "2:2!2:c\" x;3:d\";4:1!5:f;" },
        { "\"a\nb\n\"c\n\"d\ne", "3:1!2:b;4:1!4:1!5:e;" },
        { "\"", "1:1!" },
        { "\"a\n\"b\n\"c\nd", "2:1!3:1!3:1!4:d;" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_buffer out = { 0 };
        struct reader reader = open_text(rows[i].text, ',');
        print(&out, &reader);
        assert_string_equal(at_buffer_text(&out), rows[i].rows);
        at_buffer_clear(&out);
        close_reader(&reader);
    }
}

static void errors_say_what_is_wrong_with_the_quote(void **state)
{
    (void)state;
    struct reader reader = open_text("\"a\" b\n\"c", ',');
    struct at_csv_row row;
    struct attune_error error;
    assert_int_equal(at_csv_next(reader.csv, &row, &error), ATTUNE_INVALID);
    assert_string_equal(error.file, "t.csv");
    assert_string_equal(error.message, "text follows a closing quote; a quote inside a "
                                       "quoted cell is written \"\"");
    assert_int_equal(at_csv_next(reader.csv, &row, &error), ATTUNE_INVALID);
    assert_string_equal(error.message, "the quote opened here is never closed");
    close_reader(&reader);
}

static void fields_know_their_column(void **state)
{
    (void)state;
    struct reader reader = open_text("\xC3\xA4,b,\nx,\"y\nz\",w,\"v\"\n", ',');
    struct at_csv_row row;
    assert_int_equal(at_csv_next(reader.csv, &row, NULL), ATTUNE_OK);
    assert_int_equal(at_csv_column(reader.csv, 0), 1);
    assert_int_equal(at_csv_column(reader.csv, 1), 3);
    assert_int_equal(at_csv_column(reader.csv, 2), 5);
    assert_int_equal(at_csv_next(reader.csv, &row, NULL), ATTUNE_OK);
    assert_int_equal(at_csv_column(reader.csv, 1), 3);
    assert_int_equal(at_csv_column(reader.csv, 2), 4);
    assert_int_equal(at_csv_column(reader.csv, 3), 6);
    close_reader(&reader);
}

static void cells_are_quoted_and_made_harmless(void **state)
{
    (void)state;
    static const struct {
        const char *field;
        bool raw;
        const char *cell;
    } rows[] = {
        { "", false, "" },
        { "plain text", false, "plain text" },
        { "a,b", false, "\"a,b\"" },
        { "say \"no\"", false, "\"say \"\"no\"\"\"" },
        { "a\nb", false, "\"a\nb\"" },
        { "a\rb", false, "\"a\rb\"" },
        { "=1+1", false, "'=1+1" },
        { "=1+1", true, "=1+1" },
        { "@x,y", false, "\"'@x,y\"" },
        { "- and then", false, "'- and then" },
        { "\ttab", false, "'\ttab" },
        { "\r", false, "\"'\r\"" },
        { "-5", false, "-5" },
        { "+1.25e-3", false, "+1.25e-3" },
        { "-", false, "'-" },
        { "-1e", false, "'-1e" },
        { "-1+1", false, "'-1+1" },
        { "+.5", false, "'+.5" },
        { "'t was", false, "'t was" },
        { "'=1", false, "''=1" },
        { "''@", false, "'''@" },
        { "'-5", false, "'-5" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_buffer out = { 0 };
        at_csv_add(&out, at_slice_of(rows[i].field), rows[i].raw);
        assert_string_equal(at_buffer_text(&out), rows[i].cell);
        struct at_slice cell = at_slice_of(rows[i].cell);
        if (!rows[i].raw && cell.size && cell.data[0] != '"')
            assert_true(
                at_slice_equal(at_csv_unguarded(cell), at_slice_of(rows[i].field)));
        at_buffer_clear(&out);
    }
}

static bool read_rows(void *data)
{
    struct at_lines *lines = NULL;
    struct at_csv_row row;
    enum attune_status status =
        at_lines_open_bytes(&lines, at_slice_of(data), "t", false, NULL);
    struct at_csv *csv = lines ? at_csv_new(lines, ',') : NULL;
    size_t rows = 0, errors = 0;
    if (lines && !csv)
        status = ATTUNE_NO_MEMORY;
    while (csv && status != ATTUNE_NOT_FOUND && status != ATTUNE_NO_MEMORY) {
        status = at_csv_next(csv, &row, NULL);
        rows += status == ATTUNE_OK;
        errors += status == ATTUNE_INVALID;
    }
    at_csv_free(csv);
    at_lines_close(lines);
    if (status == ATTUNE_NO_MEMORY)
        return false;
    assert_int_equal(rows, 3);
    assert_int_equal(errors, 1);
    return true;
}

static void running_out_of_memory_is_told(void **state)
{
    (void)state;
    char text[] = "a,b\nc,\"d\ne\",f\n\"g\nh";
    assert_true(unit_each_allocation_fails(read_rows, text) >= 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_split_at_separators),
        cmocka_unit_test(after_a_bad_row_the_next_line_is_read),
        cmocka_unit_test(errors_say_what_is_wrong_with_the_quote),
        cmocka_unit_test(fields_know_their_column),
        cmocka_unit_test(cells_are_quoted_and_made_harmless),
        cmocka_unit_test(running_out_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("io/csv", tests, NULL, NULL);
}
