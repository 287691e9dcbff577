/* webvtt.c - WebVTT: cues whose speakers stand in voice tags, <v Anna>, or in front
 * of the words. Blocks of the file that are no speech (NOTE, STYLE, REGION) go. */
#include "read/cue_text.h"
#include "read/cues.h"
#include "read/formats.h"

/* Lines from here to a blank one are a remark. */
static bool opens_remark(struct at_slice line)
{
    static const char *const words[] = { "NOTE", "STYLE", "REGION", "WEBVTT" };
    for (size_t i = 0; i < 4; i++) {
        size_t size = strlen(words[i]);
        if (at_slice_starts(line, words[i]) &&
            (line.size == size || line.data[size] == ' ' || line.data[size] == '\t'))
            return true;
    }
    return false;
}

/* Goes on to the next line that is not blank. */
static enum attune_status find_block(struct at_reading *reading, struct at_slice *line,
                                     struct attune_error *error)
{
    enum attune_status status;
    do
        status = at_reading_next(reading, line, error);
    while (!status && !at_slice_trim(*line).size);
    return status;
}

/* Passes over the rest of a block, but never over the times of a cue. */
static enum attune_status skip_block(struct at_reading *reading,
                                     struct attune_error *error)
{
    struct at_slice line;
    enum attune_status status;
    while (!(status = at_reading_next(reading, &line, error))) {
        if (at_cues_has_arrow(line)) {
            at_lines_back(reading->lines);
            return ATTUNE_OK;
        }
        if (!at_slice_trim(line).size)
            return ATTUNE_OK;
    }
    return status;
}

static enum attune_status read_signature(struct at_reading *reading,
                                         struct attune_error *error)
{
    struct at_slice line;
    enum attune_status status = find_block(reading, &line, error);
    if (status)
        return status;
    line = at_slice_trim(line);
    if (!at_slice_starts(line, "WEBVTT") || !opens_remark(line))
        return at_reading_bad(reading, error, at_lines_number(reading->lines), 1,
                              "a WebVTT file begins with the line \"WEBVTT\"");
    return skip_block(reading, error);
}

/* noScribe writes a tag, and behind it the name a person sees and a time: what only
 * repeats the tag, or tells only a name or a time, is not said. */
static struct at_slice without_echo(struct at_slice words, struct at_slice voice)
{
    struct at_label label;
    struct at_times times;
    words = at_slice_trim(words);
    bool echo = at_label_split(words, AT_LABEL_COLON, &label) && !label.glued &&
                (at_slice_equal(label.name, voice) ||
                 (!label.text.size && label.look >= AT_LOOK_NAME));
    if (echo)
        words = label.text;
    struct at_slice rest = words;
    return at_clock_take_stamp(&rest, &times) && !rest.size ? rest : words;
}

/* One line of a cue's text: each voice in it, or a label in front. */
static enum attune_status add_line(struct at_cues *cues, struct at_cue_text *text,
                                   struct at_cue cue, struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    struct at_slice rest = cue.text;
    while (!status && at_cue_text_voice(text, &rest)) {
        cue.text = at_buffer_slice(&text->words);
        cue.speaker = at_buffer_slice(&text->voice);
        if (cue.speaker.size)
            cue.text = without_echo(cue.text, cue.speaker);
        status = text->failed ? at_error_nomem(error)
                 : text->unclosed
                     ? at_reading_bad(cues->reading, error, cue.line, 0,
                                      "this voice tag is not closed by \">\"")
                 : cue.speaker.size ? at_cues_add(cues, &cue, error)
                                    : at_cues_add_line(cues, cue, error);
    }
    return status;
}

/* The lines of a cue below its times, to the next blank line or arrow. */
static enum attune_status read_payload(struct at_cues *cues, struct at_cue_text *text,
                                       struct at_cue cue, struct attune_error *error)
{
    struct at_reading *reading = cues->reading;
    enum attune_status status;
    at_buffer_reset(&text->voice);
    while (!(status = at_reading_next(reading, &cue.text, error))) {
        cue.line = at_lines_number(reading->lines);
        if (!at_slice_trim(cue.text).size)
            return ATTUNE_OK;
        if (at_cues_has_arrow(cue.text)) {
            at_lines_back(reading->lines);
            return ATTUNE_OK;
        }
        status = at_reading_settle(reading, add_line(cues, text, cue, error), error);
        if (status)
            return status;
    }
    return status;
}

/* A line of times and what is below; before it may stand the cue's id. */
static enum attune_status read_cue(struct at_cues *cues, struct at_cue_text *text,
                                   struct at_slice line, struct attune_error *error)
{
    struct at_reading *reading = cues->reading;
    struct at_cue cue = { .line = at_lines_number(reading->lines) };
    enum attune_status status = ATTUNE_OK;
    if (!at_cues_has_arrow(line)) {
        status = at_reading_next(reading, &line, error);
        if (status && status != ATTUNE_NOT_FOUND)
            return status;
        if (status || !at_cues_has_arrow(line)) {
            status =
                at_reading_bad(reading, error, cue.line, 1,
                               "this is neither a cue nor a NOTE; a cue has a line "
                               "of times, 00:01:02.500 --> 00:01:04.000");
            status = at_reading_settle(reading, status, error);
            return status ? status : skip_block(reading, error);
        }
    }
    status = at_cues_times(cues, line, &cue.times, error);
    if (!status)
        return read_payload(cues, text, cue, error);
    status = at_reading_settle(reading, status, error);
    return status ? status : skip_block(reading, error);
}

static enum attune_status read_blocks(struct at_cues *cues, struct at_cue_text *text,
                                      struct attune_error *error)
{
    struct at_reading *reading = cues->reading;
    struct at_slice line;
    enum attune_status status = read_signature(reading, error);
    while (!status) {
        status = find_block(reading, &line, error);
        if (!status && opens_remark(line))
            status = skip_block(reading, error);
        else if (!status)
            status = read_cue(cues, text, line, error);
    }
    return status == ATTUNE_NOT_FOUND ? at_cues_flush(cues, error) : status;
}

int at_webvtt_sniff(struct at_slice head, const char *path)
{
    bool mine = at_ending_is_in(path, ".vtt");
    return mine || at_slice_starts(at_slice_trim(head), "WEBVTT") ? 2 : 0;
}

/* The survey for labels is not for the file's own header, "Kind: captions". */
static void pass_header(struct at_slice *head)
{
    for (size_t i = 0; i + 1 < head->size; i++)
        if (head->data[i] == '\n' &&
            (head->data[i + 1] == '\n' || head->data[i + 1] == '\r')) {
            *head = at_slice(head->data + i, head->size - i);
            return;
        }
}

enum attune_status at_webvtt_read(struct at_reading *reading,
                                  struct attune_error *error)
{
    struct at_cue_text text = { 0 };
    struct at_cues cues;
    pass_header(&reading->head);
    enum attune_status status = at_cues_open(&cues, reading, error);
    if (!status)
        status = read_blocks(&cues, &text, error);
    at_cues_close(&cues);
    at_cue_text_clear(&text);
    return status;
}
