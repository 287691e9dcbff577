/* needs.c - what a pattern needs is a row of tests, each with where to go on when a
 * sentence has it, and when not: to another test, or to an end. */
#include "match/needs.h"

#include <assert.h>
#include <stdlib.h>

enum { REJECTED, ACCEPTED, FIRST };

struct maker {
    const struct at_matchers *set;
    struct at_need *items; /* owned */
    uint32_t count, room;
    bool failed;
};

/* The number of a new test. */
static uint32_t add_test(struct maker *maker, uint32_t test, uint32_t yes, uint32_t no)
{
    void *list = maker->items;
    assert(FIRST + maker->count <= UINT16_MAX); /* a pattern has at most 4 KiB */
    maker->failed |=
        !at_list_room(&list, maker->count, &maker->room, sizeof *maker->items);
    maker->items = list;
    if (maker->failed)
        return yes;
    maker->items[maker->count] = (struct at_need){ test, (uint16_t)yes, (uint16_t)no };
    return FIRST + maker->count++;
}

/* Where to begin so that a sentence which has what the node needs comes to `yes`, and
 * another to `no`: at `yes` itself when that is nothing. What comes later is made first. */
static uint32_t add(struct maker *maker, const struct at_node *node, uint32_t yes,
                    uint32_t no)
{
    switch (node->kind) {
    case AT_NODE_WORD:
        return add_test(maker, maker->set->plans[node->number].test, yes, no);
    case AT_NODE_NAME:
        return add_test(maker, maker->set->asks[node->number].test, yes, no);
    case AT_NODE_REPEAT:
        return node->least > 0 ? add(maker, node->parts[0], yes, no) : yes;
    case AT_NODE_CHOICE:
        for (uint32_t i = node->count; i-- > 0 && no != yes;)
            no = add(maker, node->parts[i], yes, no);
        return no;
    case AT_NODE_SERIES:
    case AT_NODE_EVIDENCE:
    case AT_NODE_AND:
        for (uint32_t i = node->count; i-- > 0;)
            yes = add(maker, node->parts[i], yes, no);
        return yes;
    default:
        return yes;
    }
}

bool at_needs_find(struct at_matchers *set, const struct at_node *root,
                   struct at_needs *needs)
{
    struct maker maker = { .set = set };
    uint32_t start = add(&maker, root, ACCEPTED, REJECTED);
    struct at_need *items = at_arena_raw(set->arena, (maker.count + 1) * sizeof *items);
    if (items && maker.count > 0)
        memcpy(items, maker.items, maker.count * sizeof *items);
    free(maker.items);
    *needs = (struct at_needs){ items, start };
    return items && !maker.failed;
}

uint32_t at_needs_met(const struct at_needs *needs, const struct at_scan *scan)
{
    uint32_t met = 0, bit = 1, sentences = at_scan_the_turn(scan)->sentences;
    for (uint32_t i = 0; i < sentences && bit; i++, bit <<= 1) {
        uint32_t at = needs->start;
        while (at >= FIRST) {
            const struct at_need *need = &needs->items[at - FIRST];
            at = scan->presence[need->test] & bit ? need->yes : need->no;
        }
        met |= at == ACCEPTED ? bit : 0;
    }
    return met;
}

static bool note(struct at_scan *scan, uint32_t test, uint32_t sentence)
{
    if (scan->presence[test] == 0 && !at_numbers_add(&scan->present, test))
        return false;
    scan->presence[test] |= sentence;
    return true;
}

/* Notes the tests that a word may meet by itself, or one of its parts. */
static bool note_word(struct at_scan *scan, uint32_t id, uint32_t sentence)
{
    const struct at_word_detail *detail = at_word_table_detail(&scan->table, id);
    for (uint32_t i = 0; i < detail->test_count; i++)
        if (!note(scan, detail->tests[i], sentence))
            return false;
    for (uint32_t i = 0; detail->parts && i < detail->parts->count; i++)
        for (int j = 0; j < AT_READINGS_MOST; j++) {
            uint32_t part = detail->parts->word[i][j];
            if (part != AT_WORD_NONE && part != id && !note_word(scan, part, sentence))
                return false;
        }
    return true;
}

/* Notes those of the entry of several words. */
static bool note_hit(struct at_scan *scan, const struct at_hit *hit)
{
    const struct at_known_lexicon *known = &scan->set->lexicons[hit->lexicon];
    const struct at_entry *entry = &known->lexicon->entries[hit->entry];
    const struct at_turn *turn = at_scan_the_turn(scan);
    uint32_t word = turn->first_word + hit->from / AT_SPOTS, sentence = 0;
    const struct at_sentence *its = &scan->transcript->sentences[turn->first_sentence];
    while (word >= its[sentence].first_word + its[sentence].words)
        sentence++;
    for (uint32_t i = 0; i < entry->category_count; i++)
        for (const struct at_link *ask = known->asks[entry->categories[i]]; ask;
             ask = ask->next)
            if (!note(scan, scan->set->asks[ask->number].test,
                      at_sentence_bit(sentence)))
                return false;
    return true;
}

static void forget(struct at_scan *scan)
{
    for (size_t i = 0; i < scan->present.count; i++)
        scan->presence[scan->present.data[i]] = 0;
    scan->present.count = 0;
}

bool at_presence_make(struct at_scan *scan)
{
    const struct at_turn *turn = at_scan_the_turn(scan);
    const struct at_transcript *transcript = scan->transcript;
    if (scan->presence_stamp == scan->stamp)
        return true;
    if (!scan->presence)
        scan->presence = calloc(scan->set->test_count + 1, sizeof *scan->presence);
    if (!scan->presence)
        return false;
    forget(scan);
    scan->presence_stamp = 0;
    for (uint32_t i = 0; i < turn->sentences; i++) {
        const struct at_sentence *it = &transcript->sentences[turn->first_sentence + i];
        for (uint32_t k = 0; k < it->words; k++)
            if (!note_word(scan, transcript->words[it->first_word + k].id,
                           at_sentence_bit(i)))
                return false;
    }
    for (uint32_t i = 0; i < scan->hit_count; i++)
        if (!note_hit(scan, &scan->hits[i]))
            return false;
    scan->presence_stamp = scan->stamp;
    return true;
}
