/* face.c - attune.h for other programs: opaque names over the rooms, and nothing
 * that the attune program would not do the same way. */
#include "engine/face.h"

#include <stdlib.h>

#include "base/arena.h"
#include "engine/engine.h"
#include "read/read.h"

struct attune_engine {
    struct at_search *search;
    struct at_engine *engine;
    struct at_builder *builder; /* NULL until the first transcript */
};

/* The transcript itself: the names differ, the thing does not. */
static struct at_transcript *inner(const attune_transcript *transcript)
{
    return (struct at_transcript *)(void *)transcript;
}

struct at_engine *at_face_engine(const attune_engine *engine)
{
    return engine->engine;
}

struct attune_text at_face_text(struct at_slice slice)
{
    return (struct attune_text){ slice.data ? slice.data : "", slice.size };
}

enum attune_status attune_engine_new(attune_engine **engine, const char *const *places,
                                     struct attune_error *error)
{
    const struct at_engine_options options = { .log = NULL };
    struct attune_engine *made = calloc(1, sizeof *made);
    if (!made)
        return at_error_nomem(error);
    made->search = at_search_new();
    bool listed = made->search != NULL;
    for (; listed && places && *places; places++)
        listed = at_search_add(made->search, *places);
    listed = listed && at_search_add(made->search, ATTUNE_DATADIR);
    enum attune_status status =
        listed ? at_engine_new(&made->engine, made->search, &options, error)
               : at_error_nomem(error);
    if (status != ATTUNE_OK) {
        attune_engine_free(made);
        return status;
    }
    *engine = made;
    return ATTUNE_OK;
}

void attune_engine_free(attune_engine *engine)
{
    if (!engine)
        return;
    at_builder_free(engine->builder);
    at_engine_free(engine->engine);
    at_search_free(engine->search);
    free(engine);
}

enum attune_status attune_engine_load(attune_engine *engine, const char *scheme,
                                      struct attune_error *error)
{
    if (engine->builder)
        return at_error_set(error, ATTUNE_INVALID,
                            "schemes are loaded before the first transcript is read");
    struct at_faults faults = { 0 };
    at_engine_add(engine->engine, at_slice_of(scheme), &faults);
    enum attune_status status = at_faults_status(&faults, error);
    at_faults_clear(&faults);
    return status;
}

/* Compiles the schemes when the first transcript is asked for. */
static enum attune_status make_ready(attune_engine *engine, struct attune_error *error)
{
    if (engine->builder)
        return ATTUNE_OK;
    struct at_faults faults = { 0 };
    at_engine_ready(engine->engine, &faults);
    enum attune_status status = at_faults_status(&faults, error);
    at_faults_clear(&faults);
    if (status != ATTUNE_OK)
        return status;
    engine->builder = at_builder_new(at_engine_language(engine->engine));
    return engine->builder ? ATTUNE_OK : at_error_nomem(error);
}

struct reading {
    attune_each_session each;
    void *data;
};

static enum attune_status hand_over(void *data, struct at_transcript *transcript,
                                    struct attune_error *error)
{
    struct reading *reading = data;
    (void)error;
    return reading->each(reading->data, (attune_transcript *)(void *)transcript);
}

enum attune_status attune_read(attune_engine *engine, const char *path,
                               attune_each_session each, void *data,
                               struct attune_error *error)
{
    struct reading reading = { each, data };
    const struct at_sink sink = { .session = hand_over,
                                  .data = &reading,
                                  .takes = true };
    const struct at_read_options options = { .lossy = false };
    enum attune_status status = make_ready(engine, error);
    if (status != ATTUNE_OK)
        return status;
    return at_read(path, NULL, &options, engine->builder, &sink, error);
}

static enum attune_status keep_only(void *data, attune_transcript *transcript)
{
    attune_transcript **kept = data;
    if (*kept) {
        attune_transcript_free(transcript);
        return ATTUNE_INVALID;
    }
    *kept = transcript;
    return ATTUNE_OK;
}

enum attune_status attune_transcript_open(attune_transcript **transcript,
                                          attune_engine *engine, const char *path,
                                          struct attune_error *error)
{
    struct attune_error story = { 0 };
    attune_transcript *only = NULL;
    enum attune_status status = attune_read(engine, path, keep_only, &only, &story);
    if (status == ATTUNE_OK) {
        *transcript = only;
        return ATTUNE_OK;
    }
    attune_transcript_free(only);
    if (!story.message[0])
        return at_error_at(error, status, path, 0, 0,
                           "more than one session; attune_read gives them all");
    if (error)
        *error = story;
    return status;
}

void attune_transcript_free(attune_transcript *transcript)
{
    at_transcript_free(inner(transcript));
}

struct attune_text attune_transcript_session(const attune_transcript *transcript)
{
    return at_face_text(inner(transcript)->session);
}

struct attune_text attune_transcript_case(const attune_transcript *transcript)
{
    return at_face_text(inner(transcript)->case_name);
}

size_t attune_transcript_turns(const attune_transcript *transcript)
{
    return inner(transcript)->turn_count;
}

struct attune_turn attune_transcript_turn(const attune_transcript *transcript,
                                          size_t turn)
{
    const struct at_transcript *it = inner(transcript);
    const struct at_turn *found = &it->turns[turn - 1];
    return (struct attune_turn){
        .speaker = at_face_text(it->speakers[found->speaker].name),
        .text = at_face_text(at_turn_text(it, found)),
        .role = at_role_name(at_turn_role(it, found)),
        .start_ms = found->start_ms,
        .end_ms = found->end_ms,
    };
}
