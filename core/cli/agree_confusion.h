/* agree_confusion.h - what one coder said where another said something else. */
#ifndef AT_CLI_AGREE_CONFUSION_H
#define AT_CLI_AGREE_CONFUSION_H

#include "cli/agree_report.h"

/* Appends, of each two coders: a table of all codes, how many units both, one or neither
 * gave it to; and a matrix of each code's values and of each choice, the first coder down, the
 * second across. False when memory is out. */
bool at_agree_confusion_add(struct at_buffer *out,
                            const struct at_agree_results *results,
                            const struct at_agree_form *form);

/* The same for programs: {"confusion":NAME,...,"first":...,"second":...,"count":N}, an
 * object a line and cell that is not empty. */
bool at_agree_confusion_add_json(struct at_buffer *out,
                                 const struct at_agree_results *results);

#endif
