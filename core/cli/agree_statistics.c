/* agree_statistics.c - a table, and one line a statistic that calls core/stats. */
#include "cli/agree_statistics.h"

#include "base/suggest.h"
#include "stats/agreement.h"
#include "stats/kappa.h"
#include "stats/panel_agreement.h"
#include "stats/reference.h"
#include "stats/spearman_brown.h"

enum { STATISTICS_MOST = 32 };

typedef const struct at_agree_counts counts;

static struct at_statistic cohen(counts *of, enum at_metric metric)
{
    const struct at_distances distances = { .metric = metric,
                                            .values = of->variable->values };
    return at_cohen_kappa(of->table, &distances);
}

static struct at_statistic krippendorff(counts *of, enum at_metric metric)
{
    const struct at_distances distances = { .metric = metric,
                                            .values = of->variable->values };
    return at_krippendorff_alpha(of->agreement, &distances);
}

static struct at_statistic gwet(counts *of, enum at_metric metric)
{
    const struct at_distances distances = { .metric = metric,
                                            .values = of->variable->values };
    return at_gwet_ac(of->agreement, &distances);
}

static struct at_statistic percent(counts *of)
{
    return at_percent_agreement(of->table ? of->table : &of->agreement->agreed);
}

/* Of two coders Cohen's, of more Fleiss'. */
static struct at_statistic kappa(counts *of)
{
    return of->table ? cohen(of, AT_METRIC_NOMINAL) : at_fleiss_kappa(of->agreement);
}

static struct at_statistic alpha(counts *of)
{
    return krippendorff(of, AT_METRIC_NOMINAL);
}

static struct at_statistic ac1(counts *of)
{
    return gwet(of, AT_METRIC_NOMINAL);
}

static struct at_statistic fleiss(counts *of)
{
    return at_fleiss_kappa(of->agreement);
}

static struct at_statistic pi(counts *of)
{
    return at_scott_pi(of->table);
}

static struct at_statistic pabak(counts *of)
{
    return at_pabak(of->table ? of->table : &of->agreement->agreed);
}

static struct at_statistic prevalence(counts *of)
{
    return at_prevalence_index(of->table);
}

static struct at_statistic bias(counts *of)
{
    return at_bias_index(of->table);
}

static struct at_statistic kappa_linear(counts *of)
{
    return cohen(of, AT_METRIC_LINEAR);
}

static struct at_statistic kappa_quadratic(counts *of)
{
    return cohen(of, AT_METRIC_SQUARED);
}

static struct at_statistic alpha_ordinal(counts *of)
{
    return krippendorff(of, AT_METRIC_ORDINAL);
}

static struct at_statistic alpha_interval(counts *of)
{
    return krippendorff(of, AT_METRIC_SQUARED);
}

static struct at_statistic alpha_ratio(counts *of)
{
    return krippendorff(of, AT_METRIC_RATIO);
}

static struct at_statistic ac2(counts *of)
{
    return gwet(of, AT_METRIC_SQUARED);
}

static struct at_statistic precision(counts *of)
{
    return at_precision(of->table, 1);
}

static struct at_statistic recall(counts *of)
{
    return at_recall(of->table, 1);
}

static struct at_statistic f1(counts *of)
{
    return at_f1(of->table, 1);
}

static struct at_statistic macro_f1(counts *of)
{
    return at_macro_f1(of->table);
}

static struct at_statistic balanced(counts *of)
{
    return at_balanced_accuracy(of->table);
}

static struct at_statistic icc_1_1(counts *of)
{
    return at_icc(of->anova, AT_ICC_1_1);
}

static struct at_statistic icc_2_1(counts *of)
{
    return at_icc(of->anova, AT_ICC_2_1);
}

static struct at_statistic icc_3_1(counts *of)
{
    return at_icc(of->anova, AT_ICC_3_1);
}

static struct at_statistic icc_1_k(counts *of)
{
    return at_icc(of->anova, AT_ICC_1_K);
}

static struct at_statistic icc_2_k(counts *of)
{
    return at_icc(of->anova, AT_ICC_2_K);
}

static struct at_statistic icc_3_k(counts *of)
{
    return at_icc(of->anova, AT_ICC_3_K);
}

/* ICC(2,1), of the mean of another number of coders. */
static struct at_statistic spearman_brown(counts *of)
{
    struct at_statistic single = icc_2_1(of), mean;
    if (single.missing)
        return single;
    mean = at_spearman_brown_mean(single.value, (double)of->raters);
    mean.base = single.base;
    return mean;
}

static struct at_statistic boundary_f1(counts *of)
{
    return at_boundary_f1(of->unitizing);
}

static struct at_statistic guetzkow_u(counts *of)
{
    return at_guetzkow_u(of->unitizing);
}

enum {
    SCORES = AT_AGREE_OF_PAIR | AT_AGREE_OF_PANEL | AT_AGREE_OF_SCORES,
    LIMITS = AT_AGREE_OF_PAIR | AT_AGREE_OF_PANEL | AT_AGREE_OF_LIMITS | AT_AGREE_USUAL,
    NUMBERS = AT_AGREE_OF_NUMBERS,
    PAIR = AT_AGREE_OF_PAIR,
    BOTH = AT_AGREE_OF_PAIR | AT_AGREE_OF_PANEL,
    ORDER = AT_AGREE_OF_ORDER,
    GIVEN = AT_AGREE_OF_PAIR | AT_AGREE_OF_GIVEN,
    REFERENCE = AT_AGREE_OF_PAIR | AT_AGREE_OF_REFERENCE | AT_AGREE_USUAL
};

