/* decide.c - see decide.h: first a rule's conditions, then its rows, then its function. */
#include "engine/decide.h"

#include "engine/give.h"
#include "engine/weigh.h"

static void tell(struct at_run *run, const struct at_step *step, at_code_id code,
                 uint32_t turn, const struct attune_error *error)
{
    char message[sizeof error->message + sizeof error->file + 32];
    if (!run->listener || !run->listener->failed)
        return;
    at_error_text(error, message, sizeof message);
    bool of_case = at_step_is_of_case(step); /* the message names it */
    const struct at_failure failure = {
        .input = of_case ? at_slice(NULL, 0) : run->transcript->source,
        .session = run->transcript->session,
        .scheme = step->scheme->codebook->id,
        .code = code == AT_CODE_NONE ? at_slice(NULL, 0)
                                     : run->engine->catalogue.codes[code].id,
        .turn = of_case ? 0 : turn + 1,
        .message = message,
    };
    run->listener->failed(run->listener->data, &failure);
}

static enum at_verdict give_row(const struct at_rule *rule, const struct at_row *row,
                                struct at_decision *decision)
{
    if (row->uncodable) {
        decision->reason = at_slice_of("by the rule's table");
        return AT_UNCODABLE;
    }
    decision->value = row->give;
    if (rule->group >= 0)
        decision->code = row->code;
    return decision->code == AT_CODE_NONE ? AT_NOT_GIVEN : AT_GIVEN;
}

/* The first row that holds decides; none: not given. */
static enum at_verdict decide_by_rows(struct at_run *run, const struct at_rule *rule,
                                      const struct at_coded_unit *unit,
                                      struct at_decision *decision)
{
    for (size_t i = 0; i < rule->row_count; i++) {
        const struct at_row *row = &rule->rows[i];
        if (at_conditions_hold(&run->evaluation, &row->conditions, unit))
            return give_row(rule, row, decision);
    }
    return AT_NOT_GIVEN;
}

static enum at_verdict decide_by_weights(struct at_run *run, const struct at_rule *rule,
                                         const struct at_coded_unit *unit,
                                         struct at_decision *decision)
{
    struct at_weighed weighed;
    at_weigh(&run->evaluation, rule->weighing, rule->row_count, unit, &weighed);
    if (weighed.row)
        return give_row(rule, weighed.row, decision);
    return weighed.kind != AT_NO_KIND && rule->row_count == 0 ? AT_GIVEN : AT_NOT_GIVEN;
}

static struct at_script_unit script_unit(const struct at_coded_unit *unit)
{
    return (struct at_script_unit){ unit->kind, unit->number, unit->turn,
                                    unit->last_turn, unit->ended };
}

/* What failed is told, and the turn is scanned again for others. */
static void fail(struct at_run *run, const struct at_step *step, at_code_id code,
                 uint32_t turn, const struct attune_error *error)
{
    tell(run, step, code, turn, error);
    at_scan_turn(run->evaluation.scan, turn, NULL);
}

bool at_decide_failed(struct at_run *run, const struct at_step *step,
                      const struct at_coded_unit *unit)
{
    enum attune_status status = run->evaluation.status;
    if (status == ATTUNE_OK)
        return false;
    if (status == ATTUNE_NO_MEMORY) {
        run->status = at_error_nomem(run->error);
        return true;
    }
    run->evaluation.status = ATTUNE_OK;
    if (run->failed_step == step && run->failed_turn == unit->turn) {
        at_scan_turn(run->evaluation.scan, unit->turn, NULL);
        return true;
    }
    const struct at_script_question question = { .rule = step->rule,
                                                 .unit = script_unit(unit) };
    at_script_blame(run->engine->script, step->scheme, &question, &run->failure);
    fail(run, step, step->rule->code, unit->turn, &run->failure);
    run->failed_step = step;
    run->failed_turn = unit->turn;
    return true;
}

