/* tally.h - how often each category stands in a turn, all categories at once: for
 * tables of counts. Where only some counts are asked for, ask a scan (scan.h). */
#ifndef AT_MATCH_TALLY_H
#define AT_MATCH_TALLY_H

#include "match/matchers.h"
#include "transcript/transcript.h"

struct at_tally;

/* A tally of a sealed set that holds categories only; NULL when memory is out. */
struct at_tally *at_tally_new(const struct at_matchers *matchers);
void at_tally_free(struct at_tally *tally); /* NULL is fine */

/* The transcript that at_tally_turn speaks of from here on. */
enum attune_status at_tally_begin(struct at_tally *tally,
                                  const struct at_transcript *transcript,
                                  struct attune_error *error);

/* Counts by number of matcher, in one of two forms; the other is NULL. Small ones are
 * followed by zeros, one at least, to a whole number of steps. */
enum { AT_TALLY_STEP = 64 };
struct at_tallied {
    const uint8_t *small;
    const uint32_t *large; /* in turns of more than 255 words */
};

/* Counts a turn (from 0); valid until the next call. */
enum attune_status at_tally_turn(struct at_tally *tally, uint32_t turn,
                                 struct at_tallied *counts, struct attune_error *error);

#endif
