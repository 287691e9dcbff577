/* sequence_timing.c - one pass over the turns, with at most one spell open. */
#include "cli/sequence_timing.h"

#include "cli/chosen_codes.h"

enum { NOT_OPEN = UINT32_MAX };

static bool has_any(const struct at_sequence *sequence, size_t turn,
                    const uint32_t *chosen)
{
    for (uint32_t i = sequence->start[turn]; i < sequence->start[turn + 1]; i++)
        if (chosen[sequence->code[i]])
            return true;
    return false;
}

static void close_spell(struct at_sequence_timing *timing, uint32_t length, bool ended)
{
    timing->spells[timing->count++] = (struct at_spell){ length, ended };
    timing->ended += ended;
}

static void find_spells(const struct at_sequence *sequence, const uint32_t *start,
                        const uint32_t *until, struct at_sequence_timing *timing)
{
    uint32_t open = NOT_OPEN; /* the number of the turn it began at */
    for (size_t t = 0; t < sequence->turns; t++) {
        uint32_t number = sequence->number[t];
        bool is_last = t + 1 == sequence->turns ||
                       sequence->session[t + 1] != sequence->session[t];
        if (open != NOT_OPEN && has_any(sequence, t, until)) {
            close_spell(timing, number - open, true);
            open = NOT_OPEN;
        }
        if (open == NOT_OPEN && has_any(sequence, t, start))
            open = number;
        if (is_last && open != NOT_OPEN) {
            close_spell(timing, number - open, false);
            open = NOT_OPEN;
        }
    }
}

enum attune_status at_sequence_time(struct at_sequence_timing *timing,
                                    const struct at_coded_turns *turns,
                                    const char *start, const char *until,
                                    struct attune_error *error)
{
    const struct at_sequence *sequence = &turns->sequence;
    struct at_arena *arena = turns->arena;
    size_t room = sequence->turns + 1;
    uint32_t *starts = at_arena_alloc(arena, (sequence->codes + 1) * sizeof *starts);
    uint32_t *ends = at_arena_alloc(arena, (sequence->codes + 1) * sizeof *ends);
    timing->spells = at_arena_alloc(arena, room * sizeof *timing->spells);
    timing->points = at_arena_alloc(arena, room * sizeof *timing->points);
    if (!starts || !ends || !timing->spells || !timing->points)
        return at_error_nomem(error);
    enum attune_status status = at_chosen_codes_find(turns, start, starts, error);
    if (status == ATTUNE_OK)
        status = at_chosen_codes_find(turns, until, ends, error);
    if (status != ATTUNE_OK)
        return status;
    find_spells(sequence, starts, ends, timing);
    timing->point_count = at_survival_of(timing->spells, timing->count, timing->points);
    timing->median =
        at_survival_median(timing->points, timing->point_count, timing->count);
    return ATTUNE_OK;
}
