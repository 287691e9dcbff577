/* sequence_find.c - all ways through a sequence at once, from one start.
 *
 * Where a match begins is known from the table of what lies ahead; so is, at every
 * step, which ways still come to an end. Those alone are followed, in the order of the
 * rules of choice: the first to come to a state at a place is the best to do so, and
 * what comes after is the same for all. So the time is bounded by turns times states,
 * whatever the pattern. */
#include "match/sequence_find.h"

#include <stdlib.h>

#include "match/sequence_ahead.h"

#define NONE UINT32_MAX

/* One way through the sequence so far. */
struct way {
    uint32_t state;
    uint32_t skipped;  /* turns in gaps */
    uint32_t from, to; /* places of the evidence; NONE: not opened, not closed */
};

struct at_sequence_finder {
    const struct at_sequence_program *program;
    const struct at_turns *turns;
    struct at_ahead ahead;
    uint32_t start, place; /* of the run in hand; between runs, where to go on */
    struct way *here;      /* owned; to be followed at the place, best first */
    struct way *todo;      /* owned; a stack of what one of them leads to */
    struct way *waiting;   /* owned; that take the next turn */
    uint32_t here_count, todo_count, waiting_count;
    uint32_t *seen; /* owned; by state, and whether its evidence is empty: place + 1 */
    uint32_t state_room;
    bool found;
    struct way match; /* the best that came to its end ... */
    uint32_t end;     /* ... and where */
};

struct at_sequence_finder *at_sequence_finder_new(void)
{
    return calloc(1, sizeof(struct at_sequence_finder));
}

void at_sequence_finder_free(struct at_sequence_finder *finder)
{
    if (!finder)
        return;
    at_ahead_clear(&finder->ahead);
    free(finder->here);
    free(finder->todo);
    free(finder->waiting);
    free(finder->seen);
    free(finder);
}

static bool make_list(struct way **list, size_t room)
{
    struct way *made = realloc(*list, room * sizeof *made);
    if (made)
        *list = made;
    return made != NULL;
}

/* A state is come to twice at a place at most, and leads to two at most. */
static bool make_room(struct at_sequence_finder *finder, uint32_t states)
{
    if (states <= finder->state_room)
        return true;
    if (!make_list(&finder->here, 2 * (size_t)states) ||
        !make_list(&finder->todo, 4 * (size_t)states + 1) ||
        !make_list(&finder->waiting, 2 * (size_t)states))
        return false;
    uint32_t *seen = realloc(finder->seen, 2 * (size_t)states * sizeof *seen);
    if (!seen)
        return false;
    finder->seen = seen;
    finder->state_room = states;
    return true;
}

bool at_sequence_find_in(struct at_sequence_finder *finder,
                         const struct at_sequence_program *program,
                         const struct at_turns *turns)
{
    finder->program = program;
    finder->turns = turns;
    finder->place = 0;
    at_ahead_forget(&finder->ahead);
    return make_room(finder, program->machine.count);
}

static int compare_numbers(uint32_t a, uint32_t b)
{
    return a < b ? -1 : a > b;
}

/* By the rules of choice. No evidence is the whole match, so it starts first; one that
 * is open will be longer. */
static int compare_ways(const void *left, const void *right)
{
    const struct way *a = left, *b = right;
    int order = compare_numbers(a->skipped, b->skipped);
    if (order == 0)
        order = compare_numbers(a->from + 1, b->from + 1);
    return order ? order : compare_numbers(b->to, a->to);
}

/* Is the evidence open, and nothing taken since? */
static bool is_empty(const struct at_sequence_finder *finder, const struct way *way)
{
    return way->from == finder->place && way->to == NONE;
}

/* May the way still win, and is it the first to come to its state? */
static bool is_wanted(struct at_sequence_finder *finder, const struct way *way)
{
    uint32_t *seen = &finder->seen[2 * way->state + is_empty(finder, way)];
    if (*seen == finder->place + 1 ||
        (finder->found && way->skipped > finder->match.skipped) ||
        !at_ahead_ends(&finder->ahead, way->state, finder->place, finder->start))
        return false;
    *seen = finder->place + 1;
    return true;
}

