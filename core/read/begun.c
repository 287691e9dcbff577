/* begun.c - two hash tables: when the one in use is full, the older is emptied and
 * takes its place. */
#include "read/begun.h"

#include <stdlib.h>

#include "base/map.h"

enum { ROOM = AT_BEGUN_LEAST * 2 };

struct at_begun_entry {
    uint64_t hash; /* 0: free */
    uint32_t line;
};

void at_begun_clear(struct at_begun *begun)
{
    free(begun->now);
    free(begun->before);
    *begun = (struct at_begun){ 0 };
}

static uint64_t hash_of(struct at_slice name)
{
    uint64_t hash = at_hash(name.data, name.size);
    return hash ? hash : 1;
}

static struct at_begun_entry *slot_of(struct at_begun_entry *table, uint64_t hash)
{
    size_t i = hash % ROOM;
    while (table[i].hash && table[i].hash != hash)
        i = (i + 1) % ROOM;
    return &table[i];
}

/* An empty table to fill, and the full one behind it; false when memory is out. */
static bool change_tables(struct at_begun *begun)
{
    struct at_begun_entry *table = begun->before;
    if (table)
        memset(table, 0, ROOM * sizeof *table);
    else if (!(table = calloc(ROOM, sizeof *table)))
        return false;
    begun->before = begun->now;
    begun->now = table;
    begun->count = 0;
    return true;
}

bool at_begun_add(struct at_begun *begun, struct at_slice name, uint32_t line)
{
    if ((!begun->now || begun->count == AT_BEGUN_LEAST) && !change_tables(begun))
        return false;
    uint64_t hash = hash_of(name);
    struct at_begun_entry *slot = slot_of(begun->now, hash);
    begun->count += slot->hash == 0;
    *slot = (struct at_begun_entry){ hash, line };
    return true;
}

uint32_t at_begun_find(const struct at_begun *begun, struct at_slice name)
{
    uint64_t hash = hash_of(name);
    if (!begun->now)
        return 0;
    uint32_t line = slot_of(begun->now, hash)->line;
    return line || !begun->before ? line : slot_of(begun->before, hash)->line;
}
