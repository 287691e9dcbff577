/* sentence.h - where a sentence of verbatim speech ends. */
#ifndef AT_TEXT_SENTENCE_H
#define AT_TEXT_SENTENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"
#include "text/language.h"

/* Can the byte begin a sign that ends a sentence, or open a mark? */
bool at_sentence_is_sign(char c);

/* When the sign at byte `at` of `text` ends a sentence: the offset behind it, its
 * fellows and closing quotes; else 0. A run of signs is judged at its first, so one
 * that follows another ends nothing. `word_end` is where the word before ended.
 * `*question` tells whether a question mark was among the signs. */
size_t at_sentence_end(struct at_slice text, size_t at, size_t word_end,
                       const struct at_language *language, bool *question);

#endif
