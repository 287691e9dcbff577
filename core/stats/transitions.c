/* transitions.c - counting, and four numbers of a fourfold table. */
#include "stats/transitions.h"

#include <math.h>
#include <stdbool.h>

bool at_transitions_init(struct at_transitions *transitions, struct at_arena *arena,
                         size_t codes)
{
    transitions->codes = codes;
    transitions->steps = 0;
    transitions->counts = at_arena_alloc(arena, (codes * codes + 1) * sizeof(double));
    transitions->rows = at_arena_alloc(arena, (codes + 1) * sizeof(double));
    transitions->columns = at_arena_alloc(arena, (codes + 1) * sizeof(double));
    return transitions->counts && transitions->rows && transitions->columns;
}

static void add_step(struct at_transitions *transitions,
                     const struct at_sequence *sequence, struct at_step step)
{
    const uint32_t *start = sequence->start, *code = sequence->code;
    for (uint32_t i = start[step.first]; i < start[step.first + 1]; i++) {
        double *row = &transitions->counts[code[i] * transitions->codes];
        transitions->rows[code[i]]++;
        for (uint32_t j = start[step.second]; j < start[step.second + 1]; j++)
            row[code[j]]++;
    }
    for (uint32_t j = start[step.second]; j < start[step.second + 1]; j++)
        transitions->columns[code[j]]++;
    transitions->steps++;
}

void at_transitions_add(struct at_transitions *transitions,
                        const struct at_sequence *sequence, const struct at_step *steps,
                        size_t count)
{
    for (size_t i = 0; i < count; i++)
        add_step(transitions, sequence, steps[i]);
}

struct at_transition at_transition_of(const struct at_transitions *transitions,
                                      size_t given, size_t target)
{
    return (struct at_transition){
        .count = transitions->counts[given * transitions->codes + target],
        .row = transitions->rows[given],
        .column = transitions->columns[target],
        .steps = transitions->steps,
    };
}

struct at_statistic at_transition_probability(const struct at_transition *t)
{
    if (t->row == 0)
        return at_statistic_missing(0, "the given code starts no step");
    return at_statistic(t->count / t->row, t->row);
}

struct at_statistic at_transition_expected(const struct at_transition *t)
{
    if (t->steps == 0)
        return at_statistic_missing(0, "no steps");
    return at_statistic(t->row * t->column / t->steps, t->steps);
}

/* Why nothing can follow anything, or NULL. */
static const char *fault_of(const struct at_transition *t)
{
    if (t->steps == 0)
        return "no steps";
    if (t->row == 0)
        return "the given code starts no step";
    if (t->column == 0)
        return "the target ends no step";
    if (t->row == t->steps)
        return "the given code starts every step";
    if (t->column == t->steps)
        return "the target ends every step";
    return NULL;
}

struct at_statistic at_adjusted_residual_from(const struct at_transition *t,
                                              double expected)
{
    const char *fault = fault_of(t);
    if (fault || !(expected > 0))
        return at_statistic_missing(t->steps, fault ? fault : "it cannot happen");
    double spread = expected * (1 - t->row / t->steps) * (1 - t->column / t->steps);
    return at_statistic((t->count - expected) / sqrt(spread), t->steps);
}

struct at_statistic at_adjusted_residual(const struct at_transition *t)
{
    return at_adjusted_residual_from(t, at_transition_expected(t).value);
}

struct at_statistic at_yule_q(const struct at_transition *t)
{
    const char *fault = fault_of(t);
    if (fault)
        return at_statistic_missing(t->steps, fault);
    double only_first = t->row - t->count, only_second = t->column - t->count;
    double neither = t->steps - t->count - only_first - only_second;
    double with = t->count * neither, against = only_first * only_second;
    if (with + against == 0)
        return at_statistic_missing(t->steps,
                                    "two cells of the fourfold table are empty");
    return at_statistic((with - against) / (with + against), t->steps);
}
