/* account.c - why a code was given or not. The first condition that stood in the way
 * tells it; the others are for the list of conditions. */
#include "cli/account.h"

#include "cli/prose.h"
#include "text/width.h"

enum { QUOTES_MOST = 6, QUOTE_MOST = 60, TEXT_MOST = 48, NAMES_MOST = 6 };

static size_t count_held(const struct at_explanation *explanation)
{
    size_t count = 0;
    for (size_t i = 0; i < explanation->count; i++)
        if (explanation->items[i].part != AT_PART_NONE)
            count += explanation->items[i].holds;
    return count;
}

const struct at_explanation *at_account_nearest(const struct at_explanation *list,
                                                size_t count, at_code_id code)
{
    const struct at_explanation *best = NULL;
    for (size_t i = 0; i < count; i++) {
        if (list[i].code != code)
            continue;
        if (list[i].outcome == AT_OUTCOME_GIVEN)
            return &list[i];
        if (!best || count_held(&list[i]) > count_held(best))
            best = &list[i];
    }
    return best;
}

void at_account_spans(struct at_buffer *out, const struct at_transcript *transcript,
                      const struct at_span *spans, size_t count)
{
    const char *text = transcript->text.data;
    for (size_t i = 0; i < count && i < QUOTES_MOST; i++) {
        if (i)
            at_buffer_add_text(out, ", ");
        at_prose_quote(out,
                       at_slice(text + spans[i].start, spans[i].end - spans[i].start),
                       QUOTE_MOST);
    }
    if (count > QUOTES_MOST)
        at_buffer_printf(out, " and %zu more", count - QUOTES_MOST);
}

void at_account_value(struct at_buffer *out, const struct at_value *value)
{
    if (value->kind == AT_VALUE_FLAG)
        return;
    at_buffer_add_char(out, '=');
    if (value->kind == AT_VALUE_NUMBER)
        at_buffer_add_number(out, value->number);
    else if (value->kind == AT_VALUE_TEXT)
        at_buffer_add_slice(out, value->text);
    else
        at_buffer_add_text(out, "uncodable");
}

void at_account_rule(struct at_buffer *out, const struct at_scheme *scheme,
                     uint32_t line)
{
    struct at_slice file = scheme->script;
    for (size_t i = file.size; i > 0; i--)
        if (file.data[i - 1] == '/') {
            file = at_slice(file.data + i, file.size - i);
            break;
        }
    at_buffer_printf(out, "%.*s:%u", AT_SLICE_ARGS(file), line);
}

/* The condition's name, or its pattern where it has none. */
static void add_name(struct at_buffer *out, const struct at_condition *condition)
{
    if (condition->name.size)
        at_buffer_add_slice(out, condition->name);
    else
        at_width_add(out, condition->text, TEXT_MOST);
}

static const struct at_explained *find_item(const struct at_explanation *explanation,
                                            enum at_part part, bool holds)
{
    for (size_t i = 0; i < explanation->count; i++) {
        const struct at_explained *item = &explanation->items[i];
        if (item->part == part && item->holds == holds &&
            item->moment == AT_MOMENT_UNIT)
            return item;
    }
    return NULL;
}

/* "none of hedge, checking was found" */
static void say_none_of_any(struct at_buffer *out,
                            const struct at_explanation *explanation)
{
    size_t count = 0;
    const struct at_explained *only = find_item(explanation, AT_PART_ANY, false);
    for (size_t i = 0; i < explanation->count; i++)
        count += explanation->items[i].part == AT_PART_ANY;
    if (count > 1)
        at_buffer_add_text(out, "none of ");
    for (size_t i = 0, named = 0; count > 1 && i < explanation->count; i++) {
        if (explanation->items[i].part != AT_PART_ANY)
            continue;
        if (named == NAMES_MOST) {
            at_buffer_printf(out, " and %zu more", count - named);
            break;
        }
        at_buffer_add_text(out, named++ ? ", " : "");
        add_name(out, explanation->items[i].condition);
    }
    if (count == 1)
        add_name(out, only->condition);
    at_buffer_add_text(out, count == 1 ? " was not found" : " was found");
}

static void say_found(struct at_buffer *out, const struct at_explained *item,
                      const struct at_transcript *transcript)
{
    add_name(out, item->condition);
    at_buffer_add_text(out, " must not be there, but was found");
    if (item->span_count) {
        at_buffer_add_text(out, ": ");
        at_account_spans(out, transcript, item->spans, item->span_count);
    }
}

void at_account_word_limits(struct at_buffer *out, const struct at_rule *rule)
{
    const struct at_conditions *conditions = &rule->conditions;
    if (conditions->most_words < 0)
        at_buffer_printf(out, "at least %lld", (long long)conditions->least_words);
    else if (conditions->least_words < 0)
        at_buffer_printf(out, "at most %lld", (long long)conditions->most_words);
    else
        at_buffer_printf(out, "%lld to %lld", (long long)conditions->least_words,
                         (long long)conditions->most_words);
}

/* Conditions that hold in the unit as a whole, but not together. */
static void say_apart(struct at_buffer *out, const struct at_explanation *explanation)
{
    at_buffer_add_text(out, "the conditions hold, but not in the same ");
    at_buffer_add_text(out,
                       explanation->within == AT_WITHIN_CLAUSE ? "clause" : "sentence");
}

static void say_no_rule_of_its_own(struct at_buffer *out,
                                   const struct at_explanation *explanation)
{
    bool grouped = explanation->definition && explanation->definition->group >= 0;
    at_buffer_add_text(out, grouped
                                ? "given only where no other code of its group holds"
                                : "it has no rule");
}

