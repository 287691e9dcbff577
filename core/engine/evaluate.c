/* evaluate.c - conditions are asked of matches that the scan keeps by turn; a scope
 * picks those inside a sentence or clause. */
#include "engine/evaluate.h"

#include <stdlib.h>

#include "transcript/exchanges.h"

void at_evaluation_clear(struct at_evaluation *evaluation)
{
    free(evaluation->hits);
    evaluation->hits = NULL;
    evaluation->hit_count = evaluation->hit_room = 0;
}

struct at_coded_unit at_unit_of_turn(const struct at_transcript *transcript,
                                     uint32_t turn)
{
    const struct at_turn *it = &transcript->turns[turn];
    return (struct at_coded_unit){ AT_UNIT_TURN, turn, turn, it->first_word,
                                   it->words };
}

struct at_coded_unit at_unit_of_sentence(const struct at_transcript *transcript,
                                         uint32_t sentence, uint32_t turn)
{
    const struct at_sentence *it = &transcript->sentences[sentence];
    return (struct at_coded_unit){ AT_UNIT_SENTENCE, sentence, turn, it->first_word,
                                   it->words };
}

static void add_hit(struct at_evaluation *evaluation, struct at_script_hit hit)
{
    if (evaluation->hit_count == evaluation->hit_room) {
        size_t room = evaluation->hit_room ? evaluation->hit_room * 2 : 64;
        struct at_script_hit *hits = realloc(evaluation->hits, room * sizeof *hits);
        if (!hits) {
            evaluation->status = at_error_nomem(evaluation->error);
            return;
        }
        evaluation->hits = hits;
        evaluation->hit_room = room;
    }
    evaluation->hits[evaluation->hit_count++] = hit;
}

static bool is_inside(struct at_evaluation *evaluation, const struct at_match *match,
                      const struct at_coded_unit *unit, struct at_scope scope)
{
    if (unit->kind == AT_UNIT_SENTENCE && match->sentence != unit->number)
        return false;
    if (scope.within == AT_WITHIN_SENTENCE)
        return match->sentence == scope.number;
    if (scope.within == AT_WITHIN_CLAUSE)
        return at_scan_clause(evaluation->scan, match->first_word) == scope.number;
    return true;
}

/* True when an earlier hit since `from` has the match's category. */
static bool has_category(const struct at_evaluation *evaluation, size_t from,
                         const struct at_match *match)
{
    for (size_t i = from; i < evaluation->hit_count; i++)
        if (at_match_is_akin(&evaluation->hits[i].match, match))
            return true;
    return false;
}

/* Appends the matches inside the scope; their number, or, for `distinct`, the number
 * of their categories, must reach `least`. */
static bool matches_hold(struct at_evaluation *evaluation,
                         const struct at_condition *condition,
                         const struct at_coded_unit *unit, struct at_scope scope)
{
    const struct at_match *matches;
    size_t count, from = evaluation->hit_count, reached = 0;
    if (!at_scan_may(evaluation->scan, condition->matcher))
        return false;
    enum attune_status status = at_scan_find(evaluation->scan, condition->matcher,
                                             &matches, &count, evaluation->error);
    if (status != ATTUNE_OK) {
        evaluation->status = status;
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (!is_inside(evaluation, &matches[i], unit, scope))
            continue;
        reached += condition->kind != AT_CONDITION_DISTINCT ||
                   !has_category(evaluation, from, &matches[i]);
        add_hit(evaluation, (struct at_script_hit){ .match = matches[i] });
    }
    bool holds =
        reached >= (condition->kind == AT_CONDITION_MATCHER ? 1 : condition->n);
    if (!holds)
        evaluation->hit_count = from;
    return holds;
}

static bool codes_hold(struct at_evaluation *evaluation,
                       const struct at_condition *condition,
                       const struct at_coded_unit *unit)
{
    struct at_code_test_hits found = { .count = 0 };
    if (!at_code_test_holds(condition->test, evaluation->codings,
                            evaluation->transcript, unit->turn, &found))
        return false;
    for (size_t i = 0; i < found.count; i++)
        add_hit(evaluation, (struct at_script_hit){ .coding = found.found[i] });
    return true;
}

bool at_condition_holds(struct at_evaluation *evaluation,
                        const struct at_condition *condition,
                        const struct at_coded_unit *unit, struct at_scope scope)
{
    if (condition->kind == AT_CONDITION_CODES)
        return codes_hold(evaluation, condition, unit);
    return matches_hold(evaluation, condition, unit, scope);
}

/* False when a condition of `all` cannot hold, as counts alone tell: most rules end
 * here, before any match is looked for. */
static bool may_hold(struct at_evaluation *evaluation, const struct at_condition *it)
{
    size_t count = 0;
    if (it->kind == AT_CONDITION_CODES)
        return true;
    if (!at_scan_may(evaluation->scan, it->matcher))
        return false;
    if (it->kind == AT_CONDITION_MATCHER)
        return true;
    return at_scan_count(evaluation->scan, it->matcher, &count, NULL) != ATTUNE_OK ||
           count >= it->n;
}

