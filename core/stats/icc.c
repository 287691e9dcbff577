/* icc.c - the sums of squares are of scores less the first one, which keeps the digits that
 * matter and makes scores that are all the same exactly 0. Columns of the sums: targets, the
 * squares of scores, the squares of targets' sums, and each judge's scores. */
#include "stats/icc.h"

#include <math.h>

#include "stats/grouping.h"
#include "stats/sums.h"

enum { TARGETS, SQUARES, TARGET_SQUARES, FIRST_JUDGE };

struct at_judges {
    size_t count;
    double origin; /* the first score */
    bool has_origin;
    struct at_sums *sums;
    double *totals;
};

static bool is_complete(const double *values, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!isfinite(values[i]))
            return false;
    return true;
}

static bool add_target(struct at_judges *judges, const double *values)
{
    double squares = 0, sum = 0;
    if (!is_complete(values, judges->count))
        return true;
    if (!judges->has_origin)
        judges->origin = values[0];
    judges->has_origin = true;
    for (size_t i = 0; i < judges->count; i++) {
        double score = values[i] - judges->origin;
        squares += score * score;
        sum += score;
        if (!at_sums_add(judges->sums, FIRST_JUDGE + i, score))
            return false;
    }
    return at_sums_add(judges->sums, TARGETS, 1) &&
           at_sums_add(judges->sums, SQUARES, squares) &&
           at_sums_add(judges->sums, TARGET_SQUARES, sum * sum);
}

static bool add_targets(struct at_judges *judges, struct at_arena *arena,
                        const struct at_scores *scores)
{
    const struct at_grouping targets =
        at_grouping_of(arena, scores->targets, scores->group, scores->groups);
    if (!targets.order)
        return false;
    for (size_t group = 0; group < scores->groups; group++) {
        for (size_t i = targets.start[group]; i < targets.start[group + 1]; i++)
            if (!add_target(judges, &scores->values[targets.order[i] * scores->judges]))
                return false;
        if (!at_sums_close_group(judges->sums))
            return false;
    }
    return true;
}

struct at_judges *at_judges_new(struct at_arena *arena, const struct at_scores *scores)
{
    struct at_judges *judges = at_arena_alloc(arena, sizeof *judges);
    if (!judges)
        return NULL;
    judges->count = scores->judges;
    judges->sums = at_sums_new(arena);
    judges->totals =
        at_arena_alloc(arena, (FIRST_JUDGE + scores->judges) * sizeof(double));
    bool whole = judges->sums && judges->totals && add_targets(judges, arena, scores);
    return whole ? judges : NULL;
}

/* What rounding left of nothing is nothing. */
static double mean_square(double sum, double freedom, double all)
{
    return sum > 1e-12 * all ? sum / freedom : 0;
}

struct at_anova at_judges_anova(struct at_judges *judges, const uint32_t *times)
{
    const double *totals = judges->totals;
    at_sums_total(judges->sums, times, judges->totals);
    double n = totals[TARGETS], k = (double)judges->count, sum = 0, judge_squares = 0;
    for (size_t i = 0; i < judges->count; i++) {
        sum += totals[FIRST_JUDGE + i];
        judge_squares += totals[FIRST_JUDGE + i] * totals[FIRST_JUDGE + i];
    }
    double middle = sum * sum / (n * k), all = totals[SQUARES];
    double of_targets = totals[TARGET_SQUARES] / k - middle;
    double of_judges = judge_squares / n - middle;
    double within = all - middle - of_targets;
    return (struct at_anova){
        .targets = n,
        .judges = k,
        .between_targets = mean_square(of_targets, n - 1, all),
        .within = mean_square(within, n * (k - 1), all),
        .between_judges = mean_square(of_judges, k - 1, all),
        .error = mean_square(within - of_judges, (n - 1) * (k - 1), all),
    };
}

struct fraction {
    double above, below;
};

static struct fraction fraction_of(const struct at_anova *a, enum at_icc form)
{
    double k = a->judges, bms = a->between_targets, wms = a->within, ems = a->error;
    double drawn = (a->between_judges - ems) / a->targets;
    switch (form) {
    case AT_ICC_1_1:
        return (struct fraction){ bms - wms, bms + (k - 1) * wms };
    case AT_ICC_2_1:
        return (struct fraction){ bms - ems, bms + (k - 1) * ems + k * drawn };
    case AT_ICC_3_1:
        return (struct fraction){ bms - ems, bms + (k - 1) * ems };
    case AT_ICC_1_K:
        return (struct fraction){ bms - wms, bms };
    case AT_ICC_2_K:
        return (struct fraction){ bms - ems, bms + drawn };
    case AT_ICC_3_K:
        return (struct fraction){ bms - ems, bms };
    }
    return (struct fraction){ 0, 0 };
}

struct at_statistic at_icc(const struct at_anova *anova, enum at_icc form)
{
    if (anova->judges < 2)
        return at_statistic_missing(anova->targets, "fewer than two judges");
    if (anova->targets < 2)
        return at_statistic_missing(anova->targets,
                                    "fewer than two targets that all judges scored");
    struct fraction fraction = fraction_of(anova, form);
    if (fraction.below <= 0)
        return at_statistic_missing(anova->targets,
                                    "the scores of targets do not differ");
    return at_statistic(fraction.above / fraction.below, anova->targets);
}
