/* codebook_uses.c - the plugins a scheme uses and the schemes it comes after. */
#include "scheme/draft.h"

#include <string.h>

#include "scheme/version.h"

/* A name, and behind it perhaps a range of versions. */
static void read_use(struct at_draft *draft, const struct at_yaml *node,
                     struct at_use *use)
{
    struct at_yaml name = *node;
    struct at_slice text = at_slice_trim(node->text);
    name.text = text;
    name.text.size = 0;
    while (name.text.size < text.size && !strchr(" <>=", text.data[name.text.size]))
        name.text.size++;
    use->name = name.text;
    use->range =
        at_slice_trim(at_slice(text.data + use->name.size, text.size - use->name.size));
    use->line = node->line;
    use->column = node->column;
    if (!at_slice_is(use->name, "human"))
        at_draft_id(draft, &name);
    if (!at_range_check(use->range))
        at_draft_fault(draft, node, "\"%.*s\" is no range of versions, as >=1.2 <2",
                       AT_SLICE_ARGS(use->range));
}

static void check_plugin(struct at_draft *draft, const struct at_yaml *node,
                         const struct at_use *use)
{
    if (at_slice_is(use->name, "human"))
        at_draft_fault(draft, node, "\"human\" belongs in \"after\"");
}

static void check_scheme(struct at_draft *draft, const struct at_yaml *node,
                         const struct at_use *use)
{
    if (use->range.size > 0)
        at_draft_fault(draft, node, "\"after\" takes names of schemes, not versions");
    if (at_slice_equal(use->name, draft->codebook->id))
        at_draft_fault(draft, node, "a scheme cannot come after itself");
}

/* Reads the list of a key, of which `check` knows more; returns how many. */
static size_t
read_list(struct at_draft *draft, const struct at_yaml *root, const char *key,
          void (*check)(struct at_draft *draft, const struct at_yaml *node,
                        const struct at_use *use),
          const struct at_use **out)
{
    const struct at_yaml *list = at_draft_find(draft, root, key, AT_YAML_LIST);
    struct at_use *uses =
        list ? at_draft_alloc(draft, list->count, sizeof *uses) : NULL;
    size_t count = 0;
    for (size_t i = 0; uses && i < list->count; i++) {
        const struct at_yaml *node = list->items[i];
        if (!at_draft_is(draft, node, key, AT_YAML_TEXT))
            continue;
        read_use(draft, node, &uses[count]);
        check(draft, node, &uses[count]);
        for (size_t j = 0; j < count; j++)
            if (at_slice_equal(uses[j].name, uses[count].name))
                at_draft_fault(draft, node, "\"%.*s\" stands in the list twice",
                               AT_SLICE_ARGS(uses[count].name));
        count++;
    }
    *out = uses;
    return count;
}

void at_draft_read_uses(struct at_draft *draft, const struct at_yaml *root)
{
    struct at_codebook *codebook = draft->codebook;
    codebook->use_count = read_list(draft, root, "uses", check_plugin, &codebook->uses);
    codebook->after_count =
        read_list(draft, root, "after", check_scheme, &codebook->after);
}
