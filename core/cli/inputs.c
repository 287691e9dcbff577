/* inputs.c - walks folders in bytewise order, so that results never depend on how a
 * file system lists them. */
#include "cli/inputs.h"

#include <string.h>

#include "base/path.h"
#include "cli/manifest.h"
#include "io/file.h"

enum { DEPTH_MOST = 32 }; /* of folders: a link to a folder above has no end */

/* The folder being walked. */
struct walk {
    struct at_inputs *inputs;
    struct at_faults *faults;
    const char *folder;
    const char *manifest; /* its path; NULL: the folder has none */
    size_t typed;         /* bytes of its path that the user typed, with a "/" */
    int depth;
};

static enum attune_status keep(struct at_inputs *inputs, const char *path,
                               const char *name, struct attune_error *error)
{
    if (inputs->count == inputs->room) {
        size_t room = inputs->room ? inputs->room * 2 : 16;
        struct at_input *items =
            at_arena_grow(inputs->arena, inputs->items, inputs->room * sizeof *items,
                          room * sizeof *items);
        if (!items)
            return at_error_nomem(error);
        inputs->items = items;
        inputs->room = room;
    }
    inputs->items[inputs->count++] = (struct at_input){ .path = path, .name = name };
    return ATTUNE_OK;
}

/* "folder/name" in the arena; NULL when memory is out. */
static char *join(struct at_arena *arena, const char *folder, const char *name)
{
    size_t size = strlen(folder), more = strlen(name);
    bool slash = size > 0 && folder[size - 1] != '/';
    char *path = at_arena_raw(arena, size + slash + more + 1);
    if (!path)
        return NULL;
    memcpy(path, folder, size);
    if (slash)
        path[size] = '/';
    memcpy(path + size + slash, name, more + 1);
    return path;
}

/* Is there a file of that name beside (or in) `path`? */
static bool has(const char *path, const char *name)
{
    struct at_buffer beside = { 0 };
    at_buffer_printf(&beside, "%s%s", path, name);
    bool found = !beside.failed && at_file_kind(beside.data) == AT_FILE_REGULAR;
    at_buffer_clear(&beside);
    return found;
}

/* Results are known by the provenance that is written with them. */
static bool is_ours(const char *path, enum at_file_kind kind)
{
    if (kind == AT_FILE_FOLDER)
        return has(path, "/provenance.json") && has(path, "/codings.csv");
    return has(path, ".provenance.json");
}

static bool is_provenance(const char *name)
{
    static const char ending[] = ".provenance.json";
    size_t size = strlen(name), tail = sizeof ending - 1;
    return size > tail && strcmp(name + size - tail, ending) == 0;
}

/* The path below what was typed, without its ending. */
static enum attune_status keep_found(const struct walk *walk, const char *path,
                                     struct attune_error *error)
{
    const char *below = path + walk->typed, *dot = strrchr(below, '.');
    struct at_slice name = at_slice(below, dot ? (size_t)(dot - below) : strlen(below));
    const char *copy = at_arena_text(walk->inputs->arena, name);
    return copy ? keep(walk->inputs, path, copy, error) : at_error_nomem(error);
}

static enum attune_status walk_folder(struct walk *walk, struct attune_error *error);

static enum attune_status meet(const char *name, void *data, struct attune_error *error)
{
    const struct walk *walk = data;
    struct at_inputs *inputs = walk->inputs;
    if (name[0] == '.') {
        inputs->hidden++;
        return ATTUNE_OK;
    }
    if (is_provenance(name))
        return ATTUNE_OK;
    const char *path = join(inputs->arena, walk->folder, name);
    if (!path)
        return at_error_nomem(error);
    enum at_file_kind kind = at_file_kind(path);
    if (walk->manifest && strcmp(path, walk->manifest) == 0)
        return ATTUNE_OK;
    if (is_ours(path, kind)) {
        inputs->ours++;
        return ATTUNE_OK;
    }
    if (kind == AT_FILE_FOLDER) {
        struct walk deeper = { .inputs = inputs,
                               .faults = walk->faults,
                               .folder = path,
                               .typed = walk->typed,
                               .depth = walk->depth + 1 };
        return walk_folder(&deeper, error);
    }
    if (kind == AT_FILE_REGULAR && at_reader_knows(inputs->read, path))
        return keep_found(walk, path, error);
    inputs->others++;
    return ATTUNE_OK;
}

