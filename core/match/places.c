/* places.c - a counting sort: how many words mark each matcher the scan knows. */
#include "match/places.h"

static uint32_t words_of(const struct at_scan *scan, uint32_t matcher)
{
    return scan->cells[matcher] & (AT_CELL_DIRTY - 1);
}

/* Gives every matcher that may match its stretch of the list; the sum of all. */
static size_t share_out(struct at_scan *scan)
{
    uint32_t *begin = scan->place_of, sum = 0;
    for (uint32_t i = 0; i < scan->candidate_count; i++) {
        begin[scan->candidates[i]] = sum;
        sum += words_of(scan, scan->candidates[i]);
    }
    return sum;
}

static bool sort_marks(struct at_scan *scan)
{
    const struct at_turn *turn = at_scan_the_turn(scan);
    const struct at_word *words = scan->transcript->words + turn->first_word;
    scan->places.count = 0;
    if (!at_numbers_reserve(&scan->places, share_out(scan) + 1))
        return false;
    for (uint32_t i = 0; i < turn->words; i++) {
        const struct at_word_record *record = &scan->table.records[words[i].id];
        for (uint32_t j = 0; j < record->count; j++)
            scan->places.data[scan->place_of[record->marks[j]]++] = i;
    }
    scan->places_stamp = scan->stamp;
    return true;
}

/* The stretches were filled from their begin to their end, which is kept. */
const uint32_t *at_places_of(struct at_scan *scan, uint32_t matcher, uint32_t *count)
{
    *count = words_of(scan, matcher);
    if (scan->places_stamp != scan->stamp && !sort_marks(scan))
        return NULL;
    return scan->places.data + scan->place_of[matcher] - *count;
}
