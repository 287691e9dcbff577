/* draft_keys.c - every key of a codebook, and of weights, by what it belongs to. */
#include "scheme/draft.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct keys {
    const char *place; /* "belongs in ..." */
    const char *names[20];
} all_keys[AT_KEYS_COUNT] = {
    [AT_KEYS_SCHEME] = { "the scheme, at the left edge",
                         { "scheme", "version", "attune", "title", "language", "unit",
                           "role", "fold", "authors", "licence", "cite", "instrument",
                           "limits", "uses", "after", "options", "codes", "exclusive",
                           "summaries" } },
    [AT_KEYS_CODE] = { "a code",
                       { "title", "definition", "unit", "role", "value", "by",
                         "confidence", "codable", "include", "exclude", "limits",
                         "examples" } },
    [AT_KEYS_EXAMPLE] = { "an example",
                          { "say", "not", "after", "then", "value", "evidence",
                            "why" } },
    [AT_KEYS_GROUP] = { "an exclusive group",
                        { "codes", "otherwise", "codable", "ranked" } },
    [AT_KEYS_OPTION] = { "an option", { "default", "min", "max", "meaning" } },
    [AT_KEYS_SUMMARY] = { "a summary",
                          { "count", "rate",    "share",   "ratio", "mean",
                            "max",   "min",     "sum",     "first", "last",
                            "slope", "entropy", "by",      "per",   "of",
                            "to",    "role",    "minimum", "case",  "unit" } },
    [AT_KEYS_WEIGHTS] = { "weights, at the left edge",
                          { "scheme", "version", "attune", "data", "rules" } },
    [AT_KEYS_WEIGHED] = { "a weighed rule",
                          { "codes", "threshold", "conditions", "units", "cost",
                            "balance", "scores", "folds", "changed" } },
    [AT_KEYS_WEIGHT] = { "a weighed condition", { "holds", "weights" } },
};

static bool has_key(const struct keys *keys, struct at_slice name)
{
    for (size_t i = 0; i < COUNT(keys->names) && keys->names[i]; i++)
        if (at_slice_is(name, keys->names[i]))
            return true;
    return false;
}

static const struct keys *find_other_place(struct at_slice name)
{
    for (size_t i = 0; i < AT_KEYS_COUNT; i++)
        if (has_key(&all_keys[i], name))
            return &all_keys[i];
    return NULL;
}

void at_draft_check_keys(struct at_draft *draft, const struct at_yaml *map,
                         enum at_keys which)
{
    const struct keys *keys = &all_keys[which];
    size_t count = 0;
    while (count < COUNT(keys->names) && keys->names[count])
        count++;
    for (size_t i = 0; i < map->count; i++) {
        const struct at_yaml *key = map->keys[i];
        if (has_key(keys, key->text))
            continue;
        const struct keys *other = find_other_place(key->text);
        if (other)
            at_draft_fault(draft, key,
                           "key \"%.*s\" has no place here; it belongs in %s",
                           AT_SLICE_ARGS(key->text), other->place);
        else
            at_draft_unknown(draft, key, "key", keys->names, count);
    }
}
