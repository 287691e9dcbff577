/* agree_rows.c - the facts are gathered once and written in two forms. */
#include "cli/agree_rows.h"

#include "io/csv.h"
#include "io/json.h"

/* A figure and all that is said of it. */
struct fact {
    const struct at_agree_row *row;
    struct at_slice coders;
    const char *statistic;
    const struct at_agree_figure *figure;
};

typedef void (*add_fact)(struct at_buffer *out, const struct fact *fact);

static void each_of_row(struct at_buffer *out, const struct at_agree_results *results,
                        const struct at_agree_row *row, add_fact add)
{
    size_t all;
    const struct at_agree_statistic *table = at_agree_statistics(&all);
    for (size_t set = 0; set < results->sets.count; set++)
        for (size_t i = 0; i < results->statistic_count; i++) {
            const struct fact fact = {
                .row = row,
                .coders = results->sets.items[set].name,
                .statistic = table[results->statistics[i]].name,
                .figure = at_agree_figure(results, row, set, results->statistics[i]),
            };
            if (fact.figure)
                add(out, &fact);
        }
}

static void each(struct at_buffer *out, const struct at_agree_results *results,
                 add_fact add)
{
    for (size_t i = 0; i < results->count; i++)
        each_of_row(out, results, &results->rows[i], add);
    if (results->mean.codes > 1)
        each_of_row(out, results, &results->mean, add);
}

static const char *what_of(const struct at_agree_row *row)
{
    return row->is_mean ? "mean" : at_agree_kind_name(row->about.kind);
}

static const char *unit_of(const struct at_agree_row *row)
{
    return row->is_mean ? "" : row->is_inside ? "turn inside" : at_unit_name(row->unit);
}

static struct at_slice reason_of(const struct at_agree_figure *figure)
{
    return at_slice_of(figure->statistic.missing ? figure->statistic.missing
                                                 : figure->interval.missing);
}

static bool has_interval(const struct at_agree_figure *figure)
{
    return !figure->statistic.missing && !figure->interval.missing;
}

static void add_cell(struct at_buffer *out, struct at_slice text)
{
    at_csv_add(out, text, false);
    at_buffer_add_char(out, ',');
}

static void add_number(struct at_buffer *out, bool is_there, double number)
{
    if (is_there)
        at_buffer_add_number(out, number);
    at_buffer_add_char(out, ',');
}

static void add_csv(struct at_buffer *out, const struct fact *fact)
{
    const struct at_agree_figure *figure = fact->figure;
    add_cell(out, at_slice_of(what_of(fact->row)));
    add_cell(out, fact->row->name);
    add_cell(out, at_slice_of(unit_of(fact->row)));
    add_cell(out, fact->coders);
    add_cell(out, at_slice_of(fact->statistic));
    add_number(out, !figure->statistic.missing, figure->statistic.value);
    add_number(out, has_interval(figure), figure->interval.low);
    add_number(out, has_interval(figure), figure->interval.high);
    add_number(out, true, figure->statistic.base);
    add_number(out, !fact->row->is_mean, (double)fact->row->units);
    add_number(out, !fact->row->is_mean, (double)fact->row->sessions);
    at_csv_add(out, reason_of(figure), false);
    at_buffer_add_char(out, '\n');
}

void at_agree_rows_add_csv(struct at_buffer *out,
                           const struct at_agree_results *results)
{
    at_buffer_add_text(out, "what,name,unit,coders,statistic,value,low,high,over,units,"
                            "sessions,reason\n");
    each(out, results, add_csv);
}

static void add_json_number(struct at_buffer *out, const char *key, bool is_there,
                            double number)
{
    at_buffer_printf(out, ",\"%s\":", key);
    if (is_there)
        at_buffer_add_number(out, number);
    else
        at_buffer_add_text(out, "null");
}

static void add_json(struct at_buffer *out, const struct fact *fact)
{
    const struct at_agree_figure *figure = fact->figure;
    at_buffer_add_text(out, "{\"what\":");
    at_json_add_text(out, at_slice_of(what_of(fact->row)));
    at_json_add_pair(out, "name", fact->row->name);
    at_json_add_pair(out, "unit", at_slice_of(unit_of(fact->row)));
    at_json_add_pair(out, "coders", fact->coders);
    at_json_add_pair(out, "statistic", at_slice_of(fact->statistic));
    add_json_number(out, "value", !figure->statistic.missing, figure->statistic.value);
    add_json_number(out, "low", has_interval(figure), figure->interval.low);
    add_json_number(out, "high", has_interval(figure), figure->interval.high);
    add_json_number(out, "over", true, figure->statistic.base);
    add_json_number(out, "units", !fact->row->is_mean, (double)fact->row->units);
    add_json_number(out, "sessions", !fact->row->is_mean, (double)fact->row->sessions);
    at_json_add_pair(out, "reason", reason_of(figure));
    at_buffer_add_text(out, "}\n");
}

static void add_not_judged(struct at_buffer *out,
                           const struct at_agree_results *results, uint32_t coder,
                           uint32_t number)
{
    const struct at_judgements *judgements = results->judgements;
    const struct at_judged_unit *unit = &judgements->units[number];
    at_buffer_add_text(out, "{\"not_judged\":");
    at_json_add_text(out, judgements->coders[coder].name);
    at_json_add_pair(out, "case", judgements->sessions[unit->session].case_name);
    at_json_add_pair(out, "session", judgements->sessions[unit->session].name);
    at_json_add_pair(out, "unit", at_slice_of(at_unit_name(unit->kind)));
    add_json_number(out, "first_turn", unit->first_turn > 0, unit->first_turn);
    add_json_number(out, "last_turn", unit->last_turn > 0, unit->last_turn);
    at_buffer_add_text(out, "}\n");
}

void at_agree_rows_add_json(struct at_buffer *out,
                            const struct at_agree_results *results)
{
    const struct at_judgements *judgements = results->judgements;
    each(out, results, add_json);
    for (uint32_t coder = 0; coder < judgements->coder_count; coder++)
        for (uint32_t i = 0; i < judgements->unit_count; i++)
            if (at_agree_loss_of(results, coder, i) == AT_AGREE_LOST)
                add_not_judged(out, results, coder, i);
}
