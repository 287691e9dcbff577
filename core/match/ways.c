/* ways.c - open addressing; half of the slots are free, and past a bound all is
 * forgotten. */
#include "match/ways.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BITS = 5, SIZE_MOST = 8192 };

void at_ways_clear(struct at_ways *ways)
{
    free(ways->slots);
    *ways = (struct at_ways){ 0 };
}

void at_ways_forget(struct at_ways *ways, uint32_t round)
{
    if (ways->count > 0)
        memset(ways->slots, 0, ways->size * sizeof *ways->slots);
    ways->count = 0;
    ways->round = round;
}

static void put(struct at_ways *ways, uint32_t slot)
{
    uint32_t i = at_way_place(ways, slot >> AT_WAY_TO_BITS);
    while (ways->slots[i])
        i = (i + 1) & (ways->size - 1);
    ways->slots[i] = slot;
}

/* Makes room for one more, by forgetting the others if need be; false when memory is
 * out. */
static bool make_room(struct at_ways *ways)
{
    if (ways->count < ways->size / 2)
        return true;
    if (ways->size == SIZE_MOST) {
        at_ways_forget(ways, ways->round);
        return true;
    }
    struct at_ways wider = *ways;
    wider.size = ways->size ? 2 * ways->size : 1 << FIRST_BITS;
    wider.shift = ways->size ? ways->shift - 1 : 32 - FIRST_BITS;
    wider.slots = calloc(wider.size, sizeof *wider.slots);
    if (!wider.slots)
        return false;
    for (uint32_t i = 0; i < ways->size; i++)
        if (ways->slots[i])
            put(&wider, ways->slots[i]);
    free(ways->slots);
    *ways = wider;
    return true;
}

void at_ways_add(struct at_ways *ways, struct at_way way, uint32_t to)
{
    if (!make_room(ways))
        return;
    put(ways, at_way_key(way) << AT_WAY_TO_BITS | to);
    ways->count++;
}
