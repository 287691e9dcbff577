/* speech.h - one turn of verbatim speech into words, sentences and events.
 *
 * Words are those of UAX #29 that hold a letter or digit. Marks for what was not
 * said, such as [cries] or (4.0), are events and stand between words. */
#ifndef AT_TEXT_SPEECH_H
#define AT_TEXT_SPEECH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/slice.h"
#include "text/language.h"

/* The id of a word that has none yet. */
#define AT_SPEECH_NO_ID UINT32_MAX

/* Offsets are bytes in the text that at_speech_add was given, plus its `base`. */
struct at_word {
    uint32_t start;
    uint32_t size;
    uint32_t id; /* in the vocabulary */
};

struct at_sentence {
    uint32_t start; /* of its first character that is no blank */
    uint32_t size;  /* to the end of its last mark or sign */
    uint32_t first_word;
    uint32_t words; /* may be 0: "(4.0)" or "..." alone */
    bool question;  /* ends in a question mark */
};

enum at_event_kind {
    AT_EVENT_PAUSE,     /* (4.0), (.), [pause 5s], [silence] */
    AT_EVENT_INAUDIBLE, /* [inaudible], [unclear 00:12:03], (xxx) */
    AT_EVENT_TIME,      /* [00:01:16], #00:01:02-3# */
    AT_EVENT_SOUND      /* [cries], [laughs], (coughs): anything else in brackets */
};

struct at_event {
    uint32_t start; /* of the opening bracket */
    uint32_t size;  /* with the closing one */
    uint32_t word;  /* the word it stands before; the turn's last + 1 at its end */
    enum at_event_kind kind;
    int64_t ms; /* how long a pause lasted; -1 when the mark does not say */
};

/* Growing lists over the turns of one session. They live in `arena`. */
struct at_speech {
    struct at_arena *arena; /* borrowed */
    struct at_word *words;
    struct at_sentence *sentences;
    struct at_event *events;
    uint32_t word_count, sentence_count, event_count;
    uint32_t word_room, sentence_room, event_room;
    struct at_buffer classes; /* scratch, kept from turn to turn; owned */
};

/* Empty lists in `arena`. Rooms left from the session before become first guesses. */
void at_speech_begin(struct at_speech *speech, struct at_arena *arena);
void at_speech_clear(struct at_speech *speech); /* frees what is not in the arena */

/* Appends the words (ids not set), sentences and events of well-formed `text`,
 * after which AT_SPEECH_PADDING bytes must be readable; `base` is added to every
 * offset. Word numbers go on from those there already. False when memory is out. */
enum { AT_SPEECH_PADDING = 64 };
bool at_speech_add(struct at_speech *speech, struct at_slice text, uint32_t base,
                   const struct at_language *language);

/* Is this bracketed stretch (brackets included) a mark for something not said?
 * Everything in square brackets is; in round ones only pauses, and labels known
 * for sounds, so that "(and my mother)" stays speech. Fills kind and ms. */
bool at_speech_is_mark(struct at_slice bracketed, struct at_event *event);

#endif
