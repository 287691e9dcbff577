/* srt.c - SubRip: a number, a line of times, the words, a blank line. It has no place
 * for speakers; who speaks is written in front of the words. */
#include "read/cue_text.h"
#include "read/cues.h"
#include "read/file_name.h"
#include "read/formats.h"

static enum attune_status say(struct at_cues *cues, struct at_cue *cue,
                              struct at_buffer *words, struct attune_error *error)
{
    cue->text = at_buffer_slice(words);
    if (words->failed)
        return at_error_nomem(error);
    enum attune_status status = at_cues_add_line(cues, *cue, error);
    at_buffer_reset(words);
    return at_reading_settle(cues->reading, status, error);
}

/* Reads the words of a cue, to a blank line or the times of the next cue. A line
 * that is only a number waits in `words` for the line below, for before times it
 * is the next cue's. */
static enum attune_status read_words(struct at_cues *cues, struct at_cue cue,
                                     struct at_buffer *words,
                                     struct attune_error *error)
{
    struct at_reading *reading = cues->reading;
    struct at_slice line;
    enum attune_status status;
    at_buffer_reset(words);
    while (!(status = at_reading_next(reading, &line, error))) {
        if (at_cues_has_arrow(line)) {
            at_lines_back(reading->lines);
            return ATTUNE_OK;
        }
        int64_t number;
        bool waits = at_number_read(line, &number);
        if (words->size || words->failed)
            status = say(cues, &cue, words, error);
        if (status || !at_slice_trim(line).size)
            return status;
        cue.line = at_lines_number(reading->lines);
        at_cue_text_plain(words, line);
        if (!waits)
            status = say(cues, &cue, words, error);
        if (status)
            return status;
    }
    if (status == ATTUNE_NOT_FOUND && words->size)
        status = say(cues, &cue, words, error);
    return status;
}

/* Passes over the rest of a cue that could not be read. */
static enum attune_status skip_cue(struct at_reading *reading,
                                   struct attune_error *error)
{
    struct at_slice line;
    enum attune_status status;
    do
        status = at_reading_next(reading, &line, error);
    while (!status && at_slice_trim(line).size);
    return status;
}

/* Reads the cue that begins with `line`, which is not blank. */
static enum attune_status read_cue(struct at_cues *cues, struct at_slice line,
                                   struct at_buffer *words, struct attune_error *error)
{
    struct at_reading *reading = cues->reading;
    struct at_cue cue = { .line = at_lines_number(reading->lines) };
    int64_t number;
    enum attune_status status = ATTUNE_OK;
    if (at_number_read(line, &number)) {
        status = at_reading_next(reading, &line, error);
        if (status)
            return status; /* a last number without a cue says nothing */
    }
    status = at_cues_times(cues, line, &cue.times, error);
    if (!status)
        return read_words(cues, cue, words, error);
    bool blank = !at_slice_trim(line).size;
    status = at_reading_settle(reading, status, error);
    return status || blank ? status : skip_cue(reading, error);
}

static enum attune_status read_cues(struct at_cues *cues, struct at_buffer *words,
                                    struct attune_error *error)
{
    struct at_slice line;
    enum attune_status status;
    while (!(status = at_reading_next(cues->reading, &line, error))) {
        if (at_slice_trim(line).size)
            status = read_cue(cues, line, words, error);
        if (status)
            break;
    }
    return status == ATTUNE_NOT_FOUND ? at_cues_flush(cues, error) : status;
}

/* Takes the next line that is not blank off the front. */
static struct at_slice take_line(struct at_slice *head)
{
    struct at_slice text = at_slice_trim(*head);
    const char *end = text.size ? memchr(text.data, '\n', text.size) : NULL;
    size_t size = end ? (size_t)(end - text.data) : text.size;
    *head = at_slice(text.data + size, text.size - size);
    return at_slice(text.data, size);
}

int at_srt_sniff(struct at_slice head, const char *path)
{
    struct at_slice line = take_line(&head);
    struct at_times times;
    int64_t number;
    if (at_ending_is_in(path, ".srt"))
        return 2;
    bool numbered = at_number_read(line, &number);
    if (numbered)
        line = take_line(&head);
    bool comma = line.size && memchr(line.data, ',', line.size);
    return (numbered || comma) && at_clock_take_range(&line, &times) ? 2 : 0;
}

enum attune_status at_srt_read(struct at_reading *reading, struct attune_error *error)
{
    struct at_buffer words = { 0 };
    struct at_cues cues;
    enum attune_status status = at_cues_open(&cues, reading, error);
    if (!status)
        status = read_cues(&cues, &words, error);
    at_cues_close(&cues);
    at_buffer_clear(&words);
    return status;
}
