/* plan.c - steps, their passes, and the triggers of each pass. */
#include "engine/plan.h"

#include <string.h>

#include "base/arena.h"
#include "engine/schedule.h"

struct step_list {
    struct at_arena *arena;
    struct at_step *steps;
    size_t count, room;
    bool failed;
};

static void add_step(struct step_list *list, struct at_step step)
{
    if (list->count == list->room) {
        size_t room = list->room ? list->room * 2 : 64;
        struct at_step *steps = at_arena_grow(
            list->arena, list->steps, list->room * sizeof *steps, room * sizeof *steps);
        if (!steps) {
            list->failed = true;
            return;
        }
        list->steps = steps;
        list->room = room;
    }
    list->steps[list->count++] = step;
}

static const struct at_code *code_of(const struct at_scheme *scheme,
                                     const struct at_rule *rule)
{
    if (rule->mark || rule->code == AT_CODE_NONE)
        return NULL;
    return &scheme->codebook->codes[rule->code - scheme->first_code];
}

/* The rule after which a group is settled: its own, or its last member's. */
static size_t last_rule_of(const struct at_scheme *scheme, uint32_t group)
{
    size_t last = 0;
    for (size_t i = 0; i < scheme->rule_count; i++) {
        const struct at_rule *rule = &scheme->rules[i];
        const struct at_code *code = code_of(scheme, rule);
        if (rule->group == (int32_t)group || (code && code->group == (int32_t)group))
            last = i;
    }
    return last;
}

static bool is_over_stretches(const struct at_rule *rule)
{
    return rule->unit != AT_UNIT_TURN && rule->unit != AT_UNIT_SENTENCE;
}

static void add_settles(struct step_list *list, const struct at_scheme *scheme,
                        size_t rule)
{
    for (uint32_t i = 0; i < scheme->codebook->group_count; i++) {
        const struct at_group *group = &scheme->codebook->groups[i];
        if (last_rule_of(scheme, i) != rule)
            continue;
        bool always = group->otherwise >= 0 || group->otherwise_uncodable ||
                      group->codable_words >= 0;
        const struct at_code *first = &scheme->codebook->codes[group->codes[0]];
        add_step(list, (struct at_step){
                           .kind = AT_STEP_SETTLE,
                           .scheme = scheme,
                           .rule = &scheme->rules[rule],
                           .over_stretches = is_over_stretches(&scheme->rules[rule]),
                           .group = i,
                           .always = always,
                           .role = first->role,
                           .coding = { .scheme = scheme->number,
                                       .code = AT_CODE_NONE,
                                       .rule_line = (uint32_t)scheme->rules[rule].line,
                                       .confidence = 1 },
                       });
    }
}

/* What a rule gives by itself: where it has rows or a function, or is a group's, these
 * say more. */
static struct at_coding coding_of(const struct at_scheme *scheme,
                                  const struct at_rule *rule)
{
    const struct at_code *code = code_of(scheme, rule);
    struct at_coding coding = { .scheme = scheme->number,
                                .code = rule->code,
                                .unit = rule->unit,
                                .confidence = code ? code->confidence : 1,
                                .rule_line = (uint32_t)rule->line,
                                .mark = rule->mark };
    if (rule->confidence > 0)
        coding.confidence = rule->confidence;
    if (rule->has_value)
        coding.value = rule->value;
    return coding;
}

/* The condition of a rule that has just one; else NULL. */
static const struct at_condition *only_one(const struct at_rule *rule)
{
    const struct at_condition_list *any = &rule->conditions.any,
                                   *all = &rule->conditions.all;
    if (any->count + all->count != 1)
        return NULL;
    return any->count == 1 ? any->items : all->items;
}

static void add_rule(struct step_list *list, const struct at_scheme *scheme,
                     const struct at_rule *rule, const struct at_matchers *matchers)
{
    const struct at_code *code = code_of(scheme, rule);
    bool always =
        rule->bare || (code && code->codable_words >= 0) || !at_triggers_can_tell(rule);
    bool told = !always && rule->row_count == 0 && !rule->weighing &&
                at_triggers_tell_all(rule, matchers);
    bool calls = rule->function != AT_NO_FUNCTION;
    add_step(list, (struct at_step){ .kind = AT_STEP_RULE,
                                     .scheme = scheme,
                                     .rule = rule,
                                     .always = always,
                                     .over_stretches = is_over_stretches(rule),
                                     .told = told && !calls,
                                     .told_by = told && calls ? only_one(rule) : NULL,
                                     .role = rule->role,
                                     .coding = coding_of(scheme, rule) });
}

