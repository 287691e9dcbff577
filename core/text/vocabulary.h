/* vocabulary.h - every distinct written word once, with what follows from its
 * letters alone.
 *
 * A word id stands for the word as written, so "The" and "the" are two; folded
 * forms, parts and stems are worked out on first demand, once a word. Ids count
 * from 0 without gaps and never change while somebody but its maker holds a reference:
 * whoever keeps ids keeps one. What is only remembered of words is kept with a watch,
 * and forgotten when the vocabulary's edition is another one. */
#ifndef AT_TEXT_VOCABULARY_H
#define AT_TEXT_VOCABULARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "text/fold.h"
#include "text/language.h"

struct at_vocabulary;

#define AT_WORD_NONE UINT32_MAX

/* Words after which a builder begins a new edition, between transcripts; and the words
 * there is room for at once, as a transcript may bring some more. */
enum { AT_VOCABULARY_BOUND = 10000, AT_VOCABULARY_ROOM = AT_VOCABULARY_BOUND + 500 };

/* With one reference; NULL when memory is out. */
struct at_vocabulary *at_vocabulary_new(const struct at_language *language);
struct at_vocabulary *at_vocabulary_ref(struct at_vocabulary *vocabulary);
void at_vocabulary_unref(struct at_vocabulary *vocabulary); /* NULL is fine */

/* A watch keeps the vocabulary's name, so that it is no other's, but not its words. */
void at_vocabulary_watch(struct at_vocabulary *vocabulary);
void at_vocabulary_unwatch(struct at_vocabulary *vocabulary); /* NULL is fine */
uint32_t at_vocabulary_edition(const struct at_vocabulary *vocabulary);

/* Forgets all words, and so begins a new edition in the same memory; false, with nothing
 * done, when there are more references than the caller's own. */
bool at_vocabulary_renew(struct at_vocabulary *vocabulary);

const struct at_language *
at_vocabulary_language(const struct at_vocabulary *vocabulary);

/* The id of a word as written; AT_WORD_NONE when memory is out. */
uint32_t at_vocabulary_add(struct at_vocabulary *vocabulary, struct at_slice word);

/* Ids for `count` words of `text` at once: the fast way, for the tokenizer. At
 * least 16 bytes must be readable after the end of every word. False when
 * memory is out. */
struct at_word;
bool at_vocabulary_add_all(struct at_vocabulary *vocabulary, const char *text,
                           struct at_word *words, size_t count);

size_t at_vocabulary_count(const struct at_vocabulary *vocabulary);

/* The word as written. */
struct at_slice at_vocabulary_text(const struct at_vocabulary *vocabulary, uint32_t id);

/* What follows answers on demand; an empty slice, or no parts, also when memory
 * is out. */
struct at_slice at_vocabulary_folded(struct at_vocabulary *vocabulary, uint32_t id,
                                     enum at_fold fold);
struct at_slice at_vocabulary_stem(struct at_vocabulary *vocabulary, uint32_t id);
/* The id of the stem, which counts as a word: words with one stem have the same.
 * AT_WORD_NONE when memory is out. */
uint32_t at_vocabulary_stem_id(struct at_vocabulary *vocabulary, uint32_t id);
bool at_vocabulary_is_function_word(struct at_vocabulary *vocabulary, uint32_t id);

/* The parts of a contraction as word ids (lower case); count 0 for other words. */
struct at_parts {
    uint32_t count;
    uint32_t word[AT_PARTS_MOST][AT_READINGS_MOST]; /* AT_WORD_NONE: no second one */
};
const struct at_parts *at_vocabulary_parts(struct at_vocabulary *vocabulary,
                                           uint32_t id);

#endif
