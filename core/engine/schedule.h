/* schedule.h - which steps can share a pass over the turns. */
#ifndef AT_ENGINE_SCHEDULE_H
#define AT_ENGINE_SCHEDULE_H

#include "engine/plan.h"

/* Puts steps, which stand in the order of notation, into passes: numbers them by
 * `pass`, and sorts them by it. A step comes into the first pass in which all that it
 * reads is settled; nobody can tell it from the written order. False when memory is
 * out. */
bool at_schedule(struct at_arena *arena, struct at_step *steps, size_t count);

#endif
