/* sheet.c - rows are handed on as they are read: a table of any length costs one row. */
#include "read/sheet.h"

#include "read/file_name.h"
#include "read/records.h"
#include "read/sheet_layout.h"

enum { VALUE_MOST = 64, TURN_MOST = 1000000000 };

struct sheet {
    const char *path;
    const struct at_sheet_told *told;
    const struct at_sheet_sink *sink;
    struct at_arena *arena; /* owned */
    struct at_lines *lines; /* owned */
    struct at_csv *csv;     /* owned */
    const struct at_csv_row *row;
    struct at_sheet_layout layout;
};

static struct at_slice cell(const struct sheet *sheet, enum at_sheet_column column)
{
    int at = sheet->layout.at[column];
    return at == AT_HEADER_ABSENT
               ? at_slice(NULL, 0)
               : at_csv_unguarded(at_slice_trim(sheet->row->fields[at]));
}

/* The cell, or what was told where there is none. */
static struct at_slice cell_or(const struct sheet *sheet, enum at_sheet_column column,
                               struct at_slice told)
{
    struct at_slice found = cell(sheet, column);
    return found.size ? found : told;
}

/* A row may be longer than the header by empty fields, which spreadsheets add. */
static enum attune_status check_width(const struct sheet *sheet,
                                      struct attune_error *error)
{
    size_t count = sheet->row->count, columns = (size_t)sheet->layout.header.count;
    while (count > columns && sheet->row->fields[count - 1].size == 0)
        count--;
    if (count == columns)
        return ATTUNE_OK;
    return at_error_at(error, ATTUNE_INVALID, sheet->path, (int)sheet->row->line, 0,
                       "this row has %zu field%s, the header has %zu", count,
                       count == 1 ? "" : "s", columns);
}

static enum attune_status read_turn(const struct sheet *sheet, int at, uint32_t *turn,
                                    struct attune_error *error)
{
    struct at_slice text = at_slice_trim(sheet->row->fields[at]);
    int column = at_csv_column(sheet->csv, (size_t)at), line = (int)sheet->row->line;
    int64_t number;
    if (!at_number_read(text, &number) || number > TURN_MOST)
        return at_error_at(error, ATTUNE_INVALID, sheet->path, line, column,
                           "\"%.*s\" is no number of a turn", AT_SLICE_ARGS(text));
    if (number < sheet->told->first_turn)
        return at_error_at(error, ATTUNE_INVALID, sheet->path, line, column,
                           "turn 0: turns count from 1; if they count from 0 here, add "
                           "--first-turn 0");
    *turn = (uint32_t)(number + 1 - sheet->told->first_turn);
    return ATTUNE_OK;
}

static enum attune_status read_turns(const struct sheet *sheet,
                                     struct at_sheet_row *row,
                                     struct attune_error *error)
{
    const struct at_sheet_layout *layout = &sheet->layout;
    int last = layout->at[AT_SHEET_LAST_TURN];
    enum attune_status status =
        read_turn(sheet, at_sheet_layout_first(layout), &row->first_turn, error);
    row->last_turn = row->first_turn;
    if (!status && last != AT_HEADER_ABSENT)
        status = read_turn(sheet, last, &row->last_turn, error);
    if (!status && row->last_turn < row->first_turn)
        return at_error_at(error, ATTUNE_INVALID, sheet->path, (int)row->line,
                           at_csv_column(sheet->csv, (size_t)last),
                           "this unit ends before it starts");
    return status;
}

/* All of a row but what it gives. */
static enum attune_status read_unit(const struct sheet *sheet, struct at_sheet_row *row,
                                    struct attune_error *error)
{
    const struct at_sheet_told *told = sheet->told;
    bool spans = sheet->layout.at[AT_SHEET_LAST_TURN] != AT_HEADER_ABSENT;
    const char *usual = spans ? "episode" : "turn";
    *row = (struct at_sheet_row){
        .says = AT_SHEET_LISTS,
        .case_name = cell_or(sheet, AT_SHEET_CASE, told->case_name),
        .session = cell_or(sheet, AT_SHEET_SESSION, told->session),
        .unit = cell_or(sheet, AT_SHEET_UNIT, at_slice_of(usual)),
        .role = cell(sheet, AT_SHEET_ROLE),
        .text = cell(sheet, AT_SHEET_TEXT),
        .coder = cell_or(sheet, AT_SHEET_CODER, told->coder),
        .value = cell(sheet, AT_SHEET_VALUE),
        .scheme = cell(sheet, AT_SHEET_SCHEME),
        .evidence = cell(sheet, AT_SHEET_EVIDENCE),
        .rule = cell(sheet, AT_SHEET_RULE),
        .settled = cell(sheet, AT_SHEET_SETTLED),
        .before = cell(sheet, AT_SHEET_BEFORE),
        .line = sheet->row->line,
    };
    int at = sheet->layout.at[AT_SHEET_SESSION];
    if (at != AT_HEADER_ABSENT && !cell(sheet, AT_SHEET_SESSION).size)
        return at_error_at(error, ATTUNE_INVALID, sheet->path, (int)row->line,
                           at_csv_column(sheet->csv, (size_t)at),
                           "there is no session in this row");
    return read_turns(sheet, row, error);
}

