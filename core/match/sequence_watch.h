/* sequence_watch.h - does a match of a sequence end at a turn? Asked turn by turn.
 *
 * Rules ask this while they are run, so a turn may get codes after it was asked about,
 * but no turn before it does. A match counts for where its evidence ends: the part in
 * [ ], if it has one. Every start counts, not only that of a match which
 * at_sequence_find_next would give. */
#ifndef AT_MATCH_SEQUENCE_WATCH_H
#define AT_MATCH_SEQUENCE_WATCH_H

#include "match/sequence_program.h"

struct at_sequence_watch;

/* Over no turns yet; NULL when memory is out. The program is borrowed. */
struct at_sequence_watch *
at_sequence_watch_new(const struct at_sequence_program *program);
void at_sequence_watch_free(struct at_sequence_watch *watch); /* NULL is fine */

/* Forgets all turns: they are others, or have other codes. */
void at_sequence_watch_restart(struct at_sequence_watch *watch);

/* Does a match end at the turn? Asked of turns in order, each question costs the steps
 * from the turn asked about before; a turn before that one begins anew. False with
 * *nomem set when memory is out. */
bool at_sequence_watch_ends(struct at_sequence_watch *watch,
                            const struct at_turns *turns, uint32_t turn, bool *nomem);

#endif
