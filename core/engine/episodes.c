/* episodes.c - episodes, found turn by turn.
 *
 *                opens                     nothing for more than `within` turns
 *     none  ------------->  open  ------------------------------------------->  lapsed
 *                          |    \  closes
 *         opens, continues |     ------------------------------------------->  closed
 *          (an event)      +--> open
 *
 * What is open when the session ends is an episode too. */
#include "engine/episodes.h"

#include "engine/stretches.h"

struct search {
    struct at_run *run;
    const struct at_step *step;
    bool open;
    uint32_t first, last; /* event */
    uint32_t count;       /* of episodes that ended */
};

/* Do conditions of the turn hold? Their hits stay: they are the episode's evidence. */
static bool holds(struct search *search, const struct at_conditions *conditions,
                  uint32_t turn)
{
    struct at_run *run = search->run;
    struct at_evaluation *evaluation = &run->evaluation;
    const struct at_coded_unit unit = at_unit_of_turn(run->transcript, turn);
    if (run->status != ATTUNE_OK)
        return false;
    run->status = at_scan_turn(evaluation->scan, turn, run->error);
    bool held =
        run->status == ATTUNE_OK && at_conditions_hold(evaluation, conditions, &unit);
    if (evaluation->status != ATTUNE_OK)
        run->status = evaluation->status;
    return held;
}

/* Gives the episode that is open, up to a turn. */
static void end(struct search *search, uint32_t last, enum at_ended ended)
{
    struct at_coded_unit unit =
        at_unit_of_stretch(search->run->transcript, AT_UNIT_EPISODE,
                           search->step->rule->role, search->first, last);
    unit.number = search->count++;
    unit.ended = ended;
    search->open = false;
    if (search->run->status == ATTUNE_OK)
        at_run_found(search->run, search->step, &unit);
}

static void meet(struct search *search, uint32_t turn)
{
    const struct at_episode *episode = search->step->rule->makes;
    if (search->open && episode->within != AT_NO_END &&
        turn - search->last > episode->within)
        end(search, search->last, AT_ENDED_LAPSED);
    if (search->open && episode->has_closes && holds(search, &episode->closes, turn)) {
        end(search, turn, AT_ENDED_CLOSED);
        return;
    }
    if (!search->open)
        search->run->evaluation.hit_count = 0;
    bool opens = holds(search, &episode->opens, turn);
    if (!search->open && opens) {
        search->open = true;
        search->first = search->last = turn;
    } else if (opens || (search->open && episode->has_continues &&
                         holds(search, &episode->continues, turn))) {
        search->last = turn;
    }
}

void at_run_episodes(struct at_run *run, const struct at_step *step)
{
    struct search search = { .run = run, .step = step };
    for (uint32_t turn = 0;
         turn < run->transcript->turn_count && run->status == ATTUNE_OK; turn++)
        meet(&search, turn);
    if (search.open)
        end(&search, search.last, AT_ENDED_SESSION);
}
