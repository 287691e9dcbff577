/* explain.c - codes the transcript and looks up what became of every code at a turn, and
 * in the stretches that it lies in. */
#include "engine/explain_private.h"

#include "base/arena.h"
#include "engine/engine_private.h"
#include "engine/stretches.h"

void *at_explain_alloc(struct at_explaining *it, size_t size)
{
    void *piece = at_arena_alloc(it->transcript->arena, size);
    if (!piece)
        it->failed = true;
    return piece;
}

static struct at_explanation *add_explanation(struct at_explaining *it)
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

/* What the code's rule failed of on a unit; NULL when it did not. */
static const char *failure_of(const struct at_explaining *it, struct at_slice id,
                              const struct at_coded_unit *unit)
{
    for (size_t i = 0; i < it->failure_count; i++)
        if (at_slice_equal(it->failures[i].code, id) &&
            it->failures[i].turn == unit->turn + 1)
            return it->failures[i].message;
    return NULL;
}

/* The coding of a code for a unit, outranked ones included. */
static const struct at_coding *coding_of(const struct at_explaining *it,
                                         at_code_id code,
                                         const struct at_coded_unit *unit)
{
    for (size_t i = 0; i < at_codings_count(it->codings); i++) {
        const struct at_coding *coding = at_codings_get(it->codings, i);
        if (coding->code == code && coding->unit == unit->kind &&
            coding->unit_number == unit->number)
            return coding;
    }
    return NULL;
}

/* The code of the group that was given instead. */
static const struct at_code *outranking(const struct at_explaining *it,
                                        const struct at_scheme *scheme,
                                        const struct at_explanation *explanation)
{
    const struct at_group *group =
        &scheme->codebook->groups[explanation->definition->group];
    for (size_t i = 0; i < group->count; i++) {
        at_code_id other = scheme->first_code + group->codes[i];
        const struct at_coding *given = coding_of(it, other, &explanation->unit);
        if (given && !given->outranked)
            return &scheme->codebook->codes[group->codes[i]];
    }
    return NULL;
}

/* Only of turns and sentences is it asked who spoke. */
static bool is_of_other_role(const struct at_explaining *it, enum at_role role,
                             const struct at_coded_unit *unit)
{
    return role != AT_ROLE_ANY && !at_unit_is_stretch(unit) &&
           role != at_turn_role(it->transcript, &it->transcript->turns[it->turn]);
}

static void find_outcome(struct at_explaining *it, const struct at_scheme *scheme,
                         struct at_explanation *explanation, enum at_role role)
{
    const struct at_code *code = explanation->definition;
    explanation->coding = coding_of(it, explanation->code, &explanation->unit);
    explanation->failure = failure_of(it, explanation->id, &explanation->unit);
    if (code && code->human)
        explanation->outcome = AT_OUTCOME_HUMAN;
    else if (is_of_other_role(it, role, &explanation->unit))
        explanation->outcome = AT_OUTCOME_OTHER_ROLE;
    else if (explanation->failure)
        explanation->outcome = AT_OUTCOME_FAILED;
    else if (!explanation->coding)
        explanation->outcome = AT_OUTCOME_NOT_GIVEN;
    else if (explanation->coding->value.kind == AT_VALUE_UNCODABLE)
        explanation->outcome = AT_OUTCOME_UNCODABLE;
    else if (explanation->coding->outranked) {
        explanation->outcome = AT_OUTCOME_OUTRANKED;
        explanation->outranked_by = outranking(it, scheme, explanation);
    } else
        explanation->outcome = AT_OUTCOME_GIVEN;
}

