/* sequence_ahead.h - where a match would end, seen from each state at each place.
 *
 * The machine is run from the last turn to the first, so what lies ahead is known
 * before any way is followed: none is that leads nowhere. One window of turns at a
 * time, wide enough for every match that begins in its first half. */
#ifndef AT_MATCH_SEQUENCE_AHEAD_H
#define AT_MATCH_SEQUENCE_AHEAD_H

#include "match/sequence_program.h"

/* Zero it before first use; clear it after the last. */
struct at_ahead {
    uint32_t first, places; /* of the window; no places: nothing is known */
    uint32_t width;         /* states */
    bool is_last;           /* it reaches to the last turn */
    uint16_t *ends;         /* owned; by place, then state; relative to `first` */
    unsigned char *truths;  /* owned; by test, of the turn in hand */
    size_t room, truth_room;
};

void at_ahead_clear(struct at_ahead *ahead);

/* Forgets what is known: codes have changed, or turns. */
void at_ahead_forget(struct at_ahead *ahead);

/* Sees to it that what is asked of `place` can be told; false when memory is out. */
bool at_ahead_reach(struct at_ahead *ahead, const struct at_sequence_program *program,
                    const struct at_turns *turns, uint32_t place);

/* Does a match that began at `start`, and has come to a state at a place, end within
 * the turns a match may span? The place was reached, or is at most the most turns of
 * a match behind one that was. */
bool at_ahead_ends(const struct at_ahead *ahead, uint32_t state, uint32_t place,
                   uint32_t start);

#endif
