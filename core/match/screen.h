/* screen.h - what the states of a phrase may do at a word, as sets of bits.
 *
 * A state that takes something, or asks for something, has a bit. The bits reached
 * from a state without taking a word, and the bits a word may serve, are sets: where
 * they have nothing in common, the state is at its end. A screen may let through what
 * leads nowhere, and never holds back what leads on. */
#ifndef AT_MATCH_SCREEN_H
#define AT_MATCH_SCREEN_H

#include "match/program.h"

enum {
    AT_SCREEN_WIDTH = 16, /* most 64-bit words of a set; states beyond share bits */
    AT_LEAF_NONE = -1
};

struct at_screen {
    uint32_t width;           /* 64-bit words of a set */
    uint32_t count;           /* states that have a bit */
    const uint32_t *states;   /* number i has bit i modulo the set's size */
    const uint64_t *closures; /* sets by state: what is reached without a word */
    bool open;                /* a match may begin with any word */
    const uint64_t *standing; /* what no word need serve: gaps, signs, "not" */
    const uint64_t *low;      /* what else is served at a sentence's start */
    const uint64_t *high;     /* and at its end */
    /* The words and names in tests, sorted, and by leaf what each serves. */
    const uint32_t *leaves;
    const uint64_t *leaf_sets;
    uint32_t leaf_count;
};

/* Makes the screen of a program, whose pattern has its numbers; NULL when memory is
 * out. */
const struct at_screen *at_screen_make(struct at_arena *arena,
                                       const struct at_program *program,
                                       const struct at_node *root);

/* Adds to a set what a predicate, or an ask, serves. */
void at_screen_add_predicate(const struct at_screen *screen, uint32_t predicate,
                             uint64_t *set);
void at_screen_add_ask(const struct at_screen *screen, uint32_t ask, uint64_t *set);

static inline const uint64_t *at_screen_closure(const struct at_screen *screen,
                                                uint32_t state)
{
    return screen->closures + (size_t)state * screen->width;
}

static inline bool at_sets_meet(const uint64_t *a, const uint64_t *b, uint32_t width)
{
    for (uint32_t i = 0; i < width; i++)
        if (a[i] & b[i])
            return true;
    return false;
}

static inline void at_set_unite(uint64_t *set, const uint64_t *more, uint32_t width)
{
    for (uint32_t i = 0; i < width; i++)
        set[i] |= more[i];
}

#endif
