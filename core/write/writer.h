/* writer.h - results to files, a session at a time.
 *
 * The ending of the path picks the format: ".csv" is the table of codings alone,
 * ".jsonl" one coding a line, a path that ends in "/" a folder with every table; other
 * endings are those of plugins.
 * Nothing appears under a final name until the writer is closed. */
#ifndef AT_WRITE_WRITER_H
#define AT_WRITE_WRITER_H

#include <stdbool.h>

#include "coding/catalogue.h"
#include "coding/summaries.h"
#include "write/plugin_writer.h"

struct at_write_options {
    bool raw;     /* leave cells that look like formulas as they are */
    bool no_text; /* no word of a transcript: codes, counts and offsets only */
    bool force;   /* replace what is there */
    struct at_plugin_writers plugins; /* for paths with other endings; borrowed */
    /* Hears of what had no place in a file; may be NULL. */
    void (*note)(void *data, const struct attune_error *what);
    void *note_data;
};

struct at_session_results {
    const struct at_transcript *transcript;
    const struct at_codings *codings;
    struct at_session_summaries summaries;
};

struct at_writer;

/* ATTUNE_EXISTS when a file is in the way, ATTUNE_INVALID when no format has this
 * ending. The catalogue is borrowed. */
enum attune_status at_writer_open(struct at_writer **writer, const char *path,
                                  const struct at_catalogue *catalogue,
                                  const struct at_write_options *options,
                                  struct attune_error *error);

/* Adds all of a session; memory does not grow with their number. */
enum attune_status at_writer_session(struct at_writer *writer,
                                     const struct at_session_results *results,
                                     struct attune_error *error);

/* Adds what a case was given, and the measures over it where the format has a place for
 * them. */
enum attune_status at_writer_case(struct at_writer *writer,
                                  const struct at_case_summaries *course,
                                  struct attune_error *error);

/* Adds a row to the table of failures, where the format has one. */
enum attune_status at_writer_failure(struct at_writer *writer,
                                     const struct at_failure *failure,
                                     struct attune_error *error);

/* Writes the provenance (a JSON object) beside the results and gives every file its
 * name. Frees the writer in any case; on an error nothing is left. */
enum attune_status at_writer_close(struct at_writer *writer, struct at_slice provenance,
                                   struct attune_error *error);

/* Gives up; nothing is left. NULL is fine. */
void at_writer_drop(struct at_writer *writer);

/* What this writer wrote to, as the user named it. */
const char *at_writer_path(const struct at_writer *writer);

#endif
