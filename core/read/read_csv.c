/* read_csv.c - tables with a turn a row: CSV, TSV, and the ";" that spreadsheets
 * write where the comma is a decimal sign. */
#include "io/csv.h"
#include "read/formats.h"
#include "read/layout.h"
#include "read/records.h"

struct table {
    struct at_reading *reading;
    struct at_records records;
    struct at_csv *csv;
    struct at_layout layout;
};

static int place(const void *data, enum at_column column)
{
    const struct table *table = data;
    int at = table->layout.at[column];
    return at == AT_HEADER_ABSENT ? 0 : at_csv_column(table->csv, (size_t)at);
}

/* A row may be longer than the header by empty fields, which spreadsheets add. */
static enum attune_status check_width(const struct table *table,
                                      const struct at_csv_row *row,
                                      struct attune_error *error)
{
    size_t count = row->count;
    while (count > (size_t)table->layout.header.count &&
           row->fields[count - 1].size == 0)
        count--;
    if (count == (size_t)table->layout.header.count)
        return ATTUNE_OK;
    return at_reading_bad(table->reading, error, row->line, 0,
                          "this row has %zu field%s, the header has %d", count,
                          count == 1 ? "" : "s", table->layout.header.count);
}

static enum attune_status read_row(struct table *table, const struct at_csv_row *row,
                                   struct attune_error *error)
{
    struct at_said said[AT_LAYOUT_CODES];
    struct at_record record = { .line = row->line,
                                .said = said,
                                .said_count = (size_t)table->layout.code_count,
                                .place = place,
                                .data = table };
    enum attune_status status = check_width(table, row, error);
    if (status)
        return status;
    for (int column = 0; column < AT_COLUMNS; column++) {
        record.has[column] = table->layout.at[column] != AT_HEADER_ABSENT;
        if (record.has[column])
            record.cells[column] = row->fields[table->layout.at[column]];
    }
    for (int i = 0; i < table->layout.code_count; i++)
        said[i] = (struct at_said){ record.cells[AT_COLUMN_CODER],
                                    row->fields[table->layout.codes[i]],
                                    record.cells[AT_COLUMN_VALUE] };
    status = at_record_read_times(&table->records, &record, table->layout.milliseconds,
                                  error);
    return status ? status : at_records_add(&table->records, &record, error);
}

/* Gets a row. Bytes that are no text are not a row's error: they stop the lines for
 * ever, before the one they are on is handed out. */
static enum attune_status next_row(struct table *table, struct at_csv_row *row,
                                   struct attune_error *error)
{
    struct at_reading *reading = table->reading;
    enum attune_status status = at_csv_next(table->csv, row, error);
    if (status == ATTUNE_INVALID) {
        at_error_locate(error, reading->path);
        reading->stopped = error->line > (int)at_lines_number(reading->lines);
    }
    return status;
}

static enum attune_status read_rows(struct table *table, struct attune_error *error)
{
    struct at_csv_row row;
    enum attune_status status;
    do {
        status = next_row(table, &row, error);
        if (!status)
            status = read_row(table, &row, error);
        status = at_reading_settle(table->reading, status, error);
    } while (!status);
    return status == ATTUNE_NOT_FOUND ? ATTUNE_OK : status;
}

static enum attune_status read_table(struct table *table, struct attune_error *error)
{
    struct at_csv_row row;
    enum attune_status status = next_row(table, &row, error);
    if (!status)
        status = at_layout_find(&table->layout, table->reading, &row, error);
    return status ? status : read_rows(table, error);
}

/* Takes a field of the header off the front, without quotes; `*more` becomes false
 * with the last. */
static struct at_slice take_field(struct at_slice *head, char separator, bool *more)
{
    size_t size = 0;
    while (size < head->size && head->data[size] != separator &&
           head->data[size] != '\n' && head->data[size] != '\r')
        size++;
    struct at_slice field = at_slice(head->data, size);
    *more = size < head->size && head->data[size] == separator;
    size += *more;
    *head = at_slice(head->data + size, head->size - size);
    if (field.size > 1 && *field.data == '"' && field.data[field.size - 1] == '"')
        field = at_slice(field.data + 1, field.size - 2);
    return field;
}

int at_csv_sniff(struct at_slice head, const char *path)
{
    if (at_ending_is_in(path, ".csv .tsv .tab"))
        return 2;
    char separator = at_csv_separator(head);
    bool speaker = false, text = false, more = head.size > 0;
    while (more) {
        struct at_slice field = take_field(&head, separator, &more);
        speaker |= at_layout_is_called(field, AT_COLUMN_SPEAKER);
        text |= at_layout_is_called(field, AT_COLUMN_TEXT);
    }
    return speaker && text ? 2 : 0;
}

enum attune_status at_csv_read(struct at_reading *reading, struct attune_error *error)
{
    struct table table = { .reading = reading };
    enum attune_status status = at_records_open(&table.records, reading, error);
    table.csv = at_csv_new(reading->lines, at_csv_separator(reading->head));
    if (!status && !table.csv)
        status = at_error_nomem(error);
    if (!status)
        status = read_table(&table, error);
    at_csv_free(table.csv);
    at_records_close(&table.records);
    return status;
}
