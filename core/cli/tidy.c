/* tidy.c - columns are found by their names, so tables with more columns are read too. */
#include "cli/tidy.h"

#include "io/csv.h"

struct table {
    const char *path;
    const struct at_tidy_sink *sink;
    struct at_lines *lines; /* owned */
    struct at_csv *csv;     /* owned */
    size_t width;
    size_t at[AT_TIDY_COLUMNS_MOST];
};

static enum attune_status find_columns(struct table *table,
                                       const struct at_csv_row *head,
                                       struct attune_error *error)
{
    table->width = head->count;
    for (size_t i = 0; table->sink->columns[i]; i++) {
        size_t at = 0;
        while (at < head->count &&
               !at_slice_is(at_slice_trim(head->fields[at]), table->sink->columns[i]))
            at++;
        if (at == head->count)
            return at_error_at(
                error, ATTUNE_INVALID, table->path, (int)head->line, 0,
                "there is no column \"%s\", which results of attune have",
                table->sink->columns[i]);
        table->at[i] = at;
    }
    return ATTUNE_OK;
}

static enum attune_status hand_on(struct table *table, const struct at_csv_row *row,
                                  struct attune_error *error)
{
    struct at_tidy_row tidy = { .line = (int)row->line };
    if (row->count != table->width)
        return at_error_at(error, ATTUNE_INVALID, table->path, tidy.line, 0,
                           "this row has %zu field%s, the header has %zu", row->count,
                           row->count == 1 ? "" : "s", table->width);
    for (size_t i = 0; table->sink->columns[i]; i++) {
        tidy.cells[i] = row->fields[table->at[i]];
        tidy.columns[i] = at_csv_column(table->csv, table->at[i]);
    }
    return table->sink->row(table->sink->data, &tidy, error);
}

static enum attune_status read_rows(struct table *table, struct attune_error *error)
{
    struct at_csv_row row;
    enum attune_status status = at_csv_next(table->csv, &row, error);
    if (status == ATTUNE_NOT_FOUND)
        return at_error_set(error, ATTUNE_INVALID, "this file is empty");
    if (status == ATTUNE_OK)
        status = find_columns(table, &row, error);
    while (status == ATTUNE_OK) {
        status = at_csv_next(table->csv, &row, error);
        if (status == ATTUNE_OK)
            status = hand_on(table, &row, error);
        else if (status == ATTUNE_NOT_FOUND)
            return ATTUNE_OK;
    }
    return status;
}

enum attune_status at_tidy_read(const char *path, bool lossy,
                                const struct at_tidy_sink *sink,
                                struct attune_error *error)
{
    struct table table = { .path = path, .sink = sink };
    enum attune_status status = at_lines_open(&table.lines, path, lossy, error);
    if (status != ATTUNE_OK)
        return status;
    table.csv = at_csv_new(table.lines, ',');
    status = table.csv ? read_rows(&table, error) : at_error_nomem(error);
    if (status != ATTUNE_OK)
        at_error_locate(error, path);
    at_csv_free(table.csv);
    at_lines_close(table.lines);
    return status;
}
