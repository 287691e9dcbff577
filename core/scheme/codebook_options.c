/* codebook_options.c - numbers that a lab may set. */
#include "scheme/draft.h"

static void read_option(struct at_draft *draft, const struct at_yaml *key,
                        const struct at_yaml *map, struct at_option *option)
{
    static const char *const names[] = { "default", "min", "max" };
    double *const numbers[] = { &option->value, &option->least, &option->most };
    size_t good = 0;
    option->id = key->text;
    option->line = key->line;
    option->column = key->column;
    at_draft_id(draft, key);
    if (!at_draft_is(draft, map, at_draft_name(draft, key), AT_YAML_MAP))
        return;
    at_draft_check_keys(draft, map, AT_KEYS_OPTION);
    option->meaning = at_draft_need(draft, map, "meaning", key, "option");
    for (size_t i = 0; i < 3; i++) {
        const struct at_yaml *node = at_yaml_find(map, names[i]);
        if (!node)
            at_draft_lacks(draft, key, "option", names[i]);
        else
            good += at_draft_number(draft, node, names[i], numbers[i]);
    }
    if (good == 3 && (option->value < option->least || option->value > option->most))
        at_draft_fault(draft, at_yaml_find(map, "default"),
                       "\"default\" must lie between \"min\" and \"max\"");
}

void at_draft_read_options(struct at_draft *draft, const struct at_yaml *root)
{
    const struct at_yaml *map = at_draft_find(draft, root, "options", AT_YAML_MAP);
    struct at_option *options =
        map ? at_draft_alloc(draft, map->count, sizeof *options) : NULL;
    if (!options)
        return;
    draft->codebook->options = options;
    draft->codebook->option_count = map->count;
    for (size_t i = 0; i < map->count; i++)
        read_option(draft, map->keys[i], map->items[i], &options[i]);
}
