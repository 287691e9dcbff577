/* observe.c - asks all conditions once more when everything is coded: they read what stands
 * above them, and that has not changed since. */
#include "engine/observe.h"

#include "engine/engine_private.h"
#include "engine/stretches.h"
#include "engine/weigh.h"

struct observing {
    const struct at_transcript *transcript;
    struct at_evaluation evaluation;
    const struct at_watched *watched; /* the one at work */
    const struct at_observer *observer;
    struct at_observation observation;
    bool *named, *rows; /* owned by the transcript's arena */
    struct attune_error *error;
};

static const struct at_coding *coding_of(const struct observing *it, at_code_id code,
                                         const struct at_coded_unit *unit)
{
    return at_codings_find(it->evaluation.codings, code, unit->kind, unit->number,
                           unit->turn);
}

/* What a coding says: the value where there is one, else the code; empty: uncodable. */
static struct at_slice said_by(const struct observing *it,
                               const struct at_coding *coding)
{
    const struct at_scheme *scheme = it->watched->scheme;
    const struct at_row as_row = { .give = coding->value, .code = coding->code };
    if (coding->value.kind == AT_VALUE_UNCODABLE)
        return at_slice(NULL, 0);
    if (coding->value.kind == AT_VALUE_FLAG)
        return scheme->codebook->codes[coding->code - scheme->first_code].id;
    return at_row_gives(it->transcript->arena, scheme, it->watched->rule, &as_row);
}

/* What the rule gave; empty where that is uncodable. */
static struct at_slice given_to(const struct observing *it,
                                const struct at_coded_unit *unit)
{
    const struct at_scheme *scheme = it->watched->scheme;
    const struct at_rule *rule = it->watched->rule;
    const struct at_coding *coding = NULL;
    if (rule->group < 0) {
        coding = coding_of(it, rule->code, unit);
        return coding ? said_by(it, coding) : at_slice_of("none");
    }
    const struct at_group *group = &scheme->codebook->groups[rule->group];
    if (coding_of(it, at_scheme_group_id(scheme, (uint32_t)rule->group), unit))
        return at_slice(NULL, 0);
    for (size_t i = 0; i < group->count && !coding; i++)
        coding = coding_of(it, scheme->first_code + group->codes[i], unit);
    return coding ? said_by(it, coding) : at_slice_of("none");
}

static bool holds(struct observing *it, const struct at_conditions *conditions,
                  const struct at_coded_unit *unit)
{
    it->evaluation.hit_count = 0;
    return at_conditions_hold(&it->evaluation, conditions, unit);
}

static enum attune_status observe(struct observing *it,
                                  const struct at_coded_unit *unit)
{
    struct at_observation *observation = &it->observation;
    const struct at_weighing *weighing = it->watched->weighing;
    observation->given = given_to(it, unit);
    if (!observation->given.size)
        return ATTUNE_OK;
    if (!at_unit_is_stretch(unit)) {
        enum attune_status status =
            at_scan_turn(it->evaluation.scan, unit->turn, it->error);
        if (status)
            return status;
    }
    observation->unit = *unit;
    observation->asked = holds(it, &weighing->gate, unit);
    for (size_t i = 0; i < weighing->named_count; i++)
        it->named[i] = holds(it, &weighing->named[i].alone, unit);
    for (size_t i = 0; i < it->watched->rule->row_count; i++)
        it->rows[i] = holds(it, &weighing->rows[i].conditions, unit);
    if (it->evaluation.status)
        return it->evaluation.status;
    return it->observer->each(it->observer->data, observation, it->error);
}

static enum attune_status observe_turns(struct observing *it)
{
    const struct at_transcript *transcript = it->transcript;
    enum at_role role = it->watched->rule->role;
    enum attune_status status = ATTUNE_OK;
    for (uint32_t i = 0; i < transcript->turn_count && !status; i++) {
        const struct at_coded_unit unit = at_unit_of_turn(transcript, i);
        if (role == AT_ROLE_ANY ||
            role == at_turn_role(transcript, &transcript->turns[i]))
            status = observe(it, &unit);
    }
    return status;
}

static enum attune_status observe_stretches(struct observing *it)
{
    struct at_stretches stretches;
    struct at_coded_unit unit;
    enum attune_status status = ATTUNE_OK;
    if (!at_stretches_begin(&stretches, &it->evaluation, it->watched->rule))
        return at_error_nomem(it->error);
    while (!status && at_stretches_next(&stretches, &unit))
        status = observe(it, &unit);
    return status;
}

static enum attune_status observe_rule(struct observing *it)
{
    const struct at_rule *rule = it->watched->rule;
    struct at_arena *arena = it->transcript->arena;
    it->observation.named = it->named =
        at_arena_alloc(arena, it->watched->weighing->named_count + 1);
    it->observation.rows = it->rows = at_arena_alloc(arena, rule->row_count + 1);
    if (!it->named || !it->rows)
        return at_error_nomem(it->error);
    return rule->unit == AT_UNIT_TURN ? observe_turns(it) : observe_stretches(it);
}

enum attune_status at_engine_observe(struct at_engine *engine,
                                     const struct at_transcript *transcript,
                                     const struct at_watched *watched, size_t count,
                                     const struct at_observer *observer,
                                     struct attune_error *error)
{
    struct at_codings *codings;
    enum attune_status status =
        at_engine_code(engine, transcript, NULL, &codings, error);
    if (status)
        return status;
    struct observing it = { .transcript = transcript,
                            .evaluation = { .transcript = transcript,
                                            .scan = engine->scan,
                                            .codings = codings,
                                            .sequences = engine->sequences,
                                            .error = error },
                            .observer = observer,
                            .error = error };
    at_sequences_begin(engine->sequences, transcript, codings);
    for (size_t i = 0; i < count && !status; i++) {
        it.watched = &watched[i];
        it.observation.watched = i;
        if (watched[i].weighing)
            status = observe_rule(&it);
    }
    at_evaluation_clear(&it.evaluation);
    return status;
}
