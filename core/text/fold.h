/* fold.h - how words are compared: a folded copy of text. */
#ifndef AT_TEXT_FOLD_H
#define AT_TEXT_FOLD_H

#include <stdint.h>

#include "base/buffer.h"
#include "base/library.h"
#include "base/slice.h"

enum at_fold {
    AT_FOLD_NONE,   /* as written */
    AT_FOLD_CASE,   /* Unicode full case folding */
    AT_FOLD_ACCENTS /* the same, and without combining marks (NFKD) */
};

/* Is this ASCII without capitals, and so its own folding at every level? */
static inline bool at_fold_is_plain(struct at_slice text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] & 0x80 || (text.data[i] >= 'A' && text.data[i] <= 'Z'))
            return false;
    return true;
}

/* Appends well-formed `text`, folded; false, with nothing added, when memory is out.
 * At every level, none included, curly and modifier apostrophes (U+2019, U+2018,
 * U+02BC, U+FF07) become straight ones and soft hyphens (U+00AD) vanish, and the
 * result is in NFC. */
bool at_fold_add(struct at_buffer *out, struct at_slice text, enum at_fold fold);

/* The same, and for every byte of what was appended, then once for its end, the
 * byte offset in `text` it came from is appended to `map` as a uint32_t. A letter and
 * the marks on it count as one: all its bytes come from where it starts. */
bool at_fold_add_mapped(struct at_buffer *out, struct at_buffer *map,
                        struct at_slice text, enum at_fold fold);

/* Tells the version of utf8proc. */
void at_fold_library(at_library_hear *hear, void *data);

#endif
