/* homogeneity.c - steps are sorted by the codes of their first turns, so that those dealt
 * among each other stand together. */
#include "stats/homogeneity.h"

#include <stdlib.h>

#include "stats/transitions.h"

struct dealt_step {
    const struct at_sequence *sequence;
    struct at_step step;
    uint32_t group;
};

struct test {
    const struct at_sequence *sequence;
    struct dealt_step *steps;
    size_t count, groups;
    struct at_transitions all, *of_group;
};

static int by_first_codes(const struct dealt_step *x, const struct dealt_step *y)
{
    const uint32_t *start = x->sequence->start, *code = x->sequence->code;
    uint32_t a = start[x->step.first], a_end = start[x->step.first + 1];
    uint32_t b = start[y->step.first], b_end = start[y->step.first + 1];
    for (; a < a_end && b < b_end; a++, b++)
        if (code[a] != code[b])
            return code[a] < code[b] ? -1 : 1;
    return (a < a_end) - (b < b_end);
}

static int in_order(const void *a, const void *b)
{
    const struct dealt_step *x = a, *y = b;
    int order = by_first_codes(x, y);
    return order ? order
                 : (x->step.first > y->step.first) - (x->step.first < y->step.first);
}

static void shuffle(struct test *test, struct at_random *random)
{
    for (size_t from = 0, end; from < test->count; from = end) {
        for (end = from + 1; end < test->count; end++)
            if (by_first_codes(&test->steps[from], &test->steps[end]) != 0)
                break;
        for (size_t left = end - from; left > 1; left--) {
            size_t other = from + at_random_below(random, (uint32_t)left);
            uint32_t turn = test->steps[from + left - 1].step.second;
            test->steps[from + left - 1].step.second = test->steps[other].step.second;
            test->steps[other].step.second = turn;
        }
    }
}

static void count_groups(struct test *test)
{
    size_t codes = test->sequence->codes;
    for (size_t g = 0; g < test->groups; g++) {
        memset(test->of_group[g].counts, 0, codes * codes * sizeof(double));
        memset(test->of_group[g].rows, 0, codes * sizeof(double));
    }
    for (size_t i = 0; i < test->count; i++)
        at_transitions_add(&test->of_group[test->steps[i].group], test->sequence,
                           &test->steps[i].step, 1);
}

/* The distance of all groups from what they have in common. */
static double distance(struct test *test)
{
    size_t codes = test->sequence->codes;
    double sum = 0;
    count_groups(test);
    for (size_t i = 0; i < codes * codes; i++) {
        if (test->all.counts[i] == 0)
            continue;
        double probability = test->all.counts[i] / test->all.rows[i / codes];
        for (size_t g = 0; g < test->groups; g++) {
            double expected = test->of_group[g].rows[i / codes] * probability;
            double off = test->of_group[g].counts[i] - expected;
            sum += expected > 0 ? off * off / expected : 0;
        }
    }
    return sum;
}

static bool prepare(struct test *test, struct at_arena *arena,
                    const struct at_steps *steps, const uint32_t *group)
{
    test->count = steps->count;
    test->steps = at_arena_alloc(arena, (steps->count + 1) * sizeof *test->steps);
    test->of_group = at_arena_alloc(arena, (test->groups + 1) * sizeof *test->of_group);
    if (!test->steps || !test->of_group ||
        !at_transitions_init(&test->all, arena, test->sequence->codes))
        return false;
    for (size_t g = 0; g < test->groups; g++)
        if (!at_transitions_init(&test->of_group[g], arena, test->sequence->codes))
            return false;
    for (size_t i = 0; i < steps->count; i++)
        test->steps[i] =
            (struct dealt_step){ test->sequence, steps->steps[i], group[i] };
    qsort(test->steps, test->count, sizeof *test->steps, in_order);
    at_transitions_add(&test->all, test->sequence, steps->steps, steps->count);
    return true;
}

bool at_homogeneity_test(struct at_arena *arena, const struct at_sequence *sequence,
                         const struct at_steps *steps, const uint32_t *group,
                         size_t groups, size_t deals, struct at_random *random,
                         struct at_homogeneity *result)
{
    struct test test = { .sequence = sequence, .groups = groups };
    double base = (double)steps->count;
    if (groups < 2) {
        result->statistic = at_statistic_missing(base, "there is one only");
        return true;
    }
    if (!prepare(&test, arena, steps, group))
        return false;
    double seen = distance(&test);
    size_t as_far = 0;
    for (size_t i = 0; i < deals; i++) {
        shuffle(&test, random);
        as_far += distance(&test) >= seen * (1 - 1e-12);
    }
    result->statistic = at_statistic(seen, base);
    result->p = (1.0 + (double)as_far) / (1.0 + (double)deals);
    return true;
}
