/* past.h - what results came from, as their provenance tells (provenance.h). */
#ifndef AT_CLI_PAST_H
#define AT_CLI_PAST_H

#include "base/faults.h"
#include "scheme/lock.h"

struct at_past {
    const char *file;          /* the provenance, for messages */
    struct at_lock lock;       /* without plugins: they are among the files */
    struct at_pin_list inputs; /* path and SHA-256, which is empty for standard input */
    const struct at_json *options, *arguments;
};

/* Where the provenance of results is: in a folder, or beside a file. NULL when memory is
 * out. */
const char *at_past_file(struct at_arena *arena, const char *results);

/* Reads a provenance. All of it lives in `arena`. */
enum attune_status at_past_read(struct at_past *past, struct at_arena *arena,
                                const char *file, struct attune_error *error);

/* Appends the words that were typed behind `attune run`, each with its NUL, as far as they
 * matter, and the schemes where none was named; returns how many. */
size_t at_past_words(const struct at_past *past, struct at_buffer *words);

/* Tells `faults` what was otherwise: inputs first, then schemes and their files, then
 * attune itself. */
void at_past_compare(const struct at_past *then, const struct at_past *now,
                     struct at_faults *faults);

#endif
