/* json_rows.h - codings as JSON, one object a line. */
#ifndef AT_WRITE_JSON_ROWS_H
#define AT_WRITE_JSON_ROWS_H

#include "write/rows.h"

/* {"coding":1,"case":...,"evidence":[{"turn":3,"start":0,"end":4,"text":...}],...} and
 * LF. Keys are the columns of codings.csv; what is missing there is null here. Evidence of
 * a case's coding names its session first. */
void at_json_rows_add_coding(struct at_buffer *out, const struct at_rows *rows,
                             const struct at_coding *coding, unsigned long long number);

/* {"summary":"stance-index","measure":"share",...,"value":0.5,"reason":null} and LF. */
void at_json_rows_add_summary(struct at_buffer *out, const struct at_rows *rows,
                              const struct at_session_summary *summary);

/* {"case_summary":"stance-index","measure":"slope","case":...,"low":...} and LF. */
void at_json_rows_add_case(struct at_buffer *out, const struct at_rows *rows,
                           struct at_slice id, const struct at_case_summary *row);

/* {"failure":...,"session":...} and LF. */
void at_json_rows_add_failure(struct at_buffer *out, const struct at_failure *failure);

#endif
