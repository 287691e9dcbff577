/* weigh.c - see weigh.h. The kinds that run are those of which a row holds without its
 * named conditions; a rule without rows has one, which must reach its threshold. */
#include "engine/weigh.h"

bool at_named_holds(struct at_evaluation *evaluation, const struct at_named *named,
                    const struct at_coded_unit *unit)
{
    return at_conditions_hold(evaluation, &named->alone, unit);
}

static void add_up(struct at_evaluation *evaluation, const struct at_weighing *weighing,
                   const struct at_coded_unit *unit, bool *holds, double *sums)
{
    size_t kept = evaluation->hit_count;
    for (size_t k = 0; k < weighing->kind_count; k++)
        sums[k] = 0;
    for (size_t i = 0; i < weighing->named_count; i++) {
        holds[i] = at_named_holds(evaluation, &weighing->named[i], unit);
        evaluation->hit_count = kept;
        for (size_t k = 0; holds[i] && k < weighing->kind_count; k++)
            sums[k] += weighing->named[i].weights[k];
    }
}

/* By kind the first row that holds, NULL where none does. */
static void find_rows(struct at_evaluation *evaluation,
                      const struct at_weighing *weighing, size_t row_count,
                      const struct at_coded_unit *unit, const struct at_row **rows)
{
    size_t kept = evaluation->hit_count;
    for (size_t k = 0; k < weighing->kind_count; k++)
        rows[k] = NULL;
    for (size_t i = 0; i < row_count; i++) {
        const struct at_row **row = &rows[weighing->row_kinds[i]];
        if (!*row &&
            at_conditions_hold(evaluation, &weighing->rows[i].conditions, unit))
            *row = &weighing->rows[i];
        evaluation->hit_count = kept;
    }
}

/* The kind furthest above its threshold; the first of several. */
static size_t pick(const struct at_weighing *weighing, size_t row_count,
                   const struct at_row *const *rows, const double *sums)
{
    size_t best = AT_NO_KIND;
    double highest = 0;
    for (size_t k = 0; k < weighing->kind_count; k++) {
        double lead = sums[k] - weighing->kinds[k].threshold;
        bool is_none = at_slice_is(weighing->kinds[k].id, "none");
        bool runs = row_count == 0 ? lead >= 0 : rows[k] || is_none;
        if (!runs || (best != AT_NO_KIND && lead <= highest))
            continue;
        best = k;
        highest = lead;
    }
    return best;
}

void at_weigh(struct at_evaluation *evaluation, const struct at_weighing *weighing,
              size_t row_count, const struct at_coded_unit *unit,
              struct at_weighed *weighed)
{
    const struct at_row *rows[AT_KINDS_MOST];
    bool holds[AT_NAMED_MOST];
    add_up(evaluation, weighing, unit, holds, weighed->sums);
    find_rows(evaluation, weighing, row_count, unit, rows);
    weighed->kind = pick(weighing, row_count, rows, weighed->sums);
    weighed->row = NULL;
    if (weighed->kind == AT_NO_KIND)
        return;
    weighed->row = rows[weighed->kind];
    if (weighed->row)
        at_conditions_hold(evaluation, &weighed->row->conditions, unit);
    for (size_t i = 0; i < weighing->named_count; i++)
        if (holds[i] && weighing->named[i].weights[weighed->kind] > 0)
            at_named_holds(evaluation, &weighing->named[i], unit);
}
