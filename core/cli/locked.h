/* locked.h - schemes that are loaded as attune.lock has them, or not at all. */
#ifndef AT_CLI_LOCKED_H
#define AT_CLI_LOCKED_H

#include "engine/engine.h"
#include "scheme/lock.h"

/* Zero it before first use; clear it after the last. Zero, it holds nobody to anything. */
struct at_locked {
    struct at_arena *arena; /* owned */
    struct at_lock lock;
};

/* Reads attune.lock and tells what of it is not so here, before anything is loaded. */
void at_locked_open(struct at_locked *locked, struct at_search *search,
                    struct at_faults *faults);
/* Tells what was loaded and is not in the lock. */
void at_locked_check(const struct at_locked *locked, const struct at_engine *engine,
                     struct at_faults *faults);
void at_locked_clear(struct at_locked *locked);

#endif