static void add_scheme(struct step_list *list, const struct at_scheme *scheme,
                       const struct at_matchers *matchers)
{
    for (size_t i = 0; i < scheme->rule_count; i++) {
        add_rule(list, scheme, &scheme->rules[i], matchers);
        add_settles(list, scheme, i);
    }
}

static bool begins_pass(const struct at_step *steps, size_t i)
{
    return i == 0 || steps[i].over_stretches || steps[i - 1].over_stretches ||
           steps[i].pass != steps[i - 1].pass || steps[i].scheme != steps[i - 1].scheme;
}

/* Is a condition about more than words? */
static bool reads_more(const struct at_condition_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (!at_condition_is_of_words(&list->items[i]))
            return true;
    return false;
}

/* May the step's function see a coding, in its hits or by asking? */
static bool reads_evidence(const struct at_step *step)
{
    if (step->kind != AT_STEP_RULE || step->rule->function == AT_NO_FUNCTION)
        return false;
    const struct at_conditions *conditions = &step->rule->conditions;
    return step->rule->reads_codings || step->over_stretches ||
           reads_more(&conditions->all) || reads_more(&conditions->any);
}

static bool has_role(const struct at_step *step, int role)
{
    return step->role == AT_ROLE_ANY || step->role == (enum at_role)role;
}

static bool fill_sets(struct at_pass *pass, struct at_arena *arena)
{
    for (int role = 0; role < AT_ROLE_ANY; role++) {
        uint64_t *always = at_arena_alloc(arena, pass->words * sizeof *always);
        uint64_t *of_role = at_arena_alloc(arena, pass->words * sizeof *of_role);
        if (!always || !of_role)
            return false;
        for (size_t i = 0; i < pass->count; i++) {
            uint64_t bit = (uint64_t)1 << i % 64;
            if (!has_role(&pass->steps[i], role))
                continue;
            of_role[i / 64] |= bit;
            if (pass->steps[i].always)
                always[i / 64] |= bit;
        }
        pass->always[role] = always;
        pass->of_role[role] = of_role;
    }
    return true;
}

static bool add_triggers(struct at_triggers *triggers, const struct at_pass *pass)
{
    for (size_t i = 0; i < pass->count; i++) {
        const struct at_step *step = &pass->steps[i];
        size_t bit = pass->first_word * 64 + i;
        if (step->kind == AT_STEP_RULE && !step->always &&
            !at_triggers_add(triggers, (uint32_t)bit, step->rule))
            return false;
    }
    return true;
}

/* In the sets of steps, each pass over turns has words of its own. */
static bool fill_triggers(struct at_plan *plan, const struct at_matchers *matchers)
{
    size_t words = 0;
    for (size_t i = 0; i < plan->pass_count; i++) {
        struct at_pass *pass = &plan->passes[i];
        pass->first_word = words;
        pass->words = pass->over_stretches ? 0 : (pass->count + 63) / 64;
        words += pass->words;
    }
    if (!at_triggers_init(&plan->triggers, plan->arena, matchers, words * 64))
        return false;
    for (size_t i = 0; i < plan->pass_count; i++)
        if (!plan->passes[i].over_stretches &&
            !add_triggers(&plan->triggers, &plan->passes[i]))
            return false;
    return at_triggers_seal(&plan->triggers);
}

static int32_t group_of(const struct at_step *step)
{
    if (step->kind != AT_STEP_RULE)
        return -1;
    const struct at_code *code = code_of(step->scheme, step->rule);
    return code ? code->group : step->rule->group;
}

bool at_step_is_of_group(const struct at_step *step, const struct at_scheme *scheme,
                         uint32_t group)
{
    return step->scheme == scheme && group_of(step) == (int32_t)group;
}

/* A coding of a group's member asks for the step that settles the group. */
static bool fill_settles(struct at_pass *pass, struct at_arena *arena)
{
    uint32_t *settles = at_arena_raw(arena, pass->count * sizeof *settles);
    if (!settles)
        return false;
    for (size_t i = 0; i < pass->count; i++) {
        settles[i] = (uint32_t)i;
        for (size_t j = i + 1; group_of(&pass->steps[i]) >= 0 && j < pass->count; j++)
            if (pass->steps[j].kind == AT_STEP_SETTLE &&
                at_step_is_of_group(&pass->steps[i], pass->steps[j].scheme,
                                    pass->steps[j].group))
                settles[i] = (uint32_t)j;
    }
    pass->settles = settles;
    return true;
}

