/* rows.c - one function a table; every cell goes through one of a few helpers. */
#include "write/rows.h"

#include "io/csv.h"

static const struct {
    const char *file, *header;
} tables[AT_TABLE_COUNT] = {
    [AT_TABLE_CODINGS] = { "codings.csv",
                           "coding,case,session,unit,first_turn,last_turn,speaker,role,"
                           "start_ms,end_ms,scheme,code,value,confidence,evidence_turn,"
                           "evidence_start,evidence_end,evidence,rule\n" },
    [AT_TABLE_EVIDENCE] = { "evidence.csv", "coding,turn,start,end,text\n" },
    [AT_TABLE_TURNS] = { "turns.csv", "case,session,turn,speaker,role,start_ms,end_ms,"
                                      "words,text\n" },
    [AT_TABLE_UNITS] = { "units.csv",
                         "case,session,unit,index,first_turn,last_turn\n" },
    [AT_TABLE_SUMMARY] = { "summary.csv",
                           "case,session,scheme,name,role,count,base,value,reason\n" },
    [AT_TABLE_CASES] = { "cases.csv",
                         "case,scheme,name,measure,value,low,high,sessions\n" },
    [AT_TABLE_FAILURES] = { "failures.csv",
                            "input,session,scheme,code,turn,message\n" },
    [AT_TABLE_CASE_EVIDENCE] = { "case_evidence.csv",
                                 "coding,session,turn,start,end,text\n" },
};

const char *at_table_file(enum at_table table)
{
    return tables[table].file;
}

const char *at_table_header(enum at_table table)
{
    return tables[table].header;
}

static void add_text(struct at_buffer *out, const struct at_rows *rows,
                     struct at_slice text)
{
    at_csv_add(out, text, rows->options->raw);
    at_buffer_add_char(out, ',');
}

/* What may be, or quote, words that were spoken. */
static void add_words(struct at_buffer *out, const struct at_rows *rows,
                      struct at_slice words)
{
    add_text(out, rows, rows->options->no_text ? at_slice(NULL, 0) : words);
}

static void add_count(struct at_buffer *out, unsigned long long count)
{
    at_buffer_add_unsigned(out, count);
    at_buffer_add_char(out, ',');
}

/* An empty cell where nobody timed it. */
static void add_time(struct at_buffer *out, int64_t ms)
{
    if (ms >= 0)
        at_buffer_add_unsigned(out, (unsigned long long)ms);
    at_buffer_add_char(out, ',');
}

/* The comma after the last cell becomes the end of the line. */
static void end_row(struct at_buffer *out)
{
    if (out->size > 0)
        out->data[out->size - 1] = '\n';
}

struct at_session_results at_rows_of_record(const struct at_case_summaries *course)
{
    return (struct at_session_results){ .transcript = course->record,
                                        .codings = course->codings };
}

unsigned long long at_rows_turn(const struct at_rows *rows, uint32_t turn)
{
    return (rows->course ? rows->course->places[turn].turn : turn) + 1ULL;
}

struct at_slice at_rows_session(const struct at_rows *rows, uint32_t turn)
{
    if (!rows->course)
        return rows->results->transcript->session;
    return rows->course->sessions[rows->course->places[turn].session].name;
}

struct at_slice at_rows_session_of(const struct at_rows *rows,
                                   const struct at_coding *coding)
{
    if (coding->unit != AT_UNIT_CASE)
        return at_rows_session(rows, coding->first_turn);
    bool has_spans =
        coding->value.kind != AT_VALUE_UNCODABLE && coding->evidence_count > 0;
    return has_spans ? at_rows_session(rows, coding->evidence[0].turn)
                     : at_slice(NULL, 0);
}

void at_rows_add_session(struct at_buffer *out, const struct at_rows *rows)
{
    const struct at_transcript *transcript = rows->results->transcript;
    add_text(out, rows, transcript->case_name);
    add_text(out, rows, transcript->session);
}

const struct at_speaker *at_rows_speaker(const struct at_rows *rows, uint32_t first,
                                         uint32_t last)
{
    const struct at_transcript *transcript = rows->results->transcript;
    uint32_t speaker = transcript->turns[first].speaker;
    for (uint32_t i = first + 1; i <= last; i++)
        if (transcript->turns[i].speaker != speaker)
            return NULL;
    return &transcript->speakers[speaker];
}

/* Speaker, role and times of a turn, or of turns in a row. */
static void add_speaker(struct at_buffer *out, const struct at_rows *rows,
                        uint32_t first, uint32_t last)
{
    const struct at_transcript *transcript = rows->results->transcript;
    const struct at_speaker *speaker = at_rows_speaker(rows, first, last);
    add_text(out, rows, speaker ? speaker->name : at_slice(NULL, 0));
    add_text(out, rows, at_slice_of(speaker ? at_role_name(speaker->role) : NULL));
    add_time(out, transcript->turns[first].start_ms);
    add_time(out, transcript->turns[last].end_ms);
}

static void add_value(struct at_buffer *out, const struct at_rows *rows,
                      const struct at_value *value)
{
    if (value->kind == AT_VALUE_NUMBER) {
        at_buffer_add_number(out, value->number);
        at_buffer_add_char(out, ',');
    } else if (value->kind == AT_VALUE_UNCODABLE) {
        add_text(out, rows, at_slice_of("uncodable"));
    } else {
        add_text(out, rows, value->text);
    }
}

