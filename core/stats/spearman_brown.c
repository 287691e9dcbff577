/* spearman_brown.c - two fractions. */
#include "stats/spearman_brown.h"

static struct at_statistic fraction(double above, double below, double raters)
{
    if (!(below > 0))
        return at_statistic_missing(raters, "no reliability gives this one");
    return at_statistic(above / below, raters);
}

struct at_statistic at_spearman_brown_mean(double single, double raters)
{
    return fraction(raters * single, 1 + (raters - 1) * single, raters);
}

struct at_statistic at_spearman_brown_single(double mean, double raters)
{
    return fraction(mean, raters - (raters - 1) * mean, raters);
}
