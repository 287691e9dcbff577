/* runner.c - all ways through a phrase at once (Thompson 1968, Pike's threads).
 *
 * From one start, every place of the sentence is visited once, from left to right.
 * At a place one thread is kept for each state and sign taken: the best by the rules
 * of choice (earlier start, fewer words in gaps, evidence that starts first, then
 * the longer one), for whatever comes after is the same for all of them. So the
 * time is bounded by the text's length times states, whatever the pattern; a match
 * spans at most AT_PHRASE_BOUND words. */
#include "match/runner.h"

#include "match/steps.h"

enum {
    NO_THREAD = UINT32_MAX,
    /* Evidence that is open but took nothing yet. Offsets are kept plus 1, so that
     * 0 is "none"; a transcript is far smaller than this. */
    PENDING = UINT32_MAX
};

static void push(struct at_run *run, struct at_threads *threads,
                 const struct at_thread *thread)
{
    if (!at_threads_add(threads, thread))
        run->scan->nomem = true;
}

/* Lets a thread come to a state, unless that leads nowhere at this slot. */
static void enter(struct at_run *run, uint32_t slot, struct at_thread *thread,
                  uint32_t state)
{
    thread->state = state;
    if (at_run_leads(run, slot, state))
        push(run, &run->scan->runner->todo, thread);
}

static void offer_match(struct at_run *run, const struct at_thread *thread,
                        uint32_t slot, uint32_t end)
{
    if (run->found &&
        at_thread_compare_ended(thread, end, &run->match, run->match_end) >= 0)
        return;
    run->found = true;
    run->match = *thread;
    run->match_end = end;
    run->match_slot = slot;
}

/* Takes a sign in the gap, or finds that it is not there; false: this way ends. */
static bool take_sign(const struct at_run *run, struct at_thread *thread, uint32_t slot,
                      const struct at_node *node)
{
    struct at_span gap = at_run_gap(run, slot), found;
    if (node->kind == AT_NODE_NOT)
        return at_run_sign(run, gap, node, &found);
    if (thread->sign > gap.start)
        gap.start = thread->sign;
    if (slot == run->start && run->floor > gap.start)
        gap.start = run->floor;
    if (!at_run_sign(run, gap, node, &found))
        return false;
    thread->sign = found.end;
    if (thread->lead == 0)
        thread->lead = found.start + 1;
    if (thread->from == PENDING)
        thread->from = found.start + 1;
    return true;
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
    const struct at_state *state = &run->program->states[thread->state];
    struct at_thread on = *thread;
    switch (state->op) {
    case AT_OP_SPLIT:
        enter(run, slot, &on, state->other);
        break;
    case AT_OP_EDGE:
        if (!at_run_is_edge(run, slot, state->node->edge))
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
    enter(run, slot, &on, state->next);
}

/* Do two threads of a state have the same before them? Not when they took another
 * sign here; nor when the evidence of one has nothing yet, for it may start with the
 * next word, or end empty, and then the whole match is the evidence. */
static bool is_alike(const struct at_thread *a, const struct at_thread *b)
{
    return a->sign == b->sign && (a->from == PENDING) == (b->from == PENDING);
}

/* Keeps a thread here unless there is one as good in its state. */
static bool keep(struct at_run *run, const struct at_thread *thread)
{
    struct at_runner *runner = run->scan->runner;
    uint32_t *head = &runner->first[thread->state];
    if (runner->seen[thread->state] != runner->visit)
        *head = NO_THREAD;
    runner->seen[thread->state] = runner->visit;
    for (uint32_t i = *head; i != NO_THREAD; i = runner->here.list[i].next) {
        struct at_thread *kept = &runner->here.list[i];
        if (!is_alike(kept, thread))
            continue;
        if (at_thread_compare(thread, kept) >= 0)
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
        bool beaten = run->found && at_thread_is_beaten(&thread, &run->match);
        if (!beaten && keep(run, &thread))
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
    for (uint32_t i = 0; i < runner->here.count && !run->scan->nomem; i++) {
        const struct at_thread *thread = &runner->here.list[i];
        const struct at_state *state = &run->program->states[thread->state];
        if (state->op != AT_OP_STEP && state->op != AT_OP_SKIP)
            continue;
        struct at_step_way ways[AT_STEP_WAYS] = { { at_run_behind(run, slot),
                                                    AT_ASK_NONE } };
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
             i = runner->waiting.list[i].next, left--) {
            struct at_thread thread = runner->waiting.list[i];
            enter(run, slot, &thread, thread.state);
        }
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
