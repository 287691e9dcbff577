/* weights_read.c - weights.yaml, held against the rules that it weighs. What it says of the
 * data and of folds is for people: only that its keys are there is looked at. */
#include "base/path.h"
#include "io/file.h"
#include "io/hash.h"
#include "scheme/draft.h"
#include "scheme/weights.h"

enum { WEIGHTS_MOST = 4 * 1024 * 1024, UNITS_MOST = 1000000000 };

struct reading {
    struct at_draft draft;
    struct at_scheme *scheme;
    struct at_weighing *weighing; /* of the rule that is read */
};

/* A list of as many numbers as there are kinds; NULL after a fault. */
static double *read_numbers(struct reading *it, const struct at_yaml *map,
                            const struct at_yaml *key, const char *what,
                            const char *name)
{
    struct at_draft *draft = &it->draft;
    size_t count = it->weighing->kind_count;
    const struct at_yaml *list = at_draft_find(draft, map, name, AT_YAML_LIST);
    double *numbers = at_draft_alloc(draft, count + 1, sizeof *numbers);
    if (!at_yaml_find(map, name))
        at_draft_lacks(draft, key, what, name);
    if (list && list->count != count)
        at_draft_fault(draft, list,
                       "\"%s\" must be %zu numbers, one for each of "
                       "\"codes\", not %zu",
                       name, count, list->count);
    else if (list && numbers)
        for (size_t i = 0; i < count; i++)
            at_draft_number(draft, list->items[i], name, &numbers[i]);
    return numbers;
}

static struct at_named *find_named(struct reading *it, const struct at_yaml *key)
{
    struct at_weighing *weighing = it->weighing;
    struct at_nearest nearest = at_nearest_to(key->text);
    for (size_t i = 0; i < weighing->named_count; i++) {
        struct at_named *named = &weighing->named[i];
        if (at_slice_equal(named->condition->name, key->text))
            return named;
        at_nearest_add(&nearest, named->condition->name);
    }
    at_draft_stranger(&it->draft, key, "condition", &nearest);
    return NULL;
}

static void read_conditions(struct reading *it, const struct at_yaml *map,
                            const struct at_yaml *rule)
{
    struct at_draft *draft = &it->draft;
    for (size_t i = 0; map && i < map->count; i++) {
        const struct at_yaml *key = map->keys[i], *value = map->items[i];
        struct at_named *named = find_named(it, key);
        const struct at_yaml *holds = at_yaml_find(value, "holds");
        double count = 0;
        if (!named || !at_draft_is(draft, value, key->text.data, AT_YAML_MAP))
            continue;
        at_draft_check_keys(draft, value, AT_KEYS_WEIGHT);
        if (holds && at_draft_number(draft, holds, "holds", &count) && count >= 0 &&
            count <= UNITS_MOST)
            named->holds = (size_t)count;
        named->weights = read_numbers(it, value, key, "condition", "weights");
    }
    for (size_t i = 0; i < it->weighing->named_count; i++)
        if (!it->weighing->named[i].weights)
            at_draft_fault(draft, rule, "condition \"%.*s\" of \"%.*s\" has no weight",
                           AT_SLICE_ARGS(it->weighing->named[i].condition->name),
                           AT_SLICE_ARGS(rule->text));
}

/* May the rule give this? A rule without rows gives its code. */
static bool may_give(struct reading *it, const struct at_rule *rule,
                     struct at_slice kind)
{
    bool may = at_slice_is(kind, "none") && rule->row_count > 0;
    if (rule->row_count == 0)
        return at_slice_equal(kind, at_rule_id(it->scheme, rule));
    for (size_t i = 0; i < rule->row_count; i++) {
        struct at_slice gives =
            at_row_gives(it->scheme->arena, it->scheme, rule, &rule->rows[i]);
        it->draft.no_memory |= !gives.data;
        may |= at_kind_fits(kind, gives);
    }
    return may;
}

static void read_kinds(struct reading *it, const struct at_rule *rule,
                       const struct at_yaml *map, const struct at_yaml *key)
{
    struct at_draft *draft = &it->draft;
    const struct at_yaml *list = at_draft_find(draft, map, "codes", AT_YAML_LIST);
    struct at_weighed_kind *kinds =
        at_draft_alloc(draft, list ? list->count + 1 : 1, sizeof *kinds);
    if (!at_yaml_find(map, "codes"))
        at_draft_lacks(draft, key, "rule", "codes");
    if (list && list->count == 0)
        at_draft_fault(draft, list, "\"codes\" is empty");
    if (list && list->count > AT_KINDS_MOST)
        at_draft_fault(draft, list, "more than %d codes", AT_KINDS_MOST);
    for (size_t i = 0; kinds && list && list->count <= AT_KINDS_MOST && i < list->count;
         i++) {
        const struct at_yaml *item = list->items[i];
        kinds[it->weighing->kind_count++].id = item->text;
        if (!may_give(it, rule, item->text))
            at_draft_fault(draft, item, "the rule never gives \"%.*s\"",
                           AT_SLICE_ARGS(item->text));
    }
    it->weighing->kinds = kinds;
    if (!kinds || !list)
        return;
    const double *thresholds = read_numbers(it, map, key, "rule", "threshold");
    for (size_t i = 0; thresholds && i < it->weighing->kind_count; i++)
        kinds[i].threshold = thresholds[i];
}

