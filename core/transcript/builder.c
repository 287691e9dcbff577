/* builder.c - grows every list of a transcript in its arena and hands them over.
 *
 * The builder keeps the vocabulary from session to session, so that common words
 * are looked up, not added. When it has grown past its bound a new edition begins with
 * the next session, or a new vocabulary where transcripts still hold the old one. */
#include "transcript/builder.h"

#include <assert.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/map.h"
#include "transcript/exchanges.h"

enum { TEXT_MOST = 256 * 1024 * 1024 };

struct at_builder {
    const struct at_language *language;
    struct at_vocabulary *vocabulary; /* a reference */
    struct at_arena *arena; /* of the session begun; NULL when there is none */
    struct at_arena *spare; /* handed back, for the next session */
    struct at_transcript *transcript; /* in the arena */
    struct at_speech speech;
    char *text;
    size_t text_size, text_room;
    struct at_turn *turns;
    struct at_speaker *speakers;
    struct at_annotation *annotations;
    uint32_t turn_room, speaker_room, annotation_room;
};

struct at_builder *at_builder_new(const struct at_language *language)
{
    struct at_builder *builder = calloc(1, sizeof *builder);
    if (builder)
        builder->language = language;
    return builder;
}

void at_builder_free(struct at_builder *builder)
{
    if (!builder)
        return;
    at_builder_drop(builder);
    at_arena_free(builder->spare);
    at_speech_clear(&builder->speech);
    at_vocabulary_unref(builder->vocabulary);
    free(builder);
}

void at_builder_share(struct at_builder *builder, struct at_vocabulary *vocabulary)
{
    struct at_vocabulary *own = builder->vocabulary;
    builder->vocabulary = at_vocabulary_ref(vocabulary);
    at_vocabulary_unref(own);
}

/* A vocabulary with room for another session; false when memory is out. */
static bool renew_vocabulary(struct at_builder *builder)
{
    struct at_vocabulary *full = builder->vocabulary;
    if (full &&
        (at_vocabulary_count(full) <= AT_VOCABULARY_BOUND || at_vocabulary_renew(full)))
        return true;
    struct at_vocabulary *fresh = at_vocabulary_new(builder->language);
    if (!fresh)
        return false;
    at_vocabulary_unref(full);
    builder->vocabulary = fresh;
    return true;
}

/* First guesses at the size of lists are what the session before needed. */
static bool begin_lists(struct at_builder *builder)
{
    struct at_arena *arena = builder->arena;
    if (builder->text_room < 4096)
        builder->text_room = 4096;
    if (builder->turn_room < 64)
        builder->turn_room = 64;
    builder->text = at_arena_raw(arena, builder->text_room);
    builder->turns = at_arena_raw(arena, builder->turn_room * sizeof *builder->turns);
    builder->text_size = 0;
    builder->speakers = NULL;
    builder->annotations = NULL;
    builder->speaker_room = builder->annotation_room = 0;
    at_speech_begin(&builder->speech, arena);
    builder->transcript = at_arena_alloc(arena, sizeof *builder->transcript);
    if (!builder->text || !builder->turns || !builder->transcript)
        return false;
    builder->transcript->exchanges =
        at_arena_alloc(arena, sizeof *builder->transcript->exchanges);
    return builder->transcript->exchanges;
}

static bool copy_name(struct at_arena *arena, struct at_slice from, struct at_slice *to)
{
    const char *copy = at_arena_text(arena, from);
    if (copy)
        *to = at_slice(copy, from.size);
    return copy != NULL;
}

enum attune_status at_builder_begin(struct at_builder *builder, struct at_slice source,
                                    struct attune_error *error)
{
    at_builder_drop(builder);
    if (!renew_vocabulary(builder))
        return at_error_nomem(error);
    builder->arena = builder->spare ? builder->spare : at_arena_new();
    builder->spare = NULL;
    if (!builder->arena || !begin_lists(builder) ||
        !copy_name(builder->arena, source, &builder->transcript->source)) {
        at_builder_drop(builder);
        return at_error_nomem(error);
    }
    builder->transcript->number = -1;
    return ATTUNE_OK;
}

