/* suggest.h - "did you mean ...?": the nearest of some names. */
#ifndef AT_BASE_SUGGEST_H
#define AT_BASE_SUGGEST_H

#include <stddef.h>

#include "base/slice.h"

/* The name nearest to `wrong` by edit distance (a swap of neighbours counts 1),
 * NULL when none is near enough to be meant: at most a third of its letters
 * differ, two at least being allowed. The first wins a tie. */
const char *at_suggest(struct at_slice wrong, const char *const *names, size_t count);

/* The same, name by name, for names that stand in no list. `name` is the nearest so
 * far, empty while none is near enough. */
struct at_nearest {
    struct at_slice wrong, name;
    size_t below; /* a nearer one has a smaller distance */
};
struct at_nearest at_nearest_to(struct at_slice wrong);
void at_nearest_add(struct at_nearest *nearest, struct at_slice name);

/* The distance of two byte strings; strings over 64 bytes are very far. */
size_t at_edit_distance(struct at_slice a, struct at_slice b);

#endif
