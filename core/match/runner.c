/* runner.c - all ways through a phrase at once (Thompson 1968, Pike's threads).
 *
 * From one start, every place of the sentence is visited once, from left to right.
 * At a place one thread is kept for each state and sign taken: the best by the rules
 * of choice (earlier start, fewer words in gaps, evidence that starts first, then
 * the longer one), for whatever comes after is the same for all of them. So the
 * time is bounded by the text's length times states, whatever the pattern; a match
 * spans at most AT_PHRASE_BOUND words. */
#include "match/runner.h"

#include <stdlib.h>

#include "match/signs.h"
#include "match/steps.h"

enum {
    PLACES = AT_PHRASE_BOUND * AT_PARTS_MOST + 1,
    NO_THREAD = UINT32_MAX,
    /* Evidence that is open but took nothing yet. Offsets are kept plus 1, so that
     * 0 is "none"; a transcript is far smaller than this. */
    PENDING = UINT32_MAX
};

struct threads {
    struct at_thread *list; /* owned */
    uint32_t count, room;
};

struct at_runner {
    struct threads waiting; /* for the places ahead, linked by place */
    struct threads todo;    /* at this place, not looked at yet */
    uint32_t heads[PLACES]; /* by place, counted from the start */
    struct threads here;    /* at this place, looked at; by state */
    /* By state: its threads here, a list, where `seen` equals `visit`. */
    uint32_t *first, *seen; /* owned */
    uint32_t state_room, visit;
};

struct at_runner *at_runner_new(void)
{
    return calloc(1, sizeof(struct at_runner));
}

void at_runner_free(struct at_runner *runner)
{
    if (!runner)
        return;
    free(runner->waiting.list);
    free(runner->todo.list);
    free(runner->here.list);
    free(runner->first);
    free(runner->seen);
    free(runner);
}

bool at_runner_room(struct at_runner *runner, uint32_t states)
{
    if (states <= runner->state_room)
        return true;
    uint32_t *first = realloc(runner->first, states * sizeof *first);
    if (first)
        runner->first = first;
    uint32_t *seen = realloc(runner->seen, states * sizeof *seen);
    if (seen)
        runner->seen = seen;
    if (!first || !seen)
        return false;
    memset(seen, 0, states * sizeof *seen);
    runner->visit = 0;
    runner->state_room = states;
    return true;
}

static void push(struct at_run *run, struct threads *threads,
                 const struct at_thread *thread)
{
    void *list = threads->list;
    if (!at_list_room(&list, threads->count, &threads->room, sizeof *thread))
        run->scan->nomem = true;
    threads->list = list;
    if (!run->scan->nomem)
        threads->list[threads->count++] = *thread;
}

/* <0 when a is the better one. Both numbers are 0 for none; less 1, that is the
 * greatest of all: a start not known yet, evidence open to the end. */
static int compare_late(uint32_t a, uint32_t b)
{
    return a - 1 < b - 1 ? -1 : a - 1 > b - 1;
}

static int compare_number(uint32_t a, uint32_t b)
{
    return a < b ? -1 : a > b;
}

static int compare_evidence(const struct at_thread *a, const struct at_thread *b)
{
    int order = compare_number(a->from, b->from);
    return order ? order : compare_late(b->to, a->to);
}

static bool is_better(const struct at_thread *a, const struct at_thread *b)
{
    int order = compare_late(a->lead, b->lead);
    if (!order)
        order = compare_number(a->skipped, b->skipped);
    if (!order)
        order = compare_evidence(a, b);
    if (!order)
        order = compare_number(a->ask, b->ask);
    return order < 0;
}

static void offer_match(struct at_run *run, const struct at_thread *thread,
                        uint32_t slot, uint32_t end)
{
    const struct at_thread *best = &run->match;
    int order = -1;
    if (run->found) {
        order = compare_late(thread->lead, best->lead);
        if (!order)
            order = compare_number(thread->skipped, best->skipped);
        if (!order)
            order = compare_number(run->match_end, end);
        if (!order)
            order = compare_evidence(thread, best);
        if (!order)
            order = compare_number(thread->ask, best->ask);
    }
    if (order >= 0)
        return;
    run->found = true;
    run->match = *thread;
    run->match_end = end;
    run->match_slot = slot;
}

