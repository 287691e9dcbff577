/* slots.h - the words of a turn with their contractions taken apart, and what of
 * the lexicons stands at each. */
#ifndef AT_MATCH_SLOTS_H
#define AT_MATCH_SLOTS_H

#include "match/scan_private.h"

/* Lays out the slots of the scanned turn, once a turn; false when memory is out. */
bool at_slots_make(struct at_scan *scan);

/* The slot of a word of the scanned turn; of the word after its last, the end. */
static inline uint32_t at_slots_of(const struct at_scan *scan, uint32_t word)
{
    return scan->slot_of.data[word - at_scan_the_turn(scan)->first_word];
}

/* The word id of a reading of a slot's part; AT_WORD_NONE when it has no such one. */
static inline uint32_t at_slot_id(const struct at_scan *scan, const struct at_slot *at,
                                  int reading)
{
    uint32_t id = scan->transcript->words[at->word].id;
    if (at->parts == 1)
        return reading == 0 ? id : AT_WORD_NONE;
    return at_word_table_detail(&scan->table, id)->parts->word[at->part][reading];
}

/* May entries of the lexicon fit the slot's part? Only where the written word has
 * parts and is in no category of the lexicon itself. */
bool at_slot_fits_parts(const struct at_scan *scan, uint32_t slot, uint32_t lexicon);

/* The same of a written word. */
bool at_word_fits_parts(const struct at_scan *scan, uint32_t id, uint32_t lexicon);

/* Finds the entries of several words that begin at the words in `starts`, without
 * a layout; false when memory is out. */
bool at_hits_find(struct at_scan *scan);

/* The first hit that begins at the slot or later. */
uint32_t at_hits_from(const struct at_scan *scan, uint32_t slot);

/* Where the entry of a category that begins at the slot ends, the longest if
 * there are more; 0 when there is none. */
uint32_t at_category_end(const struct at_scan *scan, uint32_t ask, uint32_t slot);

/* The deepest category of the ask that this entry is in. */
int32_t at_category_deepest(const struct at_scan *scan, uint32_t ask, uint32_t slot,
                            uint32_t end);

/* The number of matches of a category in a turn of which `words` words are in it by
 * themselves. False when that takes a search: with parts of contractions in it, or
 * entries hidden. */
bool at_category_count(const struct at_scan *scan, uint32_t ask, uint32_t words,
                       size_t *count);

/* Is any slot from `slot` to `end` in an entry of the ask, longer ones included? */
bool at_category_covers(const struct at_scan *scan, uint32_t ask, uint32_t slot,
                        uint32_t end);

/* Does a predicate hold of the slot's part (of one of its readings), or of the
 * written word it belongs to? */
bool at_slot_part_is(const struct at_scan *scan, uint32_t slot, uint32_t predicate);
bool at_slot_word_is(const struct at_scan *scan, uint32_t slot, uint32_t predicate);

#endif
