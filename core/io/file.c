/* file.c - a folder and a file, whole. */
#include "io/file.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/input.h"

static enum attune_status too_large(const char *path, size_t most,
                                    struct attune_error *error)
{
    const char *units[] = { "bytes", "KiB", "MiB" };
    size_t unit = 0;
    for (; unit < 2 && most % 1024 == 0; unit++)
        most /= 1024;
    return at_error_at(error, ATTUNE_LIMIT, path, 0, 0,
                       "is larger than %zu %s, the most it may have", most,
                       units[unit]);
}

static enum attune_status read_all(struct at_buffer *out, int file, const char *path,
                                   size_t most, struct attune_error *error)
{
    enum { CHUNK = 64 * 1024 };
    size_t before = out->size, got;
    do {
        if (!at_buffer_reserve(out, CHUNK))
            return at_error_nomem(error);
        enum attune_status status =
            at_input_read(file, out->data + out->size, CHUNK, &got, path, error);
        if (status != ATTUNE_OK)
            return status;
        out->size += got;
        if (out->size - before > most)
            return too_large(path, most, error);
    } while (got > 0);
    out->data[out->size] = '\0';
    return ATTUNE_OK;
}

enum attune_status at_file_read(struct at_buffer *out, const char *path, size_t most,
                                struct attune_error *error)
{
    int file;
    size_t before = out->size;
    enum attune_status status = at_input_open(&file, path, error);
    if (status != ATTUNE_OK)
        return status;
    status = read_all(out, file, path, most, error);
    if (status != ATTUNE_OK && out->data) {
        out->size = before;
        out->data[before] = '\0';
    }
    close(file);
    return status;
}

enum at_file_kind at_file_kind(const char *path)
{
    struct stat about;
    if (stat(path, &about) != 0)
        return AT_FILE_NONE;
    if (S_ISREG(about.st_mode))
        return AT_FILE_REGULAR;
    return S_ISDIR(about.st_mode) ? AT_FILE_FOLDER : AT_FILE_SPECIAL;
}

static int is_named(const struct dirent *entry)
{
    return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

static int in_bytewise_order(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

enum attune_status
at_folder_each(const char *path,
               enum attune_status (*each)(const char *name, void *data,
                                          struct attune_error *error),
               void *data, struct attune_error *error)
{
    struct dirent **entries;
    int count = scandir(path, &entries, is_named, in_bytewise_order);
    if (count < 0 && errno == ENOENT)
        return at_error_at(error, ATTUNE_NOT_FOUND, path, 0, 0,
                           "there is no such folder");
    if (count < 0 && errno == ENOTDIR)
        return at_error_at(error, ATTUNE_IO, path, 0, 0, "is a file, not a folder");
    if (count < 0)
        return at_system_error(error, path, "read", errno);
    enum attune_status status = ATTUNE_OK;
    for (int i = 0; i < count; i++) {
        if (status == ATTUNE_OK)
            status = each(entries[i]->d_name, data, error);
        free(entries[i]);
    }
    free(entries);
    return status;
}

enum attune_status at_folder_make(const char *path, struct attune_error *error)
{
    if (mkdir(path, 0700) == 0 || at_file_kind(path) == AT_FILE_FOLDER)
        return ATTUNE_OK;
    if (errno == EEXIST)
        return at_error_at(error, ATTUNE_IO, path, 0, 0, "is a file, not a folder");
    return at_system_error(error, path, "made", errno);
}
