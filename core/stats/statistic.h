/* statistic.h - a figure with what it is over, or the reason why there is none. Undefined is
 * not 0 and not 1: it has no value at all. */
#ifndef AT_STATS_STATISTIC_H
#define AT_STATS_STATISTIC_H

struct at_statistic {
    double value; /* not to be read when missing */
    double base;  /* what it is over: units, unless its function says otherwise */
    const char
        *missing; /* NULL, or why there is no value, for "NA (%s)"; never freed */
};

static inline struct at_statistic at_statistic(double value, double base)
{
    return (struct at_statistic){ .value = value, .base = base };
}

static inline struct at_statistic at_statistic_missing(double base, const char *why)
{
    return (struct at_statistic){ .base = base, .missing = why };
}

/* Reasons that several statistics share. */
#define AT_MISSING_UNITS "no unit with two ratings"
#define AT_MISSING_VARIETY "all ratings are of one category"

#endif
