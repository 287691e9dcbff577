/* episodes.h - the rule of a code that is an episode, run over a session. */
#ifndef AT_ENGINE_EPISODES_H
#define AT_ENGINE_EPISODES_H

#include "engine/run.h"

/* Finds the episodes of the step's rule and gives its code to each. */
void at_run_episodes(struct at_run *run, const struct at_step *step);

#endif
