/* agree_plan.c - which sessions and codes can be compared at all. */
#include <stdlib.h>

#include "base/map.h"
#include "cli/agree_variables.h"

enum { FEW = 2 };

bool at_agree_fits(struct at_slice code, const char *pattern)
{
    size_t size = strlen(pattern);
    if (size > 0 && pattern[size - 1] == '*')
        return code.size >= size - 1 && memcmp(code.data, pattern, size - 1) == 0;
    return at_slice_is(code, pattern);
}

/* Cases are drawn where there are several and each session has one. */
static bool has_cases(const struct at_judgements *judgements)
{
    bool differ = false;
    for (size_t i = 0; i < judgements->session_count; i++) {
        struct at_slice name = judgements->sessions[i].case_name;
        if (!name.size)
            return false;
        differ |= !at_slice_equal(name, judgements->sessions[0].case_name);
    }
    return differ;
}

static bool number_draws(struct at_agree_plan *plan, struct at_judgements *judgements)
{
    size_t count = judgements->session_count;
    struct at_map cases = { 0 };
    bool fits = true;
    plan->draws = at_arena_alloc(judgements->arena, (count + 1) * sizeof *plan->draws);
    for (uint32_t i = 0; plan->draws && fits && i < count; i++) {
        struct at_slice name = judgements->sessions[i].case_name;
        size_t coders = 0;
        for (uint32_t coder = 0; coder < judgements->coder_count; coder++)
            coders += at_judgements_covers(judgements, coder, i);
        plan->draws[i] = UINT32_MAX;
        if (coders < FEW)
            continue;
        size_t known = plan->by_case ? at_map_find(&cases, name) : AT_MAP_NONE;
        plan->session_count++;
        plan->draws[i] = (uint32_t)(known == AT_MAP_NONE ? plan->draw_count++ : known);
        if (plan->by_case)
            fits = at_map_add(&cases, name, plan->draws[i]);
    }
    at_map_clear(&cases);
    return plan->draws && fits;
}

static bool is_wanted(struct at_slice name, const char *const *patterns, size_t count)
{
    bool fits = count == 0;
    for (size_t i = 0; i < count && !fits; i++)
        fits = at_agree_fits(name, patterns[i]);
    return fits;
}

/* Is it given by a human, where there are humans? */
static bool is_humans(const struct at_judgements *judgements, uint32_t number,
                      bool has_humans)
{
    const struct at_judged_code *code = &judgements->codes[number];
    for (size_t i = 0; i < code->count; i++) {
        const struct at_judgement *given = &judgements->given[code->first + i];
        if (given->value != AT_GIVEN_UNCODABLE &&
            !(has_humans && judgements->coders[given->coder].is_scheme))
            return true;
    }
    return false;
}

static bool is_given(const struct at_judgements *judgements, uint32_t number)
{
    return is_humans(judgements, number, false);
}

struct named {
    struct at_slice name;
    uint32_t code;
};

static int by_name(const void *a, const void *b)
{
    return at_slice_compare(((const struct named *)a)->name,
                            ((const struct named *)b)->name);
}

static bool sort_codes(const struct at_judgements *judgements, uint32_t *codes,
                       size_t count)
{
    struct named *named = malloc((count + 1) * sizeof *named);
    if (!named)
        return false;
    for (size_t i = 0; i < count; i++)
        named[i] = (struct named){ judgements->codes[codes[i]].name, codes[i] };
    qsort(named, count, sizeof *named, by_name);
    for (size_t i = 0; i < count; i++)
        codes[i] = named[i].code;
    free(named);
    return true;
}

static bool choose_codes(struct at_agree_plan *plan, struct at_judgements *judgements,
                         const char *const *patterns, size_t count)
{
    bool has_humans = false;
    size_t room = judgements->code_count * sizeof *plan->codes;
    plan->codes = at_arena_alloc(judgements->arena, room);
    plan->alone = at_arena_alloc(judgements->arena, room);
    if (!plan->codes || !plan->alone)
        return false;
    for (size_t i = 0; i < judgements->coder_count; i++)
        has_humans |= !judgements->coders[i].is_scheme;
    for (uint32_t i = AT_CODES_RESERVED; i < judgements->code_count; i++) {
        if (!is_wanted(judgements->codes[i].name, patterns, count) ||
            !is_given(judgements, i))
            continue;
        if (count > 0 || is_humans(judgements, i, has_humans))
            plan->codes[plan->code_count++] = i;
        else
            plan->alone[plan->alone_count++] = i;
    }
    return sort_codes(judgements, plan->codes, plan->code_count) &&
           sort_codes(judgements, plan->alone, plan->alone_count);
}

/* Does each coder give each turn at most one of the codes, and none to stretches? */
static bool find_single(struct at_agree_plan *plan)
{
    const struct at_judgements *judgements = plan->judgements;
    size_t coders = judgements->coder_count;
    uint8_t *has = calloc(judgements->unit_count * coders + 1, 1);
    if (!has)
        return false;
    plan->is_single = plan->code_count > 1;
    for (size_t i = 0; i < plan->code_count && plan->is_single; i++) {
        const struct at_judged_code *code = &judgements->codes[plan->codes[i]];
        for (size_t j = 0; j < code->count && plan->is_single; j++) {
            const struct at_judgement *given = &judgements->given[code->first + j];
            size_t cell = given->unit * coders + given->coder;
            plan->is_single =
                !has[cell] && judgements->units[given->unit].kind == AT_UNIT_TURN;
            has[cell] = 1;
        }
    }
    free(has);
    return true;
}

enum attune_status at_agree_plan_make(struct at_agree_plan *plan,
                                      struct at_judgements *judgements, bool by_case,
                                      const char *const *patterns, size_t count,
                                      struct attune_error *error)
{
    *plan = (struct at_agree_plan){ .judgements = judgements,
                                    .by_case = by_case && has_cases(judgements) };
    if (!number_draws(plan, judgements) ||
        !choose_codes(plan, judgements, patterns, count) || !find_single(plan))
        return at_error_nomem(error);
    for (size_t i = 0; i < count; i++) {
        bool fits = false;
        for (size_t j = 0; j < plan->code_count && !fits; j++)
            fits = at_agree_fits(judgements->codes[plan->codes[j]].name, patterns[i]);
        if (!fits)
            return at_error_set(error, ATTUNE_INVALID,
                                "--code %s: no coder gives such a code", patterns[i]);
    }
    return ATTUNE_OK;
}
