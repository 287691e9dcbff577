/* asked.h - which codes the functions of a text may ask for, told without running them:
 * so it is known which rules must have run before. Private to this room. */
#ifndef AT_SCRIPT_ASKED_H
#define AT_SCRIPT_ASKED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct at_asked {
    bool any;     /* something is asked for that only running it would tell */
    bool history; /* perhaps the words new in a case: it is named, in quotes */
    size_t count;
    const struct at_slice *tests; /* of turn:has "test" and its kin, in the arena */
};

/* Gathers the tests in a script's text, which must outlive the answer; false when memory
 * is out. */
bool at_asked_read(struct at_asked *asked, struct at_arena *arena,
                   struct at_slice text);

#endif
