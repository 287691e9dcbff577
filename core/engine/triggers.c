/* triggers.c - see triggers.h. */
#include "engine/triggers.h"

#include <string.h>

#include "base/arena.h"

/* Conditions of which one must hold: a member of `all`, or those of `any`. */
struct need {
    const struct at_condition *conditions;
    size_t count;
    double weight; /* how often, roughly, one of them holds */
};

bool at_triggers_init(struct at_triggers *triggers, struct at_arena *arena,
                      const struct at_matchers *matchers, size_t steps)
{
    triggers->matchers = matchers;
    triggers->arena = arena;
    triggers->words = (uint32_t)((steps + 63) / 64);
    triggers->of =
        at_arena_alloc(arena, at_matchers_count(matchers) * sizeof *triggers->of);
    return triggers->of != NULL;
}

static bool are_of_words(const struct at_condition_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (!at_condition_is_of_words(&list->items[i]))
            return false;
    return list->count > 0;
}

bool at_triggers_can_tell(const struct at_rule *rule)
{
    const struct at_conditions *conditions = &rule->conditions;
    if (are_of_words(&conditions->any))
        return true;
    for (size_t i = 0; i < conditions->all.count; i++)
        if (at_condition_is_of_words(&conditions->all.items[i]))
            return true;
    return false;
}

/* Does the number of matches, which is known without a search, settle it? */
static bool is_counted(const struct at_condition *condition,
                       const struct at_matchers *matchers)
{
    return (condition->kind == AT_CONDITION_MATCHER ||
            condition->kind == AT_CONDITION_TIMES) &&
           at_matchers_is_category(matchers, condition->matcher);
}

static bool all_counted(const struct at_condition_list *list,
                        const struct at_matchers *matchers)
{
    for (size_t i = 0; i < list->count; i++)
        if (!is_counted(&list->items[i], matchers))
            return false;
    return true;
}

bool at_triggers_tell_all(const struct at_rule *rule,
                          const struct at_matchers *matchers)
{
    const struct at_conditions *it = &rule->conditions;
    size_t needs = it->all.count + (it->any.count > 0);
    return rule->unit == AT_UNIT_TURN && it->within == AT_WITHIN_UNIT && needs > 0 &&
           needs <= 2 && all_counted(&it->all, matchers) &&
           all_counted(&it->any, matchers) && it->none.count == 0 &&
           it->answers.count == 0 && it->least_words < 0 && it->most_words < 0;
}

static uint32_t least_of(const struct at_condition *condition)
{
    return condition->kind == AT_CONDITION_MATCHER ? 1 : condition->n;
}

static double weight_of(const struct at_matchers *matchers,
                        const struct at_condition *conditions, size_t count)
{
    double weight = 0;
    for (size_t i = 0; i < count; i++) {
        double one = at_matchers_weight(matchers, conditions[i].matcher);
        weight += conditions[i].kind == AT_CONDITION_MATCHER ? one : one / 4;
    }
    return weight;
}

/* Puts a need among the two rarest. */
static void offer(struct need rarest[2], const struct at_matchers *matchers,
                  const struct at_condition *conditions, size_t count)
{
    struct need need = { conditions, count, weight_of(matchers, conditions, count) };
    if (!rarest[0].conditions || need.weight < rarest[0].weight) {
        rarest[1] = rarest[0];
        rarest[0] = need;
    } else if (!rarest[1].conditions || need.weight < rarest[1].weight) {
        rarest[1] = need;
    }
}

/* The trigger of a matcher with that threshold, put in order when new; NULL when
 * memory is out. */
static struct at_trigger *trigger_of(struct at_triggers *triggers, uint32_t matcher,
                                     uint32_t least)
{
    struct at_matcher_triggers *of = &triggers->of[matcher];
    uint32_t place = 0;
    while (place < of->count && of->items[place].least < least)
        place++;
    if (place < of->count && of->items[place].least == least)
        return &of->items[place];
    size_t size = sizeof *of->items;
    struct at_trigger *items = at_arena_grow(triggers->arena, of->items,
                                             of->count * size, (of->count + 1) * size);
    if (!items)
        return NULL;
    memmove(items + place + 1, items + place, (of->count - place) * size);
    items[place] = (struct at_trigger){ .least = least };
    of->items = items;
    of->count++;
    return &items[place];
}

