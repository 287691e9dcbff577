/* agree_limits.c - stretches stand by coder, session and turn, so that two coders are
 * compared by walking over both lists at once. */
#include "cli/agree_limits.h"

#include <stdlib.h>

struct stretch {
    uint32_t coder, session, first, last;
};

struct at_agree_limits {
    const struct at_agree_plan *plan;
    struct stretch *stretches;
    size_t *start; /* by coder, where its own begin; one more than there are coders */
    size_t count;
};

static int in_order(const void *a, const void *b)
{
    const struct stretch *x = a, *y = b;
    if (x->coder != y->coder)
        return x->coder < y->coder ? -1 : 1;
    if (x->session != y->session)
        return x->session < y->session ? -1 : 1;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    return (x->last > y->last) - (x->last < y->last);
}

static void add_code(struct at_agree_limits *limits, uint32_t number)
{
    const struct at_judgements *judgements = limits->plan->judgements;
    const struct at_judged_code *code = &judgements->codes[number];
    for (size_t i = 0; i < code->count; i++) {
        const struct at_judgement *given = &judgements->given[code->first + i];
        const struct at_judged_unit *unit = &judgements->units[given->unit];
        if (unit->kind == AT_UNIT_EPISODE && given->value != AT_GIVEN_UNCODABLE &&
            limits->plan->draws[unit->session] != UINT32_MAX)
            limits->stretches[limits->count++] =
                (struct stretch){ given->coder, unit->session, unit->first_turn,
                                  unit->last_turn };
    }
}

/* Sorts them, drops those that are there twice, and notes where each coder's begin. */
static void lay_out(struct at_agree_limits *limits)
{
    struct stretch *list = limits->stretches;
    size_t kept = 0, coders = limits->plan->judgements->coder_count;
    if (limits->count)
        qsort(list, limits->count, sizeof *list, in_order);
    for (size_t i = 0; i < limits->count; i++)
        if (kept == 0 || in_order(&list[kept - 1], &list[i]) != 0)
            list[kept++] = list[i];
    limits->count = kept;
    for (size_t i = 0; i < kept; i++)
        limits->start[list[i].coder + 1]++;
    for (size_t i = 0; i < coders; i++)
        limits->start[i + 1] += limits->start[i];
}

struct at_agree_limits *at_agree_limits_find(struct at_arena *arena,
                                             const struct at_agree_plan *plan,
                                             uint32_t code)
{
    struct at_agree_limits *limits = at_arena_alloc(arena, sizeof *limits);
    size_t coders = plan->judgements->coder_count;
    if (!limits)
        return NULL;
    limits->plan = plan;
    limits->stretches = at_arena_alloc(arena, (plan->judgements->given_count + 1) *
                                                  sizeof *limits->stretches);
    limits->start = at_arena_alloc(arena, (coders + 1) * sizeof *limits->start);
    if (!limits->stretches || !limits->start)
        return NULL;
    for (size_t i = 0; i < plan->code_count; i++)
        if (code == AT_AGREE_ALL ? at_agree_has_limits(plan, plan->codes[i])
                                 : plan->codes[i] == code)
            add_code(limits, plan->codes[i]);
    lay_out(limits);
    return limits;
}

size_t at_agree_limits_of(const struct at_agree_limits *limits, size_t coder)
{
    return limits->start[coder + 1] - limits->start[coder];
}

/* The stretches of one coder in one session, and room for their turns. */
struct side {
    const struct stretch *at, *end;
    int64_t *turns; /* room for all of a coder */
    size_t count;   /* in the session */
};

/* Takes those of the session off the front. */
static void take_session(struct side *side, uint32_t session, struct side *taken)
{
    *taken = *side;
    while (side->at < side->end && side->at->session == session)
        side->at++;
    taken->end = side->at;
    taken->count = (size_t)(taken->end - taken->at);
}

static int ascending(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

/* The turns at which stretches begin, or end, each once. */
static size_t find_turns(const struct side *side, bool of_ends)
{
    size_t kept = 0;
    for (size_t i = 0; i < side->count; i++)
        side->turns[i] = of_ends ? side->at[i].last : side->at[i].first;
    if (side->count)
        qsort(side->turns, side->count, sizeof *side->turns, ascending);
    for (size_t i = 0; i < side->count; i++)
        if (kept == 0 || side->turns[i] != side->turns[kept - 1])
            side->turns[kept++] = side->turns[i];
    return kept;
}

/* A begin is the same as a begin, an end as an end. */
static void compare_session(struct at_unitizing *sum, const struct side *first,
                            const struct side *second, uint32_t tolerance)
{
    for (int of_ends = 0; of_ends <= 1; of_ends++) {
        size_t firsts = find_turns(first, of_ends),
               seconds = find_turns(second, of_ends);
        struct at_boundary_counts matched = at_boundaries_match(
            first->turns, firsts, second->turns, seconds, tolerance);
        at_unitizing_add_boundaries(sum, &matched);
    }
    at_unitizing_add_units(sum, (double)first->count, (double)second->count);
}

static struct side side_of(struct at_arena *arena, const struct at_agree_limits *limits,
                           size_t coder)
{
    const struct stretch *list = limits->stretches;
    return (struct side){
        .at = list + limits->start[coder],
        .end = list + limits->start[coder + 1],
        .turns = at_arena_alloc(arena, (at_agree_limits_of(limits, coder) + 1) *
                                           sizeof(int64_t)),
    };
}

struct at_unitizing *at_agree_limits_compare(struct at_arena *arena,
                                             const struct at_agree_limits *limits,
                                             size_t first, size_t second)
{
    const struct at_agree_plan *plan = limits->plan;
    struct side one = side_of(arena, limits, first), of_one;
    struct side two = side_of(arena, limits, second), of_two;
    struct at_unitizing *sums =
        at_arena_alloc(arena, (plan->draw_count + 1) * sizeof *sums);
    if (!one.turns || !two.turns || !sums)
        return NULL;
    while (one.at < one.end || two.at < two.end) {
        uint32_t session =
            two.at == two.end || (one.at < one.end && one.at->session < two.at->session)
                ? one.at->session
                : two.at->session;
        take_session(&one, session, &of_one);
        take_session(&two, session, &of_two);
        if (at_judgements_covers(plan->judgements, (uint32_t)first, session) &&
            at_judgements_covers(plan->judgements, (uint32_t)second, session))
            compare_session(&sums[plan->draws[session]], &of_one, &of_two,
                            plan->tolerance);
    }
    return sums;
}
