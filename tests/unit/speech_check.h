/* speech_check.h - one turn through at_speech_add, with memory that ends right
 * behind the padding, so that a sanitizer sees a byte read too far. */
#ifndef AT_SPEECH_CHECK_H
#define AT_SPEECH_CHECK_H

#include <stdlib.h>

#include "text/speech.h"
#include "unit.h"

struct heard {
    char *text; /* owned, padded */
    size_t size;
    struct at_arena *arena; /* owned */
    struct at_speech speech;
};

static void hear_before(struct heard *heard, struct at_slice text, char behind)
{
    memset(heard, 0, sizeof *heard);
    heard->size = text.size;
    heard->text = malloc(text.size + AT_SPEECH_PADDING);
    heard->arena = at_arena_new();
    assert_non_null(heard->text);
    assert_non_null(heard->arena);
    if (text.size)
        memcpy(heard->text, text.data, text.size);
    memset(heard->text + text.size, behind, AT_SPEECH_PADDING);
    at_speech_begin(&heard->speech, heard->arena);
    assert_true(at_speech_add(&heard->speech, at_slice(heard->text, heard->size), 0,
                              at_language_find(at_slice_of("en"))));
}

static inline void hear(struct heard *heard, const char *text)
{
    hear_before(heard, at_slice_of(text), '\0');
}

static void heard_free(struct heard *heard)
{
    at_speech_clear(&heard->speech);
    at_arena_free(heard->arena);
    free(heard->text);
}

#endif
