/* json_rows.c - the same facts as rows.c, in the form that programs read. */
#include "write/json_rows.h"

#include "io/json.h"

/* ,"key": */
static void add_key(struct at_buffer *out, const char *key)
{
    if (out->size > 0 && out->data[out->size - 1] != '{')
        at_buffer_add_char(out, ',');
    at_json_add_text(out, at_slice_of(key));
    at_buffer_add_char(out, ':');
}

static void add_text(struct at_buffer *out, const char *key, struct at_slice text)
{
    add_key(out, key);
    at_json_add_text(out, text);
}

static void add_count(struct at_buffer *out, const char *key, unsigned long long count)
{
    add_key(out, key);
    at_buffer_add_unsigned(out, count);
}

static void add_time(struct at_buffer *out, const char *key, int64_t ms)
{
    add_key(out, key);
    if (ms < 0)
        at_buffer_add_text(out, "null");
    else
        at_buffer_add_unsigned(out, (unsigned long long)ms);
}

/* NULL: several. */
static void add_speaker(struct at_buffer *out, const struct at_speaker *speaker)
{
    if (speaker) {
        add_text(out, "speaker", speaker->name);
        add_text(out, "role", at_slice_of(at_role_name(speaker->role)));
    } else {
        at_buffer_add_text(out, ",\"speaker\":null,\"role\":null");
    }
}

static void add_value(struct at_buffer *out, const struct at_value *value)
{
    add_key(out, "value");
    if (value->kind == AT_VALUE_FLAG)
        at_buffer_add_text(out, "null");
    else if (value->kind == AT_VALUE_NUMBER)
        at_buffer_add_number(out, value->number);
    else if (value->kind == AT_VALUE_UNCODABLE)
        at_json_add_text(out, at_slice_of("uncodable"));
    else
        at_json_add_text(out, value->text);
}

static void add_evidence(struct at_buffer *out, const struct at_rows *rows,
                         const struct at_coding *coding)
{
    const struct at_transcript *transcript = rows->results->transcript;
    add_key(out, "evidence");
    at_buffer_add_char(out, '[');
    bool has_spans = coding->value.kind != AT_VALUE_UNCODABLE;
    for (uint32_t i = 0; has_spans && i < coding->evidence_count; i++) {
        const struct at_span *span = &coding->evidence[i];
        const struct at_turn *turn = &transcript->turns[span->turn];
        at_buffer_add_text(out, i ? ",{" : "{");
        if (coding->unit == AT_UNIT_CASE)
            add_text(out, "session", at_rows_session(rows, span->turn));
        add_count(out, "turn", at_rows_turn(rows, span->turn));
        add_count(out, "start", at_turn_offset(transcript, turn, span->start));
        add_count(out, "end", at_turn_offset(transcript, turn, span->end));
        if (!rows->options->no_text)
            add_text(
                out, "text",
                at_slice(transcript->text.data + span->start, span->end - span->start));
        at_buffer_add_char(out, '}');
    }
    at_buffer_add_char(out, ']');
}

/* Where in the session it stands; a case's coding has no such place. */
static void add_turns(struct at_buffer *out, const struct at_rows *rows,
                      const struct at_coding *coding)
{
    const struct at_transcript *transcript = rows->results->transcript;
    if (coding->unit == AT_UNIT_CASE) {
        at_buffer_add_text(out, ",\"first_turn\":null,\"last_turn\":null");
        add_speaker(out, NULL);
        at_buffer_add_text(out, ",\"start_ms\":null,\"end_ms\":null");
        return;
    }
    add_count(out, "first_turn", coding->first_turn + 1ULL);
    add_count(out, "last_turn", coding->last_turn + 1ULL);
    add_speaker(out, at_rows_speaker(rows, coding->first_turn, coding->last_turn));
    add_time(out, "start_ms", transcript->turns[coding->first_turn].start_ms);
    add_time(out, "end_ms", transcript->turns[coding->last_turn].end_ms);
}

void at_json_rows_add_coding(struct at_buffer *out, const struct at_rows *rows,
                             const struct at_coding *coding, unsigned long long number)
{
    const struct at_scheme_entry *scheme = &rows->catalogue->schemes[coding->scheme];
    struct at_slice session = at_rows_session_of(rows, coding);
    at_buffer_add_char(out, '{');
    add_count(out, "coding", number);
    add_text(out, "case", rows->results->transcript->case_name);
    if (session.size > 0 || coding->unit != AT_UNIT_CASE)
        add_text(out, "session", session);
    else
        at_buffer_add_text(out, ",\"session\":null");
    add_text(out, "unit", at_slice_of(at_unit_name(coding->unit)));
    add_turns(out, rows, coding);
    add_text(out, "scheme", scheme->id);
    add_text(out, "code", rows->catalogue->codes[coding->code].id);
    add_value(out, &coding->value);
    if (coding->value.kind == AT_VALUE_UNCODABLE && !rows->options->no_text)
        add_text(out, "reason", coding->value.text);
    add_key(out, "confidence");
    at_buffer_add_number(out, coding->confidence);
    add_evidence(out, rows, coding);
    add_key(out, "rule");
    at_buffer_printf(out, "\"%.*s/rules.lua:%u\"}\n", AT_SLICE_ARGS(scheme->id),
                     coding->rule_line);
}

static void add_number(struct at_buffer *out, const char *key, struct at_number number)
{
    add_key(out, key);
    if (number.is_there)
        at_buffer_add_number(out, number.value);
    else
        at_buffer_add_text(out, "null");
}

static void add_reason(struct at_buffer *out, struct at_slice reason)
{
    if (reason.size > 0)
        add_text(out, "reason", reason);
    else
        at_buffer_add_text(out, ",\"reason\":null");
}

void at_json_rows_add_summary(struct at_buffer *out, const struct at_rows *rows,
                              const struct at_session_summary *summary)
{
    const struct at_transcript *transcript = rows->results->transcript;
    at_buffer_add_char(out, '{');
    add_text(out, "summary", summary->name);
    add_text(out, "measure", summary->measure);
    add_text(out, "case", transcript->case_name);
    add_text(out, "session", transcript->session);
    add_text(out, "scheme", rows->catalogue->schemes[summary->scheme].id);
    add_text(out, "role", at_slice_of(at_role_name(summary->role)));
    add_number(out, "count", summary->count);
    add_number(out, "base", summary->base);
    add_number(out, "value", summary->value);
    add_reason(out, summary->reason);
    at_buffer_add_text(out, "}\n");
}

void at_json_rows_add_case(struct at_buffer *out, const struct at_rows *rows,
                           struct at_slice id, const struct at_case_summary *row)
{
    at_buffer_add_char(out, '{');
    add_text(out, "case_summary", row->name);
    add_text(out, "measure", at_slice_of(row->measure));
    add_text(out, "case", id);
    add_text(out, "scheme", rows->catalogue->schemes[row->scheme].id);
    add_number(out, "value", row->value);
    add_number(out, "low", row->low);
    add_number(out, "high", row->high);
    add_count(out, "sessions", row->sessions);
    add_reason(out, row->reason);
    at_buffer_add_text(out, "}\n");
}

void at_json_rows_add_failure(struct at_buffer *out, const struct at_failure *failure)
{
    at_buffer_add_char(out, '{');
    add_text(out, "failure", at_slice_of(failure->message));
    add_text(out, "input", failure->input);
    add_text(out, "session", failure->session);
    add_text(out, "scheme", failure->scheme);
    add_text(out, "code", failure->code);
    if (failure->turn > 0)
        add_count(out, "turn", failure->turn);
    at_buffer_add_text(out, "}\n");
}
