/* records.c - a record is checked before anything is added, so that a bad one can be
 * left out. */
#include "read/records.h"

#include "read/file_name.h"

enum attune_status at_records_open(struct at_records *records,
                                   struct at_reading *reading,
                                   struct attune_error *error)
{
    *records = (struct at_records){ .reading = reading, .arena = at_arena_new() };
    reading->in_records = true;
    if (!records->arena)
        return at_error_nomem(error);
    return at_columns_check(reading->options, error);
}

void at_records_close(struct at_records *records)
{
    at_arena_free(records->arena);
    at_map_clear(&records->turns);
}

bool at_cell_is_missing(struct at_slice cell)
{
    static const char *const words[] = { "n/a", "N/A", "NA", "null" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (at_slice_is(cell, words[i]))
            return true;
    return at_slice_trim(cell).size == 0;
}

static int place_of(const struct at_record *record, enum at_column column)
{
    return record->place ? record->place(record->data, column) : 0;
}

enum attune_status at_record_read_times(const struct at_records *records,
                                        struct at_record *record,
                                        const bool milliseconds[2],
                                        struct attune_error *error)
{
    int64_t ms[2] = { -1, -1 };
    for (int i = 0; i < 2; i++) {
        enum at_column column = i ? AT_COLUMN_END : AT_COLUMN_START;
        struct at_slice cell = record->cells[column];
        if (at_cell_is_missing(cell) || at_clock_read(cell, milliseconds[i], &ms[i]))
            continue;
        return at_reading_bad(
            records->reading, error, record->line, place_of(record, column),
            "\"%.*s\" is no time; write 00:01:02.5, 1:02, or %s", AT_SLICE_ARGS(cell),
            milliseconds[i] ? "milliseconds as 62500" : "seconds as 62.5");
    }
    record->times = (struct at_times){ ms[0], ms[1] };
    if (ms[0] >= 0 && ms[1] >= 0 && ms[1] < ms[0])
        return at_reading_bad(records->reading, error, record->line,
                              place_of(record, AT_COLUMN_END),
                              "this turn ends before it starts");
    return ATTUNE_OK;
}

/* Cells that must not be empty, and numbers. */
static enum attune_status check(const struct at_records *records,
                                const struct at_record *record, int64_t *number,
                                struct attune_error *error)
{
    static const enum at_column needed[] = { AT_COLUMN_SPEAKER, AT_COLUMN_SESSION };
    for (int i = 0; i < 2; i++)
        if (record->has[needed[i]] && !record->cells[needed[i]].size)
            return at_reading_bad(
                records->reading, error, record->line, place_of(record, needed[i]),
                "there is no %s in this record", at_column_name(needed[i]));
    struct at_slice cell = record->cells[AT_COLUMN_NUMBER];
    *number = -1;
    if (at_cell_is_missing(cell) || at_number_read(cell, number))
        return ATTUNE_OK;
    return at_reading_bad(records->reading, error, record->line,
                          place_of(record, AT_COLUMN_NUMBER),
                          "\"%.*s\" is no number of a session", AT_SLICE_ARGS(cell));
}

bool at_records_continue(const struct at_records *records,
                         const struct at_record *record)
{
    return records->reading->open &&
           at_slice_equal(records->session, record->cells[AT_COLUMN_SESSION]) &&
           at_slice_equal(records->case_name, record->cells[AT_COLUMN_CASE]);
}

static bool keep(struct at_records *records, struct at_slice text,
                 struct at_slice *kept)
{
    char *copy = at_arena_raw(records->arena, text.size + 1);
    if (copy && text.size)
        memcpy(copy, text.data, text.size);
    *kept = at_slice(copy, text.size);
    return copy != NULL;
}

static enum attune_status change_session(struct at_records *records,
                                         const struct at_record *record, int64_t number,
                                         struct attune_error *error)
{
    struct at_session_name name = { .session = record->cells[AT_COLUMN_SESSION],
                                    .case_name = record->cells[AT_COLUMN_CASE],
                                    .number = number,
                                    .line = record->line };
    enum attune_status status = at_reading_check(records->reading, &name, error);
    if (!status)
        status = at_reading_end(records->reading, error);
    if (status)
        return status;
    at_map_clear(&records->turns);
    at_arena_reset(records->arena);
    records->turn = at_slice(NULL, 0);
    if (!keep(records, name.session, &records->session) ||
        !keep(records, name.case_name, &records->case_name))
        return at_error_nomem(error);
    return at_reading_begin(records->reading, &name, error);
}

static enum attune_status add_turn(struct at_records *records,
                                   const struct at_record *record,
                                   struct attune_error *error)
{
    struct at_slice id = record->cells[AT_COLUMN_TURN], kept = { 0 };
    size_t before = id.size ? at_map_find(&records->turns, id) : AT_MAP_NONE;
    if (before != AT_MAP_NONE)
        return at_reading_bad(records->reading, error, record->line,
                              place_of(record, AT_COLUMN_TURN),
                              "turn %.*s was on line %zu already, and other turns are "
                              "in between; sort the rows by session and turn",
                              AT_SLICE_ARGS(id), before);
    struct at_new_turn turn = { .text = record->cells[AT_COLUMN_TEXT],
                                .start_ms = record->times.start_ms,
                                .end_ms = record->times.end_ms,
                                .line = record->line };
    enum attune_status status = at_speakers_get(
        records->reading, record->cells[AT_COLUMN_SPEAKER],
        record->cells[AT_COLUMN_ROLE], record->line, &turn.speaker, error);
    if (status)
        return status;
    if (id.size &&
        (!keep(records, id, &kept) || !at_map_add(&records->turns, kept, record->line)))
        return at_error_nomem(error);
    status = at_builder_turn(records->reading->builder, &turn, error);
    records->turn = kept;
    records->turn_line = record->line;
    records->speaker = turn.speaker;
    return status;
}

/* Another row about the turn of the row before: it must say the same of it. */
static enum attune_status compare_turn(struct at_records *records,
                                       const struct at_record *record,
                                       struct attune_error *error)
{
    struct at_slice text = at_builder_last_text(records->reading->builder);
    uint32_t speaker;
    enum at_column differs = AT_COLUMN_TEXT;
    if (at_slice_equal(text, record->cells[AT_COLUMN_TEXT])) {
        enum attune_status status = at_speakers_get(
            records->reading, record->cells[AT_COLUMN_SPEAKER],
            record->cells[AT_COLUMN_ROLE], record->line, &speaker, error);
        if (status || speaker == records->speaker)
            return status;
        differs = AT_COLUMN_SPEAKER;
    }
    return at_reading_bad(
        records->reading, error, record->line, place_of(record, differs),
        "turn %.*s has another %s here than on line %u", AT_SLICE_ARGS(records->turn),
        at_column_name(differs), (unsigned)records->turn_line);
}

static enum attune_status annotate(struct at_records *records,
                                   const struct at_record *record,
                                   struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    for (size_t i = 0; i < record->said_count && !status; i++) {
        const struct at_said *said = &record->said[i];
        if (!at_cell_is_missing(said->code))
            status = at_builder_annotate(records->reading->builder, said->coder,
                                         said->code, said->value, error);
    }
    return status;
}

enum attune_status at_records_add(struct at_records *records,
                                  const struct at_record *record,
                                  struct attune_error *error)
{
    int64_t number;
    struct at_slice id = record->cells[AT_COLUMN_TURN];
    enum attune_status status = check(records, record, &number, error);
    if (!status && !at_records_continue(records, record))
        status = change_session(records, record, number, error);
    if (status)
        return status;
    if (id.size && at_slice_equal(id, records->turn))
        status = compare_turn(records, record, error);
    else
        status = add_turn(records, record, error);
    return status ? status : annotate(records, record, error);
}
