/* reference.c - shares of rows and columns, and their means over categories. */
#include "stats/reference.h"

struct at_statistic at_precision(const struct at_table *table, size_t category)
{
    double given = table->columns[category];
    if (given == 0)
        return at_statistic_missing(0, "the coder never gives it");
    return at_statistic(table->same[category] / given, given);
}

struct at_statistic at_recall(const struct at_table *table, size_t category)
{
    double there = table->rows[category];
    if (there == 0)
        return at_statistic_missing(0, "the reference never gives it");
    return at_statistic(table->same[category] / there, there);
}

struct at_statistic at_f1(const struct at_table *table, size_t category)
{
    double both = table->same[category];
    double given = table->rows[category] + table->columns[category];
    if (given == 0)
        return at_statistic_missing(0, "neither gives it");
    return at_statistic(2 * both / given, given - both);
}

typedef struct at_statistic measure(const struct at_table *table, size_t category);

static struct at_statistic mean_of(const struct at_table *table, measure *of_category)
{
    double sum = 0, count = 0;
    for (size_t k = 0; k < table->categories; k++) {
        struct at_statistic one = of_category(table, k);
        if (one.missing)
            continue;
        sum += one.value;
        count++;
    }
    return count > 0 ? at_statistic(sum / count, count)
                     : at_statistic_missing(0, AT_MISSING_UNITS);
}

struct at_statistic at_macro_f1(const struct at_table *table)
{
    return mean_of(table, at_f1);
}

struct at_statistic at_balanced_accuracy(const struct at_table *table)
{
    return mean_of(table, at_recall);
}
