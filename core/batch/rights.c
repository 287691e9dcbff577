/* rights.c - a handful of paths, compared as texts. */
#include "batch/rights.h"

#include <string.h>

#include "base/path.h"

struct at_granted {
    enum at_right right;
    struct at_slice path; /* without slashes at its end */
};

bool at_rights_grant(struct at_rights *rights, enum at_right right, const char *path)
{
    if (!*path)
        return true;
    if (rights->count == rights->room) {
        size_t room = rights->room ? rights->room * 2 : 16;
        struct at_granted *granted =
            at_arena_grow(rights->arena, rights->granted,
                          rights->room * sizeof *granted, room * sizeof *granted);
        if (!granted)
            return false;
        rights->granted = granted;
        rights->room = room;
    }
    const char *copy = at_arena_text(rights->arena, at_slice_of(path));
    if (!copy)
        return false;
    rights->granted[rights->count++] =
        (struct at_granted){ right, at_path_trim(at_slice_of(copy)) };
    return true;
}

static bool leads_up(const char *path)
{
    for (; *path; path += strcspn(path, "/"), path += strspn(path, "/"))
        if (path[0] == '.' && path[1] == '.' && (path[2] == '/' || !path[2]))
            return true;
    return false;
}

/* What of `path` stands behind a granted one; NULL when it does not begin so. Below
 * "." is every path that is not absolute, and below "/" every other. */
static const char *behind(const struct at_granted *granted, const char *path)
{
    size_t size = granted->path.size;
    if (at_slice_is(granted->path, ".") && path[0] != '/')
        return path[0] == '.' && (path[1] == '/' || !path[1]) ? path + 1 : path;
    return strncmp(path, granted->path.data, size) == 0 ? path + size : NULL;
}

static bool is_below(const struct at_granted *granted, const char *rest)
{
    bool parted = !*rest || *rest == '/' || at_slice_is(granted->path, "/") ||
                  at_slice_is(granted->path, ".");
    return parted && !leads_up(rest);
}

static bool allows(const struct at_granted *granted, enum at_right right,
                   const char *path)
{
    const char *rest = behind(granted, path);
    if (!rest || (right != AT_RIGHT_LOOK && right != granted->right))
        return false;
    if (granted->right == AT_RIGHT_LOOK)
        return !rest[strspn(rest, "/")];
    return is_below(granted, rest) ||
           (granted->right == AT_RIGHT_WRITE && *rest == '.' && !strchr(rest, '/'));
}

bool at_rights_allow(const struct at_rights *rights, enum at_right right,
                     const char *path)
{
    for (size_t i = 0; i < rights->count; i++)
        if (allows(&rights->granted[i], right, path))
            return true;
    return false;
}
