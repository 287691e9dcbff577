/* prospects.h - where a match of a phrase may be behind a word: sets of states, each
 * kept once and known by its number.
 *
 * Of signs it is only known whether some of the phrase's are about: then all are taken
 * to be wherever they are asked for, else none. So a prospect may hold states that no
 * match comes to, and never lacks one. */
#ifndef AT_MATCH_PROSPECTS_H
#define AT_MATCH_PROSPECTS_H

#include "match/screen.h"
#include "match/ways.h"

/* Those that every phrase has, and two answers that are none. */
enum {
    AT_PROSPECT_NONE,   /* no match comes from here */
    AT_PROSPECT_INSIDE, /* a match begins, past the start of a sentence ... */
    AT_PROSPECT_LOW,    /* ... and at it */
    AT_PROSPECTS_MOST = 1 << AT_WAY_FROM_BITS,   /* of a phrase */
    AT_PROSPECT_ANY = (1 << AT_WAY_TO_BITS) - 1, /* there was no room to tell */
    AT_PROSPECT_UNKNOWN = AT_PROSPECT_ANY - 1    /* not worked out yet */
};

/* How a match may end at a prospect. */
enum { AT_ENDS_HERE = 1, AT_ENDS_LAST = 2 /* where the sentence ends */ };

/* Zero it but for the first two before first use; clear it after the last. */
struct at_prospects {
    const struct at_program *program;
    bool signs;     /* some are about */
    uint64_t *sets; /* owned, by number */
    uint8_t *ends;  /* owned, by number */
    uint32_t count, room;
    struct at_ways ways; /* owned */
};

void at_prospects_clear(struct at_prospects *prospects);

/* Makes the first ones; false when memory is out. */
bool at_prospects_begin(struct at_prospects *prospects);

/* The prospect behind a word that serves `served` (served.h), itself or with any of its
 * `parts`. */
uint16_t at_prospects_behind(struct at_prospects *prospects, uint32_t from,
                             const uint64_t *served, uint32_t parts);

#endif
