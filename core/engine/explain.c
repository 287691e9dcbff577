/* explain.c - asks every condition of a rule once more, one by one, after the turn's
 * transcript was coded, and notes what each found. */
#include "engine/explain.h"

#include "base/arena.h"
#include "engine/engine_private.h"

struct explaining {
    const struct at_transcript *transcript;
    struct at_codings *codings;
    struct at_evaluation evaluation;
    uint32_t turn;
    const struct at_failure *failures; /* of the turn */
    size_t failure_count;
    struct at_explanation *list;
    size_t count, room;
    bool failed; /* memory ran out */
};

static void *allocate(struct explaining *it, size_t size)
{
    void *piece = at_arena_alloc(it->transcript->arena, size);
    if (!piece)
        it->failed = true;
    return piece;
}

static struct at_explanation *add_explanation(struct explaining *it)
{
    if (it->count == it->room) {
        size_t room = it->room ? it->room * 2 : 32;
        struct at_explanation *list =
            at_arena_grow(it->transcript->arena, it->list, it->room * sizeof *list,
                          room * sizeof *list);
        if (!list) {
            it->failed = true;
            return NULL;
        }
        it->list = list;
        it->room = room;
    }
    struct at_explanation *added = &it->list[it->count++];
    *added = (struct at_explanation){ 0 };
    return added;
}

/* The spans of the hits that the evaluation holds. */
static void keep_spans(struct explaining *it, struct at_explained *item)
{
    size_t count = 0;
    for (size_t i = 0; i < it->evaluation.hit_count; i++) {
        const struct at_script_hit *hit = &it->evaluation.hits[i];
        count += hit->coding ? hit->coding->evidence_count : 1;
    }
    struct at_span *spans = allocate(it, count * sizeof *spans);
    if (!spans)
        return;
    item->spans = spans;
    for (size_t i = 0; i < it->evaluation.hit_count; i++) {
        const struct at_script_hit *hit = &it->evaluation.hits[i];
        if (!hit->coding)
            spans[item->span_count++] =
                (struct at_span){ hit->match.turn, hit->match.start, hit->match.end };
        for (uint32_t j = 0; hit->coding && j < hit->coding->evidence_count; j++)
            spans[item->span_count++] = hit->coding->evidence[j];
    }
}

static struct at_coded_unit unit_of(const struct explaining *it,
                                    const struct at_explanation *explanation)
{
    if (explanation->rule->unit == AT_UNIT_SENTENCE)
        return at_unit_of_sentence(it->transcript, explanation->sentence, it->turn);
    return at_unit_of_turn(it->transcript, it->turn);
}

static void explain_list(struct explaining *it, struct at_explanation *explanation,
                         struct at_explained *items, enum at_part part,
                         const struct at_condition_list *list)
{
    const struct at_coded_unit unit = unit_of(it, explanation);
    const struct at_scope whole = { AT_WITHIN_UNIT, 0 };
    for (size_t i = 0; i < list->count; i++) {
        struct at_explained *item = &items[explanation->count++];
        item->part = part;
        item->condition = &list->items[i];
        it->evaluation.hit_count = 0;
        item->holds =
            at_condition_holds(&it->evaluation, item->condition, &unit, whole);
        keep_spans(it, item);
    }
}

static bool limits_words(const struct at_conditions *conditions)
{
    return conditions->least_words >= 0 || conditions->most_words >= 0;
}