/* Lets a way come to a state. */
static void enter(struct at_sequence_finder *finder, struct way way, uint32_t state)
{
    way.state = state;
    finder->todo[finder->todo_count++] = way;
}

/* One step of a way that is wanted. Edges were looked at by those who look ahead. A
 * match that is not beaten is longer than the one before it, and better. */
static void follow(struct at_sequence_finder *finder, struct way way)
{
    const struct at_state *state = &finder->program->machine.states[way.state];
    switch (state->op) {
    case AT_OP_STEP:
    case AT_OP_SKIP:
        finder->waiting[finder->waiting_count++] = way;
        return;
    case AT_OP_MATCH:
        finder->found = true;
        finder->match = way;
        finder->end = finder->place;
        return;
    case AT_OP_SPLIT:
        enter(finder, way, state->other);
        break;
    case AT_OP_OPEN:
        way.from = finder->place;
        break;
    case AT_OP_CLOSE:
        if (is_empty(finder, &way))
            way.from = NONE;
        else
            way.to = finder->place;
        break;
    default:
        break;
    }
    enter(finder, way, state->next);
}

/* Follows all ways that stand at the place as far as they go without a turn. */
static void settle(struct at_sequence_finder *finder)
{
    qsort(finder->here, finder->here_count, sizeof *finder->here, compare_ways);
    finder->waiting_count = 0;
    for (uint32_t i = 0; i < finder->here_count; i++) {
        finder->todo[finder->todo_count++] = finder->here[i];
        while (finder->todo_count > 0) {
            struct way way = finder->todo[--finder->todo_count];
            if (is_wanted(finder, &way))
                follow(finder, way);
        }
    }
}

/* Lets the waiting take the turn behind the place: that they can was seen ahead. */
static void advance(struct at_sequence_finder *finder)
{
    const struct at_state *states = finder->program->machine.states;
    finder->here_count = finder->waiting_count;
    for (uint32_t i = 0; i < finder->waiting_count; i++) {
        struct way way = finder->waiting[i];
        way.skipped += states[way.state].op == AT_OP_SKIP;
        way.state = states[way.state].next;
        finder->here[i] = way;
    }
    finder->place++;
}

/* Finds the best match that begins at the place. */
static void run(struct at_sequence_finder *finder)
{
    const struct way first = { finder->program->machine.start, 0, NONE, NONE };
    memset(finder->seen, 0,
           2 * (size_t)finder->program->machine.count * sizeof *finder->seen);
    finder->start = finder->place;
    finder->found = false;
    finder->here[0] = first;
    finder->here_count = 1;
    while (finder->here_count > 0) {
        settle(finder);
        advance(finder);
    }
}

/* Moves to the next place where a match begins; false when there is none. */
static bool find_start(struct at_sequence_finder *finder, bool *nomem)
{
    uint32_t start = finder->program->machine.start;
    for (; finder->place < finder->turns->count; finder->place++) {
        if (!at_ahead_reach(&finder->ahead, finder->program, finder->turns,
                            finder->place)) {
            *nomem = true;
            return false;
        }
        if (at_ahead_ends(&finder->ahead, start, finder->place, finder->place))
            return true;
    }
    return false;
}

bool at_sequence_find_next(struct at_sequence_finder *finder,
                           struct at_sequence_match *match, bool *nomem)
{
    *nomem = false;
    if (!find_start(finder, nomem))
        return false;
    run(finder);
    const struct way *way = &finder->match;
    bool whole = way->from == NONE;
    match->first = finder->start;
    match->end = finder->end;
    match->evidence_first = whole ? match->first : way->from;
    match->evidence_end = whole ? match->end : way->to;
    finder->place = finder->end;
    return true;
}
