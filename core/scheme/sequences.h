/* sequences.h - sequences at work on the codings of one transcript. */
#ifndef AT_SCHEME_SEQUENCES_H
#define AT_SCHEME_SEQUENCES_H

#include "match/sequence_find.h"
#include "scheme/sequence.h"

struct at_sequences;

struct at_sequences *at_sequences_new(void);            /* NULL: memory is out */
void at_sequences_free(struct at_sequences *sequences); /* NULL is fine */

/* Begins a transcript, or a pass over it: what was asked of earlier turns is
 * forgotten. Both are borrowed. */
void at_sequences_begin(struct at_sequences *sequences,
                        const struct at_transcript *transcript,
                        const struct at_codings *codings);

/* Does a match end at the turn (its [ ], if it has one)? To be asked while rules are
 * run over the turns in order: a turn may get codes after it was asked about, earlier
 * turns get none. Turns before the one asked about last cost a fresh start. */
enum attune_status at_sequences_end(struct at_sequences *sequences,
                                    const struct at_sequence *sequence, uint32_t turn,
                                    bool *ends, struct attune_error *error);

/* Turns in a row; those of one side, where `role` is not ANY. */
struct at_turn_range {
    uint32_t first, count;
    enum at_role role;
};

/* Begins to look for matches inside a range; at_sequences_next gives them in order,
 * with the numbers of turns in the transcript. No other search may begin between. */
enum attune_status at_sequences_look(struct at_sequences *sequences,
                                     const struct at_sequence *sequence,
                                     struct at_turn_range range,
                                     struct attune_error *error);
enum attune_status at_sequences_next(struct at_sequences *sequences,
                                     struct at_sequence_match *match, bool *found,
                                     struct attune_error *error);

#endif
