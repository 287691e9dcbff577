/* lock.h - attune.lock: the versions and files that results rest on, so that they come
 * out the same again.
 *
 *   attune: 0.1.0
 *   level: 1
 *   schemes: {alliance: 1.0.0}
 *   plugins: {hedges: 1.0.0}
 *   files:                            # every file that loading reads
 *     schemes/alliance/rules.lua: 3a7bd3e2360a3d29eea436fcfb7e44c735d1...
 */
#ifndef AT_SCHEME_LOCK_H
#define AT_SCHEME_LOCK_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"

#define AT_LOCK_FILE "attune.lock"

/* A scheme or plugin and its version; or a file, named from the folder `schemes` or
 * `plugins` on where it stands in one, and its SHA-256. */
struct at_pin {
    struct at_slice name, is;
    int line, column; /* in the lock; 0: in none */
};

struct at_pin_list {
    const struct at_pin *items;
    size_t count;
};

struct at_lock {
    struct at_pin attune, level;
    struct at_pin_list schemes, plugins, files;
};

/* Reads a lock; all of it lives in `arena`. `file` is for messages. */
enum attune_status at_lock_read(struct at_lock *lock, struct at_arena *arena,
                                struct at_slice text, const char *file,
                                struct attune_error *error);

/* Appends the text of one. */
void at_lock_add(struct at_buffer *out, const struct at_lock *lock);

/* NULL when it is not in the list. */
const struct at_pin *at_pin_find(const struct at_pin_list *list, struct at_slice name);

#endif
