/* lock.c - YAML in and out: a lock is for people to read and for version control. */
#include "scheme/lock.h"

#include "io/json.h"
#include "io/yaml.h"

static enum attune_status refuse(const struct at_yaml *node, const char *file,
                                 const char *what, struct attune_error *error)
{
    return at_error_at(error, ATTUNE_INVALID, file, node->line, node->column,
                       "%s; `attune lock` writes a lock", what);
}

static enum attune_status read_pin(struct at_pin *pin, const struct at_yaml *map,
                                   const char *key, const char *file,
                                   struct attune_error *error)
{
    const struct at_yaml *node = at_yaml_find(map, key);
    if (!node || node->kind != AT_YAML_TEXT)
        return refuse(map, file, "a lock says `attune` and `level`", error);
    *pin = (struct at_pin){ at_slice_of(key), node->text, node->line, node->column };
    return ATTUNE_OK;
}

static enum attune_status read_list(struct at_pin_list *list, struct at_arena *arena,
                                    const struct at_yaml *map, const char *key,
                                    const char *file, struct attune_error *error)
{
    const struct at_yaml *node = at_yaml_find(map, key);
    if (!node || node->kind != AT_YAML_MAP)
        return refuse(map, file, "a lock names schemes, plugins and files", error);
    struct at_pin *pins = at_arena_alloc(arena, (node->count + 1) * sizeof *pins);
    if (!pins)
        return at_error_nomem(error);
    for (size_t i = 0; i < node->count; i++) {
        const struct at_yaml *name = node->keys[i], *is = node->items[i];
        if (is->kind != AT_YAML_TEXT)
            return refuse(is, file, "here stands a version or a SHA-256", error);
        pins[i] = (struct at_pin){ name->text, is->text, name->line, name->column };
    }
    *list = (struct at_pin_list){ pins, node->count };
    return ATTUNE_OK;
}

enum attune_status at_lock_read(struct at_lock *lock, struct at_arena *arena,
                                struct at_slice text, const char *file,
                                struct attune_error *error)
{
    const struct at_yaml *root;
    enum attune_status status = at_yaml_parse(&root, arena, text, file, error);
    if (!status)
        status = read_pin(&lock->attune, root, "attune", file, error);
    if (!status)
        status = read_pin(&lock->level, root, "level", file, error);
    if (!status)
        status = read_list(&lock->schemes, arena, root, "schemes", file, error);
    if (!status)
        status = read_list(&lock->plugins, arena, root, "plugins", file, error);
    return status ? status : read_list(&lock->files, arena, root, "files", file, error);
}

/* As YAML takes it for a text: bare where nothing in it means anything else. */
static void add_name(struct at_buffer *out, struct at_slice name)
{
    bool plain = name.size > 0 && name.data[0] != '-';
    for (size_t i = 0; i < name.size && plain; i++) {
        char c = name.data[i];
        plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                (c >= '0' && c <= '9') || (c && strchr("._-/", c));
    }
    if (plain)
        at_buffer_add_slice(out, name);
    else
        at_json_add_text(out, name);
}

static void add_list(struct at_buffer *out, const char *key,
                     const struct at_pin_list *list)
{
    at_buffer_printf(out, "%s:%s\n", key, list->count ? "" : " {}");
    for (size_t i = 0; i < list->count; i++) {
        at_buffer_add_text(out, "  ");
        add_name(out, list->items[i].name);
        at_buffer_printf(out, ": %.*s\n", AT_SLICE_ARGS(list->items[i].is));
    }
}

void at_lock_add(struct at_buffer *out, const struct at_lock *lock)
{
    at_buffer_printf(out, "attune: %.*s\nlevel: %.*s\n", AT_SLICE_ARGS(lock->attune.is),
                     AT_SLICE_ARGS(lock->level.is));
    add_list(out, "schemes", &lock->schemes);
    add_list(out, "plugins", &lock->plugins);
    add_list(out, "files", &lock->files);
}

const struct at_pin *at_pin_find(const struct at_pin_list *list, struct at_slice name)
{
    for (size_t i = 0; i < list->count; i++)
        if (at_slice_equal(list->items[i].name, name))
            return &list->items[i];
    return NULL;
}
