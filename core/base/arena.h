/* arena.h - memory that is freed all at once.
 *
 * Small pieces are cut from blocks; a piece that is large gets a block of its
 * own, which at_arena_grow can enlarge in place, so a long array costs what it
 * holds and no more. */
#ifndef AT_BASE_ARENA_H
#define AT_BASE_ARENA_H

#include <stddef.h>

#include "base/slice.h"

struct at_arena;

/* An empty arena; NULL when memory is out. */
struct at_arena *at_arena_new(void);
void at_arena_free(struct at_arena *arena); /* NULL is fine */

/* Forgets every piece but keeps a bounded amount of memory for the next use. */
void at_arena_reset(struct at_arena *arena);

/* `size` zeroed bytes, aligned for any type; NULL when memory is out. */
void *at_arena_alloc(struct at_arena *arena, size_t size);

/* The same, not zeroed. */
void *at_arena_raw(struct at_arena *arena, size_t size);

/* A copy of `old_size` bytes of `old` (NULL for none) in `new_size` bytes; `old`
 * must not be used after it. NULL when memory is out: then `old` is as it was.
 * The last piece made and large pieces grow in place. The new bytes are not
 * zeroed. */
void *at_arena_grow(struct at_arena *arena, void *old, size_t old_size,
                    size_t new_size);

/* A NUL-terminated copy; NULL when memory is out. */
char *at_arena_text(struct at_arena *arena, struct at_slice text);

/* Bytes now held from the system. */
size_t at_arena_size(const struct at_arena *arena);

#endif
