/* inputs.h - the transcripts a command was given: files, those in folders, "-".
 *
 * In a folder and the folders in it, files with the ending of a format that is read
 * are picked; hidden ones and attune's own results are passed over and counted. A
 * file that was named is always taken. A folder's manifest tells what its files are. */
#ifndef AT_CLI_INPUTS_H
#define AT_CLI_INPUTS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/faults.h"
#include "read/read.h"

struct at_input {
    const char *path; /* as typed, with what is below it */
    const char *name; /* of its session: the path below the folder that was typed,
                         without its ending; NULL: the reader takes it from the path */
    bool is_told;     /* a manifest has a row for it (manifest.h) ... */
    struct at_told_session told; /* ... that says so much of its session */
    struct at_slice date;        /* as 2024-04-13; empty: not told */
};

/* Zero it before first use; clear it after the last. */
struct at_inputs {
    const struct at_read_options *read; /* borrowed: what is read; NULL: the usual */
    struct at_arena *arena;             /* owned: all below */
    struct at_input *items; /* in the order given; in a folder bytewise by name */
    size_t count, room;
    const char **manifests; /* paths of those that were read */
    size_t manifest_count;
    size_t hidden, ours, others; /* passed over: hidden, attune's results, no format */
};

/* Adds what the operands stand for. A folder that cannot be read, or holds nothing to
 * read, and bad rows of a manifest are told to `faults`; only a lack of memory ends the search. */
enum attune_status at_inputs_find(struct at_inputs *inputs, char *const *operands,
                                  size_t count, struct at_faults *faults);
void at_inputs_clear(struct at_inputs *inputs);
/* "passed over in folders: 3 files of other formats, 1 hidden", without a line end;
 * nothing when there were none. */
void at_inputs_add_passed(const struct at_inputs *inputs, struct at_buffer *out);

#endif
