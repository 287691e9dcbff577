/* programs.h - the machines of a set's phrases, each made when it is first run. */
#ifndef AT_MATCH_PROGRAMS_H
#define AT_MATCH_PROGRAMS_H

#include "match/phrase.h"

/* Zero it before first use; clear it after the last. */
struct at_programs {
    struct at_arena *arena;         /* owned */
    const struct at_program **list; /* owned; by phrase, NULL: not made yet */
};

void at_programs_clear(struct at_programs *programs);

/* The program of a phrase of the set, always the same one; NULL when memory is out. */
const struct at_program *at_programs_get(struct at_programs *programs,
                                         const struct at_matchers *set,
                                         const struct at_phrase *phrase);

#endif