static enum at_verdict call_script(struct at_run *run, const struct at_step *step,
                                   const struct at_coded_unit *unit,
                                   struct at_decision *decision)
{
    struct attune_error error;
    const struct at_script_question question = {
        .rule = step->rule,
        .unit = script_unit(unit),
        .hits = { run->evaluation.hits, run->evaluation.hit_count, step->told_by },
        .decision = decision,
    };
    at_code_id code = decision->code;
    enum attune_status status =
        at_script_call(run->engine->script, step->scheme, &question, &error);
    if (step->rule->group < 0)
        decision->code = code;
    if (status == ATTUNE_OK)
        return decision->verdict;
    fail(run, step, code, unit->turn, &error);
    return AT_NOT_GIVEN;
}

/* What a rule says of a unit for which its conditions hold. */
static enum at_verdict decide(struct at_run *run, const struct at_step *step,
                              const struct at_coded_unit *unit,
                              struct at_decision *decision)
{
    const struct at_rule *rule = step->rule;
    decision->code = rule->code;
    if (rule->has_value)
        decision->value = rule->value;
    if (rule->weighing)
        return decide_by_weights(run, rule, unit, decision);
    if (rule->row_count > 0) {
        enum at_verdict verdict = decide_by_rows(run, rule, unit, decision);
        if (verdict != AT_GIVEN)
            return verdict;
    }
    if (rule->function != AT_NO_FUNCTION)
        return call_script(run, step, unit, decision);
    return AT_GIVEN;
}

/* Without a row that holds, what was found has no value; only a function may say that
 * it is nothing. What the rows look at is no evidence for it. */
void at_decide_found(struct at_run *run, const struct at_step *step,
                     const struct at_coded_unit *unit)
{
    struct at_decision decision = { .confidence = 0 };
    size_t found = run->evaluation.hit_count;
    enum at_verdict verdict = decide(run, step, unit, &decision);
    run->evaluation.hit_count = found;
    bool failed = at_decide_failed(run, step, unit);
    if (failed || (verdict == AT_NOT_GIVEN && step->rule->function != AT_NO_FUNCTION))
        return;
    if (verdict == AT_UNCODABLE)
        decision.value =
            (struct at_value){ .kind = AT_VALUE_UNCODABLE, .text = decision.reason };
    at_give_found(run, step, unit, &decision);
}

static void put_on_record(struct at_run *run, const struct at_step *step,
                          const struct at_coded_unit *unit, enum at_verdict verdict,
                          struct at_decision *decision)
{
    const struct at_rule *rule = step->rule;
    if (verdict == AT_GIVEN && rule->function != AT_NO_FUNCTION)
        at_give(run, step, unit, decision);
    else if (verdict == AT_GIVEN)
        at_give_found(run, step, unit, decision);
    else if (verdict == AT_UNCODABLE)
        at_give_uncodable(run, step, unit,
                          decision->code == AT_CODE_NONE
                              ? at_scheme_group_id(step->scheme, (uint32_t)rule->group)
                              : decision->code,
                          decision->reason);
}

static void decide_rule(struct at_run *run, const struct at_step *step,
                        const struct at_coded_unit *unit)
{
    const struct at_rule *rule = step->rule;
    const struct at_code *code = rule->mark ? NULL : at_step_code(step, rule->code);
    run->evaluation.hit_count = 0;
    if (code && unit->words < code->codable_words) {
        at_give_uncodable(run, step, unit, rule->code,
                          at_give_too_short(run, code->codable_words));
        return;
    }
    struct at_decision decision = { .confidence = 0 };
    enum at_verdict verdict = AT_NOT_GIVEN;
    if (rule->bare || step->told_by ||
        at_conditions_hold(&run->evaluation, &rule->conditions, unit))
        verdict = decide(run, step, unit, &decision);
    if (!at_decide_failed(run, step, unit))
        put_on_record(run, step, unit, verdict, &decision);
}

/* A turn's steps, as a round for their functions. */
struct functions {
    struct at_run *run;
    const struct at_step *steps, *step; /* the one asked */
    uint64_t left;
    struct at_coded_unit unit;
    struct at_decision decision;
};

