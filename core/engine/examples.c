/* examples.c - an example's context, its own turns and what follows make the session;
 * only its own turns are judged. */
#include "engine/examples.h"

#include <stdio.h>

#include "base/arena.h"
#include "engine/case.h"

struct examples {
    struct at_engine *engine;
    const struct at_scheme *scheme;
    struct at_builder *builder; /* owned */
    void (*each)(void *data, const struct at_judged_example *judged);
    void *data;
};

/* Whose turn a line is. Where any role will do, speakers take turns. */
static enum at_role role_of(const struct at_line *line, const struct at_code *code,
                            enum at_role before)
{
    if (line->role != AT_ROLE_ANY)
        return line->role;
    if (code->role != AT_ROLE_ANY)
        return code->role;
    return before == AT_ROLE_PATIENT ? AT_ROLE_THERAPIST : AT_ROLE_PATIENT;
}

/* The lines of one session. */
static enum attune_status add_lines(struct at_builder *builder,
                                    const struct at_line_list *lines, uint32_t session,
                                    const struct at_judged_example *judged,
                                    enum at_role *before, struct attune_error *error)
{
    for (size_t i = 0; i < lines->count; i++) {
        if (lines->items[i].session != session)
            continue;
        struct at_new_turn turn = { .text = lines->items[i].text,
                                    .start_ms = -1,
                                    .end_ms = -1,
                                    .line = (uint32_t)judged->example->line };
        *before = role_of(&lines->items[i], judged->code, *before);
        enum attune_status status = at_builder_speaker(
            builder, at_slice_of(at_role_name(*before)), *before, &turn.speaker, error);
        if (!status)
            status = at_builder_turn(builder, &turn, error);
        if (status)
            return status;
    }
    return ATTUNE_OK;
}

/* The last session of an example, from 0. */
static uint32_t last_session(const struct at_example *example)
{
    return example->say.count ? example->say.items[example->say.count - 1].session : 0;
}

/* A session of a case is called by its number. */
static enum attune_status name(const struct examples *it, uint32_t session,
                               struct attune_error *error)
{
    char number[12];
    snprintf(number, sizeof number, "%u", session + 1);
    return at_builder_name(it->builder, at_slice_of(number), at_slice_of("example"),
                           session + 1, error);
}

/* A session of the example: what stands before it in the first, and after in the last. */
static enum attune_status build(const struct examples *it,
                                const struct at_judged_example *judged,
                                uint32_t session, struct at_transcript **transcript,
                                struct attune_error *error)
{
    const struct at_example *example = judged->example;
    static const struct at_line_list none;
    bool is_last = session == last_session(example);
    const struct at_line_list *parts[] = { &example->after, &example->say,
                                           is_last ? &example->then : &none };
    enum at_role before = AT_ROLE_ANY;
    enum attune_status status =
        at_builder_begin(it->builder, it->scheme->codebook->file, error);
    if (!status && judged->code->unit.kind == AT_UNIT_CASE)
        status = name(it, session, error);
    for (int i = 0; i < 3 && !status; i++)
        status = add_lines(it->builder, parts[i], i == 2 ? 0 : session, judged, &before,
                           error);
    if (status) {
        at_builder_drop(it->builder);
        at_error_locate(error, it->scheme->codebook->file.data);
        return status;
    }
    *transcript = at_builder_finish(it->builder);
    return *transcript ? ATTUNE_OK : at_error_nomem(error);
}

bool at_value_fits(const struct at_value *value, struct at_slice stated)
{
    if (value->kind == AT_VALUE_UNCODABLE)
        return at_slice_is(stated, "uncodable");
    if (!stated.size)
        return true;
    if (value->kind == AT_VALUE_TEXT)
        return at_slice_equal(value->text, stated);
    if (value->kind == AT_VALUE_FLAG)
        return false;
    struct at_buffer text = { 0 };
    at_buffer_add_number(&text, value->number);
    bool fits = at_slice_equal(at_buffer_slice(&text), stated);
    at_buffer_clear(&text);
    return fits;
}

static bool evidence_fits(const struct at_judged_example *judged,
                          const struct at_coding *coding)
{
    const struct at_slice stated = judged->example->evidence;
    const char *text = judged->transcript->text.data;
    for (uint32_t i = 0; i < coding->evidence_count; i++) {
        const struct at_span *span = &coding->evidence[i];
        if (at_slice_equal(at_slice(text + span->start, span->end - span->start),
                           stated))
            return true;
    }
    return stated.size == 0;
}

/* The first and last turn that the example is judged on: its own, or, for a code of
 * turns, the last of them that has the code's role. */
static void find_turns(struct at_judged_example *judged, uint32_t *first)
{
    const struct at_code *code = judged->code;
    *first = (uint32_t)judged->example->after.count;
    uint32_t last = *first + (uint32_t)judged->example->say.count - 1;
    judged->turn = last;
    if (code->unit.kind == AT_UNIT_CASE) {
        *first = 0;
        judged->turn = judged->transcript->turn_count - 1;
    }
    if (code->unit.kind != AT_UNIT_TURN)
        return;
    for (uint32_t turn = last + 1; turn > *first; turn--) {
        enum at_role role =
            at_turn_role(judged->transcript, &judged->transcript->turns[turn - 1]);
        if (code->role != AT_ROLE_ANY && code->role != role)
            continue;
        judged->turn = turn - 1;
        break;
    }
    *first = judged->turn;
}

/* A coding that is all the example says makes it fit; else the last that is not all of
 * it tells what is wrong. */
