/* verdict.h - what `attune test` says of an example. */
#ifndef AT_CLI_VERDICT_H
#define AT_CLI_VERDICT_H

#include "base/buffer.h"
#include "engine/examples.h"

/* "stance-tentative should be given to "Maybe you were cross."" */
void at_verdict_add(struct at_buffer *out, const struct at_judged_example *judged);

#endif
