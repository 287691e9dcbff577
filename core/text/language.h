/* language.h - what of a language attune has to know: closed lists, no opinions. */
#ifndef AT_TEXT_LANGUAGE_H
#define AT_TEXT_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct at_language;

/* The language of a tag such as "en" or "en-GB", in either case; NULL for one attune
 * does not know. Lives for ever. Of some languages only the stems are known. */
const struct at_language *at_language_find(struct at_slice tag);

/* A language that knows nothing: no contractions, function words and so on. */
const struct at_language *at_language_unknown(void);

/* Its two letters, "" for the unknown one. */
const char *at_language_tag(const struct at_language *language);

/* Does it know this word, given case-folded with straight apostrophes, as a function
 * word, or as a contraction of nothing else (she's, don't) ... */
bool at_language_is_function_word(const struct at_language *language,
                                  struct at_slice word);
/* ... as one that begins a clause (but, because, who, and so who's) ... */
bool at_language_is_clause_word(const struct at_language *language,
                                struct at_slice word);
/* ... as one a listener says without taking the floor (mhm, yeah ...) ... */
bool at_language_is_backchannel(const struct at_language *language,
                                struct at_slice word);
/* ... as an abbreviation whose full stop ends no sentence (Dr, e.g ...)? The word
 * comes without its last full stop. */
bool at_language_is_abbreviation(const struct at_language *language,
                                 struct at_slice word);

/* A contraction's parts, in the order they are said. */
enum { AT_PARTS_MOST = 4, AT_READINGS_MOST = 2 };

struct at_contraction {
    size_t count; /* parts; 0: the word is no contraction */
    struct {
        size_t readings; /* 1, or 2 where it is ambiguous: 's is "is" or "has" */
        struct at_slice reading[AT_READINGS_MOST];
    } part[AT_PARTS_MOST];
};

/* Takes `word`, case-folded with straight apostrophes, apart: don't = do + not,
 * she's = she + (is | has), gonna = going + to. The slices point into `word` or
 * into the language's tables. */
struct at_contraction at_language_contraction(const struct at_language *language,
                                              struct at_slice word);

/* The stem of a case-folded word, in `out`; the word itself where the language
 * has no stemmer. False when memory is out. */
struct at_buffer;
struct at_stemmer;
struct at_stemmer *at_stemmer_new(const struct at_language *language);
void at_stemmer_free(struct at_stemmer *stemmer);
bool at_stemmer_add(struct at_stemmer *stemmer, struct at_buffer *out,
                    struct at_slice word);

#endif
