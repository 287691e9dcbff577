/* sequence.c - numbers ascend in a session, so both ends of a step move forwards only. */
#include "stats/sequence.h"

#include <stdbool.h>

static bool is_of(const struct at_sequence *sequence, size_t turn, uint8_t side)
{
    return side == AT_SIDE_ANY || sequence->side[turn] == side;
}

/* The first turn from `turn` on that is of a later session, or has this number or more. */
static size_t reach(const struct at_sequence *sequence, size_t turn, uint32_t session,
                    uint64_t number)
{
    while (turn < sequence->turns && sequence->session[turn] == session &&
           sequence->number[turn] < number)
        turn++;
    return turn;
}

struct at_steps at_steps_of(struct at_arena *arena, const struct at_sequence *sequence,
                            uint32_t lag, uint8_t from, uint8_t to)
{
    size_t count = 0, second = 0;
    struct at_step *steps = at_arena_raw(arena, (sequence->turns + 1) * sizeof *steps);
    if (!steps)
        return (struct at_steps){ .steps = NULL };
    for (size_t first = 0; first < sequence->turns; first++) {
        uint32_t session = sequence->session[first];
        uint64_t number = (uint64_t)sequence->number[first] + lag;
        second = reach(sequence, second < first ? first : second, session, number);
        if (second == sequence->turns || sequence->session[second] != session ||
            sequence->number[second] != number)
            continue;
        if (is_of(sequence, first, from) && is_of(sequence, second, to))
            steps[count++] = (struct at_step){ (uint32_t)first, (uint32_t)second };
    }
    return (struct at_steps){ count, steps };
}
