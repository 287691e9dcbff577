/* agree_measure.h - every figure of `attune agree`, with its interval over sessions. */
#ifndef AT_CLI_AGREE_MEASURE_H
#define AT_CLI_AGREE_MEASURE_H

#include "cli/agree_sets.h"
#include "cli/agree_statistics.h"
#include "stats/bootstrap.h"

struct at_agree_figure {
    bool applies; /* there can be such a figure */
    struct at_statistic statistic;
    struct at_interval interval;
};

/* All figures of one thing that is compared; or the means over all codes. */
struct at_agree_row {
    struct at_agree_about about;
    bool is_mean;
    struct at_slice name;
    enum at_unit unit;
    bool is_inside;
    enum at_agree_order order;
    size_t units,
        sessions;        /* that two coders or more judged; sessions: what is drawn */
    size_t codes;        /* of a mean: over how many */
    const size_t *given; /* by coder: of these units, those that it gave a code to; of
                            limits, the stretches it found */
    struct at_agree_figure *figures; /* [set * statistic_count + statistic] */
};

struct at_agree_results {
    /* Set by who starts it. */
    struct at_judgements *judgements;
    struct at_agree_plan plan;
    struct at_agree_sets sets;
    const size_t *statistics; /* places in the table of statistics */
    size_t statistic_count;
    uint32_t reference; /* a coder, or UINT32_MAX */
    size_t raters;      /* of --raters; 0: as many as there are */
    size_t samples;     /* of the bootstrap */
    uint64_t seed;

    /* What came of it, in the judgements' arena. */
    struct at_agree_row *rows;
    size_t count;
    struct at_agree_row mean; /* over the codes */
};

/* Measures all that the plan is about. False when memory is out. */
bool at_agree_measure(struct at_agree_results *results);

/* The figure; `statistic` is a place in the table. NULL when it was not asked for or does
 * not apply. */
const struct at_agree_figure *at_agree_figure(const struct at_agree_results *results,
                                              const struct at_agree_row *row,
                                              size_t set, size_t statistic);

/* Did the coder say nothing of a unit, of a kind and role it judges, in a session that it and
 * others speak of? */
enum at_agree_loss {
    AT_AGREE_NOT_LOST,
    AT_AGREE_LOST,       /* another coder judged it */
    AT_AGREE_LOST_BY_ALL /* nobody did */
};
enum at_agree_loss at_agree_loss_of(const struct at_agree_results *results,
                                    uint32_t coder, uint32_t unit);

#endif
