/* phrase.h - a phrase: a pattern whose words and names are known to its set.
 *
 * It is read when it is added, for all that may be wrong with it and for what triggers
 * it. Its machine is made when it is first run, for many a phrase never is. */
#ifndef AT_MATCH_PHRASE_H
#define AT_MATCH_PHRASE_H

#include "match/matchers_private.h"

struct at_phrase_source {
    struct at_slice pattern;
    enum at_fold fold;
    const struct at_names *names; /* NULL: no names are known */
};

/* All of it is in the set's arena. */
struct at_phrase {
    uint32_t number;           /* among the phrases of its set */
    struct at_pattern pattern; /* words and names have their predicates and asks */
    struct at_needs needs;
};

/* Reads a phrase into the set, and finds what triggers it. */
enum attune_status at_phrase_read(struct at_matchers *set,
                                  const struct at_phrase_source *source,
                                  const struct at_phrase **phrase,
                                  struct at_trigger *trigger,
                                  struct attune_error *error);

/* Compiles a phrase of a sealed set into `arena`; NULL when memory is out. */
const struct at_program *at_phrase_compile(const struct at_matchers *set,
                                           const struct at_phrase *phrase,
                                           struct at_arena *arena);

#endif
