/* path.c - slashes are the only thing known about paths here. */
#include "base/path.h"

const char *at_path_join(struct at_arena *arena, struct at_slice folder,
                         const char *name)
{
    size_t size = strlen(name);
    bool here = at_slice_is(folder, ".");
    bool slash = !here && folder.size > 0 && folder.data[folder.size - 1] != '/';
    size_t above = here ? 0 : folder.size;
    char *path = at_arena_alloc(arena, above + slash + size + 1);
    if (!path)
        return NULL;
    if (above > 0)
        memcpy(path, folder.data, above);
    if (slash)
        path[above] = '/';
    memcpy(path + above + slash, name, size);
    return path;
}

/* Where the last part begins. */
static size_t last_at(struct at_slice path)
{
    size_t at = path.size;
    while (at > 0 && path.data[at - 1] != '/')
        at--;
    return at;
}

struct at_slice at_path_last(struct at_slice path)
{
    size_t at = last_at(path);
    return at_slice(path.data + at, path.size - at);
}

struct at_slice at_path_folder(struct at_slice path)
{
    return at_path_trim(at_slice(path.data, last_at(path)));
}

struct at_slice at_path_trim(struct at_slice path)
{
    while (path.size > 1 && path.data[path.size - 1] == '/')
        path.size--;
    return path;
}

bool at_path_ends(struct at_slice path, const char *ending)
{
    size_t size = strlen(ending);
    return path.size >= size && memcmp(path.data + path.size - size, ending, size) == 0;
}
