/* foresight.c - see foresight.h. */
#include "match/foresight.h"

#include <stdlib.h>

#include "match/prospects.h"
#include "match/runner.h"

/* Ways over plain words are kept with the prospects (prospects.h). Of those over
 * contractions, and where there is no room, a table keeps the ones used last: each is a
 * number of where it begins, over what kind of word, and where it ends. */
enum {
    WAY_BITS = 14,
    WAYS = 1 << WAY_BITS,
    END_BITS = 16,
    CLASS_BITS = 14,
    PARTS_BITS = 2,
    FROM_BITS = 10
};

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
    free(foresight->ways);
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
    if (!foresight->ways)
        foresight->ways = calloc(WAYS, sizeof *foresight->ways);
    if (!foresight->phrases)
        foresight->phrases =
            calloc(scan->set->phrase_count, sizeof *foresight->phrases);
    if (!foresight->ways || !foresight->phrases)
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

/* The word that a match may take next, of a class and a number of parts. */
struct step {
    uint32_t from, class, parts;
};

/* Ways of another round are over words of other classes. */
static void forget_old(struct at_foresight *foresight, const struct at_served *served)
{
    if (foresight->round != served->round)
        memset(foresight->ways, 0, WAYS * sizeof *foresight->ways);
    foresight->round = served->round;
}

static uint16_t work_out(struct at_prospects *prospects, const struct at_served *served,
                         struct step step)
{
    return at_prospects_behind(prospects, step.from,
                               at_served_set(served, prospects->program, step.class),
                               step.parts);
}

/* From the table or worked out. A way is put where the numbers before its end say, or
 * next to it: the one used last stands first. */
static uint16_t look_up(struct at_foresight *foresight, struct at_prospects *prospects,
                        const struct at_served *served, struct step step)
{
    uint64_t way = (uint64_t)prospects->program->number * 2 + prospects->signs;
    way = (way << FROM_BITS | step.from) << CLASS_BITS | step.class;
    way = way << PARTS_BITS | (step.parts - 1);
    forget_old(foresight, served);
    uint64_t place = way * UINT64_C(0x9E3779B97F4A7C15) >> (64 - WAY_BITS);
    uint64_t *first = &foresight->ways[place], *second = &foresight->ways[place ^ 1];
    if (*first >> END_BITS == way)
        return (uint16_t)*first;
    uint64_t kept = *second;
    if (kept >> END_BITS != way)
        kept = way << END_BITS | work_out(prospects, served, step);
    *second = *first;
    *first = kept;
    return (uint16_t)kept;
}

/* The prospect behind a word: of plain ones it is noted with the prospects. */
static uint16_t follow(struct at_foresight *foresight, struct at_prospects *prospects,
                       const struct at_served *served, struct step step)
{
    uint16_t *way = NULL;
    if (step.parts == 1)
        way = at_prospects_way(prospects, step.from, step.class, served->round);
    if (!way)
        return look_up(foresight, prospects, served, step);
    if (*way != AT_PROSPECT_UNKNOWN)
        return *way;
    uint16_t to = work_out(prospects, served, step);
    return *at_prospects_way(prospects, step.from, step.class, served->round) = to;
}

/* May a match take an entry of several words that begins in a word? One that begins in
 * a later part of a contraction is behind another prospect. */
static bool takes_entry(const struct at_run *run, uint32_t word, struct step step)
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
        const struct step step = { at, class & (AT_SERVED_BEGINS - 1),
                                   scan->slots[at_slots_of(scan, word)].parts };
        if (class == 0 || takes_entry(run, word, step))
            return true;
        at = follow(&scan->runner->foresight, prospects, served, step);
    }
    return true;
}