/* Turn, start, end and words of a span. */
static void add_span(struct at_buffer *out, const struct at_rows *rows,
                     const struct at_span *span)
{
    const struct at_transcript *transcript = rows->results->transcript;
    const struct at_turn *turn = &transcript->turns[span->turn];
    add_count(out, at_rows_turn(rows, span->turn));
    add_count(out, at_turn_offset(transcript, turn, span->start));
    add_count(out, at_turn_offset(transcript, turn, span->end));
    add_words(out, rows,
              at_slice(transcript->text.data + span->start, span->end - span->start));
}

static void add_first_evidence(struct at_buffer *out, const struct at_rows *rows,
                               const struct at_coding *coding)
{
    if (coding->value.kind == AT_VALUE_UNCODABLE) {
        at_buffer_add_text(out, ",,,");
        add_words(out, rows, coding->value.text);
    } else {
        add_span(out, rows, &coding->evidence[0]);
    }
}

void at_rows_add_coding(struct at_buffer *out, const struct at_rows *rows,
                        const struct at_coding *coding, unsigned long long number)
{
    const struct at_scheme_entry *scheme = &rows->catalogue->schemes[coding->scheme];
    add_count(out, number);
    add_text(out, rows, rows->results->transcript->case_name);
    add_text(out, rows, at_rows_session_of(rows, coding));
    add_text(out, rows, at_slice_of(at_unit_name(coding->unit)));
    if (coding->unit == AT_UNIT_CASE) {
        at_buffer_add_text(out, ",,,,,,"); /* no turns in a row, no speaker, no times */
    } else {
        add_count(out, coding->first_turn + 1ULL);
        add_count(out, coding->last_turn + 1ULL);
        add_speaker(out, rows, coding->first_turn, coding->last_turn);
    }
    add_text(out, rows, scheme->id);
    add_text(out, rows, rows->catalogue->codes[coding->code].id);
    add_value(out, rows, &coding->value);
    at_buffer_add_number(out, coding->confidence);
    at_buffer_add_char(out, ',');
    add_first_evidence(out, rows, coding);
    at_buffer_add_slice(out, scheme->id);
    at_buffer_add_text(out, "/rules.lua:");
    add_count(out, coding->rule_line);
    end_row(out);
}

void at_rows_add_evidence(struct at_buffer *out, const struct at_rows *rows,
                          const struct at_coding *coding, unsigned long long number)
{
    if (coding->value.kind == AT_VALUE_UNCODABLE)
        return;
    for (uint32_t i = 0; i < coding->evidence_count; i++) {
        add_count(out, number);
        if (coding->unit == AT_UNIT_CASE)
            add_text(out, rows, at_rows_session(rows, coding->evidence[i].turn));
        add_span(out, rows, &coding->evidence[i]);
        end_row(out);
    }
}

void at_rows_add_turns(struct at_buffer *out, const struct at_rows *rows)
{
    const struct at_transcript *transcript = rows->results->transcript;
    for (uint32_t i = 0; i < transcript->turn_count; i++) {
        const struct at_turn *turn = &transcript->turns[i];
        at_rows_add_session(out, rows);
        add_count(out, i + 1ULL);
        add_speaker(out, rows, i, i);
        add_count(out, turn->words);
        add_words(out, rows, at_turn_text(transcript, turn));
        end_row(out);
    }
}

/* An empty cell where it is missing. */
static void add_number(struct at_buffer *out, struct at_number number)
{
    if (number.is_there)
        at_buffer_add_number(out, number.value);
    at_buffer_add_char(out, ',');
}

void at_rows_add_summaries(struct at_buffer *out, const struct at_rows *rows)
{
    const struct at_session_summaries *summaries = &rows->results->summaries;
    for (size_t i = 0; i < summaries->count; i++) {
        const struct at_session_summary *summary = &summaries->items[i];
        at_rows_add_session(out, rows);
        add_text(out, rows, rows->catalogue->schemes[summary->scheme].id);
        add_text(out, rows, summary->name);
        add_text(out, rows, at_slice_of(at_role_name(summary->role)));
        add_number(out, summary->count);
        add_number(out, summary->base);
        add_number(out, summary->value);
        add_text(out, rows, summary->reason);
        end_row(out);
    }
}

void at_rows_add_case(struct at_buffer *out, const struct at_rows *rows,
                      const struct at_case_summaries *course)
{
    for (size_t i = 0; i < course->count; i++) {
        const struct at_case_summary *row = &course->items[i];
        add_text(out, rows, course->id);
        add_text(out, rows, rows->catalogue->schemes[row->scheme].id);
        add_text(out, rows, row->name);
        add_text(out, rows, at_slice_of(row->measure));
        add_number(out, row->value);
        add_number(out, row->low);
        add_number(out, row->high);
        add_count(out, row->sessions);
        end_row(out);
    }
}

void at_rows_add_failure(struct at_buffer *out, const struct at_rows *rows,
                         const struct at_failure *failure)
{
    add_text(out, rows, failure->input);
    add_text(out, rows, failure->session);
    add_text(out, rows, failure->scheme);
    add_text(out, rows, failure->code);
    if (failure->turn > 0)
        at_buffer_add_unsigned(out, failure->turn);
    at_buffer_add_char(out, ',');
    add_text(out, rows, at_slice_of(failure->message));
    end_row(out);
}
