/* give.c - see give.h. */
#include "engine/give.h"

#include <stdlib.h>

#include "base/arena.h"

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

const struct at_code *at_step_code(const struct at_step *step, at_code_id code)
{
    at_code_id number = code - step->scheme->first_code;
    return number < step->scheme->code_count ? &step->scheme->codebook->codes[number]
                                             : NULL;
}

/* How sure a code is that the step's rule does not speak of by itself. */
static double confidence_of(const struct at_step *step, at_code_id code)
{
    const struct at_code *member = at_step_code(step, code);
    if (step->kind == AT_STEP_RULE && step->rule->confidence > 0)
        return step->rule->confidence;
    return member ? member->confidence : 1;
}

void at_give(struct at_run *run, const struct at_step *step,
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

/* Gives a code with the spans that were collected; `done`: all of them were. */
static void give_spans(struct at_run *run, const struct at_step *step,
                       const struct at_coded_unit *unit, struct at_decision *decision,
                       bool done)
{
    if (!done) {
        run->status = at_error_nomem(run->error);
        return;
    }
    decision->evidence = run->spans;
    decision->evidence_count = run->span_count;
    at_give(run, step, unit, decision);
}

void at_give_found(struct at_run *run, const struct at_step *step,
                   const struct at_coded_unit *unit, struct at_decision *decision)
{
    bool done = true;
    run->span_count = 0;
    for (size_t i = 0; done && i < run->evaluation.hit_count; i++)
        done = add_hit_spans(run, &run->evaluation.hits[i], unit);
    if (done && run->span_count == 0)
        done = add_unit(run, unit);
    give_spans(run, step, unit, decision, done);
}

void at_give_unit(struct at_run *run, const struct at_step *step,
                  const struct at_coded_unit *unit, struct at_decision *decision)
{
    run->span_count = 0;
    give_spans(run, step, unit, decision, add_unit(run, unit));
}

void at_give_uncodable(struct at_run *run, const struct at_step *step,
                       const struct at_coded_unit *unit, at_code_id code,
                       struct at_slice reason)
{
    struct at_decision decision = {
        .verdict = AT_UNCODABLE,
        .code = code,
        .value = { .kind = AT_VALUE_UNCODABLE, .text = reason },
    };
    at_give_unit(run, step, unit, &decision);
}

struct at_slice at_give_too_short(const struct at_run *run, int64_t words)
{
    struct at_buffer text = { 0 };
    at_buffer_printf(&text, "fewer than %lld words", (long long)words);
    struct at_slice made = at_buffer_slice(&text);
    const char *copy = at_arena_text(run->transcript->arena, made);
    made = copy ? at_slice(copy, made.size) : at_slice_of("too few words");
    at_buffer_clear(&text);
    return made;
}
