/* agree_rows.h - the figures of `attune agree` for programs: a row a figure. */
#ifndef AT_CLI_AGREE_ROWS_H
#define AT_CLI_AGREE_ROWS_H

#include "cli/agree_measure.h"

/* what,name,unit,coders,statistic,value,low,high,over,units,sessions,reason - `what` is
 * code, values, group, ranks, limits or mean; `over` what the statistic is over; `reason` why a value or
 * an interval is missing. */
void at_agree_rows_add_csv(struct at_buffer *out,
                           const struct at_agree_results *results);

/* The same, an object a line, missing numbers null; then {"not_judged":...} for each unit
 * that a coder said nothing of. */
void at_agree_rows_add_json(struct at_buffer *out,
                            const struct at_agree_results *results);

#endif
