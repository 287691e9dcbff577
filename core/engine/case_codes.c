/* case_codes.c - which codes of its sessions a case keeps: those that its rules name, and
 * all that their functions may ask for. */
#include "base/arena.h"
#include "engine/case_kept.h"

static void keep_codes(bool *kept, const at_code_id *codes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        kept[codes[i]] = true;
}

static void keep_conditions(bool *kept, const struct at_conditions *conditions)
{
    const struct at_condition_list *lists[] = {
        &conditions->any,       &conditions->all,     &conditions->none,
        &conditions->therapist, &conditions->patient,
    };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (size_t k = 0; k < lists[i]->count; k++) {
            size_t count;
            const at_code_id *codes =
                at_code_test_codes(lists[i]->items[k].test, &count);
            keep_codes(kept, codes, count);
        }
}

static bool is_after(const struct at_scheme *scheme, const struct at_scheme *other)
{
    for (size_t i = 0; i < scheme->codebook->after_count; i++)
        if (at_slice_equal(scheme->codebook->after[i].name, other->codebook->id))
            return true;
    return scheme == other;
}

/* What functions of the scheme may ask for. */
static void keep_asked(const struct at_engine *engine, bool *kept,
                       const struct at_scheme *scheme)
{
    keep_codes(kept, scheme->asked, scheme->asked_count);
    for (size_t i = 0; scheme->asks_any && i < engine->scheme_count; i++) {
        const struct at_scheme *other = engine->schemes[i];
        uint32_t count = other->code_count + other->mark_count;
        for (uint32_t k = 0; is_after(scheme, other) && k < count; k++)
            kept[other->first_code + k] = true;
    }
}

/* With a code it is kept that its group was uncodable; a case's own codes are of no
 * session. */
static void settle(const struct at_scheme *scheme, bool *kept)
{
    for (uint32_t i = 0; i < scheme->code_count; i++) {
        const struct at_code *code = &scheme->codebook->codes[i];
        bool *it = &kept[scheme->first_code + i];
        *it &= code->unit.kind != AT_UNIT_CASE;
        if (*it && code->group >= 0)
            kept[at_scheme_group_id(scheme, (uint32_t)code->group)] = true;
    }
}

bool at_kept_choose(struct at_engine *engine)
{
    const struct at_plan *plan = engine->plan;
    const struct at_measures *measures = &engine->measures;
    if (plan->case_count + measures->case_count == 0)
        return true;
    bool *kept = at_arena_alloc(engine->arena, engine->code_count + 1);
    if (!kept)
        return false;
    for (size_t i = 0; i < plan->case_count; i++) {
        const struct at_rule *rule = plan->case_steps[i].rule;
        keep_conditions(kept, &rule->conditions);
        for (size_t k = 0; k < rule->row_count; k++)
            keep_conditions(kept, &rule->rows[k].conditions);
        if (rule->reads_codings)
            keep_asked(engine, kept, plan->case_steps[i].scheme);
    }
    for (size_t i = 0; i < measures->case_count; i++)
        keep_asked(engine, kept, measures->of_cases[i].scheme);
    for (size_t i = 0; i < engine->scheme_count; i++)
        settle(engine->schemes[i], kept);
    engine->kept_codes = kept;
    return true;
}
