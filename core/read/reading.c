/* reading.c - sessions begun, ended and handed over; what went wrong, told. */
#include "read/reading.h"

#include <stdarg.h>
#include <stdio.h>

#include "read/file_name.h"

struct at_slice at_reading_keep(struct at_reading *reading, struct at_slice text)
{
    char *copy = at_arena_raw(reading->arena, text.size + 1);
    if (copy && text.size)
        memcpy(copy, text.data, text.size);
    return at_slice(copy, text.size);
}

const char *at_reading_quote(struct at_slice label)
{
    return label.size && memchr(label.data, '\'', label.size) ? "\"" : "'";
}

enum attune_status at_reading_bad(const struct at_reading *reading,
                                  struct attune_error *error, uint32_t line, int column,
                                  const char *format, ...)
{
    char message[sizeof error->message];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    return at_error_at(error, ATTUNE_INVALID, reading->path, (int)line, column, "%s",
                       message);
}

void at_reading_note(const struct at_reading *reading, enum attune_status status,
                     uint32_t line, const char *format, ...)
{
    struct attune_error what;
    char message[sizeof what.message];
    va_list args;
    if (!reading->sink->note)
        return;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    at_error_at(&what, status, reading->path, (int)line, 0, "%s", message);
    reading->sink->note(reading->sink->data, &what);
}

enum attune_status at_reading_settle(struct at_reading *reading,
                                     enum attune_status status,
                                     const struct attune_error *error)
{
    if (status != ATTUNE_INVALID || reading->stopped || !reading->options->keep_going)
        return status;
    if (reading->sink->lost)
        reading->sink->lost(reading->sink->data, error);
    return ATTUNE_OK;
}

/* Makes the key of a session in `begun`; false when memory is out. */
static bool make_key(struct at_buffer *key, const struct at_session_name *name)
{
    at_buffer_reset(key);
    at_buffer_add_slice(key, name->case_name);
    at_buffer_add_char(key, '\n');
    at_buffer_add_slice(key, name->session);
    return !key->failed;
}

/* The name with what it leaves out filled in from the file's, or from what others tell of
 * a file's only session. In a case, the number often is part of the name. */
static struct at_session_name complete(const struct at_reading *reading,
                                       const struct at_session_name *name)
{
    struct at_session_name whole = *name;
    bool told = reading->options->told && !reading->in_records && reading->given == 0;
    if (whole.number < 0 && (told || !whole.session.size))
        whole.number = reading->file.number;
    if (!whole.session.size)
        whole.session = reading->file.session;
    if (!whole.case_name.size)
        whole.case_name = reading->file.case_name;
    if (whole.case_name.size && whole.number < 0)
        at_number_find(whole.session, whole.case_name, &whole.number);
    return whole;
}

/* What stands for the line of a session in a file without lines. */
#define NO_LINE UINT32_MAX

static enum attune_status begun_before(const struct at_reading *reading,
                                       const struct at_session_name *name,
                                       uint32_t line, struct attune_error *error)
{
    const char *advice = reading->in_records
                             ? "the rows of a session must stand together, so sort the "
                               "rows by session"
                             : "every session needs a name of its own";
    if (line == NO_LINE)
        return at_reading_bad(reading, error, name->line, 0,
                              "session \"%.*s\" is there twice; %s",
                              AT_SLICE_ARGS(name->session), advice);
    return at_reading_bad(reading, error, name->line, 0,
                          "session \"%.*s\" began on line %u already; %s",
                          AT_SLICE_ARGS(name->session), line, advice);
}

/* Completes a name, and leaves its key in next_key. */
static enum attune_status find_free(struct at_reading *reading,
                                    struct at_session_name *name,
                                    struct attune_error *error)
{
    *name = complete(reading, name);
    if (!make_key(&reading->next_key, name))
        return at_error_nomem(error);
    uint32_t before =
        at_begun_find(&reading->begun, at_buffer_slice(&reading->next_key));
    return before ? begun_before(reading, name, before, error) : ATTUNE_OK;
}

enum attune_status at_reading_check(struct at_reading *reading,
                                    const struct at_session_name *name,
                                    struct attune_error *error)
{
    struct at_session_name whole = *name;
    return find_free(reading, &whole, error);
}

/* Makes the key looked up last the session's own, and its names part of it. */
static void take_key(struct at_reading *reading, struct at_session_name *now)
{
    struct at_buffer spare = reading->key;
    reading->key = reading->next_key;
    reading->next_key = spare;
    now->case_name = at_slice(reading->key.data, now->case_name.size);
    now->session =
        at_slice(reading->key.data + now->case_name.size + 1, now->session.size);
}

/* Lets the sink hear the name of the session that began. */
static enum attune_status tell_begin(struct at_reading *reading,
                                     struct attune_error *error)
{
    const struct at_session_name *now = &reading->now;
    const struct at_told_session name = { now->session, now->case_name, now->number };
    if (!reading->sink->begins)
        return ATTUNE_OK;
    enum attune_status status =
        reading->sink->begins(reading->sink->data, &name, error);
    reading->stopped = status != ATTUNE_OK;
    return status;
}

enum attune_status at_reading_begin(struct at_reading *reading,
                                    const struct at_session_name *name,
                                    struct attune_error *error)
{
    struct at_session_name now = *name;
    enum attune_status status = find_free(reading, &now, error);
    if (status)
        return status;
    take_key(reading, &now);
    status = at_builder_begin(reading->builder, at_slice_of(reading->path), error);
    if (!status)
        status = at_builder_name(reading->builder, now.session, now.case_name,
                                 now.number, error);
    if (!status && !at_begun_add(&reading->begun, at_buffer_slice(&reading->key),
                                 now.line ? now.line : NO_LINE))
        status = at_error_nomem(error);
    if (status) {
        at_builder_drop(reading->builder);
        return status;
    }
    reading->now = now;
    reading->open = true;
    return tell_begin(reading, error);
}

enum attune_status at_reading_end(struct at_reading *reading,
                                  struct attune_error *error)
{
    if (!reading->open)
        return ATTUNE_OK;
    reading->open = false;
    at_speakers_end(reading);
    if (at_builder_turns(reading->builder) == 0) {
        at_builder_drop(reading->builder);
        return ATTUNE_OK;
    }
    struct at_transcript *transcript = at_builder_finish(reading->builder);
    if (!transcript)
        return at_error_nomem(error);
    enum attune_status status =
        reading->sink->session(reading->sink->data, transcript, error);
    if (!reading->sink->takes)
        at_builder_recycle(reading->builder, transcript);
    reading->given++;
    reading->stopped = status != ATTUNE_OK;
    return status;
}
