/* lexicon_build.h - a lexicon while it is read: what its formats share. */
#ifndef AT_MATCH_LEXICON_BUILD_H
#define AT_MATCH_LEXICON_BUILD_H

#include "base/buffer.h"
#include "base/map.h"
#include "match/lexicon.h"
#include "match/numbers.h"

/* Words of the longest entry. */
enum { AT_ENTRY_MOST = 64 };

struct at_lexicon_builder {
    struct at_arena *arena; /* borrowed, as are the next two */
    const char *file;
    struct at_faults *faults;
    struct at_lexicon *lexicon; /* in the arena */
    struct at_category *categories;
    uint32_t category_room;
    struct at_entry *entries; /* owned; the arena gets them at the end */
    uint32_t entry_room;
    struct at_map seen;      /* entries by their words in one line */
    struct at_buffer folded; /* scratch: an entry */
    struct at_buffer key;    /* scratch: its words in one line */
    struct at_numbers used;  /* by category: how many entries it has */
    bool globs;              /* * and ? anywhere; else * at the end */
    bool lenient;            /* what no word can match is a warning, not an error */
    bool nomem;
};

/* False when memory is out. */
bool at_lexicon_begin(struct at_lexicon_builder *builder, struct at_slice name,
                      enum at_lexicon_form form, enum at_fold fold);

/* The number of a new category; -1 when memory is out. */
int32_t at_lexicon_add_category(struct at_lexicon_builder *builder,
                                struct at_slice name, int32_t parent, int line);

/* Adds an entry, as written, to a category. What is wrong with it goes to the
 * faults; false when memory is out. */
bool at_lexicon_add_entry(struct at_lexicon_builder *builder, struct at_slice text,
                          int32_t category, int line, int column);

/* Ends the work and frees what is not in the arena. NULL when there was an error
 * or memory is out, which is then among the faults. */
const struct at_lexicon *at_lexicon_end(struct at_lexicon_builder *builder);

/* The readers: each fills the builder; false when memory is out. */
bool at_lexicon_read_yaml(struct at_lexicon_builder *builder, struct at_slice text,
                          struct at_slice name, enum at_fold fold);
bool at_lexicon_read_liwc(struct at_lexicon_builder *builder, struct at_slice text,
                          struct at_slice name, enum at_fold fold);

#endif
