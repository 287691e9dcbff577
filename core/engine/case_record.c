/* case_record.c - turns go through the builder, so that words, sentences and events are
 * found in them again; codings follow their turns. */
#include "engine/case_record.h"

#include "base/arena.h"
#include "base/buffer.h"

enum { ROLE_LETTERS = 2 };

/* The number of a speaker. Who was one's therapist may be another session's patient, so
 * the builder knows them by role, too: "0 Anna". */
static enum attune_status find_speaker(struct at_builder *builder,
                                       const struct at_kept_turn *turn,
                                       uint32_t *speaker, struct attune_error *error)
{
    struct at_buffer name = { 0 };
    at_buffer_printf(&name, "%d %.*s", (int)turn->role, AT_SLICE_ARGS(turn->speaker));
    enum attune_status status =
        name.failed ? at_error_nomem(error)
                    : at_builder_speaker(builder, at_buffer_slice(&name), turn->role,
                                         speaker, error);
    at_buffer_clear(&name);
    return status;
}

/* Gives the speakers of a finished record their names back; false when memory is out. */
static bool name_speakers(struct at_transcript *transcript)
{
    size_t size = transcript->speaker_count * sizeof(struct at_speaker);
    struct at_speaker *named = at_arena_raw(transcript->arena, size + 1);
    if (!named)
        return false;
    for (uint32_t i = 0; i < transcript->speaker_count; i++) {
        named[i] = transcript->speakers[i];
        named[i].name.data += ROLE_LETTERS;
        named[i].name.size -= ROLE_LETTERS;
    }
    transcript->speakers = named;
    return true;
}

static enum attune_status add_turn(struct at_builder *builder,
                                   const struct at_kept_turn *turn,
                                   struct attune_error *error)
{
    struct at_new_turn added = { .text = turn->text,
                                 .start_ms = turn->start_ms,
                                 .end_ms = turn->end_ms,
                                 .line = turn->line };
    enum attune_status status = find_speaker(builder, turn, &added.speaker, error);
    if (status == ATTUNE_OK)
        status = at_builder_turn(builder, &added, error);
    for (size_t i = 0; status == ATTUNE_OK && i < turn->note_count; i++)
        status = at_builder_annotate(builder, turn->notes[i].coder, turn->notes[i].code,
                                     turn->notes[i].value, error);
    return status;
}

/* All turns of all sessions, and where each session begins. */
static enum attune_status add_turns(struct at_builder *builder,
                                    struct at_course_session *sessions, size_t count,
                                    struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    for (size_t i = 0; status == ATTUNE_OK && i < count; i++) {
        const struct at_kept_session *kept = sessions[i].kept;
        sessions[i].first_turn = at_builder_turns(builder);
        sessions[i].turns = (uint32_t)kept->turn_count;
        for (size_t k = 0; status == ATTUNE_OK && k < kept->turn_count; k++)
            status = add_turn(builder, &kept->turns[k], error);
    }
    return status;
}

static enum attune_status build(struct at_record *record, struct at_builder *builder,
                                struct at_slice id, struct at_course_session *sessions,
                                size_t count, struct attune_error *error)
{
    struct at_slice source = count ? sessions[count - 1].source : at_slice(NULL, 0);
    enum attune_status status = at_builder_begin(builder, source, error);
    if (status != ATTUNE_OK)
        return status;
    status = at_builder_name(builder, at_slice(NULL, 0), id, -1, error);
    if (status == ATTUNE_OK)
        status = add_turns(builder, sessions, count, error);
    if (status != ATTUNE_OK)
        return status;
    record->transcript = at_builder_finish(builder);
    if (!record->transcript || !name_speakers(record->transcript))
        return at_error_nomem(error);
    return ATTUNE_OK;
}

static bool note_places(struct at_record *record,
                        const struct at_course_session *sessions, size_t count)
{
    size_t size = record->transcript->turn_count * sizeof(struct at_course_place);
    struct at_course_place *places = at_arena_raw(record->transcript->arena, size + 1);
    record->places = places;
    for (size_t i = 0; places && i < count; i++) {
        const struct at_kept_session *kept = sessions[i].kept;
        for (size_t k = 0; k < kept->turn_count; k++)
            *places++ = (struct at_course_place){ (uint32_t)i, kept->turns[k].number };
        for (size_t role = 0; role <= AT_ROLE_ANY; role++)
            record->words[role] += kept->words[role];
    }
    return record->places != NULL;
}

/* A kept coding, moved to where its session begins. */
static enum attune_status add_coding(struct at_record *record,
                                     const struct at_coding *kept, uint32_t first,
                                     struct attune_error *error)
{
    const struct at_turn *turns = record->transcript->turns;
    size_t size = kept->evidence_count * sizeof(struct at_span);
    struct at_span *spans = at_arena_raw(record->transcript->arena, size + 1);
    struct at_coding coding = *kept;
    if (!spans)
        return at_error_nomem(error);
    coding.first_turn += first;
    coding.last_turn += first;
    if (coding.unit == AT_UNIT_TURN)
        coding.unit_number = coding.first_turn;
    else if (coding.unit == AT_UNIT_SENTENCE)
        coding.unit_number += turns[coding.first_turn].first_sentence;
    for (uint32_t i = 0; i < coding.evidence_count; i++) {
        uint32_t turn = kept->evidence[i].turn + first, start = turns[turn].start;
        spans[i] = (struct at_span){ turn, kept->evidence[i].start + start,
                                     kept->evidence[i].end + start };
    }
    coding.evidence = spans;
    return at_codings_add(record->codings, &coding, error);
}

static enum attune_status add_codings(struct at_record *record,
                                      const struct at_course_session *sessions,
                                      size_t count, struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    record->codings = at_codings_new(record->transcript);
    if (!record->codings)
        return at_error_nomem(error);
    at_codings_widen(record->codings);
    for (size_t i = 0; i < count; i++) {
        const struct at_kept_session *kept = sessions[i].kept;
        for (size_t k = 0; status == ATTUNE_OK && k < kept->coding_count; k++)
            status =
                add_coding(record, &kept->codings[k], sessions[i].first_turn, error);
    }
    return status;
}

enum attune_status at_record_make(struct at_record *record, struct at_engine *engine,
                                  struct at_vocabulary *vocabulary, struct at_slice id,
                                  struct at_course_session *sessions, size_t count,
                                  struct attune_error *error)
{
    *record = (struct at_record){ .transcript = NULL };
    struct at_builder *builder = at_builder_new(engine->language);
    if (!builder)
        return at_error_nomem(error);
    at_builder_share(builder, vocabulary);
    enum attune_status status = build(record, builder, id, sessions, count, error);
    at_builder_free(builder);
    if (status == ATTUNE_OK && !note_places(record, sessions, count))
        status = at_error_nomem(error);
    if (status == ATTUNE_OK)
        status = add_codings(record, sessions, count, error);
    if (status != ATTUNE_OK)
        at_record_clear(record);
    return status;
}

void at_record_clear(struct at_record *record)
{
    at_transcript_free(record->transcript);
    *record = (struct at_record){ .transcript = NULL };
}
