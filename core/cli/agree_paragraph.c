/* agree_paragraph.c - what guidelines for reporting reliability ask for (GRRAS: Kottner et
 * al. 2011, doi 10.1016/j.jclinepi.2010.03.002), as far as the data tell; what only the
 * authors know is left for them to say. */
#include "cli/agree_report.h"
#include "cli/prose.h"

static void add_coders(struct at_buffer *out, const struct at_judgements *judgements)
{
    size_t schemes = 0;
    for (size_t i = 0; i < judgements->coder_count; i++)
        schemes += judgements->coders[i].is_scheme;
    size_t humans = judgements->coder_count - schemes;
    if (humans > 0)
        at_prose_count(out, humans, "human coder");
    if (humans > 0 && schemes > 0)
        at_buffer_add_text(out, " and ");
    if (schemes > 0)
        at_prose_count(out, schemes, "automatic coder");
    at_buffer_add_text(out, schemes ? " (attune)" : "");
}

static void add_material(struct at_buffer *out, const struct at_agree_results *results)
{
    const struct at_agree_plan *plan = &results->plan;
    size_t least = SIZE_MAX, most = 0;
    for (size_t i = 0; i < results->count; i++) {
        size_t units = results->rows[i].units;
        if (results->rows[i].about.kind != AT_AGREE_CODE)
            continue;
        least = units < least ? units : least;
        most = units > most ? units : most;
    }
    at_buffer_add_text(out, " coded ");
    at_prose_count(out, plan->session_count, "session");
    at_buffer_add_text(out, " independently (");
    at_prose_count(out, plan->code_count, "code");
    if (most > 0)
        at_buffer_add_text(out, "; ");
    if (least < most)
        at_buffer_printf(out, "%zu to ", least);
    if (most > 0)
        at_buffer_printf(out, "%zu units a code judged by two coders or more", most);
    at_buffer_add_text(out, "). ");
}

static void add_method(struct at_buffer *out, const struct at_agree_results *results)
{
    bool panel = results->sets.panel != SIZE_MAX && results->sets.humans == SIZE_MAX;
    if (results->mean.codes > 0)
        at_buffer_printf(
            out,
            "Agreement on each code (given or not, single ratings) is %s, beside "
            "percent agreement%s. ",
            panel ? "Krippendorff's alpha for nominal data, which allows for missing "
                    "ratings"
                  : "Cohen's kappa",
            panel ? ", Fleiss' kappa and Gwet's AC1"
                  : ", Krippendorff's alpha and Gwet's AC1, which depends less on "
                    "prevalence");
    if (results->plan.draw_count > 1)
        at_buffer_printf(out,
                         "95 %% intervals are percentile bootstrap intervals over %zu "
                         "%ss, not units (%zu samples, seed %llu). ",
                         results->plan.draw_count,
                         results->plan.by_case ? "case" : "session", results->samples,
                         (unsigned long long)results->seed);
    else
        at_buffer_add_text(out, "With one session no interval can be given. ");
}

static void add_mean(struct at_buffer *out, const struct at_agree_results *results,
                     size_t set, const char *of)
{
    bool several = results->mean.codes > 1;
    if (results->mean.codes == 0)
        return;
    const struct at_agree_row *row = several ? &results->mean : results->rows;
    size_t main = at_agree_main(results, row, set), all;
    const struct at_agree_figure *figure = at_agree_figure(results, row, set, main);
    if (!figure)
        return;
    at_buffer_printf(out, "%s %s%s was ", several ? "Mean" : "The",
                     at_agree_statistics(&all)[main].title, of);
    at_agree_figure_add(out, figure);
    if (!figure->interval.missing && !figure->statistic.missing)
        at_buffer_printf(out, " (95 %% %.2f to %.2f)", figure->interval.low,
                         figure->interval.high);
    at_buffer_add_text(out, ". ");
}

/* Whether units were given or found, and how far those who found them agree on that. */
static void add_unitizing(struct at_buffer *out, const struct at_agree_results *results,
                          size_t set)
{
    const struct at_agree_row *row = NULL;
    size_t f1 = at_agree_statistic_find("boundary-f1", NULL);
    size_t u = at_agree_statistic_find("guetzkow-u", NULL);
    for (size_t i = 0; i < results->count; i++)
        if (results->rows[i].about.kind == AT_AGREE_LIMITS)
            row = &results->rows[i];
    if (!row) {
        at_buffer_add_text(out, "Units were given to the coders, not found by them. ");
        return;
    }
    at_buffer_printf(out, "On where stretches begin and end (%.*s; tolerance ",
                     AT_SLICE_ARGS(row->name));
    at_prose_count(out, results->plan.tolerance, "turn");
    at_buffer_add_text(out, ") coders agreed with F1 ");
    at_agree_figure_add(out, at_agree_figure(results, row, set, f1));
    at_buffer_add_text(out, ", on their number with Guetzkow's U ");
    at_agree_figure_add(out, at_agree_figure(results, row, set, u));
    at_buffer_add_text(out, ". ");
}

static void add_figures(struct at_buffer *out, const struct at_agree_results *results,
                        const struct at_agree_form *form)
{
    const struct at_agree_sets *sets = &results->sets;
    if (sets->humans == SIZE_MAX) {
        size_t set = sets->panel == SIZE_MAX ? 0 : sets->panel;
        add_mean(out, results, set, "");
        add_unitizing(out, results, set);
        return;
    }
    add_unitizing(out, results, sets->humans);
    add_mean(out, results, sets->humans, " between humans");
    add_mean(out, results, sets->humans + 1, " of the scheme with them");
    at_buffer_printf(out, "The margin of non-inferiority was %.2f. ", form->margin);
}

void at_agree_paragraph_add(struct at_buffer *out,
                            const struct at_agree_results *results,
                            const struct at_agree_form *form)
{
    struct at_buffer text = { 0 };
    const struct at_prose lines = { .width = 78, .prefix = "" };
    if (results->count == 0)
        return;
    add_coders(&text, results->judgements);
    add_material(&text, results);
    add_method(&text, results);
    add_figures(&text, results, form);
    at_buffer_add_text(&text, "Counts per coder and code are in the table.");
    at_buffer_add_text(out, "\n### Reliability\n\n");
    at_prose_wrap(out, at_buffer_slice(&text), &lines);
    at_buffer_add_text(
        out,
        "\n\nStill to be said: who the coders were and how they were trained; how "
        "sessions and\nunits were sampled; whether coders were blind to outcome and "
        "to each other; how\ndisagreements were settled; how drift was checked; the "
        "version of the codebook.\n");
    out->failed |= text.failed;
    at_buffer_clear(&text);
}
