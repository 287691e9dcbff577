/* runner.h - the machine that runs a phrase from one place of a sentence. */
#ifndef AT_MATCH_RUNNER_H
#define AT_MATCH_RUNNER_H

#include "match/slots.h"

/* One way through the phrase so far. Offsets are kept plus 1, so that 0 is none. */
struct at_thread {
    uint32_t state;
    uint32_t next;     /* in the list of its place */
    uint32_t lead;     /* where the match starts; 0: nothing taken yet */
    uint32_t skipped;  /* words in gaps */
    uint32_t from, to; /* the evidence; 0: none, or not closed yet */
    uint32_t sign;     /* end of the last sign taken at this place, 0 for none */
    uint32_t ask, ask_slot, ask_end; /* the category of the match, AT_ASK_NONE */
};

struct at_run {
    struct at_scan *scan;
    const struct at_program *program;
    const struct at_sentence *sentence;
    uint32_t low, high; /* the sentence's slots */
    uint32_t start;     /* slot */
    uint32_t limit;     /* slot beyond which no match goes */
    uint32_t floor;     /* no sign before this byte is taken */
    /* What at_run finds: */
    bool found;
    struct at_thread match;
    uint32_t match_end;  /* byte */
    uint32_t match_slot; /* slot */
};

struct at_runner *at_runner_new(void);
void at_runner_free(struct at_runner *runner); /* NULL is fine */

/* Room for every state of a program; false when memory is out. */
bool at_runner_room(struct at_runner *runner, uint32_t states);

/* Finds the best match that begins at run->start; false when memory is out. */
bool at_run(struct at_run *run);

#endif
