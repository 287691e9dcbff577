/* find.h - the matches of any matcher in the scanned turn. */
#ifndef AT_MATCH_FIND_H
#define AT_MATCH_FIND_H

#include "match/scan_private.h"

/* All matches of a matcher, worked out when first asked for. */
enum attune_status at_find_all(struct at_scan *scan, uint32_t matcher,
                               const struct at_result **result,
                               struct attune_error *error);

/* The first match of a matcher that is made of no others, from byte `from` of the
 * transcript's text on; its end is 0 when there is none. */
enum attune_status at_find_next(struct at_scan *scan, uint32_t matcher, uint32_t from,
                                struct at_found *match, struct attune_error *error);

/* Room for so many matches in a result that is being made; false when memory is out. */
bool at_result_reserve(struct at_scan *scan, struct at_result *result, uint32_t most);

/* Adds a match to a result that is being made; false when memory is out. */
bool at_result_add(struct at_scan *scan, struct at_result *result,
                   const struct at_found *found);

/* The first match of a category from byte `from` on, its end 0 when there is none; and
 * all, into an empty result. False when memory is out. */
bool at_category_next(struct at_scan *scan, uint32_t matcher, uint32_t from,
                      struct at_found *match);
bool at_category_all(struct at_scan *scan, uint32_t matcher, struct at_result *result);

/* The matches of a union, and of a near matcher, into an empty result. */
enum attune_status at_find_union(struct at_scan *scan, uint32_t matcher,
                                 struct at_result *result, struct attune_error *error);
enum attune_status at_find_near(struct at_scan *scan, uint32_t matcher,
                                struct at_result *result, struct attune_error *error);

#endif
