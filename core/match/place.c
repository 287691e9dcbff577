/* place.c - see place.h. */
#include "match/place.h"

bool at_run_is_edge(const struct at_run *run, uint32_t slot, enum at_edge edge)
{
    const struct at_turn *turn = at_scan_the_turn(run->scan);
    const struct at_sentence *sentence = run->sentence;
    switch (edge) {
    case AT_EDGE_START:
        return slot == run->low;
    case AT_EDGE_END:
        return slot == run->high;
    case AT_EDGE_TURN_START:
        return slot == run->low && sentence->first_word == turn->first_word;
    default:
        return slot == run->high &&
               sentence->first_word + sentence->words == turn->first_word + turn->words;
    }
}

struct at_span at_run_gap(const struct at_run *run, uint32_t slot)
{
    const struct at_scan *scan = run->scan;
    const struct at_sentence *sentence = run->sentence;
    struct at_span gap = { sentence->start, sentence->start + sentence->size };
    if (slot < run->high && slot > run->low && scan->slots[slot].part > 0)
        return (struct at_span){ 0, 0 };
    if (slot > run->low)
        gap.start = at_word_end(scan->transcript, scan->slots[slot - 1].word);
    if (slot < run->high)
        gap.end = scan->transcript->words[scan->slots[slot].word].start;
    return gap;
}