static enum attune_status walk_folder(struct walk *walk, struct attune_error *error)
{
    size_t first = walk->inputs->count;
    const char *manifest = join(walk->inputs->arena, walk->folder, "sessions.csv");
    if (walk->depth > DEPTH_MOST)
        return at_error_at(error, ATTUNE_LIMIT, walk->folder, 0, 0,
                           "folders in folders, more than %d deep: does a link lead "
                           "back?",
                           DEPTH_MOST);
    if (!manifest)
        return at_error_nomem(error);
    walk->manifest = at_manifest_is(manifest) ? manifest : NULL;
    enum attune_status status = at_folder_each(walk->folder, meet, walk, error);
    if (status == ATTUNE_OK && walk->manifest &&
        at_manifest_read(walk->inputs, manifest, first, false, walk->faults) !=
            ATTUNE_OK)
        status = at_error_nomem(error);
    return status;
}

static enum attune_status nothing_in(const struct at_inputs *inputs, const char *folder,
                                     struct attune_error *error)
{
    struct at_buffer endings = { 0 };
    at_readers_add_endings(&endings, inputs->read);
    at_error_at(error, ATTUNE_INVALID, folder, 0, 0,
                "there is no transcript in this folder; what is read ends in %s",
                at_buffer_text(&endings));
    at_buffer_clear(&endings);
    return ATTUNE_INVALID;
}

static enum attune_status find_in(struct at_inputs *inputs, const char *folder,
                                  struct at_faults *faults, struct attune_error *error)
{
    size_t before = inputs->count;
    const char *typed = join(inputs->arena, folder, "");
    if (!typed)
        return at_error_nomem(error);
    struct walk walk = { .inputs = inputs,
                         .faults = faults,
                         .folder = folder,
                         .typed = strlen(typed),
                         .depth = 1 };
    enum attune_status status = walk_folder(&walk, error);
    if (status == ATTUNE_OK && inputs->count == before)
        status = nothing_in(inputs, folder, error);
    return status;
}

/* A manifest among the operands: a shell gives all of a folder. */
static bool names_manifest(const char *operand)
{
    return at_slice_is(at_path_last(at_slice_of(operand)), "sessions.csv") &&
           at_manifest_is(operand);
}

static enum attune_status find_one(struct at_inputs *inputs, const char *operand,
                                   struct at_faults *faults, struct attune_error *error)
{
    if (names_manifest(operand))
        return ATTUNE_OK;
    if (at_file_kind(operand) == AT_FILE_FOLDER)
        return find_in(inputs, operand, faults, error);
    return keep(inputs, operand, NULL, error);
}

/* A manifest that was named is read when all it may speak of is known. */
static enum attune_status read_named(struct at_inputs *inputs, const char *operand,
                                     struct at_faults *faults)
{
    if (!names_manifest(operand))
        return ATTUNE_OK;
    if (inputs->count > 0)
        return at_manifest_read(inputs, operand, 0, true, faults);
    at_faults_error(
        faults, operand, 0, 0,
        "this tells what transcripts are, and is none; give the folder that "
        "it is in");
    return ATTUNE_OK;
}

enum attune_status at_inputs_find(struct at_inputs *inputs, char *const *operands,
                                  size_t count, struct at_faults *faults)
{
    struct attune_error error;
    enum attune_status status = ATTUNE_OK;
    if (!inputs->arena && !(inputs->arena = at_arena_new())) {
        at_error_nomem(&error);
        at_faults_add(faults, &error);
        return ATTUNE_NO_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        status = find_one(inputs, operands[i], faults, &error);
        if (status != ATTUNE_OK)
            at_faults_add(faults, &error);
        if (status == ATTUNE_NO_MEMORY)
            return status;
    }
    for (size_t i = 0; i < count; i++) {
        if (read_named(inputs, operands[i], faults) == ATTUNE_OK)
            continue;
        at_error_nomem(&error);
        at_faults_add(faults, &error);
        return ATTUNE_NO_MEMORY;
    }
    return ATTUNE_OK;
}

void at_inputs_clear(struct at_inputs *inputs)
{
    at_arena_free(inputs->arena);
    *inputs = (struct at_inputs){ .read = inputs->read };
}

static void add_part(struct at_buffer *out, size_t before, size_t count,
                     const char *one, const char *many)
{
    if (count > 0)
        at_buffer_printf(out, "%s%zu %s",
                         out->size == before ? "passed over in folders: " : ", ", count,
                         count == 1 ? one : many);
}

void at_inputs_add_passed(const struct at_inputs *inputs, struct at_buffer *out)
{
    size_t before = out->size;
    add_part(out, before, inputs->others, "file of another format",
             "files of other formats");
    add_part(out, before, inputs->ours, "result of attune", "results of attune");
    add_part(out, before, inputs->hidden, "hidden file", "hidden files");
}
