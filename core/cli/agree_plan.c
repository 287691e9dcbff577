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

/* Two codes of a choice that a coder gave to one unit. */
struct clash {
    const struct at_judgement *second;
    uint32_t first;  /* a code */
    bool on_stretch; /* a code is given to something else than a turn */
};

static bool find_clash(const struct at_judgements *judgements,
                       const struct at_agree_choice *choice, struct clash *clash)
{
    size_t coders = judgements->coder_count;
    uint32_t *has = calloc(judgements->unit_count * coders + 1, sizeof *has);
    *clash = (struct clash){ 0 };
    for (size_t i = 0; has && i < choice->count && !clash->second; i++) {
        const struct at_judged_code *code = &judgements->codes[choice->codes[i]];
        for (size_t j = 0; j < code->count && !clash->second; j++) {
            const struct at_judgement *given = &judgements->given[code->first + j];
            uint32_t *cell = &has[given->unit * coders + given->coder];
            clash->on_stretch |= judgements->units[given->unit].kind != AT_UNIT_TURN;
            if (*cell && *cell != choice->codes[i] &&
                given->value != AT_GIVEN_UNCODABLE) {
                clash->second = given;
                clash->first = *cell;
            }
            if (given->value != AT_GIVEN_UNCODABLE)
                *cell = choice->codes[i];
        }
    }
    free(has);
    return has != NULL;
}

/* All codes, where they are one choice as they were given. */
static bool choose_all(struct at_agree_plan *plan)
{
    struct at_agree_choice *all = plan->choices;
    struct clash clash;
    *all = (struct at_agree_choice){ .name = at_slice_of("all codes"),
                                     .codes = plan->codes,
                                     .count = plan->code_count,
                                     .whole = AT_CODE_JUDGED };
    if (plan->code_count < 2)
        return true;
    if (!find_clash(plan->judgements, all, &clash))
        return false;
    plan->choice_count = !clash.second && !clash.on_stretch;
    return true;
}

static enum attune_status refuse_clash(const struct at_judgements *judgements,
                                       const struct at_agree_choice *choice,
                                       const struct clash *clash,
                                       struct attune_error *error)
{
    struct at_buffer unit = { 0 };
    const struct at_judgement *given = clash->second;
    at_judged_unit_add(judgements, given->unit, &unit);
    at_error_at(error, ATTUNE_INVALID, judgements->files[given->file], (int)given->line,
                0, "%.*s gives both \"%.*s\" and \"%.*s\" of group %.*s to %s",
                AT_SLICE_ARGS(judgements->coders[given->coder].name),
                AT_SLICE_ARGS(judgements->codes[clash->first].name),
                AT_SLICE_ARGS(judgements->codes[given->code].name),
                AT_SLICE_ARGS(choice->name), at_buffer_text(&unit));
    at_buffer_clear(&unit);
    return ATTUNE_INVALID;
}

/* The codes that fit one of "a,b-*". */
static bool is_member(struct at_slice code, const char *members)
{
    char pattern[256];
    for (const char *p = members; *p; p += *p == ',') {
        size_t size = strcspn(p, ",");
        if (size < sizeof pattern) {
            memcpy(pattern, p, size);
            pattern[size] = '\0';
            if (at_agree_fits(code, pattern))
                return true;
        }
        p += size;
    }
    return false;
}

static enum attune_status add_choice(struct at_agree_plan *plan,
                                     struct at_judgements *judgements,
                                     const char *group, struct attune_error *error)
{
    const char *equals = strchr(group, '=');
    struct at_agree_choice *choice = &plan->choices[plan->choice_count++];
    struct clash clash;
    if (!equals || equals == group || !equals[1])
        return at_error_set(error, ATTUNE_INVALID,
                            "--group \"%s\": name it and its codes, as in --group "
                            "stance=stance-knowing,stance-tentative",
                            group);
    *choice =
        (struct at_agree_choice){ .name = at_slice(group, (size_t)(equals - group)),
                                  .whole = AT_CODE_JUDGED };
    choice->codes = at_arena_alloc(judgements->arena,
                                   (plan->code_count + 1) * sizeof *choice->codes);
    if (!choice->codes)
        return at_error_nomem(error);
    for (size_t i = 0; i < plan->code_count; i++)
        if (is_member(judgements->codes[plan->codes[i]].name, equals + 1))
            choice->codes[choice->count++] = plan->codes[i];
    for (uint32_t i = AT_CODES_RESERVED; i < judgements->code_count; i++)
        if (at_slice_equal(judgements->codes[i].name, choice->name))
            choice->whole = i;
    if (choice->count == 0)
        return at_error_set(error, ATTUNE_INVALID,
                            "--group %s: no coder gives any of these codes", group);
    if (!find_clash(judgements, choice, &clash))
        return at_error_nomem(error);
    return clash.second ? refuse_clash(judgements, choice, &clash, error) : ATTUNE_OK;
}

static enum attune_status make_choices(struct at_agree_plan *plan,
                                       struct at_judgements *judgements,
                                       const struct at_agree_wishes *wishes,
                                       struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    plan->choices = at_arena_alloc(judgements->arena,
                                   (wishes->group_count + 1) * sizeof *plan->choices);
    if (!plan->choices)
        return at_error_nomem(error);
    if (wishes->group_count == 0)
        return choose_all(plan) ? ATTUNE_OK : at_error_nomem(error);
    for (size_t i = 0; i < wishes->group_count && !status; i++)
        status = add_choice(plan, judgements, wishes->groups[i], error);
    return status;
}

/* A scheme's group that is uncodable somewhere, and that no --group names. */
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

enum attune_status at_agree_plan_make(struct at_agree_plan *plan,
                                      struct at_judgements *judgements,
                                      const struct at_agree_wishes *wishes,
                                      struct attune_error *error)
{
    *plan =
        (struct at_agree_plan){ .judgements = judgements,
                                .by_case = wishes->by_case && has_cases(judgements) };
    if (!number_draws(plan, judgements) ||
        !choose_codes(plan, judgements, wishes->patterns, wishes->pattern_count))
        return at_error_nomem(error);
    for (size_t i = 0; i < wishes->pattern_count; i++) {
        bool fits = false;
        for (size_t j = 0; j < plan->code_count && !fits; j++)
            fits = at_agree_fits(judgements->codes[plan->codes[j]].name,
                                 wishes->patterns[i]);
        if (!fits)
            return at_error_set(error, ATTUNE_INVALID,
                                "--code %s: no coder gives such a code",
                                wishes->patterns[i]);
    }
    enum attune_status status = make_choices(plan, judgements, wishes, error);
    if (!status && !find_whole(plan, judgements))
        return at_error_nomem(error);
    return status;
}
