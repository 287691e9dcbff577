/* install_place.c - see the header. */
#include "cli/install_place.h"

#include "base/path.h"
#include "io/file.h"
#include "io/hash.h"
#include "io/tree.h"
#include "scheme/folder_files.h"
#include "scheme/limits.h"
#include "scheme/version.h"

enum { CODEBOOK_MOST = 4 * 1024 * 1024, STAGE_DIGITS = 8 };

/* A plugin may be there as a file or as a folder, whichever it comes as. */
static enum attune_status find_old(struct at_install_place *place,
                                   const struct at_bundle_item *item, const char **old,
                                   struct attune_error *error)
{
    struct at_buffer path = { 0 };
    enum attune_status status = ATTUNE_OK;
    *old = NULL;
    for (int as_file = 0; as_file <= item->plugin && !*old && !status; as_file++) {
        at_buffer_reset(&path);
        at_buffer_printf(&path, "%s/%s/%.*s%s", place->folder,
                         item->plugin ? "plugins" : "schemes",
                         AT_SLICE_ARGS(item->name), as_file ? ".lua" : "");
        if (path.failed)
            status = at_error_nomem(error);
        else if (at_file_kind(path.data) != AT_FILE_NONE &&
                 !(*old = at_arena_text(place->arena, at_buffer_slice(&path))))
            status = at_error_nomem(error);
    }
    at_buffer_clear(&path);
    return status;
}

/* The version that is there; empty when it says none. */
static struct at_slice version_of(struct at_install_place *place,
                                  const struct at_bundle_item *item, const char *old)
{
    struct at_faults faults = { 0 };
    struct at_buffer text = { 0 };
    struct at_credits credits = { .version = at_slice(NULL, 0) };
    const char *head = at_file_kind(old) == AT_FILE_FOLDER
                           ? at_path_join(place->arena, at_slice_of(old),
                                          item->plugin ? "init.lua" : "codebook.yaml")
                           : old;
    struct at_slice bytes = { NULL, 0 };
    if (head && !at_file_read(&text, head, CODEBOOK_MOST, NULL))
        bytes.data = at_arena_text(place->arena, at_buffer_slice(&text));
    bytes.size = bytes.data ? text.size : 0;
    if (bytes.data)
        at_credits_read(&credits, place->arena, item->plugin, item->name, bytes, head,
                        &faults);
    at_buffer_clear(&text);
    at_faults_clear(&faults);
    return credits.version;
}

/* Are the files there those of the bundle, and no others? */
static bool is_same(struct at_install_place *place, const struct at_bundle_item *item,
                    const char *old)
{
    struct at_folder_files list = { .arena = place->arena, .most = AT_BUNDLE_MOST };
    const struct at_bundle *bundle = place->bundle;
    const char *as = at_arena_text(place->arena, item->path);
    size_t same = 0, count = 0;
    if (!as || at_folder_files_add(&list, old, as, NULL))
        return false;
    for (size_t i = 0; i < bundle->count; i++) {
        const struct at_zip_file *file = &bundle->files[i];
        if (strncmp(file->name, as, item->path.size) != 0 ||
            !strchr("/", file->name[item->path.size]))
            continue;
        count++;
        for (size_t j = 0; j < list.count; j++)
            same += strcmp(list.files[j].name, file->name) == 0 &&
                    at_slice_equal(list.files[j].bytes, file->bytes);
    }
    return same == count && list.count == count;
}

static enum at_installed compare(struct at_slice old, struct at_slice new)
{
    struct at_version a, b;
    if (!at_version_parse(&a, old) || !at_version_parse(&b, new))
        return AT_INSTALLED_OTHER;
    int order = at_version_compare(&a, &b);
    return order < 0   ? AT_INSTALLED_OLDER
           : order > 0 ? AT_INSTALLED_NEWER
                       : AT_INSTALLED_OTHER;
}

static enum attune_status look_at(struct at_install_place *place, size_t i,
                                  struct attune_error *error)
{
    const struct at_bundle_item *item = &place->bundle->items[i];
    struct at_place_item *it = &place->items[i];
    const char *below = at_arena_text(place->arena, item->path);
    it->path =
        below ? at_path_join(place->arena, at_slice_of(place->folder), below) : NULL;
    if (!it->path)
        return at_error_nomem(error);
    enum attune_status status = find_old(place, item, &it->old, error);
    if (status || !it->old)
        return status;
    it->version = version_of(place, item, it->old);
    it->installed = is_same(place, item, it->old)
                        ? AT_INSTALLED_SAME
                        : compare(it->version, place->credits[i].version);
    return ATTUNE_OK;
}