static void explain_conditions(struct explaining *it,
                               struct at_explanation *explanation)
{
    const struct at_rule *rule = explanation->rule;
    const struct at_conditions *conditions = &rule->conditions;
    size_t most =
        2 + conditions->all.count + conditions->any.count + conditions->none.count;
    struct at_explained *items = allocate(it, most * sizeof *items);
    struct at_coded_unit unit = unit_of(it, explanation);
    if (!items)
        return;
    explanation->items = items;
    explanation->within = conditions->within;
    if (limits_words(conditions)) {
        struct at_explained *words = &items[explanation->count++];
        words->part = AT_PART_WORDS;
        words->holds =
            (conditions->least_words < 0 || unit.words >= conditions->least_words) &&
            (conditions->most_words < 0 || unit.words <= conditions->most_words);
    }
    explain_list(it, explanation, items, AT_PART_ALL, &conditions->all);
    explain_list(it, explanation, items, AT_PART_ANY, &conditions->any);
    explain_list(it, explanation, items, AT_PART_NONE, &conditions->none);
    it->evaluation.hit_count = 0;
    explanation->agreed =
        rule->bare || at_conditions_hold(&it->evaluation, conditions, &unit);
    if (rule->function != AT_NO_FUNCTION)
        items[explanation->count++] =
            (struct at_explained){ .part = AT_PART_FUNCTION,
                                   .holds =
                                       explanation->outcome == AT_OUTCOME_GIVEN ||
                                       explanation->outcome == AT_OUTCOME_OUTRANKED };
}

static const char *failure_of(const struct explaining *it, struct at_slice id)
{
    for (size_t i = 0; i < it->failure_count; i++)
        if (at_slice_equal(it->failures[i].code, id))
            return it->failures[i].message;
    return NULL;
}

/* The coding of a code for a unit of the turn, outranked ones included. */
static const struct at_coding *coding_of(const struct explaining *it, at_code_id code,
                                         enum at_unit unit, uint32_t number)
{
    for (size_t i = 0; i < at_codings_count(it->codings); i++) {
        const struct at_coding *coding = at_codings_get(it->codings, i);
        if (coding->code == code && coding->unit == unit &&
            coding->unit_number == number)
            return coding;
    }
    return NULL;
}

/* The code of the group that was given instead. */
static const struct at_code *outranking(const struct explaining *it,
                                        const struct at_scheme *scheme,
                                        const struct at_code *code,
                                        const struct at_coding *coding)
{
    const struct at_group *group = &scheme->codebook->groups[code->group];
    for (size_t i = 0; i < group->count; i++) {
        at_code_id other = scheme->first_code + group->codes[i];
        const struct at_coding *given =
            coding_of(it, other, coding->unit, coding->unit_number);
        if (given && !given->outranked)
            return &scheme->codebook->codes[group->codes[i]];
    }
    return NULL;
}

static void find_outcome(struct explaining *it, const struct at_scheme *scheme,
                         struct at_explanation *explanation, enum at_role role,
                         enum at_unit unit)
{
    const struct at_code *code = explanation->definition;
    uint32_t number = unit == AT_UNIT_SENTENCE ? explanation->sentence : it->turn;
    enum at_role speaks =
        at_turn_role(it->transcript, &it->transcript->turns[it->turn]);
    explanation->coding = coding_of(it, explanation->code, unit, number);
    explanation->failure = failure_of(it, explanation->id);
    if (code && code->human)
        explanation->outcome = AT_OUTCOME_HUMAN;
    else if (role != AT_ROLE_ANY && role != speaks)
        explanation->outcome = AT_OUTCOME_OTHER_ROLE;
    else if (explanation->failure)
        explanation->outcome = AT_OUTCOME_FAILED;
    else if (!explanation->coding)
        explanation->outcome = AT_OUTCOME_NOT_GIVEN;
    else if (explanation->coding->value.kind == AT_VALUE_UNCODABLE)
        explanation->outcome = AT_OUTCOME_UNCODABLE;
    else if (explanation->coding->outranked) {
        explanation->outcome = AT_OUTCOME_OUTRANKED;
        explanation->outranked_by = outranking(it, scheme, code, explanation->coding);
    } else
        explanation->outcome = AT_OUTCOME_GIVEN;
}

