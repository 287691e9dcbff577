/* run.c - the plan carried out on one transcript. */
#include "engine/run.h"

#include <stdlib.h>

#include "base/arena.h"
#include "engine/episodes.h"
#include "engine/stretches.h"

static void tell(struct at_run *run, const struct at_step *step, at_code_id code,
                 uint32_t turn, const struct attune_error *error)
{
    char message[sizeof error->message + sizeof error->file + 32];
    if (!run->listener || !run->listener->failed)
        return;
    at_error_text(error, message, sizeof message);
    const struct at_failure failure = {
        .input = run->transcript->source,
        .session = run->transcript->session,
        .scheme = step->scheme->codebook->id,
        .code = code == AT_CODE_NONE ? at_slice(NULL, 0)
                                     : run->engine->catalogue.codes[code].id,
        .turn = turn + 1,
        .message = message,
    };
    run->listener->failed(run->listener->data, &failure);
}

static bool add_span(struct at_run *run, struct at_span span)
{
    if (run->span_count == run->span_room) {
        size_t room = run->span_room ? run->span_room * 2 : 64;
        struct at_span *spans = realloc(run->spans, room * sizeof *spans);
        if (!spans)
            return false;
        run->spans = spans;
        run->span_room = room;
    }
    run->spans[run->span_count++] = span;
    return true;
}

/* A unit as evidence: of a stretch, its turns that are looked at. */
static bool add_unit(struct at_run *run, const struct at_coded_unit *unit)
{
    const struct at_transcript *transcript = run->transcript;
    if (unit->kind == AT_UNIT_SENTENCE) {
        const struct at_sentence *sentence = &transcript->sentences[unit->number];
        return add_span(run, (struct at_span){ unit->turn, sentence->start,
                                               sentence->start + sentence->size });
    }
    for (uint32_t i = unit->turn; i <= unit->last_turn; i++) {
        const struct at_turn *turn = &transcript->turns[i];
        const struct at_span span = { i, turn->start, turn->start + turn->size };
        if (at_unit_looks_at(&run->evaluation, unit, i) && !add_span(run, span))
            return false;
    }
    return true;
}

/* Of the coding of a stretch that the unit lies in, only what the unit has of it. */
static bool add_hit_spans(struct at_run *run, const struct at_script_hit *hit,
                          const struct at_coded_unit *unit)
{
    if (!hit->coding)
        return add_span(
            run, (struct at_span){ hit->match.turn, hit->match.start, hit->match.end });
    for (uint32_t i = 0; i < hit->coding->evidence_count; i++) {
        const struct at_span *span = &hit->coding->evidence[i];
        if (span->turn >= unit->turn && span->turn <= unit->last_turn &&
            !add_span(run, *span))
            return false;
    }
    return true;
}

/* The evidence of a table rule: its hits, or the unit where it has none. */
static bool collect_spans(struct at_run *run, const struct at_coded_unit *unit)
{
    run->span_count = 0;
    for (size_t i = 0; i < run->evaluation.hit_count; i++)
        if (!add_hit_spans(run, &run->evaluation.hits[i], unit))
            return false;
    return run->span_count > 0 || add_unit(run, unit);
}

static const struct at_code *code_of(const struct at_step *step, at_code_id code)
{
    at_code_id number = code - step->scheme->first_code;
    return number < step->scheme->code_count ? &step->scheme->codebook->codes[number]
                                             : NULL;
}

/* How sure a code is that the step's rule does not speak of by itself. */
static double confidence_of(const struct at_step *step, at_code_id code)
{
    const struct at_code *member = code_of(step, code);
    if (step->kind == AT_STEP_RULE && step->rule->confidence > 0)
        return step->rule->confidence;
    return member ? member->confidence : 1;
}

