/* lexicons.c - lexicons of schemes and plugins, by the names of their files. */
#include <stdio.h>

#include "io/file.h"
#include "script/lexicons.h"

enum { LEXICON_MOST = 16 * 1024 * 1024, PATH_MOST = 4096 };

static const char *const endings[] = { ".yaml", ".yml", ".dic" };
enum { ENDINGS = sizeof endings / sizeof *endings };

/* The path of a lexicon's file; false when there is none. */
static bool find_file(const struct at_chunk *chunk, struct at_slice name, char *path)
{
    for (size_t i = 0; i < ENDINGS; i++) {
        snprintf(path, PATH_MOST, "%s/lexicons/%.*s%s", chunk->folder,
                 AT_SLICE_ARGS(name), endings[i]);
        if (at_file_kind(path) == AT_FILE_REGULAR)
            return true;
    }
    return false;
}

static bool add_matchers(struct at_script *script, struct at_chunk_lexicon *entry,
                         const struct at_lexicon *lexicon)
{
    struct attune_error error;
    size_t count = lexicon->category_count + 1;
    entry->matchers = at_arena_alloc(script->arena, count * sizeof *entry->matchers);
    if (!entry->matchers)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (at_matchers_add_category(script->loader.matchers, lexicon, (int32_t)i - 1,
                                     &entry->matchers[i], &error) == ATTUNE_OK)
            continue;
        at_faults_add(script->faults, &error);
        return false;
    }
    return true;
}

static void read_lexicon(struct at_script *script, struct at_chunk *chunk,
                         const char *path, struct at_chunk_lexicon *entry)
{
    struct at_slice text = { NULL, 0 };
    struct attune_error error;
    const char *copy = at_arena_text(script->arena, at_slice_of(path));
    if (!copy ||
        at_chunk_read(script, chunk, path, LEXICON_MOST, &text, &error) != ATTUNE_OK) {
        if (!copy)
            at_error_nomem(&error);
        at_faults_add(script->faults, &error);
        return;
    }
    const struct at_lexicon *lexicon = at_lexicon_read(
        script->arena, text, copy, entry->name, chunk->fold, script->faults);
    if (lexicon && add_matchers(script, entry, lexicon))
        entry->lexicon = lexicon;
}

/* Names come from scripts: nothing that leads out of the folder. */
static bool is_name(struct at_slice name)
{
    for (size_t i = 0; i < name.size; i++) {
        char c = name.data[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
              (c >= '0' && c <= '9') || c == '-' || c == '_'))
            return false;
    }
    return name.size > 0 && name.size < 128;
}

const struct at_chunk_lexicon *
at_chunk_lexicon(struct at_script *script, struct at_chunk *chunk, struct at_slice name)
{
    char path[PATH_MOST];
    for (struct at_chunk_lexicon *it = chunk->lexicons; it; it = it->next)
        if (at_slice_equal(it->name, name))
            return it;
    if (!is_name(name) || !script->faults || !find_file(chunk, name, path))
        return NULL;
    struct at_chunk_lexicon *entry = at_arena_alloc(script->arena, sizeof *entry);
    const char *copy = at_arena_text(script->arena, name);
    if (!entry || !copy)
        return NULL;
    entry->name = at_slice(copy, name.size);
    entry->next = chunk->lexicons;
    chunk->lexicons = entry;
    read_lexicon(script, chunk, path, entry);
    return entry;
}

struct visit {
    void (*each)(void *data, struct at_slice name);
    void *data;
};

static enum attune_status visit_file(const char *file, void *data,
                                     struct attune_error *error)
{
    (void)error;
    const struct visit *visit = data;
    size_t size = strlen(file);
    for (size_t i = 0; i < ENDINGS; i++) {
        size_t ending = strlen(endings[i]);
        if (size > ending && strcmp(file + size - ending, endings[i]) == 0)
            visit->each(visit->data, at_slice(file, size - ending));
    }
    return ATTUNE_OK;
}

void at_lexicons_each(const struct at_chunk *chunk,
                      void (*each)(void *data, struct at_slice name), void *data)
{
    char path[PATH_MOST];
    struct visit visit = { each, data };
    snprintf(path, sizeof path, "%s/lexicons", chunk->folder);
    if (at_file_kind(path) == AT_FILE_FOLDER)
        at_folder_each(path, visit_file, &visit, NULL);
}

void at_near_name_add(void *near_name, struct at_slice name)
{
    struct at_near_name *it = near_name;
    struct at_slice before = it->nearest.name;
    at_nearest_add(&it->nearest, name);
    if (it->nearest.name.data == before.data)
        return;
    const char *copy = at_arena_text(it->arena, name);
    it->nearest.name = copy ? at_slice(copy, name.size) : before;
}

struct at_slice at_chunk_nearest_lexicon(struct at_script *script,
                                         const struct at_chunk *chunk,
                                         struct at_slice name)
{
    struct at_near_name it = { script->arena, at_nearest_to(name) };
    at_lexicons_each(chunk, at_near_name_add, &it);
    return it.nearest.name;
}
