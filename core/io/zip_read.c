/* zip_read.c - reading by libzip; what a hostile archive may try is refused here. */
#include "io/zip.h"

#include <stdlib.h>
#include <zip.h>

/* The kind of a file among the attributes that Unix gives to an entry. */
enum { KIND = 0170000, KIND_FOLDER = 0040000, KIND_FILE = 0100000 };

struct at_zip {
    zip_t *archive;
    const char *file;             /* borrowed */
    struct at_zip_entry *entries; /* owned; their names are the archive's */
    size_t count;
};

static enum attune_status tell(zip_error_t *problem, const char *file,
                               struct attune_error *error)
{
    int code = zip_error_code_zip(problem);
    if (code == ZIP_ER_MEMORY)
        return at_error_nomem(error);
    return at_error_at(error, ATTUNE_INVALID, file, 0, 0,
                       code == ZIP_ER_NOZIP ? "this is no zip archive"
                                            : "this zip archive is damaged");
}

static enum attune_status open_archive(zip_t **archive, struct at_slice bytes,
                                       int flags, const char *file,
                                       struct attune_error *error)
{
    zip_error_t problem;
    zip_error_init(&problem);
    enum attune_status status = ATTUNE_OK;
    zip_source_t *source =
        zip_source_buffer_create(bytes.data, bytes.size, 0, &problem);
    *archive = NULL;
    if (bytes.size == 0) /* an empty archive to libzip */
        zip_error_set(&problem, ZIP_ER_NOZIP, 0);
    else if (source)
        *archive = zip_open_from_source(source, flags | ZIP_RDONLY, &problem);
    if (!*archive) {
        status = tell(&problem, file, error);
        zip_source_free(source);
    }
    zip_error_fini(&problem);
    return status;
}

static enum attune_status refuse(const struct at_zip *zip, const char *name,
                                 enum attune_status status, const char *what,
                                 struct attune_error *error)
{
    return at_zip_refuse(error, status, zip->file, at_slice_of(name), what);
}

static bool is_folder(const char *name)
{
    return name[strlen(name) - 1] == '/';
}

/* Whatever system wrote the archive: others read attributes of Unix, too. */
static bool is_plain(struct at_zip *zip, size_t index)
{
    zip_uint8_t system;
    zip_uint32_t attributes = 0;
    zip_file_get_external_attributes(zip->archive, index, 0, &system, &attributes);
    zip_uint32_t kind = attributes >> 16 & KIND;
    return kind == 0 ||
           kind == (is_folder(zip->entries[index].name) ? KIND_FOLDER : KIND_FILE);
}

static bool is_bomb(const zip_stat_t *stat)
{
    return stat->size > AT_ZIP_RATIO_FROM &&
           stat->size / AT_ZIP_RATIO_MOST > stat->comp_size;
}

/* What is wrong with an entry whose name is fine; NULL when nothing is. */
static const char *entry_fault(struct at_zip *zip, size_t index, const zip_stat_t *stat)
{
    if (!is_plain(zip, index))
        return "is a link or another thing that is no file";
    if (stat->encryption_method != ZIP_EM_NONE)
        return "is encrypted";
    if (stat->comp_method != ZIP_CM_STORE && stat->comp_method != ZIP_CM_DEFLATE)
        return "is packed by a method that attune does not read";
    if (is_folder(stat->name) && stat->size > 0)
        return "is a folder with bytes";
    return NULL;
}

static enum attune_status add_entry(struct at_zip *zip, size_t index, size_t *total,
                                    struct attune_error *error)
{
    zip_stat_t stat;
    if (zip_stat_index(zip->archive, index, 0, &stat) != 0)
        return tell(zip_get_error(zip->archive), zip->file, error);
    zip->entries[index] = (struct at_zip_entry){ stat.name, stat.size };
    const char *fault = at_zip_name_fault(at_slice_of(stat.name));
    if (fault)
        return refuse(zip, stat.name, ATTUNE_INVALID, fault, error);
    if ((fault = entry_fault(zip, index, &stat)))
        return refuse(zip, stat.name, ATTUNE_INVALID, fault, error);
    if (is_bomb(&stat))
        return refuse(zip, stat.name, ATTUNE_LIMIT,
                      "would unpack to more than 200 times its size", error);
    if (stat.size > AT_ZIP_BYTES_MOST - *total)
        return refuse(zip, stat.name, ATTUNE_LIMIT,
                      "brings the archive above 256 MiB, unpacked", error);
    *total += stat.size;
    return ATTUNE_OK;
}

