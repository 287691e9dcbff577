/* places.h - where in the scanned turn the words of a category stand.
 *
 * For the few matchers asked for in most turns the words are gone through, each time; when
 * there are more, it is worked out for all matchers at once. */
#ifndef AT_MATCH_PLACES_H
#define AT_MATCH_PLACES_H

#include "match/scan_private.h"

/* The words of the turn (from 0) that mark the matcher, in order; valid until the next
 * call. NULL when memory is out. */
const uint32_t *at_places_of(struct at_scan *scan, uint32_t matcher, uint32_t *count);

#endif
