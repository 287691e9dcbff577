/* chunk.c - files of Lua: found, read, compiled, run and run again. */
#include <stdio.h>

#include "io/file.h"
#include "io/hash.h"
#include "scheme/version.h"
#include "script/lib.h"
#include "script/script_private.h"

static bool note_file(struct at_script *script, struct at_chunk *chunk,
                      struct at_slice path, struct at_slice text)
{
    struct at_file_note *note = at_arena_alloc(script->arena, sizeof *note);
    if (!note)
        return false;
    note->file.path = path;
    at_sha256(text, note->file.sha256);
    struct at_file_note **end = &chunk->files;
    while (*end)
        end = &(*end)->next;
    *end = note;
    return true;
}

enum attune_status at_chunk_read(struct at_script *script, struct at_chunk *chunk,
                                 const char *path, size_t most, struct at_buffer *text,
                                 struct attune_error *error)
{
    enum attune_status status = at_file_read(text, path, most, error);
    if (status != ATTUNE_OK)
        return status;
    const char *name = at_arena_text(script->arena, at_slice_of(path));
    if (!name || !note_file(script, chunk, at_slice_of(name), at_buffer_slice(text)))
        return at_error_nomem(error);
    return ATTUNE_OK;
}

/* The same, for a text that is kept as long as the script. */
static enum attune_status read_kept(struct at_script *script, struct at_chunk *chunk,
                                    const char *path, size_t most,
                                    struct at_slice *text, struct attune_error *error)
{
    struct at_buffer bytes = { 0 };
    enum attune_status status = at_chunk_read(script, chunk, path, most, &bytes, error);
    if (status == ATTUNE_OK) {
        const char *copy = at_arena_text(script->arena, at_buffer_slice(&bytes));
        *text = at_slice(copy, bytes.size);
        if (!copy)
            status = at_error_nomem(error);
    }
    at_buffer_clear(&bytes);
    return status;
}

static void tell(struct at_script *script, const struct attune_error *error)
{
    at_faults_add(script->faults, error);
}

/* Compiles the text and files it away; false after a fault. */
static bool compile(lua_State *L, struct at_chunk *chunk, struct at_slice text)
{
    struct at_script *script = at_script_of(L);
    lua_rawgeti(L, LUA_REGISTRYINDEX,
                chunk->head ? script->plugin_env : script->scheme_env);
    bool compiled = at_sandbox_compile(
        L, text, chunk->path, chunk->head ? AT_PLUGIN_MOST : AT_SCRIPT_MOST, -1);
    chunk->text = text;
    if (compiled) {
        chunk->function = luaL_ref(L, LUA_REGISTRYINDEX);
        lua_newtable(L);
        chunk->built = luaL_ref(L, LUA_REGISTRYINDEX);
        if (!at_asked_read(&chunk->asked, script->arena, text))
            luaL_error(L, "not enough memory");
        script->asks_history |= chunk->asked.history;
    } else {
        tell(script, &script->sandbox.story);
    }
    lua_pop(L, 1);
    return compiled;
}

static const char *folder_of(lua_State *L, const char *path)
{
    const char *slash = strrchr(path, '/');
    struct at_slice folder =
        slash ? at_slice(path, (size_t)(slash - path)) : at_slice_of(".");
    const char *copy = at_arena_text(at_script_of(L)->arena, folder);
    if (!copy)
        luaL_error(L, "not enough memory");
    return copy;
}

static void link_uses(lua_State *L, struct at_chunk *chunk, const char *file);

/* A plugin's file, read and compiled; marked as broken after a fault. */
static struct at_chunk *read_plugin(lua_State *L, struct at_slice name,
                                    const char *path, enum at_fold fold)
{
    struct at_script *script = at_script_of(L);
    struct at_chunk *chunk = at_script_alloc(L, sizeof *chunk);
    struct at_slice text = { NULL, 0 };
    struct attune_error error;
    chunk->path = path;
    chunk->folder = folder_of(L, path);
    chunk->fold = fold;
    chunk->broken = true;
    chunk->next = script->chunks;
    script->chunks = chunk;
    if (read_kept(script, chunk, path, AT_PLUGIN_MOST, &text, &error) != ATTUNE_OK) {
        tell(script, &error);
        return chunk;
    }
    chunk->head = at_plugin_head_read(script->arena, text, path, name, script->faults);
    if (!chunk->head || !compile(L, chunk, text))
        return chunk;
    chunk->broken = false;
    chunk->languages = chunk->head->languages;
    chunk->uses = chunk->head->uses;
    chunk->use_count = chunk->head->use_count;
    link_uses(L, chunk, path);
    return chunk;
}

