/* agree_plan.c - which sessions and codes can be compared at all. */
#include "cli/agree_plan.h"

#include <stdlib.h>

#include "base/map.h"

enum { FEW = 2 };

const char *at_agree_kind_name(enum at_agree_kind kind)
{
    static const char *const names[] = { "code", "values", "group", "ranks", "limits" };
    return names[kind];
}

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

/* A scheme's group that is uncodable somewhere, and that is no choice. */
static bool find_whole(struct at_agree_plan *plan, struct at_judgements *judgements)
{
    plan->whole =
        at_arena_alloc(judgements->arena, judgements->code_count * sizeof *plan->whole);
    for (uint32_t i = AT_CODES_RESERVED; plan->whole && i < judgements->code_count;
         i++) {
        bool is_named = false;
        for (size_t j = 0; j < plan->choice_count; j++)
            is_named |= plan->choices[j].whole == i;
        if (!is_named && judgements->codes[i].count > 0 && !is_given(judgements, i))
            plan->whole[plan->whole_count++] = i;
    }
    return plan->whole != NULL;
}

/* Of the kind that most of its units are. */
bool at_agree_has_limits(const struct at_agree_plan *plan, uint32_t code)
{
    const struct at_judgements *judgements = plan->judgements;
    size_t stretches = 0, others = 0;
    if (code == AT_AGREE_ALL) {
        for (size_t i = 0; i < plan->code_count && !stretches; i++)
            stretches += at_agree_has_limits(plan, plan->codes[i]);
        return stretches > 0;
    }
    const struct at_judged_code *judged = &judgements->codes[code];
    for (size_t i = 0; i < judged->count; i++)
        if (judgements->units[judgements->given[judged->first + i].unit].kind ==
            AT_UNIT_EPISODE)
            stretches++;
        else
            others++;
    return stretches > others;
}

static bool has_values(const struct at_judgements *judgements, uint32_t number)
{
    const struct at_judged_code *code = &judgements->codes[number];
    for (size_t i = 0; i < code->count; i++)
        if (judgements->given[code->first + i].value >= AT_GIVEN_VALUES)
            return true;
    return false;
}

static void add_about(struct at_agree_plan *plan, enum at_agree_kind kind, uint32_t of)
{
    plan->about[plan->about_count++] = (struct at_agree_about){ kind, of };
}

static bool has_turns(const struct at_judgements *judgements)
{
    for (size_t i = 0; i < judgements->unit_count; i++)
        if (judgements->units[i].kind == AT_UNIT_TURN)
            return true;
    return false;
}

/* Codes and their values, limits of stretches, choices. Values of stretches are not
 * compared: no two coders need have found the same ones. */
static bool find_about(struct at_agree_plan *plan, struct at_judgements *judgements)
{
    size_t room = 2 * (plan->code_count + plan->choice_count) + 1, limits = 0;
    plan->about = at_arena_alloc(judgements->arena, room * sizeof *plan->about);
    if (!plan->about)
        return false;
    for (size_t i = 0; i < plan->code_count; i++) {
        uint32_t code = plan->codes[i];
        bool has_limits = at_agree_has_limits(plan, code);
        plan->lacks_turns |= has_limits && !has_turns(judgements);
        if (!has_limits || !plan->lacks_turns)
            add_about(plan, AT_AGREE_CODE, code);
        if (has_limits)
            add_about(plan, AT_AGREE_LIMITS, code);
        else if (has_values(judgements, code))
            add_about(plan, AT_AGREE_VALUES, code);
        limits += has_limits;
    }
    if (limits > 1)
        add_about(plan, AT_AGREE_LIMITS, AT_AGREE_ALL);
    for (uint32_t i = 0; i < plan->choice_count; i++) {
        add_about(plan, AT_AGREE_GROUP, i);
        if (plan->choices[i].ranked)
            add_about(plan, AT_AGREE_RANKS, i);
    }
    return true;
}

/* Does every pattern fit a code? */
static enum attune_status check_patterns(const struct at_agree_plan *plan,
                                         const struct at_agree_wishes *wishes,
                                         struct attune_error *error)
{
    for (size_t i = 0; i < wishes->pattern_count; i++) {
        bool fits = false;
        for (size_t j = 0; j < plan->code_count && !fits; j++)
            fits = at_agree_fits(plan->judgements->codes[plan->codes[j]].name,
                                 wishes->patterns[i]);
        if (!fits)
            return at_error_set(error, ATTUNE_INVALID,
                                "--code %s: no coder gives such a code",
                                wishes->patterns[i]);
    }
    return ATTUNE_OK;
}

enum attune_status at_agree_plan_make(struct at_agree_plan *plan,
                                      struct at_judgements *judgements,
                                      const struct at_agree_wishes *wishes,
                                      struct attune_error *error)
{
    *plan =
        (struct at_agree_plan){ .judgements = judgements,
                                .codebooks = wishes->codebooks,
                                .tolerance = wishes->tolerance,
                                .by_case = wishes->by_case && has_cases(judgements) };
    if (!number_draws(plan, judgements) ||
        !choose_codes(plan, judgements, wishes->patterns, wishes->pattern_count))
        return at_error_nomem(error);
    enum attune_status status = check_patterns(plan, wishes, error);
    if (!status)
        status = at_agree_choices_make(plan, judgements, wishes, error);
    if (!status && (!find_whole(plan, judgements) || !find_about(plan, judgements)))
        return at_error_nomem(error);
    return status;
}
