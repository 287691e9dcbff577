/* notes.h - what readers remark: printed as it comes, but for a --role that nobody
 * goes by, which is worth a word only where no file knows it. */
#ifndef AT_CLI_NOTES_H
#define AT_CLI_NOTES_H

#include "base/arena.h"
#include "cli/told.h"

/* Zero it but for `arena` and `told.what` before first use. */
struct at_notes {
    struct at_arena *arena; /* borrowed */
    struct at_told told;
    struct at_note *held;
};

/* One more remark: printed, or held until the end. */
void at_notes_add(struct at_notes *notes, const struct attune_error *what);

/* Prints what all of `files` files remarked, and how many notes were not printed. */
void at_notes_end(struct at_notes *notes, size_t files);

#endif
