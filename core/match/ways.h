/* ways.h - where the words of a phrase lead: from a prospect (prospects.h) over a word of
 * some kind to the next prospect.
 *
 * Of the many ways there might be a phrase meets few: these are kept in a small table, so
 * that those of hundreds of phrases stay in the processor's caches. What is not there is
 * worked out again. */
#ifndef AT_MATCH_WAYS_H
#define AT_MATCH_WAYS_H

#include <stdint.h>

/* Bits of what a way is known by, and of where it leads. */
enum {
    AT_WAY_FROM_BITS = 9,   /* prospects */
    AT_WAY_CLASS_BITS = 11, /* what the word serves (served.h) */
    AT_WAY_PARTS_BITS = 2,  /* how many parts it has, less one */
    AT_WAY_TO_BITS = 10
};

/* Zero it before first use; clear it after the last. */
struct at_ways {
    uint32_t *slots; /* owned: a way and where it leads; 0: free */
    uint32_t size, count;
    uint32_t shift; /* of a hash, to the number of a slot */
    uint32_t round; /* of the classes */
};

void at_ways_clear(struct at_ways *ways);

/* Forgets all ways; those to come are over classes of that round. */
void at_ways_forget(struct at_ways *ways, uint32_t round);

/* A word that a match may take next: classes count from 1. */
struct at_way {
    uint32_t from, class, parts;
};

static inline uint32_t at_way_key(struct at_way way)
{
    return (way.from << AT_WAY_CLASS_BITS | way.class) << AT_WAY_PARTS_BITS |
           (way.parts - 1);
}

static inline uint32_t at_way_place(const struct at_ways *ways, uint32_t key)
{
    return key * UINT32_C(0x9E3779B1) >> ways->shift;
}

/* Where a way leads; `unknown` when it is not there. */
static inline uint32_t at_ways_find(const struct at_ways *ways, struct at_way way,
                                    uint32_t unknown)
{
    uint32_t key = at_way_key(way);
    if (ways->size == 0)
        return unknown;
    for (uint32_t i = at_way_place(ways, key); ways->slots[i];
         i = (i + 1) & (ways->size - 1))
        if (ways->slots[i] >> AT_WAY_TO_BITS == key)
            return ways->slots[i] & ((1 << AT_WAY_TO_BITS) - 1);
    return unknown;
}

/* Notes where a way leads that was not there. Where there is no room it is not noted. */
void at_ways_add(struct at_ways *ways, struct at_way way, uint32_t to);

#endif
