/* run_course.h - how a case changed over its sessions, for a person at a terminal. */
#ifndef AT_CLI_RUN_COURSE_H
#define AT_CLI_RUN_COURSE_H

#include "cli/run_table.h"
#include "coding/summaries.h"

/* Appends a heading and a table a scheme; nothing for a case of one session, or without
 * measures. */
void at_run_course_add(struct at_buffer *out, const struct at_run_table *table,
                       const struct at_case_summaries *course);

#endif
