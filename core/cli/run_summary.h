/* run_summary.h - how often each code of each scheme was given in a session. */
#ifndef AT_CLI_RUN_SUMMARY_H
#define AT_CLI_RUN_SUMMARY_H

#include "cli/run_table.h"
#include "engine/engine.h"
#include "write/writer.h"

/* Appends a line a code that was given, in the order of the codebook: whose turns,
 * how often, and how often in 100 of those turns. Codes never given follow in one
 * list, then the summaries of the scheme. False when memory is out. */
bool at_run_summary_add(struct at_buffer *out, const struct at_run_table *table,
                        const struct at_engine *engine,
                        const struct at_session_results *session);

#endif
