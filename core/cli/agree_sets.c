/* agree_sets.c - coders in the order they were named. */
#include "cli/agree_sets.h"

static struct at_slice named(struct at_judgements *judgements, const char *before,
                             uint32_t first, const char *between, uint32_t second)
{
    struct at_buffer name = { 0 };
    const struct at_judging_coder *coders = judgements->coders;
    at_buffer_printf(&name, "%s%.*s%s", before, AT_SLICE_ARGS(coders[first].name),
                     between);
    if (second != UINT32_MAX)
        at_buffer_add_slice(&name, coders[second].name);
    struct at_slice kept = at_buffer_slice(&name);
    kept.data = name.failed ? NULL : at_arena_text(judgements->arena, kept);
    at_buffer_clear(&name);
    return kept;
}

static bool add(struct at_agree_sets *sets, struct at_agree_set set)
{
    sets->items[sets->count++] = set;
    return set.name.data != NULL;
}

static bool add_pairs(struct at_agree_sets *sets, struct at_judgements *judgements,
                      uint32_t reference)
{
    bool added = true;
    for (uint32_t i = 0; i < judgements->coder_count; i++)
        for (uint32_t j = i + 1; j < judgements->coder_count && added; j++) {
            bool turned = j == reference;
            uint32_t first = turned ? j : i, second = turned ? i : j;
            struct at_slice name = named(judgements, "", first, "-", second);
            added =
                add(sets, (struct at_agree_set){ AT_AGREE_PAIR, first, second, name });
        }
    sets->pairs = sets->count;
    return added;
}

static bool add_schemes(struct at_agree_sets *sets, struct at_judgements *judgements)
{
    bool added = true;
    sets->humans = sets->count;
    added = add(sets, (struct at_agree_set){ .kind = AT_AGREE_HUMANS,
                                             .name = at_slice_of("humans") });
    for (uint32_t i = 0; i < judgements->coder_count && added; i++) {
        if (!judgements->coders[i].is_scheme)
            continue;
        struct at_slice with = named(judgements, "", i, " with humans", UINT32_MAX);
        struct at_slice less =
            named(judgements, "", i, " with humans less humans", UINT32_MAX);
        added = add(sets, (struct at_agree_set){ AT_AGREE_SCHEME, i, 0, with }) &&
                add(sets, (struct at_agree_set){ AT_AGREE_DIFFERENCE, i, 0, less });
    }
    return added;
}

bool at_agree_sets_make(struct at_agree_sets *sets, struct at_judgements *judgements,
                        uint32_t reference)
{
    size_t coders = judgements->coder_count, schemes = 0;
    size_t room = coders * coders + 2 * coders + 2;
    *sets = (struct at_agree_sets){ .panel = SIZE_MAX, .humans = SIZE_MAX };
    sets->items = at_arena_alloc(judgements->arena, room * sizeof *sets->items);
    if (!sets->items || !add_pairs(sets, judgements, reference))
        return false;
    if (coders > 2) {
        sets->panel = sets->count;
        add(sets, (struct at_agree_set){ .kind = AT_AGREE_PANEL,
                                         .name = at_slice_of("all") });
    }
    for (size_t i = 0; i < coders; i++)
        schemes += judgements->coders[i].is_scheme;
    return schemes == 0 || coders - schemes < 2 || add_schemes(sets, judgements);
}

bool at_agree_set_has(const struct at_judgements *judgements,
                      const struct at_agree_set *mean, const struct at_agree_set *pair)
{
    bool first = judgements->coders[pair->first].is_scheme;
    bool second = judgements->coders[pair->second].is_scheme;
    if (mean->kind == AT_AGREE_PANEL)
        return true;
    if (mean->kind == AT_AGREE_HUMANS)
        return !first && !second;
    return first != second &&
           (pair->first == mean->first || pair->second == mean->first);
}
