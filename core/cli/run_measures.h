/* run_measures.h - the summaries of a session, for a person at a terminal. */
#ifndef AT_CLI_RUN_MEASURES_H
#define AT_CLI_RUN_MEASURES_H

#include "cli/run_table.h"
#include "coding/summaries.h"

/* Appends a table of those of one scheme, by its number: what is measured, the value, and
 * what it rests on, or why it is missing. What stands in the table above it already
 * (run_summary.h), a code's own rate per 100 turns or that it was never given, is left out.
 * Nothing when nothing is left. */
void at_run_measures_add(struct at_buffer *out, const struct at_run_table *table,
                         const struct at_session_summaries *summaries, uint32_t scheme);

/* A number as people read it: whole, or with two digits behind the point; "-" where it is
 * missing. */
void at_run_measures_number(struct at_buffer *out, struct at_number number);

#endif
