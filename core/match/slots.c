/* slots.c - see slots.h: the layout, and what is true at one slot. */
#include "match/slots.h"

#include <stdlib.h>

static bool make_room(struct at_scan *scan, uint32_t words)
{
    uint64_t most = (uint64_t)words * AT_PARTS_MOST + 1;
    if (most <= scan->slot_room)
        return true;
    if (most > UINT32_MAX / sizeof *scan->slots)
        return false;
    struct at_slot *slots = realloc(scan->slots, most * sizeof *slots);
    if (!slots)
        return false;
    scan->slots = slots;
    scan->slot_room = (uint32_t)most;
    return true;
}

static uint32_t slot_at(const struct at_scan *scan, uint32_t spot)
{
    return scan->slot_of.data[spot / AT_SPOTS] + spot % AT_SPOTS;
}

bool at_slots_make(struct at_scan *scan)
{
    if (scan->slot_stamp == scan->stamp)
        return true;
    const struct at_turn *turn = at_scan_the_turn(scan);
    scan->slot_of.count = 0;
    if (!make_room(scan, turn->words) ||
        !at_numbers_reserve(&scan->slot_of, (size_t)turn->words + 1))
        return false;
    const struct at_word *words = scan->transcript->words + turn->first_word;
    uint32_t slot = 0;
    for (uint32_t i = 0; i < turn->words; i++) {
        uint8_t parts = 1;
        scan->slot_of.data[i] = slot;
        if (scan->table.records[words[i].id].flags & AT_RECORD_PARTS)
            parts =
                (uint8_t)at_word_table_detail(&scan->table, words[i].id)->parts->count;
        for (uint8_t part = 0; part < parts; part++)
            scan->slots[slot++] = (struct at_slot){ .word = turn->first_word + i,
                                                    .part = part,
                                                    .parts = parts };
    }
    scan->slot_of.data[turn->words] = slot;
    for (uint32_t i = 0; i < scan->hit_count; i++) {
        scan->hits[i].slot = slot_at(scan, scan->hits[i].from);
        scan->hits[i].end = slot_at(scan, scan->hits[i].to);
    }
    scan->slot_stamp = scan->stamp;
    return true;
}

static bool holds(const struct at_scan *scan, uint32_t id, uint32_t predicate)
{
    const struct at_word_detail *detail = at_word_table_detail(&scan->table, id);
    return at_numbers_has(detail->predicates, detail->predicate_count, predicate);
}

bool at_slot_part_is(const struct at_scan *scan, uint32_t slot, uint32_t predicate)
{
    const struct at_slot *at = &scan->slots[slot];
    for (int i = 0; i < AT_READINGS_MOST; i++) {
        uint32_t id = at_slot_id(scan, at, i);
        if (id != AT_WORD_NONE && holds(scan, id, predicate))
            return true;
    }
    return false;
}

bool at_slot_word_is(const struct at_scan *scan, uint32_t slot, uint32_t predicate)
{
    uint32_t word = scan->slots[slot].word;
    return holds(scan, scan->transcript->words[word].id, predicate);
}

bool at_word_fits_parts(const struct at_scan *scan, uint32_t id, uint32_t lexicon)
{
    if (!(scan->table.records[id].flags & AT_RECORD_PARTS) ||
        !scan->set->lexicons[lexicon].parts)
        return false;
    const struct at_word_detail *whole = at_word_table_detail(&scan->table, id);
    return !at_numbers_has(whole->lexicons, whole->lexicon_count, lexicon);
}

bool at_slot_fits_parts(const struct at_scan *scan, uint32_t slot, uint32_t lexicon)
{
    const struct at_slot *at = &scan->slots[slot];
    return at->parts > 1 &&
           at_word_fits_parts(scan, scan->transcript->words[at->word].id, lexicon);
}
