/* codebook_summaries.c - the summaries: which measure, of what, on which base. Their
 * patterns stay text; they compile where codes have numbers. */
#include "scheme/draft.h"

#include <string.h>

enum { MEASURES = 13 };

static const char *const measures[MEASURES] = { "count", "rate", "share", "ratio",
                                                "mean",  "max",  "min",   "sum",
                                                "first", "last", "slope", "entropy",
                                                "by" };

/* The one measure of the map; NULL when it has none, or, with a fault, several. */
static const struct at_yaml *
find_measure(struct at_draft *draft, const struct at_yaml *map, const char **measure)
{
    const struct at_yaml *found = NULL;
    for (size_t i = 0; i < MEASURES; i++) {
        const struct at_yaml *node = at_yaml_find(map, measures[i]);
        if (node && found)
            at_draft_fault(draft, node,
                           "a summary has one measure, not \"%s\" and \"%s\"", *measure,
                           measures[i]);
        if (node && !found) {
            found = node;
            *measure = measures[i];
        }
    }
    return found;
}

static struct at_slice read_pattern(struct at_draft *draft, const struct at_yaml *node,
                                    const char *name, struct at_place *place)
{
    if (!at_draft_is(draft, node, name, AT_YAML_TEXT))
        return at_slice(NULL, 0);
    *place = (struct at_place){ node->line, node->column + node->quoted };
    return node->text;
}

/* "100 turns", "1000 words" or "hour". */
static void read_per(struct at_draft *draft, const struct at_yaml *map,
                     struct at_summary *summary)
{
    const struct at_yaml *node = at_draft_find(draft, map, "per", AT_YAML_TEXT);
    if (!node)
        return;
    struct at_slice text = node->text;
    size_t digits = strspn(text.data, "0123456789");
    struct at_slice unit =
        at_slice_trim(at_slice(text.data + digits, text.size - digits));
    summary->per = text;
    bool counted = digits > 0 && digits < 8 && text.data[0] != '0' &&
                   (at_slice_is(unit, "turns") || at_slice_is(unit, "words"));
    if (!counted && !at_slice_is(text, "hour"))
        at_draft_fault(draft, node,
                       "\"per\" must be as 100 turns, 1000 words or hour, not \"%.*s\"",
                       AT_SLICE_ARGS(text));
}

/* A key that one measure needs and no other has; NULL when it is absent. A measure of NULL
 * is "by", which can do without. */
static const struct at_yaml *argument(struct at_draft *draft, const struct at_yaml *map,
                                      const struct at_summary *summary, const char *key,
                                      const char *measure)
{
    const struct at_yaml *node = at_yaml_find(map, key);
    bool needed = measure && at_slice_is(summary->measure, measure);
    if (node && !measure && !at_slice_is(summary->measure, "by"))
        at_draft_fault(draft, node, "\"%s\" goes with \"by: rules\" only", key);
    else if (node && measure && !needed)
        at_draft_fault(draft, node, "\"%s\" goes with \"%s\" only", key, measure);
    if (!node && needed)
        at_draft_fault(draft, map, "\"%s\" needs \"%s\" beside it", measure, key);
    return node;
}

static void read_case(struct at_draft *draft, const struct at_yaml *map,
                      struct at_summary *summary)
{
    static const char *const names[] = { "first", "last", "slope" };
    const struct at_yaml *list = at_yaml_find(map, "case");
    summary->over_case = at_draft_list(draft, map, "case");
    for (size_t i = 0; list && i < list->count && list->kind == AT_YAML_LIST; i++) {
        struct at_slice text = list->items[i]->text;
        size_t known = 0;
        while (known < 3 && !at_slice_is(text, names[known]))
            known++;
        if (known == 3 && text.size > 0)
            at_draft_unknown(draft, list->items[i], "measure over a case", names, 3);
    }
}

/* Does "rup-*", or an id without a star, stand for this code? */
static bool fits(struct at_slice pattern, struct at_slice id)
{
    if (pattern.size == 0 || pattern.data[pattern.size - 1] != '*')
        return at_slice_equal(pattern, id);
    return id.size >= pattern.size - 1 &&
           memcmp(pattern.data, id.data, pattern.size - 1) == 0;
}

