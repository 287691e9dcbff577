/* account_conditions.c - the conditions of a rule as a list: what each asks for, and
 * what it found. */
#include "cli/account.h"
#include "cli/prose.h"
#include "text/width.h"

/* "all", or of an episode "closes all"; what any may open, "opens". */
static void add_part(struct at_buffer *out, const struct at_explained *item)
{
    static const char *const names[] = { "words", "answers", "therapist", "patient",
                                         "ended", "all",     "any",       "none",
                                         "row",   "weighs",  "sum",       "function" };
    static const char *const moments[] = { "", "opens", "continues", "closes" };
    at_buffer_add_text(out, moments[item->moment]);
    if (item->moment != AT_MOMENT_UNIT && item->part == AT_PART_ANY)
        return;
    if (item->moment != AT_MOMENT_UNIT)
        at_buffer_add_char(out, ' ');
    at_buffer_add_text(out, names[item->part]);
}

static size_t width_of_parts(const struct at_explanation *explanation)
{
    enum { LEAST = 5 };
    size_t width = LEAST;
    struct at_buffer part = { 0 };
    for (size_t i = 0; i < explanation->count; i++) {
        at_buffer_reset(&part);
        add_part(&part, &explanation->items[i]);
        if (explanation->items[i].part != AT_PART_FUNCTION && part.size > width)
            width = part.size;
    }
    at_buffer_clear(&part);
    return width;
}

static size_t width_of_names(const struct at_explanation *explanation)
{
    size_t width = 0;
    for (size_t i = 0; i < explanation->count; i++) {
        const struct at_condition *condition = explanation->items[i].condition;
        if (condition && condition->name.size > width)
            width = condition->name.size;
    }
    return width;
}

/* A function is asked only where the conditions hold. */
static const char *function_answer(const struct at_explanation *explanation,
                                   const struct at_explained *item)
{
    if (item->holds)
        return "gave it";
    return explanation->agreed ? "found nothing" : "was not asked";
}

static void add_answer(struct at_buffer *out, const struct at_explanation *explanation,
                       const struct at_explained *item,
                       const struct at_transcript *transcript)
{
    if (item->part == AT_PART_FUNCTION) {
        at_buffer_add_text(out, function_answer(explanation, item));
        return;
    }
    if (item->part == AT_PART_SUM) {
        at_account_lead(out, item);
        return;
    }
    if (item->part == AT_PART_WEIGHS)
        at_buffer_printf(out, "%+.2f", item->weight);
    else
        at_buffer_add_text(out, item->holds ? "yes" : "no");
    if (!item->holds || !item->span_count)
        return;
    at_buffer_add_text(out, ": ");
    at_account_spans(out, transcript, item->spans, item->span_count);
}

/* What an item without a condition asks for. */
static void add_asked(struct at_buffer *out, const struct at_explanation *explanation,
                      const struct at_explained *item)
{
    if (item->part == AT_PART_WORDS)
        at_account_word_limits(out, explanation->rule);
    else if (item->part == AT_PART_ENDED)
        at_buffer_add_text(out, at_ended_name(explanation->rule->conditions.ended));
    else if (item->part == AT_PART_SUM)
        at_buffer_add_slice(out, item->gives);
    else
        at_buffer_printf(out, "gives %.*s", AT_SLICE_ARGS(item->gives));
}

void at_account_lead(struct at_buffer *out, const struct at_explained *sum)
{
    double lead = sum->weight - sum->threshold;
    at_buffer_printf(out, "%.2f, %.2f %s the threshold of %.2f%s", sum->weight,
                     lead < 0 ? -lead : lead, lead < 0 ? "below" : "above",
                     sum->threshold, sum->holds ? ": given" : "");
}

/* What a condition is: its part, its name and its pattern, cut so that a short answer
 * has room beside it. */
static void add_question(struct at_buffer *out,
                         const struct at_explanation *explanation,
                         const struct at_explained *item, size_t columns)
{
    enum { LEAST = 16, ANSWER = 4 };
    const size_t names = width_of_names(explanation);
    at_buffer_add_text(out, "    ");
    add_part(out, item);
    if (item->part == AT_PART_FUNCTION)
        return;
    for (size_t width = 4 + width_of_parts(explanation); out->size <= width;)
        at_buffer_add_char(out, ' ');
    if (!item->condition) {
        add_asked(out, explanation, item);
        return;
    }
    if (names)
        at_buffer_printf(out, "%-*.*s  ", (int)names,
                         AT_SLICE_ARGS(item->condition->name));
    size_t used = at_width(at_buffer_slice(out)) + ANSWER;
    at_width_add(out, item->condition->text,
                 columns > used + LEAST ? columns - used : LEAST);
}

void at_account_conditions(struct at_buffer *out,
                           const struct at_explanation *explanation,
                           const struct at_transcript *transcript, int columns)
{
    static const char prefix[] = "          ";
    struct at_buffer question = { 0 }, answer = { 0 };
    for (size_t i = 0; i < explanation->count; i++) {
        at_buffer_reset(&question);
        at_buffer_reset(&answer);
        add_question(&question, explanation, &explanation->items[i], (size_t)columns);
        add_answer(&answer, explanation, &explanation->items[i], transcript);
        size_t column = at_width(at_buffer_slice(&question));
        bool fits = column + 2 + at_width(at_buffer_slice(&answer)) <= (size_t)columns;
        at_buffer_add_slice(out, at_buffer_slice(&question));
        at_buffer_add_text(out, fits ? "  " : "\n");
        if (!fits)
            at_buffer_add_text(out, prefix);
        const struct at_prose form = { (size_t)columns, fits ? column + 2 : 10,
                                       prefix };
        at_prose_wrap(out, at_buffer_slice(&answer), &form);
        at_buffer_add_char(out, '\n');
    }
    at_buffer_clear(&question);
    at_buffer_clear(&answer);
}
