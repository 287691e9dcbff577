/* told.h - what went wrong, on stderr line by line, but not for ever: the first ten
 * of a kind, then how many more there were. */
#ifndef AT_CLI_TOLD_H
#define AT_CLI_TOLD_H

#include "base/error.h"

struct at_told {
    const char *what; /* "failures": what the lines are about */
    size_t count;
};

/* One more: prints it while there were few. */
void at_told_add(struct at_told *told, const struct attune_error *error);

/* "... and 7 more failures", with `where` they can be read, when not all were
 * printed. */
void at_told_end(const struct at_told *told, const char *where);

#endif
