/* hits.c - the entries of several words that stand in a turn, found by walking the
 * entry tree from every word that may start one. */
#include "match/slots.h"

/* Places are spots: most turns need no layout of slots for their entries. */
struct walk {
    struct at_scan *scan;
    const struct at_word *words; /* of the turn */
    uint32_t lexicon;
    uint32_t start; /* spot */
    uint32_t limit; /* spot where the sentence ends */
};

/* Marks what a hit makes possible: no count of marked words can tell it. */
static void mark_hit(struct at_scan *scan, struct at_hit *hit)
{
    const struct at_known_lexicon *known = &scan->set->lexicons[hit->lexicon];
    const struct at_entry *entry = &known->lexicon->entries[hit->entry];
    uint32_t asks = 0;
    hit->ask = AT_ASK_MANY;
    if (known->lexicon->longest)
        scan->touched[hit->lexicon] = scan->any_touched = true;
    for (uint32_t i = 0; i < entry->category_count; i++)
        for (const struct at_link *ask = known->asks[entry->categories[i]]; ask;
             ask = ask->next) {
            const struct at_ask *asked = &scan->set->asks[ask->number];
            hit->ask = asks++ == 0 ? ask->number : AT_ASK_MANY;
            hit->signature |= at_test_bit(asked->test);
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
        .from = walk->start, .to = end, .lexicon = walk->lexicon, .entry = entry
    };
    mark_hit(scan, hit);
    return true;
}

static bool go_on(const struct walk *walk, const struct at_tree_node *node,
                  uint32_t spot);

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

/* The spot behind a part of a contraction. */
static uint32_t behind(const struct at_parts *parts, uint32_t spot)
{
    return spot % AT_SPOTS + 1 < parts->count ? spot + 1
                                              : spot - spot % AT_SPOTS + AT_SPOTS;
}

/* Goes on to what a part of the word may be. */
static bool step_part(const struct walk *walk, const struct at_tree_node *node,
                      uint32_t id, uint32_t spot)
{
    const struct at_parts *parts = at_word_table_detail(&walk->scan->table, id)->parts;
    const uint32_t *readings = parts->word[spot % AT_SPOTS];
    for (int i = 0; i < AT_READINGS_MOST; i++)
        if (readings[i] != AT_WORD_NONE &&
            !step(walk, node, readings[i], behind(parts, spot)))
            return false;
    return true;
}

/* Goes on from a node whose words end before `spot`; false when memory is out. */
static bool go_on(const struct walk *walk, const struct at_tree_node *node,
                  uint32_t spot)
{
    for (uint32_t i = 0; i < node->end_count; i++)
        if (!add_hit(walk, node->ends[i], spot))
            return false;
    if (spot == walk->limit || node->child_count == 0)
        return true;
    uint32_t id = walk->words[spot / AT_SPOTS].id;
    const struct at_word_record *record = &walk->scan->table.records[id];
    if (!(node->wants & record->continues))
        return true;
    if (spot % AT_SPOTS == 0 && !step(walk, node, id, spot + AT_SPOTS))
        return false;
    return !(record->flags & AT_RECORD_PARTS) ||
           !at_word_fits_parts(walk->scan, id, walk->lexicon) ||
           step_part(walk, node, id, spot);
}

/* Walks from the roots of a written word, or of one of its parts. */
static bool start(struct walk *walk, uint32_t id, uint32_t part, uint32_t next)
{
    const struct at_word_detail *detail =
        at_word_table_detail(&walk->scan->table, part);
    for (uint32_t i = 0; i < detail->root_count; i++) {
        const struct at_tree_node *root = detail->roots[i];
        walk->lexicon = root->lexicon;
        if (part != id && !at_word_fits_parts(walk->scan, id, root->lexicon))
            continue;
        if (!go_on(walk, root, next))
            return false;
    }
    return true;
}

static bool start_word(struct walk *walk, uint32_t word)
{
    const struct at_word_table *table = &walk->scan->table;
    uint32_t id = walk->words[word].id;
    walk->start = word * AT_SPOTS;
    if (!start(walk, id, id, walk->start + AT_SPOTS))
        return false;
    if (!(table->records[id].flags & AT_RECORD_INNER))
        return true;
    const struct at_parts *parts = at_word_table_detail(table, id)->parts;
    for (uint32_t part = 0; part < parts->count; part++, walk->start++)
        for (int i = 0; i < AT_READINGS_MOST; i++) {
            uint32_t reading = parts->word[part][i];
            if (reading != AT_WORD_NONE &&
                !start(walk, id, reading, behind(parts, walk->start)))
                return false;
        }
    return true;
}

/* Of the hits of a lexicon that begin where hits[first] does, the farthest end. */
static uint32_t longest_end(const struct at_scan *scan, uint32_t first)
{
    const struct at_hit *hit = &scan->hits[first];
    uint32_t longest = 0;
    for (uint32_t i = first; i < scan->hit_count && scan->hits[i].from == hit->from;
         i++)
        if (scan->hits[i].lexicon == hit->lexicon && scan->hits[i].to > longest)
            longest = scan->hits[i].to;
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
        if (hit->from != begun) {
            taken = longest > taken ? longest : taken;
            begun = hit->from;
            longest = begun < taken ? 0 : longest_end(scan, i);
        }
        hit->hidden = hit->to != longest;
    }
}

bool at_hits_find(struct at_scan *scan)
{
    const struct at_transcript *transcript = scan->transcript;
    const struct at_turn *turn = at_scan_the_turn(scan);
    const struct at_sentence *sentence = &transcript->sentences[turn->first_sentence];
    struct walk walk = { .scan = scan, .words = transcript->words + turn->first_word };
    uint32_t before = UINT32_MAX;
    for (size_t i = 0; i < scan->starts.count; i++) {
        uint32_t word = scan->starts.data[i];
        if (word == before)
            continue;
        while (word >= sentence->first_word + sentence->words)
            sentence++;
        uint32_t last = sentence->first_word + sentence->words;
        walk.limit = (last - turn->first_word) * AT_SPOTS;
        if (!start_word(&walk, word - turn->first_word))
            return false;
        before = word;
    }
    if (scan->any_touched)
        for (uint32_t i = 0; i < scan->set->lexicon_count; i++)
            if (scan->touched[i])
                hide(scan, i);
    return true;
}