/* Can a thread no longer win against the match found? */
static bool is_beaten(const struct at_run *run, const struct at_thread *thread)
{
    if (!run->found)
        return false;
    int order = thread->lead ? compare_late(thread->lead, run->match.lead) : 0;
    return order > 0 || (order == 0 && thread->skipped > run->match.skipped);
}

/* The bytes between the word before a slot and the word at it; none inside a
 * contraction. */
static struct at_span gap_at(const struct at_run *run, uint32_t slot)
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

/* Takes a sign in the gap, or finds that it is not there; false: this way ends. */
static bool take_sign(const struct at_run *run, struct at_thread *thread, uint32_t slot,
                      const struct at_node *node)
{
    struct at_span gap = gap_at(run, slot), found;
    if (node->kind == AT_NODE_NOT)
        return !at_sign_find(run->scan, node->parts[0], gap, &found);
    if (thread->sign > gap.start)
        gap.start = thread->sign;
    if (slot == run->start && run->floor > gap.start)
        gap.start = run->floor;
    if (!at_sign_find(run->scan, node, gap, &found))
        return false;
    thread->sign = found.end;
    if (thread->lead == 0)
        thread->lead = found.start + 1;
    if (thread->from == PENDING)
        thread->from = found.start + 1;
    return true;
}

static bool is_edge(const struct at_run *run, uint32_t slot, enum at_edge edge)
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

/* The byte after what a thread took last before a slot. */
static uint32_t end_at(const struct at_run *run, const struct at_thread *thread,
                       uint32_t slot)
{
    if (thread->sign)
        return thread->sign;
    return at_word_end(run->scan->transcript, run->scan->slots[slot - 1].word);
}

/* Passes a state that takes no word: threads that come of it go to `todo`. */
static void pass(struct at_run *run, const struct at_thread *thread, uint32_t slot)
{
    struct at_runner *runner = run->scan->runner;
    const struct at_state *state = &run->program->states[thread->state];
    struct at_thread on = *thread;
    on.state = state->next;
    switch (state->op) {
    case AT_OP_SPLIT:
        push(run, &runner->todo, &on);
        on.state = state->other;
        break;
    case AT_OP_EDGE:
        if (!is_edge(run, slot, state->node->edge))
            return;
        break;
    case AT_OP_SIGN:
        if (!take_sign(run, &on, slot, state->node))
            return;
        break;
    case AT_OP_OPEN:
        on.from = PENDING;
        on.ask = AT_ASK_NONE;
        break;
    case AT_OP_CLOSE:
        if (on.from == PENDING)
            on.from = 0;
        else
            on.to = end_at(run, &on, slot) + 1;
        break;
    case AT_OP_MATCH:
        offer_match(run, &on, slot, end_at(run, &on, slot));
        return;
    default: /* a word is to be taken */
        return;
    }
    push(run, &runner->todo, &on);
}

/* Keeps a thread here unless there is one as good in its state, which took the same
 * sign last; so many threads of a state differ in what they may still take. */
static bool keep(struct at_run *run, const struct at_thread *thread)
{
    struct at_runner *runner = run->scan->runner;
    uint32_t *head = &runner->first[thread->state];
    if (runner->seen[thread->state] != runner->visit)
        *head = NO_THREAD;
    runner->seen[thread->state] = runner->visit;
    for (uint32_t i = *head; i != NO_THREAD; i = runner->here.list[i].next) {
        struct at_thread *kept = &runner->here.list[i];
        if (kept->sign != thread->sign)
            continue;
        if (!is_better(thread, kept))
            return false;
        uint32_t next = kept->next;
        *kept = *thread;
        kept->next = next;
        return true;
    }
    struct at_thread added = *thread;
    added.next = *head;
    *head = runner->here.count;
    push(run, &runner->here, &added);
    return true;
}