static bool hold_in_scope(struct at_evaluation *evaluation,
                          const struct at_conditions *conditions,
                          const struct at_coded_unit *unit, struct at_scope scope)
{
    for (size_t i = 0; i < conditions->all.count; i++)
        if (!at_condition_holds(evaluation, &conditions->all.items[i], unit, scope))
            return false;
    bool any = conditions->any.count == 0;
    for (size_t i = 0; i < conditions->any.count; i++)
        if (at_condition_holds(evaluation, &conditions->any.items[i], unit, scope))
            any = true;
    if (!any)
        return false;
    size_t kept = evaluation->hit_count;
    for (size_t i = 0; i < conditions->none.count; i++) {
        bool holds =
            at_condition_holds(evaluation, &conditions->none.items[i], unit, scope);
        evaluation->hit_count = kept;
        if (holds)
            return false;
    }
    return true;
}

static bool each_sentence(const struct at_transcript *transcript,
                          const struct at_coded_unit *unit,
                          bool (*each)(void *data, struct at_scope scope), void *data)
{
    const struct at_turn *turn = &transcript->turns[unit->turn];
    for (uint32_t i = 0; i < turn->sentences; i++) {
        uint32_t sentence = turn->first_sentence + i;
        if (unit->kind == AT_UNIT_SENTENCE && sentence != unit->number)
            continue;
        if (each(data, (struct at_scope){ AT_WITHIN_SENTENCE, sentence }))
            return true;
    }
    return false;
}

bool at_scopes_each(struct at_evaluation *evaluation, const struct at_coded_unit *unit,
                    enum at_within within,
                    bool (*each)(void *data, struct at_scope scope), void *data)
{
    if (within == AT_WITHIN_UNIT)
        return each(data, (struct at_scope){ AT_WITHIN_UNIT, 0 });
    if (within == AT_WITHIN_SENTENCE)
        return each_sentence(evaluation->transcript, unit, each, data);
    uint32_t last = UINT32_MAX;
    for (uint32_t i = 0; i < unit->words; i++) {
        uint32_t clause = at_scan_clause(evaluation->scan, unit->first_word + i);
        if (clause == last)
            continue;
        last = clause;
        if (each(data, (struct at_scope){ AT_WITHIN_CLAUSE, clause }))
            return true;
    }
    return false;
}

/* Does a condition hold of a turn as a whole? Gathers no evidence. */
static bool holds_of_turn(struct at_evaluation *evaluation,
                          const struct at_condition *condition, uint32_t turn)
{
    const struct at_coded_unit unit = at_unit_of_turn(evaluation->transcript, turn);
    size_t before = evaluation->hit_count;
    if (condition->kind != AT_CONDITION_CODES)
        evaluation->status = at_scan_turn(evaluation->scan, turn, evaluation->error);
    bool holds = evaluation->status == ATTUNE_OK &&
                 at_condition_holds(evaluation, condition, &unit,
                                    (struct at_scope){ AT_WITHIN_UNIT, 0 });
    evaluation->hit_count = before;
    return holds;
}

static bool holds_of_side(struct at_evaluation *evaluation,
                          const struct at_condition *condition,
                          const struct at_side *side)
{
    const struct at_transcript *transcript = evaluation->transcript;
    for (uint32_t turn = side->first; turn <= side->last; turn++)
        if (at_turn_role(transcript, &transcript->turns[turn]) == side->role &&
            holds_of_turn(evaluation, condition, turn))
            return true;
    return false;
}

/* Is each condition of `answers` true of some turn that the unit's turn answers? The
 * unit's turn is scanned again, as others may have been. */
static bool answers_hold(struct at_evaluation *evaluation,
                         const struct at_condition_list *answers,
                         const struct at_coded_unit *unit)
{
    const struct at_exchanges *exchanges = at_exchanges_of(evaluation->transcript);
    if (!exchanges) {
        evaluation->status = at_error_nomem(evaluation->error);
        return false;
    }
    const struct at_side *side = at_exchanges_answered(exchanges, unit->turn);
    bool holds = side != NULL;
    for (size_t i = 0; holds && i < answers->count; i++)
        holds = holds_of_side(evaluation, &answers->items[i], side);
    if (evaluation->status == ATTUNE_OK)
        evaluation->status =
            at_scan_turn(evaluation->scan, unit->turn, evaluation->error);
    return holds && evaluation->status == ATTUNE_OK;
}

struct asked {
    struct at_evaluation *evaluation;
    const struct at_conditions *conditions;
    const struct at_coded_unit *unit;
};

static bool ask_scope(void *data, struct at_scope scope)
{
    struct asked *asked = data;
    size_t before = asked->evaluation->hit_count;
    if (hold_in_scope(asked->evaluation, asked->conditions, asked->unit, scope))
        return true;
    asked->evaluation->hit_count = before;
    return false;
}

bool at_conditions_hold(struct at_evaluation *evaluation,
                        const struct at_conditions *conditions,
                        const struct at_coded_unit *unit)
{
    if (conditions->least_words >= 0 && unit->words < conditions->least_words)
        return false;
    if (conditions->most_words >= 0 && unit->words > conditions->most_words)
        return false;
    for (size_t i = 0; i < conditions->all.count; i++)
        if (!may_hold(evaluation, &conditions->all.items[i]))
            return false;
    if (conditions->answers.count > 0 &&
        !answers_hold(evaluation, &conditions->answers, unit))
        return false;
    struct asked asked = { evaluation, conditions, unit };
    return at_scopes_each(evaluation, unit, conditions->within, ask_scope, &asked);
}
