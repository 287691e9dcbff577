/* find.c - lists every place once, on first demand, and answers from the list. */
#include "scheme/find.h"

#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "base/suggest.h"
#include "io/file.h"

struct at_search {
    struct at_arena *arena;
    const char **places; /* in the arena */
    size_t place_count;
    const char *shipped;    /* the place of what came with attune; NULL: none */
    struct at_found *found; /* in the arena */
    size_t found_count, found_room;
    bool listed;
};

struct at_search *at_search_new(void)
{
    struct at_search *search = calloc(1, sizeof *search);
    if (search && !(search->arena = at_arena_new())) {
        free(search);
        return NULL;
    }
    return search;
}

void at_search_free(struct at_search *search)
{
    if (!search)
        return;
    at_arena_free(search->arena);
    free(search);
}

bool at_search_add(struct at_search *search, const char *place)
{
    if (at_file_kind(place) != AT_FILE_FOLDER)
        return true;
    for (size_t i = 0; i < search->place_count; i++)
        if (strcmp(search->places[i], place) == 0)
            return true;
    size_t count = search->place_count;
    const char **places =
        at_arena_grow(search->arena, search->places, count * sizeof *places,
                      (count + 1) * sizeof *places);
    if (!places)
        return false;
    search->places = places;
    places[count] = at_arena_text(search->arena, at_slice_of(place));
    if (!places[count])
        return false;
    search->place_count++;
    search->listed = false;
    return true;
}

bool at_search_add_shipped(struct at_search *search, const char *place)
{
    if (!at_search_add(search, place))
        return false;
    for (size_t i = 0; i < search->place_count; i++)
        if (strcmp(search->places[i], place) == 0)
            search->shipped = search->places[i];
    return true;
}

static bool has_name(const struct at_search *search, struct at_slice name, bool plugin)
{
    for (size_t i = 0; i < search->found_count; i++)
        if (search->found[i].plugin == plugin &&
            at_slice_equal(search->found[i].name, name))
            return true;
    return false;
}

struct listing {
    struct at_search *search;
    const char *folder;
    bool shipped;
};

static enum attune_status keep(const struct listing *listing, struct at_slice name,
                               const char *path, bool plugin,
                               struct attune_error *error)
{
    struct at_search *search = listing->search;
    if (search->found_count == search->found_room) {
        size_t room = search->found_room ? search->found_room * 2 : 16;
        struct at_found *list =
            at_arena_grow(search->arena, search->found,
                          search->found_room * sizeof *list, room * sizeof *list);
        if (!list)
            return at_error_nomem(error);
        search->found = list;
        search->found_room = room;
    }
    const char *copy = at_arena_text(search->arena, name);
    if (!copy)
        return at_error_nomem(error);
    search->found[search->found_count] =
        (struct at_found){ at_slice(copy, name.size), at_slice_of(path), plugin,
                           has_name(search, name, plugin), listing->shipped };
    search->found_count++;
    return ATTUNE_OK;
}

static enum attune_status each_scheme(const char *name, void *data,
                                      struct attune_error *error)
{
    struct listing *listing = data;
    struct at_arena *arena = listing->search->arena;
    const char *path = at_path_join(arena, at_slice_of(listing->folder), name);
    const char *codebook =
        path ? at_path_join(arena, at_slice_of(path), "codebook.yaml") : NULL;
    if (!codebook)
        return at_error_nomem(error);
    if (name[0] == '.' || at_file_kind(codebook) != AT_FILE_REGULAR)
        return ATTUNE_OK;
    return keep(listing, at_slice_of(name), path, false, error);
}

static enum attune_status each_plugin(const char *name, void *data,
                                      struct attune_error *error)
{
    struct listing *listing = data;
    struct at_arena *arena = listing->search->arena;
    const char *path = at_path_join(arena, at_slice_of(listing->folder), name);
    const char *init = path ? at_path_join(arena, at_slice_of(path), "init.lua") : NULL;
    if (!init)
        return at_error_nomem(error);
    size_t size = strlen(name);
    if (name[0] == '.')
        return ATTUNE_OK;
    if (at_file_kind(init) == AT_FILE_REGULAR)
        return keep(listing, at_slice_of(name), init, true, error);
    if (size > 4 && strcmp(name + size - 4, ".lua") == 0 &&
        at_file_kind(path) == AT_FILE_REGULAR)
        return keep(listing, at_slice(name, size - 4), path, true, error);
    return ATTUNE_OK;
}