enum attune_status at_builder_name(struct at_builder *builder, struct at_slice session,
                                   struct at_slice case_name, int64_t number,
                                   struct attune_error *error)
{
    struct at_slice names[2];
    if (!copy_name(builder->arena, session, &names[0]) ||
        !copy_name(builder->arena, case_name, &names[1]))
        return at_error_nomem(error);
    builder->transcript->session = names[0];
    builder->transcript->case_name = names[1];
    builder->transcript->number = number;
    return ATTUNE_OK;
}

/* Room for one more item in a list of `room` items; false when memory is out. */
static bool widen(struct at_arena *arena, void **list, uint32_t *room, size_t size)
{
    uint32_t wider = *room ? *room * 2 : 8;
    void *moved = at_arena_grow(arena, *list, *room * size, wider * size);
    if (!moved)
        return false;
    *list = moved;
    *room = wider;
    return true;
}

static bool widen_speakers(struct at_builder *builder)
{
    void *list = builder->speakers;
    if (!widen(builder->arena, &list, &builder->speaker_room,
               sizeof *builder->speakers))
        return false;
    builder->speakers = list;
    return true;
}

static bool widen_turns(struct at_builder *builder)
{
    void *list = builder->turns;
    if (!widen(builder->arena, &list, &builder->turn_room, sizeof *builder->turns))
        return false;
    builder->turns = list;
    return true;
}

static bool widen_annotations(struct at_builder *builder)
{
    void *list = builder->annotations;
    if (!widen(builder->arena, &list, &builder->annotation_room,
               sizeof *builder->annotations))
        return false;
    builder->annotations = list;
    return true;
}

enum attune_status at_builder_speaker(struct at_builder *builder, struct at_slice name,
                                      enum at_role role, uint32_t *speaker,
                                      struct attune_error *error)
{
    assert(role != AT_ROLE_ANY);
    uint32_t count = builder->transcript->speaker_count;
    for (uint32_t i = 0; i < count; i++)
        if (at_slice_equal(builder->speakers[i].name, name)) {
            *speaker = i;
            return ATTUNE_OK;
        }
    struct at_slice copy;
    if ((count == builder->speaker_room && !widen_speakers(builder)) ||
        !copy_name(builder->arena, name, &copy))
        return at_error_nomem(error);
    builder->speakers[count] = (struct at_speaker){ copy, role };
    builder->transcript->speaker_count++;
    *speaker = count;
    return ATTUNE_OK;
}

static struct at_turn *open_turn(struct at_builder *builder)
{
    return &builder->turns[builder->transcript->turn_count];
}

/* Appends to the open turn's text, keeping room for the padding that the tokenizer
 * reads over. */
static enum attune_status add_text(struct at_builder *builder, struct at_slice text,
                                   struct attune_error *error)
{
    struct at_turn *turn = open_turn(builder);
    size_t end = (size_t)turn->start + turn->size;
    if (text.size > TEXT_MOST - end)
        return at_error_set(error, ATTUNE_LIMIT,
                            "the session is longer than 256 MiB of text, the most a "
                            "transcript may have");
    size_t need = end + text.size + AT_SPEECH_PADDING;
    if (need > builder->text_room) {
        size_t room = builder->text_room * 2 > need ? builder->text_room * 2 : need;
        char *moved =
            at_arena_grow(builder->arena, builder->text, builder->text_room, room);
        if (!moved)
            return at_error_nomem(error);
        builder->text = moved;
        builder->text_room = room;
    }
    if (text.size)
        memcpy(builder->text + end, text.data, text.size);
    turn->size += (uint32_t)text.size;
    return ATTUNE_OK;
}

enum attune_status at_builder_open_turn(struct at_builder *builder,
                                        const struct at_new_turn *turn,
                                        struct attune_error *error)
{
    const struct at_speech *speech = &builder->speech;
    if (builder->transcript->turn_count == builder->turn_room && !widen_turns(builder))
        return at_error_nomem(error);
    *open_turn(builder) = (struct at_turn){
        .start = (uint32_t)builder->text_size,
        .first_word = speech->word_count,
        .first_sentence = speech->sentence_count,
        .first_event = speech->event_count,
        .speaker = turn->speaker,
        .line = turn->line,
        .start_ms = turn->start_ms,
        .end_ms = turn->end_ms,
    };
    return add_text(builder, turn->text, error);
}

enum attune_status at_builder_add_line(struct at_builder *builder, struct at_slice line,
                                       struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    if (line.size && open_turn(builder)->size)
        status = add_text(builder, at_slice("\n", 1), error);
    return status ? status : add_text(builder, line, error);
}

