/* lexicon.h - named categories of words, from a file.
 *
 * A lexicon is data: categories in a tree, entries of one or several words. What
 * it means for a text is the matcher's business (matchers.h). */
#ifndef AT_MATCH_LEXICON_H
#define AT_MATCH_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/faults.h"
#include "text/fold.h"

enum at_lexicon_form {
    AT_LEXICON_OURS,     /* our YAML: a map with the key "lexicon" */
    AT_LEXICON_QUANTEDA, /* any other YAML map */
    AT_LEXICON_LIWC      /* .dic */
};

struct at_category {
    struct at_slice name; /* its own id, without its parents' */
    int32_t parent;       /* -1 at the top */
    uint32_t line;
};

/* One word of an entry: text, folded, with a glob where `wild`. */
struct at_entry_word {
    struct at_slice text; /* "angr" of "angr*" when prefix */
    bool prefix;          /* text and any ending, also none */
    bool glob;            /* text has * or ? elsewhere (quanteda) */
};

struct at_entry {
    const struct at_entry_word *words;
    const uint32_t *categories; /* as listed; parents are not added */
    uint32_t word_count, category_count;
    uint32_t line;
};

struct at_lexicon {
    struct at_slice name;
    enum at_lexicon_form form;
    enum at_fold fold;
    bool longest; /* overlap: longest - the longest entry of the lexicon hides others */
    bool stems;   /* entries fit every word with the same stem */
    bool shares;  /* categories have entries in common, and that is meant */
    size_t category_count, entry_count;
    const struct at_category *categories;
    const struct at_entry *entries;
};

/* Reads a lexicon. The form is told from the ending of `file` (.dic) and the first
 * key. Everything is in `arena`. Errors and warnings (a number not in the legend,
 * an entry twice in one category, a conditional LIWC entry) go to `faults`; NULL
 * when there was an error. `name` is the file's name without folder and ending. */
const struct at_lexicon *at_lexicon_read(struct at_arena *arena, struct at_slice text,
                                         const char *file, struct at_slice name,
                                         enum at_fold fold, struct at_faults *faults);

/* The category of that dotted name ("anger" or "negative.anger"), its parents' names
 * left out where that is clear; -1 when there is none. */
int32_t at_lexicon_find(const struct at_lexicon *lexicon, struct at_slice name);

/* True when `category` is `ancestor` or below it; -1 as ancestor is all of it. */
bool at_lexicon_within(const struct at_lexicon *lexicon, int32_t category,
                       int32_t ancestor);

#endif
