/* plain_text.c - lines with a speaker's label in front; what has none goes on with
 * the turn above.
 *
 * This is the reader for bulk: a line that begins with one of the two labels met
 * last costs a comparison and a copy, everything else may take its time. */
#include "read/file_name.h"
#include "read/formats.h"
#include "read/habit.h"
#include "read/head_line.h"
#include "read/margin.h"

struct plain {
    struct at_reading *reading;
    struct at_habit habit;
    struct at_session_name head; /* for the session whose turns follow; its names ... */
    struct at_buffer session_name, case_name; /* ... are here */
    int64_t end_ms;                           /* of the turn that is open */
    struct at_buffer margin;                  /* its codes, one a line */
    struct at_times stamp;                    /* of a line that held only a time */
    bool in_turn;
    bool name_next; /* TIMED: the next line is a name */
    bool skipping;  /* a session that may not be read, with keep_going */
    bool in_matter; /* between two lines "---" at the top */
};

/* "Text", or with a margin "Text   | code, code=2": gives the text. */
static struct at_slice without_margin(struct plain *plain, struct at_slice text)
{
    if (plain->reading->options->margin)
        return at_margin_take(&plain->margin, text);
    return text;
}

static enum attune_status finish_turn(struct plain *plain, struct attune_error *error)
{
    struct at_builder *builder = plain->reading->builder;
    if (!plain->in_turn)
        return ATTUNE_OK;
    plain->in_turn = false;
    if (plain->margin.failed)
        return at_error_nomem(error);
    enum attune_status status = at_builder_close_turn(builder, plain->end_ms, error);
    if (!status && plain->margin.size)
        status = at_margin_annotate(builder, &plain->margin, error);
    at_buffer_reset(&plain->margin);
    return status;
}

/* Opens a turn; a turn before it is finished. */
static enum attune_status begin_turn(struct plain *plain, uint32_t speaker,
                                     struct at_slice text, struct attune_error *error)
{
    enum attune_status status = finish_turn(plain, error);
    if (status)
        return status;
    struct at_new_turn turn = { .speaker = speaker,
                                .text = without_margin(plain, text),
                                .start_ms = plain->stamp.start_ms,
                                .end_ms = -1,
                                .line = at_lines_number(plain->reading->lines) };
    plain->end_ms = plain->stamp.end_ms;
    plain->stamp = (struct at_times){ -1, -1 };
    at_clock_find_end(turn.text, &plain->end_ms);
    plain->in_turn = true;
    return at_builder_open_turn(plain->reading->builder, &turn, error);
}

/* A line that begins with one of the two labels met last, the common case. Whose turn it
 * is nobody can foresee, so their first letters choose which to look at first. */
static bool is_recent(const struct plain *plain, struct at_slice line,
                      uint32_t *speaker, struct at_slice *text)
{
    const struct at_recent *both = plain->reading->speakers.recent;
    size_t first =
        line.size > 0 && both[0].name.size > 0 && line.data[0] != both[0].name.data[0];
    for (size_t i = 0; i < 2; i++) {
        const struct at_recent *recent = &both[i ^ first];
        size_t size = recent->name.size;
        if (size == 0 || line.size < size + 2 || line.data[size] != ':' ||
            line.data[size + 1] != ' ' || memcmp(line.data, recent->name.data, size))
            continue;
        *speaker = recent->speaker;
        *text = at_slice_trim(at_slice(line.data + size + 2, line.size - size - 2));
        return true;
    }
    return false;
}

/* Ends the session being read, if any. */
static enum attune_status end_session(struct plain *plain, struct attune_error *error)
{
    enum attune_status status = finish_turn(plain, error);
    plain->skipping = false;
    plain->name_next = false;
    plain->stamp = (struct at_times){ -1, -1 };
    return status ? status : at_reading_end(plain->reading, error);
}

/* A named session that nobody spoke in. */
static enum attune_status check_head_used(struct plain *plain,
                                          struct attune_error *error)
{
    const struct at_session_name *head = &plain->head;
    if (!head->session.size)
        return ATTUNE_OK;
    return at_reading_settle(plain->reading,
                             at_reading_bad(plain->reading, error, head->line, 0,
                                            "session \"%.*s\" has no turns",
                                            AT_SLICE_ARGS(head->session)),
                             error);
}