static bool next_function(void *data, struct at_script_question *question)
{
    struct functions *it = data;
    if (!it->left || it->run->status != ATTUNE_OK)
        return false;
    const struct at_step *step = &it->steps[__builtin_ctzll(it->left)];
    if (it->step && step->scheme != it->step->scheme)
        return false;
    it->step = step;
    it->left &= it->left - 1;
    it->decision = (struct at_decision){ .code = step->rule->code };
    if (step->rule->has_value)
        it->decision.value = step->rule->value;
    question->rule = step->rule;
    question->unit = script_unit(&it->unit);
    question->hits = (struct at_script_hits){ .all_of = step->told_by };
    question->decision = &it->decision;
    return true;
}

static void answer_function(void *data, const struct attune_error *error)
{
    struct functions *it = data;
    it->decision.code = it->step->rule->code;
    if (error)
        fail(it->run, it->step, it->decision.code, it->unit.turn, error);
    else
        put_on_record(it->run, it->step, &it->unit, it->decision.verdict,
                      &it->decision);
}

uint64_t at_decide_functions(struct at_run *run, const struct at_step *steps,
                             uint64_t which, uint32_t turn)
{
    struct functions functions = { .run = run,
                                   .steps = steps,
                                   .left = which,
                                   .unit = at_unit_of_turn(run->transcript, turn) };
    const struct at_script_round round = { steps[__builtin_ctzll(which)].scheme,
                                           next_function, answer_function, &functions };
    at_script_ask(run->engine->script, &round);
    return functions.left;
}

/* The members of a group that a unit was given, in order of precedence: the first
 * stays. Returns whether one did; `*uncodable` is a member's "uncodable" when there is
 * one. */
static bool settle_members(struct at_run *run, const struct at_step *step,
                           const struct at_coded_unit *unit,
                           const struct at_coding **uncodable)
{
    const struct at_scheme *scheme = step->scheme;
    const struct at_group *group = &scheme->codebook->groups[step->group];
    bool settled = false;
    *uncodable = NULL;
    for (size_t i = 0; i < group->count; i++) {
        at_code_id code = scheme->first_code + group->codes[i];
        const struct at_coding *coding =
            at_codings_find(run->codings, code, unit->kind, unit->number, unit->turn);
        if (!coding)
            continue;
        bool missing = coding->value.kind == AT_VALUE_UNCODABLE;
        if (missing)
            *uncodable = coding;
        if (missing || settled)
            at_codings_outrank(run->codings, coding->index);
        else
            settled = true;
    }
    return settled;
}

static void settle(struct at_run *run, const struct at_step *step,
                   const struct at_coded_unit *unit)
{
    const struct at_scheme *scheme = step->scheme;
    const struct at_group *group = &scheme->codebook->groups[step->group];
    at_code_id group_id = at_scheme_group_id(scheme, step->group);
    const struct at_coding *uncodable;
    bool settled = settle_members(run, step, unit, &uncodable);
    if (settled ||
        at_codings_find(run->codings, group_id, unit->kind, unit->number, unit->turn))
        return;
    if (unit->words < group->codable_words)
        at_give_uncodable(run, step, unit, group_id,
                          at_give_too_short(run, group->codable_words));
    else if (uncodable)
        at_give_uncodable(run, step, unit, group_id, uncodable->value.text);
    else if (group->otherwise_uncodable)
        at_give_uncodable(run, step, unit, group_id,
                          at_slice_of("no code of the group"));
    else if (group->otherwise >= 0) {
        struct at_decision decision = { .code = scheme->first_code +
                                                (at_code_id)group->otherwise };
        at_give_unit(run, step, unit, &decision);
    }
}

void at_decide(struct at_run *run, const struct at_step *step,
               const struct at_coded_unit *unit)
{
    if (step->kind == AT_STEP_RULE)
        decide_rule(run, step, unit);
    else
        settle(run, step, unit);
}