static enum at_judgement look_up(struct at_judged_example *judged,
                                 const struct at_codings *codings, at_code_id code,
                                 at_code_id group)
{
    enum at_judgement found = AT_JUDGED_NOT_GIVEN;
    uint32_t first;
    find_turns(judged, &first);
    for (size_t i = 0; i < at_codings_count(codings); i++) {
        const struct at_coding *coding = at_codings_get(codings, i);
        bool is_groups =
            coding->code == group && coding->value.kind == AT_VALUE_UNCODABLE;
        if ((coding->code != code && !is_groups) || coding->outranked ||
            coding->first_turn > judged->turn || coding->last_turn < first)
            continue;
        bool value = at_value_fits(&coding->value, judged->example->value);
        if (!value && coding->value.kind == AT_VALUE_UNCODABLE)
            continue;
        judged->coding = coding;
        if (value && evidence_fits(judged, coding))
            return AT_JUDGED_RIGHT;
        found = value ? AT_JUDGED_EVIDENCE : AT_JUDGED_VALUE;
    }
    return found;
}

static void judge(struct at_judged_example *judged, const struct at_codings *codings,
                  const struct at_scheme *scheme)
{
    at_code_id code =
        scheme->first_code + (at_code_id)(judged->code - scheme->codebook->codes);
    at_code_id group = judged->code->group < 0
                           ? AT_CODE_NONE
                           : at_scheme_group_id(scheme, (uint32_t)judged->code->group);
    enum at_judgement found = look_up(judged, codings, code, group);
    if (judged->failure)
        judged->judgement = AT_JUDGED_FAILED;
    else if (judged->example->given)
        judged->judgement = found;
    else if (found == AT_JUDGED_RIGHT)
        judged->judgement = AT_JUDGED_GIVEN;
}

struct heard {
    struct at_judged_example *judged;
    const struct examples *it;
    char message[sizeof((struct attune_error *)0)->message +
                 sizeof((struct attune_error *)0)->file + 32];
};

/* A rule that fails on an example matters when it is the code's own, or its group's. */
static void hear(void *data, const struct at_failure *failure)
{
    struct heard *heard = data;
    struct at_judged_example *judged = heard->judged;
    if (judged->failure ||
        !at_slice_equal(failure->scheme, heard->it->scheme->codebook->id) ||
        (failure->code.size && !at_slice_equal(failure->code, judged->code->id)))
        return;
    snprintf(heard->message, sizeof heard->message, "%s", failure->message);
    judged->failure = heard->message;
}

static void tell(const struct examples *it, struct at_judged_example *judged,
                 const struct at_transcript *transcript,
                 const struct at_codings *codings)
{
    judged->transcript = transcript;
    judged->codings = codings;
    judge(judged, codings, it->scheme);
    it->each(it->data, judged);
}

static enum attune_status run_session(struct examples *it,
                                      struct at_judged_example *judged,
                                      const struct at_run_listener *listener,
                                      struct attune_error *error)
{
    struct at_transcript *transcript;
    struct at_codings *codings;
    enum attune_status status = build(it, judged, 0, &transcript, error);
    if (status)
        return status;
    status = at_engine_code(it->engine, transcript, listener, &codings, error);
    if (!status)
        tell(it, judged, transcript, codings);
    at_builder_recycle(it->builder, transcript);
    return status;
}

/* The sessions of a case, and then what the whole of it is given. */
static enum attune_status run_case(struct examples *it,
                                   struct at_judged_example *judged,
                                   const struct at_run_listener *listener,
                                   struct attune_error *error)
{
    struct at_case *its;
    struct at_case_summaries given;
    uint32_t last = last_session(judged->example);
    enum attune_status status =
        at_case_new(&its, it->engine, at_slice_of("example"), error);
    if (status)
        return status;
    for (uint32_t session = 0; session <= last && !status; session++) {
        struct at_transcript *transcript;
        struct at_coded coded;
        status = build(it, judged, session, &transcript, error);
        if (status)
            break;
        status = at_case_code(its, transcript, listener, &coded, error);
        at_builder_recycle(it->builder, transcript);
    }
    if (!status)
        status = at_case_end(its, listener, &given, error);
    if (!status) {
        judged->of_case = &given;
        tell(it, judged, given.record, given.codings);
    }
    at_case_free(its);
    return status;
}

static enum attune_status run_example(struct examples *it, const struct at_code *code,
                                      const struct at_example *example,
                                      struct attune_error *error)
{
    struct at_judged_example judged = { .code = code, .example = example };
    struct heard heard = { .judged = &judged, .it = it };
    const struct at_run_listener listener = { hear, &heard };
    return code->unit.kind == AT_UNIT_CASE ? run_case(it, &judged, &listener, error)
                                           : run_session(it, &judged, &listener, error);
}

enum attune_status
at_examples_run(struct at_engine *engine, const struct at_scheme *scheme,
                void (*each)(void *data, const struct at_judged_example *judged),
                void *data, struct attune_error *error)
{
    struct examples it = { engine, scheme, NULL, each, data };
    enum attune_status status = ATTUNE_OK;
    it.builder = at_builder_new(at_engine_language(engine));
    if (!it.builder)
        return at_error_nomem(error);
    for (size_t i = 0; i < scheme->codebook->code_count && !status; i++) {
        const struct at_code *code = &scheme->codebook->codes[i];
        for (size_t j = 0; j < code->example_count && !status && !code->human; j++)
            status = run_example(&it, code, &code->examples[j], error);
    }
    at_builder_free(it.builder);
    return status;
}
