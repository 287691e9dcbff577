/* agree_measure.c - a sample of the bootstrap is drawn once for all variables, so that a mean
 * over codes, and a difference of two figures, has an interval of its own. As many
 * variables are counted as memory holds well; the next ones get the same samples again,
 * since chance begins anew. */
#include "cli/agree_measure.h"

#include <math.h>
#include <stdlib.h>

#include "cli/agree_counted.h"
#include "stats/cells.h"

enum { BATCH_MOST = 64, BATCH_BYTES = 300 << 20 };

/* A variable at work. */
struct measured {
    struct at_agree_counted counted;
    struct at_agree_row *row;
    double *samples;   /* [figure * samples + sample] */
    uint32_t *kind_of; /* by joint kind: the kind this variable knows it by */
    uint32_t *times;   /* by kind: of the sample at hand */
};

struct measuring {
    struct at_agree_results *results;
    struct at_arena *batch, *scratch; /* owned: of several variables; of one */
    struct measured items[BATCH_MOST];
    size_t count;
    size_t joint; /* kinds of what is drawn, as far as the batch tells them apart */
    uint32_t *joint_of;           /* by draw */
    uint32_t *times;              /* by joint kind */
    struct at_statistic *figures; /* owned */
    double *sums;          /* owned: figures of samples, added up over codes ... */
    uint32_t *terms;       /* owned: ... and how many there were */
    double *point_sums;    /* owned: the same of the figures themselves */
    uint32_t *point_terms; /* owned */
};

static size_t figure_count(const struct at_agree_results *results)
{
    return results->sets.count * results->statistic_count;
}

static bool open_measuring(struct measuring *measuring)
{
    const struct at_agree_results *results = measuring->results;
    size_t figures = figure_count(results), all = figures * results->samples + 1;
    measuring->batch = at_arena_new();
    measuring->scratch = at_arena_new();
    measuring->figures = calloc(figures + 1, sizeof *measuring->figures);
    measuring->sums = calloc(all, sizeof *measuring->sums);
    measuring->terms = calloc(all, sizeof *measuring->terms);
    measuring->point_sums = calloc(figures + 1, sizeof *measuring->point_sums);
    measuring->point_terms = calloc(figures + 1, sizeof *measuring->point_terms);
    return measuring->batch && measuring->scratch && measuring->figures &&
           measuring->sums && measuring->terms && measuring->point_sums &&
           measuring->point_terms;
}

static void close_measuring(struct measuring *measuring)
{
    at_arena_free(measuring->batch);
    at_arena_free(measuring->scratch);
    free(measuring->figures);
    free(measuring->sums);
    free(measuring->terms);
    free(measuring->point_sums);
    free(measuring->point_terms);
}

/* Adds a code's figures to those that means are made of. */
static void add_to_mean(struct measuring *measuring, const struct measured *item)
{
    const struct at_agree_results *results = measuring->results;
    for (size_t i = 0; i < figure_count(results); i++) {
        const struct at_agree_figure *figure = &item->row->figures[i];
        if (!figure->applies)
            continue;
        results->mean.figures[i].applies = true;
        if (!figure->statistic.missing) {
            measuring->point_sums[i] += figure->statistic.value;
            measuring->point_terms[i]++;
        }
        for (size_t at = i * results->samples; at < (i + 1) * results->samples; at++)
            if (!isnan(item->samples[at])) {
                measuring->sums[at] += item->samples[at];
                measuring->terms[at]++;
            }
    }
}

static void find_intervals(const struct at_agree_results *results,
                           struct at_agree_row *row, double *samples)
{
    for (size_t i = 0; i < figure_count(results); i++)
        if (row->figures[i].applies)
            row->figures[i].interval =
                at_interval_of(&samples[i * results->samples], results->samples,
                               results->plan.draw_count, .95);
}

/* Tells apart what one more variable tells apart. */
static bool refine(struct measuring *measuring, const struct at_alike *alike)
{
    struct at_cells cells = { 0 };
    size_t draws = measuring->results->plan.draw_count;
    for (size_t i = 0; i < draws; i++) {
        const struct at_cell both = { measuring->joint_of[i], alike->kind_of[i] };
        if (!at_cells_number(&cells, measuring->scratch, both, &measuring->joint_of[i]))
            return false;
    }
    measuring->joint = cells.count;
    at_arena_reset(measuring->scratch);
    return true;
}

