/* vignettes.h - the coded vignettes of a scheme, run as tests: what stands in a turn's
 * margin is what the scheme must give to the turn, or to an exchange, episode, window,
 * session or case that ends with it. */
#ifndef AT_ENGINE_VIGNETTES_H
#define AT_ENGINE_VIGNETTES_H

#include "engine/engine.h"

/* Is this a file in the folder "examples" of a scheme, so that what stands behind the
 * bars of its turns is a margin and was not said? */
bool at_vignette_is(const char *path);

/* A turn that has a margin. Borrowed by the listener until it returns. */
struct at_judged_turn {
    const struct at_transcript *transcript; /* its `source` is the vignette's path */
    const struct at_codings *codings;       /* all that it was given */
    uint32_t turn;
    const struct at_case_summaries *of_case; /* only what this is given is judged: the
                                                transcript is its record; NULL: all else */
    size_t missing_count, unexpected_count;  /* none: as expected */
    const struct at_annotation *const *missing; /* in the margin only */
    const struct at_coding *const *unexpected;  /* given only; each code once */
};

struct at_vignette_listener {
    void (*vignette)(void *data, const char *path); /* before its turns */
    void (*turn)(void *data, const struct at_judged_turn *judged);
    void *data;
};

/* Reads and codes the .txt files in the folder "examples" of a loaded scheme, if it has
 * one: those in the engine's language (at_path_language), where it was asked for one. "-" in a margin is the promise of no code; a turn without a margin promises
 * nothing. Codes by humans are passed over. A file that cannot be read ends the
 * work. */
enum attune_status at_vignettes_run(struct at_engine *engine,
                                    const struct at_scheme *scheme,
                                    const struct at_vignette_listener *listener,
                                    struct attune_error *error);

#endif
