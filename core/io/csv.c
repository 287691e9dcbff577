/* csv.c - most rows hold no quote and their fields are handed out where they stand;
 * a row with quotes is gathered line by line, its fields copied without them.
 *
 * A bad row is given up from its second line on: its lines go to `pending`, which
 * is read before the file is. */
#include "io/csv.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

struct at_csv {
    struct at_lines *lines; /* borrowed */
    char separator;
    struct at_buffer pending; /* lines to read again, each with an LF */
    size_t pending_at;
    bool from_file;          /* the line read last came from the file */
    uint32_t number;         /* of the line read last */
    struct at_slice raw;     /* the row got last, as written, its lines joined by LF */
    struct at_buffer gather; /* raw, when it has several lines */
    struct at_buffer text;   /* of fields that had quotes */
    struct at_buffer fields; /* struct at_slice */
    struct at_buffer starts; /* size_t: where each field begins in raw */
};

struct at_csv *at_csv_new(struct at_lines *lines, char separator)
{
    struct at_csv *csv = calloc(1, sizeof *csv);
    if (csv) {
        csv->lines = lines;
        csv->separator = separator;
    }
    return csv;
}

char at_csv_separator(struct at_slice head)
{
    static const char signs[] = { ',', ';', '\t', '|' };
    size_t counts[sizeof signs] = { 0 }, best = 0, first = 0;
    bool quoted = false;
    while (first < head.size && (head.data[first] == '\n' || head.data[first] == '\r'))
        first++;
    for (size_t i = first; i < head.size; i++) {
        char c = head.data[i];
        if (!quoted && (c == '\n' || c == '\r'))
            break;
        quoted ^= c == '"';
        for (size_t j = 0; j < sizeof signs && !quoted; j++)
            counts[j] += c == signs[j];
    }
    for (size_t j = 1; j < sizeof signs; j++)
        if (counts[j] > counts[best])
            best = j;
    return signs[best];
}

void at_csv_free(struct at_csv *csv)
{
    if (!csv)
        return;
    at_buffer_clear(&csv->pending);
    at_buffer_clear(&csv->gather);
    at_buffer_clear(&csv->text);
    at_buffer_clear(&csv->fields);
    at_buffer_clear(&csv->starts);
    free(csv);
}

static enum attune_status next_line(struct at_csv *csv, struct at_slice *line,
                                    struct attune_error *error)
{
    struct at_buffer *pending = &csv->pending;
    csv->from_file = csv->pending_at == pending->size;
    if (!csv->from_file) {
        const char *start = pending->data + csv->pending_at;
        const char *lf = memchr(start, '\n', pending->size - csv->pending_at);
        *line = at_slice(start, (size_t)(lf - start));
        csv->pending_at += line->size + 1;
        csv->number++;
        return ATTUNE_OK;
    }
    enum attune_status status = at_lines_next(csv->lines, line, error);
    if (status == ATTUNE_OK)
        csv->number = at_lines_number(csv->lines);
    return status;
}

static bool is_blank(const struct at_csv *csv, struct at_slice line)
{
    for (size_t i = 0; i < line.size; i++)
        if (line.data[i] != ' ' && (line.data[i] != '\t' || csv->separator == '\t'))
            return false;
    return true;
}

static void add_field(struct at_csv *csv, size_t start, struct at_slice field)
{
    at_buffer_add(&csv->starts, (const char *)&start, sizeof start);
    at_buffer_add(&csv->fields, (const char *)&field, sizeof field);
}

/* What is left of a row from `at` on; an empty row may have no bytes at all. */
static struct at_slice from(struct at_slice raw, size_t at)
{
    return at == 0 ? raw : at_slice(raw.data + at, raw.size - at);
}

/* The bytes of `text` before the first `c`; all of it when there is none. */
static size_t span_before(struct at_slice text, char c)
{
    const char *found = text.size ? memchr(text.data, c, text.size) : NULL;
    return found ? (size_t)(found - text.data) : text.size;
}

static void split_plain(struct at_csv *csv)
{
    for (size_t at = 0;; at++) {
        struct at_slice rest = from(csv->raw, at);
        size_t size = span_before(rest, csv->separator);
        add_field(csv, at, at_slice(rest.data, size));
        at += size;
        if (at == csv->raw.size)
            return;
    }
}

/* Where the reading of a row with quotes is. */
struct place {
    size_t at;    /* in raw */
    size_t quote; /* the opening quote of this field; of a bad one, what to blame */
    size_t first; /* size of the row's first line */
    bool inside;  /* at is between quotes */
    bool from_file;
    size_t pending_at; /* after the first line */
    uint32_t number;   /* of the first line */
};

/* Copies what stands between quotes; false when the line ends before the quote. */
static bool copy_quoted(struct at_csv *csv, struct place *place)
{
    for (;;) {
        struct at_slice rest = from(csv->raw, place->at);
        size_t size = span_before(rest, '"');
        at_buffer_add(&csv->text, rest.data, size);
        place->at += size;
        place->inside = size == rest.size;
        if (place->inside)
            return false;
        place->at++;
        if (size + 1 == rest.size || rest.data[size + 1] != '"')
            return true;
        at_buffer_add_char(&csv->text, '"');
        place->at++;
    }
}

enum outcome { MORE_FIELDS, ROW_ENDS, NEEDS_LINE, TEXT_FOLLOWS };

/* Reads a field, or goes on with one after NEEDS_LINE. Until the row is whole the
 * slice of a field only has a size: where the field ends in csv->text. */