/* Makes a trigger speak of the steps of a word; false when memory is out. */
static bool reach(struct at_triggers *triggers, struct at_trigger *trigger,
                  uint32_t word)
{
    uint32_t from = trigger->count ? trigger->from : word;
    uint32_t end = trigger->count ? trigger->from + trigger->count : word;
    if (word >= from && word < end)
        return true;
    uint32_t first = word < from ? word : from, last = word >= end ? word + 1 : end;
    at_needs *bits = at_arena_alloc(triggers->arena, (last - first) * sizeof *bits);
    if (!bits)
        return false;
    if (trigger->count)
        memcpy(bits + (from - first), trigger->bits, trigger->count * sizeof *bits);
    trigger->bits = bits;
    trigger->from = first;
    trigger->count = last - first;
    return true;
}

static bool add_need(struct at_triggers *triggers, uint32_t step,
                     const struct need *need, bool first, bool second)
{
    uint64_t bit = UINT64_C(1) << step % 64;
    for (size_t i = 0; i < need->count; i++) {
        const struct at_condition *condition = &need->conditions[i];
        struct at_trigger *trigger =
            trigger_of(triggers, condition->matcher, least_of(condition));
        if (!trigger || !reach(triggers, trigger, step / 64))
            return false;
        at_needs *bits = &trigger->bits[step / 64 - trigger->from];
        *bits |= (at_needs){ first ? bit : 0, second ? bit : 0 };
    }
    return true;
}

bool at_triggers_add(struct at_triggers *triggers, uint32_t step,
                     const struct at_rule *rule)
{
    const struct at_conditions *it = &rule->conditions;
    struct need rarest[2] = { { 0 }, { 0 } };
    if (are_of_words(&it->any))
        offer(rarest, triggers->matchers, it->any.items, it->any.count);
    for (size_t i = 0; i < it->all.count; i++)
        if (at_condition_is_of_words(&it->all.items[i]))
            offer(rarest, triggers->matchers, &it->all.items[i], 1);
    bool only = rarest[1].count == 0;
    return add_need(triggers, step, &rarest[0], true, only) &&
           add_need(triggers, step, &rarest[1], false, true);
}

static bool take_over(struct at_triggers *triggers, struct at_trigger *trigger,
                      const struct at_trigger *lower)
{
    if (!reach(triggers, trigger, lower->from) ||
        !reach(triggers, trigger, lower->from + lower->count - 1))
        return false;
    for (uint32_t i = 0; i < lower->count; i++)
        trigger->bits[lower->from - trigger->from + i] |= lower->bits[i];
    return true;
}

bool at_triggers_seal(struct at_triggers *triggers)
{
    size_t count = at_matchers_count(triggers->matchers);
    for (size_t i = 0; i < count; i++) {
        struct at_matcher_triggers *of = &triggers->of[i];
        for (uint32_t j = 1; j < of->count; j++)
            if (!take_over(triggers, &of->items[j], &of->items[j - 1]))
                return false;
    }
    return true;
}

/* Of the triggers of a matcher that may match, the one with the highest threshold
 * that its matches reach; NULL for none. */
static enum attune_status reached(const struct at_matcher_triggers *of,
                                  struct at_scan *scan, uint32_t matcher,
                                  const struct at_trigger **trigger,
                                  struct attune_error *error)
{
    size_t matches = 0;
    uint32_t count = of->count;
    enum attune_status status = ATTUNE_OK;
    if (count > 0)
        status =
            at_scan_reach(scan, matcher, of->items[count - 1].least, &matches, error);
    while (count > 0 && of->items[count - 1].least > matches)
        count--;
    *trigger = count > 0 ? &of->items[count - 1] : NULL;
    return status;
}

static void meet(at_needs *met, const struct at_trigger *trigger)
{
    at_needs *to = met + trigger->from;
    const at_needs *bits = trigger->bits;
    for (uint32_t i = 0; i < trigger->count; i++)
        to[i] |= bits[i];
}

enum attune_status at_triggers_choose(const struct at_triggers *triggers,
                                      struct at_scan *scan, at_needs *met,
                                      uint64_t *chosen, struct attune_error *error)
{
    size_t count;
    const uint32_t *candidates = at_scan_candidates(scan, &count);
    memset(met, 0, triggers->words * sizeof *met);
    for (size_t i = 0; i < count; i++) {
        const struct at_trigger *trigger;
        enum attune_status status =
            reached(&triggers->of[candidates[i]], scan, candidates[i], &trigger, error);
        if (status != ATTUNE_OK)
            return status;
        if (trigger)
            meet(met, trigger);
    }
    for (uint32_t i = 0; i < triggers->words; i++)
        chosen[i] = met[i][AT_NEED_FIRST] & met[i][AT_NEED_SECOND];
    return ATTUNE_OK;
}