static const struct at_agree_statistic table[] = {
    [AT_AGREE_PERCENT] = { "agreement", "share of agreeing pairs",
                           BOTH | AT_AGREE_USUAL, percent },
    [AT_AGREE_KAPPA] = { "kappa", "kappa", BOTH | AT_AGREE_USUAL, kappa },
    [AT_AGREE_ALPHA] = { "alpha", "Krippendorff's alpha", BOTH | AT_AGREE_USUAL,
                         alpha },
    [AT_AGREE_AC1] = { "ac1", "Gwet's AC1", BOTH | AT_AGREE_USUAL, ac1 },
    { "kappa-linear", "linearly weighted kappa", PAIR | ORDER, kappa_linear },
    { "kappa-quadratic", "quadratically weighted kappa", PAIR | ORDER | AT_AGREE_USUAL,
      kappa_quadratic },
    { "alpha-ordinal", "Krippendorff's ordinal alpha", BOTH | ORDER | AT_AGREE_USUAL,
      alpha_ordinal },
    { "alpha-interval", "Krippendorff's interval alpha", BOTH | NUMBERS,
      alpha_interval },
    { "alpha-ratio", "Krippendorff's ratio alpha", BOTH | NUMBERS, alpha_ratio },
    { "ac2", "Gwet's AC2, quadratic weights", BOTH | ORDER, ac2 },
    { "fleiss", "Fleiss' kappa", BOTH, fleiss },
    { "pi", "Scott's pi", PAIR, pi },
    { "pabak", "PABAK", BOTH, pabak },
    { "prevalence", "prevalence index", GIVEN, prevalence },
    { "bias", "bias index", GIVEN, bias },
    { "icc-1-1", "ICC(1,1) of session scores", SCORES, icc_1_1 },
    { "icc-2-1", "ICC(2,1) of session scores", SCORES, icc_2_1 },
    { "icc-3-1", "ICC(3,1) of session scores", SCORES, icc_3_1 },
    { "icc-1-k", "ICC(1,k) of session scores", SCORES, icc_1_k },
    { "icc-2-k", "ICC(2,k) of session scores", SCORES, icc_2_k },
    { "icc-3-k", "ICC(3,k) of session scores", SCORES, icc_3_k },
    { "spearman-brown", "ICC(2,1) of the mean of several coders", SCORES,
      spearman_brown },
    { "boundary-f1", "F1 of where stretches begin and end", LIMITS, boundary_f1 },
    { "guetzkow-u", "Guetzkow's U of numbers of stretches", LIMITS, guetzkow_u },
    { "precision", "precision", REFERENCE | AT_AGREE_OF_GIVEN, precision },
    { "recall", "recall", REFERENCE | AT_AGREE_OF_GIVEN, recall },
    { "f1", "F1", REFERENCE | AT_AGREE_OF_GIVEN, f1 },
    { "macro-f1", "macro-F1", REFERENCE | AT_AGREE_OF_KINDS, macro_f1 },
    { "balanced-accuracy", "balanced accuracy", REFERENCE, balanced },
};

const struct at_agree_statistic *at_agree_statistics(size_t *count)
{
    *count = sizeof table / sizeof *table;
    return table;
}

size_t at_agree_statistic_find(const char *name, const char **near)
{
    const char *names[STATISTICS_MOST];
    size_t count = sizeof table / sizeof *table;
    for (size_t i = 0; i < count; i++) {
        names[i] = table[i].name;
        if (strcmp(name, names[i]) == 0)
            return i;
    }
    if (near)
        *near = at_suggest(at_slice_of(name), names, count);
    return SIZE_MAX;
}

bool at_agree_applies(const struct at_agree_statistic *statistic,
                      const struct at_agree_variable *variable, size_t coders,
                      bool has_reference)
{
    unsigned needs = statistic->needs;
    bool given = variable->about.kind == AT_AGREE_CODE;
    bool is_numbered = variable->order == AT_AGREE_NUMBERED;
    bool of_limits = variable->about.kind == AT_AGREE_LIMITS;
    return needs & (coders == 2 ? AT_AGREE_OF_PAIR : AT_AGREE_OF_PANEL) &&
           of_limits == !!(needs & AT_AGREE_OF_LIMITS) &&
           (!(needs & AT_AGREE_OF_ORDER) || variable->order != AT_AGREE_UNORDERED) &&
           (!(needs & AT_AGREE_OF_NUMBERS) || is_numbered) &&
           (!(needs & AT_AGREE_OF_SCORES) || given || is_numbered) &&
           (!(needs & AT_AGREE_OF_GIVEN) || given) &&
           (!(needs & AT_AGREE_OF_KINDS) || !given) &&
           (!(needs & AT_AGREE_OF_REFERENCE) || has_reference);
}
