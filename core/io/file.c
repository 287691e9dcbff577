/* file.c - a folder and a file, whole. */
#include "io/file.h"

#include <string.h>
#include <unistd.h>

#include "io/input.h"
#include "io/outside.h"

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

enum attune_status
at_folder_each(const char *path,
               enum attune_status (*each)(const char *name, void *data,
                                          struct attune_error *error),
               void *data, struct attune_error *error)
{
    struct at_buffer names = { 0 };
    enum attune_status status = at_outside()->list(at_outside(), &names, path, error);
    const char *name = at_buffer_text(&names), *end = name + names.size;
    for (; status == ATTUNE_OK && name < end; name += strlen(name) + 1)
        status = each(name, data, error);
    at_buffer_clear(&names);
    return status;
}

enum attune_status at_file_locate(struct at_buffer *out, const char *path,
                                  struct attune_error *error)
{
    return at_outside()->locate(at_outside(), out, path, error);
}

enum attune_status at_folder_make(const char *path, struct attune_error *error)
{
    return at_outside()->make(at_outside(), path, error);
}

void at_folder_unmake(const char *path)
{
    at_outside()->unmake(at_outside(), path);
}
