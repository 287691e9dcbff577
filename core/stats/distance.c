/* distance.c - for differences squared, sums of powers do instead of all pairs:
 *
 *   sum r_k c_l (a_k - a_l)^2 = C sum r_k a_k^2 + R sum c_l a_l^2 - 2 sum r_k a_k sum c_l a_l
 *
 * with a counted from a value that was used, so that one value alone gives exactly 0. */
#include "stats/distance.h"

#include <math.h>

static double place_of(const struct at_table *table,
                       const struct at_distances *distances, size_t category)
{
    if (distances->metric == AT_METRIC_ORDINAL)
        return table->middles[category];
    return distances->values ? distances->values[category] : (double)category;
}

static double between(const struct at_table *table,
                      const struct at_distances *distances, size_t k, size_t l)
{
    double a = place_of(table, distances, k), b = place_of(table, distances, l);
    switch (distances->metric) {
    case AT_METRIC_NOMINAL:
        return k != l;
    case AT_METRIC_LINEAR:
        return fabs(a - b);
    case AT_METRIC_SQUARED:
    case AT_METRIC_ORDINAL:
        return (a - b) * (a - b);
    case AT_METRIC_RATIO:
        return a == b ? 0 : (a - b) / (a + b) * ((a - b) / (a + b));
    case AT_METRIC_GIVEN:
        return distances->given[k * table->categories + l];
    }
    return 0;
}

const char *at_distances_fault(const struct at_distances *distances, size_t categories)
{
    for (size_t k = 0; distances->values && k < categories; k++) {
        if (!isfinite(distances->values[k]))
            return "a category has no number";
        if (distances->metric == AT_METRIC_RATIO && distances->values[k] < 0)
            return "a ratio scale has no values below 0";
    }
    return NULL;
}

double at_distance_observed(const struct at_table *table,
                            const struct at_distances *distances)
{
    double sum = 0;
    for (size_t i = 0; i < table->cell_count; i++)
        sum += table->counts[i] *
               between(table, distances, table->cells[i].row, table->cells[i].column);
    return sum;
}

static double expected_nominal(const struct at_table *table)
{
    double alike = 0;
    for (size_t k = 0; k < table->categories; k++)
        alike += table->rows[k] * table->columns[k];
    return table->total * table->total - alike;
}

static double expected_squared(const struct at_table *table,
                               const struct at_distances *distances)
{
    double from = 0, rows = 0, columns = 0, row_squares = 0, column_squares = 0;
    for (size_t k = 0; k < table->categories; k++)
        if (table->rows[k] > 0)
            from = place_of(table, distances, k);
    for (size_t k = 0; k < table->categories; k++) {
        double a = place_of(table, distances, k) - from;
        rows += table->rows[k] * a;
        columns += table->columns[k] * a;
        row_squares += table->rows[k] * a * a;
        column_squares += table->columns[k] * a * a;
    }
    return table->total * (row_squares + column_squares) - 2 * rows * columns;
}

static double expected_of_all_pairs(const struct at_table *table,
                                    const struct at_distances *distances)
{
    double sum = 0;
    for (size_t k = 0; k < table->categories; k++) {
        if (table->rows[k] == 0)
            continue;
        double of_row = 0;
        for (size_t l = 0; l < table->categories; l++)
            if (table->columns[l] != 0)
                of_row += table->columns[l] * between(table, distances, k, l);
        sum += table->rows[k] * of_row;
    }
    return sum;
}

double at_distance_expected(const struct at_table *table,
                            const struct at_distances *distances)
{
    switch (distances->metric) {
    case AT_METRIC_NOMINAL:
        return expected_nominal(table);
    case AT_METRIC_SQUARED:
    case AT_METRIC_ORDINAL:
        return expected_squared(table, distances);
    default:
        return expected_of_all_pairs(table, distances);
    }
}

struct at_distance_range at_distance_range(const struct at_table *table,
                                           const struct at_distances *distances)
{
    double size = (double)table->categories;
    if (distances->metric == AT_METRIC_NOMINAL)
        return (struct at_distance_range){ .widest = size > 1,
                                           .sum = size * (size - 1) };
    struct at_distance_range range = { .widest = 0 };
    for (size_t k = 0; k < table->categories; k++)
        for (size_t l = 0; l < k; l++) {
            double distance = between(table, distances, k, l);
            range.widest = fmax(range.widest, distance);
            range.sum += 2 * distance;
        }
    return range;
}
