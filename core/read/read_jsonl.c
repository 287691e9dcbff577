/* read_jsonl.c - a JSON object a line, each a turn: our own, and the utterances of a
 * ConvoKit corpus.
 *
 * ConvoKit tells times in seconds, of a session or since 1970; the latter are
 * counted from the conversation's first. */
#include "io/json.h"
#include "read/formats.h"
#include "read/records.h"

/* Seconds from here on are dates: this is in March 1973. */
#define FIRST_DATE 1e8

enum { SAID_MOST = 256 };

struct objects {
    struct at_reading *reading;
    struct at_records records;
    struct at_arena *arena; /* owned: of one line */
    struct at_buffer text;  /* a text whose line ends had to be changed */
    double first_date;      /* of the session; 0 for none */
};

static struct at_slice text_of(const struct at_json *value)
{
    if (!value || (value->kind != AT_JSON_TEXT && value->kind != AT_JSON_NUMBER))
        return at_slice(NULL, 0);
    return value->text;
}

/* The value of a column: by the key that --columns names, else by a common one. */
static const struct at_json *find(const struct objects *objects,
                                  const struct at_json *object, enum at_column column,
                                  struct at_slice *key)
{
    struct at_slice asked = at_column_asked(objects->reading->options, column, 0);
    const char *const *alias = at_column_aliases(column);
    for (size_t i = 0; i < object->count && asked.size; i++)
        if (at_slice_equal(object->keys[i], asked)) {
            *key = asked;
            return object->items[i];
        }
    for (; *alias && !asked.size; alias++) {
        const struct at_json *found = at_json_find(object, *alias);
        *key = at_slice_of(*alias);
        if (found)
            return found;
    }
    return NULL;
}

/* Line ends become LF, as in every other format. */
static struct at_slice with_lf(struct objects *objects, struct at_slice text)
{
    if (!text.size || !memchr(text.data, '\r', text.size))
        return text;
    at_buffer_reset(&objects->text);
    for (size_t i = 0; i < text.size; i++) {
        bool crlf =
            text.data[i] == '\r' && i + 1 < text.size && text.data[i + 1] == '\n';
        if (!crlf)
            at_buffer_add_char(&objects->text,
                               (char)(text.data[i] == '\r' ? '\n' : text.data[i]));
    }
    return at_buffer_slice(&objects->text);
}

static bool is_date(const struct at_json *value)
{
    return value && value->kind == AT_JSON_NUMBER && value->number >= FIRST_DATE;
}

/* Times as cells would tell them, or, for a date, counted from the first. */
static enum attune_status read_times(struct objects *objects, struct at_record *record,
                                     const struct at_json *start,
                                     const bool milliseconds[2],
                                     struct attune_error *error)
{
    bool date = is_date(start) && !milliseconds[0];
    if (date)
        record->cells[AT_COLUMN_START] = at_slice(NULL, 0);
    enum attune_status status =
        at_record_read_times(&objects->records, record, milliseconds, error);
    if (status || !date)
        return status;
    bool fresh = !at_records_continue(&objects->records, record);
    if (fresh)
        objects->first_date = start->number;
    double ms = (start->number - objects->first_date) * 1000;
    if (ms >= 0 && ms < 1e15)
        record->times.start_ms = (int64_t)ms;
    return ATTUNE_OK;
}

/* What stands in "annotations": [{"coder": ..., "code": ..., "value": ...}]. */
static size_t read_annotations(const struct at_json *object,
                               struct at_said said[SAID_MOST])
{
    const struct at_json *list = at_json_find(object, "annotations");
    size_t count = 0;
    if (!list || list->kind != AT_JSON_LIST)
        return 0;
    for (size_t i = 0; i < list->count && count < SAID_MOST; i++)
        said[count++] =
            (struct at_said){ text_of(at_json_find(list->items[i], "coder")),
                              text_of(at_json_find(list->items[i], "code")),
                              text_of(at_json_find(list->items[i], "value")) };
    return count;
}

