/* lint_exercise.c - rules, and rows of rules, that no example and no vignette ever
 * reaches: nobody would notice if they broke. */
#include "cli/lint.h"

#include <stdlib.h>

#include "engine/examples.h"
#include "engine/vignettes.h"
#include "scheme/weights.h"

struct exercise {
    const struct at_scheme *scheme;
    bool *given; /* by rule, then by row over all rules */
    size_t rows;
};

static bool is_same_value(const struct at_value *a, const struct at_value *b)
{
    if (a->kind != b->kind)
        return false;
    return a->kind == AT_VALUE_NUMBER ? a->number == b->number
                                      : at_slice_equal(a->text, b->text);
}

/* Does the coding show that this row was reached? */
static bool is_of_row(const struct at_scheme *scheme, const struct at_rule *rule,
                      const struct at_row *row, const struct at_coding *coding)
{
    bool missing = coding->value.kind == AT_VALUE_UNCODABLE;
    if (row->uncodable || missing)
        return row->uncodable && missing;
    if (rule->group >= 0)
        return coding->code == row->code;
    return coding->code == rule->code && is_same_value(&coding->value, &row->give) &&
           coding->code - scheme->first_code < scheme->code_count + scheme->mark_count;
}

static bool is_of_rule(const struct at_scheme *scheme, const struct at_rule *rule,
                       const struct at_coding *coding)
{
    return coding->scheme == scheme->number &&
           coding->rule_line == (uint32_t)rule->line &&
           (rule->group >= 0 || coding->code == rule->code);
}

static void note(struct exercise *it, const struct at_codings *codings)
{
    const struct at_scheme *scheme = it->scheme;
    for (size_t i = 0; i < at_codings_count(codings); i++) {
        const struct at_coding *coding = at_codings_get(codings, i);
        size_t row = scheme->rule_count;
        for (size_t r = 0; r < scheme->rule_count; r++) {
            const struct at_rule *rule = &scheme->rules[r];
            bool of_rule = is_of_rule(scheme, rule, coding);
            it->given[r] |= of_rule;
            for (size_t k = 0; k < rule->row_count; k++, row++)
                it->given[row] |=
                    of_rule && is_of_row(scheme, rule, &rule->rows[k], coding);
        }
    }
}

static void hear_example(void *data, const struct at_judged_example *judged)
{
    note(data, judged->codings);
}

static void hear_turn(void *data, const struct at_judged_turn *judged)
{
    note(data, judged->codings);
}

static void hear_nothing(void *data, const char *path)
{
    (void)data;
    (void)path;
}

static void tell(const struct exercise *it, struct at_faults *faults)
{
    const struct at_scheme *scheme = it->scheme;
    size_t row = scheme->rule_count;
    for (size_t r = 0; r < scheme->rule_count; r++) {
        const struct at_rule *rule = &scheme->rules[r];
        struct at_slice id = at_rule_id(scheme, rule);
        if (!it->given[r])
            at_faults_warn(faults, scheme->script.data, rule->line, 0,
                           "no example is given \"%.*s\" by this rule",
                           AT_SLICE_ARGS(id));
        for (size_t k = 0; k < rule->row_count; k++, row++)
            if (it->given[r] && !it->given[row])
                at_faults_warn(faults, scheme->script.data, rule->line, 0,
                               "no example reaches row %zu of \"%.*s\"", k + 1,
                               AT_SLICE_ARGS(id));
    }
}

void at_lint_exercise(struct at_engine *engine, const struct at_scheme *scheme,
                      struct at_faults *faults)
{
    struct attune_error error;
    struct exercise it = { .scheme = scheme };
    const struct at_vignette_listener listener = { hear_nothing, hear_turn, &it };
    for (size_t r = 0; r < scheme->rule_count; r++)
        it.rows += scheme->rules[r].row_count;
    it.given = calloc(scheme->rule_count + it.rows + 1, sizeof *it.given);
    enum attune_status status = it.given ? ATTUNE_OK : at_error_nomem(&error);
    if (!status)
        status = at_examples_run(engine, scheme, hear_example, &it, &error);
    if (!status)
        status = at_vignettes_run(engine, scheme, &listener, &error);
    if (status)
        at_faults_add(faults, &error);
    else
        tell(&it, faults);
    free(it.given);
}
