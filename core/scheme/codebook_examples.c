/* codebook_examples.c - the examples of a code: its tests, and what its printed
 * manual shows. */
#include "scheme/draft.h"

#include <string.h>

/* A turn is a bare text, of the code's role, or {role: text}. */
static bool read_turn(struct at_draft *draft, const struct at_yaml *node,
                      const char *name, struct at_line *out)
{
    static const char *const names[] = { "therapist", "patient", "other" };
    out->role = AT_ROLE_ANY;
    if (node->kind == AT_YAML_MAP && node->count == 1) {
        const struct at_yaml *role = node->keys[0];
        if (!at_role_find(role->text, &out->role) || out->role == AT_ROLE_ANY) {
            at_draft_unknown(draft, role, "role", names, 3);
            return false;
        }
        node = node->items[0];
    } else if (node->kind != AT_YAML_TEXT) {
        at_draft_fault(draft, node, "a turn must be text or {therapist: text}, not %s",
                       at_yaml_kind_name(node->kind));
        return false;
    }
    out->text = at_slice_trim(node->text);
    return at_draft_is(draft, node, name, AT_YAML_TEXT);
}

/* Reads turns in a row, all of one session. */
static void read_session(struct at_draft *draft, const struct at_yaml *list,
                         const char *name, uint32_t session, struct at_line_list *out)
{
    struct at_line *items = (struct at_line *)(uintptr_t)out->items;
    for (size_t i = 0; i < list->count; i++) {
        struct at_line *line = &items[out->count];
        out->count += read_turn(draft, list->items[i], name, line);
        line->session = session;
    }
    if (list->count == 0)
        at_draft_fault(draft, list, "\"%s\" is empty", name);
}

/* Do the items of a list, themselves lists, stand for sessions? */
static bool are_sessions(struct at_draft *draft, const struct at_yaml *list,
                         const char *name, const struct at_code *code)
{
    size_t lists = 0;
    for (size_t i = 0; i < list->count; i++)
        lists += list->items[i]->kind == AT_YAML_LIST;
    if (lists > 0 && lists < list->count)
        at_draft_fault(draft, list, "\"%s\" has turns or sessions, not both", name);
    else if (lists > 0 && code->unit.kind != AT_UNIT_CASE)
        at_draft_fault(draft, list,
                       "a list of lists is sessions: only a code with `unit: case` is "
                       "given to more than one");
    return lists > 0;
}

static size_t count_turns(const struct at_yaml *node)
{
    size_t count = 0;
    if (node->kind != AT_YAML_LIST)
        return 1;
    for (size_t i = 0; i < node->count; i++)
        count += count_turns(node->items[i]);
    return count;
}

static struct at_line_list read_turns(struct at_draft *draft, const struct at_yaml *map,
                                      const char *name, const struct at_code *code)
{
    struct at_line_list list = { 0 };
    const struct at_yaml *node = at_yaml_find(map, name);
    if (!node)
        return list;
    struct at_line *items = at_draft_alloc(draft, count_turns(node), sizeof *items);
    list.items = items;
    if (!items)
        return list;
    if (node->kind != AT_YAML_LIST)
        list.count = read_turn(draft, node, name, items);
    else if (!are_sessions(draft, node, name, code))
        read_session(draft, node, name, 0, &list);
    else
        for (size_t i = 0; i < node->count; i++)
            if (node->items[i]->kind == AT_YAML_LIST)
                read_session(draft, node->items[i], name, (uint32_t)i, &list);
    return list;
}

static bool holds(struct at_slice text, struct at_slice part)
{
    for (size_t at = 0; at + part.size <= text.size; at++)
        if (memcmp(text.data + at, part.data, part.size) == 0)
            return true;
    return false;
}

static void check_evidence(struct at_draft *draft, const struct at_yaml *map,
                           const struct at_example *example)
{
    if (example->evidence.size == 0)
        return;
    for (size_t i = 0; i < example->say.count; i++)
        if (holds(example->say.items[i].text, example->evidence))
            return;
    at_draft_fault(draft, at_yaml_find(map, "evidence"),
                   "\"%.*s\" does not stand in the text of the example",
                   AT_SLICE_ARGS(example->evidence));
}

static void check_value(struct at_draft *draft, const struct at_yaml *map,
                        const struct at_code *code)
{
    const struct at_yaml *node = at_yaml_find(map, "value");
    double number;
    if (!node || node->kind != AT_YAML_TEXT)
        return;
    if (code->type == AT_TYPE_FLAG)
        at_draft_fault(draft, node, "code \"%.*s\" is a flag, which has no value",
                       AT_SLICE_ARGS(code->id));
    else if (code->type == AT_TYPE_NUMBER)
        at_draft_number(draft, node, "value", &number);
    if (code->type != AT_TYPE_SCALE && code->type != AT_TYPE_CHOOSE)
        return;
    struct at_nearest nearest = at_nearest_to(node->text);
    for (size_t i = 0; i < code->values.count; i++) {
        if (at_slice_equal(code->values.items[i], node->text))
            return;
        at_nearest_add(&nearest, code->values.items[i]);
    }
    at_draft_stranger(draft, node, "value", &nearest);
}

static void read_example(struct at_draft *draft, const struct at_yaml *map,
                         const struct at_code *code, struct at_example *out)
{
    out->line = map->line;
    out->column = map->column;
    if (!at_draft_is(draft, map, "examples", AT_YAML_MAP))
        return;
    at_draft_check_keys(draft, map, AT_KEYS_EXAMPLE);
    out->given = at_yaml_find(map, "say") != NULL;
    if (out->given == (at_yaml_find(map, "not") != NULL))
        at_draft_fault(draft, map, "an example has either \"say\" or \"not\"");
    out->say = read_turns(draft, map, out->given ? "say" : "not", code);
    out->after = read_turns(draft, map, "after", code);
    out->then = read_turns(draft, map, "then", code);
    out->value = at_draft_text(draft, map, "value");
    out->evidence = at_draft_text(draft, map, "evidence");
    out->why = at_draft_text(draft, map, "why");
    if (!out->given && (out->value.size > 0 || out->evidence.size > 0))
        at_draft_fault(draft, map,
                       "\"value\" and \"evidence\" go with \"say\", not with \"not\"");
    check_value(draft, map, code);
    check_evidence(draft, map, out);
}

void at_draft_read_examples(struct at_draft *draft, const struct at_yaml *map,
                            struct at_code *code)
{
    const struct at_yaml *list = at_draft_find(draft, map, "examples", AT_YAML_LIST);
    struct at_example *examples =
        list ? at_draft_alloc(draft, list->count, sizeof *examples) : NULL;
    if (!examples)
        return;
    code->examples = examples;
    code->example_count = list->count;
    for (size_t i = 0; i < list->count; i++)
        read_example(draft, list->items[i], code, &examples[i]);
}
