/* codebook_groups.c - exclusive groups: at most one of their codes a unit. */
#include "scheme/draft.h"

static bool is_same_unit(const struct at_unit_spec *a, const struct at_unit_spec *b)
{
    return a->kind == b->kind && at_slice_equal(a->episode, b->episode) &&
           a->window.by == b->window.by && a->window.size == b->window.size &&
           a->window.step == b->window.step;
}

/* May this code join the group? */
static bool may_join(struct at_draft *draft, const struct at_yaml *node, int32_t number,
                     const struct at_group *group, const uint32_t *codes)
{
    const struct at_codebook *codebook = draft->codebook;
    const struct at_code *code = &codebook->codes[number];
    if (code->group >= 0) {
        at_draft_fault(draft, node, "code \"%.*s\" is in the group \"%.*s\" already",
                       AT_SLICE_ARGS(code->id),
                       AT_SLICE_ARGS(codebook->groups[code->group].id));
        return false;
    }
    if (group->count == 0)
        return true;
    const struct at_code *first = &codebook->codes[codes[0]];
    if (!is_same_unit(&code->unit, &first->unit))
        at_draft_fault(draft, node, "code \"%.*s\" has another unit than \"%.*s\"",
                       AT_SLICE_ARGS(code->id), AT_SLICE_ARGS(first->id));
    if (code->role != first->role)
        at_draft_fault(draft, node, "code \"%.*s\" has another role than \"%.*s\"",
                       AT_SLICE_ARGS(code->id), AT_SLICE_ARGS(first->id));
    return true;
}

static void read_members(struct at_draft *draft, const struct at_yaml *list,
                         struct at_group *group, int32_t number)
{
    uint32_t *codes = at_draft_alloc(draft, list->count, sizeof *codes);
    for (size_t i = 0; codes && i < list->count; i++) {
        int32_t code = at_draft_code(draft, list->items[i]);
        if (code < 0 || !may_join(draft, list->items[i], code, group, codes))
            continue;
        draft->codes[code].group = number;
        codes[group->count++] = (uint32_t)code;
    }
    group->codes = codes;
    if (list->count < 2)
        at_draft_fault(draft, list, "an exclusive group needs two codes or more");
}

/* The code of that id in the group; -1, with a fault, when it is not in it. */
static int32_t member(struct at_draft *draft, const struct at_yaml *node,
                      int32_t number)
{
    int32_t code = at_draft_code(draft, node);
    if (code < 0)
        return -1;
    if (draft->codebook->codes[code].group == number)
        return code;
    at_draft_fault(draft, node, "code \"%.*s\" is not in this group",
                   AT_SLICE_ARGS(node->text));
    return -1;
}

static void read_otherwise(struct at_draft *draft, const struct at_yaml *map,
                           struct at_group *group, int32_t number)
{
    const struct at_yaml *node = at_draft_find(draft, map, "otherwise", AT_YAML_TEXT);
    if (!node)
        return;
    group->otherwise_uncodable = at_slice_is(node->text, "uncodable");
    if (!group->otherwise_uncodable && !at_slice_is(node->text, "none"))
        group->otherwise = member(draft, node, number);
}

static void read_ranked(struct at_draft *draft, const struct at_yaml *map,
                        struct at_group *group, int32_t number)
{
    const struct at_yaml *list = at_draft_find(draft, map, "ranked", AT_YAML_LIST);
    struct at_slice *ids =
        list ? at_draft_alloc(draft, list->count, sizeof *ids) : NULL;
    size_t count = 0;
    for (size_t i = 0; ids && i < list->count; i++) {
        const struct at_yaml *node = list->items[i];
        if (member(draft, node, number) < 0)
            continue;
        for (size_t j = 0; j < count; j++)
            if (at_slice_equal(ids[j], node->text))
                at_draft_fault(draft, node, "\"%.*s\" stands in the list twice",
                               AT_SLICE_ARGS(node->text));
        ids[count++] = node->text;
    }
    group->ranked = (struct at_text_list){ count, ids };
    if (ids && list->count < group->count)
        at_draft_fault(draft, list, "\"ranked\" must name every code of the group");
}

static void read_group(struct at_draft *draft, const struct at_yaml *key,
                       const struct at_yaml *node, struct at_group *group)
{
    int32_t number = (int32_t)(group - draft->codebook->groups);
    group->id = key->text;
    group->line = key->line;
    group->column = key->column;
    group->otherwise = -1;
    group->codable_words = -1;
    if (at_draft_id(draft, key) && at_codebook_code(draft->codebook, key->text) >= 0)
        at_draft_fault(draft, key,
                       "\"%.*s\" is the id of a code; a group needs its own",
                       AT_SLICE_ARGS(key->text));
    const struct at_yaml *list = node;
    if (node->kind == AT_YAML_MAP) {
        at_draft_check_keys(draft, node, AT_KEYS_GROUP);
        list = at_yaml_find(node, "codes");
        group->codable_words = at_draft_codable(draft, node);
    }
    if (!list)
        at_draft_lacks(draft, key, "group", "codes");
    else if (at_draft_is(draft, list, list == node ? key->text.data : "codes",
                         AT_YAML_LIST))
        read_members(draft, list, group, number);
    read_otherwise(draft, node, group, number);
    read_ranked(draft, node, group, number);
}

void at_draft_read_groups(struct at_draft *draft, const struct at_yaml *root)
{
    const struct at_yaml *map = at_draft_find(draft, root, "exclusive", AT_YAML_MAP);
    struct at_group *groups =
        map ? at_draft_alloc(draft, map->count, sizeof *groups) : NULL;
    if (!groups)
        return;
    draft->codebook->groups = groups;
    draft->codebook->group_count = map->count;
    for (size_t i = 0; i < map->count; i++)
        read_group(draft, map->keys[i], map->items[i], &groups[i]);
}