static const struct at_rule *rule_of(const struct at_scheme *scheme, at_code_id id,
                                     const struct at_code *code)
{
    for (size_t i = 0; i < scheme->rule_count; i++)
        if (scheme->rules[i].code == id)
            return &scheme->rules[i];
    for (size_t i = 0; code && code->group >= 0 && i < scheme->rule_count; i++)
        if (scheme->rules[i].group == code->group)
            return &scheme->rules[i];
    return NULL;
}

static void explain_unit(struct explaining *it, const struct at_scheme *scheme,
                         at_code_id id, uint32_t sentence)
{
    struct at_explanation *explanation = add_explanation(it);
    uint32_t number = id - scheme->first_code;
    if (!explanation)
        return;
    bool is_mark = number >= scheme->code_count;
    const struct at_code *code = is_mark ? NULL : &scheme->codebook->codes[number];
    explanation->code = id;
    explanation->definition = code;
    explanation->id = is_mark ? scheme->marks[number - scheme->code_count] : code->id;
    explanation->rule = rule_of(scheme, id, code);
    explanation->sentence = sentence;
    enum at_role role = explanation->rule ? explanation->rule->role : code->role;
    enum at_unit unit = explanation->rule ? explanation->rule->unit : code->unit.kind;
    find_outcome(it, scheme, explanation, role, unit);
    if (explanation->rule && explanation->outcome != AT_OUTCOME_OTHER_ROLE)
        explain_conditions(it, explanation);
}

static void explain_code(struct explaining *it, const struct at_scheme *scheme,
                         at_code_id id)
{
    uint32_t number = id - scheme->first_code;
    const struct at_code *code =
        number < scheme->code_count ? &scheme->codebook->codes[number] : NULL;
    const struct at_rule *rule = rule_of(scheme, id, code);
    const struct at_turn *turn = &it->transcript->turns[it->turn];
    if (!rule || rule->unit != AT_UNIT_SENTENCE) {
        explain_unit(it, scheme, id, 0);
        return;
    }
    for (uint32_t i = 0; i < turn->sentences; i++)
        explain_unit(it, scheme, id, turn->first_sentence + i);
}

struct heard {
    struct at_failure list[64];
    size_t count;
    uint32_t turn;
    struct at_arena *arena;
};

static void hear(void *data, const struct at_failure *failure)
{
    struct heard *heard = data;
    if (failure->turn != heard->turn + 1 ||
        heard->count == sizeof heard->list / sizeof *heard->list)
        return;
    struct at_failure *kept = &heard->list[heard->count];
    *kept = *failure;
    kept->message = at_arena_text(heard->arena, at_slice_of(failure->message));
    heard->count += kept->message != NULL;
}

enum attune_status at_engine_explain(struct at_engine *engine,
                                     const struct at_transcript *transcript,
                                     uint32_t turn, const struct at_explanation **list,
                                     size_t *count, struct attune_error *error)
{
    struct heard heard = { .turn = turn, .arena = transcript->arena };
    const struct at_run_listener listener = { hear, &heard };
    struct at_codings *codings;
    enum attune_status status =
        at_engine_code(engine, transcript, &listener, &codings, error);
    if (status == ATTUNE_OK)
        status = at_scan_turn(engine->scan, turn, error);
    if (status != ATTUNE_OK)
        return status;
    struct explaining it = {
        .transcript = transcript,
        .codings = codings,
        .evaluation = { .transcript = transcript,
                        .scan = engine->scan,
                        .codings = codings },
        .turn = turn,
        .failures = heard.list,
        .failure_count = heard.count,
    };
    for (size_t i = 0; i < engine->scheme_count; i++) {
        const struct at_scheme *scheme = engine->schemes[i];
        at_code_id end = scheme->first_code + scheme->code_count + scheme->mark_count;
        for (at_code_id id = scheme->first_code; id < end && !it.failed; id++)
            explain_code(&it, scheme, id);
    }
    at_evaluation_clear(&it.evaluation);
    if (it.failed || it.evaluation.status != ATTUNE_OK)
        return at_error_nomem(error);
    *list = it.list;
    *count = it.count;
    return ATTUNE_OK;
}