/* What is drawn in kinds that all variables of the batch tell apart. */
static bool join(struct measuring *measuring)
{
    struct at_arena *arena = measuring->batch;
    size_t draws = measuring->results->plan.draw_count;
    measuring->joint_of =
        at_arena_alloc(arena, (draws + 1) * sizeof *measuring->joint_of);
    bool joined = measuring->joint_of != NULL;
    for (size_t i = 0; i < measuring->count && joined; i++)
        joined = refine(measuring, &measuring->items[i].counted.alike);
    measuring->times =
        at_arena_alloc(arena, (measuring->joint + 1) * sizeof *measuring->times);
    for (size_t i = 0; i < measuring->count && joined; i++) {
        struct measured *item = &measuring->items[i];
        const struct at_alike *alike = &item->counted.alike;
        item->kind_of =
            at_arena_alloc(arena, (measuring->joint + 1) * sizeof *item->kind_of);
        item->times = at_arena_alloc(arena, (alike->kinds + 1) * sizeof *item->times);
        joined = item->kind_of && item->times;
        for (size_t draw = 0; joined && draw < draws; draw++)
            item->kind_of[measuring->joint_of[draw]] = alike->kind_of[draw];
    }
    return joined && measuring->times;
}

static void measure_sample(struct measuring *measuring, struct measured *item,
                           size_t sample)
{
    const struct at_agree_results *results = measuring->results;
    struct at_statistic *figures = measuring->figures;
    memset(item->times, 0, item->counted.alike.kinds * sizeof *item->times);
    for (size_t i = 0; i < measuring->joint; i++)
        item->times[item->kind_of[i]] += measuring->times[i];
    at_agree_counted_figures(&item->counted, item->times, figures);
    for (size_t i = 0; i < figure_count(results); i++)
        item->samples[i * results->samples + sample] =
            figures[i].missing ? NAN : figures[i].value;
}

static void measure_all(struct measuring *measuring, struct measured *item)
{
    const struct at_agree_results *results = measuring->results;
    struct at_agree_figure *figures = item->row->figures;
    size_t statistics = results->statistic_count;
    at_agree_counted_figures(&item->counted, item->counted.alike.sizes,
                             measuring->figures);
    for (size_t i = 0; i < figure_count(results); i++) {
        figures[i].applies =
            at_agree_counted_applies(&item->counted, i / statistics, i % statistics);
        figures[i].statistic = measuring->figures[i];
    }
}

/* Measures the batch, and makes room for the next. */
static bool measure_batch(struct measuring *measuring)
{
    struct at_agree_results *results = measuring->results;
    if (!join(measuring))
        return false;
    struct at_random random = { results->seed };
    const struct at_draws draws = { results->plan.draw_count, measuring->joint,
                                    measuring->joint_of };
    for (size_t i = 0; i < measuring->count; i++)
        measure_all(measuring, &measuring->items[i]);
    for (size_t sample = 0; sample < results->samples && draws.groups > 1; sample++) {
        at_bootstrap_draw(&random, &draws, measuring->times);
        for (size_t i = 0; i < measuring->count; i++)
            measure_sample(measuring, &measuring->items[i], sample);
    }
    for (size_t i = 0; i < measuring->count; i++) {
        struct measured *item = &measuring->items[i];
        if (item->row->about.kind == AT_AGREE_CODE)
            add_to_mean(measuring, item);
        find_intervals(results, item->row, item->samples);
    }
    measuring->count = 0;
    at_arena_reset(measuring->batch);
    return true;
}

/* What was judged by two coders or more, and how often each gave it. */
static bool count_units(const struct measuring *measuring,
                        const struct at_agree_variable *variable,
                        struct at_agree_row *row)
{
    const struct at_ratings *ratings = &variable->ratings;
    struct at_arena *arena = measuring->results->judgements->arena;
    size_t *given = at_arena_alloc(arena, ratings->coders * sizeof *given);
    bool *met = at_arena_alloc(measuring->scratch, ratings->groups + 1);
    if (!given || !met)
        return false;
    for (size_t i = 0; i < ratings->units; i++) {
        const int32_t *codes = ratings->codes + i * ratings->coders;
        size_t coders = 0;
        for (size_t coder = 0; coder < ratings->coders; coder++)
            coders += codes[coder] != AT_RATING_MISSING;
        if (coders < 2)
            continue;
        row->units++;
        row->sessions += !met[ratings->group[i]];
        met[ratings->group[i]] = true;
        for (size_t coder = 0; coder < ratings->coders; coder++)
            given[coder] += codes[coder] > 0;
    }
    for (size_t coder = 0; variable->limits && coder < ratings->coders; coder++) {
        given[coder] = at_agree_limits_of(variable->limits, coder);
        row->units += given[coder];
        row->sessions = ratings->groups;
    }
    row->given = given;
    return true;
}

