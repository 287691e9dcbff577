/* roll_call.h - which session is in which file, asked before any is coded: so the sessions
 * of a case come one after the other, in order, however their files are named. */
#ifndef AT_CLI_ROLL_CALL_H
#define AT_CLI_ROLL_CALL_H

#include "cli/inputs.h"
#include "text/language.h"

/* Sorts the inputs: those of one case come together, where the first of them was, by
 * number if all have one, else by date if all have one, else as they were. What counts is
 * the first session of a file; a file is read no further than that, and one that cannot
 * be read, or only once, stays where it is. Only a lack of memory is an error. */
enum attune_status at_roll_call(struct at_inputs *inputs,
                                const struct at_read_options *read,
                                const struct at_language *language,
                                struct attune_error *error);

#endif
