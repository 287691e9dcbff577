/* kappa.c - one minus distance observed by distance expected. */
#include "stats/kappa.h"

#include "stats/agreement.h"

struct at_statistic at_cohen_kappa(const struct at_table *table,
                                   const struct at_distances *distances)
{
    const char *fault = at_distances_fault(distances, table->categories);
    if (fault)
        return at_statistic_missing(table->total, fault);
    if (table->total == 0)
        return at_statistic_missing(0, AT_MISSING_UNITS);
    double expected = at_distance_expected(table, distances);
    if (expected <= 0)
        return at_statistic_missing(table->total, AT_MISSING_VARIETY);
    double observed = at_distance_observed(table, distances);
    return at_statistic(1 - table->total * observed / expected, table->total);
}

struct at_statistic at_scott_pi(const struct at_table *table)
{
    struct at_statistic percent = at_percent_agreement(table);
    if (percent.missing)
        return percent;
    if (at_is_of_one_category(table))
        return at_statistic_missing(table->total, AT_MISSING_VARIETY);
    double chance = 0;
    for (size_t k = 0; k < table->categories; k++) {
        double share = (table->rows[k] + table->columns[k]) / (2 * table->total);
        chance += share * share;
    }
    return at_statistic((percent.value - chance) / (1 - chance), table->total);
}

struct at_statistic at_pabak(const struct at_table *table)
{
    struct at_statistic percent = at_percent_agreement(table);
    if (percent.missing)
        return percent;
    if (at_is_of_one_category(table))
        return at_statistic_missing(table->total, AT_MISSING_VARIETY);
    double size = (double)table->categories;
    return at_statistic((size * percent.value - 1) / (size - 1), table->total);
}

struct at_statistic at_prevalence_index(const struct at_table *table)
{
    if (table->total == 0)
        return at_statistic_missing(0, AT_MISSING_UNITS);
    return at_statistic((table->same[1] - table->same[0]) / table->total, table->total);
}

struct at_statistic at_bias_index(const struct at_table *table)
{
    if (table->total == 0)
        return at_statistic_missing(0, AT_MISSING_UNITS);
    return at_statistic((table->rows[1] - table->columns[1]) / table->total,
                        table->total);
}
