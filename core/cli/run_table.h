/* run_table.h - the codes of a session as a table for a person at a terminal: turn,
 * who spoke, code, and the words it rests on. */
#ifndef AT_CLI_RUN_TABLE_H
#define AT_CLI_RUN_TABLE_H

#include "base/buffer.h"
#include "coding/catalogue.h"
#include "coding/summaries.h"

struct at_run_table {
    const struct at_catalogue *catalogue;
    size_t columns; /* of the terminal */
    bool colored;
    bool no_text; /* offsets in place of words */
};

/* What starts what stands out on a terminal, and ends it; "" where nothing is
 * coloured. */
enum at_tint { AT_TINT_PLAIN, AT_TINT_STRONG, AT_TINT_FAINT };
const char *at_run_tint(const struct at_run_table *table, enum at_tint tint);

/* " · ", between things that stand in a row. */
#define AT_RUN_DOT " \xC2\xB7 "

/* Appends the heading and the table. False when memory is out. */
bool at_run_table_add(struct at_buffer *out, const struct at_run_table *table,
                      const struct at_transcript *transcript,
                      const struct at_codings *codings);

/* Appends the codes of a case, sorted, as a table of their own; nothing for none. */
void at_run_table_add_case(struct at_buffer *out, const struct at_run_table *table,
                           const struct at_case_summaries *course,
                           const struct at_coding *const *sorted, size_t count);

#endif
