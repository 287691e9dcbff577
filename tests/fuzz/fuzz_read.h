/* fuzz_read.h - reads bytes in every mood and holds what comes out to the promises
 * of transcript.h. */
#ifndef AT_FUZZ_READ_H
#define AT_FUZZ_READ_H

#include "fuzz.h"
#include "read/read.h"

static inline void fuzz_check_turn(const struct at_transcript *transcript,
                                   const struct at_turn *turn)
{
    assert(turn->speaker < transcript->speaker_count);
    assert(turn->start <= transcript->text.size);
    assert(turn->size <= transcript->text.size - turn->start);
    struct at_slice text = at_turn_text(transcript, turn);
    assert(at_utf8_check(text) == text.size);
    assert(text.size == 0 || !memchr(text.data, '\r', text.size));
    assert(turn->first_word + turn->words <= transcript->word_count);
    assert(turn->start_ms >= -1 && turn->end_ms >= -1);
    for (uint32_t i = 0; i < turn->words; i++) {
        const struct at_word *word = &transcript->words[turn->first_word + i];
        assert(word->start >= turn->start);
        assert(word->start + word->size <= turn->start + turn->size);
    }
}

/* Checks a whole transcript. */
static inline enum attune_status
fuzz_session(void *data, struct at_transcript *transcript, struct attune_error *error)
{
    (void)error;
    *(bool *)data = true;
    assert(transcript->turn_count > 0);
    assert(transcript->session.size > 0);
    for (uint32_t i = 0; i < transcript->turn_count; i++)
        fuzz_check_turn(transcript, &transcript->turns[i]);
    for (uint32_t i = 0; i < transcript->annotation_count; i++)
        assert(transcript->annotations[i].turn < transcript->turn_count);
    return ATTUNE_OK;
}

static inline void fuzz_told(void *data, const struct attune_error *what)
{
    (void)data;
    fuzz_check_told(what);
}

static inline int fuzz_read(const uint8_t *data, size_t size, const char *reader,
                            const char *path)
{
    struct at_slice bytes = at_slice((const char *)data, size);
    for (int mood = 0; mood < 4; mood++) {
        struct at_read_options options = { .reader = reader,
                                           .keep_going = mood & 1,
                                           .lossy = mood & 2,
                                           .margin = mood & 2 };
        bool given = false;
        const struct at_sink sink = { .session = fuzz_session,
                                      .lost = fuzz_told,
                                      .note = fuzz_told,
                                      .data = &given };
        struct attune_error error = { 0 };
        struct at_builder *builder = at_builder_new(at_language_unknown());
        if (at_read_bytes(bytes, path, &options, builder, &sink, &error))
            fuzz_check_told(&error);
        else
            assert(given);
        at_builder_free(builder);
    }
    return 0;
}

#endif
