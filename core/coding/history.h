/* history.h - the content words that each side of a case has said, from session to
 * session: what `turn:new "case"` asks.
 *
 * Words are kept as 64-bit hashes of stem and role, so that a case of any length costs a
 * few hundred kilobytes; two words of one hash are rarer than a disk that errs. */
#ifndef AT_CODING_HISTORY_H
#define AT_CODING_HISTORY_H

#include "transcript/transcript.h"

/* Words in one history. A case that says more is not known whole from there on. */
enum { AT_HISTORY_MOST = 1 << 20 };

struct at_history;

struct at_history *at_history_new(void);          /* NULL when memory is out */
void at_history_free(struct at_history *history); /* NULL is fine */

/* Adds all of a session; false when memory is out. */
bool at_history_add(struct at_history *history, const struct at_transcript *transcript);

/* Is every session before this one in the history? Numbers must have come as 1, 2, 3 (or
 * from 0 on); without numbers what was added is what there is. A history of NULL is that
 * of a session that stands alone, or is the first of its case. */
bool at_history_reaches(const struct at_history *history,
                        const struct at_transcript *transcript);

/* Was a word with this stem said by that side? Not in a history of NULL. */
bool at_history_has(const struct at_history *history, enum at_role role,
                    struct at_slice stem);

#endif
