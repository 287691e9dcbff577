/* prospects.c - see prospects.h: the states of a deterministic machine, made as they are
 * come to. */
#include "match/prospects.h"

#include <stdlib.h>

void at_prospects_clear(struct at_prospects *prospects)
{
    free(prospects->sets);
    free(prospects->ends);
    at_ways_clear(&prospects->ways);
    prospects->sets = NULL;
    prospects->ends = NULL;
    prospects->count = prospects->room = 0;
}

/* Calls `each` for the states of a set that are in a second one too. */
static void each_common(const struct at_program *program, const uint64_t *set,
                        const uint64_t *second,
                        void (*each)(void *data, const struct at_state *state),
                        void *data)
{
    const struct at_screen *screen = program->screen;
    for (uint32_t i = 0; i < screen->width; i++)
        for (uint64_t bits = set[i] & second[i]; bits; bits &= bits - 1) {
            uint32_t bit = i * 64 + (uint32_t)__builtin_ctzll(bits);
            each(data, &program->states[screen->states[bit]]);
        }
}

/* A set that grows by what follows states of another. */
struct growth {
    const struct at_prospects *prospects;
    uint64_t *set;
    bool ends; /* the match was one of the states */
};

static void add_next(struct growth *growth, const struct at_state *state)
{
    const struct at_screen *screen = growth->prospects->program->screen;
    at_set_unite(growth->set, at_screen_closure(screen, state->next), screen->width);
}

static void take_word(void *data, const struct at_state *state)
{
    if (state->op == AT_OP_STEP || state->op == AT_OP_SKIP)
        add_next(data, state);
}

/* Past a sign, or past an edge that is there. */
static void take_none(void *data, const struct at_state *state)
{
    struct growth *growth = data;
    bool sign = state->op == AT_OP_SIGN &&
                (growth->prospects->signs || state->node->kind == AT_NODE_NOT);
    if (sign || state->op == AT_OP_EDGE)
        add_next(growth, state);
    growth->ends = growth->ends || state->op == AT_OP_MATCH;
}

/* Goes as far as it goes without a word, past those of `edges` (may be NULL); true when
 * that comes to the match. */
static bool settle(const struct at_prospects *prospects, uint64_t *set,
                   const uint64_t *edges)
{
    const struct at_screen *screen = prospects->program->screen;
    struct growth growth = { prospects, set, false };
    uint64_t before[AT_SCREEN_WIDTH], idle[AT_SCREEN_WIDTH];
    size_t size = screen->width * sizeof *set;
    memcpy(idle, screen->standing, size);
    if (edges)
        at_set_unite(idle, edges, screen->width);
    do {
        memcpy(before, set, size);
        each_common(prospects->program, before, idle, take_none, &growth);
    } while (memcmp(before, set, size) != 0);
    return growth.ends;
}

static uint8_t ends_of(const struct at_prospects *prospects, const uint64_t *set)
{
    const struct at_screen *screen = prospects->program->screen;
    uint64_t last[AT_SCREEN_WIDTH];
    memcpy(last, set, screen->width * sizeof *last);
    uint8_t ends = settle(prospects, last, NULL) ? AT_ENDS_HERE : 0;
    return settle(prospects, last, screen->high) ? ends | AT_ENDS_LAST : ends;
}

static bool make_room(struct at_prospects *prospects)
{
    if (prospects->count < prospects->room)
        return true;
    uint32_t room = prospects->room ? prospects->room * 2 : 8;
    size_t size = prospects->program->screen->width * sizeof *prospects->sets;
    uint64_t *sets = realloc(prospects->sets, room * size);
    if (sets)
        prospects->sets = sets;
    uint8_t *ends = realloc(prospects->ends, room);
    if (ends)
        prospects->ends = ends;
    if (sets && ends)
        prospects->room = room;
    return sets && ends;
}

/* A new one; ANY when there is no room. */
static uint16_t add(struct at_prospects *prospects, const uint64_t *set)
{
    uint32_t width = prospects->program->screen->width;
    if (prospects->count == AT_PROSPECTS_MOST || !make_room(prospects))
        return AT_PROSPECT_ANY;
    memcpy(prospects->sets + (size_t)prospects->count * width, set,
           width * sizeof *set);
    prospects->ends[prospects->count] = ends_of(prospects, set);
    return (uint16_t)prospects->count++;
}

static uint16_t find(struct at_prospects *prospects, const uint64_t *set)
{
    uint32_t width = prospects->program->screen->width;
    for (uint32_t i = 0; i < prospects->count; i++)
        if (memcmp(prospects->sets + (size_t)i * width, set, width * sizeof *set) == 0)
            return (uint16_t)i;
    return add(prospects, set);
}

bool at_prospects_begin(struct at_prospects *prospects)
{
    const struct at_screen *screen = prospects->program->screen;
    uint64_t set[AT_SCREEN_WIDTH] = { 0 };
    if (add(prospects, set) != AT_PROSPECT_NONE)
        return false;
    memcpy(set, at_screen_closure(screen, prospects->program->start),
           screen->width * sizeof *set);
    settle(prospects, set, NULL);
    if (add(prospects, set) != AT_PROSPECT_INSIDE)
        return false;
    settle(prospects, set, screen->low);
    return add(prospects, set) == AT_PROSPECT_LOW;
}

uint16_t at_prospects_behind(struct at_prospects *prospects, uint32_t from,
                             const uint64_t *served, uint32_t parts)
{
    const struct at_screen *screen = prospects->program->screen;
    uint64_t last[AT_SCREEN_WIDTH], all[AT_SCREEN_WIDTH] = { 0 };
    size_t size = screen->width * sizeof *last;
    memcpy(last, prospects->sets + (size_t)from * screen->width, size);
    for (uint32_t i = 0; i < parts; i++) {
        uint64_t next[AT_SCREEN_WIDTH] = { 0 };
        struct growth growth = { prospects, next, false };
        each_common(prospects->program, last, served, take_word, &growth);
        settle(prospects, next, NULL);
        at_set_unite(all, next, screen->width);
        memcpy(last, next, size);
    }
    for (uint32_t i = 0; i < screen->width; i++) /* no sentence starts behind a word */
        all[i] &= ~screen->low[i];
    return find(prospects, all);
}
