/* agree_scores.h - scores, which intraclass correlations are of: a code is one of the
 * session, the share of the units a coder judged that it gave the code to; values that are
 * numbers, as ratings of sessions are, are scores themselves. */
#ifndef AT_CLI_AGREE_SCORES_H
#define AT_CLI_AGREE_SCORES_H

#include "cli/agree_variables.h"
#include "stats/icc.h"

/* The judges for `count` coders, whose numbers `coders` lists (NULL: all); drawn as the
 * ratings are. NULL when memory is out. Lives in the arena. */
struct at_judges *at_agree_scores(struct at_arena *arena,
                                  const struct at_agree_plan *plan,
                                  const struct at_agree_variable *variable,
                                  const size_t *coders, size_t count);

#endif
