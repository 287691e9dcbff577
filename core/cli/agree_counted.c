/* agree_counted.c - pairs and all coders together are counted; means over pairs, and what
 * one is less than another, are worked out of their figures. */
#include "cli/agree_counted.h"

#include "cli/agree_scores.h"
#include "stats/pair.h"

/* The counts of one set of coders. */
struct at_agree_sides {
    bool is_there;                  /* false of means and differences */
    struct at_pair *pair;           /* NULL of more than two coders */
    struct at_panel *panel;         /* NULL of limits */
    struct at_judges *judges;       /* NULL where no statistic is of session scores */
    struct at_unitizing *unitizing; /* by draw; NULL of anything but limits */
    size_t coders;
};

/* Is a statistic asked for that is of session scores, and can this be one? */
static bool asks_scores(const struct at_agree_results *results,
                        const struct at_agree_variable *variable)
{
    size_t count;
    const struct at_agree_statistic *table = at_agree_statistics(&count);
    for (size_t i = 0; i < results->statistic_count; i++) {
        const struct at_agree_statistic *one = &table[results->statistics[i]];
        if (one->needs & AT_AGREE_OF_SCORES &&
            at_agree_applies(one, variable, 2, false))
            return true;
    }
    return false;
}

static bool count_set(struct at_agree_sides *sides, struct at_arena *arena,
                      const struct at_agree_counted *counted,
                      const struct at_agree_set *set, bool scores)
{
    const struct at_ratings *ratings = &counted->alike.ratings;
    const size_t two[] = { set->first, set->second };
    bool is_pair = set->kind == AT_AGREE_PAIR;
    const struct at_agree_variable *variable = &counted->variable;
    sides->is_there = is_pair || (set->kind == AT_AGREE_PANEL && !variable->limits);
    sides->coders = is_pair ? 2 : ratings->coders;
    if (!sides->is_there)
        return true;
    if (variable->limits) {
        sides->unitizing =
            at_agree_limits_compare(arena, variable->limits, two[0], two[1]);
        return sides->unitizing != NULL;
    }
    if (is_pair)
        sides->pair = at_pair_new(arena, ratings, two[0], two[1]);
    sides->panel = at_panel_new(arena, ratings, is_pair ? two : NULL, sides->coders);
    if (scores)
        sides->judges = at_agree_scores(arena, &counted->results->plan, variable,
                                        is_pair ? two : NULL, sides->coders);
    return sides->panel && (sides->pair || !is_pair) && (sides->judges || !scores);
}

bool at_agree_count(struct at_agree_counted *counted, struct at_arena *arena,
                    struct at_arena *scratch, const struct at_agree_results *results,
                    const struct at_agree_variable *variable)
{
    const struct at_agree_sets *sets = &results->sets;
    bool scores = asks_scores(results, variable);
    *counted = (struct at_agree_counted){ .results = results, .variable = *variable };
    size_t categories = variable->ratings.categories;
    double *values = at_arena_alloc(arena, (categories + 1) * sizeof *values);
    counted->sides = at_arena_alloc(arena, sets->count * sizeof *counted->sides);
    if (!counted->sides || !values)
        return false;
    if (variable->values && categories) {
        memcpy(values, variable->values, categories * sizeof *values);
        counted->variable.values = values;
    }
    /* Limits and scores are kept by draw. */
    bool made =
        variable->limits || scores
            ? at_alike_none(&counted->alike, arena, &variable->ratings)
            : at_alike_find(&counted->alike, arena, scratch, &variable->ratings);
    for (size_t i = 0; i < sets->count && made; i++)
        made = count_set(&counted->sides[i], arena, counted, &sets->items[i], scores);
    return made;
}

bool at_agree_counted_applies(const struct at_agree_counted *counted, size_t set,
                              size_t nth)
{
    size_t count;
    const struct at_agree_results *results = counted->results;
    const struct at_agree_set *of = &results->sets.items[set];
    const struct at_agree_statistic *table = at_agree_statistics(&count);
    bool is_pair = of->kind == AT_AGREE_PAIR;
    return at_agree_applies(&table[results->statistics[nth]], &counted->variable,
                            of->kind == AT_AGREE_PANEL ? 3 : 2,
                            is_pair && of->first == results->reference);
}

/* Of the sessions drawn. */
static struct at_unitizing sum_up(const struct at_agree_counted *counted,
                                  const struct at_unitizing *by_draw,
                                  const uint32_t *times)
{
    struct at_unitizing sum = { 0 };
    for (size_t i = 0; by_draw && i < counted->alike.kinds; i++)
        if (times[i])
            at_unitizing_add(&sum, &by_draw[i], times[i]);
    return sum;
}

static void figures_of(const struct at_agree_counted *counted, size_t set,
                       const uint32_t *times, struct at_statistic *figures)
{
    const struct at_agree_results *results = counted->results;
    const struct at_agree_sides *sides = &counted->sides[set];
    const struct at_unitizing unitizing = sum_up(counted, sides->unitizing, times);
    struct at_anova anova = { 0 };
    size_t count;
    const struct at_agree_statistic *table = at_agree_statistics(&count);
    if (sides->judges)
        anova = at_judges_anova(sides->judges, times);
    const struct at_agree_counts counts = {
        .anova = &anova,
        .variable = &counted->variable,
        .unitizing = &unitizing,
        .raters = results->raters ? results->raters : sides->coders,
        .table = sides->pair ? at_pair_table(sides->pair, times) : NULL,
        .agreement = sides->panel ? at_panel_agreement(sides->panel, times) : NULL,
    };
    for (size_t i = 0; i < results->statistic_count; i++)
        if (at_agree_counted_applies(counted, set, i))
            figures[i] = table[results->statistics[i]].of(&counts);
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

void at_agree_counted_figures(const struct at_agree_counted *counted,
                              const uint32_t *times, struct at_statistic *figures)
{
    const struct at_agree_results *results = counted->results;
    const struct at_agree_sets *sets = &results->sets;
    size_t count = results->statistic_count;
    for (size_t set = 0; set < sets->count; set++)
        if (counted->sides[set].is_there)
            figures_of(counted, set, times, &figures[set * count]);
    for (size_t set = 0; set < sets->count; set++) {
        const struct at_agree_set *of = &sets->items[set];
        for (size_t i = 0; i < count && !counted->sides[set].is_there; i++)
            if (at_agree_counted_applies(counted, set, i))
                figures[set * count + i] =
                    of->kind == AT_AGREE_DIFFERENCE
                        ? difference_of(&figures[(set - 1) * count + i],
                                        &figures[sets->humans * count + i])
                        : mean_of(results, of, figures, i);
    }
}
