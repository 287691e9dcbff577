/* language_private.h - the lists a language is made of, one language a file; the
 * room's own business. All lists ascend bytewise, for bsearch. */
#ifndef AT_TEXT_LANGUAGE_PRIVATE_H
#define AT_TEXT_LANGUAGE_PRIVATE_H

#include <stddef.h>

/* Words are in lower case and NFC, with straight apostrophes. */
struct at_word_list {
    const char *const *words;
    size_t count;
};

/* A contraction, or the end of one, and what it stands for: parts are separated by
 * blanks, the readings of a part by bars ("is|am not"). */
struct at_long_form {
    const char *written;
    const char *parts;
};

struct at_long_form_list {
    const struct at_long_form *forms;
    size_t count;
};

struct at_language {
    const char *tag;
    const char *stemmer; /* Snowball's name for it; NULL: there is none */
    struct at_word_list function_words;
    struct at_word_list clause_words;
    struct at_word_list backchannels;
    struct at_word_list abbreviations;         /* without their last full stop */
    struct at_long_form_list contractions;     /* whole words */
    struct at_long_form_list contraction_ends; /* of any word, each with a ' */
};

#define AT_LIST_OF(array)                                                              \
    {                                                                                  \
        array, sizeof array / sizeof *(array)                                          \
    }

extern const struct at_language at_language_en;
extern const struct at_language at_language_fi;

#endif
