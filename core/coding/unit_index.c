/* unit_index.c - open addressing with linear probing, at most 3/4 full. */
#include "coding/unit_index.h"

#include <stdlib.h>

static uint64_t hash_of(const struct at_judged_unit *unit)
{
    uint64_t turns = (uint64_t)unit->first_turn << 32 | unit->last_turn;
    uint64_t hash = (uint64_t)unit->session * AT_UNIT_COUNT + unit->kind;
    hash = (hash * 0x9E3779B97F4A7C15u) ^ turns;
    hash = (hash ^ hash >> 32) * 0xFF51AFD7ED558CCDu;
    return hash ^ hash >> 29;
}

static bool is_same(const struct at_judged_unit *a, const struct at_judged_unit *b)
{
    return a->session == b->session && a->first_turn == b->first_turn &&
           a->last_turn == b->last_turn && a->kind == b->kind;
}

void at_unit_index_clear(struct at_unit_index *index)
{
    free(index->slots);
    *index = (struct at_unit_index){ 0 };
}

uint32_t at_unit_index_find(const struct at_unit_index *index,
                            const struct at_judged_unit *units,
                            const struct at_judged_unit *unit)
{
    size_t mask = index->capacity - 1;
    if (!index->capacity)
        return UINT32_MAX;
    for (size_t i = hash_of(unit) & mask; index->slots[i]; i = (i + 1) & mask)
        if (is_same(&units[index->slots[i] - 1], unit))
            return index->slots[i] - 1;
    return UINT32_MAX;
}

static void put(uint32_t *slots, size_t capacity, const struct at_judged_unit *units,
                uint32_t number)
{
    size_t mask = capacity - 1, i = hash_of(&units[number]) & mask;
    while (slots[i])
        i = (i + 1) & mask;
    slots[i] = number + 1;
}

bool at_unit_index_add(struct at_unit_index *index, const struct at_judged_unit *units,
                       uint32_t number)
{
    if ((number + (size_t)1) * 4 > index->capacity * 3) {
        size_t capacity = index->capacity ? index->capacity * 2 : 64;
        uint32_t *slots = calloc(capacity, sizeof *slots);
        if (!slots)
            return false;
        for (uint32_t i = 0; i < number; i++)
            put(slots, capacity, units, i);
        free(index->slots);
        *index = (struct at_unit_index){ slots, capacity };
    }
    put(index->slots, index->capacity, units, number);
    return true;
}
