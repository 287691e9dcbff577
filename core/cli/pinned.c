/* pinned.c - files are found by their place in a scheme or plugin, not by where that
 * stands: a lock holds on every machine. */
#include "cli/pinned.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/path.h"
#include "cli/provenance.h"
#include "cli/subject.h"
#include "io/file.h"
#include "io/hash.h"
#include "scheme/credits.h"

enum { LOCK_MOST = 16 * 1024 * 1024, HEAD_MOST = 4 * 1024 * 1024 };

enum attune_status at_pinned_read(struct at_lock *lock, struct at_arena *arena,
                                  struct attune_error *error)
{
    struct at_buffer text = { 0 };
    if (at_file_kind(AT_LOCK_FILE) == AT_FILE_NONE)
        return at_error_set(error, ATTUNE_NOT_FOUND,
                            "there is no " AT_LOCK_FILE
                            " in this folder; `attune lock` "
                            "writes one");
    enum attune_status status = at_file_read(&text, AT_LOCK_FILE, LOCK_MOST, error);
    if (!status)
        status = at_lock_read(lock, arena, at_buffer_slice(&text), AT_LOCK_FILE, error);
    at_buffer_clear(&text);
    return status;
}

/* A list while it grows; every name once. */
struct listing {
    struct at_arena *arena;
    struct at_pin *pins;
    size_t count, room;
    bool failed;
};

static bool has(const struct listing *list, struct at_slice name)
{
    const struct at_pin_list pins = { list->pins, list->count };
    return at_pin_find(&pins, name) != NULL;
}

static void add(struct listing *list, struct at_slice name, struct at_slice is)
{
    if (list->failed || has(list, name))
        return;
    if (list->count == list->room) {
        size_t room = list->room ? list->room * 2 : 64;
        struct at_pin *pins = at_arena_grow(
            list->arena, list->pins, list->room * sizeof *pins, room * sizeof *pins);
        list->failed = !pins;
        if (!pins)
            return;
        list->pins = pins;
        list->room = room;
    }
    list->pins[list->count++] = (struct at_pin){ name, is, 0, 0 };
}

static int compare(const void *a, const void *b)
{
    return at_slice_compare(((const struct at_pin *)a)->name,
                            ((const struct at_pin *)b)->name);
}

static struct at_pin_list take(struct listing *list)
{
    if (list->count)
        qsort(list->pins, list->count, sizeof *list->pins, compare);
    return (struct at_pin_list){ list->pins, list->count };
}

/* The version that a codebook says, or the file of the plugin of that name; empty when it
 * says none. */
static struct at_slice read_version(struct at_arena *arena, struct at_slice plugin,
                                    struct at_slice path)
{
    struct at_buffer text = { 0 };
    struct at_faults faults = { 0 };
    struct at_credits credits = { .version = at_slice(NULL, 0) };
    const char *file = at_arena_text(arena, path);
    const char *copy = NULL;
    if (file && !at_file_read(&text, file, HEAD_MOST, NULL))
        copy = at_arena_text(arena, at_buffer_slice(&text));
    if (copy)
        at_credits_read(&credits, arena, plugin.size > 0, plugin,
                        at_slice(copy, text.size), file, &faults);
    at_buffer_clear(&text);
    at_faults_clear(&faults);
    return credits.version;
}

/* "weather" of "plugins/weather/init.lua" and "plugins/weather.lua"; empty for any other
 * file. */
static struct at_slice plugin_of(struct at_slice name)
{
    if (!at_slice_starts(name, "plugins/") || !at_path_ends(name, ".lua"))
        return at_slice(NULL, 0);
    struct at_slice folder = at_plugin_folder(name), last = at_path_last(name);
    return folder.size ? at_path_last(folder) : at_slice(last.data, last.size - 4);
}

static void add_files(struct listing *files, struct listing *plugins,
                      const struct at_engine *engine, const struct at_scheme *scheme)
{
    size_t count;
    const struct at_script_file *list =
        at_script_files(at_engine_script(engine), scheme, &count);
    for (size_t i = 0; i < count; i++) {
        struct at_slice name = at_provenance_name(list[i].path);
        struct at_slice plugin = plugin_of(name);
        add(files, name, at_slice_of(list[i].sha256));
        if (plugin.size && !has(plugins, plugin))
            add(plugins, plugin, read_version(plugins->arena, plugin, list[i].path));
    }
}

enum attune_status at_pinned_now(struct at_lock *lock, struct at_arena *arena,
                                 const struct at_engine *engine,
                                 struct attune_error *error)
{
    struct listing schemes = { .arena = arena }, plugins = schemes, files = schemes;
    size_t count;
    const struct at_scheme *const *list = at_engine_schemes(engine, &count);
    char level[16];
    for (size_t i = 0; i < count; i++) {
        add(&schemes, list[i]->codebook->id, list[i]->codebook->version);
        add_files(&files, &plugins, engine, list[i]);
    }
    snprintf(level, sizeof level, "%d", ATTUNE_LEVEL);
    const char *kept = at_arena_text(arena, at_slice_of(level));
    if (!kept || schemes.failed || plugins.failed || files.failed)
        return at_error_nomem(error);
    *lock = (struct at_lock){
        .attune = { at_slice_of("attune"), at_slice_of(ATTUNE_VERSION), 0, 0 },
        .level = { at_slice_of("level"), at_slice_of(kept), 0, 0 },
        .schemes = take(&schemes),
        .plugins = take(&plugins),
        .files = take(&files),
    };
    return ATTUNE_OK;
}

struct check {
    const struct at_lock *lock;
    struct at_arena *arena;
    struct at_search *search;
    const char *file;
    struct at_faults *faults;
};

