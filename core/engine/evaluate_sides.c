/* evaluate_sides.c - what the other side said just before, and what each side of a
 * stretch was given. */
#include "engine/evaluate.h"
#include "transcript/exchanges.h"

/* Does a condition hold of a turn as a whole? Gathers no evidence. */
static bool holds_of_turn(struct at_evaluation *evaluation,
                          const struct at_condition *condition, uint32_t turn)
{
    const struct at_coded_unit unit = at_unit_of_turn(evaluation->transcript, turn);
    size_t before = evaluation->hit_count;
    bool ready =
        !at_condition_is_of_words(condition) || at_evaluation_turn(evaluation, turn);
    bool holds = ready && at_condition_holds(evaluation, condition, &unit,
                                             (struct at_scope){ AT_WITHIN_UNIT, 0 });
    evaluation->hit_count = before;
    return holds;
}

static bool holds_of_side(struct at_evaluation *evaluation,
                          const struct at_condition *condition,
                          const struct at_side *side)
{
    const struct at_transcript *transcript = evaluation->transcript;
    for (uint32_t turn = side->first; turn <= side->last; turn++)
        if (at_turn_role(transcript, &transcript->turns[turn]) == side->role &&
            holds_of_turn(evaluation, condition, turn))
            return true;
    return false;
}

bool at_answers_hold(struct at_evaluation *evaluation,
                     const struct at_condition_list *answers,
                     const struct at_coded_unit *unit)
{
    const struct at_exchanges *exchanges = at_exchanges_of(evaluation->transcript);
    if (!exchanges) {
        evaluation->status = at_error_nomem(evaluation->error);
        return false;
    }
    const struct at_side *side = at_exchanges_answered(exchanges, unit->turn);
    bool holds = side != NULL;
    for (size_t i = 0; holds && i < answers->count; i++)
        holds = holds_of_side(evaluation, &answers->items[i], side);
    return at_evaluation_turn(evaluation, unit->turn) && holds;
}

bool at_side_holds(struct at_evaluation *evaluation,
                   const struct at_condition_list *tests, enum at_role role,
                   const struct at_coded_unit *unit)
{
    const struct at_transcript *transcript = evaluation->transcript;
    for (size_t i = 0; i < tests->count; i++) {
        bool holds = false;
        for (uint32_t turn = unit->turn; turn <= unit->last_turn; turn++)
            if (at_turn_role(transcript, &transcript->turns[turn]) == role)
                holds |= at_codes_hold(evaluation, tests->items[i].test, turn);
        if (!holds)
            return false;
    }
    return true;
}
