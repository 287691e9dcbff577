/* agree_settled.h - a case that a lab settled, as an example of the code it is about. */
#ifndef AT_CLI_AGREE_SETTLED_H
#define AT_CLI_AGREE_SETTLED_H

#include "read/sheet.h"
#include "scheme/added_examples.h"
#include "scheme/rules.h"

/* Makes the example in `arena`; its texts are the row's. Where the case can be none,
 * `*reason` (also in the arena) says why, and is NULL else. False when memory is out. */
bool at_settled_example(struct at_added_example *added, const char **reason,
                        struct at_arena *arena, const struct at_scheme *scheme,
                        const struct at_sheet_row *row);

#endif
