/* sheet_jsonl.h - attune's own results a line each, as `attune run -o codings.jsonl`
 * writes them, read like a coder's table. */
#ifndef AT_READ_SHEET_JSONL_H
#define AT_READ_SHEET_JSONL_H

#include "read/sheet.h"

/* Does the file begin with a result of attune? */
enum attune_status at_sheet_jsonl_is_ours(bool *is_ours, const char *path,
                                          struct attune_error *error);

/* Hands on a row for each coding; summaries and failures are passed over. */
enum attune_status at_sheet_jsonl_read(const char *path,
                                       const struct at_sheet_told *told,
                                       const struct at_sheet_sink *sink,
                                       struct attune_error *error);

#endif
