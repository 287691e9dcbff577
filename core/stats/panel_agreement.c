/* panel_agreement.c - the same agreement, seen with three ideas of chance. */
#include "stats/panel_agreement.h"

#include "stats/agreement.h"

static double share_of(const struct at_agreement *agreement, size_t category)
{
    return agreement->shares[category] / agreement->rated;
}

struct at_statistic at_fleiss_kappa(const struct at_agreement *agreement)
{
    const struct at_table *agreed = &agreement->agreed;
    struct at_statistic percent = at_percent_agreement(agreed);
    if (percent.missing)
        return percent;
    if (at_is_of_one_category(agreed))
        return at_statistic_missing(agreed->total, AT_MISSING_VARIETY);
    double chance = 0;
    for (size_t k = 0; k < agreed->categories; k++)
        chance += share_of(agreement, k) * share_of(agreement, k);
    return at_statistic((percent.value - chance) / (1 - chance), agreed->total);
}

struct at_statistic at_gwet_ac(const struct at_agreement *agreement,
                               const struct at_distances *distances)
{
    const struct at_table *agreed = &agreement->agreed;
    const char *fault = at_distances_fault(distances, agreed->categories);
    if (fault)
        return at_statistic_missing(agreed->total, fault);
    if (agreed->total == 0)
        return at_statistic_missing(0, AT_MISSING_UNITS);
    if (at_is_of_one_category(agreed))
        return at_statistic_missing(agreed->total, AT_MISSING_VARIETY);
    struct at_distance_range range = at_distance_range(agreed, distances);
    if (range.widest == 0)
        return at_statistic_missing(agreed->total, "all categories have one value");
    double size = (double)agreed->categories, mixed = 0;
    for (size_t k = 0; k < agreed->categories; k++)
        mixed += share_of(agreement, k) * (1 - share_of(agreement, k));
    double percent =
        1 - at_distance_observed(agreed, distances) / range.widest / agreed->total;
    double weights = size * size - range.sum / range.widest;
    double chance = weights / (size * (size - 1)) * mixed;
    if (chance >= 1)
        return at_statistic_missing(agreed->total, "chance alone would agree on all");
    return at_statistic((percent - chance) / (1 - chance), agreed->total);
}

struct at_statistic at_krippendorff_alpha(const struct at_agreement *agreement,
                                          const struct at_distances *distances)
{
    const struct at_table *pairs = &agreement->coincidences;
    double base = agreement->agreed.total;
    const char *fault = at_distances_fault(distances, pairs->categories);
    if (fault)
        return at_statistic_missing(base, fault);
    if (base == 0)
        return at_statistic_missing(0, AT_MISSING_UNITS);
    double expected = at_distance_expected(pairs, distances);
    if (expected <= 0)
        return at_statistic_missing(base, AT_MISSING_VARIETY);
    double observed = at_distance_observed(pairs, distances);
    return at_statistic(1 - (pairs->total - 1) * observed / expected, base);
}
