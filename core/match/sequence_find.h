/* sequence_find.h - looks for the matches of a sequence in turns, one after another.
 *
 * Which: leftmost; then fewest turns skipped by gaps; then longest; then evidence
 * that starts first, then longest. Matches never overlap and span at most
 * AT_SEQUENCE_BOUND turns. */
#ifndef AT_MATCH_SEQUENCE_FIND_H
#define AT_MATCH_SEQUENCE_FIND_H

#include <stdbool.h>
#include <stdint.h>

struct at_sequence_program;
struct at_turns;

/* Turns from the start of the row; ends excluded. */
struct at_sequence_match {
    uint32_t first, end;
    uint32_t evidence_first, evidence_end; /* [ ], else the whole match */
};

/* Room to work in. */
struct at_sequence_finder;

struct at_sequence_finder *at_sequence_finder_new(void); /* NULL: memory is out */
void at_sequence_finder_free(struct at_sequence_finder *finder); /* NULL is fine */

/* Begins a search; program and turns are borrowed until the last answer. False when
 * memory is out. */
bool at_sequence_find_in(struct at_sequence_finder *finder,
                         const struct at_sequence_program *program,
                         const struct at_turns *turns);

/* The next match; false when there is none, or with *nomem set. */
bool at_sequence_find_next(struct at_sequence_finder *finder,
                           struct at_sequence_match *match, bool *nomem);

#endif
