/* agree_measure.c - the units of a variable are counted once, by session; a sample of the
 * bootstrap adds up the sessions drawn. The samples are the same for every variable, so a
 * mean over codes, and a difference of two figures, has an interval of its own. */
#include "cli/agree_measure.h"

#include <math.h>
#include <stdlib.h>

#include "cli/agree_scores.h"
#include "stats/pair.h"

/* The counts of one set of coders. */
struct counted {
    struct at_pair *pair;     /* NULL of more than two coders */
    struct at_panel *panel;   /* NULL of means and differences */
    struct at_judges *judges; /* NULL where no statistic is of session scores */
};

struct measuring {
    struct at_agree_results *results;
    const struct at_agree_statistic *table;
    struct at_arena *arena;  /* owned: of one variable */
    struct counted *counted; /* owned: by set */
    uint32_t *times;         /* owned: by session, how often it is drawn */
    double *samples;    /* owned: [(set * statistics + statistic) * samples + sample] */
    double *sums;       /* owned: the same, added up over codes ... */
    uint32_t *terms;    /* owned: ... and how many there were */
    double *point_sums; /* owned: [set * statistics + statistic] */
    uint32_t *point_terms; /* owned */
};

static size_t figure_count(const struct at_agree_results *results)
{
    return results->sets.count * results->statistic_count;
}

static bool open_measuring(struct measuring *measuring)
{
    const struct at_agree_results *results = measuring->results;
    size_t figures = figure_count(results), all = figures * results->samples + 1, count;
    measuring->table = at_agree_statistics(&count);
    measuring->arena = at_arena_new();
    measuring->counted = calloc(results->sets.count + 1, sizeof *measuring->counted);
    measuring->times = calloc(results->plan.draw_count + 1, sizeof *measuring->times);
    measuring->samples = calloc(all, sizeof *measuring->samples);
    measuring->sums = calloc(all, sizeof *measuring->sums);
    measuring->terms = calloc(all, sizeof *measuring->terms);
    measuring->point_sums = calloc(figures + 1, sizeof *measuring->point_sums);
    measuring->point_terms = calloc(figures + 1, sizeof *measuring->point_terms);
    return measuring->arena && measuring->counted && measuring->times &&
           measuring->samples && measuring->sums && measuring->terms &&
           measuring->point_sums && measuring->point_terms;
}

static void close_measuring(struct measuring *measuring)
{
    at_arena_free(measuring->arena);
    free(measuring->counted);
    free(measuring->times);
    free(measuring->samples);
    free(measuring->sums);
    free(measuring->terms);
    free(measuring->point_sums);
    free(measuring->point_terms);
}

/* Is a statistic asked for that is of session scores, and is this a code? */
static bool asks_scores(const struct measuring *measuring,
                        const struct at_agree_variable *variable)
{
    const struct at_agree_results *results = measuring->results;
    bool asks = false;
    for (size_t i = 0; i < results->statistic_count; i++)
        asks |=
            (measuring->table[results->statistics[i]].needs & AT_AGREE_OF_SCORES) != 0;
    return asks && variable->kind == AT_AGREE_CODE;
}

static bool count_sets(struct measuring *measuring,
                       const struct at_agree_variable *variable)
{
    const struct at_agree_sets *sets = &measuring->results->sets;
    const struct at_ratings *ratings = &variable->ratings;
    struct at_arena *arena = measuring->arena;
    bool made = true;
    for (size_t i = 0; i < sets->count && made; i++) {
        struct counted *counted = &measuring->counted[i];
        const struct at_agree_set *set = &sets->items[i];
        const size_t two[] = { set->first, set->second };
        bool is_pair = set->kind == AT_AGREE_PAIR;
        *counted = (struct counted){ 0 };
        if (is_pair) {
            counted->pair = at_pair_new(arena, ratings, set->first, set->second);
            counted->panel = at_panel_new(arena, ratings, two, 2);
            made = counted->pair && counted->panel;
        } else if (set->kind == AT_AGREE_PANEL) {
            counted->panel = at_panel_new(arena, ratings, NULL, ratings->coders);
            made = counted->panel != NULL;
        }
        if (made && counted->panel && asks_scores(measuring, variable)) {
            counted->judges =
                at_agree_scores(arena, &measuring->results->plan, variable,
                                is_pair ? two : NULL, is_pair ? 2 : ratings->coders);
            made = counted->judges != NULL;
        }
    }
    return made;
}

