/* told.c - prints as session.c prints every error. */
#include "cli/told.h"

#include <stdio.h>

#include "cli/session.h"

enum { PRINTED_MOST = 10 };

void at_told_add(struct at_told *told, const struct attune_error *error)
{
    if (told->count++ < PRINTED_MOST)
        at_cli_error(error);
}

void at_told_end(const struct at_told *told, const char *where)
{
    if (told->count > PRINTED_MOST)
        fprintf(stderr, "... and %zu more %s%s\n", told->count - PRINTED_MOST,
                told->what, where);
}
