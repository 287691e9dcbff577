/* explain_conditions.c - asks every condition of a rule once more, one by one, and notes
 * what each found. */
#include "base/arena.h"
#include "engine/explain_private.h"
#include "engine/weigh.h"

static void keep_span(struct at_explained *item, struct at_span *spans,
                      const struct at_coded_unit *unit, struct at_span span)
{
    if (span.turn >= unit->turn && span.turn <= unit->last_turn)
        spans[item->span_count++] = span;
}

/* The spans of the hits that the evaluation holds, as far as they lie in the unit. */
static void keep_spans(struct at_explaining *it, struct at_explained *item,
                       const struct at_coded_unit *unit)
{
    size_t count = 0;
    for (size_t i = 0; i < it->evaluation.hit_count; i++) {
        const struct at_script_hit *hit = &it->evaluation.hits[i];
        count += hit->coding ? hit->coding->evidence_count : 1;
    }
    struct at_span *spans = at_explain_alloc(it, count * sizeof *spans);
    if (!spans)
        return;
    item->spans = spans;
    for (size_t i = 0; i < it->evaluation.hit_count; i++) {
        const struct at_script_hit *hit = &it->evaluation.hits[i];
        if (!hit->coding)
            keep_span(
                item, spans, unit,
                (struct at_span){ hit->match.turn, hit->match.start, hit->match.end });
        for (uint32_t j = 0; hit->coding && j < hit->coding->evidence_count; j++)
            keep_span(item, spans, unit, hit->coding->evidence[j]);
    }
}

void at_explain_scan(struct at_explaining *it, const struct at_coded_unit *unit)
{
    it->evaluation.hit_count = 0;
    if (it->evaluation.status != ATTUNE_NO_MEMORY)
        it->evaluation.status = ATTUNE_OK;
    if (!at_unit_is_stretch(unit) &&
        at_scan_turn(it->evaluation.scan, unit->turn, NULL) != ATTUNE_OK)
        it->failed = true;
}

static bool holds(struct at_explaining *it, enum at_part part,
                  const struct at_condition *condition,
                  const struct at_coded_unit *unit)
{
    const struct at_condition_list alone = { 1, condition };
    switch (part) {
    case AT_PART_ANSWERS:
        return at_answers_hold(&it->evaluation, &alone, unit);
    case AT_PART_THERAPIST:
        return at_side_holds(&it->evaluation, &alone, AT_ROLE_THERAPIST, unit);
    case AT_PART_PATIENT:
        return at_side_holds(&it->evaluation, &alone, AT_ROLE_PATIENT, unit);
    default:
        return at_condition_holds(&it->evaluation, condition, unit,
                                  (struct at_scope){ AT_WITHIN_UNIT, 0 });
    }
}

/* The next item; there is room for it. */
static struct at_explained *add_item(struct at_explanation *explanation,
                                     enum at_part part, enum at_moment moment)
{
    struct at_explained *items = (struct at_explained *)explanation->items;
    struct at_explained *item = &items[explanation->count++];
    item->part = part;
    item->moment = moment;
    return item;
}

struct place {
    enum at_part part;
    enum at_moment moment;
    const struct at_coded_unit *unit;
};

static void explain_list(struct at_explaining *it, struct at_explanation *explanation,
                         const struct place *place,
                         const struct at_condition_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        struct at_explained *item = add_item(explanation, place->part, place->moment);
        item->condition = &list->items[i];
        at_explain_scan(it, place->unit);
        item->holds = holds(it, place->part, item->condition, place->unit);
        keep_spans(it, item, place->unit);
    }
}

static bool fits_words(const struct at_conditions *conditions, uint32_t words)
{
    return (conditions->least_words < 0 || words >= conditions->least_words) &&
           (conditions->most_words < 0 || words <= conditions->most_words);
}

size_t at_explain_count(const struct at_conditions *conditions)
{
    return 2 + conditions->answers.count + conditions->therapist.count +
           conditions->patient.count + conditions->all.count + conditions->any.count +
           conditions->none.count;
}

void at_explain_parts(struct at_explaining *it, struct at_explanation *explanation,
                      const struct at_conditions *conditions, enum at_moment moment,
                      const struct at_coded_unit *unit)
{
    const struct {
        enum at_part part;
        const struct at_condition_list *list;
    } lists[] = {
        { AT_PART_ANSWERS, &conditions->answers },
        { AT_PART_THERAPIST, &conditions->therapist },
        { AT_PART_PATIENT, &conditions->patient },
        { AT_PART_ALL, &conditions->all },
        { AT_PART_ANY, &conditions->any },
        { AT_PART_NONE, &conditions->none },
    };
    if (conditions->least_words >= 0 || conditions->most_words >= 0)
        add_item(explanation, AT_PART_WORDS, moment)->holds =
            fits_words(conditions, unit->words);
    if (conditions->ended != AT_ENDED_NONE)
        add_item(explanation, AT_PART_ENDED, moment)->holds =
            conditions->ended == unit->ended;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const struct place place = { lists[i].part, moment, unit };
        explain_list(it, explanation, &place, lists[i].list);
    }
}

