/* agree_limits.h - where the stretches that coders found begin and end. Coders who were
 * given the same units to code do not differ in this. */
#ifndef AT_CLI_AGREE_LIMITS_H
#define AT_CLI_AGREE_LIMITS_H

#include "cli/agree_plan.h"
#include "stats/boundaries.h"

struct at_agree_limits;

/* The stretches that have the code (AT_AGREE_ALL: any of those compared), each once. NULL
 * when memory is out. Lives in the arena. */
struct at_agree_limits *at_agree_limits_find(struct at_arena *arena,
                                             const struct at_agree_plan *plan,
                                             uint32_t code);

/* How many the coder found. */
size_t at_agree_limits_of(const struct at_agree_limits *limits, size_t coder);

/* Of two coders, by draw, over the sessions that both speak of. NULL when memory is out. */
struct at_unitizing *at_agree_limits_compare(struct at_arena *arena,
                                             const struct at_agree_limits *limits,
                                             size_t first, size_t second);

#endif
