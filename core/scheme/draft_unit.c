/* draft_unit.c - what a code is given to, and whose: keys that a scheme, a code, a
 * group and a summary share. */
#include "scheme/draft.h"

static struct at_unit_spec read_window(struct at_draft *draft,
                                       const struct at_yaml *window)
{
    static const char *const sizes[] = { "turns", "words", "seconds" };
    struct at_unit_spec spec = { .kind = AT_UNIT_WINDOW };
    size_t given = 0;
    for (size_t i = 0; i < window->count; i++) {
        const struct at_yaml *key = window->keys[i], *value = window->items[i];
        if (at_slice_is(key->text, "step")) {
            at_draft_count(draft, value, "step", &spec.window.step);
            continue;
        }
        size_t by = 0;
        while (by < 3 && !at_slice_is(key->text, sizes[by]))
            by++;
        if (by == 3) {
            static const char *const names[] = { "turns", "words", "seconds", "step" };
            at_draft_unknown(draft, key, "key", names, 4);
            continue;
        }
        given++;
        spec.window.by = (enum at_window_by)by;
        at_draft_count(draft, value, sizes[by], &spec.window.size);
    }
    if (given != 1)
        at_draft_fault(draft, window,
                       "a window needs one size, as {turns: 10}, {words: 150} or "
                       "{seconds: 60}");
    if (spec.window.step == 0)
        spec.window.step = spec.window.size;
    return spec;
}

static struct at_unit_spec read_name(struct at_draft *draft, const struct at_yaml *unit,
                                     struct at_unit_spec otherwise)
{
    struct at_unit_spec spec = { 0 };
    if (!at_unit_find(unit->text, &spec.kind)) {
        const char *names[AT_UNIT_COUNT];
        for (int i = 0; i < AT_UNIT_COUNT; i++)
            names[i] = at_unit_name((enum at_unit)i);
        at_draft_unknown(draft, unit, "unit", names, AT_UNIT_COUNT);
        return otherwise;
    }
    if (spec.kind == AT_UNIT_WINDOW) {
        at_draft_fault(draft, unit, "a window needs a size, as {window: {turns: 10}}");
        return otherwise;
    }
    return spec;
}

struct at_unit_spec at_draft_unit(struct at_draft *draft, const struct at_yaml *map,
                                  struct at_unit_spec otherwise)
{
    const struct at_yaml *unit = at_yaml_find(map, "unit");
    if (!unit)
        return otherwise;
    if (unit->kind == AT_YAML_TEXT)
        return at_draft_is(draft, unit, "unit", AT_YAML_TEXT)
                   ? read_name(draft, unit, otherwise)
                   : otherwise;
    const struct at_yaml *episode = at_yaml_find(unit, "episode");
    const struct at_yaml *window = at_yaml_find(unit, "window");
    if (unit->count == 1 && episode &&
        at_draft_is(draft, episode, "episode", AT_YAML_TEXT))
        return (struct at_unit_spec){ .kind = AT_UNIT_EPISODE,
                                      .episode = episode->text };
    if (unit->count == 1 && window && at_draft_is(draft, window, "window", AT_YAML_MAP))
        return read_window(draft, window);
    if (unit->count != 1 || (!episode && !window))
        at_draft_fault(draft, unit,
                       "\"unit\" must be the name of a unit, {episode: ID} or "
                       "{window: {turns: 10}}");
    return otherwise;
}

enum at_role at_draft_role(struct at_draft *draft, const struct at_yaml *map,
                           enum at_role otherwise)
{
    static const char *const names[] = { "therapist", "patient", "other", "any" };
    const struct at_yaml *node = at_draft_find(draft, map, "role", AT_YAML_TEXT);
    enum at_role role;
    if (!node)
        return otherwise;
    if (at_role_find(node->text, &role))
        return role;
    at_draft_unknown(draft, node, "role", names, 4);
    return otherwise;
}

int64_t at_draft_codable(struct at_draft *draft, const struct at_yaml *map)
{
    const struct at_yaml *node = at_draft_find(draft, map, "codable", AT_YAML_MAP);
    const struct at_yaml *words = at_yaml_find(node, "words");
    uint32_t count;
    if (node && (!words || node->count != 1))
        at_draft_fault(draft, node, "\"codable\" must be {words: N}");
    else if (words && at_draft_count(draft, words, "words", &count))
        return count;
    return -1;
}