/* All that was asked for holds, and the code is not given. */
static void say_refused(struct at_buffer *out, const struct at_explanation *explanation)
{
    const struct at_explained *row = find_item(explanation, AT_PART_ROW, true);
    const struct at_explained *given = find_item(explanation, AT_PART_SUM, true);
    const struct at_explained *sum = find_item(explanation, AT_PART_SUM, false);
    if (explanation->rule->function != AT_NO_FUNCTION)
        at_buffer_add_text(out, "its function found nothing");
    else if (given)
        at_buffer_printf(out, "its weights give %.*s", AT_SLICE_ARGS(given->gives));
    else if (sum) {
        at_buffer_add_text(out, "its weights add up to ");
        at_account_lead(out, sum);
    } else if (row)
        at_buffer_printf(out, "the first row that holds gives %.*s",
                         AT_SLICE_ARGS(row->gives));
    else if (explanation->rule->row_count)
        at_buffer_add_text(out, "no row of its rule gives it");
    else
        at_buffer_add_text(out, "its conditions do not hold");
}

static const char *ending_of(enum at_ended ended)
{
    static const char *const endings[] = { "ended", "closed", "lapsed",
                                           "ended with the session" };
    return endings[ended];
}

static void say_not_given(struct at_buffer *out,
                          const struct at_explanation *explanation,
                          const struct at_transcript *transcript)
{
    const struct at_explained *item, *words, *all, *none;
    if (!explanation->rule) {
        say_no_rule_of_its_own(out, explanation);
    } else if ((words = find_item(explanation, AT_PART_WORDS, false))) {
        at_buffer_add_text(out, "it needs ");
        at_account_word_limits(out, explanation->rule);
        at_buffer_add_text(out, " words");
    } else if ((item = find_item(explanation, AT_PART_ANSWERS, false))) {
        at_buffer_add_text(out, "what it answers is not ");
        add_name(out, item->condition);
    } else if ((item = find_item(explanation, AT_PART_THERAPIST, false)) ||
               (item = find_item(explanation, AT_PART_PATIENT, false))) {
        at_buffer_printf(out, "no turn of the %s has ",
                         item->part == AT_PART_PATIENT ? "patient" : "therapist");
        add_name(out, item->condition);
    } else if (find_item(explanation, AT_PART_ENDED, false)) {
        at_buffer_printf(out, "the episode has not %s",
                         ending_of(explanation->rule->conditions.ended));
    } else if ((all = find_item(explanation, AT_PART_ALL, false))) {
        add_name(out, all->condition);
        at_buffer_add_text(out, " was not found");
    } else if (find_item(explanation, AT_PART_ANY, false) &&
               !find_item(explanation, AT_PART_ANY, true)) {
        say_none_of_any(out, explanation);
    } else if (explanation->agreed) {
        say_refused(out, explanation);
    } else if ((none = find_item(explanation, AT_PART_NONE, true))) {
        say_found(out, none, transcript);
    } else if (explanation->within != AT_WITHIN_UNIT) {
        say_apart(out, explanation);
    } else {
        say_refused(out, explanation);
    }
}

static void say_evidence(struct at_buffer *out,
                         const struct at_explanation *explanation,
                         const struct at_transcript *transcript)
{
    const struct at_coding *coding = explanation->coding;
    struct at_buffer value = { 0 };
    at_account_value(&value, &coding->value);
    if (value.size)
        at_buffer_printf(out, " with the value %s", value.data + 1);
    at_buffer_clear(&value);
    at_buffer_add_text(out, " on ");
    at_account_spans(out, transcript, coding->evidence, coding->evidence_count);
}

static void say_outranked(struct at_buffer *out, const struct at_code *by)
{
    if (by)
        at_buffer_printf(out, "outranked by %.*s", AT_SLICE_ARGS(by->id));
    else
        at_buffer_add_text(out, "outranked by another code of its group");
}

/* "turn 7 lies in no exchange" */
static void say_no_unit(struct at_buffer *out, const struct at_explanation *explanation)
{
    const struct at_rule *rule = explanation->rule;
    at_buffer_printf(out, "turn %u lies in no %s", explanation->unit.turn + 1,
                     at_unit_name(rule->unit));
    if (rule->unit == AT_UNIT_EPISODE && !rule->makes)
        at_buffer_printf(out, " that is \"%.*s\"",
                         AT_SLICE_ARGS(explanation->definition->unit.episode));
    else if (rule->makes)
        at_buffer_add_text(out, " of this kind");
}

void at_account_reason(struct at_buffer *out, const struct at_explanation *explanation,
                       const struct at_transcript *transcript)
{
    const struct at_code *code = explanation->definition;
    switch (explanation->outcome) {
    case AT_OUTCOME_GIVEN:
        at_buffer_add_text(out, "given");
        say_evidence(out, explanation, transcript);
        break;
    case AT_OUTCOME_OUTRANKED:
        say_outranked(out, explanation->outranked_by);
        break;
    case AT_OUTCOME_NOT_GIVEN:
        say_not_given(out, explanation, transcript);
        break;
    case AT_OUTCOME_UNCODABLE:
        at_buffer_printf(out, "uncodable: %.*s",
                         AT_SLICE_ARGS(explanation->coding->value.text));
        break;
    case AT_OUTCOME_OTHER_ROLE:
        at_buffer_printf(out, "for turns of the %s",
                         at_role_name(code ? code->role : explanation->rule->role));
        break;
    case AT_OUTCOME_NO_UNIT:
        say_no_unit(out, explanation);
        break;
    case AT_OUTCOME_OF_CASE:
        at_buffer_add_text(out, "given to a whole case, after its last session");
        break;
    case AT_OUTCOME_HUMAN:
        at_buffer_add_text(out, "given by humans only");
        break;
    case AT_OUTCOME_FAILED:
        at_buffer_printf(out, "its rule failed: %s", explanation->failure);
        break;
    }
}
