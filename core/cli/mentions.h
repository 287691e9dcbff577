/* mentions.h - what a script asks for by name: plugins, lexicons and their categories, and
 * the names in angle brackets of its patterns. Read from its text; nothing is run. */
#ifndef AT_CLI_MENTIONS_H
#define AT_CLI_MENTIONS_H

#include "base/arena.h"
#include "match/lexicon.h"

enum at_mention_kind {
    AT_MENTION_USE,     /* use "name" */
    AT_MENTION_LEXICON, /* lexicon "name" */
    AT_MENTION_WHOLE,   /* lexicon "name", kept whole or used without a category */
    AT_MENTION_FIELD,   /* .name behind anything */
    AT_MENTION_ANGLE    /* <name> in a text */
};

struct at_mentions {
    struct at_arena *arena; /* borrowed; the names point into the source */
    struct at_mention {
        enum at_mention_kind kind;
        struct at_slice name;
    } * items;
    size_t count;
};

/* Gathers them from `source`; false when memory is out. */
bool at_mentions_read(struct at_mentions *mentions, struct at_arena *arena,
                      struct at_slice source);

/* Is the plugin, or lexicon, asked for by its name? */
bool at_mentions_has(const struct at_mentions *mentions, enum at_mention_kind kind,
                     struct at_slice name);

/* Do the names in angle brackets ask for a lexicon: by its own name, or by that of a
 * category in it? */
bool at_mentions_lexicon(const struct at_mentions *mentions,
                         const struct at_lexicon *lexicon);

#endif
