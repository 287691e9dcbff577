/* unit.h - what a code can be given to. Codebooks (scheme/) use this too. */
#ifndef AT_CODING_UNIT_H
#define AT_CODING_UNIT_H

#include <stdbool.h>

#include "base/slice.h"

enum at_unit {
    AT_UNIT_SENTENCE,
    AT_UNIT_TURN,
    AT_UNIT_EXCHANGE,
    AT_UNIT_EPISODE,
    AT_UNIT_WINDOW,
    AT_UNIT_SESSION,
    AT_UNIT_CASE
};

enum { AT_UNIT_COUNT = AT_UNIT_CASE + 1 };

/* "sentence", "turn", ... */
const char *at_unit_name(enum at_unit unit);
bool at_unit_find(struct at_slice name, enum at_unit *unit);

#endif
