/* phrase_find.h - the matches of a phrase in the scanned turn. */
#ifndef AT_MATCH_PHRASE_FIND_H
#define AT_MATCH_PHRASE_FIND_H

#include "match/scan_private.h"

/* The first match of a phrase that starts at byte `from` of the transcript's text or
 * later; its end is 0 when there is none. False when memory is out. */
bool at_phrase_next(struct at_scan *scan, uint32_t matcher, uint32_t from,
                    struct at_found *match);

/* All matches in the turn, into an empty result; false when memory is out. */
bool at_phrase_all(struct at_scan *scan, uint32_t matcher, struct at_result *result);

#endif
