/* zip_write.c - writing by libzip: one folder's worth of bytes, one archive, always. */
#include "io/zip.h"

#include <stdlib.h>
#include <zip.h>

enum {
    DOS_TIME = 0,
    DOS_DATE = 1 << 5 | 1, /* 1 January 1980, the first day there is */
    MODE = 0100644         /* a file of Unix */
};

static int compare(const void *a, const void *b)
{
    const struct at_zip_file *p = a, *q = b;
    return strcmp(p->name, q->name);
}

/* A copy of the files, sorted; NULL when memory is out. */
static struct at_zip_file *sort(const struct at_zip_file *files, size_t count)
{
    struct at_zip_file *sorted = malloc((count + 1) * sizeof *sorted);
    if (!sorted)
        return NULL;
    for (size_t i = 0; i < count; i++)
        sorted[i] = files[i];
    qsort(sorted, count, sizeof *sorted, compare);
    return sorted;
}

static enum attune_status check(const struct at_zip_file *files, size_t count,
                                struct attune_error *error)
{
    const char **names = malloc((count + 1) * sizeof *names);
    if (!names)
        return at_error_nomem(error);
    enum attune_status status = ATTUNE_OK;
    for (size_t i = 0; i < count && !status; i++) {
        const char *fault = at_zip_name_fault(at_slice_of(files[i].name));
        names[i] = files[i].name;
        if (fault)
            status =
                at_zip_refuse(error, ATTUNE_INVALID, "", at_slice_of(names[i]), fault);
    }
    const char *found = status ? NULL : at_zip_name_double(names, count);
    free(names);
    return found ? at_zip_refuse(error, ATTUNE_INVALID, "", at_slice_of(found),
                                 "is there twice")
                 : status;
}

/* False when libzip would not; the archive knows why. */
static bool add_file(zip_t *archive, const struct at_zip_file *file)
{
    zip_source_t *source =
        zip_source_buffer(archive, file->bytes.data, file->bytes.size, 0);
    if (!source)
        return false;
    zip_int64_t index = zip_file_add(archive, file->name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    zip_uint64_t entry = (zip_uint64_t)index;
    return zip_set_file_compression(archive, entry, ZIP_CM_STORE, 0) == 0 &&
           zip_file_set_dostime(archive, entry, DOS_TIME, DOS_DATE, 0) == 0 &&
           zip_file_set_external_attributes(archive, entry, 0, ZIP_OPSYS_UNIX,
                                            (zip_uint32_t)MODE << 16) == 0;
}

/* Writes an archive into a source that grows; false when libzip would not. */
static bool fill(zip_source_t *source, const struct at_zip_file *files, size_t count)
{
    zip_t *archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, NULL);
    if (!archive)
        return false;
    zip_source_keep(source); /* closing the archive frees it once */
    bool good = true;
    for (size_t i = 0; i < count && good; i++)
        good = add_file(archive, &files[i]);
    if (good && zip_close(archive) == 0)
        return true;
    zip_discard(archive);
    return false;
}

static bool take(struct at_buffer *out, zip_source_t *source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || !at_buffer_reserve(out, stat.size) ||
        zip_source_open(source) != 0)
        return false;
    bool whole = zip_source_read(source, out->data + out->size, stat.size) ==
                 (zip_int64_t)stat.size;
    zip_source_close(source);
    out->size += whole ? stat.size : 0;
    out->data[out->size] = '\0';
    return whole;
}

/* In memory nothing fails but memory. */
enum attune_status at_zip_write(struct at_buffer *out, const struct at_zip_file *files,
                                size_t count, struct attune_error *error)
{
    if (count == 0)
        return at_error_set(error, ATTUNE_INVALID, "a zip archive needs a file");
    enum attune_status status = check(files, count, error);
    if (status)
        return status;
    struct at_zip_file *sorted = sort(files, count);
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
    bool done = sorted && source && fill(source, sorted, count) && take(out, source);
    zip_source_free(source);
    free(sorted);
    return done ? ATTUNE_OK : at_error_nomem(error);
}