/* Do two steps give the same but for the code? */
static bool are_alike(const struct at_coding *a, const struct at_coding *b)
{
    return a->scheme == b->scheme && a->mark == b->mark &&
           a->confidence == b->confidence && a->value.kind == AT_VALUE_FLAG &&
           b->value.kind == AT_VALUE_FLAG;
}

static bool fill_told(struct at_pass *pass, struct at_arena *arena)
{
    uint64_t *told = at_arena_alloc(arena, pass->words * sizeof *told);
    uint64_t *alike = at_arena_alloc(arena, pass->words * sizeof *alike);
    uint64_t *called = at_arena_alloc(arena, pass->words * sizeof *called);
    struct at_told_code *given = at_arena_alloc(arena, pass->count * sizeof *given);
    const struct at_coding *like = NULL;
    if (!told || !alike || !called || !given)
        return false;
    for (size_t i = 0; i < pass->count; i++) {
        const struct at_coding *coding = &pass->steps[i].coding;
        uint64_t bit = (uint64_t)pass->steps[i].told << i % 64;
        given[i] = (struct at_told_code){ coding->code, coding->rule_line };
        told[i / 64] |= bit;
        if (pass->settles[i] != i)
            continue;
        called[i / 64] |= (uint64_t)(pass->steps[i].told_by != NULL) << i % 64;
        if (!bit)
            continue;
        like = like ? like : coding;
        alike[i / 64] |= are_alike(coding, like) ? bit : 0;
    }
    pass->told = told;
    pass->alike = alike;
    pass->called = called;
    pass->given = given;
    if (like)
        pass->like = *like;
    return true;
}

static bool fill_pass(struct at_pass *pass, struct at_arena *arena)
{
    return fill_sets(pass, arena) && fill_settles(pass, arena) &&
           fill_told(pass, arena);
}

static bool fill_passes(struct at_plan *plan, const struct step_list *list,
                        const struct at_matchers *matchers)
{
    size_t most = 1;
    for (size_t i = 1; i < list->count; i++)
        most += begins_pass(list->steps, i);
    plan->passes = at_arena_alloc(plan->arena, most * sizeof *plan->passes);
    if (!plan->passes)
        return false;
    for (size_t i = 0; i < list->count; i++) {
        if (begins_pass(list->steps, i))
            plan->passes[plan->pass_count++].steps = &list->steps[i];
        struct at_pass *pass = &plan->passes[plan->pass_count - 1];
        pass->over_stretches = list->steps[i].over_stretches;
        pass->count++;
    }
    if (!fill_triggers(plan, matchers))
        return false;
    for (size_t i = 0; i < plan->pass_count; i++)
        if (!plan->passes[i].over_stretches &&
            !fill_pass(&plan->passes[i], plan->arena))
            return false;
    return true;
}

/* Steps over cases stand last, and are in no pass. */
static void part_cases(struct at_plan *plan, struct step_list *list)
{
    for (; list->count > 0 && at_step_is_of_case(&list->steps[list->count - 1]);
         list->count--)
        plan->case_count++;
    if (plan->case_count > 0)
        plan->case_steps = &list->steps[list->count];
    for (size_t i = 0; i < plan->case_count; i++)
        plan->reads_evidence |= reads_evidence(&plan->case_steps[i]);
}

struct at_plan *at_plan_new(struct at_scheme *const *schemes, size_t count,
                            const struct at_matchers *matchers)
{
    struct at_arena *arena = at_arena_new();
    struct at_plan *plan = arena ? at_arena_alloc(arena, sizeof *plan) : NULL;
    struct step_list list = { .arena = arena };
    if (plan) {
        plan->arena = arena;
        for (size_t i = 0; i < count; i++)
            add_scheme(&list, schemes[i], matchers);
        list.failed |= !at_schedule(arena, list.steps, list.count);
        part_cases(plan, &list);
        for (size_t i = 0; i < list.count; i++)
            plan->reads_evidence |= reads_evidence(&list.steps[i]);
    }
    if (!plan || list.failed || !fill_passes(plan, &list, matchers)) {
        at_arena_free(arena);
        return NULL;
    }
    return plan;
}

void at_plan_free(struct at_plan *plan)
{
    if (plan)
        at_arena_free(plan->arena);
}
