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

/* Text that others own; not NUL-terminated. */
struct attune_text {
    const char *data;
    size_t size;
};

typedef struct attune_engine attune_engine;

/* An engine that looks for schemes and plugins in the folders of `places`, a list
 * that ends in NULL (each holds schemes/ and plugins/), and then where attune is
 * installed. NULL for none but the latter. */
ATTUNE_API enum attune_status attune_engine_new(attune_engine **engine,
                                                const char *const *places,
                                                struct attune_error *error);
ATTUNE_API void attune_engine_free(attune_engine *engine); /* NULL is fine */

/* Loads a scheme by its name, or by the path of its folder. To be called before the
 * first transcript is opened; later it is ATTUNE_INVALID. Of several faults the
 * first is told. */
ATTUNE_API enum attune_status attune_engine_load(attune_engine *engine,
                                                 const char *scheme,
                                                 struct attune_error *error);

typedef struct attune_transcript attune_transcript;

/* Reads a file and calls `each` with every session in it, in order. Each transcript
 * is the caller's, to be freed with attune_transcript_free before the engine is.
 * `each` returns ATTUNE_OK to go on; anything else ends the reading and is returned,
 * ATTUNE_STOPPED for a wish to stop. */
typedef enum attune_status (*attune_each_session)(void *data,
                                                  attune_transcript *transcript);
ATTUNE_API enum attune_status attune_read(attune_engine *engine, const char *path,
                                          attune_each_session each, void *data,
                                          struct attune_error *error);

/* The same for a file of one session; more in it are ATTUNE_INVALID. */
ATTUNE_API enum attune_status attune_transcript_open(attune_transcript **transcript,
                                                     attune_engine *engine,
                                                     const char *path,
                                                     struct attune_error *error);
ATTUNE_API void
attune_transcript_free(attune_transcript *transcript); /* NULL is fine */

/* What it is called, which case it belongs to, and how many turns it has. */
ATTUNE_API struct attune_text
attune_transcript_session(const attune_transcript *transcript);
ATTUNE_API struct attune_text
attune_transcript_case(const attune_transcript *transcript);
ATTUNE_API size_t attune_transcript_turns(const attune_transcript *transcript);

struct attune_turn {
    struct attune_text speaker, text;
    const char *role; /* "therapist", "patient" or "other" */
    int64_t start_ms, end_ms;
};

/* A turn by number, from 1 to attune_transcript_turns. Lives with the transcript. */
ATTUNE_API struct attune_turn
attune_transcript_turn(const attune_transcript *transcript, size_t turn);

typedef struct attune_codings attune_codings;

/* Codes a transcript with the loaded schemes, and sums it up: by itself, so that nothing
 * is given to its case, which is the attune program's to see whole. The codings live with it;
 * coding it again gives a new record. A rule that fails costs one coding, a function of a
 * summary its value, and is counted. */
ATTUNE_API enum attune_status attune_code(attune_codings **codings,
                                          attune_engine *engine,
                                          attune_transcript *transcript,
                                          struct attune_error *error);

struct attune_coding {
    struct attune_text scheme, code;
    const char *unit; /* "turn", "sentence" */
    size_t first_turn, last_turn;
    struct attune_text value; /* as written in results; empty for a plain code */
    double confidence;        /* over 0, at most 1 */
    int rule_line;            /* in the scheme's rules.lua */
    size_t evidence;          /* how many spans */
};

/* What a coding rests on. */
struct attune_span {
    size_t turn;       /* from 1 */
    size_t start, end; /* code points in the turn's text, end excluded */
    struct attune_text text;
};

/* Codings in order of turns, from 0 to attune_codings_count - 1. */
ATTUNE_API size_t attune_codings_count(const attune_codings *codings);
ATTUNE_API struct attune_coding attune_codings_get(const attune_codings *codings,
                                                   size_t index);
/* Span `span`, from 0, of a coding. */
ATTUNE_API struct attune_span attune_codings_evidence(const attune_codings *codings,
                                                      size_t index, size_t span);

/* A summary that a codebook declares. A number that is missing is NaN; where that is the
 * value, the reason says why. */
struct attune_summary {
    struct attune_text scheme, name;
    struct attune_text measure; /* "share", "mean", ..., "per 100 turns" */
    const char *role;           /* whose turns the base is made of; "any" */
    double count, base, value;
    struct attune_text reason; /* empty where there is a value */
};

/* Summaries of the session, from 0 to attune_codings_summaries - 1. */
ATTUNE_API size_t attune_codings_summaries(const attune_codings *codings);
ATTUNE_API struct attune_summary attune_codings_summary(const attune_codings *codings,
                                                        size_t index);

/* Rules that failed, and what they said, from 0. */
ATTUNE_API size_t attune_codings_failures(const attune_codings *codings);
ATTUNE_API const char *attune_codings_failure(const attune_codings *codings,
                                              size_t index);

#ifdef __cplusplus
}
#endif
#endif
