/* locked.c - once before loading, when what is missing can be told, and once after, when it
 * is known what was read. */
#include "cli/locked.h"

#include "cli/pinned.h"

void at_locked_open(struct at_locked *locked, struct at_search *search,
                    struct at_faults *faults)
{
    struct attune_error error;
    locked->arena = at_arena_new();
    if (!locked->arena)
        at_error_nomem(&error);
    else if (!at_pinned_read(&locked->lock, locked->arena, &error)) {
        at_pinned_check(&locked->lock, locked->arena, search, AT_LOCK_FILE, faults);
        return;
    }
    at_faults_add(faults, &error);
}

void at_locked_check(const struct at_locked *locked, const struct at_engine *engine,
                     struct at_faults *faults)
{
    struct attune_error error;
    struct at_lock now;
    if (!locked->arena)
        return;
    if (at_pinned_now(&now, locked->arena, engine, &error))
        at_faults_add(faults, &error);
    else
        at_pinned_check_more(&locked->lock, &now, AT_LOCK_FILE, faults);
}

void at_locked_clear(struct at_locked *locked)
{
    at_arena_free(locked->arena);
    locked->arena = NULL;
}
