/* cue_text.h - the text of a subtitle without its tags and entities. */
#ifndef AT_READ_CUE_TEXT_H
#define AT_READ_CUE_TEXT_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/slice.h"

/* Zero it before first use. `voice` is the speaker of `words`: it lasts until the
 * next <v>, or is emptied by </v>; empty it where a cue begins. */
struct at_cue_text {
    struct at_buffer voice, words;
    bool unclosed; /* the line ended inside a voice tag */
    bool failed;   /* memory is out */
};

void at_cue_text_clear(struct at_cue_text *text);

/* Takes one voice's words off the front of a line of WebVTT; false at its end. */
bool at_cue_text_voice(struct at_cue_text *text, struct at_slice *rest);

/* Appends a line of SRT without <i>, <font ...> and {\an8}. */
void at_cue_text_plain(struct at_buffer *words, struct at_slice line);

#endif
