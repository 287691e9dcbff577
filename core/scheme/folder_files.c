/* folder_files.c - a walk, names in bytewise order. */
#include "scheme/folder_files.h"

#include "base/path.h"
#include "io/file.h"

enum { DEPTH_MOST = 16 };

struct walk {
    struct at_folder_files *list;
    const char *path, *as;
    int depth;
};

static enum attune_status make_room(struct at_folder_files *list,
                                    struct attune_error *error)
{
    if (list->count < list->room)
        return ATTUNE_OK;
    size_t room = list->room ? list->room * 2 : 32;
    struct at_zip_file *files = at_arena_grow(
        list->arena, list->files, list->room * sizeof *files, room * sizeof *files);
    if (!files)
        return at_error_nomem(error);
    list->files = files;
    list->room = room;
    return ATTUNE_OK;
}

enum attune_status at_folder_files_put(struct at_folder_files *list, const char *as,
                                       struct at_slice bytes,
                                       struct attune_error *error)
{
    if (bytes.size > list->most - list->bytes || list->count == AT_ZIP_ENTRIES_MOST)
        return at_error_at(error, ATTUNE_LIMIT, as, 0, 0,
                           "is one too many: a bundle has at most %zu MiB and %d files",
                           list->most >> 20, AT_ZIP_ENTRIES_MOST);
    enum attune_status status = make_room(list, error);
    const char *copy = status ? NULL : at_arena_text(list->arena, bytes);
    if (!copy)
        return status ? status : at_error_nomem(error);
    list->files[list->count++] = (struct at_zip_file){ as, at_slice(copy, bytes.size) };
    list->bytes += bytes.size;
    return ATTUNE_OK;
}

static enum attune_status add(struct at_folder_files *list, const char *path,
                              const char *as, int depth, struct attune_error *error);

static enum attune_status each(const char *name, void *data, struct attune_error *error)
{
    struct walk *walk = data;
    struct at_arena *arena = walk->list->arena;
    if (name[0] == '.' && walk->list->skip_hidden)
        return ATTUNE_OK;
    const char *path = at_path_join(arena, at_slice_of(walk->path), name);
    const char *as = walk->as[0] ? at_path_join(arena, at_slice_of(walk->as), name)
                                 : at_arena_text(arena, at_slice_of(name));
    return path && as ? add(walk->list, path, as, walk->depth + 1, error)
                      : at_error_nomem(error);
}

static enum attune_status add_file(struct at_folder_files *list, const char *path,
                                   const char *as, struct attune_error *error)
{
    struct at_buffer bytes = { 0 };
    enum attune_status status = at_file_read(&bytes, path, list->most, error);
    if (!status)
        status = at_folder_files_put(list, as, at_buffer_slice(&bytes), error);
    at_buffer_clear(&bytes);
    return status;
}

static enum attune_status add(struct at_folder_files *list, const char *path,
                              const char *as, int depth, struct attune_error *error)
{
    struct at_file_about about = at_file_about(path);
    bool link = about.link && depth > 0;
    if (link || (about.kind != AT_FILE_REGULAR && about.kind != AT_FILE_FOLDER))
        return at_error_at(error, ATTUNE_INVALID, path, 0, 0,
                           link ? "is a link; only files and folders are taken"
                                : "is neither a file nor a folder");
    if (about.kind == AT_FILE_REGULAR)
        return add_file(list, path, as, error);
    if (depth > DEPTH_MOST)
        return at_error_at(error, ATTUNE_LIMIT, path, 0, 0,
                           "folders are nested more than %d deep", DEPTH_MOST);
    struct walk walk = { list, path, as, depth };
    return at_folder_each(path, each, &walk, error);
}

enum attune_status at_folder_files_add(struct at_folder_files *list, const char *path,
                                       const char *as, struct attune_error *error)
{
    return add(list, path, as, 0, error);
}
