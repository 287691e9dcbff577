/* stats_check.h - what the tests of agreement share: figures to four decimals, and ratings
 * made of published tables. */
#ifndef AT_STATS_CHECK_H
#define AT_STATS_CHECK_H

#include <math.h>

#include "stats/pair.h"
#include "stats/panel.h"
#include "stats/statistic.h"
#include "unit.h"

static inline void assert_figure(struct at_statistic got, double wanted)
{
    if (got.missing)
        fail_msg("missing: %s; not %.4f", got.missing, wanted);
    if (fabs(got.value - wanted) > 0.00005)
        fail_msg("%.6f is not %.4f", got.value, wanted);
}

static inline void assert_missing(struct at_statistic got, const char *why)
{
    if (!got.missing)
        fail_msg("%.6f is not missing", got.value);
    assert_string_equal(got.missing, why);
}

/* Two coders' ratings of a square table of counts, row by row: one group. */
static inline struct at_ratings ratings_of_table(struct at_arena *arena,
                                                 const int *counts, size_t categories)
{
    size_t units = 0, next = 0;
    for (size_t i = 0; i < categories * categories; i++)
        units += (size_t)counts[i];
    int32_t *codes = at_arena_alloc(arena, (2 * units + 1) * sizeof *codes);
    assert_non_null(codes);
    for (size_t i = 0; i < categories * categories; i++)
        for (int n = 0; n < counts[i]; n++) {
            codes[next++] = (int32_t)(i / categories);
            codes[next++] = (int32_t)(i % categories);
        }
    return (struct at_ratings){ .units = units,
                                .coders = 2,
                                .categories = categories,
                                .codes = codes,
                                .groups = 1 };
}

/* Ratings of a table of units by categories: how many of `coders` said each. */
static inline struct at_ratings ratings_of_counts(struct at_arena *arena,
                                                  const int *counts, size_t units,
                                                  size_t categories, size_t coders)
{
    int32_t *codes = at_arena_alloc(arena, units * coders * sizeof *codes);
    size_t next = 0;
    assert_non_null(codes);
    for (size_t i = 0; i < units * categories; i++)
        for (int n = 0; n < counts[i]; n++)
            codes[next++] = (int32_t)(i % categories);
    assert_int_equal(next, units * coders);
    return (struct at_ratings){ .units = units,
                                .coders = coders,
                                .categories = categories,
                                .codes = codes,
                                .groups = 1 };
}

static inline const struct at_table *table_of(struct at_arena *arena,
                                              struct at_ratings ratings)
{
    struct at_pair *pair = at_pair_new(arena, &ratings, 0, 1);
    assert_non_null(pair);
    return at_pair_table(pair, NULL);
}

static inline const struct at_agreement *agreement_of(struct at_arena *arena,
                                                      struct at_ratings ratings)
{
    struct at_panel *panel = at_panel_new(arena, &ratings, NULL, ratings.coders);
    assert_non_null(panel);
    return at_panel_agreement(panel, NULL);
}

#endif