static void give(struct at_run *run, const struct at_step *step,
                 const struct at_coded_unit *unit, struct at_decision *decision)
{
    struct at_coding coding = step->coding;
    if (decision->code != coding.code) {
        coding.code = decision->code;
        coding.confidence = confidence_of(step, decision->code);
    }
    if (decision->confidence > 0)
        coding.confidence = decision->confidence;
    coding.value = decision->value;
    coding.unit = unit->kind;
    coding.unit_number = unit->number;
    coding.first_turn = unit->turn;
    coding.last_turn = unit->last_turn;
    coding.ended = unit->ended;
    coding.evidence = decision->evidence;
    coding.evidence_count = (uint32_t)decision->evidence_count;
    run->status = at_codings_add(run->codings, &coding, run->error);
}

/* Gives a code of which nothing more is known than the unit. */
static void give_on_unit(struct at_run *run, const struct at_step *step,
                         const struct at_coded_unit *unit, struct at_decision *decision)
{
    run->span_count = 0;
    if (!add_unit(run, unit)) {
        run->status = at_error_nomem(run->error);
        return;
    }
    decision->evidence = run->spans;
    decision->evidence_count = run->span_count;
    give(run, step, unit, decision);
}

static void give_uncodable(struct at_run *run, const struct at_step *step,
                           const struct at_coded_unit *unit, at_code_id code,
                           struct at_slice reason)
{
    struct at_decision decision = {
        .verdict = AT_UNCODABLE,
        .code = code,
        .value = { .kind = AT_VALUE_UNCODABLE, .text = reason },
    };
    give_on_unit(run, step, unit, &decision);
}

/* "fewer than 15 words", in the transcript's arena. */
static struct at_slice too_short(const struct at_run *run, int64_t words)
{
    struct at_buffer text = { 0 };
    at_buffer_printf(&text, "fewer than %lld words", (long long)words);
    struct at_slice made = at_buffer_slice(&text);
    const char *copy = at_arena_text(run->transcript->arena, made);
    made = copy ? at_slice(copy, made.size) : at_slice_of("too few words");
    at_buffer_clear(&text);
    return made;
}

/* The first row that holds decides; none: not given. */
static enum at_verdict decide_by_rows(struct at_run *run, const struct at_rule *rule,
                                      const struct at_coded_unit *unit,
                                      struct at_decision *decision)
{
    for (size_t i = 0; i < rule->row_count; i++) {
        const struct at_row *row = &rule->rows[i];
        if (!at_conditions_hold(&run->evaluation, &row->conditions, unit))
            continue;
        if (row->uncodable) {
            decision->reason = at_slice_of("by the rule's table");
            return AT_UNCODABLE;
        }
        decision->value = row->give;
        if (rule->group >= 0)
            decision->code = row->code;
        return decision->code == AT_CODE_NONE ? AT_NOT_GIVEN : AT_GIVEN;
    }
    return AT_NOT_GIVEN;
}

static enum at_verdict call_script(struct at_run *run, const struct at_step *step,
                                   const struct at_coded_unit *unit,
                                   struct at_decision *decision)
{
    struct attune_error error;
    const struct at_script_hits hits = { run->evaluation.hits,
                                         run->evaluation.hit_count, step->told_by };
    const struct at_script_unit asked = { unit->kind, unit->number, unit->turn,
                                          unit->last_turn, unit->ended };
    at_code_id code = decision->code;
    enum attune_status status = at_script_call(
        run->engine->script, step->scheme, step->rule, asked, &hits, decision, &error);
    if (step->rule->group < 0)
        decision->code = code;
    if (status == ATTUNE_OK)
        return decision->verdict;
    tell(run, step, code, unit->turn, &error);
    at_scan_turn(run->evaluation.scan, unit->turn, NULL);
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
    if (rule->row_count > 0) {
        enum at_verdict verdict = decide_by_rows(run, rule, unit, decision);
        if (verdict != AT_GIVEN)
            return verdict;
    }
    if (rule->function != AT_NO_FUNCTION)
        return call_script(run, step, unit, decision);
    if (!collect_spans(run, unit)) {
        run->status = at_error_nomem(run->error);
        return AT_NOT_GIVEN;
    }
    decision->evidence = run->spans;
    decision->evidence_count = run->span_count;
    return AT_GIVEN;
}