struct at_chunk *at_chunk_of_plugin(lua_State *L, struct at_slice name,
                                    const char *path)
{
    const char *copy = at_arena_text(at_script_of(L)->arena, at_slice_of(path));
    if (!copy)
        luaL_error(L, "not enough memory");
    struct at_chunk *chunk = read_plugin(L, name, copy, AT_FOLD_CASE);
    return chunk->broken ? NULL : chunk;
}

static struct at_chunk *find_plugin(lua_State *L, struct at_slice name,
                                    enum at_fold fold, struct attune_error *error)
{
    struct at_script *script = at_script_of(L);
    struct at_slice path;
    if (script->loader.find_plugin(script->loader.data, name, &path, error) !=
        ATTUNE_OK)
        return NULL;
    for (struct at_chunk *chunk = script->chunks; chunk; chunk = chunk->next)
        if (chunk->fold == fold && at_slice_is(path, chunk->path))
            return chunk;
    const char *copy = at_arena_text(script->arena, path);
    if (!copy) {
        at_error_nomem(error);
        return NULL;
    }
    return read_plugin(L, name, copy, fold);
}

/* "a -> b -> a", of the plugins being linked; the list is newest first, and what
 * links now began with the one that comes back. */
static void tell_circle(struct at_script *script, const struct at_chunk *back,
                        const char *file, int line)
{
    char chain[400] = "";
    for (const struct at_chunk *chunk = script->chunks; chunk; chunk = chunk->next) {
        if (!chunk->is_linking)
            continue;
        char rest[400];
        snprintf(rest, sizeof rest, "%s", chain);
        snprintf(chain, sizeof chain, "%.*s -> %.390s",
                 AT_SLICE_ARGS(chunk->head->name), rest);
        if (chunk == back)
            break;
    }
    at_faults_error(script->faults, file, line, 0,
                    "plugins use each other in a circle: %s%.*s", chain,
                    AT_SLICE_ARGS(back->head->name));
}

/* Is it written for the language asked for, if one was? */
static bool speaks(struct at_script *script, const struct at_chunk *plugin,
                   const struct at_use *use, const char *file)
{
    struct at_slice language = script->loader.language;
    const struct at_text_list *list = &plugin->languages;
    for (size_t i = 0; i < list->count; i++)
        if (at_slice_equal(list->items[i], language))
            return true;
    if (!language.size || !list->count)
        return true;
    at_faults_error(script->faults, file, use->line, 0,
                    "\"%.*s\" is for %.*s and cannot be used for %.*s",
                    AT_SLICE_ARGS(use->name), AT_SLICE_ARGS(list->items[0]),
                    AT_SLICE_ARGS(language));
    return false;
}

/* What a scheme loaded before asks of the plugin, where its version is right for that one
 * and wrong for this, or the other way round; NULL where no scheme does. */
static const struct at_use *other_use(const struct at_script *script,
                                      struct at_slice plugin,
                                      const struct at_version *version, bool suits_this,
                                      const struct at_program **by)
{
    for (*by = script->programs; *by; *by = (*by)->next) {
        const struct at_chunk *rules = (*by)->rules;
        for (size_t i = 0; i < rules->use_count; i++) {
            const struct at_use *use = &rules->uses[i];
            if (at_slice_equal(use->name, plugin) && use->range.size &&
                at_range_holds(use->range, version) != suits_this)
                return use;
        }
    }
    return NULL;
}

