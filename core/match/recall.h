/* recall.h - what a scan found in a turn, kept for when the turn is scanned again.
 *
 * Rules run in passes, and rules over stretches go back to turns. Where a turn was
 * scanned before, its matchers and what was found of them are put back as they were. */
#ifndef AT_MATCH_RECALL_H
#define AT_MATCH_RECALL_H

#include "match/scan_private.h"

/* NULL when memory is out. */
struct at_recall *at_recall_new(void);
void at_recall_free(struct at_recall *recall); /* NULL is fine */

/* Forgets all turns: another transcript begins. */
void at_recall_clear(struct at_recall *recall);

/* Keeps what the scan knows of its turn. Where there is no room, nothing is kept, and
 * the turn is scanned anew when it comes again. */
void at_recall_keep(struct at_recall *recall, const struct at_scan *scan);

/* Is the turn kept? */
bool at_recall_has(const struct at_recall *recall, uint32_t turn);

/* Puts a turn that is kept back into a scan that has forgotten the one before. */
void at_recall_put(const struct at_recall *recall, uint32_t turn, struct at_scan *scan);

/* What was found before of a matcher in the scan's turn; false when nobody looked. */
bool at_recall_find(const struct at_recall *recall, const struct at_scan *scan,
                    uint32_t matcher, struct at_result *result);

#endif
