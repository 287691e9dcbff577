/* agree_scale.c - numbers stand in their order, other values by name. */
#include "cli/agree_scale.h"

#include <stdlib.h>

/* A value that was met. */
struct step {
    struct at_slice name;
    double number;
    uint32_t value;
};

static int by_number(const void *a, const void *b)
{
    double x = ((const struct step *)a)->number, y = ((const struct step *)b)->number;
    return x < y ? -1 : x > y;
}

static int by_name(const void *a, const void *b)
{
    return at_slice_compare(((const struct step *)a)->name,
                            ((const struct step *)b)->name);
}

static bool read_number(struct at_slice text, double *number)
{
    char *end, copy[32];
    if (text.size == 0 || text.size >= sizeof copy)
        return false;
    memcpy(copy, text.data, text.size);
    copy[text.size] = '\0';
    *number = strtod(copy, &end);
    return *end == '\0';
}

/* The place of a value in a list of a codebook, where "3.0" is 3; its length: it is not
 * there. */
static size_t place_in(const struct at_text_list *list, struct at_slice value)
{
    double wanted, number;
    bool is_number = read_number(value, &wanted);
    for (size_t i = 0; i < list->count; i++)
        if (at_slice_equal(list->items[i], value) ||
            (is_number && read_number(list->items[i], &number) && number == wanted))
            return i;
    return list->count;
}

static const struct at_code *with_scale(const struct at_agree_plan *plan, uint32_t code)
{
    const struct at_code *known =
        at_agree_codebooks_find(plan->codebooks, plan->judgements->codes[code].name);
    bool has = known && (known->type == AT_TYPE_SCALE || known->type == AT_TYPE_CHOOSE);
    return has ? known : NULL;
}

const struct at_judgement *at_agree_stray_value(const struct at_agree_plan *plan,
                                                uint32_t number)
{
    const struct at_judgements *judgements = plan->judgements;
    const struct at_judged_code *code = &judgements->codes[number];
    const struct at_code *known = with_scale(plan, number);
    for (size_t i = 0; known && i < code->count; i++) {
        const struct at_judgement *given = &judgements->given[code->first + i];
        if (given->value >= AT_GIVEN_VALUES &&
            place_in(&known->values, judgements->values[given->value]) ==
                known->values.count)
            return given;
    }
    return NULL;
}

/* All values that a codebook names, in its order. */
static bool take_known(struct at_agree_scale *scale,
                       const struct at_judgements *judgements,
                       const struct at_judged_code *code, const struct at_code *known)
{
    scale->count = known->values.count;
    scale->order = known->type == AT_TYPE_SCALE ? AT_AGREE_NUMBERED : AT_AGREE_RANKED;
    for (size_t i = 0; i < scale->count; i++) {
        scale->names[i] = known->values.items[i];
        if (!read_number(scale->names[i], &scale->values[i]))
            scale->order = AT_AGREE_RANKED;
    }
    for (size_t i = 0; i < scale->count && scale->order == AT_AGREE_RANKED; i++)
        scale->values[i] = (double)i;
    for (size_t i = 0; i < code->count; i++) {
        uint32_t value = judgements->given[code->first + i].value;
        if (value >= AT_GIVEN_VALUES)
            scale->step_of[value] =
                (uint32_t)place_in(&known->values, judgements->values[value]);
    }
    return true;
}

/* Those that were met, each once. */
static bool take_met(struct at_agree_scale *scale, struct at_arena *arena,
                     const struct at_judgements *judgements,
                     const struct at_judged_code *code, bool may_have_order)
{
    struct step *steps = at_arena_alloc(arena, (code->count + 1) * sizeof *steps);
    if (!steps)
        return false;
    scale->order = may_have_order ? AT_AGREE_NUMBERED : AT_AGREE_UNORDERED;
    for (size_t i = 0; i < code->count; i++) {
        uint32_t value = judgements->given[code->first + i].value;
        if (value < AT_GIVEN_VALUES || scale->step_of[value])
            continue;
        struct step *step = &steps[scale->count++];
        scale->step_of[value] = 1;
        *step = (struct step){ .name = judgements->values[value], .value = value };
        if (!read_number(step->name, &step->number))
            scale->order = AT_AGREE_UNORDERED;
    }
    qsort(steps, scale->count, sizeof *steps,
          scale->order == AT_AGREE_NUMBERED ? by_number : by_name);
    for (uint32_t i = 0; i < scale->count; i++) {
        scale->step_of[steps[i].value] = i;
        scale->names[i] = steps[i].name;
        scale->values[i] = steps[i].number;
    }
    return true;
}

bool at_agree_scale_make(struct at_agree_scale *scale, struct at_arena *arena,
                         const struct at_agree_plan *plan, uint32_t number)
{
    const struct at_judgements *judgements = plan->judgements;
    const struct at_judged_code *code = &judgements->codes[number];
    const struct at_code *known = at_agree_codebooks_find(plan->codebooks, code->name);
    const struct at_code *scaled = with_scale(plan, number);
    size_t room = code->count + 1 + (scaled ? scaled->values.count : 0);
    *scale = (struct at_agree_scale){ 0 };
    scale->names = at_arena_alloc(arena, room * sizeof *scale->names);
    scale->values = at_arena_alloc(arena, room * sizeof *scale->values);
    scale->step_of =
        at_arena_alloc(arena, judgements->value_count * sizeof *scale->step_of);
    if (!scale->names || !scale->values || !scale->step_of)
        return false;
    if (scaled && !at_agree_stray_value(plan, number))
        return take_known(scale, judgements, code, scaled);
    return take_met(scale, arena, judgements, code,
                    !known || known->type != AT_TYPE_LIST);
}