/* Is it the version asked for? Two schemes that ask for two are named both. */
static bool is_version(struct at_script *script, const struct at_plugin_head *head,
                       const struct at_use *use, const char *file)
{
    struct at_version version;
    const struct at_program *by;
    bool holds = at_version_parse(&version, head->version) &&
                 at_range_holds(use->range, &version);
    const struct at_use *other = other_use(script, use->name, &version, holds, &by);
    if (other && use->range.size)
        at_faults_error(
            script->faults, file, use->line, 0,
            "\"%.*s\" is there in version %.*s; %.*s is asked for here, and "
            "%.*s by the scheme \"%.*s\", so the two cannot run together",
            AT_SLICE_ARGS(use->name), AT_SLICE_ARGS(head->version),
            AT_SLICE_ARGS(use->range), AT_SLICE_ARGS(other->range),
            AT_SLICE_ARGS(by->scheme->codebook->id));
    else if (!holds)
        at_faults_error(script->faults, file, use->line, 0,
                        "\"%.*s\" is there in version %.*s, but %.*s is asked for",
                        AT_SLICE_ARGS(use->name), AT_SLICE_ARGS(head->version),
                        AT_SLICE_ARGS(use->range));
    return holds;
}

/* Is it the version asked for, and a library? */
static bool suits(struct at_script *script, const struct at_chunk *plugin,
                  const struct at_use *use, const char *file)
{
    if (plugin->broken)
        return false;
    const struct at_plugin_head *head = plugin->head;
    if (!is_version(script, head, use, file))
        return false;
    if (head->kind == AT_PLUGIN_LIBRARY)
        return true;
    at_faults_error(script->faults, file, use->line, 0,
                    "\"%.*s\" is a %s; only a library can be used by a script",
                    AT_SLICE_ARGS(use->name), at_plugin_kind_name(head->kind));
    return false;
}

/* Finds what the chunk uses. `file` is where it says so, for faults. */
static void link_uses(lua_State *L, struct at_chunk *chunk, const char *file)
{
    struct at_script *script = at_script_of(L);
    luaL_checkstack(L, 20, NULL);
    chunk->used = at_script_alloc(L, (chunk->use_count + 1) * sizeof *chunk->used);
    chunk->is_linking = true;
    for (size_t i = 0; i < chunk->use_count; i++) {
        const struct at_use *use = &chunk->uses[i];
        struct attune_error error;
        struct at_chunk *plugin = find_plugin(L, use->name, chunk->fold, &error);
        if (!plugin) {
            at_faults_error(script->faults, file, use->line, 0, "%s", error.message);
        } else if (plugin->is_linking) {
            tell_circle(script, plugin, file, use->line);
        } else if (suits(script, plugin, use, file) &&
                   speaks(script, plugin, use, file)) {
            chunk->used[i] = plugin;
        }
    }
    chunk->is_linking = false;
}

struct at_chunk *at_chunk_of_scheme(lua_State *L, const struct at_scheme *scheme)
{
    struct at_script *script = at_script_of(L);
    struct at_chunk *chunk = at_script_alloc(L, sizeof *chunk);
    struct at_slice text = { NULL, 0 };
    struct attune_error error;
    char *path = at_arena_text(script->arena, scheme->script);
    if (!path)
        luaL_error(L, "not enough memory");
    chunk->path = path;
    chunk->folder = folder_of(L, path);
    chunk->fold = scheme->codebook->fold;
    chunk->languages = scheme->codebook->languages;
    chunk->uses = scheme->codebook->uses;
    chunk->use_count = scheme->codebook->use_count;
    link_uses(L, chunk, scheme->codebook->file.data);
    text = scheme->source;
    if (!text.size &&
        read_kept(script, chunk, path, AT_SCRIPT_MOST, &text, &error) != ATTUNE_OK) {
        tell(script, &error);
        return NULL;
    }
    return compile(L, chunk, text) ? chunk : NULL;
}

bool at_chunk_run(lua_State *L, struct at_program *program, struct at_chunk *chunk)
{
    struct at_script *script = at_script_of(L);
    struct at_build build = { script->build, program, chunk, chunk->is_built, 0 };
    uint64_t steps = script->sandbox.steps;
    script->sandbox.steps = 0;
    script->sandbox.find_key = NULL;
    script->sandbox.random_key = 1; /* each run of a chunk goes the same way */
    script->sandbox.seeded = false;
    script->build = &build;
    luaL_checkstack(L, 20, NULL);
    lua_rawgeti(L, LUA_REGISTRYINDEX, chunk->function);
    bool done = at_sandbox_try(L, 0, 1);
    script->build = build.outer;
    script->sandbox.steps = steps;
    if (!build.replay) {
        chunk->is_built = done;
        chunk->built_count = build.next;
    }
    return done;
}
