/* schedule.c - a step waits for the steps that settle the codes it reads.
 *
 * A pass goes over the turns once, with all its steps at each turn in written order,
 * and then runs its rules over stretches one after the other. So a step of turns that
 * reads the turn itself, or turns before it, shares the pass of what it reads; one
 * that reads any turn, or the code of a stretch, waits for the next. */
#include "engine/schedule.h"

#include <stdlib.h>

#include "base/arena.h"
#include "scheme/weights.h"

struct schedule {
    struct at_step *steps;
    size_t count;
    at_code_id code_count;
    uint32_t *settled_by; /* by code: the step that settles it, so far; NOBODY */
};

#define NOBODY UINT32_MAX
#define AFTER_ALL UINT32_MAX /* the pass of what is asked of a case */

/* The pass of a step, raised to what another step lets it have. */
static void wait_for(const struct schedule *schedule, size_t step, uint32_t other,
                     bool wide)
{
    const struct at_step *before = &schedule->steps[other];
    struct at_step *it = &schedule->steps[step];
    if (at_step_is_of_case(before))
        return;
    bool next = !it->over_stretches && (wide || before->over_stretches);
    uint32_t pass = before->pass + (next ? 1 : 0);
    if (pass > it->pass)
        it->pass = pass;
}

/* Codes that nobody settled yet are its own, or a human's. */
static void wait_for_codes(const struct schedule *schedule, size_t step,
                           const at_code_id *codes, size_t count, bool wide)
{
    for (size_t i = 0; i < count; i++)
        if (codes[i] < schedule->code_count && schedule->settled_by[codes[i]] != NOBODY)
            wait_for(schedule, step, schedule->settled_by[codes[i]], wide);
}

static void wait_for_list(const struct schedule *schedule, size_t step,
                          const struct at_condition_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct at_condition *it = &list->items[i];
        const at_code_id *codes = NULL;
        size_t count = 0;
        bool wide = false;
        if (it->kind == AT_CONDITION_CODES) {
            codes = at_code_test_codes(it->test, &count);
        } else if (it->kind == AT_CONDITION_SEQUENCE) {
            codes = at_sequence_codes(it->sequence, &count);
            wide = at_sequence_looks_ahead(it->sequence);
        }
        wait_for_codes(schedule, step, codes, count, wide);
    }
}

static void wait_for_conditions(const struct schedule *schedule, size_t step,
                                const struct at_conditions *conditions)
{
    const struct at_condition_list *lists[] = {
        &conditions->any,     &conditions->all,       &conditions->none,
        &conditions->answers, &conditions->therapist, &conditions->patient,
    };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        wait_for_list(schedule, step, lists[i]);
}

static bool may_read(const struct at_scheme *reader, const struct at_scheme *scheme)
{
    const struct at_codebook *codebook = reader->codebook;
    for (size_t i = 0; i < codebook->after_count; i++)
        if (at_slice_equal(codebook->after[i].name, scheme->codebook->id))
            return true;
    return reader == scheme;
}

/* Functions look at any turn. */
static void wait_for_asked(const struct schedule *schedule, size_t step)
{
    const struct at_scheme *scheme = schedule->steps[step].scheme;
    wait_for_codes(schedule, step, scheme->asked, scheme->asked_count, true);
    for (size_t i = 0; i < step && scheme->asks_any; i++)
        if (may_read(scheme, schedule->steps[i].scheme))
            wait_for(schedule, step, (uint32_t)i, true);
}

static void place_rule(const struct schedule *schedule, size_t step)
{
    const struct at_rule *rule = schedule->steps[step].rule;
    wait_for_conditions(schedule, step, &rule->conditions);
    for (size_t i = 0; i < rule->row_count; i++)
        wait_for_conditions(schedule, step, &rule->rows[i].conditions);
    for (size_t i = 0; rule->weighing && i < rule->weighing->named_count; i++)
        wait_for_conditions(schedule, step, &rule->weighing->named[i].alone);
    if (rule->makes) {
        wait_for_conditions(schedule, step, &rule->makes->opens);
        wait_for_conditions(schedule, step, &rule->makes->continues);
        wait_for_conditions(schedule, step, &rule->makes->closes);
    }
    wait_for_codes(schedule, step, &rule->episode, 1, false);
    if (rule->reads_codings)
        wait_for_asked(schedule, step);
    if (rule->code != AT_CODE_NONE)
        schedule->settled_by[rule->code] = (uint32_t)step;
}

/* A group is settled after the rules of its members, or the rule of the group: of every
 * turn where a rule of an earlier pass may have given a member. */
static void place_settle(const struct schedule *schedule, size_t step)
{
    struct at_step *it = &schedule->steps[step];
    const struct at_group *group = &it->scheme->codebook->groups[it->group];
    for (size_t i = 0; i < step; i++)
        if (at_step_is_of_group(&schedule->steps[i], it->scheme, it->group))
            wait_for(schedule, step, (uint32_t)i, false);
    for (size_t i = 0; i < step; i++)
        it->always |= schedule->steps[i].pass < it->pass &&
                      at_step_is_of_group(&schedule->steps[i], it->scheme, it->group);
    for (size_t i = 0; i < group->count; i++)
        schedule->settled_by[it->scheme->first_code + group->codes[i]] = (uint32_t)step;
    schedule->settled_by[at_scheme_group_id(it->scheme, it->group)] = (uint32_t)step;
}

static int compare(const void *left, const void *right)
{
    const struct at_step *a = left, *b = right;
    if (a->pass != b->pass)
        return a->pass < b->pass ? -1 : 1;
    if (a->over_stretches != b->over_stretches)
        return a->over_stretches ? 1 : -1;
    return a->place < b->place ? -1 : 1;
}

static at_code_id count_codes(const struct at_step *steps, size_t count)
{
    at_code_id most = 0;
    for (size_t i = 0; i < count; i++) {
        const struct at_scheme *scheme = steps[i].scheme;
        at_code_id end =
            at_scheme_group_id(scheme, (uint32_t)scheme->codebook->group_count);
        most = end > most ? end : most;
    }
    return most;
}

bool at_schedule(struct at_arena *arena, struct at_step *steps, size_t count)
{
    struct schedule schedule = { steps, count, count_codes(steps, count), NULL };
    size_t size = schedule.code_count * sizeof *schedule.settled_by;
    schedule.settled_by = at_arena_raw(arena, size + 1);
    if (!schedule.settled_by)
        return false;
    memset(schedule.settled_by, 0xff, size);
    for (size_t i = 0; i < count; i++) {
        steps[i].place = (uint32_t)i;
        if (steps[i].kind == AT_STEP_RULE)
            place_rule(&schedule, i);
        else
            place_settle(&schedule, i);
        if (at_step_is_of_case(&steps[i]))
            steps[i].pass = AFTER_ALL;
    }
    if (count > 0)
        qsort(steps, count, sizeof *steps, compare);
    return true;
}
