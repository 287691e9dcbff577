/* lexicons.h - lexicons of schemes and plugins, and <names> in phrases. Nothing here
 * calls Lua, so the matchers may call back into it. Private to this room. */
#ifndef AT_SCRIPT_LEXICONS_H
#define AT_SCRIPT_LEXICONS_H

#include "base/suggest.h"
#include "script/script_private.h"

/* A lexicon of the chunk's folder by file name, read when first asked for; NULL when
 * there is none. A bad one has no lexicon, and its faults are told. */
const struct at_chunk_lexicon *at_chunk_lexicon(struct at_script *script,
                                                struct at_chunk *chunk,
                                                struct at_slice name);
/* The nearest of the lexicons' names, empty when none is near. */
struct at_slice at_chunk_nearest_lexicon(struct at_script *script,
                                         struct at_chunk *chunk, struct at_slice name);
/* What a <name> in a phrase of the chunk stands for. */
struct at_name_scope {
    struct at_script *script;
    struct at_chunk *chunk;
};
bool at_chunk_find_name(void *name_scope, struct at_slice name,
                        struct at_name_found *found, char *message, size_t size);

/* Calls `each` with the name of every lexicon in the chunk's folder that is in the
 * language asked for. */
void at_lexicons_each(struct at_script *script, struct at_chunk *chunk,
                      void (*each)(void *data, struct at_slice name), void *data);

#endif