static enum attune_status check_double(const struct at_zip *zip,
                                       struct attune_error *error)
{
    const char **names = malloc((zip->count + 1) * sizeof *names);
    if (!names)
        return at_error_nomem(error);
    for (size_t i = 0; i < zip->count; i++)
        names[i] = zip->entries[i].name;
    const char *found = at_zip_name_double(names, zip->count);
    free(names);
    return found ? refuse(zip, found, ATTUNE_INVALID, "is there twice", error)
                 : ATTUNE_OK;
}

static enum attune_status read_directory(struct at_zip *zip, struct attune_error *error)
{
    zip->count = (size_t)zip_get_num_entries(zip->archive, 0);
    if (zip->count > AT_ZIP_ENTRIES_MOST)
        return at_error_at(error, ATTUNE_LIMIT, zip->file, 0, 0,
                           "this zip archive has more than %d entries",
                           AT_ZIP_ENTRIES_MOST);
    zip->entries = calloc(zip->count + 1, sizeof *zip->entries);
    if (!zip->entries)
        return at_error_nomem(error);
    enum attune_status status = ATTUNE_OK;
    size_t total = 0;
    for (size_t i = 0; i < zip->count && !status; i++)
        status = add_entry(zip, i, &total, error);
    return status ? status : check_double(zip, error);
}

/* Do the directory and the entries' own headers agree? This comes last: libzip would
 * not say which entry it dislikes. */
static enum attune_status check_headers(const struct at_zip *zip, struct at_slice bytes,
                                        struct attune_error *error)
{
    zip_t *archive;
    enum attune_status status =
        open_archive(&archive, bytes, ZIP_CHECKCONS, zip->file, error);
    if (!status)
        zip_discard(archive);
    return status;
}

enum attune_status at_zip_open(struct at_zip **out, struct at_slice bytes,
                               const char *file, struct attune_error *error)
{
    struct at_zip *zip = calloc(1, sizeof *zip);
    if (!zip)
        return at_error_nomem(error);
    zip->file = file;
    enum attune_status status = open_archive(&zip->archive, bytes, 0, file, error);
    if (!status)
        status = read_directory(zip, error);
    if (!status)
        status = check_headers(zip, bytes, error);
    if (status)
        at_zip_close(zip);
    else
        *out = zip;
    return status;
}

void at_zip_close(struct at_zip *zip)
{
    if (!zip)
        return;
    if (zip->archive)
        zip_discard(zip->archive);
    free(zip->entries);
    free(zip);
}

const struct at_zip_entry *at_zip_entries(const struct at_zip *zip, size_t *count)
{
    *count = zip->count;
    return zip->entries;
}

/* Is it `size` bytes, then the end? libzip compares the checksum there. */
static bool unpack(char *bytes, zip_file_t *file, size_t size)
{
    zip_int64_t got;
    size_t done = 0;
    char more;
    while (done < size && (got = zip_fread(file, bytes + done, size - done)) > 0)
        done += (size_t)got;
    return done == size && zip_fread(file, &more, 1) == 0;
}

enum attune_status at_zip_read(struct at_buffer *out, struct at_zip *zip, size_t index,
                               struct attune_error *error)
{
    const struct at_zip_entry *entry = &zip->entries[index];
    if (!at_buffer_reserve(out, entry->size))
        return at_error_nomem(error);
    zip_file_t *file = zip_fopen_index(zip->archive, index, 0);
    if (!file && zip_error_code_zip(zip_get_error(zip->archive)) == ZIP_ER_MEMORY)
        return at_error_nomem(error);
    bool whole = file && unpack(out->data + out->size, file, entry->size);
    if (file)
        zip_fclose(file);
    if (!whole)
        return refuse(zip, entry->name, ATTUNE_INVALID, "is damaged", error);
    out->size += entry->size;
    out->data[out->size] = '\0';
    return ATTUNE_OK;
}
