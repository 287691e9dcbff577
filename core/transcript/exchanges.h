/* exchanges.h - who answers whom.
 *
 * The two sides of a session take the floor in turn. A therapist's side and the
 * patient's side that follows it are an exchange. The mhm of a listener takes no
 * floor and answers nothing; what others say belongs to neither side. */
#ifndef AT_TRANSCRIPT_EXCHANGES_H
#define AT_TRANSCRIPT_EXCHANGES_H

#include "transcript/transcript.h"

#define AT_NO_SIDE UINT32_MAX

/* Turns from first to last, end included; those of the other roles among them are
 * back-channels, or spoken by others. */
struct at_side {
    uint32_t first, last;
    enum at_role role; /* THERAPIST or PATIENT */
};

struct at_exchange {
    uint32_t first, last; /* turns, end included */
};

struct at_exchanges {
    uint32_t count;
    const struct at_exchange *items; /* in order */
    const struct at_side *sides;     /* in order; their roles alternate */
    const uint32_t *side_of;         /* by turn; AT_NO_SIDE for what takes no floor */
};

/* Those of a session, worked out when first asked for and kept in its arena; NULL
 * when memory is out. */
const struct at_exchanges *at_exchanges_of(const struct at_transcript *transcript);

/* The side that a turn answers: the one before its own. NULL when it answers none. */
const struct at_side *at_exchanges_answered(const struct at_exchanges *exchanges,
                                            uint32_t turn);

/* The number of the exchange that a turn lies in; AT_NO_SIDE for none. */
uint32_t at_exchanges_find(const struct at_exchanges *exchanges, uint32_t turn);

/* Is one of the turn's sentences a question? */
bool at_turn_is_question(const struct at_transcript *transcript, uint32_t turn);
/* At most three words, all of a listener, answering no question, between two turns of
 * the same other speaker. */
bool at_turn_is_backchannel(const struct at_transcript *transcript, uint32_t turn);

#endif
