/* evaluate.c - conditions are asked of matches that the scan keeps by turn; a scope
 * picks those inside a sentence or clause. */
#include "engine/evaluate.h"

#include <stdlib.h>

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
    return (struct at_coded_unit){ .kind = AT_UNIT_TURN,
                                   .number = turn,
                                   .turn = turn,
                                   .last_turn = turn,
                                   .role = AT_ROLE_ANY,
                                   .first_word = it->first_word,
                                   .words = it->words };
}

struct at_coded_unit at_unit_of_sentence(const struct at_transcript *transcript,
                                         uint32_t sentence, uint32_t turn)
{
    const struct at_sentence *it = &transcript->sentences[sentence];
    return (struct at_coded_unit){ .kind = AT_UNIT_SENTENCE,
                                   .number = sentence,
                                   .turn = turn,
                                   .last_turn = turn,
                                   .role = AT_ROLE_ANY,
                                   .first_word = it->first_word,
                                   .words = it->words };
}

bool at_unit_looks_at(const struct at_evaluation *evaluation,
                      const struct at_coded_unit *unit, uint32_t turn)
{
    const struct at_transcript *transcript = evaluation->transcript;
    return unit->role == AT_ROLE_ANY ||
           at_turn_role(transcript, &transcript->turns[turn]) == unit->role;
}

void at_evaluation_add(struct at_evaluation *evaluation, struct at_script_hit hit)
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

