/* fit_weigh.c - folds of sessions, weights for each rule, and what they are worth beside the
 * rules as they are written. */
#include <stdlib.h>

#include "cli/fit.h"
#include "stats/reference.h"

/* A session, or the case that it is of: no case is parted by folds. */
struct draw {
    struct at_slice case_name, name; /* name: empty where there is a case */
    uint32_t session;
};

static int by_name(const void *a, const void *b)
{
    const struct draw *x = a, *y = b;
    int order = at_slice_compare(x->case_name, y->case_name);
    return order ? order : at_slice_compare(x->name, y->name);
}

/* The folds of the sessions read: by turns, in order of their names. */
static enum attune_status make_folds(struct at_fit *fit, uint8_t *fold,
                                     struct attune_error *error)
{
    const struct at_judgements *judgements = fit->judgements;
    struct draw *draws =
        at_arena_alloc(fit->arena, (judgements->session_count + 1) * sizeof *draws);
    size_t count = 0, place = 0;
    if (!draws)
        return at_error_nomem(error);
    for (uint32_t i = 0; i < judgements->session_count; i++) {
        const struct at_judged_session *it = &judgements->sessions[i];
        if (fit->is_read[i])
            draws[count++] =
                (struct draw){ it->case_name,
                               it->case_name.size ? at_slice(NULL, 0) : it->name, i };
    }
    qsort(draws, count, sizeof *draws, by_name);
    for (size_t i = 0; i < count; i++) {
        place += i > 0 && by_name(&draws[i - 1], &draws[i]) != 0;
        fold[draws[i].session] = (uint8_t)(place % AT_FIT_FOLDS);
    }
    fit->session_count = count;
    fit->fold_count = place + 1 < AT_FIT_FOLDS ? place + 1 : AT_FIT_FOLDS;
    if (fit->fold_count >= 2)
        return ATTUNE_OK;
    return at_error_set(error, ATTUNE_INVALID,
                        count
                            ? "all of it is one session, or one case: weights must be "
                              "tried on sessions that they were not fitted to"
                            : "--gold: it speaks of none of the sessions read");
}

/* People hardly ever say none: then it is no kind. */
static void drop_none(struct at_fit_rule *rule)
{
    uint8_t none = (uint8_t)--rule->kind_count;
    for (size_t i = 0; i < rule->count; i++) {
        rule->said[i] = rule->said[i] == none ? AT_FIT_NONE : rule->said[i];
        rule->written[i] = rule->written[i] == none ? AT_FIT_NONE : rule->written[i];
        rule->runs[i] &= ~(UINT64_C(1) << none);
    }
}

/* Units whose kind too few units are of teach nothing; without all its kinds a rule would
 * give some of its codes no more. */
static void count_kinds(struct at_fit_rule *rule)
{
    size_t counts[256] = { 0 };
    for (size_t i = 0; i < rule->count; i++)
        counts[rule->said[i]]++;
    if (!rule->rule->row_count && counts[AT_FIT_NONE] < AT_FIT_LEAST)
        rule->why = "fewer than 10 units without it";
    if (rule->rule->row_count && counts[rule->kind_count - 1] < AT_FIT_LEAST)
        drop_none(rule);
    for (size_t k = 0; k < rule->kind_count; k++)
        if (counts[k] < AT_FIT_LEAST)
            rule->why = rule->rule->row_count
                            ? "fewer than 10 units of one of its codes"
                            : "fewer than 10 units with it";
}

/* Where having no code stands in tables: last, but for rules of which it is a kind. */
static size_t place_of(const struct at_fit_rule *rule, uint8_t kind)
{
    size_t place = 0;
    if (kind != AT_FIT_NONE)
        return kind;
    while (place < rule->kind_count && !at_slice_is(rule->kinds[place], "none"))
        place++;
    return place;
}

