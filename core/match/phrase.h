/* phrase.h - a phrase: a pattern whose words and names are known to its set. */
#ifndef AT_MATCH_PHRASE_H
#define AT_MATCH_PHRASE_H

#include "match/matchers_private.h"

struct at_phrase_source {
    struct at_slice pattern;
    enum at_fold fold;
    const struct at_names *names; /* NULL: no names are known */
};

/* Parses and compiles a phrase into the set's arena, and finds what triggers it. */
enum attune_status at_phrase_compile(struct at_matchers *set,
                                     const struct at_phrase_source *source,
                                     const struct at_program **program,
                                     struct at_trigger *trigger,
                                     struct attune_error *error);

#endif