static bool applies(const struct measuring *measuring,
                    const struct at_agree_variable *variable, size_t set, size_t nth)
{
    const struct at_agree_results *results = measuring->results;
    const struct at_agree_set *of = &results->sets.items[set];
    size_t coders = of->kind == AT_AGREE_PANEL ? 3 : 2;
    bool is_pair = of->kind == AT_AGREE_PAIR;
    return at_agree_applies(&measuring->table[results->statistics[nth]], variable,
                            coders, is_pair && of->first == results->reference);
}

/* The figures of the sets that are counted, of the sessions drawn (NULL: of all), into
 * `out`, `stride` apart. */
static void compute(const struct measuring *measuring,
                    const struct at_agree_variable *variable, const uint32_t *times,
                    struct at_statistic *out)
{
    const struct at_agree_results *results = measuring->results;
    for (size_t set = 0; set < results->sets.count; set++) {
        const struct counted *counted = &measuring->counted[set];
        if (!counted->panel)
            continue;
        struct at_anova anova = { 0 };
        if (counted->judges)
            anova = at_judges_anova(counted->judges, times);
        const struct at_agree_counts counts = {
            .anova = &anova,
            .variable = variable,
            .table = counted->pair ? at_pair_table(counted->pair, times) : NULL,
            .agreement = at_panel_agreement(counted->panel, times),
        };
        for (size_t i = 0; i < results->statistic_count; i++)
            if (applies(measuring, variable, set, i))
                out[set * results->statistic_count + i] =
                    measuring->table[results->statistics[i]].of(&counts);
    }
}

/* The mean of a statistic over the pairs that make part of a set. */
static struct at_statistic mean_of(const struct at_agree_results *results,
                                   const struct at_agree_set *set,
                                   const struct at_statistic *figures, size_t nth)
{
    double sum = 0, terms = 0;
    const char *why = "no pair of coders";
    for (size_t i = 0; i < results->sets.pairs; i++) {
        const struct at_statistic *figure =
            &figures[i * results->statistic_count + nth];
        if (!at_agree_set_has(results->judgements, set, &results->sets.items[i]))
            continue;
        if (figure->missing) {
            why = figure->missing;
            continue;
        }
        sum += figure->value;
        terms++;
    }
    return terms ? at_statistic(sum / terms, terms) : at_statistic_missing(0, why);
}

static struct at_statistic difference_of(const struct at_statistic *scheme,
                                         const struct at_statistic *humans)
{
    if (scheme->missing || humans->missing)
        return at_statistic_missing(0, scheme->missing ? scheme->missing
                                                       : humans->missing);
    return at_statistic(scheme->value - humans->value, scheme->base);
}

/* Means and differences, of the figures of the pairs. */
static void derive(const struct measuring *measuring,
                   const struct at_agree_variable *variable,
                   struct at_statistic *figures)
{
    const struct at_agree_results *results = measuring->results;
    size_t count = results->statistic_count;
    for (size_t set = results->sets.pairs; set < results->sets.count; set++) {
        const struct at_agree_set *of = &results->sets.items[set];
        for (size_t i = 0; i < count; i++) {
            struct at_statistic *out = &figures[set * count + i];
            if (of->kind == AT_AGREE_PANEL || !applies(measuring, variable, set, i))
                continue;
            *out = of->kind == AT_AGREE_DIFFERENCE
                       ? difference_of(&figures[(set - 1) * count + i],
                                       &figures[results->sets.humans * count + i])
                       : mean_of(results, of, figures, i);
        }
    }
}

static double value_of(const struct at_statistic *statistic)
{
    return statistic->missing ? NAN : statistic->value;
}

/* Adds a code's figures to those that means are made of. */
static void add_to_mean(struct measuring *measuring, const struct at_agree_row *row)
{
    const struct at_agree_results *results = measuring->results;
    for (size_t i = 0; i < figure_count(results); i++) {
        const struct at_agree_figure *figure = &row->figures[i];
        if (!figure->applies)
            continue;
        measuring->results->mean.figures[i].applies = true;
        if (!figure->statistic.missing) {
            measuring->point_sums[i] += figure->statistic.value;
            measuring->point_terms[i]++;
        }
        for (size_t at = i * results->samples; at < (i + 1) * results->samples; at++)
            if (!isnan(measuring->samples[at])) {
                measuring->sums[at] += measuring->samples[at];
                measuring->terms[at]++;
            }
    }
}

static void find_intervals(struct measuring *measuring, struct at_agree_row *row)
{
    const struct at_agree_results *results = measuring->results;
    for (size_t i = 0; i < figure_count(results); i++)
        if (row->figures[i].applies)
            row->figures[i].interval =
                at_interval_of(&measuring->samples[i * results->samples],
                               results->samples, results->plan.draw_count, .95);
}

