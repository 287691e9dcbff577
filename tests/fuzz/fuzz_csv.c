/* fuzz_csv.c - any bytes as rows; a row must survive being written and read again. */
#include "fuzz.h"
#include "io/csv.h"

static struct at_csv *open_rows(struct at_lines **lines, struct at_slice bytes,
                                char separator)
{
    if (at_lines_open_bytes(lines, bytes, "f.csv", true, NULL))
        return NULL;
    return at_csv_new(*lines, separator);
}

static void check_written(const struct at_csv_row *row)
{
    struct at_buffer out = { 0 };
    struct at_lines *lines = NULL;
    struct at_csv_row again;
    at_buffer_add_char(&out, 'x'); /* a first cell: no row is blank, no file a BOM */
    for (size_t i = 0; i < row->count; i++) {
        at_buffer_add_char(&out, ',');
        at_csv_add(&out, row->fields[i], true);
    }
    struct at_csv *csv = open_rows(&lines, at_buffer_slice(&out), ',');
    assert(csv && !at_csv_next(csv, &again, NULL));
    assert(again.count == row->count + 1);
    for (size_t i = 0; i < row->count; i++)
        assert(at_slice_equal(again.fields[i + 1], row->fields[i]));
    at_csv_free(csv);
    at_lines_close(lines);
    at_buffer_clear(&out);
}

/* A column counts from the beginning of the line its cell begins on. */
static void check_column(const struct at_csv *csv, const struct at_csv_row *row)
{
    bool one_line = true;
    for (size_t i = 0; i + 1 < row->count; i++)
        one_line &= row->fields[i].size == 0 ||
                    !memchr(row->fields[i].data, '\n', row->fields[i].size);
    int least = one_line ? (int)row->count : 1;
    assert(at_csv_column(csv, row->count - 1) >= least);
}

static void check_rows(struct at_slice bytes, char separator)
{
    struct attune_error error = { 0 };
    struct at_lines *lines = NULL;
    struct at_csv *csv = open_rows(&lines, bytes, separator);
    struct at_csv_row row;
    uint32_t line = 0;
    enum attune_status status = csv ? ATTUNE_OK : ATTUNE_NOT_FOUND;
    while (status == ATTUNE_OK || (status == ATTUNE_INVALID && error.line > 0)) {
        status = at_csv_next(csv, &row, &error);
        if (status == ATTUNE_OK) {
            assert(row.count > 0 && row.line > line);
            line = row.line;
            check_column(csv, &row);
            check_written(&row);
        } else if (status != ATTUNE_NOT_FOUND) {
            fuzz_check_told(&error); /* without a line it is about the whole file */
        }
    }
    at_csv_free(csv);
    at_lines_close(lines);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct at_slice bytes = at_slice((const char *)data, size);
    check_rows(bytes, ',');
    check_rows(bytes, '\t');
    return 0;
}
