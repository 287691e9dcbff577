/* lint.h - what is no error in a scheme, but most likely not meant. */
#ifndef AT_CLI_LINT_H
#define AT_CLI_LINT_H

#include "base/faults.h"
#include "cli/mentions.h"
#include "engine/engine.h"
#include "scheme/rules.h"

/* Warns of all that is below. */
void at_lint_scheme(struct at_engine *engine, const struct at_scheme *scheme,
                    struct at_search *search, struct at_faults *faults);

/* Codes that have no example of one kind; examples that two codes of a group both say. */
void at_lint_examples(const struct at_codebook *codebook, struct at_faults *faults);

/* Rules, and rows of them, that no example and no vignette reaches. The engine is one
 * that has loaded the scheme. */
void at_lint_exercise(struct at_engine *engine, const struct at_scheme *scheme,
                      struct at_faults *faults);

/* Words that stand in two categories of a lexicon, told once for the two. */
void at_lint_double_words(const struct at_lexicon *lexicon, const char *file,
                          struct at_faults *faults);

/* Categories of a lexicon that a script's text never names. */
void at_lint_dead_categories(const struct at_lexicon *lexicon, const char *file,
                             const struct at_mentions *mentions,
                             struct at_faults *faults);

/* Phrases in the text of a rules.lua that cannot match, and alternatives that another one
 * makes needless. */
void at_lint_patterns(struct at_slice source, const char *file,
                      struct at_faults *faults);

/* Functions of the text of a rules.lua where conditions as data would do. */
void at_lint_functions(struct at_slice source, const char *file,
                       struct at_faults *faults);

#endif
