/* transcript_jsonl.c - annotations stand in order of turns, so one walk meets them. */
#include "write/transcript_jsonl.h"

#include "io/json.h"

static void add_text(struct at_buffer *out, const char *key, struct at_slice text)
{
    if (!text.size)
        return;
    at_buffer_printf(out, "\"%s\":", key);
    at_json_add_text(out, text);
    at_buffer_add_char(out, ',');
}

static void add_number(struct at_buffer *out, const char *key, int64_t number)
{
    if (number >= 0)
        at_buffer_printf(out, "\"%s\":%lld,", key, (long long)number);
}

static void add_annotation(struct at_buffer *out,
                           const struct at_annotation *annotation)
{
    at_buffer_add_char(out, '{');
    add_text(out, "coder", annotation->coder);
    add_text(out, "value", annotation->value);
    at_buffer_add_text(out, "\"code\":");
    at_json_add_text(out, annotation->code);
    at_buffer_add_char(out, '}');
}

/* Those of the turn, from number `next` on; gives the number behind them. */
static uint32_t add_annotations(struct at_buffer *out,
                                const struct at_transcript *transcript, uint32_t turn,
                                uint32_t next)
{
    const struct at_annotation *annotations = transcript->annotations;
    uint32_t first = next;
    for (; next < transcript->annotation_count && annotations[next].turn == turn;
         next++) {
        at_buffer_add_text(out, next == first ? ",\"annotations\":[" : ",");
        add_annotation(out, &annotations[next]);
    }
    at_buffer_add_text(out, next == first ? "" : "]");
    return next;
}

void at_transcript_add_jsonl(struct at_buffer *out,
                             const struct at_transcript *transcript)
{
    uint32_t annotation = 0;
    for (uint32_t i = 0; i < transcript->turn_count; i++) {
        const struct at_turn *turn = &transcript->turns[i];
        const struct at_speaker *speaker = &transcript->speakers[turn->speaker];
        at_buffer_add_char(out, '{');
        add_text(out, "session", transcript->session);
        add_text(out, "case", transcript->case_name);
        add_number(out, "number", transcript->number);
        add_number(out, "turn", (int64_t)i + 1);
        add_text(out, "speaker", speaker->name);
        add_text(out, "role", at_slice_of(at_role_name(speaker->role)));
        add_number(out, "start_ms", turn->start_ms);
        add_number(out, "end_ms", turn->end_ms);
        at_buffer_add_text(out, "\"text\":");
        at_json_add_text(out, at_turn_text(transcript, turn));
        annotation = add_annotations(out, transcript, i, annotation);
        at_buffer_add_text(out, "}\n");
    }
}