/* Copies a name over the one before it, so that a file of many sessions costs no
 * more. */
static enum attune_status keep_name(struct at_buffer *names, struct at_slice name,
                                    struct at_slice *kept, struct attune_error *error)
{
    at_buffer_reset(names);
    at_buffer_add_slice(names, name);
    *kept = at_buffer_slice(names);
    return names->failed ? at_error_nomem(error) : ATTUNE_OK;
}

static enum attune_status name_session(struct plain *plain, struct at_slice name,
                                       struct attune_error *error)
{
    uint32_t line = at_lines_number(plain->reading->lines);
    if (!name.size)
        return at_reading_bad(plain->reading, error, line, 0,
                              "a name must follow \"# session:\"");
    enum attune_status status = check_head_used(plain, error);
    if (status)
        return status;
    plain->head.number = -1;
    plain->head.line = line;
    return keep_name(&plain->session_name, name, &plain->head.session, error);
}

static enum attune_status take_head_line(struct plain *plain,
                                         const struct at_head_line *head,
                                         struct attune_error *error)
{
    struct at_reading *reading = plain->reading;
    switch (head->kind) {
    case AT_HEAD_SESSION:
        return name_session(plain, head->value, error);
    case AT_HEAD_CASE:
        return keep_name(&plain->case_name, head->value, &plain->head.case_name, error);
    case AT_HEAD_NUMBER:
        if (at_number_read(head->value, &plain->head.number))
            return ATTUNE_OK;
        return at_reading_bad(reading, error, at_lines_number(reading->lines), 0,
                              "\"# number:\" takes the number of the session in its "
                              "case, not \"%.*s\"",
                              AT_SLICE_ARGS(head->value));
    default:
        return at_speakers_say(reading, head->value, head->role, error);
    }
}

static enum attune_status read_head_line(struct plain *plain,
                                         const struct at_head_line *head,
                                         struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    if (plain->reading->open || plain->skipping)
        status = end_session(plain, error);
    if (status)
        return status;
    status = take_head_line(plain, head, error);
    return at_reading_settle(plain->reading, status, error);
}

/* Begins the session at its first label. One that may not begin is passed over as a
 * whole when the options say to keep going. */
static enum attune_status open_session(struct plain *plain, struct attune_error *error)
{
    if (!plain->head.line)
        plain->head.line = at_lines_number(plain->reading->lines);
    enum attune_status status = at_reading_begin(plain->reading, &plain->head, error);
    plain->skipping = status != ATTUNE_OK;
    plain->head.session = at_slice(NULL, 0);
    plain->head.number = -1;
    plain->head.line = 0;
    return at_reading_settle(plain->reading, status, error);
}

static enum attune_status read_label(struct plain *plain, const struct at_label *label,
                                     struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    uint32_t speaker;
    if (!plain->reading->open && !plain->skipping)
        status = open_session(plain, error);
    if (status || plain->skipping)
        return status;
    if (label->times.start_ms >= 0)
        plain->stamp = label->times;
    status = at_speakers_get(plain->reading, label->name, at_slice(NULL, 0),
                             at_lines_number(plain->reading->lines), &speaker, error);
    return status ? status : begin_turn(plain, speaker, label->text, error);
}

static enum attune_status read_words(struct plain *plain, struct at_slice line,
                                     struct attune_error *error)
{
    if (plain->skipping)
        return ATTUNE_OK;
    if (!plain->in_turn)
        return at_reading_settle(
            plain->reading,
            at_reading_bad(plain->reading, error,
                           at_lines_number(plain->reading->lines), 1,
                           "these words stand before the first speaker's label; begin "
                           "the line with \"# \" if it is a remark"),
            error);
    line = without_margin(plain, line);
    at_clock_find_end(line, &plain->end_ms);
    return at_builder_add_line(plain->reading->builder, line, error);
}

