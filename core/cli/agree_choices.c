/* agree_choices.c - codes of which a unit has one at most: as --group says, else as the
 * codebooks do, else all of them, if that is how they were given. */
#include "cli/agree_plan.h"

#include <stdlib.h>

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

/* A choice of that name, as yet without codes; NULL when memory is out. */
static struct at_agree_choice *new_choice(struct at_agree_plan *plan,
                                          struct at_judgements *judgements,
                                          struct at_slice name)
{
    struct at_agree_choice *choice = &plan->choices[plan->choice_count];
    *choice = (struct at_agree_choice){ .name = name, .whole = AT_CODE_JUDGED };
    choice->codes = at_arena_alloc(judgements->arena,
                                   (plan->code_count + 1) * sizeof *choice->codes);
    for (uint32_t i = AT_CODES_RESERVED; i < judgements->code_count; i++)
        if (at_slice_equal(judgements->codes[i].name, name))
            choice->whole = i;
    return choice->codes ? choice : NULL;
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

static enum attune_status add_asked(struct at_agree_plan *plan,
                                    struct at_judgements *judgements, const char *group,
                                    struct attune_error *error)
{
    const char *equals = strchr(group, '=');
    struct clash clash;
    if (!equals || equals == group || !equals[1])
        return at_error_set(error, ATTUNE_INVALID,
                            "--group \"%s\": name it and its codes, as in --group "
                            "stance=stance-knowing,stance-tentative",
                            group);
    struct at_agree_choice *choice =
        new_choice(plan, judgements, at_slice(group, (size_t)(equals - group)));
    if (!choice)
        return at_error_nomem(error);
    for (size_t i = 0; i < plan->code_count; i++)
        if (is_member(judgements->codes[plan->codes[i]].name, equals + 1))
            choice->codes[choice->count++] = plan->codes[i];
    if (choice->count == 0)
        return at_error_set(error, ATTUNE_INVALID,
                            "--group %s: no coder gives any of these codes", group);
    if (!find_clash(judgements, choice, &clash))
        return at_error_nomem(error);
    plan->choice_count++;
    return clash.second ? refuse_clash(judgements, choice, &clash, error) : ATTUNE_OK;
}

/* The number of a code that is compared; AT_CODE_JUDGED: it is not. */
static uint32_t compared(const struct at_agree_plan *plan, struct at_slice id)
{
    for (size_t i = 0; i < plan->code_count; i++)
        if (at_slice_equal(plan->judgements->codes[plan->codes[i]].name, id))
            return plan->codes[i];
    return AT_CODE_JUDGED;
}

static bool rank(const struct at_agree_plan *plan, struct at_agree_choice *choice,
                 const struct at_group *group)
{
    size_t count = 0;
    uint32_t *ranked =
        at_arena_alloc(plan->judgements->arena, (choice->count + 1) * sizeof *ranked);
    for (size_t i = 0; ranked && i < group->ranked.count; i++) {
        uint32_t code = compared(plan, group->ranked.items[i]);
        if (code != AT_CODE_JUDGED && count < choice->count)
            ranked[count++] = code;
    }
    choice->ranked = count ? ranked : NULL;
    return ranked != NULL;
}

/* A group of a codebook of which two codes or more are compared. */
static bool add_group(struct at_agree_plan *plan, struct at_judgements *judgements,
                      const struct at_codebook *codebook, const struct at_group *group)
{
    struct clash clash;
    struct at_agree_choice *choice = new_choice(plan, judgements, group->id);
    for (size_t i = 0; choice && i < group->count; i++) {
        uint32_t code = compared(plan, codebook->codes[group->codes[i]].id);
        if (code != AT_CODE_JUDGED)
            choice->codes[choice->count++] = code;
    }
    if (!choice || !find_clash(judgements, choice, &clash) ||
        !rank(plan, choice, group))
        return false;
    if (clash.second)
        plan->clashes[plan->clash_count++] =
            (struct at_agree_clash){ group->id, clash.first, clash.second };
    else
        plan->choice_count += choice->count > 1;
    return true;
}

static bool add_groups(struct at_agree_plan *plan, struct at_judgements *judgements)
{
    bool added = true;
    for (size_t i = 0; i < plan->codebooks->count; i++) {
        const struct at_codebook *codebook = plan->codebooks->items[i];
        for (size_t j = 0; j < codebook->group_count && added; j++)
            added = add_group(plan, judgements, codebook, &codebook->groups[j]);
    }
    return added;
}

/* All codes, where they are one choice as they were given. */
static bool add_all(struct at_agree_plan *plan)
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

enum attune_status at_agree_choices_make(struct at_agree_plan *plan,
                                         struct at_judgements *judgements,
                                         const struct at_agree_wishes *wishes,
                                         struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    size_t room = wishes->group_count + 1, groups = 1;
    for (size_t i = 0; i < plan->codebooks->count; i++)
        groups += plan->codebooks->items[i]->group_count;
    plan->choices =
        at_arena_alloc(judgements->arena, (room + groups) * sizeof *plan->choices);
    plan->clashes = at_arena_alloc(judgements->arena, groups * sizeof *plan->clashes);
    if (!plan->choices || !plan->clashes)
        return at_error_nomem(error);
    for (size_t i = 0; i < wishes->group_count && !status; i++)
        status = add_asked(plan, judgements, wishes->groups[i], error);
    bool made = wishes->group_count > 0 || add_groups(plan, judgements);
    if (made && plan->choice_count == 0 && plan->clash_count == 0 && !status)
        made = add_all(plan);
    return made ? status : at_error_nomem(error);
}
