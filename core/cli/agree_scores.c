/* agree_scores.c - the units of a code are counted by session, even where cases are
 * drawn. */
#include "cli/agree_scores.h"

#include <math.h>

/* By session and judge: units judged, and those that got the code. */
struct tally {
    double judged, given;
};

static void count_units(struct tally *tallies, const struct at_agree_plan *plan,
                        const struct at_agree_variable *variable, const size_t *coders,
                        size_t count)
{
    const struct at_ratings *ratings = &variable->ratings;
    for (size_t i = 0; i < ratings->units; i++) {
        size_t session = plan->judgements->units[variable->units[i]].session;
        for (size_t judge = 0; judge < count; judge++) {
            size_t coder = coders ? coders[judge] : judge;
            int32_t said = ratings->codes[i * ratings->coders + coder];
            struct tally *tally = &tallies[session * count + judge];
            tally->judged += said != AT_RATING_MISSING;
            tally->given += said > 0;
        }
    }
}

/* A code as a score of the session. */
static bool score_sessions(struct at_scores *scores, struct at_arena *arena,
                           const struct at_agree_plan *plan,
                           const struct at_agree_variable *variable,
                           const size_t *coders)
{
    size_t sessions = plan->judgements->session_count, count = scores->judges;
    size_t room = sessions * count + 1;
    struct tally *tallies = at_arena_alloc(arena, room * sizeof *tallies);
    double *values = at_arena_alloc(arena, room * sizeof *values);
    uint32_t *groups = at_arena_alloc(arena, (sessions + 1) * sizeof *groups);
    if (!tallies || !values || !groups)
        return false;
    count_units(tallies, plan, variable, coders, count);
    for (size_t i = 0; i < sessions; i++)
        groups[i] = plan->draws[i] == UINT32_MAX ? 0 : plan->draws[i];
    for (size_t i = 0; i < sessions * count; i++)
        values[i] = tallies[i].judged > 0 ? tallies[i].given / tallies[i].judged : NAN;
    scores->targets = sessions;
    scores->values = values;
    scores->group = groups;
    return true;
}

/* Values that are numbers are scores as they are. */
static bool score_units(struct at_scores *scores, struct at_arena *arena,
                        const struct at_agree_variable *variable, const size_t *coders)
{
    const struct at_ratings *ratings = &variable->ratings;
    size_t count = scores->judges;
    double *values =
        at_arena_alloc(arena, (ratings->units * count + 1) * sizeof *values);
    for (size_t i = 0; values && i < ratings->units * count; i++) {
        size_t coder = coders ? coders[i % count] : i % count;
        int32_t said = ratings->codes[i / count * ratings->coders + coder];
        values[i] = said == AT_RATING_MISSING ? NAN : variable->values[said];
    }
    scores->targets = ratings->units;
    scores->values = values;
    scores->group = ratings->group;
    return values != NULL;
}

struct at_judges *at_agree_scores(struct at_arena *arena,
                                  const struct at_agree_plan *plan,
                                  const struct at_agree_variable *variable,
                                  const size_t *coders, size_t count)
{
    struct at_scores scores = { .judges = count, .groups = variable->ratings.groups };
    bool made = variable->about.kind == AT_AGREE_CODE
                    ? score_sessions(&scores, arena, plan, variable, coders)
                    : score_units(&scores, arena, variable, coders);
    return made ? at_judges_new(arena, &scores) : NULL;
}