/* A line with nothing but a time belongs to the turn below. */
static bool take_stamp_line(struct plain *plain, struct at_slice line)
{
    struct at_times times;
    if (!at_clock_take_stamp(&line, &times) || line.size)
        return false;
    plain->stamp = times;
    plain->name_next = plain->habit.form == AT_LABEL_TIMED && times.end_ms >= 0;
    return true;
}

/* Remarks stand between the turns of two sessions; within turns "#" is speech. */
static bool is_remark(struct plain *plain, struct at_slice line)
{
    if (at_lines_number(plain->reading->lines) == 1 && at_slice_is(line, "---")) {
        plain->in_matter = true;
        return true;
    }
    if (plain->in_matter) {
        plain->in_matter = !at_slice_is(line, "---");
        return true;
    }
    return !plain->in_turn && (at_slice_starts(line, "# ") || at_slice_is(line, "#"));
}

static enum attune_status read_line(struct plain *plain, struct at_slice raw,
                                    struct attune_error *error)
{
    struct at_slice line = at_slice_trim(raw);
    struct at_head_line head;
    struct at_label label;
    if (!line.size)
        return ATTUNE_OK;
    if (!plain->in_matter && at_head_line_read(line, &head))
        return read_head_line(plain, &head, error);
    if (is_remark(plain, line) || take_stamp_line(plain, line))
        return ATTUNE_OK;
    bool wrapped = plain->in_turn && !plain->habit.indented && at_line_is_indented(raw);
    bool timed = plain->habit.form == AT_LABEL_TIMED;
    bool labelled = false;
    enum attune_status status = ATTUNE_OK;
    if (!wrapped && (!timed || plain->name_next))
        status = at_habit_split(&plain->habit, line, &label, &labelled, error);
    plain->name_next = false;
    if (status)
        return status;
    return labelled ? read_label(plain, &label, error) : read_words(plain, line, error);
}

static enum attune_status read_lines(struct plain *plain, struct attune_error *error)
{
    struct at_slice line, text;
    enum attune_status status;
    uint32_t speaker;
    bool colon = plain->habit.form == AT_LABEL_COLON;
    while (!(status = at_reading_next(plain->reading, &line, error))) {
        if (colon && is_recent(plain, line, &speaker, &text))
            status = begin_turn(plain, speaker, text, error);
        else
            status = read_line(plain, line, error);
        if (status)
            return status;
    }
    if (status != ATTUNE_NOT_FOUND)
        return status;
    status = end_session(plain, error);
    return status ? status : check_head_used(plain, error);
}

int at_plain_text_sniff(struct at_slice head, const char *path)
{
    bool mine = at_ending_is_in(path, ".txt .text");
    bool other = at_slice_starts(head, "<?xml") || at_slice_starts(head, "PK\3\4") ||
                 at_slice_starts(head, "{") || at_slice_starts(head, "%PDF") ||
                 at_slice_starts(head, "{\\rtf");
    return mine || !other;
}

/* A file without labels; unless it is no text at all, which would explain it. */
static enum attune_status no_label(struct at_reading *reading,
                                   struct attune_error *error)
{
    struct at_slice line;
    enum attune_status status;
    do
        status = at_reading_next(reading, &line, error);
    while (!status);
    if (status != ATTUNE_NOT_FOUND)
        return status;
    return at_reading_bad(reading, error, 1, 0,
                          "no line begins with a speaker's label, as in \"Therapist: "
                          "How was your week?\"; any name will do as a label, and "
                          "--role 'Dr. Lee=therapist' says whose it is");
}

enum attune_status at_plain_text_read(struct at_reading *reading,
                                      struct attune_error *error)
{
    struct plain plain = { .reading = reading,
                           .head = { .number = -1 },
                           .stamp = { -1, -1 } };
    enum attune_status status = at_habit_open(&plain.habit, reading, false, error);
    if (status == ATTUNE_NOT_FOUND)
        status = no_label(reading, error);
    if (!status)
        status = read_lines(&plain, error);
    at_habit_close(&plain.habit);
    at_buffer_clear(&plain.session_name);
    at_buffer_clear(&plain.case_name);
    at_buffer_clear(&plain.margin);
    return status;
}