const struct at_rule *at_explain_rule(const struct at_scheme *scheme, at_code_id id,
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

/* The code that is explained, in a new explanation; NULL when memory is out. */
static struct at_explanation *begin(struct at_explaining *it,
                                    const struct at_scheme *scheme, at_code_id id,
                                    const struct at_coded_unit *unit)
{
    struct at_explanation *explanation = add_explanation(it);
    uint32_t number = id - scheme->first_code;
    if (!explanation)
        return NULL;
    bool is_mark = number >= scheme->code_count;
    const struct at_code *code = is_mark ? NULL : &scheme->codebook->codes[number];
    explanation->code = id;
    explanation->definition = code;
    explanation->id = is_mark ? scheme->marks[number - scheme->code_count] : code->id;
    explanation->rule = at_explain_rule(scheme, id, code);
    explanation->unit = *unit;
    return explanation;
}

void at_explain_unit(struct at_explaining *it, at_code_id id,
                     const struct at_coded_unit *unit)
{
    const struct at_scheme *scheme = it->scheme;
    struct at_explanation *explanation = begin(it, scheme, id, unit);
    if (!explanation)
        return;
    const struct at_rule *rule = explanation->rule;
    find_outcome(it, scheme, explanation,
                 rule ? rule->role : explanation->definition->role);
    if (!rule || explanation->outcome == AT_OUTCOME_OTHER_ROLE)
        return;
    if (rule->makes)
        at_explain_episode(it, explanation);
    else
        at_explain_conditions(it, explanation);
}

/* A session alone does not tell what its case is given. */
static void explain_of_case(struct at_explaining *it, const struct at_scheme *scheme,
                            at_code_id id)
{
    const struct at_coded_unit turn = at_unit_of_turn(it->transcript, it->turn);
    struct at_explanation *explanation = begin(it, scheme, id, &turn);
    if (explanation)
        explanation->outcome = AT_OUTCOME_OF_CASE;
}

static void explain_nowhere(struct at_explaining *it, const struct at_scheme *scheme,
                            at_code_id id)
{
    const struct at_coded_unit turn = at_unit_of_turn(it->transcript, it->turn);
    struct at_explanation *explanation = begin(it, scheme, id, &turn);
    if (!explanation)
        return;
    explanation->outcome = AT_OUTCOME_NO_UNIT;
    if (explanation->rule->makes)
        at_explain_episode(it, explanation);
}

/* A rule that finds episodes runs over those that it found. */
static void explain_stretches(struct at_explaining *it, const struct at_scheme *scheme,
                              at_code_id id, const struct at_rule *rule)
{
    struct at_stretches stretches;
    struct at_rule over = *rule;
    struct at_coded_unit unit;
    bool found = false;
    if (rule->makes)
        over.episode = id;
    if (!at_stretches_begin(&stretches, &it->evaluation, &over)) {
        it->failed = true;
        return;
    }
    while (at_stretches_next(&stretches, &unit)) {
        if (it->turn < unit.turn || it->turn > unit.last_turn)
            continue;
        found = true;
        at_explain_unit(it, id, &unit);
    }
    if (!found)
        explain_nowhere(it, scheme, id);
}

static void explain_code(struct at_explaining *it, const struct at_scheme *scheme,
                         at_code_id id)
{
    uint32_t number = id - scheme->first_code;
    const struct at_code *code =
        number < scheme->code_count ? &scheme->codebook->codes[number] : NULL;
    const struct at_rule *rule = at_explain_rule(scheme, id, code);
    const struct at_turn *turn = &it->transcript->turns[it->turn];
    const struct at_coded_unit unit = at_unit_of_turn(it->transcript, it->turn);
    if (!rule || rule->unit == AT_UNIT_TURN)
        at_explain_unit(it, id, &unit);
    else if (rule->unit == AT_UNIT_CASE)
        explain_of_case(it, scheme, id);
    else if (rule->unit != AT_UNIT_SENTENCE)
        explain_stretches(it, scheme, id, rule);
    for (uint32_t i = 0; rule && rule->unit == AT_UNIT_SENTENCE && i < turn->sentences;
         i++) {
        const struct at_coded_unit sentence =
            at_unit_of_sentence(it->transcript, turn->first_sentence + i, it->turn);
        at_explain_unit(it, id, &sentence);
    }
}

enum { FAILURES_KEPT = 1024 };

struct heard {
    struct at_explainable *session;
    size_t count; /* in all; the last ones are kept */
    uint32_t last;
    struct at_arena *arena;
};

static void hear(void *data, const struct at_failure *failure)
{
    struct heard *heard = data;
    struct at_explainable *session = heard->session;
    size_t size = FAILURES_KEPT * sizeof *session->failures;
    if (failure->turn > heard->last + 1)
        return;
    if (!session->failures)
        session->failures = at_arena_alloc(heard->arena, size);
    if (!session->failures)
        return;
    struct at_failure *kept = &session->failures[heard->count % FAILURES_KEPT];
    *kept = *failure;
    kept->message = at_arena_text(heard->arena, at_slice_of(failure->message));
    heard->count += kept->message != NULL;
}

enum attune_status at_engine_explain_begin(struct at_engine *engine,
                                           const struct at_transcript *transcript,
                                           uint32_t last,
                                           struct at_explainable *session,
                                           struct attune_error *error)
{
    struct heard heard = { .session = session,
                           .last = last,
                           .arena = transcript->arena };
    const struct at_run_listener listener = { hear, &heard };
    *session = (struct at_explainable){ .transcript = transcript };
    enum attune_status status =
        at_engine_code(engine, transcript, &listener, &session->codings, error);
    session->failure_count = heard.count < FAILURES_KEPT ? heard.count : FAILURES_KEPT;
    return status;
}

enum attune_status at_engine_explain_turn(struct at_engine *engine,
                                          const struct at_explainable *session,
                                          uint32_t turn,
                                          const struct at_explanation **list,
                                          size_t *count, struct attune_error *error)
{
    enum attune_status status = at_scan_turn(engine->scan, turn, error);
    if (status != ATTUNE_OK)
        return status;
    struct at_explaining it = {
        .transcript = session->transcript,
        .codings = session->codings,
        .evaluation = { .transcript = session->transcript,
                        .scan = engine->scan,
                        .codings = session->codings,
                        .sequences = engine->sequences },
        .turn = turn,
        .failures = session->failures,
        .failure_count = session->failure_count,
    };
    at_sequences_begin(engine->sequences, session->transcript, session->codings);
    for (size_t i = 0; i < engine->scheme_count; i++) {
        const struct at_scheme *scheme = engine->schemes[i];
        it.scheme = scheme;
        at_code_id end = scheme->first_code + scheme->code_count + scheme->mark_count;
        for (at_code_id id = scheme->first_code; id < end && !it.failed; id++)
            explain_code(&it, scheme, id);
    }
    at_evaluation_clear(&it.evaluation);
    if (it.failed || it.evaluation.status == ATTUNE_NO_MEMORY)
        return at_error_nomem(error);
    *list = it.list;
    *count = it.count;
    return ATTUNE_OK;
}

enum attune_status at_engine_explain(struct at_engine *engine,
                                     const struct at_transcript *transcript,
                                     uint32_t turn, const struct at_explanation **list,
                                     size_t *count, struct attune_error *error)
{
    struct at_explainable session;
    enum attune_status status =
        at_engine_explain_begin(engine, transcript, turn, &session, error);
    return status ? status
                  : at_engine_explain_turn(engine, &session, turn, list, count, error);
}