/* Finds the words of the open turn, whose numbers are looked up when all are there; false, with the lists as they were, when memory is
 * out. */
static bool find_words(struct at_builder *builder, const struct at_turn *turn)
{
    struct at_speech *speech = &builder->speech;
    struct at_slice text = at_slice(builder->text + turn->start, turn->size);
    memset(builder->text + turn->start + turn->size, 0, AT_SPEECH_PADDING);
    if (at_speech_add(speech, text, turn->start, builder->language))
        return true;
    speech->word_count = turn->first_word;
    speech->sentence_count = turn->first_sentence;
    speech->event_count = turn->first_event;
    return false;
}

enum attune_status at_builder_close_turn(struct at_builder *builder, int64_t end_ms,
                                         struct attune_error *error)
{
    const struct at_speech *speech = &builder->speech;
    struct at_turn *turn = open_turn(builder);
    if (!find_words(builder, turn))
        return at_error_nomem(error);
    turn->words = speech->word_count - turn->first_word;
    turn->sentences = speech->sentence_count - turn->first_sentence;
    turn->events = speech->event_count - turn->first_event;
    turn->end_ms = end_ms;
    builder->text_size += turn->size;
    builder->transcript->turn_count++;
    return ATTUNE_OK;
}

enum attune_status at_builder_turn(struct at_builder *builder,
                                   const struct at_new_turn *turn,
                                   struct attune_error *error)
{
    enum attune_status status = at_builder_open_turn(builder, turn, error);
    return status ? status : at_builder_close_turn(builder, turn->end_ms, error);
}

enum attune_status at_builder_annotate(struct at_builder *builder,
                                       struct at_slice coder, struct at_slice code,
                                       struct at_slice value,
                                       struct attune_error *error)
{
    struct at_transcript *transcript = builder->transcript;
    assert(transcript->turn_count > 0);
    struct at_annotation added = { .turn = transcript->turn_count - 1 };
    if ((transcript->annotation_count == builder->annotation_room &&
         !widen_annotations(builder)) ||
        !copy_name(builder->arena, coder, &added.coder) ||
        !copy_name(builder->arena, code, &added.code) ||
        !copy_name(builder->arena, value, &added.value))
        return at_error_nomem(error);
    builder->annotations[transcript->annotation_count++] = added;
    return ATTUNE_OK;
}

uint32_t at_builder_turns(const struct at_builder *builder)
{
    return builder->transcript ? builder->transcript->turn_count : 0;
}

struct at_slice at_builder_last_text(const struct at_builder *builder)
{
    uint32_t count = at_builder_turns(builder);
    if (count == 0)
        return at_slice(NULL, 0);
    const struct at_turn *turn = &builder->turns[count - 1];
    return at_slice(builder->text + turn->start, turn->size);
}

struct at_transcript *at_builder_finish(struct at_builder *builder)
{
    struct at_transcript *transcript = builder->transcript;
    struct at_speech *speech = &builder->speech;
    assert(transcript);
    if (!at_vocabulary_add_all(builder->vocabulary, builder->text, speech->words,
                               speech->word_count)) {
        at_builder_drop(builder);
        return NULL;
    }
    transcript->arena = builder->arena;
    transcript->vocabulary = at_vocabulary_ref(builder->vocabulary);
    transcript->text = at_slice(builder->text, builder->text_size);
    transcript->speakers = builder->speakers;
    transcript->turns = builder->turns;
    transcript->annotations = builder->annotations;
    transcript->words = speech->words;
    transcript->sentences = speech->sentences;
    transcript->events = speech->events;
    transcript->word_count = speech->word_count;
    transcript->sentence_count = speech->sentence_count;
    transcript->event_count = speech->event_count;
    builder->arena = NULL;
    builder->transcript = NULL;
    return transcript;
}

void at_builder_recycle(struct at_builder *builder, struct at_transcript *transcript)
{
    if (builder->spare) {
        at_transcript_free(transcript);
        return;
    }
    at_vocabulary_unref(transcript->vocabulary);
    builder->spare = transcript->arena;
    at_arena_reset(builder->spare);
}

void at_builder_drop(struct at_builder *builder)
{
    at_arena_free(builder->arena);
    builder->arena = NULL;
    builder->transcript = NULL;
}