static enum attune_status hand_on(const struct sheet *sheet, struct at_sheet_row *row,
                                  enum at_sheet_says says, struct attune_error *error)
{
    row->says = says;
    return sheet->sink->row(sheet->sink->data, row, error);
}

/* A cell that holds a code, none, or nothing. */
static enum attune_status say_code(const struct sheet *sheet, struct at_sheet_row *row,
                                   int at, struct attune_error *error)
{
    row->code = at_slice_trim(sheet->row->fields[at]);
    if (at_cell_is_missing(row->code))
        return hand_on(sheet, row, AT_SHEET_LISTS, error);
    return hand_on(sheet, row,
                   at_slice_is(row->code, "none") ? AT_SHEET_JUDGED : AT_SHEET_GIVES,
                   error);
}

static bool is_one_of(struct at_slice text, const char *const *words)
{
    for (; *words; words++)
        if (at_slice_is(text, *words))
            return true;
    return false;
}

enum at_sheet_answer at_sheet_answer(struct at_slice cell)
{
    static const char *const no[] = { "",      "0",    "no",        "No",
                                      "n",     "-",    "false",     "False",
                                      "FALSE", "none", "not given", NULL };
    static const char *const yes[] = { "1",    "x",    "X",    "yes", "Yes",   "y",
                                       "true", "True", "TRUE", "+",   "given", NULL };
    return is_one_of(cell, no)    ? AT_SHEET_NO
           : is_one_of(cell, yes) ? AT_SHEET_YES
                                  : AT_SHEET_OTHER;
}

/* A cell that says whether the code above it is given. */
static enum attune_status say_given(const struct sheet *sheet, struct at_sheet_row *row,
                                    int at, struct attune_error *error)
{
    struct at_slice text = at_slice_trim(sheet->row->fields[at]);
    enum at_sheet_answer answer = at_sheet_answer(text);
    if (answer == AT_SHEET_NO)
        return ATTUNE_OK;
    if (text.size > VALUE_MOST)
        return at_error_at(
            error, ATTUNE_INVALID, sheet->path, (int)row->line,
            at_csv_column(sheet->csv, (size_t)at),
            "a column of a code holds 1 or 0, or a value; if \"%.*s\" is no code, add "
            "--columns skip=%.*s",
            AT_SLICE_ARGS(sheet->layout.header.names[at]),
            AT_SLICE_ARGS(sheet->layout.header.names[at]));
    row->code = at_slice_trim(sheet->layout.header.names[at]);
    row->value = answer == AT_SHEET_YES     ? at_slice(NULL, 0)
                 : at_cell_is_missing(text) ? at_slice_of("uncodable")
                                            : text;
    return hand_on(sheet, row, AT_SHEET_GIVES, error);
}

static enum attune_status say(const struct sheet *sheet, struct at_sheet_row *row,
                              struct attune_error *error)
{
    const struct at_sheet_layout *layout = &sheet->layout;
    enum attune_status status = ATTUNE_OK;
    if (layout->said_count == 0)
        return hand_on(sheet, row, AT_SHEET_LISTS, error);
    if (layout->shape == AT_SHEET_BY_CODE)
        status = hand_on(sheet, row, AT_SHEET_JUDGED, error);
    for (size_t i = 0; i < layout->said_count && !status; i++) {
        int at = layout->said[i];
        if (layout->shape == AT_SHEET_BY_CODER)
            row->coder = at_slice_trim(layout->header.names[at]);
        status = layout->shape == AT_SHEET_BY_CODE ? say_given(sheet, row, at, error)
                                                   : say_code(sheet, row, at, error);
    }
    return status;
}

static enum attune_status read_rows(struct sheet *sheet, struct attune_error *error)
{
    struct at_csv_row row;
    struct at_sheet_row said;
    enum attune_status status;
    sheet->row = &row;
    while ((status = at_csv_next(sheet->csv, &row, error)) == ATTUNE_OK) {
        status = check_width(sheet, error);
        if (!status)
            status = read_unit(sheet, &said, error);
        if (!status)
            status = say(sheet, &said, error);
        if (status)
            return status;
    }
    if (status == ATTUNE_NOT_FOUND)
        return ATTUNE_OK;
    at_error_locate(error, sheet->path);
    return status;
}

