/* agree_report.c - who coded what; then, of two coders their figures, of more those of all
 * and of each pair, and with humans and schemes how far each scheme is beside the humans;
 * then what to know about it. */
#include "cli/agree_grid.h"
#include "cli/prose.h"
#include "cli/run_table.h"

/* The place of a statistic that was asked for; SIZE_MAX when it was not. */
static size_t asked(const struct at_agree_results *results, const char *name)
{
    size_t place = at_agree_statistic_find(name, NULL);
    for (size_t i = 0; i < results->statistic_count; i++)
        if (results->statistics[i] == place)
            return place;
    return SIZE_MAX;
}

size_t at_agree_main(const struct at_agree_results *results,
                     const struct at_agree_row *row, size_t set)
{
    bool panel = results->sets.items[set].kind == AT_AGREE_PANEL;
    bool is_ordered = row->order != AT_AGREE_UNORDERED;
    const char *wanted = row->about.kind == AT_AGREE_LIMITS ? "boundary-f1"
                         : is_ordered ? panel ? "alpha-ordinal" : "kappa-quadratic"
                         : panel      ? "alpha"
                                      : "kappa";
    size_t place = asked(results, wanted);
    for (size_t i = 0; i < results->statistic_count && place == SIZE_MAX; i++)
        if (at_agree_figure(results, row, set, results->statistics[i]))
            place = results->statistics[i];
    return place;
}

static void add_heading(const struct at_agree_grid *it)
{
    const struct at_judgements *judgements = it->results->judgements;
    struct at_buffer *out = it->out;
    size_t units[AT_UNIT_COUNT] = { 0 };
    for (size_t i = 0; i < judgements->coder_count; i++)
        at_buffer_printf(out, "%s%.*s",
                         i                    ? ", "
                         : it->form->markdown ? "## "
                                              : "",
                         AT_SLICE_ARGS(judgements->coders[i].name));
    at_buffer_add_text(out, AT_RUN_DOT);
    at_prose_count(out, it->results->plan.session_count, "session");
    for (size_t i = 0; i < judgements->unit_count; i++) {
        const uint8_t *judged = judgements->judged + i * judgements->coder_count;
        size_t coders = 0;
        for (size_t coder = 0; coder < judgements->coder_count; coder++)
            coders += judged[coder];
        units[judgements->units[i].kind] += coders > 1;
    }
    for (int kind = 0; kind < AT_UNIT_COUNT; kind++)
        if (units[kind] && kind != AT_UNIT_EPISODE) {
            at_buffer_add_text(out, AT_RUN_DOT);
            at_prose_count(out, units[kind], at_unit_name((enum at_unit)kind));
        }
    at_buffer_add_text(out, " judged by two or more\n");
}

void at_agree_report_add(struct at_buffer *out, const struct at_agree_results *results,
                         const struct at_agree_form *form)
{
    struct at_agree_grid it = { .out = out, .results = results, .form = form };
    const struct at_agree_sets *sets = &results->sets;
    bool is_beside = sets->humans != SIZE_MAX;
    size_t first = is_beside ? sets->humans + 1 : 0, last = is_beside ? sets->count : 1;
    add_heading(&it);
    for (size_t i = first; i < last; i += 2)
        for (int part = 0; part < AT_AGREE_PARTS; part++)
            if (is_beside)
                at_agree_beside_add(&it, (enum at_agree_part)part, i);
            else
                at_agree_table_add(&it, (enum at_agree_part)part,
                                   sets->panel == SIZE_MAX ? 0 : sets->panel);
    if (sets->pairs > 1)
        at_agree_pairs_add(&it);
    at_buffer_add_char(out, '\n');
    at_agree_notes_add(out, results, form);
    if (form->markdown)
        at_agree_paragraph_add(out, results, form);
}
