/* explain_case.h - the part of `attune explain` about the case of the session. */
#ifndef AT_CLI_EXPLAIN_CASE_H
#define AT_CLI_EXPLAIN_CASE_H

#include "cli/explain_page.h"
#include "read/read.h"

/* May some rule of the schemes give a code to cases? */
bool at_explain_case_is_asked(const struct at_engine *engine);

/* Codes all sessions of the case in the file and appends what it is given. */
enum attune_status at_explain_case(struct at_explain_page *page, const char *path,
                                   const struct at_read_options *options,
                                   struct at_slice id, struct attune_error *error);

#endif
