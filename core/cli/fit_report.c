/* fit_report.c - a table a rule: how well its codes are told as the rules are written, and
 * with weights, on sessions the weights were not fitted to. */
#include "cli/fit.h"
#include "cli/grid.h"
#include "cli/prose.h"
#include "stats/kappa.h"
#include "stats/reference.h"

static void add_figure(struct at_grid *grid, struct at_statistic figure)
{
    if (figure.missing)
        at_grid_add(grid, "NA");
    else
        at_grid_add(grid, "%.2f", figure.value);
}

/* Kappa of one kind against all others. */
static struct at_statistic kappa_of(const struct at_fit_score *score, size_t kind)
{
    static const struct at_distances nominal = { .metric = AT_METRIC_NOMINAL };
    struct at_fourfold room;
    struct at_table alone = at_table_against_rest(&score->table, kind, &room);
    return at_cohen_kappa(&alone, &nominal);
}

static void add_kind(struct at_grid *grid, const struct at_fit_rule *rule, size_t kind)
{
    const struct at_fit_score *scores[] = { &rule->as_written, &rule->fitted };
    at_grid_add_slice(grid, at_fit_kind(rule, kind));
    at_grid_add(grid, "%.0f", rule->fitted.table.rows[kind]);
    for (size_t i = 0; i < 2; i++)
        add_figure(grid, at_f1(&scores[i]->table, kind));
    for (size_t i = 0; i < 2; i++)
        add_figure(grid, kappa_of(scores[i], kind));
}

static void add_macro(struct at_grid *grid, const struct at_fit_rule *rule)
{
    at_grid_add(grid, "macro-F1");
    at_grid_add(grid, "%.0f", rule->fitted.table.total);
    at_grid_add(grid, "%.2f", rule->as_written.macro_f1);
    at_grid_add(grid, "%.2f", rule->fitted.macro_f1);
    at_grid_add(grid, "%s", "");
    at_grid_add(grid, "%s", "");
}

static void add_folds(struct at_buffer *out, const struct at_fit *fit,
                      const struct at_fit_rule *rule)
{
    at_buffer_add_text(out, "macro-F1 by fold, written and weighed:");
    for (size_t i = 0; i < fit->fold_count; i++)
        at_buffer_printf(out, "%s %.2f %.2f", i ? " ·" : "", rule->folds[0][i].macro_f1,
                         rule->folds[1][i].macro_f1);
    at_buffer_add_char(out, '\n');
}

static void add_rule(struct at_buffer *out, const struct at_fit *fit,
                     const struct at_fit_rule *rule)
{
    static const char *const titles[] = {
        "", "units", "F1 written", "F1 weighed", "kappa written", "kappa weighed"
    };
    struct at_grid grid = { .columns = 6, .left = 1 };
    bool has_none = rule->fitted.table.rows[rule->kind_count] > 0;
    at_grid_add_slice(&grid, rule->id);
    for (size_t i = 1; i < 6; i++)
        at_grid_add(&grid, "%s", titles[i]);
    for (size_t k = 0; k < rule->kind_count + has_none; k++)
        add_kind(&grid, rule, k);
    add_macro(&grid, rule);
    at_grid_print(&grid, out);
    at_grid_clear(&grid);
    add_folds(out, fit, rule);
    if (rule->tied) {
        at_buffer_add_text(out, "left out, as people are tied: ");
        at_prose_count(out, rule->tied, "unit");
        at_buffer_add_char(out, '\n');
    }
    at_buffer_add_text(out, rule->is_kept ? "kept: the weights add something\n\n"
                                          : "left as it is written: the weights add "
                                            "too little\n\n");
}

/* Sessions that people coded and that were not read, a few of them by name. */
static void add_unread(struct at_buffer *out, const struct at_fit *fit)
{
    enum { NAMES_MOST = 5 };
    size_t count = 0;
    struct at_buffer names = { 0 };
    for (size_t i = 0; i < fit->judgements->session_count; i++) {
        if (fit->is_read[i])
            continue;
        if (count++ < NAMES_MOST)
            at_buffer_printf(&names, "%s%.*s", count > 1 ? ", " : "",
                             AT_SLICE_ARGS(fit->judgements->sessions[i].name));
    }
    if (count) {
        at_prose_count(out, count, "coded session");
        at_buffer_printf(out, " not among the transcripts: %s%s\n",
                         at_buffer_text(&names), count > NAMES_MOST ? ", ..." : "");
    }
    at_buffer_clear(&names);
}

void at_fit_report(struct at_buffer *out, const struct at_fit *fit)
{
    at_buffer_printf(out, "%.*s %.*s · ", AT_SLICE_ARGS(fit->scheme->codebook->id),
                     AT_SLICE_ARGS(fit->scheme->codebook->version));
    at_prose_count(out, fit->session_count, "session");
    at_buffer_printf(out, " in %zu folds\n\n", fit->fold_count);
    for (size_t i = 0; i < fit->rule_count; i++)
        if (!fit->rules[i].why)
            add_rule(out, fit, &fit->rules[i]);
    for (size_t i = 0; i < fit->rule_count; i++)
        if (fit->rules[i].why)
            at_buffer_printf(out, "%.*s is not weighed: %s\n",
                             AT_SLICE_ARGS(fit->rules[i].id), fit->rules[i].why);
    add_unread(out, fit);
}
