/* calibrate.c - see calibrate.h. */
#include "stats/calibrate.h"

#include <math.h>
#include <stdlib.h>

#include "stats/logistic.h"

static const double costs[] = { 0.03, 0.3, 3 };
enum { COSTS = sizeof costs / sizeof *costs, NO_FOLD = -1 };

/* Weights on trial. */
struct trial {
    const struct at_calibration *data;
    double *weights, *thresholds;
    int8_t *labels; /* room for one a unit */
    struct attune_error *error;
};

static double *new_numbers(struct at_arena *arena, size_t count)
{
    return at_arena_alloc(arena, (count + 1) * sizeof(double));
}

/* Two decimals are what people read, so these are what is tried. */
static double rounded(double number)
{
    return round(number * 100) / 100 + 0.0;
}

static void label(struct trial *trial, size_t kind, int left_out, int also)
{
    const struct at_calibration *data = trial->data;
    for (size_t i = 0; i < data->units; i++) {
        bool out = data->fold[i] == left_out || data->fold[i] == also ||
                   !(data->runs[i] >> kind & 1);
        trial->labels[i] = (int8_t)(out ? 0 : data->truth[i] == kind ? 1 : -1);
    }
}

/* Fits all kinds to the units outside of two folds. */
static enum attune_status fit(struct trial *trial, double cost, int left_out, int also)
{
    const struct at_calibration *data = trial->data;
    enum attune_status status = ATTUNE_OK;
    const struct at_logistic logistic = { .units = data->units,
                                          .features = data->features,
                                          .start = data->start,
                                          .held = data->held,
                                          .labels = trial->labels,
                                          .cost = cost };
    for (size_t kind = 0; kind < data->kinds && !status; kind++) {
        double intercept = 0, *weights = trial->weights + kind * data->features;
        label(trial, kind, left_out, also);
        status = at_logistic_fit(&logistic, weights, &intercept, trial->error);
        for (size_t i = 0; i < data->features; i++)
            weights[i] = rounded(weights[i]);
        trial->thresholds[kind] = rounded(-intercept);
    }
    return status;
}

static double lead_of(const struct trial *trial, size_t kind, size_t unit)
{
    const struct at_calibration *data = trial->data;
    double lead = -trial->thresholds[kind];
    for (size_t i = data->start[unit]; i < data->start[unit + 1]; i++)
        lead += trial->weights[kind * data->features + data->held[i]];
    return lead;
}

/* How wrong the weights are about the units of a fold. */
static double loss_of(const struct trial *trial, int fold)
{
    const struct at_calibration *data = trial->data;
    double loss = 0;
    for (size_t i = 0; i < data->units; i++)
        for (size_t kind = 0; data->fold[i] == fold && kind < data->kinds; kind++) {
            double lead = lead_of(trial, kind, i);
            if (data->runs[i] >> kind & 1)
                loss += log1p(exp(data->truth[i] == kind ? -lead : lead));
        }
    return loss;
}

/* The cost that does best on folds left out one by one, beside `left_out`. Where a second
 * fold cannot be spared it is the smallest, which trusts the data least. */
static enum attune_status choose_cost(struct trial *trial, int left_out, double *cost)
{
    enum attune_status status = ATTUNE_OK;
    double least = 0;
    *cost = costs[0];
    if (left_out != NO_FOLD && trial->data->folds < 3)
        return ATTUNE_OK;
    for (size_t i = 0; i < COSTS && !status; i++) {
        double loss = 0;
        for (int fold = 0; fold < (int)trial->data->folds && !status; fold++) {
            if (fold == left_out)
                continue;
            status = fit(trial, costs[i], left_out, fold);
            loss += status ? 0 : loss_of(trial, fold);
        }
        if (i > 0 && loss >= least)
            continue;
        least = loss;
        *cost = costs[i];
    }
    return status;
}

static uint8_t verdict_on(const struct trial *trial, size_t unit)
{
    const struct at_calibration *data = trial->data;
    uint8_t best = AT_CALIBRATE_NONE;
    double highest = 0;
    for (size_t kind = 0; kind < data->kinds; kind++) {
        double lead = lead_of(trial, kind, unit);
        bool runs = (data->runs[unit] >> kind & 1) && (!data->is_one || lead >= 0);
        if (!runs || (best != AT_CALIBRATE_NONE && lead <= highest))
            continue;
        best = (uint8_t)kind;
        highest = lead;
    }
    return best;
}

static enum attune_status judge_fold(struct trial *trial, int fold, uint8_t *verdict)
{
    double cost;
    enum attune_status status = choose_cost(trial, fold, &cost);
    if (!status)
        status = fit(trial, cost, fold, NO_FOLD);
    for (size_t i = 0; i < trial->data->units && !status; i++)
        if (trial->data->fold[i] == fold)
            verdict[i] = verdict_on(trial, i);
    return status;
}

enum attune_status at_calibrate(struct at_calibration *calibration,
                                struct at_arena *arena, struct attune_error *error)
{
    struct at_calibration *it = calibration;
    it->weights = new_numbers(arena, it->kinds * it->features);
    it->thresholds = new_numbers(arena, it->kinds);
    it->verdict = at_arena_alloc(arena, it->units + 1);
    struct trial trial = { .data = it,
                           .weights = it->weights,
                           .thresholds = it->thresholds,
                           .labels = at_arena_alloc(arena, it->units + 1),
                           .error = error };
    if (!it->weights || !it->thresholds || !it->verdict || !trial.labels)
        return at_error_nomem(error);
    enum attune_status status = ATTUNE_OK;
    for (int fold = 0; fold < (int)it->folds && !status; fold++)
        status = judge_fold(&trial, fold, it->verdict);
    if (!status)
        status = choose_cost(&trial, NO_FOLD, &it->cost);
    return status ? status : fit(&trial, it->cost, NO_FOLD, NO_FOLD);
}
