/* added_examples.h - where in the text of a codebook new examples go, and how they are
 * written there. The rest of the text, comments and all, stays as it is. */
#ifndef AT_SCHEME_ADDED_EXAMPLES_H
#define AT_SCHEME_ADDED_EXAMPLES_H

#include "io/patch.h"
#include "scheme/codebook.h"

struct at_added_example {
    uint32_t code; /* its number in the codebook */
    struct at_example example;
    const char *refused; /* told: why its code's examples cannot be added to; NULL */
};

/* Finds the lines to be put into `text`, which `codebook` was read from, in order; those
 * refused are left out. The new text is read again: where it does not say what it should,
 * or no longer is a codebook, that is ATTUNE_INVALID. All that is made lives in `arena`. */
enum attune_status
at_added_examples_place(struct at_insertion **insertions, size_t *insertion_count,
                        struct at_arena *arena, const struct at_codebook *codebook,
                        struct at_slice text, struct at_added_example *added,
                        size_t count, struct attune_error *error);

/* Do both say the same of the same turns in the same context? */
bool at_example_is_same(const struct at_example *a, const struct at_example *b);

#endif