/* The id of a summary written short, or with a "*", must stand for a code. */
static void check_fits(struct at_draft *draft, const struct at_yaml *key)
{
    const struct at_codebook *codebook = draft->codebook;
    for (size_t i = 0; i < codebook->code_count; i++)
        if (fits(key->text, codebook->codes[i].id))
            return;
    if (memchr(key->text.data, '*', key->text.size))
        at_draft_fault(draft, key, "no code fits \"%.*s\"", AT_SLICE_ARGS(key->text));
    else
        at_draft_code(draft, key);
}

static void read_measure(struct at_draft *draft, const struct at_yaml *key,
                         const struct at_yaml *map, struct at_summary *summary)
{
    const char *measure = "rate";
    const struct at_yaml *node = find_measure(draft, map, &measure);
    summary->measure = at_slice_of(measure);
    if (node && at_slice_is(summary->measure, "by")) {
        if (!at_slice_is(node->text, "rules"))
            at_draft_fault(draft, node, "\"by\" of a summary must be \"rules\"");
    } else if (node) {
        summary->pattern = read_pattern(draft, node, measure, &summary->pattern_at);
    } else if (at_yaml_find(map, "per")) {
        summary->pattern = key->text;
        summary->pattern_at = (struct at_place){ key->line, key->column };
        check_fits(draft, key);
    } else {
        at_draft_fault(draft, key, "summary \"%.*s\" has no measure, such as \"count\"",
                       AT_SLICE_ARGS(key->text));
        summary->measure = at_slice_of("count");
    }
}

/* What a function is asked about: each session, or the case after its last one. */
static void read_unit(struct at_draft *draft, const struct at_yaml *map,
                      struct at_summary *summary)
{
    static const char *const units[] = { "session", "case" };
    const struct at_yaml *node = argument(draft, map, summary, "unit", NULL);
    if (!node)
        return;
    summary->of_case = at_slice_is(node->text, "case");
    if (!summary->of_case && !at_slice_is(node->text, "session"))
        at_draft_unknown(draft, node, "unit of a summary", units, 2);
    const struct at_yaml *over = at_yaml_find(map, "case");
    if (summary->of_case && over)
        at_draft_fault(draft, over, "\"case\" is about summaries of sessions");
}

static void read_arguments(struct at_draft *draft, const struct at_yaml *map,
                           struct at_summary *summary)
{
    if (argument(draft, map, summary, "per", "rate"))
        read_per(draft, map, summary);
    const struct at_yaml *of = argument(draft, map, summary, "of", "share");
    if (of)
        summary->of = read_pattern(draft, of, "of", &summary->of_at);
    const struct at_yaml *to = argument(draft, map, summary, "to", "ratio");
    if (to)
        summary->to = read_pattern(draft, to, "to", &summary->to_at);
    const struct at_yaml *minimum = at_yaml_find(map, "minimum");
    if (minimum && at_draft_number(draft, minimum, "minimum", &summary->minimum) &&
        summary->minimum < 0)
        at_draft_fault(draft, minimum, "\"minimum\" must not be negative");
    read_unit(draft, map, summary);
    summary->has_role = at_yaml_find(map, "role") != NULL;
    summary->role = at_draft_role(draft, map, AT_ROLE_ANY);
    read_case(draft, map, summary);
}

static void read_summary(struct at_draft *draft, const struct at_yaml *key,
                         const struct at_yaml *map, struct at_summary *summary)
{
    summary->id = key->text;
    summary->line = key->line;
    summary->column = key->column;
    summary->minimum = -1;
    bool star = key->text.size > 1 && key->text.data[key->text.size - 1] == '*';
    if (star && at_yaml_find(map, "per") == NULL)
        check_fits(draft, key);
    else if (!star)
        at_draft_id(draft, key);
    if (!at_draft_is(draft, map, at_draft_name(draft, key), AT_YAML_MAP))
        return;
    at_draft_check_keys(draft, map, AT_KEYS_SUMMARY);
    read_measure(draft, key, map, summary);
    read_arguments(draft, map, summary);
}

void at_draft_read_summaries(struct at_draft *draft, const struct at_yaml *root)
{
    const struct at_yaml *map = at_draft_find(draft, root, "summaries", AT_YAML_MAP);
    struct at_summary *summaries =
        map ? at_draft_alloc(draft, map->count, sizeof *summaries) : NULL;
    if (!summaries)
        return;
    draft->codebook->summaries = summaries;
    draft->codebook->summary_count = map->count;
    for (size_t i = 0; i < map->count; i++)
        read_summary(draft, map->keys[i], map->items[i], &summaries[i]);
}
