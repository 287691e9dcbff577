/* read.h - files in, transcripts out, one session at a time.
 *
 * Every format is a reader in one table (readers.c); each recognises its own by the
 * ending and the first bytes. A reader streams: a file of any length costs the
 * memory of its longest session. */
#ifndef AT_READ_READ_H
#define AT_READ_READ_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"
#include "io/lines.h"
#include "transcript/builder.h"

struct at_pair {
    struct at_slice ours, theirs;
};

/* What somebody else tells of the session in a file, as a manifest does. What the file
 * says itself comes first. */
struct at_told_session {
    struct at_slice session, case_name; /* empty: nothing */
    int64_t number;                     /* -1: nothing */
};

struct at_reading; /* what a reader works with; private to this room */

/* A reader that stands outside of this room: a plugin. It is given whole files, and
 * says what is in them with the functions of compose.h. */
struct at_plugin_reader {
    const char *name, *endings; /* as in at_reader */
    /* What a file begins with, blanks aside, or has in its first bytes; each list ends
     * in NULL. A file with one of these is surely its own; where there are none, the
     * ending says so. */
    const char *const *starts, *const *holds;
    enum attune_status (*read)(void *data, struct at_slice bytes,
                               struct at_reading *reading, struct attune_error *error);
    void *data;
};
enum { AT_PLUGIN_READ_MOST = 32 * 1024 * 1024 }; /* bytes of such a file */

struct at_read_options {
    /* --columns ours=theirs: speaker text session case turn start end coder code
     * value role number; where nothing is said the reader tries the common names. */
    const struct at_pair *columns;
    size_t column_count;
    /* --role 'Dr. Lee=therapist' and so on; labels compare without case. */
    const struct at_pair *roles; /* ours: the role's name, theirs: the label */
    size_t role_count;
    const char *name_pattern;           /* --name 'P{case}_S{session}'; NULL for none */
    const struct at_told_session *told; /* NULL for none; else name_pattern rests */
    const char *name;   /* for at_read_bytes: what at_read takes as `name` */
    const char *reader; /* a reader's name, to force it; NULL to sniff */
    /* Readers besides those of the table, asked first. */
    const struct at_plugin_reader *plugins;
    size_t plugin_count;
    void *owner;     /* what the above belong to, for whoever made these options */
    bool picked;     /* from a folder, by its ending: in no format, it is
                        ATTUNE_NOT_FOUND and no fault of the user's */
    bool lossy;      /* replace bytes that are not UTF-8 */
    bool keep_going; /* skip bad records, telling `lost` of each */
    bool margin;     /* plain text: take "   | code, code" off turns and keep
                                 it as annotations of the coder "margin" */
};

/* What reading gives. `session` gets each transcript; unless the sink `takes` them,
 * it may keep nothing of it after it returns. It stops the reading by returning an
 * error (ATTUNE_STOPPED for no error at all). `begins` (may be NULL) hears before that
 * what a session is called, as soon as its first turn is met, and may stop likewise. `lost` hears of each record skipped or byte replaced. `note`
 * (may be NULL, as `lost` may) hears of what was read but may be meant otherwise:
 * a speaker without a role (ATTUNE_INVALID), once a file; and a --role that no
 * speaker of this file goes by (ATTUNE_NOT_FOUND, in the same words for every
 * file, so that who reads many may wait whether all say so). */
struct at_sink {
    enum attune_status (*session)(void *data, struct at_transcript *transcript,
                                  struct attune_error *error);
    enum attune_status (*begins)(void *data, const struct at_told_session *name,
                                 struct attune_error *error);
    void (*lost)(void *data, const struct attune_error *what);
    void (*note)(void *data, const struct attune_error *what);
    void *data;
    bool takes; /* the transcripts are the sink's, who frees them */
};

/* Reads a file ("-" is standard input). `name` is the session's name when the file
 * does not say one and holds only one session (its path below the argument without
 * ending); NULL takes it from `path`. An error of a record without keep_going, or
 * of the whole file, is returned with its place. A file without any turn is an
 * error too. `builder` is used and left empty. */
enum attune_status at_read(const char *path, const char *name,
                           const struct at_read_options *options,
                           struct at_builder *builder, const struct at_sink *sink,
                           struct attune_error *error);

/* The same over bytes in memory; `path` is what messages call them. */
enum attune_status at_read_bytes(struct at_slice bytes, const char *path,
                                 const struct at_read_options *options,
                                 struct at_builder *builder, const struct at_sink *sink,
                                 struct attune_error *error);

/* A row of the readers' table. */
struct at_reader {
    const char *name;    /* "plain text", "WebVTT" ... */
    const char *endings; /* ".txt .text" */
    /* 0: not mine, 1: perhaps, 2: surely. */
    int (*sniff)(struct at_slice head, const char *path);
    enum attune_status (*read)(struct at_reading *reading, struct attune_error *error);
};

/* The table; ends in a row whose name is NULL. */
const struct at_reader *at_readers(void);

/* True when the ending of `path` is one of a reader's: what a folder's files are
 * picked by. Options may be NULL. */
bool at_reader_knows(const struct at_read_options *options, const char *path);

/* Appends the endings of all readers, parted by blanks. */
void at_readers_add_endings(struct at_buffer *out,
                            const struct at_read_options *options);

/* True when the path ends in one of `endings`, parted by blanks. */
bool at_ending_is_in(const char *path, const char *endings);

#endif