/* A name that the same bundle has again: what an installation that was cut short has left
 * is cleared by the next. */
static const char *name_stage(struct at_install_place *place)
{
    char digits[AT_SHA256_TEXT];
    struct at_buffer name = { 0 };
    for (size_t i = 0; i < place->bundle->count; i++) {
        at_sha256(place->bundle->files[i].bytes, digits);
        at_buffer_add_text(&name, digits);
    }
    at_sha256(at_buffer_slice(&name), digits);
    at_buffer_reset(&name);
    at_buffer_printf(&name, "%s/.attune-%.*s", place->folder, STAGE_DIGITS, digits);
    const char *stage =
        name.failed ? NULL : at_arena_text(place->arena, at_buffer_slice(&name));
    at_buffer_clear(&name);
    return stage;
}

enum attune_status at_place_open(struct at_install_place *place, struct at_arena *arena,
                                 const struct at_bundle *bundle,
                                 const struct at_credits *credits, const char *folder,
                                 struct attune_error *error)
{
    *place = (struct at_install_place){ arena, bundle, credits, folder, NULL, NULL };
    place->items = at_arena_alloc(arena, bundle->item_count * sizeof *place->items);
    place->stage = name_stage(place);
    enum attune_status status =
        place->items && place->stage ? ATTUNE_OK : at_error_nomem(error);
    for (size_t i = 0; i < bundle->item_count && !status; i++)
        status = look_at(place, i, error);
    return status;
}

static enum attune_status write_file(struct at_install_place *place,
                                     const struct at_zip_file *file,
                                     struct attune_error *error)
{
    struct at_output *output;
    const char *path =
        at_path_join(place->arena, at_slice_of(place->stage), file->name);
    const char *folder =
        path ? at_arena_text(place->arena, at_path_folder(at_slice_of(path))) : NULL;
    if (!folder)
        return at_error_nomem(error);
    enum attune_status status = at_tree_make(folder, error);
    if (!status)
        status = at_output_open(&output, path, error);
    if (status)
        return status;
    at_buffer_add_slice(at_output_buffer(output), file->bytes);
    return at_output_close(output, error);
}

enum attune_status at_place_stage(struct at_install_place *place,
                                  struct attune_error *error)
{
    enum attune_status status = at_tree_remove(place->stage, error);
    for (size_t i = 0; i < place->bundle->count && !status; i++)
        status = write_file(place, &place->bundle->files[i], error);
    return status;
}

/* Where what an item takes the place of waits until all is done. */
static const char *old_in_stage(struct at_install_place *place, size_t i)
{
    struct at_buffer name = { 0 };
    at_buffer_printf(&name, "%s/old-%zu", place->stage, i);
    const char *copy =
        name.failed ? NULL : at_arena_text(place->arena, at_buffer_slice(&name));
    at_buffer_clear(&name);
    return copy;
}

/* Puts back what an item took the place of. Should even that fail, it stays in the stage,
 * and the stage stays. */
static void put_back(struct at_install_place *place, size_t i)
{
    const char *old = old_in_stage(place, i), *path = place->items[i].old;
    if (path && (!old || at_tree_move(old, path, NULL)))
        place->stage = NULL;
}

static enum attune_status settle_item(struct at_install_place *place, size_t i,
                                      struct attune_error *error)
{
    struct at_arena *arena = place->arena;
    const struct at_place_item *it = &place->items[i];
    const char *old = old_in_stage(place, i);
    const char *below = at_arena_text(arena, place->bundle->items[i].path);
    const char *new =
        below ? at_path_join(arena, at_slice_of(place->stage), below) : NULL;
    const char *above = at_arena_text(arena, at_path_folder(at_slice_of(it->path)));
    if (!old || !new || !above)
        return at_error_nomem(error);
    enum attune_status status = at_tree_make(above, error);
    if (!status && it->old)
        status = at_tree_move(it->old, old, error);
    if (status)
        return status;
    status = at_tree_move(new, it->path, error);
    if (status)
        put_back(place, i);
    return status;
}

enum attune_status at_place_settle(struct at_install_place *place,
                                   struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    size_t done = 0;
    while (done < place->bundle->item_count &&
           !(status = settle_item(place, done, error)))
        done++;
    while (status && done-- > 0)
        if (!at_tree_remove(place->items[done].path, NULL))
            put_back(place, done);
    return status;
}

void at_place_close(struct at_install_place *place)
{
    if (place->stage)
        at_tree_remove(place->stage, NULL);
}
