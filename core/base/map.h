/* map.h - names to numbers: a hash map from byte strings to size_t, of 2^32 at most. */
#ifndef AT_BASE_MAP_H
#define AT_BASE_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

#define AT_MAP_NONE SIZE_MAX

/* Zero it before first use; clear it after the last. Keys are borrowed: their
 * bytes must outlive the map. */
struct at_map {
    struct at_map_entry *entries; /* owned; in the order they were added */
    struct at_map_slot *slots;    /* owned */
    size_t count, room;           /* of entries */
    size_t capacity;              /* of slots: a power of two, or 0 */
};

void at_map_clear(struct at_map *map);

/* Sets the value of `key`, adding it when new; false when memory is out (the map
 * is then as it was). */
bool at_map_add(struct at_map *map, struct at_slice key, size_t value);

/* The value of `key`, AT_MAP_NONE when it has none. */
size_t at_map_find(const struct at_map *map, struct at_slice key);

/* A 64-bit hash that is the same in every run. */
uint64_t at_hash(const char *data, size_t size);

#endif
