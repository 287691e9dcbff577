/* outlook.c - see outlook.h: the states at each place are a set of bits, and those
 * alone are followed that may act on the word there. */
#include "match/outlook.h"

#include "match/runner.h"
#include "match/signs.h"
#include "match/steps.h"

static uint64_t *set_at(const struct at_run *run, uint32_t slot)
{
    return run->scan->runner->reached +
           (size_t)(slot - run->start) * run->program->screen->width;
}

/* Adds what follows a state to the states at a slot. */
static void reach(const struct at_run *run, uint32_t slot, uint32_t state)
{
    struct at_runner *runner = run->scan->runner;
    const struct at_screen *screen = run->program->screen;
    if (slot > run->limit)
        return;
    for (; runner->places <= slot - run->start; runner->places++) {
        uint64_t *set = set_at(run, run->start + runner->places);
        for (uint32_t i = 0; i < screen->width; i++)
            set[i] = 0;
    }
    at_set_unite(set_at(run, slot), at_screen_closure(screen, state), screen->width);
}

/* The same for a state that took nothing. */
static void renew(const struct at_run *run, uint32_t slot, uint32_t state)
{
    run->scan->runner->renewed = true;
    reach(run, slot, state);
}

/* Of a single word the view has told already that the test is true of it. */
static void take(const struct at_run *run, uint32_t slot, const struct at_state *state,
                 bool told)
{
    struct at_step_way ways[AT_STEP_WAYS] = { { slot + 1, AT_ASK_NONE } };
    size_t count = 1;
    if (!told || !at_run_is_single(run, slot))
        count = at_step_ways(run->scan, state->node, slot, slot == run->start, ways);
    for (size_t i = 0; i < count; i++)
        reach(run, ways[i].end, state->next);
}

/* Follows a state that stands at a slot; true when it is the match. */
static bool follow(const struct at_run *run, uint32_t slot, uint32_t number, bool told)
{
    const struct at_state *state = &run->program->states[number];
    struct at_span found;
    switch (state->op) {
    case AT_OP_MATCH:
        return true;
    case AT_OP_STEP:
        if (slot < run->limit)
            take(run, slot, state, told);
        return false;
    case AT_OP_SKIP:
        if (slot < run->limit)
            reach(run, at_run_behind(run, slot), state->next);
        return false;
    case AT_OP_EDGE:
        if (at_run_is_edge(run, slot, state->node->edge))
            renew(run, slot, state->next);
        return false;
    default: /* a sign */
        if (at_run_sign(run, at_run_gap(run, slot), state->node, &found))
            renew(run, slot, state->next);
        return false;
    }
}

/* Follows the states of one bit, of which there is more than one in few phrases. */
static bool follow_bit(const struct at_run *run, uint32_t slot, uint32_t bit)
{
    const struct at_screen *screen = run->program->screen;
    bool told = !(screen->standing[bit / 64] >> bit % 64 & 1);
    for (; bit < screen->count; bit += screen->width * 64)
        if (follow(run, slot, screen->states[bit], told))
            return true;
    return false;
}

/* Follows all that may act at a slot. Edges and signs add to what stands there, so
 * after one of them all is looked through again for what is new. True when the match
 * is among it. */
static bool follow_all(const struct at_run *run, uint32_t slot)
{
    const struct at_screen *screen = run->program->screen;
    struct at_runner *runner = run->scan->runner;
    const uint64_t *acting = at_run_view(run, slot);
    const uint64_t *here = set_at(run, slot);
    uint64_t done[AT_SCREEN_WIDTH];
    for (uint32_t i = 0; i < screen->width; i++)
        done[i] = 0;
    do {
        runner->renewed = false;
        for (uint32_t i = 0; i < screen->width; i++) {
            uint64_t bits = here[i] & acting[i] & ~done[i];
            done[i] |= bits;
            for (; bits; bits &= bits - 1)
                if (follow_bit(run, slot, i * 64 + (uint32_t)__builtin_ctzll(bits)))
                    return true;
        }
    } while (runner->renewed);
    return false;
}

bool at_outlook(struct at_run *run)
{
    struct at_runner *runner = run->scan->runner;
    runner->places = 0;
    reach(run, run->start, run->program->start);
    for (uint32_t slot = run->start; slot - run->start < runner->places; slot++)
        if (follow_all(run, slot))
            return true;
    return false;
}
