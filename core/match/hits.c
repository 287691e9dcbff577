/* hits.c - the entries of several words that stand in a turn, found by walking the
 * entry tree from every word that may start one. */
#include "match/slots.h"

struct walk {
    struct at_scan *scan;
    uint32_t lexicon;
    uint32_t start; /* slot */
    uint32_t limit; /* slot where the sentence ends */
};

/* Marks what a hit makes possible: no count of marked words can tell it. */
static void mark_hit(struct at_scan *scan, struct at_hit *hit)
{
    const struct at_known_lexicon *known = &scan->set->lexicons[hit->lexicon];
    const struct at_entry *entry = &known->lexicon->entries[hit->entry];
    scan->touched[hit->lexicon] = known->lexicon->longest;
    for (uint32_t i = 0; i < entry->category_count; i++)
        for (const struct at_link *ask = known->asks[entry->categories[i]]; ask;
             ask = ask->next) {
            const struct at_ask *asked = &scan->set->asks[ask->number];
            hit->signature |= asked->bit;
            for (const struct at_link *mark = asked->marks; mark; mark = mark->next)
                at_scan_mark(scan, mark->number);
        }
}

static bool add_hit(const struct walk *walk, uint32_t entry, uint32_t end)
{
    struct at_scan *scan = walk->scan;
    void *list = scan->hits;
    bool room =
        at_list_room(&list, scan->hit_count, &scan->hit_room, sizeof *scan->hits);
    scan->hits = list;
    if (!room)
        return false;
    struct at_hit *hit = &scan->hits[scan->hit_count++];
    *hit = (struct at_hit){
        .slot = walk->start, .end = end, .lexicon = walk->lexicon, .entry = entry
    };
    mark_hit(scan, hit);
    scan->signature |= hit->signature;
    return true;
}

static bool go_on(const struct walk *walk, const struct at_tree_node *node,
                  uint32_t slot);

/* Goes on to every child that the word, or part of one, may be. */
static bool step(const struct walk *walk, const struct at_tree_node *node, uint32_t id,
                 uint32_t next)
{
    const struct at_word_detail *detail = at_word_table_detail(&walk->scan->table, id);
    for (uint32_t i = 0; i < detail->predicate_count; i++) {
        const struct at_tree_node *child = at_tree_child(node, detail->predicates[i]);
        if (child && !go_on(walk, child, next))
            return false;
    }
    return true;
}

/* Goes on from a node whose words end before `slot`; false when memory is out. */
static bool go_on(const struct walk *walk, const struct at_tree_node *node,
                  uint32_t slot)
{
    struct at_scan *scan = walk->scan;
    for (const struct at_tree_end *end = node->ends; end; end = end->next)
        if (!add_hit(walk, end->entry, slot))
            return false;
    if (slot == walk->limit || node->child_count == 0)
        return true;
    const struct at_slot *at = &scan->slots[slot];
    uint32_t id = scan->transcript->words[at->word].id;
    if (!(node->wants & scan->table.records[id].continues))
        return true;
    if (at->part == 0 && !step(walk, node, id, slot + at->parts))
        return false;
    if (!at_slot_fits_parts(scan, slot, walk->lexicon))
        return true;
    for (int i = 0; i < AT_READINGS_MOST; i++) {
        uint32_t part = at_slot_id(scan, at, i);
        if (part != AT_WORD_NONE && !step(walk, node, part, slot + 1))
            return false;
    }
    return true;
}

/* Walks from the roots of a word, or of a part of it, that ends before `next`. */
static bool start(struct walk *walk, uint32_t id, uint32_t next)
{
    const struct at_word_detail *detail = at_word_table_detail(&walk->scan->table, id);
    for (uint32_t i = 0; i < detail->root_count; i++) {
        const struct at_tree_node *root = detail->roots[i];
        bool part = next == walk->start + 1 && walk->scan->slots[walk->start].parts > 1;
        if (part && !at_slot_fits_parts(walk->scan, walk->start, root->lexicon))
            continue;
        walk->lexicon = root->lexicon;
        if (!go_on(walk, root, next))
            return false;
    }
    return true;
}

static bool start_word(struct walk *walk, uint32_t word)
{
    struct at_scan *scan = walk->scan;
    uint32_t first = at_slots_of(scan, word);
    uint8_t parts = scan->slots[first].parts;
    walk->start = first;
    if (!start(walk, scan->transcript->words[word].id, first + parts))
        return false;
    for (uint32_t slot = first; parts > 1 && slot < first + parts; slot++) {
        walk->start = slot;
        for (int i = 0; i < AT_READINGS_MOST; i++) {
            uint32_t part = at_slot_id(scan, &scan->slots[slot], i);
            if (part != AT_WORD_NONE && !start(walk, part, slot + 1))
                return false;
        }
    }
    return true;
}

/* Of the hits of a lexicon that begin at hits[from]'s slot, the farthest end. */
static uint32_t longest_end(const struct at_scan *scan, uint32_t from)
{
    const struct at_hit *hit = &scan->hits[from];
    uint32_t longest = 0;
    for (uint32_t i = from; i < scan->hit_count && scan->hits[i].slot == hit->slot; i++)
        if (scan->hits[i].lexicon == hit->lexicon && scan->hits[i].end > longest)
            longest = scan->hits[i].end;
    return longest;
}

/* In a lexicon with `overlap: longest`, hides what a longer entry, or one further
 * left, takes. */
static void hide(struct at_scan *scan, uint32_t lexicon)
{
    uint32_t taken = 0, begun = UINT32_MAX, longest = 0;
    for (uint32_t i = 0; i < scan->hit_count; i++) {
        struct at_hit *hit = &scan->hits[i];
        if (hit->lexicon != lexicon)
            continue;
        if (hit->slot != begun) {
            taken = longest > taken ? longest : taken;
            begun = hit->slot;
            longest = begun < taken ? 0 : longest_end(scan, i);
        }
        hit->hidden = hit->end != longest;
    }
}

bool at_hits_find(struct at_scan *scan)
{
    struct walk walk = { .scan = scan };
    const struct at_sentence *sentence =
        &scan->transcript->sentences[at_scan_the_turn(scan)->first_sentence];
    uint32_t before = UINT32_MAX;
    if (!at_slots_make(scan))
        return false;
    for (size_t i = 0; i < scan->starts.count; i++) {
        uint32_t word = scan->starts.data[i];
        if (word == before)
            continue;
        while (word >= sentence->first_word + sentence->words)
            sentence++;
        walk.limit = at_slots_of(scan, sentence->first_word + sentence->words);
        if (!start_word(&walk, word))
            return false;
        before = word;
    }
    if (scan->hit_count > 0 && scan->set->any_longest)
        for (uint32_t i = 0; i < scan->set->lexicon_count; i++)
            if (scan->touched[i])
                hide(scan, i);
    return true;
}
