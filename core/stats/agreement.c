/* agreement.c - the diagonal's share. */
#include "stats/agreement.h"

struct at_statistic at_percent_agreement(const struct at_table *table)
{
    if (table->total == 0)
        return at_statistic_missing(0, AT_MISSING_UNITS);
    double same = 0;
    for (size_t k = 0; k < table->categories; k++)
        same += table->same[k];
    return at_statistic(same / table->total, table->total);
}

bool at_is_of_one_category(const struct at_table *table)
{
    size_t used = 0;
    for (size_t k = 0; k < table->categories; k++)
        used += table->rows[k] > 0 || table->columns[k] > 0;
    return used == 1;
}
