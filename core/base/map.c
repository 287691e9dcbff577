/* map.c - open addressing with linear probing, at most 3/4 full. The slots hold where
 * an entry is, so that they are small, and an entry stays where it was put. */
#include "base/map.h"

#include <stdlib.h>

struct at_map_entry {
    struct at_slice key;
    size_t value;
};

struct at_map_slot {
    uint32_t hash;
    uint32_t entry; /* its number, from 1; 0: the slot is free */
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
    free(map->slots);
    memset(map, 0, sizeof *map);
}

/* The slot of `key`, or the free slot where it would go. */
static struct at_map_slot *slot_of(const struct at_map *map, struct at_slice key,
                                   uint32_t hash)
{
    size_t mask = map->capacity - 1, i = hash & mask;
    while (map->slots[i].entry &&
           !(map->slots[i].hash == hash &&
             at_slice_equal(map->entries[map->slots[i].entry - 1].key, key)))
        i = (i + 1) & mask;
    return &map->slots[i];
}

/* Room for one more entry; false when memory is out. */
static bool widen(struct at_map *map)
{
    if (map->count < map->room)
        return true;
    size_t room = map->room ? map->room * 2 : 8;
    struct at_map_entry *entries = realloc(map->entries, room * sizeof *entries);
    if (!entries)
        return false;
    map->entries = entries;
    map->room = room;
    return true;
}

/* A free slot for one more entry; false when memory is out. */
static bool spread(struct at_map *map)
{
    if (map->count * 4 < map->capacity * 3)
        return true;
    size_t capacity = map->capacity ? map->capacity * 2 : 16, mask = capacity - 1;
    struct at_map_slot *slots = calloc(capacity, sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < map->capacity; i++) {
        size_t at = map->slots[i].hash & mask;
        if (!map->slots[i].entry)
            continue;
        while (slots[at].entry)
            at = (at + 1) & mask;
        slots[at] = map->slots[i];
    }
    free(map->slots);
    map->slots = slots;
    map->capacity = capacity;
    return true;
}

bool at_map_add(struct at_map *map, struct at_slice key, size_t value)
{
    if (!spread(map) || !widen(map))
        return false;
    uint32_t hash = (uint32_t)at_hash(key.data, key.size);
    struct at_map_slot *slot = slot_of(map, key, hash);
    if (!slot->entry)
        *slot = (struct at_map_slot){ hash, (uint32_t)++map->count };
    map->entries[slot->entry - 1] = (struct at_map_entry){ key, value };
    return true;
}

size_t at_map_find(const struct at_map *map, struct at_slice key)
{
    if (map->count == 0)
        return AT_MAP_NONE;
    const struct at_map_slot *slot =
        slot_of(map, key, (uint32_t)at_hash(key.data, key.size));
    return slot->entry ? map->entries[slot->entry - 1].value : AT_MAP_NONE;
}
