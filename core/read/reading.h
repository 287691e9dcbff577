/* reading.h - one file on its way to sessions: what every reader works with.
 *
 * Inside a reading no `error` is NULL. Names given to it are copied; what it gives
 * lives as long as the reading unless said otherwise. */
#ifndef AT_READ_READING_H
#define AT_READ_READING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "read/begun.h"
#include "read/read.h"
#include "read/speakers.h"

/* How many bytes a reader may look at before it reads. */
enum { AT_READING_HEAD = 64 * 1024 };

/* What a session is called, and the line that says so. */
struct at_session_name {
    struct at_slice session, case_name; /* an empty session: take the file's name */
    int64_t number;                     /* -1: nothing says it */
    uint32_t line;
};

struct at_reading {
    const struct at_read_options *options;
    const struct at_sink *sink;
    struct at_lines *lines;
    struct at_builder *builder;
    const char *path;
    struct at_slice head; /* the first bytes of the file, AT_READING_HEAD at most */
    struct at_arena *arena;
    struct at_session_name file; /* what the file's name says */
    struct at_session_name now;  /* the session being read */
    bool open;                   /* there is one */
    bool stopped;                /* the sink said so: nothing is to be settled */
    bool turn_lost;              /* composed last and skipped: its codes go with it */
    bool in_records;             /* sessions are told apart by a column */
    uint32_t given;              /* sessions handed to the sink */
    struct at_begun begun;       /* case and session: the line where it began */
    struct at_buffer key;        /* of the session being read; its names are in here */
    struct at_buffer next_key;   /* of one that is looked up */
    struct at_speakers speakers;
};

/* The next line; ATTUNE_NOT_FOUND at the end of the file. */
static inline enum attune_status at_reading_next(struct at_reading *reading,
                                                 struct at_slice *line,
                                                 struct attune_error *error)
{
    return at_lines_next(reading->lines, line, error);
}

/* ATTUNE_INVALID when a session of that name began before. */
enum attune_status at_reading_check(struct at_reading *reading,
                                    const struct at_session_name *name,
                                    struct attune_error *error);

/* Begins a session; none may be open. One that began before is ATTUNE_INVALID, and
 * then none is open. */
enum attune_status at_reading_begin(struct at_reading *reading,
                                    const struct at_session_name *name,
                                    struct attune_error *error);

/* Ends the session that is open, if any, and hands it over. */
enum attune_status at_reading_end(struct at_reading *reading,
                                  struct attune_error *error);

/* An error of a record, at a place in this file. */
enum attune_status at_reading_bad(const struct at_reading *reading,
                                  struct attune_error *error, uint32_t line, int column,
                                  const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* What becomes of a record's status: a bad record is told and ATTUNE_OK where the
 * options say to keep going; everything else is returned as it is. */
enum attune_status at_reading_settle(struct at_reading *reading,
                                     enum attune_status status,
                                     const struct attune_error *error);

/* Tells `note`, if there is one. */
void at_reading_note(const struct at_reading *reading, enum attune_status status,
                     uint32_t line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* A copy of `text`; its data is NULL when memory is out. */
struct at_slice at_reading_keep(struct at_reading *reading, struct at_slice text);

/* Labels for a message that shows what to type: the quotes a shell needs around
 * `label`, which are "'" unless it holds one. */
const char *at_reading_quote(struct at_slice label);

#endif
