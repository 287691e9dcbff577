/* sequence.h - sessions as rows of turns, each with the codes it was given: none, one or
 * several. What follows what is counted over steps: pairs of turns of one session, the
 * second `lag` turns behind the first. */
#ifndef AT_STATS_SEQUENCE_H
#define AT_STATS_SEQUENCE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

enum { AT_SIDE_ANY = UINT8_MAX };

/* Plain data that the caller fills in and owns. Turns of a session stand together. */
struct at_sequence {
    size_t codes; /* that there are: 0 to codes - 1 */
    size_t turns;
    const uint32_t *start;  /* turn t has code[start[t]] to before code[start[t + 1]] */
    const uint32_t *code;   /* of one turn ascending, each once */
    const uint32_t *number; /* of the turn in its session, ascending */
    const uint32_t *session; /* of the turn */
    const uint8_t *side;     /* whose turn it is, any number below AT_SIDE_ANY */
};

struct at_step {
    uint32_t first, second; /* turns */
};

struct at_steps {
    size_t count;
    const struct at_step *steps; /* NULL when memory was out */
};

/* All steps from a turn of the side `from` to one of `to`, `lag` turns later (0: the same
 * turn), in order. Lives in the arena. */
struct at_steps at_steps_of(struct at_arena *arena, const struct at_sequence *sequence,
                            uint32_t lag, uint8_t from, uint8_t to);

#endif
