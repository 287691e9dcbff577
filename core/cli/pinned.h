/* pinned.h - what is here, held against what was: attune, schemes, plugins and their
 * files. */
#ifndef AT_CLI_PINNED_H
#define AT_CLI_PINNED_H

#include "engine/engine.h"
#include "scheme/lock.h"

/* What the schemes of an engine rest on. All of it lives in `arena`. */
enum attune_status at_pinned_now(struct at_lock *lock, struct at_arena *arena,
                                 const struct at_engine *engine,
                                 struct attune_error *error);

/* Tells `faults` what of the lock in `file` is not so here: another attune, another
 * version, a file that was changed or is missing. Nothing is loaded or run. */
void at_pinned_check(const struct at_lock *lock, struct at_arena *arena,
                     struct at_search *search, const char *file,
                     struct at_faults *faults);

/* Tells `faults` what `now` has and the lock in `file` has not. */
void at_pinned_check_more(const struct at_lock *lock, const struct at_lock *now,
                          const char *file, struct at_faults *faults);

/* Reads attune.lock in the working folder. */
enum attune_status at_pinned_read(struct at_lock *lock, struct at_arena *arena,
                                  struct attune_error *error);

#endif
