/* cues.h - subtitle cues to turns: neighbouring cues of one speaker are one turn,
 * from the start of the first to the end of the last. */
#ifndef AT_READ_CUES_H
#define AT_READ_CUES_H

#include "read/habit.h"

struct at_cues {
    struct at_reading *reading;
    struct at_habit habit;
    bool labelled;            /* `habit` found labels in the text of cues */
    struct at_buffer speaker; /* of the turn that is growing; empty: none is */
    struct at_buffer text;
    struct at_times times;
    uint32_t line;
};

/* Surveys the file for labels and begins its session. */
enum attune_status at_cues_open(struct at_cues *cues, struct at_reading *reading,
                                struct attune_error *error);
void at_cues_close(struct at_cues *cues);

/* One cue, or the part of it that one person speaks. */
struct at_cue {
    struct at_slice speaker; /* empty: whoever speaks already */
    struct at_slice text;
    struct at_times times;
    uint32_t line;
};

/* Adds what is said in a cue. One without a speaker before any speaker was named is
 * ATTUNE_INVALID. */
enum attune_status at_cues_add(struct at_cues *cues, const struct at_cue *cue,
                               struct attune_error *error);

/* Adds a line of a cue's text that may begin with a label, "Anna: ..." or "[S1] ...",
 * or with signs that speakers change, "- " and ">> ". */
enum attune_status at_cues_add_line(struct at_cues *cues, struct at_cue cue,
                                    struct attune_error *error);

/* Adds the turn that is growing. */
enum attune_status at_cues_flush(struct at_cues *cues, struct attune_error *error);

/* Reads a line of times with "-->" into `times`; what stands behind is a player's.
 * ATTUNE_INVALID with its place when it holds no two times, or ends before it
 * starts. */
enum attune_status at_cues_times(const struct at_cues *cues, struct at_slice line,
                                 struct at_times *times, struct attune_error *error);

/* Does the line hold an arrow, and so the times of a cue? */
bool at_cues_has_arrow(struct at_slice line);

#endif
