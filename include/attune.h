/* attune.h - code therapy transcripts from your own program.
 *
 *   attune_engine       holds loaded coding schemes and every table they share
 *   attune_transcript   one session, as read; immutable
 *   attune_codings      what the schemes found in one session
 *
 * All text is UTF-8. Turns count from 1. Offsets are Unicode code points from 0
 * in the text of the turn named, end excluded. Times are milliseconds from the
 * start of the session, -1 when nobody timed it.
 *
 * An engine and all that came from it belong to one thread at a time. Schemes
 * run inside the calling process: limits on memory and steps hold, but only the
 * attune program adds the barriers of the operating system. */
#ifndef ATTUNE_H
#define ATTUNE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ATTUNE_API __attribute__((visibility("default")))

/* The level of the script and plugin interface that this library serves. */
#define ATTUNE_LEVEL 1

enum attune_status {
    ATTUNE_OK,
    ATTUNE_INVALID,   /* the input is not what it should be */
    ATTUNE_NOT_FOUND, /* a file, scheme or plugin is not there */
    ATTUNE_LIMIT,     /* a stated limit was reached */
    ATTUNE_SCRIPT,    /* a rule failed */
    ATTUNE_EXISTS,    /* an output is in the way */
    ATTUNE_IO,        /* reading or writing failed: disk full, no permission */
    ATTUNE_NO_MEMORY,
    ATTUNE_STOPPED /* a callback asked to stop */
};

/* What went wrong, for a person. `file` is empty and `line`, `column` are 0
 * where they do not apply. Functions take NULL for "do not tell me". */
struct attune_error {
    enum attune_status status;
    char message[512];
    char file[256];
    int line;
    int column;
};

#ifdef __cplusplus
}
#endif
#endif
