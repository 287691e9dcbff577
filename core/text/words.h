/* words.h - where the words of a turn are, found in one of two ways that give the same
 * answer: in ASCII from bit masks of byte classes, else by Unicode's rules. */
#ifndef AT_TEXT_WORDS_H
#define AT_TEXT_WORDS_H

#include "text/classes.h"
#include "text/speech.h"

/* Appends the words of ASCII text, whose classes these are, and of any other
 * well-formed text; `base` is added to every offset. False when memory is out. */
bool at_words_add_ascii(struct at_speech *speech, struct at_slice text, uint32_t base,
                        const struct at_classes *classes);
bool at_words_add(struct at_speech *speech, struct at_slice text, uint32_t base);

#endif
