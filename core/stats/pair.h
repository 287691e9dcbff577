/* pair.h - two coders, side by side: their table over the units that both rated, for all
 * groups or for groups drawn by a bootstrap. */
#ifndef AT_STATS_PAIR_H
#define AT_STATS_PAIR_H

#include "base/arena.h"
#include "stats/ratings.h"
#include "stats/table.h"

struct at_pair;

/* Counts the units of coders `first` (rows) and `second` (columns). NULL when memory is
 * out. Lives in the arena; the ratings are not needed after it. */
struct at_pair *at_pair_new(struct at_arena *arena, const struct at_ratings *ratings,
                            size_t first, size_t second);

/* The table of all groups, each taken as often as `times` says (NULL: once). It is over
 * units; lasts until the next call. */
const struct at_table *at_pair_table(struct at_pair *pair, const uint32_t *times);

#endif
