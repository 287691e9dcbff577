/* lexicon_files.c - read as a script would read them, to be shown or checked. */
#include "cli/lexicon_files.h"

#include "base/path.h"
#include "io/file.h"

enum { LEXICON_MOST = 64 * 1024 * 1024 };

struct reading {
    struct at_arena *arena;
    const char *folder;
    struct at_faults *faults;
    struct at_lexicon_file *files;
    size_t count;
};

/* The name without its language and ending; empty when it is no lexicon's. */
static struct at_slice name_of(const char *file)
{
    const char *dot = strrchr(file, '.');
    if (file[0] == '.' || !dot ||
        (strcmp(dot, ".yaml") != 0 && strcmp(dot, ".yml") != 0 &&
         strcmp(dot, ".dic") != 0))
        return at_slice(NULL, 0);
    struct at_slice language = at_path_language(at_slice_of(file));
    return at_slice(file,
                    (size_t)(dot - file) - (language.size ? language.size + 1 : 0));
}

static struct at_lexicon_file *add(struct reading *it)
{
    struct at_lexicon_file *files =
        at_arena_grow(it->arena, it->files, it->count * sizeof *files,
                      (it->count + 1) * sizeof *files);
    if (!files)
        return NULL;
    it->files = files;
    return &files[it->count++];
}

static enum attune_status read_file(const char *name, void *data,
                                    struct attune_error *error)
{
    struct reading *it = data;
    struct at_buffer text = { 0 };
    struct attune_error fault;
    struct at_slice plain = name_of(name);
    if (!plain.size)
        return ATTUNE_OK;
    const char *path = at_path_join(it->arena, at_slice_of(it->folder), name);
    struct at_lexicon_file *file = add(it);
    const char *copy = at_arena_text(it->arena, plain);
    if (!path || !file || !copy)
        return at_error_nomem(error);
    *file = (struct at_lexicon_file){ path, at_slice(copy, plain.size), NULL };
    if (at_file_read(&text, path, LEXICON_MOST, &fault) == ATTUNE_OK)
        file->lexicon = at_lexicon_read(it->arena, at_buffer_slice(&text), path,
                                        file->name, AT_FOLD_CASE, it->faults);
    else
        at_faults_add(it->faults, &fault);
    at_buffer_clear(&text);
    return ATTUNE_OK;
}

enum attune_status at_lexicon_files_read(struct at_arena *arena, struct at_slice folder,
                                         struct at_faults *faults,
                                         const struct at_lexicon_file **files,
                                         size_t *count, struct attune_error *error)
{
    struct reading it = { .arena = arena, .faults = faults };
    enum attune_status status = ATTUNE_OK;
    it.folder = at_path_join(arena, folder, "lexicons");
    if (!it.folder)
        return at_error_nomem(error);
    if (at_file_kind(it.folder) == AT_FILE_FOLDER)
        status = at_folder_each(it.folder, read_file, &it, error);
    *files = it.files;
    *count = it.count;
    return status;
}
