/* predicates.h - every distinct thing asked of one word, numbered from 0.
 *
 * However many lexicons and phrases ask for "sad", it is one predicate. Which of
 * them hold is found once for each distinct word of a vocabulary: by hash for
 * whole words, stems and prefixes (a look-up for each length in use), one by one
 * for globs. */
#ifndef AT_MATCH_PREDICATES_H
#define AT_MATCH_PREDICATES_H

#include "base/arena.h"
#include "base/map.h"
#include "match/numbers.h"
#include "text/vocabulary.h"

enum at_predicate_kind {
    AT_PREDICATE_WORD,
    AT_PREDICATE_PREFIX, /* text and any ending, also none */
    AT_PREDICATE_STEM,   /* the word's stem is the text */
    AT_PREDICATE_GLOB    /* * any run of characters, ? one */
};

struct at_predicates {
    struct at_arena *arena; /* borrowed */
    struct at_map maps[AT_FOLD_ACCENTS + 1][AT_PREDICATE_STEM + 1];
    uint64_t lengths[AT_FOLD_ACCENTS + 1]; /* bit n: a prefix of n bytes; 63: longer */
    struct at_glob *globs;                 /* a list, in the arena */
    uint32_t count;
};

#define AT_PREDICATE_NONE UINT32_MAX

void at_predicates_clear(struct at_predicates *predicates);

/* The number of a predicate, added when new; `text` is folded and is copied.
 * AT_PREDICATE_NONE when memory is out. */
uint32_t at_predicates_add(struct at_predicates *predicates,
                           enum at_predicate_kind kind, enum at_fold fold,
                           struct at_slice text);

/* Appends the numbers of those that hold of a word; false when memory is out. */
bool at_predicates_hold(const struct at_predicates *predicates,
                        struct at_vocabulary *vocabulary, uint32_t word,
                        struct at_numbers *out);

#endif
