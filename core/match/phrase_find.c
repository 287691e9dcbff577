/* phrase_find.c - where in a turn a phrase is worth running, and what it found. */
#include "match/phrase_find.h"

#include <stdlib.h>

#include "match/find.h"
#include "match/needs.h"
#include "match/runner.h"
#include "match/steps.h"

/* Does the word at a slot have any bit of what a match begins with? */
static bool has_begins(const struct at_run *run, uint32_t slot)
{
    const struct at_scan *scan = run->scan;
    uint32_t first = at_scan_the_turn(scan)->first_word;
    uint64_t begins = run->program->begins;
    return begins == UINT64_MAX ||
           (slot < run->high &&
            scan->signatures[scan->slots[slot].word - first] & begins);
}

/* May a match begin at this slot? Most words say at once that it may not, and most
 * of the others when the next ones are looked at. */
static bool may_begin(struct at_run *run, uint32_t slot)
{
    const struct at_program *program = run->program;
    bool inside = slot > run->low && slot < run->high && !at_run_has_entries(run, slot);
    if (!has_begins(run, slot))
        return false;
    if (inside && !program->screen->open &&
        !at_served_begins(run->view->served, run->scan, program,
                          at_run_word(run, slot)))
        return false;
    return at_foresees(run, slot);
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

static bool make_room(struct at_scan *scan, uint32_t count)
{
    if (count <= scan->signature_room)
        return true;
    uint64_t *list = realloc(scan->signatures, count * sizeof *list);
    if (!list)
        return false;
    scan->signatures = list;
    scan->signature_room = count;
    return true;
}

/* Signatures of the turn's words, with the entries that start there; false when memory is
 * out. */
static bool make_signatures(struct at_scan *scan)
{
    const struct at_turn *turn = at_scan_the_turn(scan);
    const struct at_word *words = scan->transcript->words + turn->first_word;
    if (scan->signature_stamp == scan->stamp)
        return true;
    if (!make_room(scan, turn->words * 2 + 1)) /* so that it is there */
        return false;
    scan->entry_signatures = scan->signatures + turn->words;
    for (uint32_t i = 0; i < turn->words; i++) {
        scan->signatures[i] = scan->table.records[words[i].id].signature;
        scan->entry_signatures[i] = 0;
    }
    for (uint32_t i = 0; i < scan->hit_count; i++) {
        struct at_slot *slot = &scan->slots[scan->hits[i].slot];
        scan->signatures[slot->word - turn->first_word] |= scan->hits[i].signature;
        scan->entry_signatures[slot->word - turn->first_word] |=
            scan->hits[i].signature;
        slot->entries = true;
    }
    scan->signature_stamp = scan->stamp;
    return true;
}

/* Does a stretch hold one of the signs that the phrase needs? */
static bool has_sign(const struct at_run *run, struct at_span rest)
{
    const struct at_program *program = run->program;
    struct at_span found;
    bool has = program->sign_count == 0;
    for (uint32_t i = 0; !has && i < program->sign_count; i++)
        has = at_sign_find(run->scan, program->signs[i], rest, &found);
    return has;
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

/* Are there too few words from a slot on, so that no match begins here or later? */
static bool is_short(const struct at_run *run, uint32_t slot)
{
    const struct at_program *program = run->program;
    return run->high - slot <
           (slot > run->low ? program->least_inside : program->least);
}

/* The first slot of the sentence that begins at a byte or later. */
static uint32_t slot_from(const struct at_run *run, uint32_t from)
{
    if (from <= run->sentence->start)
        return run->low;
    uint32_t slot = at_slots_of(run->scan, at_scan_word_from(run->scan, from));
    return slot < run->high ? slot : run->high;
}

/* Looks for a match in the sentence of the run; false when memory is out. */
static bool search(struct at_run *run, uint32_t from)
{
    const struct at_sentence *sentence = run->sentence;
    struct at_scan *scan = run->scan;
    struct at_span rest = { from > sentence->start ? from : sentence->start,
                            sentence->start + sentence->size };
    run->low = at_slots_of(scan, sentence->first_word);
    run->high = at_slots_of(scan, sentence->first_word + sentence->words);
    uint32_t slot = slot_from(run, from);
    if (is_short(run, slot) || !has_sign(run, rest))
        return true;
    at_view_begin(run->view, sentence);
    at_foresight_look(run, rest.start);
    run->floor = rest.start;
    for (; slot <= run->high && !run->found && !is_short(run, slot); slot++) {
        if (!may_begin(run, slot))
            continue;
        at_view_start(run->view, at_run_word(run, slot));
        run->start = slot;
        run->limit = limit_of(run, slot);
        if (!at_run(run))
            return false;
    }
    return !scan->nomem;
}

/* Gets all ready for runs of the phrase; false when memory is out. */
static bool begin(struct at_run *run, const struct at_phrase *phrase)
{
    struct at_scan *scan = run->scan;
    struct at_runner *runner = scan->runner;
    run->program = at_programs_get(&runner->programs, scan->set, phrase);
    if (!run->program || !at_slots_make(scan) || !make_signatures(scan) ||
        !at_runner_room(runner, run->program) ||
        !at_served_begin(&runner->served, scan, run->program) ||
        !at_foresight_begin(&runner->foresight, scan, run->program))
        return false;
    run->view->scan = scan;
    run->view->served = &runner->served;
    run->view->program = run->program;
    return true;
}

/* The first match from byte `from` on, as in at_phrase_next, in those sentences. */
static bool next(struct at_run *run, uint32_t where, uint32_t from,
                 struct at_found *match)
{
    const struct at_scan *scan = run->scan;
    const struct at_turn *turn = at_scan_the_turn(scan);
    uint32_t end = turn->first_sentence + turn->sentences;
    match->end = 0;
    run->found = false;
    for (uint32_t i = at_scan_sentence(scan, from); i < end && !run->found; i++) {
        run->sentence = &scan->transcript->sentences[i];
        if (!(where & at_sentence_bit(i - turn->first_sentence)))
            continue;
        if (!search(run, from))
            return false;
    }
    if (run->found && !scan->nomem)
        report(run, match);
    return !scan->nomem;
}

bool at_phrase_next(struct at_scan *scan, uint32_t matcher, uint32_t from,
                    struct at_found *match)
{
    const struct at_phrase *phrase = scan->set->list[matcher].phrase;
    struct at_run run = { .scan = scan, .view = &scan->runner->view };
    match->end = 0;
    scan->nomem = false;
    if (!at_presence_make(scan))
        return false;
    uint32_t where = at_needs_met(&phrase->needs, scan);
    return !where || (begin(&run, phrase) && next(&run, where, from, match));
}

bool at_phrase_all(struct at_scan *scan, uint32_t matcher, struct at_result *result)
{
    const struct at_phrase *phrase = scan->set->list[matcher].phrase;
    struct at_run run = { .scan = scan, .view = &scan->runner->view };
    struct at_found match = { .end = at_scan_the_turn(scan)->start };
    scan->nomem = false;
    if (!at_presence_make(scan))
        return false;
    uint32_t where = at_needs_met(&phrase->needs, scan);
    if (!where)
        return true;
    if (!begin(&run, phrase))
        return false;
    for (;;) {
        if (!next(&run, where, match.end, &match))
            return false;
        if (match.end == 0)
            return true;
        if (!at_result_add(scan, result, &match))
            return false;
    }
}
