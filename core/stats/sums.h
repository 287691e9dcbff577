/* sums.h - numbers that add up, kept by group: what a bootstrap over sessions needs. A
 * statistic of drawn sessions is one of the sum of their rows, so the units are looked at
 * once and never again. Rows are sparse. */
#ifndef AT_STATS_SUMS_H
#define AT_STATS_SUMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct at_sums;

/* No groups yet; NULL when memory is out. All memory is the arena's. */
struct at_sums *at_sums_new(struct at_arena *arena);

/* Adds `amount` to `column` of the group that is being filled. Columns are few numbers from
 * 0 on. False when memory is out: the sums must not be used then. */
bool at_sums_add(struct at_sums *sums, size_t column, double amount);

/* The group being filled is whole; the next begins. False when memory is out, as above. */
bool at_sums_close_group(struct at_sums *sums);

/* Adds up the rows, each as often as `times` says of its group (NULL: once), into `totals`,
 * which has room for every column added to (at_sums_columns). */
void at_sums_total(const struct at_sums *sums, const uint32_t *times, double *totals);

/* One more than the highest column added to. */
size_t at_sums_columns(const struct at_sums *sums);

#endif
