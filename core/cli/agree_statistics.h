/* agree_statistics.h - the statistics of `attune agree` by name: what each is called, of
 * what it can be had, and how. */
#ifndef AT_CLI_AGREE_STATISTICS_H
#define AT_CLI_AGREE_STATISTICS_H

#include "cli/agree_variables.h"
#include "stats/boundaries.h"
#include "stats/icc.h"
#include "stats/panel.h"
#include "stats/statistic.h"
#include "stats/table.h"

/* What a statistic is made of. */
struct at_agree_counts {
    const struct at_agree_variable *variable;
    const struct at_table *table; /* of two coders; NULL of more */
    const struct at_agreement *agreement;
    const struct at_anova *anova; /* of session scores; all 0 where nobody asked */
    const struct at_unitizing *unitizing; /* of limits of stretches; NULL of others */
    size_t raters;                        /* --raters, or as many as there are */
};

enum at_agree_needs {
    AT_AGREE_OF_PAIR = 1,       /* can be had of two coders */
    AT_AGREE_OF_PANEL = 2,      /* of more */
    AT_AGREE_OF_ORDER = 4,      /* of values in order only */
    AT_AGREE_OF_NUMBERS = 256,  /* of values that are numbers only */
    AT_AGREE_OF_LIMITS = 512,   /* of limits of stretches, and nothing else is */
    AT_AGREE_OF_GIVEN = 8,      /* of codes given or not only */
    AT_AGREE_OF_REFERENCE = 16, /* of a pair with the reference only */
    AT_AGREE_OF_KINDS = 32,     /* of several categories only */
    AT_AGREE_OF_SCORES = 64, /* of session scores: codes, or values that are numbers */
    AT_AGREE_USUAL = 128     /* unless others are asked for */
};

struct at_agree_statistic {
    const char *name;  /* as typed: "kappa-linear" */
    const char *title; /* in prose: "linearly weighted kappa" */
    unsigned needs;
    struct at_statistic (*of)(const struct at_agree_counts *counts);
};

/* The first rows, which tables are made of. */
enum { AT_AGREE_PERCENT, AT_AGREE_KAPPA, AT_AGREE_ALPHA, AT_AGREE_AC1 };

/* The table and its length. */
const struct at_agree_statistic *at_agree_statistics(size_t *count);

/* The place of a name; SIZE_MAX when there is none, with the nearest in `*near`, which may
 * be NULL. */
size_t at_agree_statistic_find(const char *name, const char **near);

/* Can it be had of this? */
bool at_agree_applies(const struct at_agree_statistic *statistic,
                      const struct at_agree_variable *variable, size_t coders,
                      bool has_reference);

#endif
