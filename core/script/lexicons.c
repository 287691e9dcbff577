/* lexicons.c - lexicons of schemes and plugins, by the names of their files. A file
 * words.fi.yaml is the lexicon "words" in Finnish. */
#include <stdio.h>

#include "base/path.h"
#include "io/file.h"
#include "script/lexicons.h"

enum { LEXICON_MOST = 16 * 1024 * 1024, PATH_MOST = 4096 };

static const char *const endings[] = { ".yaml", ".yml", ".dic" };
enum { ENDINGS = sizeof endings / sizeof *endings };

/* A file of the folder "lexicons", so that the disk is asked once. */
struct at_lexicon_file {
    struct at_lexicon_file *next;
    struct at_slice name;     /* without its language and ending */
    struct at_slice language; /* empty: the first of the scheme or plugin */
    const char *path;
    size_t rank; /* of its ending: the first wins */
};

struct listing {
    struct at_arena *arena;
    const struct at_chunk *chunk;
    struct at_lexicon_file **last;
};

static enum attune_status list_file(const char *file, void *data,
                                    struct attune_error *error)
{
    struct listing *listing = data;
    char path[PATH_MOST];
    size_t size = strlen(file);
    snprintf(path, sizeof path, "%s/lexicons/%s", listing->chunk->folder, file);
    for (size_t i = 0; i < ENDINGS; i++) {
        size_t ending = strlen(endings[i]);
        if (size <= ending || strcmp(file + size - ending, endings[i]) != 0)
            continue;
        struct at_lexicon_file *it = at_arena_alloc(listing->arena, sizeof *it);
        const char *name = at_arena_text(listing->arena, at_slice(file, size - ending));
        const char *copy = at_arena_text(listing->arena, at_slice_of(path));
        if (!it || !name || !copy)
            return at_error_nomem(error);
        struct at_slice language = at_path_language(at_slice_of(copy));
        size_t tail = ending + (language.size ? language.size + 1 : 0);
        *it = (struct at_lexicon_file){ NULL, at_slice(name, size - tail), language,
                                        copy, i };
        *listing->last = it;
        listing->last = &it->next;
    }
    return ATTUNE_OK;
}

/* The chunk's lexicon files, in order of their names. */
static const struct at_lexicon_file *list_files(struct at_arena *arena,
                                                struct at_chunk *chunk)
{
    char path[PATH_MOST];
    struct listing listing = { arena, chunk, &chunk->lexicon_files };
    if (chunk->are_lexicons_listed)
        return chunk->lexicon_files;
    snprintf(path, sizeof path, "%s/lexicons", chunk->folder);
    if (at_file_kind(path) == AT_FILE_FOLDER)
        at_folder_each(path, list_file, &listing, NULL);
    chunk->are_lexicons_listed = true;
    return chunk->lexicon_files;
}

/* The tag that the chunk's files must have; empty where they need none. */
static struct at_slice tag_of(const struct at_script *script,
                              const struct at_chunk *chunk)
{
    struct at_slice language = script->loader.language;
    bool first = chunk->languages.count > 0 &&
                 at_slice_equal(chunk->languages.items[0], language);
    return first ? at_slice(NULL, 0) : language;
}

/* The lexicon's file in the language; NULL when there is none. `other` is one in
 * another language, if there is one. */
static const char *find_file(struct at_script *script, struct at_chunk *chunk,
                             struct at_slice name, const char **other)
{
    const struct at_lexicon_file *best = NULL, *it;
    struct at_slice tag = tag_of(script, chunk);
    *other = NULL;
    for (it = list_files(script->arena, chunk); it; it = it->next) {
        if (!at_slice_equal(it->name, name))
            continue;
        if (!at_slice_equal(it->language, tag))
            *other = it->path;
        else if (!best || it->rank < best->rank)
            best = it;
    }
    return best ? best->path : NULL;
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
    struct at_buffer text = { 0 };
    struct attune_error error;
    const struct at_lexicon *lexicon = NULL;
    if (at_chunk_read(script, chunk, path, LEXICON_MOST, &text, &error) == ATTUNE_OK)
        lexicon = at_lexicon_read(script->arena, at_buffer_slice(&text), path,
                                  entry->name, chunk->fold, script->faults);
    else
        at_faults_add(script->faults, &error);
    at_buffer_clear(&text);
    if (lexicon && add_matchers(script, entry, lexicon))
        entry->lexicon = lexicon;
}

const struct at_chunk_lexicon *
at_chunk_lexicon(struct at_script *script, struct at_chunk *chunk, struct at_slice name)
{
    for (struct at_chunk_lexicon *it = chunk->lexicons; it; it = it->next)
        if (at_slice_equal(it->name, name))
            return it;
    if (!script->faults)
        return NULL;
    const char *other, *path = find_file(script, chunk, name, &other);
    if (!path && !other)
        return NULL;
    struct at_chunk_lexicon *entry = at_arena_alloc(script->arena, sizeof *entry);
    const char *copy = at_arena_text(script->arena, name);
    if (!entry || !copy)
        return NULL;
    entry->name = at_slice(copy, name.size);
    entry->next = chunk->lexicons;
    chunk->lexicons = entry;
    if (path)
        read_lexicon(script, chunk, path, entry);
    else
        at_faults_error(script->faults, other, 0, 0,
                        "the lexicon \"%.*s\" is missing in the language \"%.*s\"",
                        AT_SLICE_ARGS(name), AT_SLICE_ARGS(tag_of(script, chunk)));
    return entry;
}

void at_lexicons_each(struct at_script *script, struct at_chunk *chunk,
                      void (*each)(void *data, struct at_slice name), void *data)
{
    struct at_slice tag = tag_of(script, chunk);
    for (const struct at_lexicon_file *it = list_files(script->arena, chunk); it;
         it = it->next)
        if (at_slice_equal(it->language, tag))
            each(data, it->name);
}

static void weigh(void *nearest, struct at_slice name)
{
    at_nearest_add(nearest, name);
}

struct at_slice at_chunk_nearest_lexicon(struct at_script *script,
                                         struct at_chunk *chunk, struct at_slice name)
{
    struct at_nearest nearest = at_nearest_to(name);
    at_lexicons_each(script, chunk, weigh, &nearest);
    return nearest.name;
}
