/* place.h - the run of a phrase from one start, and what is at its places: edges,
 * signs, and which states may act. */
#ifndef AT_MATCH_PLACE_H
#define AT_MATCH_PLACE_H

#include "match/signs.h"
#include "match/slots.h"
#include "match/threads.h"
#include "match/view.h"

struct at_prospects;

struct at_run {
    struct at_scan *scan;
    const struct at_program *program;
    const struct at_sentence *sentence;
    struct at_view *view;           /* of the sentence */
    struct at_prospects *prospects; /* where the sentence has such signs */
    uint32_t low, high;             /* the sentence's slots */
    uint32_t start;                 /* slot */
    uint32_t limit;                 /* slot beyond which no match goes */
    uint32_t floor;                 /* no sign before this byte is taken */
    /* What at_run finds: */
    bool found;
    struct at_thread match;
    uint32_t match_end;  /* byte */
    uint32_t match_slot; /* slot */
};

/* Is this edge at the slot? */
bool at_run_is_edge(const struct at_run *run, uint32_t slot, enum at_edge edge);

/* The bytes between the word before a slot and the word at it; none inside a
 * contraction. */
struct at_span at_run_gap(const struct at_run *run, uint32_t slot);

/* Does a sign, or the absence of one, stand in the gap? `found` is the sign. */
static inline bool at_run_sign(const struct at_run *run, struct at_span gap,
                               const struct at_node *node, struct at_span *found)
{
    if (node->kind == AT_NODE_NOT)
        return !at_sign_find(run->scan, node->parts[0], gap, found);
    return at_sign_find(run->scan, node, gap, found);
}

/* The slot behind the written word at a slot; inside a contraction, the next part. */
static inline uint32_t at_run_behind(const struct at_run *run, uint32_t slot)
{
    const struct at_slot *at = &run->scan->slots[slot];
    return at->part == 0 ? slot + at->parts : slot + 1;
}

/* The word at a slot; behind the last, the one after it. */
static inline uint32_t at_run_word(const struct at_run *run, uint32_t slot)
{
    return slot < run->high ? run->scan->slots[slot].word
                            : run->sentence->first_word + run->sentence->words;
}

/* The states that may act at a slot. */
static inline const uint64_t *at_run_view(const struct at_run *run, uint32_t slot)
{
    return at_view_at(run->view, at_run_word(run, slot));
}

/* May the phrase take an entry of several words at a slot? */
static inline bool at_run_has_entries(const struct at_run *run, uint32_t slot)
{
    const struct at_slot *at = &run->scan->slots[slot];
    const struct at_turn *turn = at_scan_the_turn(run->scan);
    return at->entries && (run->scan->entry_signatures[at->word - turn->first_word] &
                           run->program->names);
}

/* May any state that a state leads to act at the slot? */
static inline bool at_run_leads(const struct at_run *run, uint32_t slot, uint32_t state)
{
    const struct at_screen *screen = run->program->screen;
    return at_sets_meet(at_screen_closure(screen, state), at_run_view(run, slot),
                        screen->width);
}

#endif