static bool measure(struct measuring *measuring,
                    const struct at_agree_variable *variable, struct at_agree_row *row)
{
    const struct at_agree_results *results = measuring->results;
    size_t count = figure_count(results), statistics = results->statistic_count;
    struct at_random random = { results->seed };
    struct at_statistic *figures =
        at_arena_alloc(measuring->arena, (count + 1) * sizeof *figures);
    if (!figures || !count_sets(measuring, variable))
        return false;
    for (size_t i = 0; i < count; i++)
        row->figures[i].applies =
            applies(measuring, variable, i / statistics, i % statistics);
    compute(measuring, variable, NULL, figures);
    derive(measuring, variable, figures);
    for (size_t i = 0; i < count; i++)
        row->figures[i].statistic = figures[i];
    for (size_t sample = 0; sample < results->samples && results->plan.draw_count > 1;
         sample++) {
        at_bootstrap_draw(&random, measuring->times, results->plan.draw_count);
        compute(measuring, variable, measuring->times, figures);
        derive(measuring, variable, figures);
        for (size_t i = 0; i < count; i++)
            measuring->samples[i * results->samples + sample] = value_of(&figures[i]);
    }
    if (row->kind == AT_AGREE_CODE)
        add_to_mean(measuring, row);
    find_intervals(measuring, row);
    return true;
}

/* What was judged by two coders or more, and how often each gave it. */
static bool count_units(const struct measuring *measuring,
                        const struct at_agree_variable *variable,
                        struct at_agree_row *row)
{
    const struct at_ratings *ratings = &variable->ratings;
    struct at_arena *arena = measuring->results->judgements->arena;
    size_t *rated = at_arena_alloc(arena, 2 * ratings->coders * sizeof *rated);
    bool *met = at_arena_alloc(measuring->arena, ratings->groups + 1);
    if (!rated || !met)
        return false;
    size_t *given = rated + ratings->coders;
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
        for (size_t coder = 0; coder < ratings->coders; coder++) {
            rated[coder] += codes[coder] != AT_RATING_MISSING;
            given[coder] += codes[coder] > 0;
        }
    }
    row->rated = rated;
    row->given = given;
    return true;
}

static bool add_row(struct measuring *measuring,
                    const struct at_agree_variable *variable)
{
    struct at_agree_results *results = measuring->results;
    struct at_agree_row *row = &results->rows[results->count++];
    *row = (struct at_agree_row){ .kind = variable->kind,
                                  .name = variable->name,
                                  .unit = variable->unit,
                                  .is_inside = variable->is_inside,
                                  .is_ordered = variable->is_ordered };
    row->figures = at_arena_alloc(results->judgements->arena,
                                  (figure_count(results) + 1) * sizeof *row->figures);
    bool added = row->figures && count_units(measuring, variable, row) &&
                 measure(measuring, variable, row);
    at_arena_reset(measuring->arena);
    return added;
}

static bool add_code(struct measuring *measuring, uint32_t code)
{
    const struct at_agree_plan *plan = &measuring->results->plan;
    struct at_agree_variable variable;
    if (!at_agree_code(&variable, measuring->arena, plan, code) ||
        !add_row(measuring, &variable))
        return false;
    return !at_agree_has_values(plan, code) || variable.is_inside ||
           (at_agree_values(&variable, measuring->arena, plan, code) &&
            add_row(measuring, &variable));
}

static bool add_all(struct measuring *measuring)
{
    const struct at_agree_plan *plan = &measuring->results->plan;
    struct at_agree_variable variable;
    bool added = true;
    for (size_t i = 0; i < plan->code_count && added; i++)
        added = add_code(measuring, plan->codes[i]);
    for (size_t i = 0; i < plan->choice_count && added; i++)
        added = at_agree_group(&variable, measuring->arena, plan, &plan->choices[i]) &&
                add_row(measuring, &variable);
    return added;
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
            measuring->samples[at] =
                measuring->terms[at] ? measuring->sums[at] / measuring->terms[at] : NAN;
    }
    mean->codes = results->plan.code_count;
    find_intervals(measuring, mean);
}

bool at_agree_measure(struct at_agree_results *results)
{
    struct measuring measuring = { .results = results };
    struct at_arena *arena = results->judgements->arena;
    size_t room = 2 * results->plan.code_count + results->plan.choice_count;
    results->rows = at_arena_alloc(arena, room * sizeof *results->rows);
    results->mean = (struct at_agree_row){ .is_mean = true };
    results->mean.figures = at_arena_alloc(arena, (figure_count(results) + 1) *
                                                      sizeof *results->mean.figures);
    bool done = results->rows && results->mean.figures && open_measuring(&measuring) &&
                add_all(&measuring);
    if (done)
        finish_mean(&measuring);
    close_measuring(&measuring);
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
