/* category.c - a category at a place: entries of one word come from the word's
 * record, longer ones from the hits of the turn. */
#include "match/slots.h"

uint32_t at_hits_from(const struct at_scan *scan, uint32_t slot)
{
    uint32_t low = 0, high = scan->hit_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (scan->hits[middle].slot < slot)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The first hit that may reach beyond the slot. */
static uint32_t hit_over(const struct at_scan *scan, uint32_t slot)
{
    uint32_t reach = scan->set->tree.longest * AT_PARTS_MOST;
    return scan->hit_count ? at_hits_from(scan, slot > reach ? slot - reach : 0) : 0;
}

static bool is_within(const struct at_scan *scan, const struct at_hit *hit,
                      const struct at_ask *ask)
{
    if (hit->lexicon != ask->lexicon)
        return false;
    const struct at_lexicon *lexicon = scan->set->lexicons[hit->lexicon].lexicon;
    const struct at_entry *entry = &lexicon->entries[hit->entry];
    for (uint32_t i = 0; i < entry->category_count; i++)
        if (at_lexicon_within(lexicon, (int32_t)entry->categories[i], ask->category))
            return true;
    return false;
}

/* Does a hit, if it is not hidden, answer an ask? Most answer one alone. */
static inline bool is_in(const struct at_scan *scan, const struct at_hit *hit,
                         uint32_t number)
{
    if (hit->hidden)
        return false;
    return hit->ask == AT_ASK_MANY ? is_within(scan, hit, &scan->set->asks[number])
                                   : hit->ask == number;
}

/* Does a longer entry of a lexicon with `overlap: longest` take this slot? */
static bool is_taken(const struct at_scan *scan, uint32_t lexicon, uint32_t slot)
{
    if (!scan->touched[lexicon])
        return false;
    for (uint32_t i = hit_over(scan, slot);
         i < scan->hit_count && scan->hits[i].slot <= slot; i++) {
        const struct at_hit *hit = &scan->hits[i];
        if (hit->lexicon == lexicon && !hit->hidden && hit->end > slot)
            return true;
    }
    return false;
}

static bool has_ask(const struct at_scan *scan, uint32_t id, uint32_t ask)
{
    if (id == AT_WORD_NONE)
        return false;
    const struct at_word_detail *detail = at_word_table_detail(&scan->table, id);
    return at_numbers_has(detail->asks, detail->ask_count, ask);
}

static bool word_has(const struct at_scan *scan, uint32_t slot, uint32_t ask)
{
    const struct at_word *words = scan->transcript->words;
    return has_ask(scan, words[scan->slots[slot].word].id, ask);
}

static bool part_has(const struct at_scan *scan, uint32_t slot, uint32_t ask)
{
    const struct at_slot *at = &scan->slots[slot];
    return at_slot_fits_parts(scan, slot, scan->set->asks[ask].lexicon) &&
           (has_ask(scan, at_slot_id(scan, at, 0), ask) ||
            has_ask(scan, at_slot_id(scan, at, 1), ask));
}

uint32_t at_category_end(const struct at_scan *scan, uint32_t number, uint32_t slot)
{
    const struct at_ask *ask = &scan->set->asks[number];
    const struct at_slot *at = &scan->slots[slot];
    uint32_t end = 0;
    for (uint32_t i = scan->hit_count ? at_hits_from(scan, slot) : 0;
         i < scan->hit_count && scan->hits[i].slot == slot; i++)
        if (scan->hits[i].end > end && is_in(scan, &scan->hits[i], number))
            end = scan->hits[i].end;
    if (end > 0 || is_taken(scan, ask->lexicon, slot))
        return end;
    if (at->part == 0 && word_has(scan, slot, number))
        return slot + at->parts;
    return part_has(scan, slot, number) ? slot + 1 : 0;
}

static uint32_t depth_of(const struct at_lexicon *lexicon, int32_t category)
{
    uint32_t depth = 0;
    for (; category >= 0; category = lexicon->categories[category].parent)
        depth++;
    return depth;
}

/* The deeper of two categories, the first in the file where that settles nothing;
 * -1 is none. */
static int32_t deeper(const struct at_lexicon *lexicon, int32_t a, int32_t b)
{
    uint32_t left = depth_of(lexicon, a), right = depth_of(lexicon, b);
    if (left != right)
        return left > right ? a : b;
    return a < b ? a : b;
}

static int32_t deepest_of_word(const struct at_scan *scan, const struct at_ask *ask,
                               uint32_t id, int32_t best)
{
    if (id == AT_WORD_NONE)
        return best;
    const struct at_lexicon *lexicon = scan->set->lexicons[ask->lexicon].lexicon;
    const struct at_word_detail *detail = at_word_table_detail(&scan->table, id);
    for (uint32_t i = 0; i < detail->predicate_count; i++)
        for (const struct at_member *m =
                 scan->set->plans[detail->predicates[i]].members;
             m; m = m->next)
            if (m->lexicon == ask->lexicon &&
                at_lexicon_within(lexicon, (int32_t)m->category, ask->category))
                best = deeper(lexicon, best, (int32_t)m->category);
    return best;
}

static int32_t deepest_of_hit(const struct at_scan *scan, const struct at_ask *ask,
                              const struct at_hit *hit, int32_t best)
{
    const struct at_lexicon *lexicon = scan->set->lexicons[ask->lexicon].lexicon;
    const struct at_entry *entry = &lexicon->entries[hit->entry];
    for (uint32_t i = 0; i < entry->category_count; i++)
        if (at_lexicon_within(lexicon, (int32_t)entry->categories[i], ask->category))
            best = deeper(lexicon, best, (int32_t)entry->categories[i]);
    return best;
}

int32_t at_category_deepest(const struct at_scan *scan, uint32_t number, uint32_t slot,
                            uint32_t end)
{
    const struct at_ask *ask = &scan->set->asks[number];
    const struct at_slot *at = &scan->slots[slot];
    int32_t best = -1;
    if (ask->leaf)
        return ask->category;
    for (uint32_t i = scan->hit_count ? at_hits_from(scan, slot) : 0;
         i < scan->hit_count && scan->hits[i].slot == slot; i++)
        if (scan->hits[i].end == end && is_in(scan, &scan->hits[i], number))
            best = deepest_of_hit(scan, ask, &scan->hits[i], best);
    if (best >= 0)
        return best;
    if (at->part == 0 && end == slot + at->parts)
        best = deepest_of_word(scan, ask, scan->transcript->words[at->word].id, best);
    if (best < 0)
        for (int i = 0; i < AT_READINGS_MOST; i++)
            best = deepest_of_word(scan, ask, at_slot_id(scan, at, i), best);
    return best;
}

bool at_category_covers(const struct at_scan *scan, uint32_t number, uint32_t slot,
                        uint32_t end)
{
    const struct at_ask *ask = &scan->set->asks[number];
    for (uint32_t i = hit_over(scan, slot);
         i < scan->hit_count && scan->hits[i].slot < end; i++)
        if (scan->hits[i].end > slot && is_in(scan, &scan->hits[i], number))
            return true;
    for (; slot < end; slot++)
        if (!is_taken(scan, ask->lexicon, slot) &&
            (word_has(scan, slot, number) || part_has(scan, slot, number)))
            return true;
    return false;
}

/* The end of the longest entry of the ask that begins where hits[first] does. */
static uint32_t longest_of(const struct at_scan *scan, uint32_t first, uint32_t number)
{
    const struct at_hit *hits = scan->hits;
    uint32_t longest = hits[first].to;
    for (uint32_t i = first + 1;
         i < scan->hit_count && hits[i].from == hits[first].from; i++)
        if (hits[i].to > longest && is_in(scan, &hits[i], number))
            longest = hits[i].to;
    return longest;
}

/* The words between two spots that are in the ask by themselves are taken from
 * `count`; false when parts of a contraction may be in it as well. */
static bool take_words(const struct at_scan *scan, uint32_t number, uint32_t from,
                       uint32_t to, size_t *count)
{
    const struct at_word *words =
        scan->transcript->words + at_scan_the_turn(scan)->first_word;
    bool parts = scan->set->lexicons[scan->set->asks[number].lexicon].parts;
    for (uint32_t i = from / AT_SPOTS; i * AT_SPOTS < to; i++) {
        uint32_t id = words[i].id;
        if (parts && (scan->table.records[id].flags & AT_RECORD_PARTS))
            return false;
        *count -= has_ask(scan, id, number);
    }
    return true;
}

bool at_category_count(const struct at_scan *scan, uint32_t number, uint32_t words,
                       size_t *count)
{
    const struct at_ask *ask = &scan->set->asks[number];
    uint32_t taken = 0;
    *count = words;
    if (scan->touched[ask->lexicon])
        return false;
    for (uint32_t i = 0; i < scan->hit_count; i++) {
        const struct at_hit *hit = &scan->hits[i];
        if (hit->from < taken || !is_in(scan, hit, number))
            continue;
        taken = longest_of(scan, i, number);
        if (!take_words(scan, number, hit->from, taken, count))
            return false;
        ++*count;
    }
    return true;
}