/* Follows all threads that stand at a slot as far as they go without a word. */
static void settle(struct at_run *run, uint32_t slot)
{
    struct at_runner *runner = run->scan->runner;
    runner->here.count = 0;
    if (++runner->visit == 0) {
        memset(runner->seen, 0, runner->state_room * sizeof *runner->seen);
        runner->visit = 1;
    }
    while (runner->todo.count > 0 && !run->scan->nomem) {
        struct at_thread thread = runner->todo.list[--runner->todo.count];
        if (!is_beaten(run, &thread) && keep(run, &thread))
            pass(run, &thread, slot);
    }
}

/* Sends a thread on to the place behind what it takes at a slot. */
static void take(struct at_run *run, const struct at_thread *thread, uint32_t slot,
                 struct at_step_way way)
{
    struct at_runner *runner = run->scan->runner;
    const struct at_state *state = &run->program->states[thread->state];
    if (way.end > run->limit)
        return;
    const struct at_word *words = run->scan->transcript->words;
    uint32_t begin = words[run->scan->slots[slot].word].start + 1;
    struct at_thread on = *thread;
    on.state = state->next;
    on.sign = 0;
    on.lead = on.lead ? on.lead : begin;
    on.from = on.from == PENDING ? begin : on.from;
    on.skipped += state->op == AT_OP_SKIP;
    if (on.ask == AT_ASK_NONE && way.ask != AT_ASK_NONE) {
        on.ask = way.ask;
        on.ask_slot = slot;
        on.ask_end = way.end;
    }
    uint32_t place = way.end - run->start;
    on.next = runner->heads[place];
    runner->heads[place] = runner->waiting.count;
    push(run, &runner->waiting, &on);
}

/* Lets every thread that can take a word at the slot do so. */
static void advance(struct at_run *run, uint32_t slot)
{
    struct at_runner *runner = run->scan->runner;
    const struct at_slot *at = &run->scan->slots[slot];
    for (uint32_t i = 0; i < runner->here.count && !run->scan->nomem; i++) {
        const struct at_thread *thread = &runner->here.list[i];
        const struct at_state *state = &run->program->states[thread->state];
        if (state->op != AT_OP_STEP && state->op != AT_OP_SKIP)
            continue;
        struct at_step_way ways[AT_STEP_WAYS] = {
            { at->part == 0 ? slot + at->parts : slot + 1, AT_ASK_NONE }
        };
        size_t count = 1;
        if (state->op == AT_OP_STEP)
            count =
                at_step_ways(run->scan, state->node, slot, slot == run->start, ways);
        for (size_t j = 0; j < count; j++)
            take(run, thread, slot, ways[j]);
    }
}

bool at_run(struct at_run *run)
{
    struct at_runner *runner = run->scan->runner;
    const struct at_thread first = { .state = run->program->start, .ask = AT_ASK_NONE };
    uint32_t span = run->limit - run->start;
    for (uint32_t i = 0; i <= span; i++)
        runner->heads[i] = NO_THREAD;
    runner->waiting.count = runner->todo.count = 0;
    run->found = false;
    push(run, &runner->todo, &first);
    uint32_t left = 1; /* threads waiting somewhere ahead */
    for (uint32_t slot = run->start; slot <= run->limit && left > 0; slot++) {
        for (uint32_t i = runner->heads[slot - run->start]; i != NO_THREAD;
             i = runner->waiting.list[i].next, left--)
            push(run, &runner->todo, &runner->waiting.list[i]);
        left -= slot == run->start;
        if (runner->todo.count == 0)
            continue;
        settle(run, slot);
        uint32_t before = runner->waiting.count;
        if (slot < run->limit)
            advance(run, slot);
        left += runner->waiting.count - before;
        if (run->scan->nomem)
            return false;
    }
    return !run->scan->nomem;
}
