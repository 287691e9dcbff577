/* map.c - open addressing with linear probing, at most 3/4 full. */
#include "base/map.h"

#include <stdlib.h>

struct at_map_entry {
    struct at_slice key;
    uint64_t hash; /* 0: the slot is free */
    size_t value;
};

uint64_t at_hash(const char *data, size_t size)
{
    uint64_t hash = 0x9E3779B97F4A7C15u ^ size;
    for (; size >= 8; data += 8, size -= 8) {
        uint64_t chunk;
        memcpy(&chunk, data, 8);
        hash = (hash ^ chunk) * 0xFF51AFD7ED558CCDu;
        hash ^= hash >> 32;
    }
    uint64_t rest = 0;
    if (size)
        memcpy(&rest, data, size);
    hash = (hash ^ rest) * 0xC4CEB9FE1A85EC53u;
    return hash ^ hash >> 29;
}

void at_map_clear(struct at_map *map)
{
    free(map->entries);
    memset(map, 0, sizeof *map);
}

static uint64_t hash_of(struct at_slice key)
{
    uint64_t hash = at_hash(key.data, key.size);
    return hash ? hash : 1;
}

/* The slot of `key`, or the free slot where it would go. */
static struct at_map_entry *slot_of(const struct at_map *map, struct at_slice key,
                                    uint64_t hash)
{
    size_t mask = map->capacity - 1, i = hash & mask;
    while (map->entries[i].hash &&
           !(map->entries[i].hash == hash && at_slice_equal(map->entries[i].key, key)))
        i = (i + 1) & mask;
    return &map->entries[i];
}

static bool enlarge(struct at_map *map)
{
    struct at_map wider = { .capacity = map->capacity ? map->capacity * 2 : 16 };
    wider.entries = calloc(wider.capacity, sizeof *wider.entries);
    if (!wider.entries)
        return false;
    for (size_t i = 0; i < map->capacity; i++) {
        const struct at_map_entry *entry = &map->entries[i];
        if (entry->hash)
            *slot_of(&wider, entry->key, entry->hash) = *entry;
    }
    wider.count = map->count;
    free(map->entries);
    *map = wider;
    return true;
}

bool at_map_add(struct at_map *map, struct at_slice key, size_t value)
{
    if (map->count * 4 >= map->capacity * 3 && !enlarge(map))
        return false;
    uint64_t hash = hash_of(key);
    struct at_map_entry *entry = slot_of(map, key, hash);
    if (!entry->hash)
        map->count++;
    *entry = (struct at_map_entry){ key, hash, value };
    return true;
}

size_t at_map_find(const struct at_map *map, struct at_slice key)
{
    if (map->count == 0)
        return AT_MAP_NONE;
    const struct at_map_entry *entry = slot_of(map, key, hash_of(key));
    return entry->hash ? entry->value : AT_MAP_NONE;
}
