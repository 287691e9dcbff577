/* cues.c - cues are cut where a line is full, not where a speaker stops; so their
 * ends become blanks. */
#include "read/cues.h"

enum attune_status at_cues_open(struct at_cues *cues, struct at_reading *reading,
                                struct attune_error *error)
{
    struct at_session_name name = { .number = -1, .line = 1 };
    *cues = (struct at_cues){ .reading = reading };
    enum attune_status status = at_habit_open(&cues->habit, reading, true, error);
    cues->labelled = status == ATTUNE_OK;
    if (status && status != ATTUNE_NOT_FOUND)
        return status;
    return at_reading_begin(reading, &name, error);
}

void at_cues_close(struct at_cues *cues)
{
    at_habit_close(&cues->habit);
    at_buffer_clear(&cues->speaker);
    at_buffer_clear(&cues->text);
}

enum attune_status at_cues_flush(struct at_cues *cues, struct attune_error *error)
{
    struct at_new_turn turn = { .text = at_buffer_slice(&cues->text),
                                .start_ms = cues->times.start_ms,
                                .end_ms = cues->times.end_ms,
                                .line = cues->line };
    struct at_slice speaker = at_buffer_slice(&cues->speaker);
    if (cues->text.failed || cues->speaker.failed)
        return at_error_nomem(error);
    if (!turn.text.size)
        return ATTUNE_OK;
    enum attune_status status = at_speakers_get(
        cues->reading, speaker, at_slice(NULL, 0), cues->line, &turn.speaker, error);
    if (!status)
        status = at_builder_turn(cues->reading->builder, &turn, error);
    at_buffer_reset(&cues->text);
    return status;
}

static enum attune_status no_speaker(const struct at_cues *cues, uint32_t line,
                                     struct attune_error *error)
{
    return at_reading_bad(cues->reading, error, line, 0,
                          "nothing says who speaks in this cue%s; write the speaker's "
                          "name in front, as in \"Therapist: How was your week?\"",
                          cues->labelled ? "" : ", nor in any other");
}

/* "[Music]", "(5 s)": before anybody spoke this is nobody's. */
static bool is_mark(struct at_slice text)
{
    char first = *text.data, last = text.data[text.size - 1];
    return (first == '[' && last == ']') || (first == '(' && last == ')');
}

/* Ends the turn that is growing; `name` has the next words. */
static enum attune_status change_speaker(struct at_cues *cues, struct at_slice name,
                                         struct attune_error *error)
{
    enum attune_status status = at_cues_flush(cues, error);
    at_buffer_reset(&cues->speaker);
    at_buffer_add_slice(&cues->speaker, name);
    return status;
}

enum attune_status at_cues_add(struct at_cues *cues, const struct at_cue *cue,
                               struct attune_error *error)
{
    struct at_slice now = at_buffer_slice(&cues->speaker);
    struct at_slice text = at_slice_trim(cue->text);
    enum attune_status status = ATTUNE_OK;
    if (!text.size)
        return ATTUNE_OK;
    if (!cue->speaker.size && !now.size && is_mark(text))
        return ATTUNE_OK;
    if (!cue->speaker.size && !now.size)
        return no_speaker(cues, cue->line, error);
    if (cue->speaker.size && !at_slice_equal(cue->speaker, now)) {
        status = change_speaker(cues, cue->speaker, error);
    }
    if (!cues->text.size) {
        cues->times = cue->times;
        cues->line = cue->line;
    } else {
        at_buffer_add_char(&cues->text, ' ');
    }
    at_buffer_add_slice(&cues->text, text);
    if (cue->times.end_ms > cues->times.end_ms)
        cues->times.end_ms = cue->times.end_ms;
    return status;
}

/* Without "- " or ">> " in front, which only say that somebody else speaks. */
static struct at_slice without_change_sign(struct at_slice text)
{
    text = at_slice_trim(text);
    size_t size = 0;
    if (!text.size)
        return text;
    if (at_slice_starts(text, "- "))
        size = 2;
    else
        while (size < text.size && text.data[size] == '>')
            size++;
    return at_slice_trim(at_slice(text.data + size, text.size - size));
}

enum attune_status at_cues_add_line(struct at_cues *cues, struct at_cue cue,
                                    struct attune_error *error)
{
    struct at_label label;
    bool labelled = false;
    enum attune_status status = ATTUNE_OK;
    if (cues->labelled) {
        cue.text = without_change_sign(cue.text);
        status = at_habit_split(&cues->habit, cue.text, &label, &labelled, error);
    }
    if (status)
        return status;
    if (labelled) {
        cue.speaker = label.name;
        cue.text = label.text;
    }
    return labelled && !cue.text.size ? change_speaker(cues, cue.speaker, error)
                                      : at_cues_add(cues, &cue, error);
}

bool at_cues_has_arrow(struct at_slice line)
{
    for (size_t i = 0; i + 3 <= line.size; i++)
        if (memcmp(line.data + i, "-->", 3) == 0)
            return true;
    return false;
}

enum attune_status at_cues_times(const struct at_cues *cues, struct at_slice line,
                                 struct at_times *times, struct attune_error *error)
{
    uint32_t number = at_lines_number(cues->reading->lines);
    if (!at_clock_take_range(&line, times))
        return at_reading_bad(cues->reading, error, number, 1,
                              "a cue's times look like 00:01:02.500 --> 00:01:04.000");
    if (times->end_ms < times->start_ms)
        return at_reading_bad(cues->reading, error, number, 1,
                              "this cue ends before it starts");
    return ATTUNE_OK;
}
