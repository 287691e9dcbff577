/* agree_disputed.h - walks over the units that coders do not agree on. */
#ifndef AT_CLI_AGREE_DISPUTED_H
#define AT_CLI_AGREE_DISPUTED_H

#include "cli/agree_measure.h"

/* One unit and what each coder said of it. */
struct at_disputed {
    const struct at_judgements *judgements;
    const struct at_agree_row *row;
    const struct at_agree_variable *variable;
    const struct at_judged_unit *unit;
    const struct at_judged_session *session;
    const int32_t *said;                /* by coder: a category, or AT_RATING_MISSING */
    const struct at_judged_reason *why; /* a scheme's for giving the code; NULL: none */
    bool is_first;                      /* of its code */
    size_t count;                       /* of its code, in all */
};

typedef void (*at_disputed_each)(void *data, const struct at_disputed *disputed);

/* The codes and values with the lowest figure first; units in the order of the sessions.
 * Groups and limits are passed over, as codes tell the same. False when memory is out. */
bool at_disputed_walk(const struct at_agree_results *results, at_disputed_each each,
                      void *data);

/* The coders whose figure ranks the codes: the scheme with the people, all, or the two. */
size_t at_disputed_set(const struct at_agree_results *results);

/* "given", "not given", a value; "" for missing. */
struct at_slice at_disputed_said(const struct at_disputed *disputed, size_t coder);

#endif
