/* needs.h - what a sentence must have for a phrase to match in it: words and categories,
 * in whatever order. All sentences of a turn are asked at once, before any is searched;
 * most have not what it takes. */
#ifndef AT_MATCH_NEEDS_H
#define AT_MATCH_NEEDS_H

#include "match/scan_private.h"

/* Looks for what every match of a pattern needs, once its words and names have their
 * numbers; false when memory is out. */
bool at_needs_find(struct at_matchers *set, const struct at_node *root,
                   struct at_needs *needs);

/* Works out which tests of phrases which sentences of the scanned turn may meet, unless it
 * is known; false when memory is out. */
bool at_presence_make(struct at_scan *scan);

/* The bit of a sentence, by its number in the turn: those far behind share one. */
static inline uint32_t at_sentence_bit(uint32_t number)
{
    return UINT32_C(1) << (number < 31 ? number : 31);
}

/* The sentences of that turn that have all that is needed; bits of others besides. */
uint32_t at_needs_met(const struct at_needs *needs, const struct at_scan *scan);

#endif