/* Weighed, a row may ask for nothing any more. */
static bool asks_nothing(const struct at_conditions *conditions)
{
    return at_explain_count(conditions) ==
               at_explain_count(&(struct at_conditions){ 0 }) &&
           conditions->least_words < 0 && conditions->most_words < 0;
}

void at_explain_rows(struct at_explaining *it, struct at_explanation *explanation)
{
    const struct at_rule *rule = explanation->rule;
    for (size_t i = 0; i < rule->row_count; i++) {
        if (rule->weighing && asks_nothing(&rule->rows[i].conditions))
            continue;
        struct at_explained *item = add_item(explanation, AT_PART_ROW, AT_MOMENT_UNIT);
        item->row = &rule->rows[i];
        item->gives = at_row_gives(it->transcript->arena, it->scheme, rule, item->row);
        it->failed |= !item->gives.data;
        at_explain_scan(it, &explanation->unit);
        item->holds = at_conditions_hold(&it->evaluation, &item->row->conditions,
                                         &explanation->unit);
        keep_spans(it, item, &explanation->unit);
    }
}

/* Of a weighed rule, what the weights are shown for: the kind that the code is of; where
 * the rule gives values, the one given. */
static size_t kind_of(const struct at_explanation *explanation,
                      const struct at_weighed *weighed)
{
    const struct at_weighing *weighing = explanation->rule->weighing;
    for (size_t k = 0; k < weighing->kind_count; k++)
        if (at_kind_fits(weighing->kinds[k].id, explanation->id))
            return k;
    return weighed->kind == AT_NO_KIND ? 0 : weighed->kind;
}

static void explain_weights(struct at_explaining *it,
                            struct at_explanation *explanation)
{
    struct at_weighed weighed;
    const struct at_coded_unit *unit = &explanation->unit;
    const struct at_weighing *weighing = explanation->rule->weighing;
    at_explain_scan(it, unit);
    at_weigh(&it->evaluation, weighing, explanation->rule->row_count, unit, &weighed);
    size_t kind = kind_of(explanation, &weighed);
    for (size_t i = 0; i < weighing->named_count && weighing->kind_count; i++) {
        at_explain_scan(it, unit);
        if (!at_named_holds(&it->evaluation, &weighing->named[i], unit))
            continue;
        struct at_explained *item =
            add_item(explanation, AT_PART_WEIGHS, AT_MOMENT_UNIT);
        item->condition = weighing->named[i].condition;
        item->holds = true;
        item->weight = weighing->named[i].weights[kind];
        keep_spans(it, item, unit);
    }
    for (size_t k = 0; k < weighing->kind_count; k++) {
        struct at_explained *item = add_item(explanation, AT_PART_SUM, AT_MOMENT_UNIT);
        item->gives = weighing->kinds[k].id;
        item->weight = weighed.sums[k];
        item->threshold = weighing->kinds[k].threshold;
        item->holds = k == weighed.kind;
    }
}

void at_explain_conditions(struct at_explaining *it, struct at_explanation *explanation)
{
    const struct at_weighing *weighing = explanation->rule->weighing;
    const struct at_rule *rule = explanation->rule;
    const struct at_conditions *conditions = &rule->conditions;
    size_t most = at_explain_count(conditions) + rule->row_count + 1 +
                  (weighing ? weighing->named_count + weighing->kind_count : 0);
    explanation->items = at_explain_alloc(it, most * sizeof *explanation->items);
    if (!explanation->items)
        return;
    explanation->within = conditions->within;
    at_explain_parts(it, explanation, conditions, AT_MOMENT_UNIT, &explanation->unit);
    at_explain_rows(it, explanation);
    at_explain_scan(it, &explanation->unit);
    explanation->agreed = rule->bare || at_conditions_hold(&it->evaluation, conditions,
                                                           &explanation->unit);
    if (weighing && explanation->agreed)
        explain_weights(it, explanation);
    if (rule->function != AT_NO_FUNCTION)
        add_item(explanation, AT_PART_FUNCTION, AT_MOMENT_UNIT)->holds =
            explanation->outcome == AT_OUTCOME_GIVEN ||
            explanation->outcome == AT_OUTCOME_OUTRANKED;
}
