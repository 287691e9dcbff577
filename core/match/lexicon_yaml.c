/* lexicon_yaml.c - lexicons in YAML: our own form, and quanteda's dictionaries. */
#include "base/suggest.h"
#include "io/yaml.h"
#include "match/lexicon_build.h"

/* The key for entries of a category that has categories below it. */
#define OWN_ENTRIES "__"

static void fault(struct at_lexicon_builder *builder, const struct at_yaml *node,
                  const char *what)
{
    at_faults_error(builder->faults, builder->file, node->line, node->column, "%s",
                    what);
}

static bool is_id(struct at_slice name)
{
    for (size_t i = 0; i < name.size; i++) {
        char c = name.data[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!letter && !(c == '-' && i > 0))
            return false;
    }
    return name.size > 0;
}

/* One pattern, or a list of them, into a category. */
static bool read_entries(struct at_lexicon_builder *builder, const struct at_yaml *node,
                         int32_t category)
{
    if (node->kind == AT_YAML_TEXT)
        return at_lexicon_add_entry(builder, node->text, category, node->line,
                                    node->column);
    for (size_t i = 0; i < node->count; i++) {
        const struct at_yaml *item = node->items[i];
        if (item->kind != AT_YAML_TEXT)
            at_faults_error(builder->faults, builder->file, item->line, item->column,
                            "an entry must be text, not %s",
                            at_yaml_kind_name(item->kind));
        else if (!at_lexicon_add_entry(builder, item->text, category, item->line,
                                       item->column))
            return false;
    }
    return true;
}

static bool read_tree(struct at_lexicon_builder *builder, const struct at_yaml *map,
                      int32_t parent);

static bool read_category(struct at_lexicon_builder *builder, const struct at_yaml *key,
                          const struct at_yaml *value, int32_t parent)
{
    if (!builder->globs && !is_id(key->text))
        at_faults_error(builder->faults, builder->file, key->line, key->column,
                        "category \"%.*s\": a name has lower case letters (a to z), "
                        "digits and hyphens only",
                        AT_SLICE_ARGS(key->text));
    if (builder->globs && key->text.size == 0) {
        at_faults_error(builder->faults, builder->file, key->line, key->column,
                        "a category needs a name");
        return true;
    }
    int32_t category = at_lexicon_add_category(builder, key->text, parent, key->line);
    if (category < 0)
        return false;
    if (value->count == 0 && (value->kind != AT_YAML_TEXT || value->text.size == 0)) {
        at_faults_error(builder->faults, builder->file, key->line, key->column,
                        "category \"%.*s\" is empty", AT_SLICE_ARGS(key->text));
        return true;
    }
    if (value->kind == AT_YAML_MAP)
        return read_tree(builder, value, category);
    if (value->kind == AT_YAML_TEXT && !builder->globs) {
        fault(builder, value,
              "a category is a list of entries, or categories below it");
        return true;
    }
    return read_entries(builder, value, category);
}

static bool read_tree(struct at_lexicon_builder *builder, const struct at_yaml *map,
                      int32_t parent)
{
    for (size_t i = 0; i < map->count; i++) {
        const struct at_yaml *key = map->keys[i], *value = map->items[i];
        if (!at_slice_is(key->text, OWN_ENTRIES)) {
            if (!read_category(builder, key, value, parent))
                return false;
        } else if (parent < 0) {
            fault(builder, key,
                  "\"" OWN_ENTRIES "\" holds entries of the category "
                  "above it, and there is none");
        } else if (value->kind == AT_YAML_MAP) {
            fault(builder, value, "\"" OWN_ENTRIES "\" is a list of entries");
        } else if (!read_entries(builder, value, parent)) {
            return false;
        }
    }
    return true;
}

/* The one of two words that a key has; the first when it has neither, which is a
 * fault. */
static bool read_choice(struct at_lexicon_builder *builder, const struct at_yaml *root,
                        const char *key, const char *first, const char *second)
{
    const struct at_yaml *value = at_yaml_find(root, key);
    if (!value || (value->kind == AT_YAML_TEXT && at_slice_is(value->text, first)))
        return false;
    if (value->kind == AT_YAML_TEXT && at_slice_is(value->text, second))
        return true;
    at_faults_error(builder->faults, builder->file, value->line, value->column,
                    "\"%s\" is \"%s\" or \"%s\"", key, first, second);
    return false;
}