/* The table of people and verdicts, in the arena; false when memory is out. */
static bool tabulate(struct at_arena *arena, const struct at_fit_rule *rule,
                     const uint8_t *verdict, int fold, struct at_fit_score *score)
{
    size_t size = rule->kind_count + 1;
    struct at_margins margins;
    struct at_cell *cells = at_arena_alloc(arena, size * size * sizeof *cells);
    double *counts = at_arena_alloc(arena, size * size * sizeof *counts);
    if (!cells || !counts || !at_margins_new(&margins, arena, size, AT_TABLE_WHOLE))
        return false;
    for (uint32_t i = 0; i < size * size; i++)
        cells[i] = (struct at_cell){ i / (uint32_t)size, i % (uint32_t)size };
    for (size_t i = 0; i < rule->count; i++) {
        size_t said = place_of(rule, rule->said[i]);
        size_t told = place_of(rule, verdict[i]);
        if (fold < 0 || rule->fold[i] == fold)
            counts[said * size + told]++;
    }
    score->table = (struct at_table){
        .categories = size, .cell_count = size * size, .cells = cells, .counts = counts
    };
    at_table_add_up(&score->table, &margins);
    score->macro_f1 = at_macro_f1(&score->table).value;
    return true;
}

static bool score_all(struct at_fit *fit, struct at_fit_rule *rule)
{
    struct at_arena *arena = fit->arena;
    const uint8_t *verdicts[2] = { rule->written, rule->found.verdict };
    bool fits = tabulate(arena, rule, verdicts[0], -1, &rule->as_written) &&
                tabulate(arena, rule, verdicts[1], -1, &rule->fitted);
    for (size_t i = 0; i < 2 && fits; i++) {
        rule->folds[i] =
            at_arena_alloc(arena, fit->fold_count * sizeof *rule->folds[i]);
        fits = rule->folds[i] != NULL;
        for (int fold = 0; fits && fold < (int)fit->fold_count; fold++)
            fits = tabulate(arena, rule, verdicts[i], fold, &rule->folds[i][fold]);
    }
    return fits;
}

static enum attune_status weigh(struct at_fit *fit, struct at_fit_rule *rule,
                                const uint8_t *fold, struct attune_error *error)
{
    rule->fold = at_arena_alloc(fit->arena, rule->count + 1);
    if (!rule->fold)
        return at_error_nomem(error);
    for (size_t i = 0; i < rule->count; i++)
        rule->fold[i] = fold[rule->session[i]];
    rule->found = (struct at_calibration){
        .units = rule->count,
        .features = rule->weighing->named_count,
        .kinds = rule->kind_count,
        .folds = fit->fold_count,
        .is_one = rule->rule->row_count == 0,
        .start = rule->start,
        .held = rule->held,
        .truth = rule->said,
        .runs = rule->runs,
        .fold = rule->fold,
    };
    enum attune_status status = at_calibrate(&rule->found, fit->arena, error);
    if (!status && !score_all(fit, rule))
        status = at_error_nomem(error);
    rule->is_kept =
        !status && rule->fitted.macro_f1 - rule->as_written.macro_f1 >= AT_FIT_GAIN;
    return status;
}

enum attune_status at_fit_weigh(struct at_fit *fit, struct attune_error *error)
{
    uint8_t *fold = at_arena_alloc(fit->arena, fit->judgements->session_count + 1);
    if (!fold)
        return at_error_nomem(error);
    enum attune_status status = make_folds(fit, fold, error);
    for (size_t i = 0; i < fit->rule_count && !status; i++) {
        if (!fit->rules[i].why)
            count_kinds(&fit->rules[i]);
        if (!fit->rules[i].why)
            status = weigh(fit, &fit->rules[i], fold, error);
    }
    return status;
}

struct at_slice at_fit_kind(const struct at_fit_rule *rule, size_t kind)
{
    return kind < rule->kind_count ? rule->kinds[kind] : at_slice_of("none");
}
