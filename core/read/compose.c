/* compose.c - what a plugin says is checked as if a stranger had written it. */
#include "read/compose.h"

#include "base/utf8.h"
#include "read/formats.h"
#include "read/reading.h"

/* A name or a code: one line of UTF-8. */
static bool is_name(struct at_slice text)
{
    if (at_utf8_check(text) < text.size)
        return false;
    for (size_t i = 0; i < text.size; i++)
        if ((unsigned char)text.data[i] < ' ')
            return false;
    return true;
}

static enum attune_status begin(struct at_reading *reading,
                                const struct at_session_name *name,
                                struct attune_error *error)
{
    enum attune_status status = at_reading_end(reading, error);
    return status ? status : at_reading_begin(reading, name, error);
}

enum attune_status at_compose_session(struct at_reading *reading,
                                      const struct at_told_session *name, uint32_t line,
                                      struct attune_error *error)
{
    const struct at_session_name said = { .session = at_slice_trim(name->session),
                                          .case_name = at_slice_trim(name->case_name),
                                          .number = name->number,
                                          .line = line };
    if (!is_name(said.session) || !is_name(said.case_name))
        return at_reading_bad(reading, error, line, 0,
                              "the name of a session or case is one line of UTF-8");
    return begin(reading, &said, error);
}

/* The text as the builder takes it, in `tidy` where it had to be changed. */
static enum attune_status tidy_text(const struct at_reading *reading,
                                    struct at_slice *text, uint32_t line,
                                    struct at_buffer *tidy, struct attune_error *error)
{
    bool is_bad = at_utf8_check(*text) < text->size ||
                  (text->size && memchr(text->data, '\0', text->size));
    if (is_bad && !reading->options->lossy)
        return at_reading_bad(reading, error, line, 0,
                              "this is not UTF-8 text; read it with --lossy to replace "
                              "what is not");
    if (!is_bad && !(text->size && memchr(text->data, '\r', text->size)))
        return ATTUNE_OK;
    at_utf8_repair(tidy, *text);
    size_t kept = 0;
    for (size_t i = 0; i < tidy->size; i++) {
        char c = tidy->data[i];
        if (c == '\r' && i + 1 < tidy->size && tidy->data[i + 1] == '\n')
            continue;
        tidy->data[kept++] = (char)(c == '\r' ? '\n' : c == '\0' ? ' ' : c);
    }
    tidy->size = kept;
    *text = at_buffer_slice(tidy);
    return tidy->failed ? at_error_nomem(error) : ATTUNE_OK;
}

static enum attune_status add_turn(struct at_reading *reading,
                                   const struct at_composed_turn *turn,
                                   struct at_slice text, struct attune_error *error)
{
    struct at_slice label = at_slice_trim(turn->speaker);
    struct at_new_turn fresh = { .text = text,
                                 .start_ms = turn->start_ms,
                                 .end_ms = turn->end_ms,
                                 .line = turn->line };
    if (!label.size || !is_name(label) || !is_name(turn->role))
        return at_reading_bad(reading, error, turn->line, 0,
                              "this turn has no speaker's label");
    if (turn->start_ms >= 0 && turn->end_ms >= 0 && turn->end_ms < turn->start_ms)
        return at_reading_bad(reading, error, turn->line, 0,
                              "this turn ends before it starts");
    enum attune_status status = at_speakers_get(
        reading, label, at_slice_trim(turn->role), turn->line, &fresh.speaker, error);
    return status ? status : at_builder_turn(reading->builder, &fresh, error);
}

enum attune_status at_compose_turn(struct at_reading *reading,
                                   const struct at_composed_turn *turn,
                                   struct attune_error *error)
{
    const struct at_session_name unnamed = { .number = -1, .line = turn->line };
    struct at_slice text = turn->text;
    struct at_buffer tidy = { 0 };
    enum attune_status status = ATTUNE_OK;
    if (!reading->open)
        status = begin(reading, &unnamed, error);
    if (!status)
        status = tidy_text(reading, &text, turn->line, &tidy, error);
    if (!status)
        status = add_turn(reading, turn, text, error);
    at_buffer_clear(&tidy);
    reading->turn_lost = status != ATTUNE_OK;
    return at_reading_settle(reading, status, error);
}

enum attune_status at_compose_annotation(struct at_reading *reading,
                                         struct at_slice coder, struct at_slice code,
                                         struct at_slice value,
                                         struct attune_error *error)
{
    if (!reading->open || at_builder_turns(reading->builder) == 0)
        return at_reading_bad(reading, error, 0, 0,
                              "a code stands before the first turn");
    if (reading->turn_lost)
        return ATTUNE_OK;
    if (!is_name(coder) || !is_name(code) || at_utf8_check(value) < value.size)
        return at_reading_bad(reading, error, 0, 0, "this code is no UTF-8 text");
    return at_builder_annotate(reading->builder, coder, code, value, error);
}

enum attune_status at_compose_plain(struct at_reading *reading, struct at_slice text,
                                    struct attune_error *error)
{
    struct at_lines *lines, *own = reading->lines;
    enum attune_status status = at_lines_open_bytes(&lines, text, reading->path,
                                                    reading->options->lossy, error);
    if (status)
        return status;
    size_t size = text.size < AT_READING_HEAD ? text.size : AT_READING_HEAD;
    reading->head = at_slice(text.data, size - at_utf8_cut(at_slice(text.data, size)));
    reading->lines = lines;
    status = at_plain_text_read(reading, error);
    reading->lines = own;
    reading->head = at_slice(NULL, 0);
    at_lines_close(lines);
    return status;
}

enum attune_status at_compose_skip(struct at_reading *reading, uint32_t line,
                                   const char *what, struct attune_error *error)
{
    return at_reading_settle(
        reading, at_reading_bad(reading, error, line, 0, "%s", what), error);
}

void at_compose_note(struct at_reading *reading, uint32_t line, const char *what)
{
    at_reading_note(reading, ATTUNE_INVALID, line, "%s", what);
}

const char *at_compose_path(const struct at_reading *reading)
{
    return reading->path;
}

bool at_compose_is_lossy(const struct at_reading *reading)
{
    return reading->options->lossy;
}
