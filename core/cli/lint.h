/* lint.h - what is no error in a scheme, but most likely not meant. */
#ifndef AT_CLI_LINT_H
#define AT_CLI_LINT_H

#include "base/faults.h"
#include "scheme/find.h"
#include "scheme/rules.h"

/* Warns of codes that have no example of one kind, of lexicons and plugins nothing
 * asks for, and of functions where conditions as data would do. */
void at_lint_scheme(const struct at_scheme *scheme, struct at_search *search,
                    struct at_faults *faults);

/* The last of these alone, over the text of rules.lua. */
void at_lint_functions(struct at_slice source, const char *file,
                       struct at_faults *faults);

#endif
