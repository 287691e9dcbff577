/* exchanges.c - one walk over the turns: a turn of the other side opens a new side. */
#include "transcript/exchanges.h"

#include "base/arena.h"

static bool takes_floor(const struct at_transcript *transcript, uint32_t turn)
{
    enum at_role role = at_turn_role(transcript, &transcript->turns[turn]);
    return (role == AT_ROLE_THERAPIST || role == AT_ROLE_PATIENT) &&
           !at_turn_is_backchannel(transcript, turn);
}

/* Fills sides and side_of, which have room for every turn; returns how many sides. */
static uint32_t find_sides(const struct at_transcript *transcript,
                           struct at_side *sides, uint32_t *side_of)
{
    uint32_t count = 0;
    for (uint32_t turn = 0; turn < transcript->turn_count; turn++) {
        side_of[turn] = AT_NO_SIDE;
        if (!takes_floor(transcript, turn))
            continue;
        enum at_role role = at_turn_role(transcript, &transcript->turns[turn]);
        if (count == 0 || sides[count - 1].role != role)
            sides[count++] = (struct at_side){ turn, turn, role };
        sides[count - 1].last = turn;
        side_of[turn] = count - 1;
    }
    return count;
}

static uint32_t pair_sides(const struct at_side *sides, uint32_t side_count,
                           struct at_exchange *items)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i + 1 < side_count; i++)
        if (sides[i].role == AT_ROLE_THERAPIST)
            items[count++] = (struct at_exchange){ sides[i].first, sides[i + 1].last };
    return count;
}

const struct at_exchanges *at_exchanges_of(const struct at_transcript *transcript)
{
    struct at_exchanges *kept = transcript->exchanges;
    size_t turns = transcript->turn_count;
    if (kept->side_of)
        return kept;
    struct at_arena *arena = transcript->arena;
    struct at_side *sides = at_arena_raw(arena, (turns + 1) * sizeof *sides);
    struct at_exchange *items = at_arena_raw(arena, (turns / 2 + 1) * sizeof *items);
    uint32_t *side_of = at_arena_raw(arena, (turns + 1) * sizeof *side_of);
    if (!sides || !items || !side_of)
        return NULL;
    uint32_t side_count = find_sides(transcript, sides, side_of);
    kept->count = pair_sides(sides, side_count, items);
    kept->items = items;
    kept->sides = sides;
    kept->side_of = side_of;
    return kept;
}

const struct at_side *at_exchanges_answered(const struct at_exchanges *exchanges,
                                            uint32_t turn)
{
    uint32_t side = exchanges->side_of[turn];
    return side == AT_NO_SIDE || side == 0 ? NULL : &exchanges->sides[side - 1];
}

uint32_t at_exchanges_find(const struct at_exchanges *exchanges, uint32_t turn)
{
    uint32_t low = 0, high = exchanges->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (exchanges->items[middle].last < turn)
            low = middle + 1;
        else
            high = middle;
    }
    bool inside = low < exchanges->count && exchanges->items[low].first <= turn;
    return inside ? low : AT_NO_SIDE;
}
