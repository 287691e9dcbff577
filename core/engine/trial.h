/* trial.h - a plugin run by itself, so that all that is wrong with it is told without
 * a scheme that uses it. */
#ifndef AT_ENGINE_TRIAL_H
#define AT_ENGINE_TRIAL_H

#include "engine/engine.h"
#include "scheme/plugin.h"

/* Runs the library in `file`, whose head was read, as a scheme that uses it would.
 * Plugins that it uses itself are looked up in `search`. */
void at_trial_run(struct at_search *search, const struct at_plugin_head *head,
                  struct at_slice file, struct at_faults *faults);

#endif
