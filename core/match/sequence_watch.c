/* sequence_watch.c - all ways through a sequence at once, from every start.
 *
 * One way is kept for each state: the one that began last, for it has the most turns
 * left of those a match may span. The list is in that order, and stays so from turn to
 * turn: whoever comes to a state first is the one to keep. */
#include "match/sequence_watch.h"

#include <stdlib.h>

#include "match/sequence_ahead.h"

struct way {
    uint32_t state, start;
    bool empty; /* the evidence is open, and nothing was taken since */
};

struct ways {
    struct way *list; /* owned; the latest start first */
    uint32_t count;
};

enum truth { UNKNOWN, HOLDS, FAILS };

struct at_sequence_watch {
    const struct at_sequence_program *program;
    uint32_t place;      /* where the ways stand that are settled */
    struct ways settled; /* each takes the turn behind the place, or ends */
    struct ways next;    /* the same behind the turn asked about */
    struct way *todo;    /* owned; a stack */
    uint32_t todo_count;
    uint32_t *seen; /* owned; by state, and whether its evidence is empty */
    uint32_t visit;
    unsigned char *truths; /* owned; by test, of the turn in hand */
    struct at_ahead ahead;
    bool is_begun, nomem;
};

struct at_sequence_watch *
at_sequence_watch_new(const struct at_sequence_program *program)
{
    struct at_sequence_watch *watch = calloc(1, sizeof *watch);
    size_t states = program->machine.count;
    if (!watch)
        return NULL;
    watch->program = program;
    watch->settled.list = malloc(2 * states * sizeof(struct way));
    watch->next.list = malloc(2 * states * sizeof(struct way));
    watch->todo = malloc((4 * states + 1) * sizeof(struct way));
    watch->seen = calloc(2 * states, sizeof *watch->seen);
    watch->truths = malloc(program->test_count + 1);
    if (watch->settled.list && watch->next.list && watch->todo && watch->seen &&
        watch->truths)
        return watch;
    at_sequence_watch_free(watch);
    return NULL;
}

void at_sequence_watch_free(struct at_sequence_watch *watch)
{
    if (!watch)
        return;
    free(watch->settled.list);
    free(watch->next.list);
    free(watch->todo);
    free(watch->seen);
    free(watch->truths);
    at_ahead_clear(&watch->ahead);
    free(watch);
}

void at_sequence_watch_restart(struct at_sequence_watch *watch)
{
    watch->is_begun = false;
}

/* Is the evidence that closes at a place that of a match? */
static bool is_evidence(struct at_sequence_watch *watch, const struct at_turns *turns,
                        const struct way *way, uint32_t place)
{
    if (!watch->program->looks_ahead)
        return true;
    if (!at_ahead_reach(&watch->ahead, watch->program, turns, place)) {
        watch->nomem = true;
        return false;
    }
    return at_ahead_ends(&watch->ahead, watch->program->close, place, way->start);
}

static void enter(struct at_sequence_watch *watch, struct way way, uint32_t state)
{
    way.state = state;
    watch->todo[watch->todo_count++] = way;
}

/* One step of a way at a place. True when that ends a match. */
static bool follow(struct at_sequence_watch *watch, const struct at_turns *turns,
                   struct way way, uint32_t place)
{
    const struct at_state *state = &watch->program->machine.states[way.state];
    switch (state->op) {
    case AT_OP_STEP:
    case AT_OP_SKIP:
        watch->next.list[watch->next.count++] = way;
        return false;
    case AT_OP_MATCH:
        return true;
    case AT_OP_EDGE:
        if (!at_turns_have_edge(turns, state, place))
            return false;
        break;
    case AT_OP_SPLIT:
        enter(watch, way, state->other);
        break;
    case AT_OP_OPEN:
        way.empty = true;
        break;
    case AT_OP_CLOSE:
        if (!way.empty)
            return is_evidence(watch, turns, &way, place);
        way.empty = false;
        break;
    default:
        break;
    }
    enter(watch, way, state->next);
    return false;
}

