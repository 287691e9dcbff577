/* permutation.c - Fisher and Yates' shuffle, session by session. */
#include "stats/permutation.h"

#include <math.h>
#include <stdlib.h>

#include "stats/transitions.h"

struct deal {
    const struct at_sequence *sequence;
    struct at_step *steps; /* the first turns in order, the second ones dealt */
    size_t count;
    struct at_transitions seen, dealt;
    double *expected;
    uint32_t *as_far; /* deals as far from it as what was seen */
};

static size_t session_end(const struct deal *deal, size_t from)
{
    const uint32_t *session = deal->sequence->session;
    size_t end = from;
    while (end < deal->count &&
           session[deal->steps[end].first] == session[deal->steps[from].first])
        end++;
    return end;
}

static bool expect(struct deal *deal, struct at_arena *arena)
{
    size_t codes = deal->sequence->codes;
    struct at_transitions one;
    if (!at_transitions_init(&one, arena, codes))
        return false;
    for (size_t from = 0, end; from < deal->count; from = end) {
        end = session_end(deal, from);
        memset(one.rows, 0, codes * sizeof(double));
        memset(one.columns, 0, codes * sizeof(double));
        one.steps = 0;
        at_transitions_add(&one, deal->sequence, &deal->steps[from], end - from);
        for (size_t i = 0; i < codes * codes; i++)
            deal->expected[i] +=
                one.rows[i / codes] * one.columns[i % codes] / one.steps;
    }
    return true;
}

static void shuffle(struct deal *deal, struct at_random *random)
{
    for (size_t from = 0, end; from < deal->count; from = end) {
        end = session_end(deal, from);
        for (size_t left = end - from; left > 1; left--) {
            size_t other = from + at_random_below(random, (uint32_t)left);
            uint32_t turn = deal->steps[from + left - 1].second;
            deal->steps[from + left - 1].second = deal->steps[other].second;
            deal->steps[other].second = turn;
        }
    }
}

/* Counts are whole, and the expected ones are rounded alike for both. */
static void compare(struct deal *deal)
{
    size_t cells = deal->sequence->codes * deal->sequence->codes;
    memset(deal->dealt.counts, 0, cells * sizeof(double));
    at_transitions_add(&deal->dealt, deal->sequence, deal->steps, deal->count);
    for (size_t i = 0; i < cells; i++)
        deal->as_far[i] += fabs(deal->dealt.counts[i] - deal->expected[i]) >=
                           fabs(deal->seen.counts[i] - deal->expected[i]) - 1e-9;
}

static bool prepare(struct deal *deal, struct at_arena *arena,
                    const struct at_steps *steps)
{
    size_t codes = deal->sequence->codes;
    deal->count = steps->count;
    deal->steps = at_arena_alloc(arena, (steps->count + 1) * sizeof *deal->steps);
    deal->expected = at_arena_alloc(arena, (codes * codes + 1) * sizeof(double));
    deal->as_far = at_arena_alloc(arena, (codes * codes + 1) * sizeof(uint32_t));
    if (!deal->steps || !deal->expected || !deal->as_far ||
        !at_transitions_init(&deal->seen, arena, codes) ||
        !at_transitions_init(&deal->dealt, arena, codes))
        return false;
    memcpy(deal->steps, steps->steps, steps->count * sizeof *deal->steps);
    at_transitions_add(&deal->seen, deal->sequence, deal->steps, deal->count);
    return expect(deal, arena);
}

bool at_permutation_test(struct at_arena *arena, const struct at_sequence *sequence,
                         const struct at_steps *steps, size_t deals,
                         struct at_random *random, double *p)
{
    struct deal deal = { .sequence = sequence };
    size_t codes = sequence->codes;
    if (!prepare(&deal, arena, steps))
        return false;
    for (size_t i = 0; i < deals; i++) {
        shuffle(&deal, random);
        compare(&deal);
    }
    for (size_t i = 0; i < codes * codes; i++) {
        bool tested = deal.seen.rows[i / codes] > 0 && deal.seen.columns[i % codes] > 0;
        p[i] = tested ? (1.0 + deal.as_far[i]) / (1.0 + (double)deals) : NAN;
    }
    return true;
}

static int by_value(const void *a, const void *b)
{
    const double *const *x = a, *const *y = b;
    if (**x != **y)
        return (**x > **y) - (**x < **y);
    return (*x > *y) - (*x < *y);
}

bool at_holm_correct(struct at_arena *arena, double *p, size_t count)
{
    double **sorted = at_arena_alloc(arena, (count + 1) * sizeof *sorted);
    size_t tests = 0;
    double least = 0;
    if (!sorted)
        return false;
    for (size_t i = 0; i < count; i++)
        if (!isnan(p[i]))
            sorted[tests++] = &p[i];
    qsort(sorted, tests, sizeof *sorted, by_value);
    for (size_t i = 0; i < tests; i++) {
        least = fmax(least, fmin(1, *sorted[i] * (double)(tests - i)));
        *sorted[i] = least;
    }
    return true;
}
