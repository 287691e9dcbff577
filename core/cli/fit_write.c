/* fit_write.c - weights.yaml: for attune to read, and for people to judge. */
#include "base/path.h"
#include "cli/fit.h"
#include "io/hash.h"
#include "stats/kappa.h"
#include "stats/reference.h"

#ifndef ATTUNE_VERSION
#error "the Makefile defines ATTUNE_VERSION"
#endif

void at_fit_add_name(struct at_buffer *out, struct at_slice name)
{
    static const char *const words[] = { "no",   "yes",   "on",  "off",
                                         "true", "false", "null" };
    bool plain =
        name.size > 0 && (name.data[0] | 0x20) >= 'a' && (name.data[0] | 0x20) <= 'z';
    for (size_t i = 0; i < name.size; i++) {
        char c = name.data[i];
        plain &= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                 (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '*' || c == '.';
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        plain &= !at_slice_is(name, words[i]);
    at_buffer_add_text(out, plain ? "" : "\"");
    for (size_t i = 0; i < name.size; i++) {
        if (name.data[i] == '"' || name.data[i] == '\\')
            at_buffer_add_char(out, '\\');
        at_buffer_add_char(out, name.data[i]);
    }
    at_buffer_add_text(out, plain ? "" : "\"");
}

/* Fills up to a column of the line that begins at `start`. */
static void pad(struct at_buffer *out, size_t start, size_t column)
{
    while (!out->failed && out->size < start + column)
        at_buffer_add_char(out, ' ');
}

static size_t width_of_names(const struct at_fit_rule *rule)
{
    size_t width = sizeof "threshold" - 1;
    for (size_t i = 0; i < rule->weighing->named_count; i++)
        if (rule->weighing->named[i].condition->name.size > width)
            width = rule->weighing->named[i].condition->name.size;
    return width + 2; /* quotes */
}

static int width_of_kinds(const struct at_fit_rule *rule)
{
    size_t width = sizeof "-10.00" - 1;
    for (size_t k = 0; k < rule->kind_count; k++)
        if (rule->kinds[k].size + 2 > width)
            width = rule->kinds[k].size + 2;
    return (int)width;
}

static void add_numbers(struct at_buffer *out, const struct at_fit_rule *rule,
                        const double *numbers, size_t step)
{
    int width = width_of_kinds(rule);
    at_buffer_add_char(out, '[');
    for (size_t k = 0; k < rule->kind_count; k++)
        at_buffer_printf(out, "%s%*.2f", k ? ", " : "", width, numbers[k * step]);
    at_buffer_add_text(out, "]");
}

static size_t count_held(const struct at_fit_rule *rule, size_t named)
{
    size_t count = 0;
    for (size_t i = 0; i < rule->held_count; i++)
        count += rule->held[i] == named;
    return count;
}

static void add_codes(struct at_buffer *out, const struct at_fit_rule *rule,
                      size_t column)
{
    struct at_buffer name = { 0 };
    size_t start = out->size;
    at_buffer_add_text(out, "    codes:");
    pad(out, start, column);
    at_buffer_add_char(out, '[');
    for (size_t k = 0; k < rule->kind_count; k++) {
        at_buffer_reset(&name);
        at_fit_add_name(&name, rule->kinds[k]);
        at_buffer_printf(out, "%s%*s", k ? ", " : "", width_of_kinds(rule),
                         at_buffer_text(&name));
    }
    at_buffer_add_text(out, "]\n");
    at_buffer_clear(&name);
    start = out->size;
    at_buffer_add_text(out, "    threshold:");
    pad(out, start, column);
    add_numbers(out, rule, rule->found.thresholds, 1);
    at_buffer_add_char(out, '\n');
}

static void add_conditions(struct at_buffer *out, const struct at_fit_rule *rule)
{
    static const char before[] = "{holds: 123456, weights: ";
    size_t names = 8 + width_of_names(rule);
    add_codes(out, rule, names + sizeof before - 1);
    at_buffer_add_text(out, "    conditions:\n");
    for (size_t i = 0; i < rule->weighing->named_count; i++) {
        size_t start = out->size;
        at_buffer_add_text(out, "      ");
        at_fit_add_name(out, rule->weighing->named[i].condition->name);
        at_buffer_add_char(out, ':');
        pad(out, start, names);
        at_buffer_printf(out, "{holds: %6zu, weights: ", count_held(rule, i));
        add_numbers(out, rule, rule->found.weights + i, rule->found.features);
        at_buffer_add_text(out, "}\n");
    }
}

static void add_figure(struct at_buffer *out, const char *name,
                       struct at_statistic figure)
{
    if (figure.missing)
        at_buffer_printf(out, "%s: NA", name);
    else
        at_buffer_printf(out, "%s: %.2f", name, figure.value);
}

static void add_pair(struct at_buffer *out, const struct at_fit_rule *rule, size_t kind)
{
    static const struct at_distances nominal = { .metric = AT_METRIC_NOMINAL };
    const struct at_fit_score *scores[] = { &rule->as_written, &rule->fitted };
    static const char *const f1[] = { "f1: {written", ", weighed" };
    static const char *const kappa[] = { "}, kappa: {written", ", weighed" };
    for (size_t i = 0; i < 2; i++)
        add_figure(out, f1[i], at_f1(&scores[i]->table, kind));
    for (size_t i = 0; i < 2; i++) {
        struct at_fourfold room;
        struct at_table alone = at_table_against_rest(&scores[i]->table, kind, &room);
        add_figure(out, kappa[i], at_cohen_kappa(&alone, &nominal));
    }
    at_buffer_add_char(out, '}');
}

static void add_scores(struct at_buffer *out, const struct at_fit *fit,
                       const struct at_fit_rule *rule)
{
    at_buffer_printf(out, "    units: %zu\n    cost: ", rule->count);
    at_buffer_add_number(out, rule->found.cost);
    at_buffer_add_text(out, "\n    balance: ");
    at_buffer_add_number(out, rule->found.balance);
    at_buffer_printf(out,
                     "\n    scores:\n      macro-f1: {written: %.2f, weighed: %.2f}\n",
                     rule->as_written.macro_f1, rule->fitted.macro_f1);
    for (size_t k = 0; k < rule->kind_count; k++) {
        at_buffer_add_text(out, "      ");
        at_fit_add_name(out, rule->kinds[k]);
        at_buffer_printf(out, ": {units: %.0f, ", rule->fitted.table.rows[k]);
        add_pair(out, rule, k);
        at_buffer_add_text(out, "}\n");
    }
    at_buffer_add_text(out, "    folds:\n");
    for (size_t i = 0; i < fit->fold_count; i++)
        at_buffer_printf(out, "      - {units: %.0f, written: %.2f, weighed: %.2f}\n",
                         rule->folds[1][i].table.total, rule->folds[0][i].macro_f1,
                         rule->folds[1][i].macro_f1);
}

static void add_head(struct at_buffer *out, const struct at_fit *fit)
{
    const struct at_codebook *codebook = fit->scheme->codebook;
    const char *gold;
    at_buffer_printf(
        out,
        "# What the named conditions of %.*s are worth, by `attune fit`. Those that\n"
        "# hold are added up; given is what lies furthest above its threshold.\n"
        "# Without this file the rules stand as they are written.\n"
        "scheme: %.*s\nversion: %.*s\nattune: %s\ndata:\n  gold:\n",
        AT_SLICE_ARGS(codebook->id), AT_SLICE_ARGS(codebook->id),
        AT_SLICE_ARGS(codebook->version), ATTUNE_VERSION);
    for (size_t i = 0; i < fit->judgements->file_count; i++) {
        char sha256[AT_SHA256_TEXT];
        gold = fit->judgements->files[i];
        if (at_sha256_file(gold, sha256, NULL) != ATTUNE_OK)
            memcpy(sha256, "unknown", sizeof "unknown");
        at_buffer_add_text(out, "    - {file: ");
        at_fit_add_name(out, at_path_last(at_slice_of(gold)));
        at_buffer_printf(out, ", sha256: %s}\n", sha256);
    }
    at_buffer_printf(out,
                     "  transcripts: {files: %zu, sha256: %s}\n  sessions: %zu\nrules:",
                     fit->transcript_count, fit->transcripts, fit->session_count);
}

void at_fit_write(struct at_buffer *out, const struct at_fit *fit,
                  const struct at_yaml *before)
{
    size_t kept = 0;
    add_head(out, fit);
    for (size_t i = 0; i < fit->rule_count; i++) {
        const struct at_fit_rule *rule = &fit->rules[i];
        if (!rule->is_kept)
            continue;
        at_buffer_add_text(out, kept++ ? "  " : "\n  ");
        at_fit_add_name(out, rule->id);
        at_buffer_add_text(out, ":\n");
        add_conditions(out, rule);
        add_scores(out, fit, rule);
        at_fit_changes(out, rule, before);
    }
    at_buffer_add_text(out, kept ? "" : " {}\n");
}