void at_run_found(struct at_run *run, const struct at_step *step,
                  const struct at_coded_unit *unit)
{
    const struct at_rule *rule = step->rule;
    struct at_decision decision = { .code = rule->code };
    enum at_verdict verdict = AT_GIVEN;
    if (!collect_spans(run, unit)) {
        run->status = at_error_nomem(run->error);
        return;
    }
    if (rule->has_value)
        decision.value = rule->value;
    if (rule->row_count > 0)
        verdict = decide_by_rows(run, rule, unit, &decision);
    if (rule->function != AT_NO_FUNCTION)
        verdict = call_script(run, step, unit, &decision);
    if (rule->function != AT_NO_FUNCTION && verdict == AT_NOT_GIVEN)
        return;
    decision.evidence = run->spans;
    decision.evidence_count = run->span_count;
    if (verdict == AT_UNCODABLE)
        decision.value =
            (struct at_value){ .kind = AT_VALUE_UNCODABLE, .text = decision.reason };
    if (run->status == ATTUNE_OK)
        give(run, step, unit, &decision);
}

static void run_rule(struct at_run *run, const struct at_step *step,
                     const struct at_coded_unit *unit)
{
    const struct at_rule *rule = step->rule;
    const struct at_code *code = rule->mark ? NULL : code_of(step, rule->code);
    run->evaluation.hit_count = 0;
    if (code && unit->words < code->codable_words) {
        give_uncodable(run, step, unit, rule->code,
                       too_short(run, code->codable_words));
        return;
    }
    if (!rule->bare && !step->told_by &&
        !at_conditions_hold(&run->evaluation, &rule->conditions, unit))
        return;
    struct at_decision decision = { .confidence = 0 };
    enum at_verdict verdict = decide(run, step, unit, &decision);
    if (verdict == AT_GIVEN)
        give(run, step, unit, &decision);
    else if (verdict == AT_UNCODABLE)
        give_uncodable(run, step, unit,
                       decision.code == AT_CODE_NONE
                           ? at_scheme_group_id(step->scheme, (uint32_t)rule->group)
                           : decision.code,
                       decision.reason);
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
        give_uncodable(run, step, unit, group_id, too_short(run, group->codable_words));
    else if (uncodable)
        give_uncodable(run, step, unit, group_id, uncodable->value.text);
    else if (group->otherwise_uncodable)
        give_uncodable(run, step, unit, group_id, at_slice_of("no code of the group"));
    else if (group->otherwise >= 0) {
        struct at_decision decision = { .code = scheme->first_code +
                                                (at_code_id)group->otherwise };
        give_on_unit(run, step, unit, &decision);
    }
}

void at_run_unit(struct at_run *run, const struct at_step *step,
                 const struct at_coded_unit *unit)
{
    if (step->kind == AT_STEP_RULE)
        run_rule(run, step, unit);
    else
        settle(run, step, unit);
}

static void run_step(struct at_run *run, const struct at_step *step, uint32_t turn)
{
    const struct at_transcript *transcript = run->transcript;
    if (step->rule->unit == AT_UNIT_TURN) {
        struct at_coded_unit unit = at_unit_of_turn(transcript, turn);
        at_run_unit(run, step, &unit);
        return;
    }
    const struct at_turn *it = &transcript->turns[turn];
    for (uint32_t i = 0; i < it->sentences && run->status == ATTUNE_OK; i++) {
        struct at_coded_unit unit =
            at_unit_of_sentence(transcript, it->first_sentence + i, turn);
        at_run_unit(run, step, &unit);
    }
}

/* Asks a step about a turn; true when it gave something. */
static bool ask_step(struct at_run *run, const struct at_step *step, uint32_t turn)
{
    size_t before = at_codings_count(run->codings);
    run_step(run, step, turn);
    if (run->evaluation.status != ATTUNE_OK)
        run->status = run->evaluation.status;
    return at_codings_count(run->codings) > before;
}

