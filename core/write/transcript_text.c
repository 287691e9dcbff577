/* transcript_text.c - names that no label can hold are written as like as may be,
 * with the speaker's number to tell them apart. */
#include "write/transcript_text.h"

#include "read/label.h"
#include "read/roles.h"

static void add_label(struct at_buffer *out, const struct at_transcript *transcript,
                      uint32_t speaker)
{
    if (!at_label_make(out, transcript->speakers[speaker].name))
        at_buffer_printf(out, "_%u", (unsigned)speaker + 1);
}

static void add_head_line(struct at_buffer *out, const char *key, struct at_slice value)
{
    at_buffer_printf(out, "# %s:%s", key, value.size ? " " : "");
    at_buffer_add_slice(out, value);
    at_buffer_add_char(out, '\n');
}

/* "# therapist: Anna", unless the label says as much. */
static void add_role(struct at_buffer *out, const struct at_transcript *transcript,
                     uint32_t speaker)
{
    enum at_role role = transcript->speakers[speaker].role, told = AT_ROLE_ANY;
    struct at_buffer label = { 0 }, folded = { 0 };
    add_label(&label, transcript, speaker);
    if (!at_label_fold(&folded, at_buffer_slice(&label)) || label.failed)
        out->failed = true;
    else if (!at_label_role(at_buffer_slice(&folded), &told) || told != role)
        add_head_line(out, at_role_name(role), at_buffer_slice(&label));
    at_buffer_clear(&label);
    at_buffer_clear(&folded);
}

static void add_time(struct at_buffer *out, int64_t ms)
{
    at_buffer_printf(out, "%02lld:%02d:%02d.%03d", (long long)(ms / 3600000),
                     (int)(ms / 60000 % 60), (int)(ms / 1000 % 60), (int)(ms % 1000));
}

static void add_stamp(struct at_buffer *out, const struct at_turn *turn)
{
    if (turn->start_ms < 0)
        return;
    at_buffer_add_char(out, '[');
    add_time(out, turn->start_ms);
    if (turn->end_ms >= 0) {
        at_buffer_add_text(out, " --> ");
        add_time(out, turn->end_ms);
    }
    at_buffer_add_text(out, "] ");
}

static void add_words(struct at_buffer *out, struct at_slice text)
{
    while (text.size) {
        const char *end = memchr(text.data, '\n', text.size);
        size_t size = end ? (size_t)(end - text.data) : text.size;
        at_buffer_add(out, text.data, size);
        if (end)
            at_buffer_add_text(out, "\n    ");
        size += end != NULL;
        text = at_slice(text.data + size, text.size - size);
    }
}

void at_transcript_add_text(struct at_buffer *out,
                            const struct at_transcript *transcript)
{
    add_head_line(out, "session", transcript->session);
    /* Even an empty one is written: the case of the session above would hold on. */
    add_head_line(out, "case", transcript->case_name);
    if (transcript->number >= 0)
        at_buffer_printf(out, "# number: %lld\n", (long long)transcript->number);
    for (uint32_t i = 0; i < transcript->speaker_count; i++)
        add_role(out, transcript, i);
    at_buffer_add_char(out, '\n');
    for (uint32_t i = 0; i < transcript->turn_count; i++) {
        const struct at_turn *turn = &transcript->turns[i];
        add_stamp(out, turn);
        add_label(out, transcript, turn->speaker);
        at_buffer_add_text(out, ": ");
        add_words(out, at_turn_text(transcript, turn));
        at_buffer_add_char(out, '\n');
    }
}
