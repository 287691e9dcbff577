/* episodes.c - episodes, found turn by turn.
 *
 *                opens                     nothing for more than `within` turns
 *     none  ------------->  open  ------------------------------------------->  lapsed
 *                          |    \  closes
 *         opens, continues |     ------------------------------------------->  closed
 *          (an event)      +--> open
 *
 * What is open when the session ends is an episode too. Or they are the matches of a
 * sequence, each closed. */
#include "engine/episodes.h"

#include "engine/decide.h"
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
    return run->status == ATTUNE_OK &&
           at_conditions_hold(evaluation, conditions, &unit);
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
        at_decide_found(search->run, search->step, &unit);
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

static void find_by_turns(struct search *search)
{
    struct at_run *run = search->run;
    for (uint32_t turn = 0;
         turn < run->transcript->turn_count && run->status == ATTUNE_OK; turn++) {
        const struct at_coded_unit unit = at_unit_of_turn(run->transcript, turn);
        meet(search, turn);
        at_decide_failed(run, search->step, &unit);
    }
    if (search->open)
        end(search, search->last, AT_ENDED_SESSION);
}

/* The matches of a sequence. */
struct matches {
    struct at_sequence_match *list;
    uint32_t count, room;
};

static bool add_match(struct matches *matches, struct at_arena *arena,
                      const struct at_sequence_match *match)
{
    if (matches->count == matches->room) {
        uint32_t room = matches->room ? matches->room * 2 : 16;
        struct at_sequence_match *list = at_arena_grow(
            arena, matches->list, matches->count * sizeof *list, room * sizeof *list);
        if (!list)
            return false;
        matches->list = list;
        matches->room = room;
    }
    matches->list[matches->count++] = *match;
    return true;
}

/* All of them, before any episode is given: a value's function may search too. */
static void list_matches(struct search *search, struct matches *matches)
{
    struct at_run *run = search->run;
    struct at_sequences *sequences = run->evaluation.sequences;
    const struct at_turn_range all = { 0, run->transcript->turn_count, AT_ROLE_ANY };
    struct at_sequence_match match;
    bool found = true;
    run->status = at_sequences_look(sequences, search->step->rule->makes->sequence, all,
                                    run->error);
    while (run->status == ATTUNE_OK && found) {
        run->status = at_sequences_next(sequences, &match, &found, run->error);
        if (found && !add_match(matches, run->transcript->arena, &match))
            run->status = at_error_nomem(run->error);
    }
}

static void find_by_sequence(struct search *search)
{
    struct matches matches = { 0 };
    list_matches(search, &matches);
    for (uint32_t i = 0; i < matches.count; i++) {
        search->run->evaluation.hit_count = 0;
        search->first = matches.list[i].evidence_first;
        end(search, matches.list[i].evidence_end - 1, AT_ENDED_CLOSED);
    }
}

void at_run_episodes(struct at_run *run, const struct at_step *step)
{
    struct search search = { .run = run, .step = step };
    if (step->rule->makes->sequence)
        find_by_sequence(&search);
    else
        find_by_turns(&search);
}
