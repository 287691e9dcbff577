/* bundle.c - reading and writing: archive or folder, then manifest and signature, then
 * what is in it; in this order, so that nothing is looked at that nobody vouched for. */
#include "scheme/bundle.h"

#include <stdlib.h>

#include "scheme/bundle_manifest.h"
#include "scheme/folder_files.h"

static int compare(const void *a, const void *b)
{
    const struct at_zip_file *p = a, *q = b;
    return strcmp(p->name, q->name);
}

/* A text of a file taken out of the list; false when it is not there. */
static bool take(struct at_zip_file *files, size_t *count, const char *name,
                 struct at_slice *bytes)
{
    for (size_t i = 0; i < *count; i++) {
        if (strcmp(files[i].name, name) != 0)
            continue;
        *bytes = files[i].bytes;
        memmove(&files[i], &files[i + 1], (--*count - i) * sizeof *files);
        return true;
    }
    return false;
}

/* `files` are all there is in a bundle. */
static enum attune_status check(struct at_bundle *bundle, struct at_arena *arena,
                                struct at_zip_file *files, size_t count,
                                const char *file, struct attune_error *error)
{
    struct at_slice manifest, signature;
    if (!take(files, &count, AT_MANIFEST, &manifest))
        return at_error_at(error, ATTUNE_INVALID, file, 0, 0,
                           "is no bundle: there is no " AT_MANIFEST " in it");
    if (count > AT_BUNDLE_FILES_MOST)
        return at_error_at(error, ATTUNE_LIMIT, file, 0, 0,
                           "has more than %d files, the most a bundle may have",
                           AT_BUNDLE_FILES_MOST);
    *bundle = (struct at_bundle){ .files = files };
    bundle->is_signed = take(files, &count, AT_SIGNATURE, &signature);
    bundle->manifest = manifest;
    bundle->signature = bundle->is_signed ? signature : at_slice(NULL, 0);
    bundle->count = count;
    qsort(files, count, sizeof *files, compare);
    enum attune_status status = ATTUNE_OK;
    if (bundle->is_signed)
        status = at_signature_check(&bundle->key, signature, manifest, file, error);
    if (!status)
        status = at_manifest_check(manifest, files, count, file, error);
    return status ? status
                  : at_bundle_items(arena, files, count, file, &bundle->items,
                                    &bundle->item_count, error);
}

static enum attune_status unpack(struct at_zip_file *files, struct at_arena *arena,
                                 struct at_zip *zip, const char *file,
                                 struct attune_error *error)
{
    size_t count, total = 0;
    struct at_buffer bytes = { 0 };
    const struct at_zip_entry *entries = at_zip_entries(zip, &count);
    enum attune_status status = ATTUNE_OK;
    for (size_t i = 0; i < count && !status; i++) {
        at_buffer_reset(&bytes);
        total += entries[i].size;
        status = total > AT_BUNDLE_MOST ? at_error_at(error, ATTUNE_LIMIT, file, 0, 0,
                                                      "is larger than 64 MiB, unpacked")
                                        : at_zip_read(&bytes, zip, i, error);
        files[i].name = at_arena_text(arena, at_slice_of(entries[i].name));
        const char *copy = at_arena_text(arena, at_buffer_slice(&bytes));
        files[i].bytes = at_slice(copy, bytes.size);
        if (!status && (!files[i].name || !copy))
            status = at_error_nomem(error);
    }
    at_buffer_clear(&bytes);
    return status;
}

enum attune_status at_bundle_open(struct at_bundle *bundle, struct at_arena *arena,
                                  struct at_slice bytes, const char *file,
                                  struct attune_error *error)
{
    struct at_zip *zip;
    size_t count;
    enum attune_status status = at_zip_open(&zip, bytes, file, error);
    if (status)
        return status;
    at_zip_entries(zip, &count);
    struct at_zip_file *files = at_arena_alloc(arena, (count + 1) * sizeof *files);
    status = files ? unpack(files, arena, zip, file, error) : at_error_nomem(error);
    at_zip_close(zip);
    return status ? status : check(bundle, arena, files, count, file, error);
}

enum attune_status at_bundle_open_folder(struct at_bundle *bundle,
                                         struct at_arena *arena, const char *folder,
                                         struct attune_error *error)
{
    struct at_folder_files list = { .arena = arena, .most = AT_BUNDLE_MOST };
    enum attune_status status = at_folder_files_add(&list, folder, "", error);
    return status ? status
                  : check(bundle, arena, list.files, list.count, folder, error);
}

/* The files, sorted, and two more. */
static enum attune_status write_with(struct at_buffer *out, struct at_zip_file *all,
                                     size_t count, const struct at_secret *secret,
                                     struct attune_error *error)
{
    struct at_buffer manifest = { 0 }, signature = { 0 };
    enum attune_status status = ATTUNE_OK;
    qsort(all, count, sizeof *all, compare);
    at_manifest_add(&manifest, all, count);
    all[count++] = (struct at_zip_file){ AT_MANIFEST, at_buffer_slice(&manifest) };
    if (secret) {
        at_signature_add(&signature, secret, at_buffer_slice(&manifest));
        all[count++] =
            (struct at_zip_file){ AT_SIGNATURE, at_buffer_slice(&signature) };
    }
    if (manifest.failed || signature.failed)
        status = at_error_nomem(error);
    if (!status)
        status = at_zip_write(out, all, count, error);
    at_buffer_clear(&signature);
    at_buffer_clear(&manifest);
    return status;
}

enum attune_status at_bundle_write(struct at_buffer *out,
                                   const struct at_zip_file *files, size_t count,
                                   const struct at_secret *secret,
                                   struct attune_error *error)
{
    struct at_zip_file *all = malloc((count + 2) * sizeof *all);
    if (!all)
        return at_error_nomem(error);
    for (size_t i = 0; i < count; i++)
        all[i] = files[i];
    enum attune_status status = write_with(out, all, count, secret, error);
    free(all);
    return status;
}
