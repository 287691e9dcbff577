/* codebook_codes.c - the codes. Their ids are read first, since codes name each
 * other. */
#include "scheme/draft.h"

static const char *const types[] = { "flag", "number", "list", "scale", "choose" };

static bool is_choice(struct at_draft *draft, const struct at_yaml *item,
                      enum at_value_type type)
{
    double number;
    if (type == AT_TYPE_SCALE)
        return at_draft_number(draft, item, "scale", &number);
    if (at_slice_is(item->text, "uncodable"))
        at_draft_fault(draft, item,
                       "\"uncodable\" is no value of its own: any code may "
                       "be uncodable");
    return at_draft_word(draft, item);
}

/* The values of a scale or choice, in rank order. */
static void read_values(struct at_draft *draft, const struct at_yaml *list,
                        struct at_code *code)
{
    struct at_slice *items = at_draft_alloc(draft, list->count, sizeof *items);
    size_t count = 0;
    for (size_t i = 0; items && i < list->count; i++) {
        const struct at_yaml *item = list->items[i];
        if (!is_choice(draft, item, code->type))
            continue;
        for (size_t j = 0; j < count; j++)
            if (at_slice_equal(items[j], item->text))
                at_draft_fault(draft, item, "\"%.*s\" stands in the list twice",
                               AT_SLICE_ARGS(item->text));
        items[count++] = item->text;
    }
    if (list->count < 2)
        at_draft_fault(draft, list, "\"%s\" needs two values or more",
                       types[code->type]);
    code->values = (struct at_text_list){ count, items };
}

static void read_value(struct at_draft *draft, const struct at_yaml *map,
                       struct at_code *code)
{
    const struct at_yaml *value = at_yaml_find(map, "value");
    if (!value)
        return;
    if (value->kind == AT_YAML_TEXT) {
        for (size_t i = AT_TYPE_FLAG; i <= AT_TYPE_LIST; i++)
            if (at_slice_is(value->text, types[i])) {
                code->type = (enum at_value_type)i;
                return;
            }
        at_draft_unknown(draft, value, "type of value", types, 3);
        return;
    }
    const struct at_yaml *scale = at_yaml_find(value, "scale");
    const struct at_yaml *list = scale ? scale : at_yaml_find(value, "choose");
    if (value->count != 1 || !list) {
        at_draft_fault(draft, value,
                       "\"value\" must be flag, number, list, {scale: [1, 2, 3]} or "
                       "{choose: [a, b]}");
        return;
    }
    code->type = scale ? AT_TYPE_SCALE : AT_TYPE_CHOOSE;
    if (at_draft_is(draft, list, types[code->type], AT_YAML_LIST))
        read_values(draft, list, code);
}

static void read_by(struct at_draft *draft, const struct at_yaml *map,
                    struct at_code *code)
{
    static const char *const names[] = { "rules", "human" };
    const struct at_yaml *by = at_draft_find(draft, map, "by", AT_YAML_TEXT);
    code->human = by && at_slice_is(by->text, "human");
    if (by && !code->human && !at_slice_is(by->text, "rules"))
        at_draft_unknown(draft, by, "coder", names, 2);
}

static void read_confidence(struct at_draft *draft, const struct at_yaml *map,
                            struct at_code *code)
{
    const struct at_yaml *node = at_yaml_find(map, "confidence");
    if (!node || !at_draft_number(draft, node, "confidence", &code->confidence))
        return;
    if (code->confidence <= 0 || code->confidence > 1)
        at_draft_fault(draft, node, "\"confidence\" must be above 0 and at most 1");
}

static void read_code(struct at_draft *draft, const struct at_yaml *key,
                      const struct at_yaml *map, struct at_code *code)
{
    code->unit = at_draft_unit(draft, map, draft->codebook->unit);
    code->role = at_draft_role(draft, map, draft->codebook->role);
    code->group = -1;
    code->codable_words = -1;
    code->confidence = 1;
    if (!at_draft_is(draft, map, at_draft_name(draft, key), AT_YAML_MAP))
        return;
    at_draft_check_keys(draft, map, AT_KEYS_CODE);
    code->title = at_draft_need(draft, map, "title", key, "code");
    code->definition = at_draft_need(draft, map, "definition", key, "code");
    code->limits = at_draft_text(draft, map, "limits");
    code->include = at_draft_list(draft, map, "include");
    code->exclude = at_draft_list(draft, map, "exclude");
    code->codable_words = at_draft_codable(draft, map);
    read_value(draft, map, code);
    read_by(draft, map, code);
    read_confidence(draft, map, code);
    at_draft_read_examples(draft, map, code);
    if (!code->human && code->example_count == 0)
        at_draft_warn(draft, key,
                      "code \"%.*s\" has no \"examples\", so nothing tests it",
                      AT_SLICE_ARGS(key->text));
}

/* `{episode: ID}` must name a code whose unit is the episode itself. */
static void check_episode(struct at_draft *draft, const struct at_yaml *map)
{
    const struct at_yaml *episode = at_yaml_find(at_yaml_find(map, "unit"), "episode");
    if (!episode || episode->kind != AT_YAML_TEXT)
        return;
    int32_t found = at_draft_code(draft, episode);
    if (found < 0)
        return;
    const struct at_unit_spec *unit = &draft->codebook->codes[found].unit;
    if (!at_code_is_episode(&draft->codebook->codes[found]))
        at_draft_fault(draft, episode, "code \"%.*s\" is no episode: its unit is %s",
                       AT_SLICE_ARGS(episode->text),
                       unit->episode.size > 0 ? "another episode"
                                              : at_unit_name(unit->kind));
}

void at_draft_read_codes(struct at_draft *draft, const struct at_yaml *root)
{
    struct at_codebook *codebook = draft->codebook;
    const struct at_yaml *map = at_draft_find(draft, root, "codes", AT_YAML_MAP);
    struct at_code *codes =
        map ? at_draft_alloc(draft, map->count, sizeof *codes) : NULL;
    if (!at_yaml_find(root, "codes"))
        at_draft_lacks(draft, root, "the codebook", "codes");
    if (map && map->count == 0)
        at_draft_fault(draft, map, "\"codes\" is empty");
    if (!codes)
        return;
    codebook->codes = draft->codes = codes;
    codebook->code_count = map->count;
    for (size_t i = 0; i < map->count; i++) {
        at_draft_id(draft, map->keys[i]);
        codes[i].id = map->keys[i]->text;
        codes[i].line = map->keys[i]->line;
        codes[i].column = map->keys[i]->column;
    }
    for (size_t i = 0; i < map->count; i++)
        read_code(draft, map->keys[i], map->items[i], &codes[i]);
    check_episode(draft, root);
    for (size_t i = 0; i < map->count; i++)
        check_episode(draft, map->items[i]);
}
