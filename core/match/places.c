/* places.c - a counting sort of the words by what they mark. */
#include "match/places.h"

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

const uint32_t *at_places_of(struct at_scan *scan, uint32_t matcher, uint32_t *count)
{
    const struct at_turn *turn = at_scan_the_turn(scan);
    const struct at_word *words = scan->transcript->words + turn->first_word;
    if (scan->places_stamp != scan->stamp) {
        if (!make_room(scan, words, turn->words))
            return NULL;
        count_marks(scan, words, turn->words);
        sort_marks(scan, words, turn->words);
        scan->places_stamp = scan->stamp;
    }
    const struct at_place *place = &scan->place_of[matcher];
    bool some = place->stamp == scan->stamp;
    *count = some ? place->count : 0;
    return scan->places.data + (some ? place->begin : 0);
}
