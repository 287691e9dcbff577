/* zip_name.c - which names an entry may have: those that mean the same file on every
 * system, and that look like what they are. */
#include "io/zip.h"

#include <stdlib.h>
#include <strings.h>

#include "base/utf8.h"

enum { SHOWN = 100 }; /* bytes */

static bool has_hidden(struct at_slice name)
{
    const char *end = name.data + name.size;
    size_t size;
    for (const char *p = name.data; p < end; p += size)
        if (!at_utf8_shows(at_utf8_get(p, end, &size)))
            return true;
    return false;
}

/* Between slashes. A folder's slash at the end leaves none behind it. */
static const char *part_fault(struct at_slice part)
{
    if (part.size == 0)
        return "has two slashes in a row";
    if (at_slice_is(part, ".") || at_slice_is(part, ".."))
        return "leads out of the archive";
    return NULL;
}

enum attune_status at_zip_refuse(struct attune_error *error, enum attune_status status,
                                 const char *file, struct at_slice name,
                                 const char *what)
{
    struct at_buffer shown = { 0 };
    at_utf8_add_shown(&shown,
                      at_slice(name.data, name.size < SHOWN ? name.size : SHOWN));
    for (size_t i = 0; i < shown.size; i++)
        shown.data[i] = shown.data[i] == '\n' ? '?' : shown.data[i];
    at_error_at(error, status, file, 0, 0, "\"%s%s\" %s", at_buffer_text(&shown),
                name.size > SHOWN ? "..." : "", what);
    at_buffer_clear(&shown);
    return status;
}

const char *at_zip_name_fault(struct at_slice name)
{
    if (name.size == 0)
        return "is empty";
    if (name.size > AT_ZIP_NAME_MOST)
        return "is too long";
    if (at_utf8_check(name) < name.size)
        return "is not UTF-8";
    if (has_hidden(name))
        return "has characters that do not show";
    if (memchr(name.data, '\\', name.size))
        return "has a backslash";
    if (memchr(name.data, ':', name.size))
        return "has a colon";
    if (name.data[0] == '/')
        return "is an absolute path";
    for (size_t start = 0, end; start < name.size; start = end + 1) {
        for (end = start; end < name.size && name.data[end] != '/'; end++)
            ;
        const char *fault = part_fault(at_slice(name.data + start, end - start));
        if (fault)
            return fault;
    }
    return NULL;
}

/* Names that are one to file systems that take small letters for capitals come
 * together. */
static int compare(const void *a, const void *b)
{
    const char *p = *(const char *const *)a, *q = *(const char *const *)b;
    int order = strcasecmp(p, q);
    return order ? order : strcmp(p, q);
}

const char *at_zip_name_double(const char **names, size_t count)
{
    qsort(names, count, sizeof *names, compare);
    for (size_t i = 1; i < count; i++)
        if (strcasecmp(names[i - 1], names[i]) == 0)
            return names[i];
    return NULL;
}
