/* run_measures.c - one line a summary:
 *
 *     mbt-stance    measure         value  count  base
 *     stance-index  share            0.67     12    18
 *     guesses       per 1000 words      -      0     0
 *         no words of the therapist */
#include "cli/run_measures.h"

#include <math.h>

#include "cli/prose.h"

struct widths {
    int name, measure, value, count, base;
};

void at_run_measures_number(struct at_buffer *out, struct at_number number)
{
    if (!number.is_there)
        at_buffer_add_char(out, '-');
    else if (number.value == floor(number.value))
        at_buffer_printf(out, "%.0f", number.value);
    else
        at_buffer_printf(out, "%.2f", number.value);
}

static bool is_code(const struct at_catalogue *catalogue, uint32_t scheme,
                    struct at_slice name)
{
    for (size_t i = 0; i < catalogue->code_count; i++)
        if (catalogue->codes[i].scheme == scheme &&
            at_slice_equal(catalogue->codes[i].id, name))
            return true;
    return false;
}

/* Is it of that scheme, and does it say more than the table above it? That has how often
 * a code was given in 100 turns, and which were never given. */
static bool is_shown(const struct at_run_table *table, uint32_t scheme,
                     const struct at_session_summary *summary)
{
    bool told =
        at_slice_is(summary->measure, "per 100 turns") ||
        (at_slice_starts(summary->measure, "per ") && summary->count.value == 0);
    return summary->scheme == scheme &&
           !(told && is_code(table->catalogue, scheme, summary->name));
}

static int width_of(struct at_number number)
{
    struct at_buffer cell = { 0 };
    at_run_measures_number(&cell, number);
    int width = (int)cell.size;
    at_buffer_clear(&cell);
    return width;
}

static void widen(int *width, int to)
{
    if (to > *width)
        *width = to;
}

static void add_cell(struct at_buffer *out, struct at_number number, int width)
{
    at_buffer_printf(out, "  %*s", width - width_of(number), "");
    at_run_measures_number(out, number);
}

/* A reason why the value is missing has a line of its own. */
static void add_line(struct at_buffer *out, size_t columns, const struct widths *widths,
                     const struct at_session_summary *summary)
{
    at_buffer_printf(out, "%.*s%*s  %.*s%*s", AT_SLICE_ARGS(summary->name),
                     widths->name - (int)summary->name.size, "",
                     AT_SLICE_ARGS(summary->measure),
                     widths->measure - (int)summary->measure.size, "");
    add_cell(out, summary->value, widths->value);
    add_cell(out, summary->count, widths->count);
    add_cell(out, summary->base, widths->base);
    at_buffer_add_char(out, '\n');
    if (summary->reason.size == 0)
        return;
    const struct at_prose form = { .width = columns, .column = 4, .prefix = "    " };
    at_buffer_add_text(out, form.prefix);
    at_prose_wrap(out, summary->reason, &form);
    at_buffer_add_char(out, '\n');
}

void at_run_measures_add(struct at_buffer *out, const struct at_run_table *table,
                         const struct at_session_summaries *summaries, uint32_t scheme)
{
    struct at_slice id = table->catalogue->schemes[scheme].id;
    struct widths widths = { (int)id.size, 7, 5, 5, 4 };
    size_t found = 0;
    for (size_t i = 0; i < summaries->count; i++) {
        const struct at_session_summary *summary = &summaries->items[i];
        if (!is_shown(table, scheme, summary))
            continue;
        found++;
        widen(&widths.name, (int)summary->name.size);
        widen(&widths.measure, (int)summary->measure.size);
        widen(&widths.value, width_of(summary->value));
        widen(&widths.count, width_of(summary->count));
        widen(&widths.base, width_of(summary->base));
    }
    if (found == 0)
        return;
    at_buffer_printf(out, "\n%s%.*s%*s  %-*s  %*s  %*s  %*s%s\n",
                     at_run_tint(table, AT_TINT_FAINT), AT_SLICE_ARGS(id),
                     widths.name - (int)id.size, "", widths.measure, "measure",
                     widths.value, "value", widths.count, "count", widths.base, "base",
                     at_run_tint(table, AT_TINT_PLAIN));
    for (size_t i = 0; i < summaries->count; i++)
        if (is_shown(table, scheme, &summaries->items[i]))
            add_line(out, table->columns, &widths, &summaries->items[i]);
}
