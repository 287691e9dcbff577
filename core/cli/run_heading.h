/* run_heading.h - what stands above the table of a session: its name, who speaks, and
 * the schemes it was coded with. */
#ifndef AT_CLI_RUN_HEADING_H
#define AT_CLI_RUN_HEADING_H

#include "cli/run_table.h"

void at_run_heading_add(struct at_buffer *out, const struct at_run_table *table,
                        const struct at_transcript *transcript);

/* T, P or O for a speaker's role, numbered where several have it: P1, P2. */
void at_run_heading_letter(struct at_buffer *out,
                           const struct at_transcript *transcript, uint32_t speaker);

#endif
