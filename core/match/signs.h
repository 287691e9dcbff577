/* signs.h - what stands between words: punctuation, marks in brackets, and where
 * clauses end. */
#ifndef AT_MATCH_SIGNS_H
#define AT_MATCH_SIGNS_H

#include "match/pattern.h"
#include "match/scan_private.h"

struct at_span {
    uint32_t start, end; /* bytes of the transcript's text */
};

/* The first sign of that node (its `number` is the fold of labels) between two
 * bytes of the scanned turn; false when there is none. When
 * memory is out, the scan's `nomem` becomes true. */
bool at_sign_find(struct at_scan *scan, const struct at_node *sign,
                  struct at_span within, struct at_span *found);

/* Does a clause end between two words that follow each other in a sentence? */
bool at_clause_ends(const struct at_scan *scan, uint32_t before, uint32_t after);

#endif