bool at_evaluation_turn(struct at_evaluation *evaluation, uint32_t turn)
{
    if (evaluation->status == ATTUNE_OK)
        evaluation->status = at_scan_turn(evaluation->scan, turn, evaluation->error);
    return evaluation->status == ATTUNE_OK;
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

/* What is looked for, and how much of it was found. */
struct gathering {
    const struct at_condition *condition;
    size_t from;    /* the first of its hits */
    size_t reached; /* matches, or for `distinct` their categories */
};

/* Appends the matches in the turn scanned that lie inside the scope. */
static void gather(struct at_evaluation *evaluation, struct gathering *gathering,
                   const struct at_coded_unit *unit, struct at_scope scope)
{
    const struct at_condition *condition = gathering->condition;
    const struct at_match *matches;
    size_t count;
    if (!at_scan_may(evaluation->scan, condition->matcher))
        return;
    enum attune_status status = at_scan_find(evaluation->scan, condition->matcher,
                                             &matches, &count, evaluation->error);
    if (status != ATTUNE_OK) {
        evaluation->status = status;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        if (!is_inside(evaluation, &matches[i], unit, scope))
            continue;
        gathering->reached += condition->kind != AT_CONDITION_DISTINCT ||
                              !has_category(evaluation, gathering->from, &matches[i]);
        at_evaluation_add(evaluation, (struct at_script_hit){ .match = matches[i] });
    }
}

/* The same in every turn of a stretch whose words are looked at. */
static void gather_in_stretch(struct at_evaluation *evaluation,
                              struct gathering *gathering,
                              const struct at_coded_unit *unit)
{
    const struct at_scope whole = { AT_WITHIN_UNIT, 0 };
    for (uint32_t turn = unit->turn; turn <= unit->last_turn; turn++) {
        if (!at_unit_looks_at(evaluation, unit, turn))
            continue;
        if (!at_evaluation_turn(evaluation, turn))
            return;
        gather(evaluation, gathering, unit, whole);
    }
}

static bool matches_hold(struct at_evaluation *evaluation,
                         const struct at_condition *condition,
                         const struct at_coded_unit *unit, struct at_scope scope)
{
    struct gathering gathering = { condition, evaluation->hit_count, 0 };
    if (at_unit_is_stretch(unit))
        gather_in_stretch(evaluation, &gathering, unit);
    else
        gather(evaluation, &gathering, unit, scope);
    size_t least = condition->kind == AT_CONDITION_MATCHER ? 1 : condition->n;
    bool holds = evaluation->status == ATTUNE_OK && gathering.reached >= least;
    if (!holds)
        evaluation->hit_count = gathering.from;
    return holds;
}

struct at_script_hit at_hit_of_turn(const struct at_transcript *transcript,
                                    uint32_t turn)
{
    const struct at_turn *it = &transcript->turns[turn];
    return (struct at_script_hit){ .match = { .turn = turn,
                                              .start = it->start,
                                              .end = it->start + it->size,
                                              .first_word = it->first_word,
                                              .words = it->words,
                                              .evidence_word = it->first_word,
                                              .evidence_words = it->words,
                                              .sentence = it->first_sentence,
                                              .category = -1 } };
}

/* A coding that was found on a turn. One of a stretch may rest on other turns: then this
 * turn, as a part of the stretch, is what was found. */
static struct at_script_hit hit_of_coding(const struct at_evaluation *evaluation,
                                          const struct at_coding *coding, uint32_t turn)
{
    for (uint32_t i = 0; i < coding->evidence_count; i++)
        if (coding->evidence[i].turn == turn)
            return (struct at_script_hit){ .coding = coding };
    return at_hit_of_turn(evaluation->transcript, turn);
}

/* In a case, a session's coding, or the case's, is found once, not on each turn. */
static bool is_wide(const struct at_coding *coding)
{
    return coding->unit > AT_UNIT_WINDOW;
}

bool at_codes_hold(struct at_evaluation *evaluation, const struct at_code_test *test,
                   uint32_t turn)
{
    struct at_code_test_hits found;
    if (!at_code_test_holds(test, evaluation->codings, evaluation->transcript, turn,
                            &found))
        return false;
    for (size_t i = 0; i < found.count; i++)
        if (!is_wide(found.found[i]))
            at_evaluation_add(evaluation,
                              hit_of_coding(evaluation, found.found[i], turn));
        else if (found.found[i]->first_turn == turn)
            at_evaluation_add(evaluation,
                              (struct at_script_hit){ .coding = found.found[i] });
    return true;
}

/* A code test is true of a stretch when it is true of a turn in it. */
static bool codes_hold(struct at_evaluation *evaluation,
                       const struct at_condition *condition,
                       const struct at_coded_unit *unit)
{
    bool holds = false;
    for (uint32_t turn = unit->turn; turn <= unit->last_turn; turn++)
        holds |= at_codes_hold(evaluation, condition->test, turn);
    return holds;
}

bool at_condition_holds(struct at_evaluation *evaluation,
                        const struct at_condition *condition,
                        const struct at_coded_unit *unit, struct at_scope scope)
{
    if (evaluation->status != ATTUNE_OK)
        return false;
    if (condition->kind == AT_CONDITION_CODES)
        return codes_hold(evaluation, condition, unit);
    if (condition->kind == AT_CONDITION_SEQUENCE)
        return at_sequence_holds(evaluation, condition->sequence, unit);
    return matches_hold(evaluation, condition, unit, scope);
}

/* False when a condition cannot hold in a turn, as counts and sets of codes alone tell:
 * most rules end here, before any match is looked for. */
static bool may_hold(struct at_evaluation *evaluation, const struct at_condition *it,
                     uint32_t turn)
{
    size_t count = 0;
    if (it->kind == AT_CONDITION_CODES)
        return at_codings_may_have(evaluation->codings, turn,
                                   at_code_test_set(it->test));
    if (!at_condition_is_of_words(it))
        return true;
    if (!at_scan_may(evaluation->scan, it->matcher))
        return false;
    if (it->kind == AT_CONDITION_MATCHER)
        return true;
    return at_scan_count(evaluation->scan, it->matcher, &count, NULL) != ATTUNE_OK ||
           count >= it->n;
}

static bool all_may_hold(struct at_evaluation *evaluation,
                         const struct at_condition_list *list, uint32_t turn)
{
    for (size_t i = 0; i < list->count; i++)
        if (!may_hold(evaluation, &list->items[i], turn))
            return false;
    return true;
}

static bool any_may_hold(struct at_evaluation *evaluation,
                         const struct at_condition_list *list, uint32_t turn)
{
    for (size_t i = 0; i < list->count; i++)
        if (may_hold(evaluation, &list->items[i], turn))
            return true;
    return list->count == 0;
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
    return evaluation->status == ATTUNE_OK;
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

/* In a stretch, a sentence or clause that must have all is looked for turn by turn. */
static bool holds_in_stretch(struct at_evaluation *evaluation,
                             const struct at_conditions *conditions,
                             const struct at_coded_unit *unit)
{
    struct at_coded_unit turn;
    struct asked asked = { evaluation, conditions, &turn };
    size_t before = evaluation->hit_count;
    bool holds =
        (conditions->ended == AT_ENDED_NONE || conditions->ended == unit->ended) &&
        at_side_holds(evaluation, &conditions->therapist, AT_ROLE_THERAPIST, unit) &&
        at_side_holds(evaluation, &conditions->patient, AT_ROLE_PATIENT, unit);
    if (holds && conditions->within == AT_WITHIN_UNIT) {
        holds = hold_in_scope(evaluation, conditions, unit,
                              (struct at_scope){ AT_WITHIN_UNIT, 0 });
    } else if (holds) {
        holds = false;
        for (uint32_t i = unit->turn; i <= unit->last_turn && !holds; i++) {
            turn = at_unit_of_turn(evaluation->transcript, i);
            if (!at_unit_looks_at(evaluation, unit, i))
                continue;
            holds = at_evaluation_turn(evaluation, i) &&
                    at_scopes_each(evaluation, &turn, conditions->within, ask_scope,
                                   &asked);
        }
    }
    if (!holds)
        evaluation->hit_count = before;
    return holds;
}

bool at_conditions_hold(struct at_evaluation *evaluation,
                        const struct at_conditions *conditions,
                        const struct at_coded_unit *unit)
{
    if (conditions->least_words >= 0 && unit->words < conditions->least_words)
        return false;
    if (conditions->most_words >= 0 && unit->words > conditions->most_words)
        return false;
    if (at_unit_is_stretch(unit))
        return holds_in_stretch(evaluation, conditions, unit);
    if (!all_may_hold(evaluation, &conditions->all, unit->turn) ||
        !any_may_hold(evaluation, &conditions->any, unit->turn))
        return false;
    if (conditions->answers.count > 0 &&
        !at_answers_hold(evaluation, &conditions->answers, unit))
        return false;
    struct asked asked = { evaluation, conditions, unit };
    return at_scopes_each(evaluation, unit, conditions->within, ask_scope, &asked);
}