static enum attune_status list_place(struct at_search *search, const char *place,
                                     struct attune_error *error)
{
    const struct at_slice folder = at_slice_of(place);
    bool shipped = place == search->shipped;
    struct listing schemes = { search, at_path_join(search->arena, folder, "schemes"),
                               shipped };
    struct listing plugins = { search, at_path_join(search->arena, folder, "plugins"),
                               shipped };
    if (!schemes.folder || !plugins.folder)
        return at_error_nomem(error);
    enum attune_status status = ATTUNE_OK;
    if (at_file_kind(schemes.folder) == AT_FILE_FOLDER)
        status = at_folder_each(schemes.folder, each_scheme, &schemes, error);
    if (status == ATTUNE_OK && at_file_kind(plugins.folder) == AT_FILE_FOLDER)
        status = at_folder_each(plugins.folder, each_plugin, &plugins, error);
    return status;
}

static enum attune_status list_places(struct at_search *search,
                                      struct attune_error *error)
{
    if (search->listed)
        return ATTUNE_OK;
    search->found_count = 0;
    for (size_t i = 0; i < search->place_count; i++) {
        enum attune_status status = list_place(search, search->places[i], error);
        if (status != ATTUNE_OK)
            return status;
    }
    search->listed = true;
    return ATTUNE_OK;
}

static enum attune_status not_found(struct at_search *search, struct at_slice name,
                                    bool plugin, struct attune_error *error)
{
    const char *what = plugin ? "plugin" : "scheme";
    const char **names = malloc((search->found_count + 1) * sizeof *names);
    if (!names)
        return at_error_nomem(error);
    size_t count = 0;
    for (size_t i = 0; i < search->found_count; i++)
        if (search->found[i].plugin == plugin)
            names[count++] = search->found[i].name.data;
    const char *nearest = at_suggest(name, names, count);
    if (nearest)
        at_error_set(error, ATTUNE_NOT_FOUND, "no %s \"%.*s\" (did you mean \"%s\"?)",
                     what, AT_SLICE_ARGS(name), nearest);
    else
        at_error_set(error, ATTUNE_NOT_FOUND,
                     "no %s \"%.*s\"; `attune list` shows those there are", what,
                     AT_SLICE_ARGS(name));
    free(names);
    return ATTUNE_NOT_FOUND;
}

static enum attune_status find(struct at_search *search, struct at_slice name,
                               bool plugin, struct at_slice *path,
                               struct attune_error *error)
{
    enum attune_status status = list_places(search, error);
    if (status != ATTUNE_OK)
        return status;
    for (size_t i = 0; i < search->found_count; i++)
        if (search->found[i].plugin == plugin &&
            at_slice_equal(search->found[i].name, name)) {
            *path = search->found[i].path;
            return ATTUNE_OK;
        }
    return not_found(search, name, plugin, error);
}

enum attune_status at_search_scheme(struct at_search *search, struct at_slice name,
                                    struct at_slice *folder, struct attune_error *error)
{
    char *path = at_arena_text(search->arena, name);
    if (!path)
        return at_error_nomem(error);
    size_t size = name.size;
    while (size > 1 && path[size - 1] == '/')
        path[--size] = '\0';
    if (strchr(path, '/') || at_file_kind(path) == AT_FILE_FOLDER) {
        const char *codebook =
            at_path_join(search->arena, at_slice(path, size), "codebook.yaml");
        if (!codebook)
            return at_error_nomem(error);
        if (at_file_kind(codebook) == AT_FILE_REGULAR) {
            *folder = at_slice(path, size);
            return ATTUNE_OK;
        }
        if (strchr(path, '/'))
            return at_error_at(error, ATTUNE_NOT_FOUND, path, 0, 0,
                               "no scheme here: it has no codebook.yaml");
    }
    return find(search, at_slice(path, size), false, folder, error);
}

enum attune_status at_search_plugin(struct at_search *search, struct at_slice name,
                                    struct at_slice *file, struct attune_error *error)
{
    return find(search, name, true, file, error);
}

enum attune_status at_search_all(struct at_search *search,
                                 const struct at_found **found, size_t *count,
                                 struct attune_error *error)
{
    enum attune_status status = list_places(search, error);
    *found = search->found;
    *count = search->found_count;
    return status;
}
