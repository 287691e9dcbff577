/* subject.c - paths are told from names by what stands there. */
#include "cli/subject.h"

#include "base/path.h"
#include "base/suggest.h"
#include "io/file.h"

/* The name of a plugin's file: of its folder when it is init.lua. */
static struct at_slice plugin_name(struct at_slice file)
{
    struct at_slice folder = at_plugin_folder(file), name = at_path_last(file);
    if (folder.size)
        return at_path_last(folder);
    return at_slice(name.data, name.size - strlen(".lua"));
}

struct at_slice at_plugin_folder(struct at_slice file)
{
    bool is_init = at_slice_is(at_path_last(file), "init.lua");
    return is_init ? at_path_folder(file) : at_slice(NULL, 0);
}

/* What stands at a path; `found` false when it is neither scheme nor plugin. False
 * when memory is out. */
static bool find_path(struct at_subject *subject, struct at_arena *arena,
                      struct at_slice path, bool *found)
{
    const char *codebook = at_path_join(arena, path, "codebook.yaml");
    const char *init = at_path_join(arena, path, "init.lua");
    const char *file = at_arena_text(arena, path);
    if (!codebook || !init || !file)
        return false;
    *found = true;
    if (at_file_kind(codebook) == AT_FILE_REGULAR) {
        *subject = (struct at_subject){ false, at_path_last(path), path };
        return true;
    }
    struct at_slice plugin = at_slice_of(init);
    if (at_file_kind(init) != AT_FILE_REGULAR) {
        plugin = at_slice_of(file);
        *found = at_path_ends(path, ".lua") && at_file_kind(file) == AT_FILE_REGULAR;
    }
    *subject = (struct at_subject){ true, at_slice(NULL, 0), plugin };
    if (*found)
        subject->name = plugin_name(plugin);
    return true;
}

static enum attune_status find_name(struct at_subject *subject,
                                    struct at_search *search, struct at_slice name,
                                    struct attune_error *error)
{
    const struct at_found *all;
    size_t count;
    struct at_nearest nearest = at_nearest_to(name);
    enum attune_status status = at_search_all(search, &all, &count, error);
    if (status)
        return status;
    for (int plugins = 0; plugins <= 1; plugins++)
        for (size_t i = 0; i < count; i++) {
            at_nearest_add(&nearest, all[i].name);
            if (all[i].plugin != plugins || all[i].shadowed ||
                !at_slice_equal(all[i].name, name))
                continue;
            *subject = (struct at_subject){ all[i].plugin, all[i].name, all[i].path };
            return ATTUNE_OK;
        }
    if (nearest.name.size)
        return at_error_set(error, ATTUNE_NOT_FOUND,
                            "no scheme or plugin \"%.*s\" (did you mean \"%.*s\"?)",
                            AT_SLICE_ARGS(name), AT_SLICE_ARGS(nearest.name));
    return at_error_set(error, ATTUNE_NOT_FOUND,
                        "no scheme or plugin \"%.*s\"; `attune list` shows those there "
                        "are",
                        AT_SLICE_ARGS(name));
}

enum attune_status at_subject_find(struct at_subject *subject, struct at_arena *arena,
                                   struct at_search *search, const char *operand,
                                   struct attune_error *error)
{
    bool found;
    struct at_slice path = at_path_trim(at_slice_of(operand));
    if (!find_path(subject, arena, path, &found))
        return at_error_nomem(error);
    if (found)
        return ATTUNE_OK;
    if (memchr(path.data, '/', path.size))
        return at_error_at(error, ATTUNE_NOT_FOUND, operand, 0, 0,
                           "no scheme or plugin here: there is no codebook.yaml, "
                           "init.lua or .lua file");
    return find_name(subject, search, path, error);
}