static bool is_first(struct at_sequence_watch *watch, const struct way *way)
{
    uint32_t *seen = &watch->seen[2 * way->state + way->empty];
    if (*seen == watch->visit)
        return false;
    *seen = watch->visit;
    return true;
}

/* Follows a way at a place as far as it goes without a turn. */
static bool settle(struct at_sequence_watch *watch, const struct at_turns *turns,
                   struct way way, uint32_t place)
{
    bool ends = false;
    watch->todo[watch->todo_count++] = way;
    while (watch->todo_count > 0) {
        way = watch->todo[--watch->todo_count];
        if (is_first(watch, &way) && follow(watch, turns, way, place))
            ends = true;
    }
    return ends;
}

static void begin_place(struct at_sequence_watch *watch)
{
    watch->next.count = 0;
    if (++watch->visit == 0) {
        memset(watch->seen, 0,
               2 * (size_t)watch->program->machine.count * sizeof *watch->seen);
        watch->visit = 1;
    }
}

/* A match may begin at every place. */
static void begin_match(struct at_sequence_watch *watch, const struct at_turns *turns,
                        uint32_t place)
{
    const struct way first = { watch->program->machine.start, place, false };
    settle(watch, turns, first, place);
}

static bool takes(struct at_sequence_watch *watch, const struct at_turns *turns,
                  const struct at_state *state, uint32_t turn)
{
    if (state->op == AT_OP_SKIP)
        return true;
    unsigned char *truth = &watch->truths[state->node->number];
    if (*truth == UNKNOWN)
        *truth = turns->holds(turns->data, state->node->number, turn) ? HOLDS : FAILS;
    return *truth == HOLDS;
}

/* Lets the settled ways take the turn behind their place; where they come to is
 * `next`. True when a match ends there. */
static bool step(struct at_sequence_watch *watch, const struct at_turns *turns)
{
    uint32_t turn = watch->place;
    bool ends = false;
    begin_place(watch);
    begin_match(watch, turns, turn + 1);
    memset(watch->truths, UNKNOWN, watch->program->test_count);
    for (uint32_t i = 0; i < watch->settled.count; i++) {
        struct way way = watch->settled.list[i];
        const struct at_state *state = &watch->program->machine.states[way.state];
        if (turn + 1 - way.start > AT_SEQUENCE_BOUND ||
            !takes(watch, turns, state, turn))
            continue;
        way.state = state->next;
        way.empty = false;
        if (settle(watch, turns, way, turn + 1))
            ends = true;
    }
    return ends;
}

/* What was next is settled. */
static void commit(struct at_sequence_watch *watch, uint32_t place)
{
    struct ways settled = watch->settled;
    watch->settled = watch->next;
    watch->next = settled;
    watch->place = place;
}

/* What began more turns back than a match spans cannot end here. */
static void begin(struct at_sequence_watch *watch, const struct at_turns *turns,
                  uint32_t turn)
{
    uint32_t place = turn < AT_SEQUENCE_BOUND ? 0 : turn + 1 - AT_SEQUENCE_BOUND;
    watch->is_begun = true;
    at_ahead_forget(&watch->ahead);
    begin_place(watch);
    begin_match(watch, turns, place);
    commit(watch, place);
}

bool at_sequence_watch_ends(struct at_sequence_watch *watch,
                            const struct at_turns *turns, uint32_t turn, bool *nomem)
{
    watch->nomem = false;
    if (!watch->is_begun || turn < watch->place ||
        turn - watch->place >= AT_SEQUENCE_BOUND)
        begin(watch, turns, turn);
    while (watch->place < turn) {
        step(watch, turns);
        commit(watch, watch->place + 1);
    }
    bool ends = step(watch, turns);
    *nomem = watch->nomem;
    if (watch->nomem)
        watch->is_begun = false;
    return ends && !watch->nomem;
}
