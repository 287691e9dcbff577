/* category_find.c - the matches of a category, at the words of the turn that are in it.
 *
 * Most of these words are a match as they stand. Where parts of contractions may fit, or
 * entries of several words begin, slots are looked at. */
#include "match/find.h"
#include "match/places.h"
#include "match/slots.h"

#define NO_WORD UINT32_MAX

/* Over the words of a turn, from 0, at which a match may begin. */
struct walk {
    struct at_scan *scan;
    uint32_t ask;
    const uint32_t *places; /* words that are in the category, or parts of them */
    uint32_t place_count, place, hit;
    bool plain; /* no longer entry stands here or hides a word */
};

/* False when memory is out. */
static bool begin(struct walk *walk, struct at_scan *scan, uint32_t matcher)
{
    uint32_t ask = scan->set->list[matcher].ask;
    uint32_t lexicon = scan->set->asks[ask].lexicon;
    *walk = (struct walk){ .scan = scan, .ask = ask };
    walk->plain =
        at_scan_cell(scan, matcher) < AT_CELL_DIRTY && !scan->touched[lexicon];
    walk->places = at_places_of(scan, matcher, &walk->place_count);
    return walk->places && (walk->plain || at_slots_make(scan));
}

/* Reports the words from `first` to `last`. */
static void report(const struct walk *walk, uint32_t first, uint32_t last,
                   struct at_found *found)
{
    const struct at_scan *scan = walk->scan;
    const struct at_transcript *transcript = scan->transcript;
    const struct at_ask *ask = &scan->set->asks[walk->ask];
    uint32_t from = transcript->words[first].start, to = at_word_end(transcript, last);
    *found = (struct at_found){
        .match = { .first_word = first,
                   .words = last - first + 1,
                   .start = from,
                   .end = to,
                   .evidence_word = first,
                   .evidence_words = last - first + 1,
                   .sentence = at_scan_sentence(scan, from),
                   .turn = scan->turn,
                   .lexicon = scan->set->lexicons[ask->lexicon].lexicon,
                   .category = ask->category },
        .start = from,
        .end = to,
    };
}

/* The next word from `word` on at which an entry may begin, NO_WORD when there is
 * none. */
static uint32_t next_word(struct walk *walk, uint32_t word)
{
    const struct at_scan *scan = walk->scan;
    while (walk->place < walk->place_count && walk->places[walk->place] < word)
        walk->place++;
    uint32_t next =
        walk->place < walk->place_count ? walk->places[walk->place] : NO_WORD;
    for (; !walk->plain && walk->hit < scan->hit_count; walk->hit++) {
        const struct at_hit *hit = &scan->hits[walk->hit];
        uint32_t at = hit->from / AT_SPOTS;
        if (at >= next)
            break;
        if (at >= word && (hit->ask == walk->ask || hit->ask == AT_ASK_MANY))
            return at;
    }
    return next;
}

/* Looks at the slots of a word. */
static void find_in(const struct walk *walk, uint32_t word, struct at_found *found)
{
    const struct at_scan *scan = walk->scan;
    uint32_t end = at_slots_of(scan, word + 1);
    for (uint32_t slot = at_slots_of(scan, word); slot < end; slot++) {
        uint32_t behind = at_category_end(scan, walk->ask, slot);
        if (behind == 0)
            continue;
        report(walk, word, scan->slots[behind - 1].word, found);
        found->match.category = at_category_deepest(scan, walk->ask, slot, behind);
        found->part = scan->slots[slot].part;
        return;
    }
}

/* Is the word a match as it stands? */
static bool is_whole(const struct walk *walk, uint32_t word)
{
    const struct at_scan *scan = walk->scan;
    uint32_t id = scan->transcript->words[word].id;
    return walk->plain && scan->set->asks[walk->ask].leaf &&
           !(scan->table.records[id].flags & AT_RECORD_PARTS);
}

/* The first match from a word of the turn on; its end is 0 when there is none. False
 * when memory is out. */
static bool next(struct walk *walk, uint32_t word, struct at_found *found)
{
    uint32_t first = at_scan_the_turn(walk->scan)->first_word;
    found->end = found->match.end = 0;
    while (found->end == 0 && (word = next_word(walk, word)) != NO_WORD) {
        if (is_whole(walk, first + word))
            report(walk, first + word, first + word, found);
        else if (at_slots_make(walk->scan))
            find_in(walk, first + word, found);
        else
            return false;
        word++;
    }
    return true;
}

bool at_category_next(struct at_scan *scan, uint32_t matcher, uint32_t from,
                      struct at_found *match)
{
    struct walk walk;
    uint32_t first = at_scan_the_turn(scan)->first_word;
    return begin(&walk, scan, matcher) &&
           next(&walk, at_scan_word_from(scan, from) - first, match);
}

bool at_category_all(struct at_scan *scan, uint32_t matcher, struct at_result *result)
{
    struct walk walk;
    struct at_found found;
    uint32_t first = at_scan_the_turn(scan)->first_word, word = 0;
    if (!begin(&walk, scan, matcher) ||
        !at_result_reserve(scan, result,
                           walk.place_count + (walk.plain ? 0 : scan->hit_count)))
        return false;
    for (;;) {
        if (!next(&walk, word, &found))
            return false;
        if (found.end == 0)
            return true;
        if (!at_result_add(scan, result, &found))
            return false;
        word = found.match.first_word + found.match.words - first;
    }
}
