/* run_course.h - what a case was given, and how it changed over its sessions, for a person
 * at a terminal. */
#ifndef AT_CLI_RUN_COURSE_H
#define AT_CLI_RUN_COURSE_H

#include "cli/run_table.h"
#include "coding/summaries.h"

/* Appends a heading, a table of the case's codes (`sorted`), and one a scheme of its
 * measures, these where it has more than one session; nothing where there is neither. */
void at_run_course_add(struct at_buffer *out, const struct at_run_table *table,
                       const struct at_case_summaries *course,
                       const struct at_coding *const *sorted, size_t count);

#endif
