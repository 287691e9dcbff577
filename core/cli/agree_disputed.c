/* agree_disputed.c - ratings are made again code by code, so that only one is held. */
#include "cli/agree_disputed.h"

#include <stdlib.h>

#include "cli/agree_report.h"

struct walk {
    const struct at_agree_results *results;
    struct at_arena *arena; /* owned: of one variable */
    uint32_t *why;          /* owned: by unit, a place among the reasons */
    at_disputed_each each;
    void *data;
};

struct ranked {
    size_t row;
    double figure;
};

static int by_figure(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    if (x->figure != y->figure)
        return x->figure < y->figure ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

size_t at_disputed_set(const struct at_agree_results *results)
{
    const struct at_agree_sets *sets = &results->sets;
    return sets->humans != SIZE_MAX  ? sets->humans + 1
           : sets->panel != SIZE_MAX ? sets->panel
                                     : 0;
}

/* What is undefined comes last. */
static double figure_of(const struct at_agree_results *results,
                        const struct at_agree_row *row)
{
    size_t set = at_disputed_set(results);
    const struct at_agree_figure *figure =
        at_agree_figure(results, row, set, at_agree_main(results, row, set));
    return figure && !figure->statistic.missing ? figure->statistic.value : 2;
}

static bool differ(const int32_t *said, size_t coders)
{
    int32_t first = AT_RATING_MISSING;
    for (size_t i = 0; i < coders; i++) {
        if (said[i] == AT_RATING_MISSING)
            continue;
        if (first != AT_RATING_MISSING && said[i] != first)
            return true;
        first = said[i];
    }
    return false;
}

/* The reasons of the code's judgements by unit; `keep` false takes them out again. */
static void note_reasons(struct walk *walk, const struct at_judged_code *code,
                         bool keep)
{
    for (size_t i = 0; i < code->count; i++) {
        const struct at_judgement *given =
            &walk->results->judgements->given[code->first + i];
        if (given->why)
            walk->why[given->unit] = keep ? given->why : 0;
    }
}

static void walk_units(struct walk *walk, const struct at_agree_row *row,
                       const struct at_agree_variable *variable)
{
    const struct at_judgements *judgements = walk->results->judgements;
    const struct at_ratings *ratings = &variable->ratings;
    struct at_disputed disputed = {
        .judgements = judgements, .row = row, .variable = variable, .is_first = true
    };
    for (size_t i = 0; i < ratings->units; i++)
        disputed.count += differ(ratings->codes + i * ratings->coders, ratings->coders);
    for (size_t i = 0; i < ratings->units; i++) {
        uint32_t unit = variable->units[i], why = walk->why[unit];
        disputed.said = ratings->codes + i * ratings->coders;
        if (!differ(disputed.said, ratings->coders))
            continue;
        disputed.unit = &judgements->units[unit];
        disputed.session = &judgements->sessions[disputed.unit->session];
        disputed.why = why ? &judgements->reasons[why] : NULL;
        walk->each(walk->data, &disputed);
        disputed.is_first = false;
    }
}

static bool walk_row(struct walk *walk, const struct at_agree_row *row)
{
    const struct at_agree_plan *plan = &walk->results->plan;
    const struct at_judged_code *code =
        &walk->results->judgements->codes[row->about.of];
    struct at_agree_variable variable;
    bool made = at_agree_variable_make(&variable, walk->arena, plan, row->about);
    if (made) {
        note_reasons(walk, code, true);
        walk_units(walk, row, &variable);
        note_reasons(walk, code, false);
    }
    at_arena_reset(walk->arena);
    return made;
}

bool at_disputed_walk(const struct at_agree_results *results, at_disputed_each each,
                      void *data)
{
    struct walk walk = { .results = results, .each = each, .data = data };
    struct ranked *ranked = calloc(results->count + 1, sizeof *ranked);
    walk.arena = at_arena_new();
    walk.why = calloc(results->judgements->unit_count + 1, sizeof *walk.why);
    bool walked = ranked && walk.arena && walk.why;
    for (size_t i = 0; walked && i < results->count; i++)
        ranked[i] = (struct ranked){ i, figure_of(results, &results->rows[i]) };
    if (walked)
        qsort(ranked, results->count, sizeof *ranked, by_figure);
    for (size_t i = 0; walked && i < results->count; i++) {
        const struct at_agree_row *row = &results->rows[ranked[i].row];
        if (row->about.kind == AT_AGREE_CODE || row->about.kind == AT_AGREE_VALUES)
            walked = walk_row(&walk, row);
    }
    at_arena_free(walk.arena);
    free(walk.why);
    free(ranked);
    return walked;
}

struct at_slice at_disputed_said(const struct at_disputed *disputed, size_t coder)
{
    int32_t said = disputed->said[coder];
    return said == AT_RATING_MISSING ? at_slice(NULL, 0)
                                     : disputed->variable->categories[said];
}
