/* foresight.c - see foresight.h. */
#include "match/foresight.h"

#include <stdlib.h>

#include "match/prospects.h"
#include "match/runner.h"

struct at_foreseen {
    const struct at_node **signs; /* owned: what of signs the phrase may take */
    uint32_t sign_count;
    struct at_prospects prospects[2]; /* without signs, and with some */
};

void at_foresight_clear(struct at_foresight *foresight)
{
    for (uint32_t i = 0; i < foresight->count; i++) {
        free(foresight->phrases[i].signs);
        at_prospects_clear(&foresight->phrases[i].prospects[0]);
        at_prospects_clear(&foresight->phrases[i].prospects[1]);
    }
    free(foresight->phrases);
    *foresight = (struct at_foresight){ 0 };
}

static bool has_sign(const struct at_foreseen *phrase, const struct at_node *sign)
{
    for (uint32_t i = 0; i < phrase->sign_count; i++)
        if (phrase->signs[i]->label == sign->label &&
            phrase->signs[i]->prefix == sign->prefix &&
            at_slice_equal(phrase->signs[i]->text, sign->text))
            return true;
    return false;
}

/* Lists each sign once; false when memory is out. */
static bool list_signs(struct at_foreseen *phrase, const struct at_program *program)
{
    uint32_t room = 1;
    for (uint32_t i = 0; i < program->count; i++)
        room += program->states[i].op == AT_OP_SIGN;
    phrase->signs = malloc(room * sizeof *phrase->signs);
    for (uint32_t i = 0; phrase->signs && i < program->count; i++) {
        const struct at_state *state = &program->states[i];
        if (state->op == AT_OP_SIGN && state->node->kind != AT_NODE_NOT &&
            !has_sign(phrase, state->node))
            phrase->signs[phrase->sign_count++] = state->node;
    }
    return phrase->signs != NULL;
}

static bool begin_phrase(struct at_foreseen *phrase, const struct at_program *program)
{
    if (phrase->signs)
        return true;
    for (int i = 0; i < 2; i++) {
        phrase->prospects[i].program = program;
        phrase->prospects[i].signs = i == 1;
        if (phrase->prospects[i].count == 0 &&
            !at_prospects_begin(&phrase->prospects[i]))
            return false;
    }
    return list_signs(phrase, program);
}

bool at_foresight_begin(struct at_foresight *foresight, const struct at_scan *scan,
                        const struct at_program *program)
{
    if (!foresight->phrases)
        foresight->phrases =
            calloc(scan->set->phrase_count, sizeof *foresight->phrases);
    if (!foresight->phrases)
        return false;
    foresight->count = scan->set->phrase_count;
    return begin_phrase(&foresight->phrases[program->number], program);
}

void at_foresight_look(struct at_run *run, uint32_t from)
{
    struct at_foresight *foresight = &run->scan->runner->foresight;
    struct at_foreseen *phrase = &foresight->phrases[run->program->number];
    struct at_span rest = { from, run->sentence->start + run->sentence->size }, found;
    bool signs = false;
    for (uint32_t i = 0; !signs && i < phrase->sign_count; i++)
        signs = at_sign_find(run->scan, phrase->signs[i], rest, &found);
    run->prospects = &phrase->prospects[signs];
}

/* The prospect behind a word, noted or worked out. */
static uint32_t follow(struct at_prospects *prospects, const struct at_served *served,
                       struct at_way way)
{
    struct at_ways *ways = &prospects->ways;
    if (ways->round != served->round)
        at_ways_forget(ways, served->round);
    uint32_t to = at_ways_find(ways, way, AT_PROSPECT_UNKNOWN);
    if (to != AT_PROSPECT_UNKNOWN)
        return to;
    to = at_prospects_behind(prospects, way.from,
                             at_served_set(served, prospects->program, way.class),
                             way.parts);
    at_ways_add(ways, way, to);
    return to;
}

/* May a match take an entry of several words that begins in a word? One that begins in
 * a later part of a contraction is behind another prospect. */
static bool takes_entry(const struct at_run *run, uint32_t word, struct at_way step)
{
    const struct at_scan *scan = run->scan;
    if (scan->hit_count == 0 ||
        !(scan->entry_signatures[word - at_scan_the_turn(scan)->first_word] &
          run->program->names))
        return false;
    if (step.parts > 1)
        return true;
    uint32_t width = run->program->screen->width;
    uint64_t entries[AT_SCREEN_WIDTH] = { 0 };
    at_view_add_entries(run->view, word, entries);
    return at_sets_meet(run->prospects->sets + (size_t)step.from * width, entries,
                        width);
}

bool at_foresees(struct at_run *run, uint32_t slot)
{
    const struct at_scan *scan = run->scan;
    const struct at_screen *screen = run->program->screen;
    struct at_prospects *prospects = run->prospects;
    struct at_served *served = &scan->runner->served;
    uint32_t word = at_run_word(run, slot), bound = word + AT_PHRASE_BOUND;
    uint32_t last = run->sentence->first_word + run->sentence->words;
    uint32_t at = slot == run->low ? AT_PROSPECT_LOW : AT_PROSPECT_INSIDE;
    if (screen->count > screen->width * 64) /* states share bits */
        return true;
    for (; at != AT_PROSPECT_ANY && !(prospects->ends[at] & AT_ENDS_HERE); word++) {
        if (word == last)
            return prospects->ends[at] & AT_ENDS_LAST;
        if (at == AT_PROSPECT_NONE || word == bound)
            return false;
        uint32_t class = at_served_number(served, scan, run->program, word);
        const struct at_way step = { at, class & (AT_SERVED_BEGINS - 1),
                                     scan->slots[at_slots_of(scan, word)].parts };
        if (class == 0 || takes_entry(run, word, step))
            return true;
        at = follow(prospects, served, step);
    }
    return true;
}
