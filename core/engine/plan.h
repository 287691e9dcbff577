/* plan.h - which rules to ask about a turn, and when.
 *
 * The rules of all schemes are steps, run in as few passes over the turns as what they
 * read of each other allows (schedule.h): one does for all rules that look at their
 * own turn and those before it, since nobody can tell whether they went rule by rule
 * or turn by turn. But each scheme goes over the turns by itself: what its rules look
 * up over and over stays in the processor's caches. A rule over stretches is a pass by
 * itself. The scan's counts of matches tell which steps are worth asking
 * (triggers.h). */
#ifndef AT_ENGINE_PLAN_H
#define AT_ENGINE_PLAN_H

#include "engine/triggers.h"
#include "scheme/codebook.h"

enum at_step_kind { AT_STEP_RULE, AT_STEP_SETTLE };

struct at_step {
    enum at_step_kind kind;
    const struct at_scheme *scheme;
    const struct at_rule *rule; /* SETTLE: the rule a group is settled after */
    bool over_stretches; /* asked of exchanges, windows, episodes or the session */
    uint32_t group;      /* SETTLE: number of the group */
    bool always;         /* asked of every turn of its role */
    bool told; /* a turn that meets its needs is given its code, and nothing else */
    /* Of a rule with a function: the one condition that it has, met where it is asked. */
    const struct at_condition *told_by;
    enum at_role role;
    uint32_t pass;  /* in which it runs ... */
    uint32_t place; /* ... and its place in written order */
    /* What it gives, but for the unit and the evidence. The line is that of the rule, or
     * of the rule a group is settled after. */
    struct at_coding coding;
};

struct at_pass {
    bool over_stretches; /* one step, and no sets and triggers */
    size_t count;        /* steps */
    const struct at_step *steps;
    size_t first_word;                    /* of its steps in the plan's sets ... */
    size_t words;                         /* ... and how many, of 64 bits each */
    const uint64_t *always[AT_ROLE_ANY];  /* sets by role of the turn ... */
    const uint64_t *of_role[AT_ROLE_ANY]; /* ... of all steps that role can have */
    const uint64_t *told;                 /* the set of steps that are ... */
    const uint64_t
        *alike; /* ... and of those that give something like this, and that no
                              group settles */
    const uint64_t *called; /* the set of steps with `told_by` that no group settles */
    struct at_coding like;
    const struct at_told_code *given; /* by step, what is its own in that */
    const uint32_t *settles; /* by step: the settle step of its group; itself if none */
};

struct at_plan {
    struct at_arena *arena; /* owned, with the plan in it */
    size_t pass_count;
    struct at_pass *passes;
    struct at_triggers triggers; /* of the steps of all passes over turns */
    size_t case_count;           /* steps over cases, after their last session ... */
    const struct at_step *case_steps; /* ... in written order */
    bool reads_evidence;              /* a function may ask for that of a coding */
};

static inline bool at_step_is_of_case(const struct at_step *step)
{
    return step->rule->unit == AT_UNIT_CASE;
}

/* Does the step decide codes of this group? */
bool at_step_is_of_group(const struct at_step *step, const struct at_scheme *scheme,
                         uint32_t group);

/* The plan for loaded schemes; NULL when memory is out. */
struct at_plan *at_plan_new(struct at_scheme *const *schemes, size_t count,
                            const struct at_matchers *matchers);
void at_plan_free(struct at_plan *plan); /* NULL is fine */

#endif