static enum attune_status check_needed(const struct objects *objects,
                                       const struct at_record *record,
                                       struct attune_error *error)
{
    static const char *const usual[] = { "\"speaker\"", "\"text\"" };
    for (int column = AT_COLUMN_SPEAKER; column <= AT_COLUMN_TEXT; column++)
        if (!record->has[column])
            return at_reading_bad(objects->reading, error, record->line, 0,
                                  "this record has no %s; another key is named with "
                                  "--columns %s=KEY",
                                  usual[column],
                                  at_column_name((enum at_column)column));
    return ATTUNE_OK;
}

static enum attune_status read_object(struct objects *objects,
                                      const struct at_json *object,
                                      struct attune_error *error)
{
    struct at_said said[SAID_MOST];
    struct at_record record = { .line = at_lines_number(objects->reading->lines),
                                .said = said };
    const struct at_json *start = NULL;
    bool milliseconds[2] = { false, false };
    for (int column = 0; column < AT_COLUMNS; column++) {
        struct at_slice key;
        const struct at_json *value =
            find(objects, object, (enum at_column)column, &key);
        record.has[column] = value && value->kind != AT_JSON_NULL;
        record.cells[column] = text_of(value);
        if (column == AT_COLUMN_START)
            start = value;
        if (value && (column == AT_COLUMN_START || column == AT_COLUMN_END))
            milliseconds[column == AT_COLUMN_END] = at_column_is_ms(key);
    }
    enum attune_status status = check_needed(objects, &record, error);
    if (status)
        return status;
    record.cells[AT_COLUMN_TEXT] = with_lf(objects, record.cells[AT_COLUMN_TEXT]);
    if (objects->text.failed)
        return at_error_nomem(error);
    record.said_count = read_annotations(object, said);
    if (record.has[AT_COLUMN_CODE] && record.said_count < SAID_MOST)
        said[record.said_count++] = (struct at_said){ record.cells[AT_COLUMN_CODER],
                                                      record.cells[AT_COLUMN_CODE],
                                                      record.cells[AT_COLUMN_VALUE] };
    status = read_times(objects, &record, start, milliseconds, error);
    return status ? status : at_records_add(&objects->records, &record, error);
}

static enum attune_status read_line(struct objects *objects, struct at_slice line,
                                    struct attune_error *error)
{
    struct at_reading *reading = objects->reading;
    const struct at_json *object;
    at_arena_reset(objects->arena);
    enum attune_status status =
        at_json_parse(&object, objects->arena, line, reading->path, error);
    if (status) {
        error->line = (int)at_lines_number(reading->lines);
        return status;
    }
    if (object->kind != AT_JSON_OBJECT)
        return at_reading_bad(
            reading, error, at_lines_number(reading->lines), 1,
            "each line must be an object, as in {\"session\": \"s1\", "
            "\"speaker\": \"T\", \"text\": \"Hello.\"}");
    return read_object(objects, object, error);
}

static enum attune_status read_lines(struct objects *objects,
                                     struct attune_error *error)
{
    struct at_slice line;
    enum attune_status status;
    while (!(status = at_reading_next(objects->reading, &line, error))) {
        if (!at_slice_trim(line).size)
            continue;
        status = read_line(objects, line, error);
        status = at_reading_settle(objects->reading, status, error);
        if (status)
            return status;
    }
    return status == ATTUNE_NOT_FOUND ? ATTUNE_OK : status;
}

int at_jsonl_sniff(struct at_slice head, const char *path)
{
    if (at_ending_is_in(path, ".jsonl .ndjson"))
        return 2;
    return at_slice_starts(at_slice_trim(head), "{\"");
}

enum attune_status at_jsonl_read(struct at_reading *reading, struct attune_error *error)
{
    struct objects objects = { .reading = reading, .arena = at_arena_new() };
    enum attune_status status = at_records_open(&objects.records, reading, error);
    if (!status && !objects.arena)
        status = at_error_nomem(error);
    if (!status)
        status = read_lines(&objects, error);
    at_records_close(&objects.records);
    at_buffer_clear(&objects.text);
    at_arena_free(objects.arena);
    return status;
}
