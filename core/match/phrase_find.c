/* phrase_find.c - where in a turn a phrase is worth running, and what it found. */
#include "match/phrase_find.h"

#include <stdlib.h>

#include "match/runner.h"
#include "match/signs.h"
#include "match/steps.h"

/* May a match begin at this slot? */
static bool may_begin(const struct at_run *run, uint32_t slot)
{
    const struct at_program *program = run->program;
    const struct at_scan *scan = run->scan;
    struct at_step_way ways[AT_STEP_WAYS];
    if (program->open)
        return true;
    if (slot == run->high)
        return false;
    uint32_t word = scan->slots[slot].word - at_scan_the_turn(scan)->first_word;
    if (program->begins != UINT64_MAX && !(scan->signatures[word] & program->begins))
        return false;
    for (uint32_t i = 0; i < program->first_count; i++)
        if (at_step_ways(scan, program->first[i], slot, true, ways) > 0)
            return true;
    return false;
}

/* Fills in what the best thread found. */
static void report(const struct at_run *run, struct at_found *found)
{
    const struct at_scan *scan = run->scan;
    const struct at_thread *best = &run->match;
    const struct at_transcript *transcript = scan->transcript;
    uint32_t first = at_scan_word_from(scan, best->lead - 1), last = first;
    if (run->match_slot > run->start)
        last = scan->slots[run->match_slot - 1].word + 1;
    struct at_match *match = &found->match;
    *match = (struct at_match){ .first_word = first,
                                .words = last - first,
                                .start = best->from ? best->from - 1 : best->lead - 1,
                                .end = best->to ? best->to - 1 : run->match_end,
                                .sentence =
                                    (uint32_t)(run->sentence - transcript->sentences),
                                .turn = scan->turn,
                                .category = -1 };
    match->evidence_word = at_scan_word_from(scan, match->start);
    match->evidence_words = at_scan_word_from(scan, match->end) - match->evidence_word;
    if (best->ask != AT_ASK_NONE) {
        match->lexicon =
            scan->set->lexicons[scan->set->asks[best->ask].lexicon].lexicon;
        match->category =
            at_category_deepest(scan, best->ask, best->ask_slot, best->ask_end);
    }
    found->start = best->lead - 1;
    found->part = run->start < run->high ? scan->slots[run->start].part : 0;
    found->end = run->match_end;
    found->skipped = best->skipped;
}

/* Signatures of the turn's words, with the entries that start there. */
static bool make_signatures(struct at_scan *scan)
{
    const struct at_turn *turn = at_scan_the_turn(scan);
    const struct at_word *words = scan->transcript->words + turn->first_word;
    if (scan->signature_stamp == scan->stamp)
        return true;
    if (turn->words > scan->signature_room) {
        uint64_t *list = realloc(scan->signatures, turn->words * sizeof *list);
        if (!list)
            return false;
        scan->signatures = list;
        scan->signature_room = turn->words;
    }
    for (uint32_t i = 0; i < turn->words; i++)
        scan->signatures[i] = scan->table.records[words[i].id].signature;
    for (uint32_t i = 0; i < scan->hit_count; i++)
        scan->signatures[scan->slots[scan->hits[i].slot].word - turn->first_word] |=
            scan->hits[i].signature;
    scan->signature_stamp = scan->stamp;
    return true;
}

/* Does the signature have something of all that the phrase needs? */
static bool has_needs(const struct at_program *program, uint64_t signature)
{
    for (uint32_t i = 0; i < program->need_count; i++)
        if (!(signature & program->needs[i]))
            return false;
    return true;
}

/* Can the words from `first` up to `last` hold a match at all? */
static bool can_match(const struct at_run *run, uint32_t first, uint32_t last)
{
    const struct at_scan *scan = run->scan;
    const uint64_t *signatures = scan->signatures;
    uint32_t base = at_scan_the_turn(scan)->first_word;
    uint64_t signature = 0;
    if (run->program->need_count == 0)
        return true;
    for (uint32_t i = first - base; i < last - base; i++)
        signature |= signatures[i];
    return has_needs(run->program, signature);
}

/* The slot after at most AT_PHRASE_BOUND words, within the sentence. */
static uint32_t limit_of(const struct at_run *run, uint32_t slot)
{
    if (slot >= run->high)
        return run->high;
    const struct at_sentence *sentence = run->sentence;
    uint32_t word = run->scan->slots[slot].word + AT_PHRASE_BOUND;
    uint32_t end = sentence->first_word + sentence->words;
    return at_slots_of(run->scan, word < end ? word : end);
}

/* Looks for a match in the sentence of the run; false when memory is out. */
static bool search(struct at_run *run, uint32_t from)
{
    const struct at_sentence *sentence = run->sentence;
    struct at_scan *scan = run->scan;
    struct at_span rest = { from > sentence->start ? from : sentence->start,
                            sentence->start + sentence->size };
    uint32_t word = at_scan_word_from(scan, rest.start);
    uint32_t last = sentence->first_word + sentence->words;
    word = word < sentence->first_word ? sentence->first_word : word;
    word = word > last ? last : word;
    run->low = at_slots_of(scan, sentence->first_word);
    run->high = at_slots_of(scan, last);
    struct at_span sign;
    if (!can_match(run, word, last) ||
        (run->program->sign && !at_sign_find(scan, run->program->sign, rest, &sign)))
        return true;
    for (uint32_t slot = at_slots_of(scan, word); slot <= run->high && !run->found;
         slot++) {
        if (!may_begin(run, slot))
            continue;
        run->start = slot;
        run->limit = limit_of(run, slot);
        run->floor = rest.start;
        if (!at_run(run))
            return false;
    }
    return true;
}

bool at_phrase_next(struct at_scan *scan, uint32_t matcher, uint32_t from,
                    struct at_found *match)
{
    const struct at_turn *turn = at_scan_the_turn(scan);
    struct at_run run = { .scan = scan, .program = scan->set->list[matcher].program };
    match->end = 0;
    scan->nomem = false;
    if (!has_needs(run.program, scan->signature))
        return true;
    if (!at_slots_make(scan) || !make_signatures(scan) ||
        !at_runner_room(scan->runner, run.program->count))
        return false;
    uint32_t end = turn->first_sentence + turn->sentences;
    for (uint32_t i = at_scan_sentence(scan, from); i < end && !run.found; i++) {
        run.sentence = &scan->transcript->sentences[i];
        if (!search(&run, from))
            return false;
    }
    if (run.found && !scan->nomem)
        report(&run, match);
    return !scan->nomem;
}
