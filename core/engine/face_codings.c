/* face_codings.c - the part of attune.h about results. */
#include <math.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "engine/engine.h"
#include "engine/face.h"

/* Lives in the transcript's arena, like all it points to. */
struct attune_codings {
    const struct at_transcript *transcript;
    const struct at_catalogue *catalogue;
    const struct at_coding *const *sorted;
    size_t count;
    struct at_session_summaries summaries;
    const char **failures;
    size_t failure_count;
    bool out_of_memory;
};

static void keep_failure(void *data, const struct at_failure *failure)
{
    struct attune_codings *codings = data;
    struct at_arena *arena = codings->transcript->arena;
    size_t size = sizeof *codings->failures, count = codings->failure_count;
    const char **failures =
        at_arena_grow(arena, codings->failures, count * size, (count + 1) * size);
    if (failures) {
        codings->failures = failures;
        failures[count] = at_arena_text(arena, at_slice_of(failure->message));
    }
    if (failures && failures[count])
        codings->failure_count++;
    else
        codings->out_of_memory = true;
}

enum attune_status attune_code(attune_codings **codings, attune_engine *engine,
                               attune_transcript *transcript,
                               struct attune_error *error)
{
    struct at_engine *inner = at_face_engine(engine);
    struct at_transcript *it = (struct at_transcript *)(void *)transcript;
    struct attune_codings *made = at_arena_alloc(it->arena, sizeof *made);
    if (!made)
        return at_error_nomem(error);
    made->transcript = it;
    made->catalogue = at_engine_catalogue(inner);
    const struct at_run_listener listener = { keep_failure, made };
    struct at_coded coded;
    enum attune_status status =
        at_engine_summarise(inner, it, &listener, &coded, error);
    if (status != ATTUNE_OK)
        return status;
    made->summaries = coded.summaries;
    made->sorted = at_codings_sorted(coded.codings, &made->count);
    if (!made->sorted || made->out_of_memory)
        return at_error_nomem(error);
    *codings = made;
    return ATTUNE_OK;
}

size_t attune_codings_count(const attune_codings *codings)
{
    return codings->count;
}

/* A number as text, in the transcript's arena. */
static struct attune_text text_of_number(const attune_codings *codings, double number)
{
    struct at_buffer digits = { 0 };
    at_buffer_add_number(&digits, number);
    struct at_slice made = at_buffer_slice(&digits);
    const char *copy = at_arena_text(codings->transcript->arena, made);
    at_buffer_clear(&digits);
    return at_face_text(copy ? at_slice(copy, made.size) : at_slice(NULL, 0));
}

static struct attune_text value_of(const attune_codings *codings,
                                   const struct at_value *value)
{
    if (value->kind == AT_VALUE_NUMBER)
        return text_of_number(codings, value->number);
    if (value->kind == AT_VALUE_UNCODABLE)
        return at_face_text(at_slice_of("uncodable"));
    return at_face_text(value->text);
}

struct attune_coding attune_codings_get(const attune_codings *codings, size_t index)
{
    const struct at_coding *coding = codings->sorted[index];
    return (struct attune_coding){
        .scheme = at_face_text(codings->catalogue->schemes[coding->scheme].id),
        .code = at_face_text(codings->catalogue->codes[coding->code].id),
        .unit = at_unit_name(coding->unit),
        .first_turn = coding->first_turn + 1,
        .last_turn = coding->last_turn + 1,
        .value = value_of(codings, &coding->value),
        .confidence = coding->confidence,
        .rule_line = (int)coding->rule_line,
        .evidence = coding->evidence_count,
    };
}

struct attune_span attune_codings_evidence(const attune_codings *codings, size_t index,
                                           size_t span)
{
    const struct at_transcript *transcript = codings->transcript;
    const struct at_span *found = &codings->sorted[index]->evidence[span];
    const struct at_turn *turn = &transcript->turns[found->turn];
    return (struct attune_span){
        .turn = found->turn + 1,
        .start = at_turn_offset(transcript, turn, found->start),
        .end = at_turn_offset(transcript, turn, found->end),
        .text = { transcript->text.data + found->start, found->end - found->start },
    };
}

static double number_of(struct at_number number)
{
    return number.is_there ? number.value : NAN;
}

size_t attune_codings_summaries(const attune_codings *codings)
{
    return codings->summaries.count;
}

struct attune_summary attune_codings_summary(const attune_codings *codings,
                                             size_t index)
{
    const struct at_session_summary *summary = &codings->summaries.items[index];
    return (struct attune_summary){
        .scheme = at_face_text(codings->catalogue->schemes[summary->scheme].id),
        .name = at_face_text(summary->name),
        .measure = at_face_text(summary->measure),
        .role = at_role_name(summary->role),
        .count = number_of(summary->count),
        .base = number_of(summary->base),
        .value = number_of(summary->value),
        .reason = at_face_text(summary->reason),
    };
}

size_t attune_codings_failures(const attune_codings *codings)
{
    return codings->failure_count;
}

const char *attune_codings_failure(const attune_codings *codings, size_t index)
{
    return codings->failures[index];
}
