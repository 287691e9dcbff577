/* load.h - one scheme in an engine of its own, for the commands that look at schemes
 * one by one: what is wrong with one does not hide the next. */
#ifndef AT_CLI_LOAD_H
#define AT_CLI_LOAD_H

#include "engine/engine.h"

enum at_load {
    AT_LOAD_CODEBOOK, /* codebooks only: nothing of the scheme is run */
    AT_LOAD_RULES     /* ready to code */
};

struct at_loaded {
    struct at_engine *engine; /* owned: free it with at_engine_free, in any case */
    const struct at_scheme *scheme;
};

/* Loads the scheme of that name, or in that folder, and those it comes after.
 * `loaded->scheme` is NULL when its codebook could not be read. Whatever is wrong is
 * added to `faults`. */
void at_cli_load(struct at_loaded *loaded, struct at_search *search,
                 struct at_slice name, enum at_load how, struct at_faults *faults);
/* The same, ready to code in a language by its tag; empty: the scheme's first. */
void at_cli_load_for(struct at_loaded *loaded, struct at_search *search,
                     struct at_slice name, struct at_slice language,
                     struct at_faults *faults);

/* Calls `each` for every operand or, without any, for every scheme that is found and
 * not shadowed; gives the worst status. */
struct at_args;
int at_cli_each_scheme(const struct at_args *args, struct at_search *search,
                       int (*each)(void *data, struct at_slice name), void *data);

#endif
