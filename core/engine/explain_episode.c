/* explain_episode.c - what a turn does to an episode, and what the other turns did. */
#include "engine/explain_private.h"

static bool holds(struct at_explaining *it, const struct at_conditions *conditions,
                  uint32_t turn)
{
    const struct at_coded_unit unit = at_unit_of_turn(it->transcript, turn);
    at_explain_scan(it, &unit);
    return at_conditions_hold(&it->evaluation, conditions, &unit);
}

/* What a turn of the episode did to it; UNIT for nothing. */
static enum at_moment moment_of(struct at_explaining *it,
                                const struct at_coding *coding,
                                const struct at_episode *episode, uint32_t turn)
{
    if (turn == coding->first_turn)
        return AT_MOMENT_OPENS;
    if (turn == coding->last_turn && coding->ended == AT_ENDED_CLOSED)
        return AT_MOMENT_CLOSES;
    if (episode->sequence)
        return AT_MOMENT_UNIT;
    if (holds(it, &episode->opens, turn) ||
        (episode->has_continues && holds(it, &episode->continues, turn)))
        return AT_MOMENT_CONTINUES;
    return AT_MOMENT_UNIT;
}

static void explain_events(struct at_explaining *it, struct at_explanation *explanation)
{
    const struct at_coding *coding = explanation->coding;
    size_t turns = coding->last_turn - coding->first_turn + 1;
    struct at_event_turn *events = at_explain_alloc(it, turns * sizeof *events);
    if (!events)
        return;
    for (uint32_t turn = coding->first_turn; turn <= coding->last_turn; turn++) {
        enum at_moment moment = moment_of(it, coding, explanation->rule->makes, turn);
        if (moment != AT_MOMENT_UNIT)
            events[explanation->event_count++] = (struct at_event_turn){ turn, moment };
    }
    explanation->events = events;
}

void at_explain_episode(struct at_explaining *it, struct at_explanation *explanation)
{
    const struct at_episode *episode = explanation->rule->makes;
    const struct at_coded_unit turn = at_unit_of_turn(it->transcript, it->turn);
    const struct {
        enum at_moment moment;
        const struct at_conditions *conditions;
        bool is_there;
    } parts[] = {
        { AT_MOMENT_OPENS, &episode->opens, !episode->sequence },
        { AT_MOMENT_CONTINUES, &episode->continues, episode->has_continues },
        { AT_MOMENT_CLOSES, &episode->closes, episode->has_closes },
    };
    size_t most = explanation->rule->row_count;
    for (size_t i = 0; i < 3; i++)
        most += parts[i].is_there ? at_explain_count(parts[i].conditions) : 0;
    explanation->items = at_explain_alloc(it, most * sizeof *explanation->items);
    if (!explanation->items)
        return;
    for (size_t i = 0; i < 3; i++)
        if (parts[i].is_there)
            at_explain_parts(it, explanation, parts[i].conditions, parts[i].moment,
                             &turn);
    if (explanation->coding) {
        at_explain_rows(it, explanation);
        explain_events(it, explanation);
    }
}
