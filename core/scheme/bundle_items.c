/* bundle_items.c - which schemes and plugins the names in a bundle speak of. */
#include "base/path.h"
#include "scheme/bundle.h"

static enum attune_status refuse(const char *file, struct at_slice name,
                                 const char *what, struct attune_error *error)
{
    return at_zip_refuse(error, ATTUNE_INVALID, file, name, what);
}

/* The first `parts` parts of a path; all of it when there are no more. */
static struct at_slice first_parts(struct at_slice path, size_t parts)
{
    size_t size = 0;
    for (; size < path.size; size++)
        if (path.data[size] == '/' && --parts == 0)
            break;
    return at_slice(path.data, size);
}

static bool is_hidden(struct at_slice path)
{
    for (size_t i = 0; i < path.size; i++)
        if (path.data[i] == '.' && (i == 0 || path.data[i - 1] == '/'))
            return true;
    return false;
}

/* Letters, digits, hyphens: a name that means no more than itself. */
static bool is_name(struct at_slice name)
{
    for (size_t i = 0; i < name.size; i++) {
        char c = name.data[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        if (!plain && (c != '-' || i == 0))
            return false;
    }
    return name.size > 0;
}

/* What a file is part of; false when it is part of nothing. */
static bool find_item(struct at_bundle_item *item, struct at_slice path)
{
    item->plugin = at_slice_starts(path, "plugins/");
    if (is_hidden(path) || (!item->plugin && !at_slice_starts(path, "schemes/")))
        return false;
    item->path = first_parts(path, 2);
    item->name = at_path_last(item->path);
    if (item->path.size == path.size) {
        if (!item->plugin || !at_path_ends(path, ".lua"))
            return false;
        item->name.size -= strlen(".lua");
    }
    return is_name(item->name);
}

/* Is the file, which belongs to the item, what says what the item is? */
static bool is_head(const struct at_bundle_item *item, struct at_slice path)
{
    struct at_slice rest =
        at_slice(path.data + item->path.size, path.size - item->path.size);
    return rest.size == 0 ||
           at_slice_is(rest, item->plugin ? "/init.lua" : "/codebook.yaml");
}

static bool is_beside(const char *name)
{
    return strcmp(name, "CITATION.cff") == 0 || strcmp(name, "LICENCE") == 0;
}

/* Schemes come first: what they use stands behind them. */
static void put_schemes_first(struct at_bundle_item *items, size_t count)
{
    for (size_t i = 0, schemes = 0; i < count; i++) {
        struct at_bundle_item item = items[i];
        if (item.plugin)
            continue;
        memmove(&items[schemes + 1], &items[schemes], (i - schemes) * sizeof item);
        items[schemes++] = item;
    }
}

static enum attune_status need_heads(const struct at_bundle_item *items, size_t count,
                                     const char *file, struct attune_error *error)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++)
            if (items[i].plugin == items[j].plugin &&
                at_slice_equal(items[i].name, items[j].name))
                return refuse(file, items[i].path,
                              "is there twice, as a file and as a folder", error);
    for (size_t i = 0; i < count; i++)
        if (!items[i].head)
            return refuse(file, items[i].path,
                          items[i].plugin ? "has no init.lua" : "has no codebook.yaml",
                          error);
    if (count == 0)
        return at_error_at(error, ATTUNE_INVALID, file, 0, 0,
                           "there is no scheme and no plugin in it");
    return ATTUNE_OK;
}

enum attune_status at_bundle_items(struct at_arena *arena,
                                   const struct at_zip_file *files, size_t count,
                                   const char *file,
                                   const struct at_bundle_item **items,
                                   size_t *item_count, struct attune_error *error)
{
    struct at_bundle_item *list = at_arena_alloc(arena, (count + 1) * sizeof *list);
    size_t found = 0;
    if (!list)
        return at_error_nomem(error);
    for (size_t i = 0; i < count; i++) {
        struct at_bundle_item item = { 0 };
        struct at_slice path = at_slice_of(files[i].name);
        if (is_beside(files[i].name))
            continue;
        if (!find_item(&item, path))
            return refuse(file, path, "has no place in a bundle", error);
        size_t at = 0;
        while (at < found && !at_slice_equal(list[at].path, item.path))
            at++;
        if (at == found)
            list[found++] = item;
        if (is_head(&item, path))
            list[at].head = &files[i];
    }
    put_schemes_first(list, found);
    *items = list;
    *item_count = found;
    return need_heads(list, found, file, error);
}