static enum outcome read_field(struct at_csv *csv, struct place *place)
{
    size_t start = place->inside ? place->quote : place->at;
    bool quoted =
        place->inside || (start < csv->raw.size && csv->raw.data[start] == '"');
    if (quoted) {
        place->at += !place->inside;
        place->quote = start;
        if (!copy_quoted(csv, place))
            return NEEDS_LINE;
        size_t closing = place->at - 1;
        while (place->at < csv->raw.size && csv->raw.data[place->at] == ' ' &&
               csv->separator != ' ')
            place->at++;
        if (span_before(from(csv->raw, place->at), csv->separator) > 0) {
            place->quote = closing;
            return TEXT_FOLLOWS;
        }
    } else {
        struct at_slice rest = from(csv->raw, place->at);
        size_t size = span_before(rest, csv->separator);
        at_buffer_add(&csv->text, rest.data, size);
        place->at += size;
    }
    add_field(csv, start, at_slice(NULL, csv->text.size));
    return place->at++ == csv->raw.size ? ROW_ENDS : MORE_FIELDS;
}

/* Adds the next line to the row. */
static enum attune_status gather_line(struct at_csv *csv, struct place *place,
                                      struct attune_error *error)
{
    if (csv->gather.size == 0)
        at_buffer_add_slice(&csv->gather, csv->raw);
    struct at_slice line;
    enum attune_status status = next_line(csv, &line, error);
    if (status != ATTUNE_OK)
        return status;
    place->from_file = place->from_file || csv->from_file;
    at_buffer_add_char(&csv->gather, '\n');
    at_buffer_add_slice(&csv->gather, line);
    at_buffer_add_char(&csv->text, '\n');
    csv->raw = at_buffer_slice(&csv->gather);
    place->at++;
    return csv->gather.failed ? at_error_nomem(error) : ATTUNE_OK;
}

/* Makes the lines after the row's first one the next to be read. */
static enum attune_status give_up(struct at_csv *csv, const struct place *place,
                                  const char *message, struct attune_error *error)
{
    struct at_slice before = at_slice(csv->raw.data, place->quote);
    size_t line = place->number;
    for (size_t size; (size = span_before(before, '\n')) < before.size; line++)
        before = from(before, size + 1);
    at_error_at(error, ATTUNE_INVALID, at_lines_name(csv->lines), (int)line,
                (int)at_utf8_count(before) + 1, "%s", message);
    csv->number = place->number;
    if (!place->from_file) {
        csv->pending_at = place->pending_at;
    } else if (csv->raw.size > place->first) {
        at_buffer_add_char(&csv->gather, '\n');
        if (csv->gather.failed)
            return at_error_nomem(error);
        struct at_buffer spare = csv->pending;
        csv->pending = csv->gather;
        csv->gather = spare;
        csv->pending_at = place->first + 1;
    }
    return ATTUNE_INVALID;
}

static void point_at_text(struct at_csv *csv)
{
    struct at_slice *fields = (struct at_slice *)(void *)csv->fields.data;
    size_t start = 0;
    for (size_t i = 0; i < csv->fields.size / sizeof *fields; i++) {
        size_t end = fields[i].size;
        fields[i] = from(at_slice(csv->text.data, end), start);
        start = end;
    }
}

static enum attune_status split_quoted(struct at_csv *csv, struct attune_error *error)
{
    struct place place = { .first = csv->raw.size,
                           .pending_at = csv->pending_at,
                           .number = csv->number };
    for (enum outcome outcome = MORE_FIELDS; outcome != ROW_ENDS;) {
        outcome = read_field(csv, &place);
        if (outcome == TEXT_FOLLOWS)
            return give_up(csv, &place,
                           "text follows a closing quote; a quote inside a quoted "
                           "cell is written \"\"",
                           error);
        if (outcome != NEEDS_LINE)
            continue;
        if (csv->raw.size > AT_LINE_MOST)
            return give_up(csv, &place,
                           "the quote opened here is not closed within 16 MiB, the "
                           "most a row may have",
                           error);
        enum attune_status status = gather_line(csv, &place, error);
        if (status == ATTUNE_NOT_FOUND)
            return give_up(csv, &place, "the quote opened here is never closed", error);
        if (status != ATTUNE_OK)
            return status;
    }
    point_at_text(csv);
    return ATTUNE_OK;
}

static void forget_row(struct at_csv *csv)
{
    at_buffer_reset(&csv->gather);
    at_buffer_reset(&csv->text);
    at_buffer_reset(&csv->fields);
    at_buffer_reset(&csv->starts);
}

enum attune_status at_csv_next(struct at_csv *csv, struct at_csv_row *row,
                               struct attune_error *error)
{
    enum attune_status status;
    forget_row(csv);
    do
        status = next_line(csv, &csv->raw, error);
    while (status == ATTUNE_OK && is_blank(csv, csv->raw));
    if (status != ATTUNE_OK)
        return status;
    uint32_t line = csv->number;
    if (span_before(csv->raw, '"') == csv->raw.size)
        split_plain(csv);
    else
        status = split_quoted(csv, error);
    if (status != ATTUNE_OK)
        return status;
    if (csv->text.failed || csv->fields.failed || csv->starts.failed)
        return at_error_nomem(error);
    row->count = csv->fields.size / sizeof(struct at_slice);
    row->fields = (const struct at_slice *)(const void *)csv->fields.data;
    row->line = line;
    return ATTUNE_OK;
}

int at_csv_column(const struct at_csv *csv, size_t index)
{
    assert(index < csv->starts.size / sizeof(size_t));
    size_t start;
    memcpy(&start, csv->starts.data + index * sizeof start, sizeof start);
    struct at_slice before = at_slice(csv->raw.data, start);
    for (size_t size; (size = span_before(before, '\n')) < before.size;)
        before = from(before, size + 1);
    return (int)at_utf8_count(before) + 1;
}
