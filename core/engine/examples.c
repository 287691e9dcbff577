/* examples.c - an example's context, its own turns and what follows make the session;
 * only its own turns are judged. */
#include "engine/examples.h"

#include "base/arena.h"

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

static enum attune_status add_lines(struct at_builder *builder,
                                    const struct at_line_list *lines,
                                    const struct at_judged_example *judged,
                                    enum at_role *before, struct attune_error *error)
{
    for (size_t i = 0; i < lines->count; i++) {
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

static enum attune_status build(const struct examples *it,
                                const struct at_judged_example *judged,
                                struct at_transcript **transcript,
                                struct attune_error *error)
{
    const struct at_line_list *parts[] = { &judged->example->after,
                                           &judged->example->say,
                                           &judged->example->then };
    enum at_role before = AT_ROLE_ANY;
    enum attune_status status =
        at_builder_begin(it->builder, it->scheme->codebook->file, error);
    if (status)
        return status;
    for (int i = 0; i < 3 && !status; i++)
        status = add_lines(it->builder, parts[i], judged, &before, error);
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
    judged->failure =
        at_arena_text(judged->transcript->arena, at_slice_of(failure->message));
}

static enum attune_status run_example(struct examples *it, const struct at_code *code,
                                      const struct at_example *example,
                                      struct attune_error *error)
{
    struct at_judged_example judged = { .code = code, .example = example };
    struct heard heard = { &judged, it };
    const struct at_run_listener listener = { hear, &heard };
    struct at_transcript *transcript;
    struct at_codings *codings;
    enum attune_status status = build(it, &judged, &transcript, error);
    if (status)
        return status;
    judged.transcript = transcript;
    status = at_engine_code(it->engine, transcript, &listener, &codings, error);
    if (!status) {
        judged.codings = codings;
        judge(&judged, codings, it->scheme);
        it->each(it->data, &judged);
    }
    at_builder_recycle(it->builder, transcript);
    return status;
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