/* Finds the steps that the turn's matches leave to ask. */
static void choose_steps(struct at_run *run, const struct at_pass *pass, uint32_t turn)
{
    struct at_scan *scan = run->evaluation.scan;
    memset(run->chosen, 0, pass->words * sizeof *run->chosen);
    run->status = at_scan_turn(scan, turn, run->error);
    if (run->status == ATTUNE_OK)
        run->status = at_triggers_choose(&pass->triggers, scan, run->met, run->chosen,
                                         run->error);
}

static void run_turn(struct at_run *run, const struct at_pass *pass, uint32_t turn)
{
    enum at_role role = at_turn_role(run->transcript, &run->transcript->turns[turn]);
    choose_steps(run, pass, turn);
    for (size_t i = 0; i < pass->words; i++) {
        uint64_t left =
            (run->chosen[i] & pass->of_role[role][i]) | pass->always[role][i];
        uint64_t told = run->wants_evidence ? 0 : pass->told[i];
        while (left && run->status == ATTUNE_OK) {
            uint64_t bit = left & -left;
            size_t step = i * 64 + (size_t)__builtin_ctzll(left);
            size_t settle_step = pass->settles[step];
            left -= bit;
            if (bit & told)
                run->status = at_codings_add_to_turn(run->codings, &pass->codings[step],
                                                     turn, run->error);
            else if (!ask_step(run, &pass->steps[step], turn))
                continue;
            if (settle_step == step)
                continue;
            run->chosen[settle_step / 64] |= (uint64_t)1 << settle_step % 64;
            if (settle_step / 64 == i)
                left |= (uint64_t)1 << settle_step % 64;
        }
    }
}

/* A step over all its stretches, in their order. */
static void run_stretches(struct at_run *run, const struct at_step *step)
{
    struct at_stretches stretches;
    struct at_coded_unit unit;
    if (step->kind == AT_STEP_RULE && step->rule->makes) {
        at_run_episodes(run, step);
        return;
    }
    if (!at_stretches_begin(&stretches, &run->evaluation, step->rule)) {
        run->status = at_error_nomem(run->error);
        return;
    }
    while (run->status == ATTUNE_OK && at_stretches_next(&stretches, &unit)) {
        at_run_unit(run, step, &unit);
        if (run->evaluation.status != ATTUNE_OK)
            run->status = run->evaluation.status;
    }
}

static void run_turns(struct at_run *run, const struct at_pass *pass)
{
    uint32_t count = run->transcript->turn_count;
    run->chosen = malloc(pass->words * sizeof *run->chosen);
    run->met = malloc(pass->words * sizeof *run->met);
    if (!run->chosen || !run->met)
        run->status = at_error_nomem(run->error);
    for (uint32_t turn = 0; turn < count && run->status == ATTUNE_OK; turn++)
        run_turn(run, pass, turn);
    free(run->chosen);
    free(run->met);
    run->chosen = NULL;
    run->met = NULL;
}

enum attune_status at_run_transcript(struct at_run *run)
{
    const struct at_plan *plan = run->engine->plan;
    run->evaluation.transcript = run->transcript;
    run->evaluation.scan = run->engine->scan;
    run->evaluation.codings = run->codings;
    run->evaluation.sequences = run->engine->sequences;
    run->evaluation.error = run->error;
    run->wants_evidence = !run->engine->codes_only || plan->reads_evidence;
    run->status = at_scan_begin(run->engine->scan, run->transcript, run->error);
    for (size_t i = 0; i < plan->pass_count && run->status == ATTUNE_OK; i++) {
        const struct at_pass *pass = &plan->passes[i];
        at_sequences_begin(run->engine->sequences, run->transcript, run->codings);
        if (pass->over_stretches)
            run_stretches(run, pass->steps);
        else
            run_turns(run, pass);
    }
    return run->status;
}