static void tell(const struct check *it, const struct at_pin *pin, const char *what)
{
    at_faults_error(it->faults, it->file, pin->line, pin->column, "%s", what);
}

/* Where a scheme's folder is, or a plugin's file; empty, told, when nowhere. */
static struct at_slice find_home(const struct check *it, const struct at_pin *pin,
                                 bool plugin)
{
    struct attune_error error;
    struct at_slice path = { NULL, 0 };
    if (plugin ? at_search_plugin(it->search, pin->name, &path, &error)
               : at_search_scheme(it->search, pin->name, &path, &error))
        tell(it, pin, error.message);
    return path;
}

static void check_version(const struct check *it, const struct at_pin *pin, bool plugin)
{
    struct at_slice path = find_home(it, pin, plugin);
    if (!path.size)
        return;
    if (!plugin) {
        const char *codebook = at_path_join(it->arena, path, "codebook.yaml");
        path = at_slice_of(codebook ? codebook : "");
    }
    struct at_slice version =
        read_version(it->arena, plugin ? pin->name : at_slice(NULL, 0), path);
    if (!at_slice_equal(version, pin->is))
        at_faults_error(it->faults, it->file, pin->line, pin->column,
                        "%s %.*s was version %.*s; it is %.*s now",
                        plugin ? "plugin" : "scheme", AT_SLICE_ARGS(pin->name),
                        AT_SLICE_ARGS(pin->is), AT_SLICE_ARGS(version));
}

/* The path of a locked file here; NULL when its scheme or plugin is not found, which has
 * been told then. */
static const char *find_file(const struct check *it, struct at_slice name)
{
    bool plugin = at_slice_starts(name, "plugins/");
    if (!plugin && !at_slice_starts(name, "schemes/"))
        return at_arena_text(it->arena, name);
    struct at_slice rest = at_slice(name.data + 8, name.size - 8), home;
    const char *slash = memchr(rest.data, '/', rest.size);
    size_t size = slash ? (size_t)(slash - rest.data) : rest.size;
    struct at_slice id = at_slice(rest.data, size);
    if (!slash && at_path_ends(id, ".lua"))
        id.size -= 4;
    if (plugin ? at_search_plugin(it->search, id, &home, NULL)
               : at_search_scheme(it->search, id, &home, NULL))
        return NULL;
    if (!slash)
        return at_arena_text(it->arena, home);
    const char *below =
        at_arena_text(it->arena, at_slice(slash + 1, rest.size - size - 1));
    struct at_slice folder = plugin ? at_path_folder(home) : home;
    return below ? at_path_join(it->arena, folder, below) : NULL;
}

static void check_file(const struct check *it, const struct at_pin *pin)
{
    char sha256[AT_SHA256_TEXT];
    const char *path = find_file(it, pin->name);
    if (!path)
        return;
    if (at_sha256_file(path, sha256, NULL))
        at_faults_error(it->faults, it->file, pin->line, pin->column,
                        "%.*s is missing; its SHA-256 was %.*s",
                        AT_SLICE_ARGS(pin->name), AT_SLICE_ARGS(pin->is));
    else if (!at_slice_is(pin->is, sha256))
        at_faults_error(it->faults, it->file, pin->line, pin->column,
                        "%.*s has changed", AT_SLICE_ARGS(pin->name));
}

static void check_attune(const struct check *it)
{
    char level[16];
    snprintf(level, sizeof level, "%d", ATTUNE_LEVEL);
    if (!at_slice_is(it->lock->attune.is, ATTUNE_VERSION))
        at_faults_error(it->faults, it->file, it->lock->attune.line,
                        it->lock->attune.column, "attune was %.*s; it is %s now",
                        AT_SLICE_ARGS(it->lock->attune.is), ATTUNE_VERSION);
    if (!at_slice_is(it->lock->level.is, level))
        at_faults_error(it->faults, it->file, it->lock->level.line,
                        it->lock->level.column,
                        "the level of its interface was %.*s; it is %s now",
                        AT_SLICE_ARGS(it->lock->level.is), level);
}

void at_pinned_check(const struct at_lock *lock, struct at_arena *arena,
                     struct at_search *search, const char *file,
                     struct at_faults *faults)
{
    const struct check it = { lock, arena, search, file, faults };
    check_attune(&it);
    for (size_t i = 0; i < lock->schemes.count; i++)
        check_version(&it, &lock->schemes.items[i], false);
    for (size_t i = 0; i < lock->plugins.count; i++)
        check_version(&it, &lock->plugins.items[i], true);
    for (size_t i = 0; i < lock->files.count; i++)
        check_file(&it, &lock->files.items[i]);
}

/* False when something is not locked. */
static bool check_list(const struct at_pin_list *locked, const struct at_pin_list *now,
                       const char *what, const char *file, struct at_faults *faults)
{
    size_t errors = faults->errors;
    for (size_t i = 0; i < now->count; i++)
        if (!at_pin_find(locked, now->items[i].name))
            at_faults_error(faults, file, 0, 0, "%s%.*s is not locked", what,
                            AT_SLICE_ARGS(now->items[i].name));
    return faults->errors == errors;
}

/* That what is not locked uses plugins and has files goes without saying. */
void at_pinned_check_more(const struct at_lock *lock, const struct at_lock *now,
                          const char *file, struct at_faults *faults)
{
    if (check_list(&lock->schemes, &now->schemes, "scheme ", file, faults) &&
        check_list(&lock->plugins, &now->plugins, "plugin ", file, faults))
        check_list(&lock->files, &now->files, "", file, faults);
}
