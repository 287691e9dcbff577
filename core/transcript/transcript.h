/* transcript.h - one session, as read. Immutable once the builder finished it.
 *
 * Everything a transcript points to lives in its arena and dies with it. Turns,
 * sentences and words are arrays over the whole session, so a stretch of turns is
 * also a stretch of words. Offsets here are bytes of `text`; what leaves attune is
 * in code points of a turn (at_turn_offset). */
#ifndef AT_TRANSCRIPT_TRANSCRIPT_H
#define AT_TRANSCRIPT_TRANSCRIPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "text/speech.h"
#include "text/vocabulary.h"

enum at_role { AT_ROLE_THERAPIST, AT_ROLE_PATIENT, AT_ROLE_OTHER, AT_ROLE_ANY };

struct at_speaker {
    struct at_slice name;
    enum at_role role; /* never ANY */
};

struct at_turn {
    uint32_t start, size; /* bytes of text */
    uint32_t first_word, words;
    uint32_t first_sentence, sentences;
    uint32_t first_event, events;
    uint32_t speaker;
    uint32_t line;            /* in the file read, for messages */
    int64_t start_ms, end_ms; /* -1: nobody timed it */
};

/* What a human coder, or a file, already said about a turn. */
struct at_annotation {
    uint32_t turn;
    struct at_slice coder, code, value; /* coder and value may be empty */
};

struct at_exchanges;

struct at_transcript {
    struct at_arena *arena;                     /* owned */
    struct at_vocabulary *vocabulary;           /* a reference */
    struct at_slice session, case_name, source; /* source: path of the file */
    int64_t number; /* of the session in its case; -1 where nothing says it */
    struct at_slice text;
    const struct at_speaker *speakers;
    const struct at_turn *turns;
    const struct at_sentence *sentences;
    const struct at_word *words;
    const struct at_event *events;
    const struct at_annotation *annotations; /* in order of turns */
    struct at_exchanges *exchanges;          /* empty until at_exchanges_of is asked */
    uint32_t speaker_count, turn_count, sentence_count, word_count, event_count,
        annotation_count;
};

void at_transcript_free(struct at_transcript *transcript); /* NULL is fine */

static inline struct at_slice at_turn_text(const struct at_transcript *transcript,
                                           const struct at_turn *turn)
{
    return at_slice(transcript->text.data + turn->start, turn->size);
}

static inline enum at_role at_turn_role(const struct at_transcript *transcript,
                                        const struct at_turn *turn)
{
    return transcript->speakers[turn->speaker].role;
}

/* Code points between the start of the turn and byte `at` of the text. */
size_t at_turn_offset(const struct at_transcript *transcript,
                      const struct at_turn *turn, size_t at);

/* The turn (or sentence) that holds a word, sentence or event, by number from 0. */
uint32_t at_word_turn(const struct at_transcript *transcript, uint32_t word);
uint32_t at_word_sentence(const struct at_transcript *transcript, uint32_t word);
uint32_t at_sentence_turn(const struct at_transcript *transcript, uint32_t sentence);
uint32_t at_event_turn(const struct at_transcript *transcript, uint32_t event);

/* Milliseconds of silence before a turn: from times where both are known, else
 * from pause marks that open the turn; -1 when neither was noted. */
int64_t at_turn_pause(const struct at_transcript *transcript, uint32_t turn);

/* "therapist", "patient", "other", "any". */
const char *at_role_name(enum at_role role);
/* The role of that name; false when there is none. */
bool at_role_find(struct at_slice name, enum at_role *role);

#endif
