/* calibrate.c - see calibrate.h. */
#include "stats/calibrate.h"

#include <math.h>
#include <stdlib.h>

#include "stats/logistic.h"

/* How to fit: what trusts the data least stands first. */
static const struct how {
    double cost, balance;
} hows[] = { { 0.03, 1 }, { 0.03, 0.5 }, { 0.03, 0 }, { 0.3, 1 }, { 0.3, 0.5 },
             { 0.3, 0 },  { 3, 1 },      { 3, 0.5 },  { 3, 0 } };
/* So much macro-F1 is chance: what trusts the data less is taken for it. */
#define SLACK 0.005
enum { HOWS = sizeof hows / sizeof *hows, NO_FOLD = -1 };

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
static enum attune_status fit(struct trial *trial, const struct how *how, int left_out,
                              int also)
{
    const struct at_calibration *data = trial->data;
    enum attune_status status = ATTUNE_OK;
    const struct at_logistic logistic = { .units = data->units,
                                          .features = data->features,
                                          .start = data->start,
                                          .held = data->held,
                                          .labels = trial->labels,
                                          .cost = how->cost,
                                          .balance = how->balance };
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

/* Verdicts on some units: how often each kind was right, and how often it was said by
 * either. Having none is the last kind. */
struct tally {
    double right[AT_CALIBRATE_KINDS + 1], said[AT_CALIBRATE_KINDS + 1];
};

static void add_fold(const struct trial *trial, int fold, struct tally *tally)
{
    const struct at_calibration *data = trial->data;
    for (size_t i = 0; i < data->units; i++) {
        if (data->fold[i] != fold)
            continue;
        uint8_t verdict = verdict_on(trial, i), truth = data->truth[i];
        size_t told = verdict == AT_CALIBRATE_NONE ? AT_CALIBRATE_KINDS : verdict;
        tally->right[told] += verdict == truth;
        tally->said[told]++;
        tally->said[truth == AT_CALIBRATE_NONE ? AT_CALIBRATE_KINDS : truth]++;
    }
}

static double macro_f1(const struct tally *tally)
{
    double sum = 0, count = 0;
    for (size_t k = 0; k <= AT_CALIBRATE_KINDS; k++)
        if (tally->said[k] > 0) {
            sum += 2 * tally->right[k] / tally->said[k];
            count++;
        }
    return count > 0 ? sum / count : 0;
}

/* Macro-F1 of a way to fit on folds left out one by one, beside `left_out`. */
static enum attune_status try_out(struct trial *trial, const struct how *how,
                                  int left_out, double *score)
{
    enum attune_status status = ATTUNE_OK;
    struct tally tally = { { 0 }, { 0 } };
    for (int fold = 0; fold < (int)trial->data->folds && !status; fold++) {
        if (fold == left_out)
            continue;
        status = fit(trial, how, left_out, fold);
        add_fold(trial, fold, &tally);
    }
    *score = macro_f1(&tally);
    return status;
}

/* The first way that does about as well as the best; the first of all where a second fold
 * cannot be spared. */
static enum attune_status choose(struct trial *trial, int left_out,
                                 const struct how **chosen)
{
    enum attune_status status = ATTUNE_OK;
    double scores[HOWS], best = 0;
    *chosen = hows;
    if (left_out != NO_FOLD && trial->data->folds < 3)
        return ATTUNE_OK;
    for (size_t i = 0; i < HOWS && !status; i++) {
        status = try_out(trial, &hows[i], left_out, &scores[i]);
        best = !status && scores[i] > best ? scores[i] : best;
    }
    for (size_t i = HOWS; i-- > 0 && !status;)
        if (scores[i] >= best - SLACK)
            *chosen = &hows[i];
    return status;
}

static enum attune_status judge_fold(struct trial *trial, int fold, uint8_t *verdict)
{
    const struct how *how;
    enum attune_status status = choose(trial, fold, &how);
    if (!status)
        status = fit(trial, how, fold, NO_FOLD);
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
    const struct how *how;
    if (!status)
        status = choose(&trial, NO_FOLD, &how);
    if (status)
        return status;
    it->cost = how->cost;
    it->balance = how->balance;
    return fit(&trial, how, NO_FOLD, NO_FOLD);
}
