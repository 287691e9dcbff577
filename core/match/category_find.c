/* category_find.c - the matches of a category, in one walk over the turn's words.
 *
 * A word's record tells the categories that it is in, so most words are passed over,
 * and most of the others are a match as they stand. Where entries of several words
 * begin, or parts of contractions may fit, slots are looked at. */
#include "match/find.h"
#include "match/slots.h"

struct walk {
    struct at_scan *scan;
    uint32_t matcher, ask;
    bool
        plain; /* words alone tell: none of its longer entries stands here or hides it */
    uint32_t hit; /* the first that begins at the word or later */
};

static struct walk walk_from(struct at_scan *scan, uint32_t matcher)
{
    uint32_t ask = scan->set->list[matcher].ask;
    uint32_t lexicon = scan->set->asks[ask].lexicon;
    bool plain = scan->cells[matcher] < AT_CELL_DIRTY && !scan->touched[lexicon];
    return (
        struct walk){ .scan = scan, .matcher = matcher, .ask = ask, .plain = plain };
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

/* Is the category among those that the word's record tells? */
static bool is_marked(const struct walk *walk, const struct at_word_record *record)
{
    for (uint32_t i = 0; i < record->count; i++)
        if (record->marks[i] == walk->matcher)
            return true;
    return false;
}

/* Does an entry of several words begin at the word? */
static bool begins_hit(struct walk *walk, uint32_t word)
{
    const struct at_scan *scan = walk->scan;
    uint32_t slot = at_slots_of(scan, word), end = at_slots_of(scan, word + 1);
    while (walk->hit < scan->hit_count && scan->hits[walk->hit].slot < slot)
        walk->hit++;
    return walk->hit < scan->hit_count && scan->hits[walk->hit].slot < end;
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

/* The first match from a word on; its end is 0 when there is none. False when memory is
 * out. */
static bool next(struct walk *walk, uint32_t word, struct at_found *found)
{
    struct at_scan *scan = walk->scan;
    const struct at_turn *turn = at_scan_the_turn(scan);
    bool leaf = scan->set->asks[walk->ask].leaf;
    found->end = found->match.end = 0;
    if (!walk->plain && !at_slots_make(scan))
        return false;
    for (; word < turn->first_word + turn->words && found->end == 0; word++) {
        const struct at_word_record *record =
            &scan->table.records[scan->transcript->words[word].id];
        if (!is_marked(walk, record) && (walk->plain || !begins_hit(walk, word)))
            continue;
        if (walk->plain && leaf && !(record->flags & AT_RECORD_PARTS)) {
            report(walk, word, word, found);
            continue;
        }
        if (!at_slots_make(scan))
            return false;
        find_in(walk, word, found);
    }
    return true;
}

bool at_category_next(struct at_scan *scan, uint32_t matcher, uint32_t from,
                      struct at_found *match)
{
    struct walk walk = walk_from(scan, matcher);
    return next(&walk, at_scan_word_from(scan, from), match);
}

bool at_category_all(struct at_scan *scan, uint32_t matcher, struct at_result *result)
{
    struct walk walk = walk_from(scan, matcher);
    uint32_t word = at_scan_the_turn(scan)->first_word;
    uint32_t most = (scan->cells[matcher] & (AT_CELL_DIRTY - 1)) + scan->hit_count;
    if (!at_result_reserve(scan, result, most))
        return false;
    for (;;) {
        struct at_found found;
        if (!next(&walk, word, &found))
            return false;
        if (found.end == 0)
            return true;
        if (!at_result_add(scan, result, &found))
            return false;
        word = found.match.first_word + found.match.words;
    }
}
