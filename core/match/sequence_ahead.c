/* sequence_ahead.c - the table of earliest ends, filled from its last place back. */
#include "match/sequence_ahead.h"

#include <stdlib.h>

enum {
    AHEAD_TURNS = 2 * AT_SEQUENCE_BOUND, /* of a window */
    NOWHERE = UINT16_MAX
};

void at_ahead_clear(struct at_ahead *ahead)
{
    free(ahead->ends);
    free(ahead->truths);
    *ahead = (struct at_ahead){ 0 };
}

void at_ahead_forget(struct at_ahead *ahead)
{
    ahead->places = 0;
}

static uint16_t *row(const struct at_ahead *ahead, uint32_t place)
{
    return ahead->ends + (size_t)place * ahead->width;
}

static bool make_room(struct at_ahead *ahead, uint32_t tests)
{
    size_t size = (size_t)ahead->places * ahead->width * sizeof *ahead->ends;
    if (size > ahead->room) {
        uint16_t *ends = realloc(ahead->ends, size);
        if (!ends)
            return false;
        ahead->ends = ends;
        ahead->room = size;
    }
    if (tests > ahead->truth_room) {
        unsigned char *truths = realloc(ahead->truths, tests);
        if (!truths)
            return false;
        ahead->truths = truths;
        ahead->truth_room = tests;
    }
    return true;
}

/* Of states that take the turn behind the place: what those they lead to say. */
static void fill_takers(struct at_ahead *ahead,
                        const struct at_sequence_program *program, uint32_t place)
{
    uint16_t *ends = row(ahead, place), *behind = row(ahead, place + 1);
    for (uint32_t i = 0; i < ahead->width; i++) {
        const struct at_state *state = &program->machine.states[i];
        bool takes = place + 1 < ahead->places && at_state_takes(state) &&
                     (state->op == AT_OP_SKIP || ahead->truths[state->node->number]);
        ends[i] = takes ? behind[state->next] : NOWHERE;
    }
}

static uint16_t pass(const struct at_ahead *ahead, const struct at_turns *turns,
                     const struct at_state *state, uint32_t place)
{
    const uint16_t *ends = row(ahead, place);
    switch (state->op) {
    case AT_OP_MATCH:
        return (uint16_t)place;
    case AT_OP_SPLIT:
        return ends[state->next] < ends[state->other] ? ends[state->next]
                                                      : ends[state->other];
    case AT_OP_EDGE:
        return at_turns_have_edge(turns, state, ahead->first + place)
                   ? ends[state->next]
                   : NOWHERE;
    default: /* the evidence opens or closes */
        return ends[state->next];
    }
}

/* Of states that take no turn. What follows a state was compiled before it and has a
 * smaller number, so one round does, unless a loop leads back. */
static void fill_passers(struct at_ahead *ahead,
                         const struct at_sequence_program *program,
                         const struct at_turns *turns, uint32_t place)
{
    uint16_t *ends = row(ahead, place);
    bool changed;
    do {
        changed = false;
        for (uint32_t i = 0; i < ahead->width; i++) {
            const struct at_state *state = &program->machine.states[i];
            if (at_state_takes(state))
                continue;
            uint16_t end = pass(ahead, turns, state, place);
            changed = changed || end != ends[i];
            ends[i] = end;
        }
    } while (changed && program->loops_back);
}

bool at_ahead_reach(struct at_ahead *ahead, const struct at_sequence_program *program,
                    const struct at_turns *turns, uint32_t place)
{
    bool known = place >= ahead->first && place - ahead->first < ahead->places;
    if (known &&
        (ahead->is_last || place - ahead->first + AT_SEQUENCE_BOUND < ahead->places))
        return true;
    uint32_t left = turns->count - place;
    ahead->first = place;
    ahead->is_last = left <= AHEAD_TURNS;
    ahead->places = (ahead->is_last ? left : AHEAD_TURNS) + 1;
    ahead->width = program->machine.count;
    if (!make_room(ahead, program->test_count)) {
        ahead->places = 0;
        return false;
    }
    for (uint32_t at = ahead->places; at-- > 0;) {
        for (uint32_t i = 0; i < program->test_count && at + 1 < ahead->places; i++)
            ahead->truths[i] = turns->holds(turns->data, i, place + at);
        fill_takers(ahead, program, at);
        fill_passers(ahead, program, turns, at);
    }
    return true;
}

bool at_ahead_ends(const struct at_ahead *ahead, uint32_t state, uint32_t place,
                   uint32_t start)
{
    uint16_t end = row(ahead, place - ahead->first)[state];
    return end != NOWHERE && ahead->first + end - start <= AT_SEQUENCE_BOUND;
}
