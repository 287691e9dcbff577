/* intake.h - the transcripts of all inputs of a command, one session at a time.
 *
 * What a bad file costs is that file, and what a bad record costs, where the user
 * said to keep going, that record: each is told on stderr, and the rest goes on. */
#ifndef AT_CLI_INTAKE_H
#define AT_CLI_INTAKE_H

#include "base/map.h"
#include "cli/inputs.h"
#include "cli/notes.h"
#include "cli/progress.h"
#include "read/read.h"

struct at_intake {
    /* Set by who starts it; borrowed. */
    const struct at_read_options *read;
    const struct at_inputs *inputs;
    const struct at_language *language;
    bool quiet;
    bool progress; /* show how far it has come, where stderr is a terminal */
    /* Gets each session. ATTUNE_INVALID leaves it out, which is told; any other error
     * ends everything. */
    enum attune_status (*session)(void *data, const struct at_transcript *transcript,
                                  struct attune_error *error);
    /* Hears of each input and record given up, after it was told; may be NULL. */
    void (*given_up)(void *data, const struct attune_error *what);
    void *data;

    /* What came of it. */
    size_t sessions, read_inputs;
    struct at_told bad_inputs, losses, left_out;

    /* While it runs. */
    const struct at_input *input;
    size_t before; /* sessions before this input */
    struct at_notes notes;
    struct at_progress line;
    struct at_arena *arena; /* names and notes */
    struct at_map names;    /* case and session: number of the input */
    struct attune_error ended;
};

/* Reads all inputs. Returns only what ended it early. */
enum attune_status at_intake_run(struct at_intake *intake, struct attune_error *error);

/* Tells, unless it is to be quiet, what had no place in a file that is written; `intake`
 * is one. */
void at_intake_remark(void *intake, const struct attune_error *what);

/* True when an input or a record was given up. */
bool at_intake_has_failed(const struct at_intake *intake);

/* Says how many more lines were not printed, and `where` to look for them, how many
 * records were skipped and files failed. */
void at_intake_tell_rest(const struct at_intake *intake, const char *where);

#endif