static void check_keys(struct at_lexicon_builder *builder, const struct at_yaml *root)
{
    static const char *const keys[] = { "lexicon", "title",     "language", "version",
                                        "source",  "licence",   "overlap",  "stems",
                                        "shared",  "categories" };
    size_t count = sizeof keys / sizeof *keys;
    for (size_t i = 0; i < root->count; i++) {
        const struct at_yaml *key = root->keys[i];
        size_t k = 0;
        while (k < count && !at_slice_is(key->text, keys[k]))
            k++;
        const char *nearest = k < count ? NULL : at_suggest(key->text, keys, count);
        if (k == count)
            at_faults_error(builder->faults, builder->file, key->line, key->column,
                            nearest ? "unknown key \"%.*s\" (did you mean \"%s\"?)"
                                    : "unknown key \"%.*s\"",
                            AT_SLICE_ARGS(key->text), nearest);
        else if (k + 1 < count && root->items[i]->kind != AT_YAML_TEXT)
            at_faults_error(builder->faults, builder->file, key->line, key->column,
                            "\"%s\" must be text, not %s", keys[k],
                            at_yaml_kind_name(root->items[i]->kind));
    }
}

static bool read_ours(struct at_lexicon_builder *builder, const struct at_yaml *root)
{
    struct at_lexicon *lexicon = builder->lexicon;
    const struct at_yaml *name = at_yaml_find(root, "lexicon");
    check_keys(builder, root);
    if (name->kind == AT_YAML_TEXT && !at_slice_equal(name->text, lexicon->name))
        at_faults_error(builder->faults, builder->file, name->line, name->column,
                        "the lexicon is named \"%.*s\" but its file \"%.*s\"",
                        AT_SLICE_ARGS(name->text), AT_SLICE_ARGS(lexicon->name));
    lexicon->longest = read_choice(builder, root, "overlap", "all", "longest");
    lexicon->stems = read_choice(builder, root, "stems", "no", "yes");
    lexicon->shares = read_choice(builder, root, "shared", "no", "yes");
    const struct at_yaml *categories = at_yaml_find(root, "categories");
    if (!categories)
        at_faults_error(builder->faults, builder->file, root->line, root->column,
                        "the key \"categories\" is missing");
    else if (categories->kind != AT_YAML_MAP || categories->count == 0)
        fault(builder, categories, "\"categories\" holds names, each with its entries");
    else
        return read_tree(builder, categories, -1);
    return true;
}

static bool read_root(struct at_lexicon_builder *builder, const struct at_yaml *root,
                      struct at_slice name, enum at_fold fold)
{
    if (root->kind != AT_YAML_MAP || root->count == 0) {
        fault(builder, root, "a lexicon is a map of keys; this file has none");
        return true;
    }
    bool ours = at_yaml_find(root, "lexicon") != NULL;
    if (!ours && fold == AT_FOLD_NONE)
        fold = AT_FOLD_CASE;
    if (!at_lexicon_begin(builder, name, ours ? AT_LEXICON_OURS : AT_LEXICON_QUANTEDA,
                          fold))
        return false;
    builder->globs = !ours;
    return ours ? read_ours(builder, root) : read_tree(builder, root, -1);
}

bool at_lexicon_read_yaml(struct at_lexicon_builder *builder, struct at_slice text,
                          struct at_slice name, enum at_fold fold)
{
    const struct at_yaml *root;
    struct attune_error error;
    struct at_arena *scratch = at_arena_new(); /* the tree is not kept */
    enum attune_status status =
        scratch ? at_yaml_parse(&root, scratch, text, builder->file, &error)
                : at_error_nomem(&error);
    bool done = status != ATTUNE_NO_MEMORY;
    if (status == ATTUNE_OK)
        done = read_root(builder, root, name, fold);
    else
        at_faults_add(builder->faults, &error);
    at_arena_free(scratch);
    return done;
}
