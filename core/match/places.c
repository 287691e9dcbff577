/* places.c - a look at what each word marks, or a counting sort of them all. */
#include "match/places.h"

enum { LOOKED_FOR_MOST = 6 }; /* matchers in a turn, before all are sorted */

/* Room for all marks of the words; false when memory is out. */
static bool make_room(struct at_scan *scan, const struct at_word *words, uint32_t count)
{
    size_t sum = 1;
    for (uint32_t i = 0; i < count; i++)
        sum += scan->table.records[words[i].id].count;
    scan->places.count = 0;
    return at_numbers_reserve(&scan->places, sum);
}

/* Adds up how many words mark each matcher. */
static void count_marks(struct at_scan *scan, const struct at_word *words,
                        uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        const struct at_word_record *record = &scan->table.records[words[i].id];
        for (uint32_t j = 0; j < record->count; j++) {
            struct at_place *place = &scan->place_of[record->marks[j]];
            if (place->stamp != scan->stamp)
                *place = (struct at_place){ .stamp = scan->stamp };
            place->count++;
        }
    }
}

/* Each matcher gets its stretch of the list where its first word stands. */
static void sort_marks(struct at_scan *scan, const struct at_word *words,
                       uint32_t count)
{
    uint32_t *list = scan->places.data, used = 0;
    for (uint32_t i = 0; i < count; i++) {
        const struct at_word_record *record = &scan->table.records[words[i].id];
        for (uint32_t j = 0; j < record->count; j++) {
            struct at_place *place = &scan->place_of[record->marks[j]];
            if (place->filled == 0) {
                place->begin = used;
                used += place->count;
            }
            list[place->begin + place->filled++] = i;
        }
    }
}

static bool sort(struct at_scan *scan, const struct at_word *words, uint32_t count)
{
    if (scan->places_stamp == scan->stamp)
        return true;
    if (!make_room(scan, words, count))
        return false;
    count_marks(scan, words, count);
    sort_marks(scan, words, count);
    scan->places_stamp = scan->stamp;
    return true;
}

static bool look_for(struct at_scan *scan, uint32_t matcher,
                     const struct at_word *words, uint32_t count)
{
    scan->places.count = 0;
    if (!at_numbers_reserve(&scan->places, count + 1))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const struct at_word_record *record = &scan->table.records[words[i].id];
        if (at_numbers_has(record->marks, record->count, matcher))
            scan->places.data[scan->places.count++] = i;
    }
    return true;
}

/* Was the turn asked for few matchers until now? */
static bool is_asked_for_few(struct at_scan *scan)
{
    if (scan->looked_stamp != scan->stamp)
        scan->looked_for = 0;
    scan->looked_stamp = scan->stamp;
    return scan->looked_for++ < LOOKED_FOR_MOST;
}

const uint32_t *at_places_of(struct at_scan *scan, uint32_t matcher, uint32_t *count)
{
    const struct at_turn *turn = at_scan_the_turn(scan);
    const struct at_word *words = scan->transcript->words + turn->first_word;
    if (is_asked_for_few(scan)) {
        bool done = look_for(scan, matcher, words, turn->words);
        *count = (uint32_t)scan->places.count;
        return done ? scan->places.data : NULL;
    }
    if (!sort(scan, words, turn->words))
        return NULL;
    const struct at_place *place = &scan->place_of[matcher];
    bool some = place->stamp == scan->stamp;
    *count = some ? place->count : 0;
    return scan->places.data + (some ? place->begin : 0);
}