/* Each row gives one of the kinds. */
static void match_rows(struct reading *it, const struct at_rule *rule,
                       const struct at_yaml *key)
{
    struct at_weighing *weighing = it->weighing;
    uint32_t *row_kinds =
        at_draft_alloc(&it->draft, rule->row_count + 1, sizeof *row_kinds);
    weighing->row_kinds = row_kinds;
    for (size_t i = 0; row_kinds && i < rule->row_count; i++) {
        struct at_slice gives =
            at_row_gives(it->scheme->arena, it->scheme, rule, &rule->rows[i]);
        size_t kind = 0;
        while (kind < weighing->kind_count &&
               !at_kind_fits(weighing->kinds[kind].id, gives))
            kind++;
        row_kinds[i] = (uint32_t)kind;
        if (kind == weighing->kind_count)
            at_draft_fault(&it->draft, key,
                           "\"codes\" has no \"%.*s\", which line %d "
                           "of the rules gives",
                           AT_SLICE_ARGS(gives), rule->rows[i].line);
    }
}

static struct at_rule *find_rule(struct reading *it, const struct at_yaml *key)
{
    struct at_scheme *scheme = it->scheme;
    struct at_nearest nearest = at_nearest_to(key->text);
    for (size_t i = 0; i < scheme->rule_count; i++) {
        struct at_slice id = at_rule_id(scheme, &scheme->rules[i]);
        if (!scheme->rules[i].mark && at_slice_equal(id, key->text))
            return &scheme->rules[i];
        if (!scheme->rules[i].mark)
            at_nearest_add(&nearest, id);
    }
    at_draft_stranger(&it->draft, key, "rule", &nearest);
    return NULL;
}

static void read_rule(struct reading *it, const struct at_yaml *key,
                      const struct at_yaml *map)
{
    struct at_draft *draft = &it->draft;
    const char *why;
    struct at_rule *rule = find_rule(it, key);
    if (!rule || !at_draft_is(draft, map, key->text.data, AT_YAML_MAP))
        return;
    at_draft_check_keys(draft, map, AT_KEYS_WEIGHED);
    draft->no_memory |= !at_weighing_make(&it->weighing, it->scheme->arena, rule, &why);
    if (why)
        at_draft_fault(draft, key, "\"%.*s\" cannot be weighed: %s",
                       AT_SLICE_ARGS(key->text), why);
    if (draft->no_memory || why)
        return;
    read_kinds(it, rule, map, key);
    match_rows(it, rule, key);
    read_conditions(it, at_draft_find(draft, map, "conditions", AT_YAML_MAP), key);
    rule->weighing = it->weighing;
    rule->conditions = it->weighing->gate;
    rule->rows = it->weighing->rows;
}

/* Weights are of the rules that they were fitted with. */
static void check_head(struct reading *it, const struct at_yaml *root)
{
    static const char *const keys[] = { "scheme", "version" };
    const struct at_codebook *codebook = it->scheme->codebook;
    const struct at_slice own[] = { codebook->id, codebook->version };
    for (size_t i = 0; i < 2; i++) {
        struct at_slice said =
            at_draft_need(&it->draft, root, keys[i], root, "the file");
        if (said.size && !at_slice_equal(said, own[i]))
            at_draft_fault(&it->draft, at_yaml_find(root, keys[i]),
                           "these weights are for %s %.*s, and the codebook says %.*s; "
                           "set them again with `attune fit`",
                           keys[i], AT_SLICE_ARGS(said), AT_SLICE_ARGS(own[i]));
    }
}

static void read_all(struct reading *it, const struct at_yaml *root)
{
    at_draft_check_keys(&it->draft, root, AT_KEYS_WEIGHTS);
    check_head(it, root);
    const struct at_yaml *rules = at_draft_find(&it->draft, root, "rules", AT_YAML_MAP);
    if (!at_yaml_find(root, "rules"))
        at_draft_lacks(&it->draft, root, "the file", "rules");
    for (size_t i = 0; rules && i < rules->count && !it->draft.no_memory; i++)
        read_rule(it, rules->keys[i], rules->items[i]);
}

static void read_text(struct reading *it, struct at_slice text)
{
    struct attune_error error;
    const struct at_yaml *root;
    at_sha256(text, it->scheme->weights_sha256);
    if (at_yaml_parse(&root, it->draft.arena, text, it->draft.file, &error))
        at_faults_add(it->draft.faults, &error);
    else if (root->kind != AT_YAML_MAP)
        at_draft_fault(&it->draft, root, "weights must be keys with values, not %s",
                       at_yaml_kind_name(root->kind));
    else
        read_all(it, root);
}

void at_weights_read(struct at_scheme *scheme, struct at_faults *faults)
{
    struct attune_error error;
    struct at_buffer text = { 0 };
    const char *file = at_path_join(scheme->arena, scheme->folder, AT_WEIGHTS_FILE);
    struct reading it = {
        .draft = { .arena = scheme->arena, .file = file, .faults = faults },
        .scheme = scheme
    };
    bool is_there = scheme->folder.size && file && at_file_kind(file) != AT_FILE_NONE;
    if (file && !is_there)
        return;
    if (!file) {
        it.draft.no_memory = true;
    } else if (at_file_read(&text, file, WEIGHTS_MOST, &error)) {
        at_faults_add(faults, &error);
    } else {
        scheme->weights = at_slice_of(file);
        read_text(&it, at_buffer_slice(&text));
    }
    at_buffer_clear(&text);
    if (it.draft.no_memory) {
        at_error_nomem(&error);
        at_faults_add(faults, &error);
    }
}
