/* installed.c - files are compared to the byte, versions as versions. */
#include "cli/installed.h"

#include "base/path.h"
#include "io/file.h"
#include "scheme/folder_files.h"
#include "scheme/version.h"

enum { CODEBOOK_MOST = 4 * 1024 * 1024 };

enum attune_status at_installed_find(const char **old, struct at_arena *arena,
                                     const char *place,
                                     const struct at_bundle_item *item,
                                     struct attune_error *error)
{
    struct at_buffer path = { 0 };
    enum attune_status status = ATTUNE_OK;
    *old = NULL;
    for (int as_file = 0; as_file <= item->plugin && !*old && !status; as_file++) {
        at_buffer_reset(&path);
        at_buffer_printf(&path, "%s/%s/%.*s%s", place,
                         item->plugin ? "plugins" : "schemes",
                         AT_SLICE_ARGS(item->name), as_file ? ".lua" : "");
        if (path.failed)
            status = at_error_nomem(error);
        else if (at_file_kind(path.data) != AT_FILE_NONE &&
                 !(*old = at_arena_text(arena, at_buffer_slice(&path))))
            status = at_error_nomem(error);
    }
    at_buffer_clear(&path);
    return status;
}

/* The version that is there; empty when it says none. */
static struct at_slice version_of(struct at_arena *arena,
                                  const struct at_bundle_item *item, const char *old)
{
    struct at_faults faults = { 0 };
    struct at_buffer text = { 0 };
    struct at_credits credits = { .version = at_slice(NULL, 0) };
    const char *head = at_file_kind(old) == AT_FILE_FOLDER
                           ? at_path_join(arena, at_slice_of(old),
                                          item->plugin ? "init.lua" : "codebook.yaml")
                           : old;
    struct at_slice bytes = { NULL, 0 };
    if (head && !at_file_read(&text, head, CODEBOOK_MOST, NULL))
        bytes.data = at_arena_text(arena, at_buffer_slice(&text));
    bytes.size = bytes.data ? text.size : 0;
    if (bytes.data)
        at_credits_read(&credits, arena, item->plugin, item->name, bytes, head,
                        &faults);
    at_buffer_clear(&text);
    at_faults_clear(&faults);
    return credits.version;
}

/* Are the files there those of the bundle, and no others? */
static bool is_same(struct at_arena *arena, const struct at_bundle *bundle,
                    const struct at_bundle_item *item, const char *old)
{
    struct at_folder_files list = { .arena = arena, .most = AT_BUNDLE_MOST };
    const char *as = at_arena_text(arena, item->path);
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

enum at_installed at_installed_compare(struct at_arena *arena,
                                       const struct at_bundle *bundle, size_t index,
                                       struct at_slice version, const char *old,
                                       struct at_slice *was)
{
    const struct at_bundle_item *item = &bundle->items[index];
    *was = version_of(arena, item, old);
    return is_same(arena, bundle, item, old) ? AT_INSTALLED_SAME
                                             : compare(*was, version);
}