/* Counts one variable into the batch. */
static bool count_variable(struct measuring *measuring, struct at_agree_about about)
{
    struct at_agree_results *results = measuring->results;
    struct measured *item = &measuring->items[measuring->count++];
    struct at_agree_row *row = &results->rows[results->count++];
    struct at_agree_variable variable;
    size_t figures = figure_count(results) + 1;
    *item = (struct measured){ .row = row };
    if (!at_agree_variable_make(&variable, measuring->scratch, &results->plan, about))
        return false;
    *row = (struct at_agree_row){ .about = about,
                                  .name = variable.name,
                                  .unit = variable.unit,
                                  .is_inside = variable.is_inside,
                                  .order = variable.order };
    row->figures =
        at_arena_alloc(results->judgements->arena, figures * sizeof *row->figures);
    item->samples =
        at_arena_alloc(measuring->batch, figures * results->samples * sizeof(double));
    bool counted = row->figures && item->samples &&
                   count_units(measuring, &variable, row) &&
                   at_agree_count(&item->counted, measuring->batch, measuring->scratch,
                                  results, &variable);
    at_arena_reset(measuring->scratch);
    return counted;
}

static bool measure_plan(struct measuring *measuring)
{
    const struct at_agree_plan *plan = &measuring->results->plan;
    bool measured = true;
    for (size_t i = 0; i < plan->about_count && measured; i++) {
        measured = count_variable(measuring, plan->about[i]);
        bool is_full = measuring->count == BATCH_MOST ||
                       at_arena_size(measuring->batch) > BATCH_BYTES;
        if (measured && (is_full || i + 1 == plan->about_count))
            measured = measure_batch(measuring);
    }
    return measured;
}

/* The means over all codes, as if they were a code. */
static void finish_mean(struct measuring *measuring)
{
    struct at_agree_results *results = measuring->results;
    struct at_agree_row *mean = &results->mean;
    for (size_t i = 0; i < figure_count(results); i++) {
        double terms = measuring->point_terms[i];
        mean->figures[i].statistic =
            terms ? at_statistic(measuring->point_sums[i] / terms, terms)
                  : at_statistic_missing(0, "no code has a value");
        for (size_t at = i * results->samples; at < (i + 1) * results->samples; at++)
            measuring->sums[at] =
                measuring->terms[at] ? measuring->sums[at] / measuring->terms[at] : NAN;
    }
    for (size_t i = 0; i < results->count; i++)
        mean->codes += results->rows[i].about.kind == AT_AGREE_CODE;
    find_intervals(results, mean, measuring->sums);
}

bool at_agree_measure(struct at_agree_results *results)
{
    struct measuring *measuring = calloc(1, sizeof *measuring);
    struct at_arena *arena = results->judgements->arena;
    if (!measuring)
        return false;
    measuring->results = results;
    results->rows =
        at_arena_alloc(arena, results->plan.about_count * sizeof *results->rows);
    results->mean = (struct at_agree_row){ .is_mean = true };
    results->mean.figures = at_arena_alloc(arena, (figure_count(results) + 1) *
                                                      sizeof *results->mean.figures);
    bool done = results->rows && results->mean.figures && open_measuring(measuring) &&
                measure_plan(measuring);
    if (done)
        finish_mean(measuring);
    close_measuring(measuring);
    free(measuring);
    return done;
}

const struct at_agree_figure *at_agree_figure(const struct at_agree_results *results,
                                              const struct at_agree_row *row,
                                              size_t set, size_t statistic)
{
    for (size_t i = 0; i < results->statistic_count; i++) {
        const struct at_agree_figure *figure =
            &row->figures[set * results->statistic_count + i];
        if (results->statistics[i] == statistic)
            return figure->applies ? figure : NULL;
    }
    return NULL;
}

enum at_agree_loss at_agree_loss_of(const struct at_agree_results *results,
                                    uint32_t coder, uint32_t number)
{
    const struct at_judgements *judgements = results->judgements;
    const struct at_judged_unit *unit = &judgements->units[number];
    const uint8_t *judged =
        judgements->judged + (size_t)number * judgements->coder_count;
    if (results->plan.draws[unit->session] == UINT32_MAX || judged[coder] ||
        unit->kind == AT_UNIT_EPISODE ||
        !at_judgements_covers(judgements, coder, unit->session) ||
        !judgements->kinds[coder * AT_JUDGED_KINDS + at_judged_kind(unit)])
        return AT_AGREE_NOT_LOST;
    for (size_t i = 0; i < judgements->coder_count; i++)
        if (judged[i])
            return AT_AGREE_LOST;
    return AT_AGREE_LOST_BY_ALL;
}
