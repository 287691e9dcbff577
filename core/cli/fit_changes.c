/* fit_changes.c - what is another in weights.yaml than in the file that stood there before. */
#include "cli/fit.h"
#include "io/yaml.h"
#include "scheme/value.h"

static const struct at_yaml *find_rule(const struct at_yaml *before, struct at_slice id)
{
    const struct at_yaml *rules = at_yaml_find(before, "rules");
    for (size_t i = 0; rules && rules->kind == AT_YAML_MAP && i < rules->count; i++)
        if (at_slice_equal(rules->keys[i]->text, id))
            return rules->items[i];
    return NULL;
}

/* The conditions a rule had, by name; NULL where it had none. */
static const struct at_yaml *conditions_of(const struct at_yaml *rule)
{
    const struct at_yaml *conditions = at_yaml_find(rule, "conditions");
    return conditions && conditions->kind == AT_YAML_MAP ? conditions : NULL;
}

static const struct at_yaml *find_condition(const struct at_yaml *rule,
                                            struct at_slice name)
{
    const struct at_yaml *conditions = conditions_of(rule);
    for (size_t i = 0; conditions && i < conditions->count; i++)
        if (at_slice_equal(conditions->keys[i]->text, name))
            return conditions->items[i];
    return NULL;
}

/* The weight a condition had for a kind; false where it had none. */
static bool find_weight(const struct at_yaml *rule, const struct at_yaml *condition,
                        struct at_slice kind, double *number)
{
    const struct at_yaml *codes = at_yaml_find(rule, "codes");
    const struct at_yaml *weights = at_yaml_find(condition, "weights");
    if (!codes || !weights || codes->kind != AT_YAML_LIST ||
        weights->kind != AT_YAML_LIST)
        return false;
    for (size_t i = 0; i < codes->count && i < weights->count; i++)
        if (at_slice_equal(codes->items[i]->text, kind))
            return at_value_number(weights->items[i]->text, number);
    return false;
}

static void add_listed(struct at_buffer *out, const char *key, size_t *count,
                       struct at_slice name)
{
    at_buffer_add_text(out, (*count)++ ? ", " : key);
    at_fit_add_name(out, name);
}

/* Conditions that were not there before, and such that are there no more. */
static void add_new_and_gone(struct at_buffer *out, const struct at_fit_rule *rule,
                             const struct at_yaml *old)
{
    const struct at_yaml *conditions = conditions_of(old);
    size_t added = 0, gone = 0;
    for (size_t i = 0; i < rule->weighing->named_count; i++) {
        struct at_slice name = rule->weighing->named[i].condition->name;
        if (!find_condition(old, name))
            add_listed(out, "      new: [", &added, name);
    }
    at_buffer_add_text(out, added ? "]\n" : "");
    for (size_t i = 0; conditions && i < conditions->count; i++) {
        struct at_slice name = conditions->keys[i]->text;
        bool is_there = false;
        for (size_t k = 0; k < rule->weighing->named_count; k++)
            is_there |= at_slice_equal(rule->weighing->named[k].condition->name, name);
        if (!is_there)
            add_listed(out, "      gone: [", &gone, name);
    }
    at_buffer_add_text(out, gone ? "]\n" : "");
}

/* "{mi-q-*: [3.90, 4.12]}" of a condition whose weights moved by a tenth or more. */
static void add_moved(struct at_buffer *out, const struct at_fit_rule *rule,
                      const struct at_yaml *old, size_t named)
{
    struct at_slice name = rule->weighing->named[named].condition->name;
    const struct at_yaml *condition = find_condition(old, name);
    size_t moved = 0;
    for (size_t k = 0; condition && k < rule->kind_count; k++) {
        double is = rule->found.weights[k * rule->found.features + named], was;
        if (!find_weight(old, condition, rule->kinds[k], &was) ||
            (is - was < 0.095 && was - is < 0.095))
            continue;
        at_buffer_add_text(out, moved ? ", " : "      ");
        if (!moved++) {
            at_fit_add_name(out, name);
            at_buffer_add_text(out, ": {");
        }
        at_fit_add_name(out, rule->kinds[k]);
        at_buffer_printf(out, ": [%.2f, %.2f]", was, is);
    }
    at_buffer_add_text(out, moved ? "}\n" : "");
}

void at_fit_changes(struct at_buffer *out, const struct at_fit_rule *rule,
                    const struct at_yaml *before)
{
    const struct at_yaml *old = before ? find_rule(before, rule->id) : NULL;
    size_t at = out->size;
    if (!old)
        return;
    at_buffer_add_text(out, "    changed:\n");
    size_t head = out->size;
    add_new_and_gone(out, rule, old);
    for (size_t i = 0; i < rule->weighing->named_count; i++)
        add_moved(out, rule, old, i);
    if (out->size == head && !out->failed) {
        out->size = at;
        at_buffer_add_text(out, "    changed: {}\n");
    }
}
