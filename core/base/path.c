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

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Two or three letters, perhaps with a region: fi, gsw, pt-BR. */
static bool is_tag(struct at_slice text)
{
    size_t letters = 0;
    while (letters < text.size && is_letter(text.data[letters]))
        letters++;
    if (letters < 2 || letters > 3)
        return false;
    return letters == text.size ||
           (text.size == letters + 3 && text.data[letters] == '-' &&
            is_letter(text.data[letters + 1]) && is_letter(text.data[letters + 2]));
}

/* Where the last dot before `end` is; 0 where there is none but one that begins it. */
static size_t dot_before(struct at_slice name, size_t end)
{
    while (end > 0 && name.data[end - 1] != '.')
        end--;
    return end > 0 ? end - 1 : 0;
}

struct at_slice at_path_language(struct at_slice path)
{
    struct at_slice name = at_path_last(path);
    size_t ending = dot_before(name, name.size);
    size_t dot = dot_before(name, ending);
    if (dot == 0)
        return at_slice(NULL, 0);
    struct at_slice tag = at_slice(name.data + dot + 1, ending - dot - 1);
    return is_tag(tag) ? tag : at_slice(NULL, 0);
}