/* Opens the table on lines that it owns from now on. */
static enum attune_status open_table(struct sheet *sheet, struct at_lines *lines,
                                     struct attune_error *error)
{
    struct at_slice head;
    *sheet = (struct sheet){ .path = at_lines_name(lines),
                             .lines = lines,
                             .arena = at_arena_new() };
    if (!sheet->arena)
        return at_error_nomem(error);
    enum attune_status status = at_lines_peek(lines, AT_READING_HEAD, &head, error);
    if (status)
        return status;
    sheet->csv = at_csv_new(lines, at_csv_separator(head));
    return sheet->csv ? ATTUNE_OK : at_error_nomem(error);
}

static void close_table(struct sheet *sheet)
{
    at_csv_free(sheet->csv);
    at_lines_close(sheet->lines);
    at_arena_free(sheet->arena);
}

static enum attune_status read_header(struct sheet *sheet, struct at_csv_row *row,
                                      struct attune_error *error)
{
    enum attune_status status = at_csv_next(sheet->csv, row, error);
    if (status == ATTUNE_NOT_FOUND)
        return at_error_at(error, ATTUNE_INVALID, sheet->path, 0, 0,
                           "this file is empty");
    if (status)
        at_error_locate(error, sheet->path);
    return status;
}

/* Turns and codes. A table of what was said in turns that have no codes, or no numbers, is
 * a transcript. */
static bool is_sheet(const struct sheet *sheet, struct at_csv_row *row,
                     const struct at_read_options *options)
{
    struct at_sheet_layout layout;
    struct at_arena *arena = sheet->arena;
    int64_t number;
    if (at_sheet_layout_find(&layout, arena, row, sheet->path, options, true, NULL))
        return false;
    if (layout.at[AT_SHEET_TEXT] == AT_HEADER_ABSENT)
        return true;
    if (at_sheet_layout_find(&layout, arena, row, sheet->path, options, false, NULL))
        return false;
    size_t turn = (size_t)at_sheet_layout_first(&layout);
    return at_csv_next(sheet->csv, row, NULL) != ATTUNE_OK || turn >= row->count ||
           at_number_read(row->fields[turn], &number);
}

enum attune_status at_sheet_sniff(bool *is_it, const char *path,
                                  const struct at_read_options *options,
                                  struct attune_error *error)
{
    struct sheet sheet;
    struct at_csv_row row;
    struct at_lines *lines;
    enum attune_status status = at_lines_open(&lines, path, options->lossy, error);
    if (status)
        return status;
    status = open_table(&sheet, lines, error);
    if (!status)
        status = read_header(&sheet, &row, error);
    if (!status)
        *is_it = is_sheet(&sheet, &row, options);
    close_table(&sheet);
    return status;
}

/* Reads lines, and closes them. */
static enum attune_status read_lines(struct at_lines *lines,
                                     const struct at_read_options *options,
                                     const struct at_sheet_told *told,
                                     const struct at_sheet_sink *sink,
                                     struct attune_error *error)
{
    struct sheet sheet;
    struct at_csv_row row;
    enum attune_status status = open_table(&sheet, lines, error);
    sheet.told = told;
    sheet.sink = sink;
    if (!status)
        status = read_header(&sheet, &row, error);
    if (!status)
        status = at_sheet_layout_find(&sheet.layout, sheet.arena, &row, sheet.path,
                                      options, told->lists_units, error);
    if (!status)
        status = read_rows(&sheet, error);
    close_table(&sheet);
    return status;
}

enum attune_status at_sheet_read(const char *path,
                                 const struct at_read_options *options,
                                 const struct at_sheet_told *told,
                                 const struct at_sheet_sink *sink,
                                 struct attune_error *error)
{
    struct at_lines *lines;
    enum attune_status status = at_lines_open(&lines, path, options->lossy, error);
    return status ? status : read_lines(lines, options, told, sink, error);
}

enum attune_status at_sheet_read_bytes(struct at_slice bytes, const char *path,
                                       const struct at_read_options *options,
                                       const struct at_sheet_told *told,
                                       const struct at_sheet_sink *sink,
                                       struct attune_error *error)
{
    struct at_lines *lines;
    enum attune_status status =
        at_lines_open_bytes(&lines, bytes, path, options->lossy, error);
    return status ? status : read_lines(lines, options, told, sink, error);
}
