/* unit.c - the names of units, once. */
#include "coding/unit.h"

static const char *const names[AT_UNIT_COUNT] = { "sentence", "turn",   "exchange",
                                                  "episode",  "window", "session",
                                                  "case" };

const char *at_unit_name(enum at_unit unit)
{
    return names[unit];
}

bool at_unit_find(struct at_slice name, enum at_unit *unit)
{
    for (int i = 0; i < AT_UNIT_COUNT; i++)
        if (at_slice_is(name, names[i])) {
            *unit = (enum at_unit)i;
            return true;
        }
    return false;
}
