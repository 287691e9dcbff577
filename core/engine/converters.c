/* converters.c - a list of heads; what is behind one is loaded when it is needed. */
#include "engine/converters.h"

#include <stdlib.h>

#include "io/file.h"
#include "scheme/limits.h"
#include "script/converter.h"

struct converting {
    struct at_converters *all;
    const struct at_plugin_head *head;
    struct at_slice name, path;
    bool trusted;
    struct at_converter *converter; /* owned, a reader's; NULL until it is needed */
};

struct at_converters {
    struct at_arena *arena;
    struct at_search *search; /* borrowed */
    struct converting *list;  /* in the arena */
    size_t count;
    struct at_plugin_reader *readers; /* in the arena */
    size_t reader_count;
    struct at_plugin_writer *writers; /* in the arena */
    size_t writer_count;
    bool hushed;
};

static enum attune_status find_plugin(void *data, struct at_slice name,
                                      struct at_slice *path, struct attune_error *error)
{
    struct at_converters *all = data;
    return at_search_plugin(all->search, name, path, error);
}

static enum attune_status load(const struct converting *it,
                               struct at_converter **converter,
                               struct attune_error *error)
{
    const struct at_script_loader loader = { .find_plugin = find_plugin,
                                             .data = it->all };
    struct at_faults faults = { 0 };
    *converter = at_converter_load(it->name, it->path.data, &loader, &faults);
    enum attune_status status = at_faults_status(&faults, error);
    at_faults_clear(&faults);
    return status;
}

static enum attune_status read_file(void *data, struct at_slice bytes,
                                    struct at_reading *reading,
                                    struct attune_error *error)
{
    struct converting *it = data;
    enum attune_status status = ATTUNE_OK;
    if (!it->converter)
        status = load(it, &it->converter, error);
    if (it->converter && it->all->hushed)
        at_converter_hush(it->converter);
    return status ? status : at_converter_read(it->converter, bytes, reading, error);
}

/* Browsers and others run what is in such a file. */
static bool is_run(const char *path)
{
    return at_ending_is_in(path, ".html .htm .xhtml .svg .js .mjs .css .hta .mht");
}

/* Each file has a state of its own: a run may write several. */
static enum attune_status open_file(void *data, const struct at_made_file *file,
                                    struct at_buffer *out, void **writing,
                                    struct attune_error *error)
{
    const struct converting *it = data;
    struct at_converter *converter = NULL;
    if (is_run(file->path) && !it->trusted)
        return at_error_at(
            error, ATTUNE_INVALID, file->path, 0, 0,
            "a program will run what is in this file, and the writer "
            "\"%s\" did not come with attune; add --trust %s if you know "
            "who wrote it",
            it->name.data, it->name.data);
    enum attune_status status = load(it, &converter, error);
    *writing = converter;
    return status ? status : at_converter_begin(converter, file, out, error);
}

static enum attune_status write_session(void *writing,
                                        const struct at_transcript *transcript,
                                        const struct at_codings *codings,
                                        struct at_buffer *out,
                                        struct attune_error *error)
{
    return at_converter_write(writing, transcript, codings, out, error);
}

static enum attune_status finish_file(void *writing, struct at_buffer *out,
                                      struct attune_error *error)
{
    return at_converter_finish(writing, out, error);
}

static void close_file(void *writing)
{
    at_converter_free(writing);
}

/* Reads the head of a plugin's file; none of a faulty one. */
static enum attune_status read_head(struct at_arena *arena,
                                    const struct at_found *found,
                                    const struct at_plugin_head **head,
                                    struct attune_error *error)
{
    struct at_buffer source = { 0 };
    struct at_faults faults = { 0 };
    enum attune_status status =
        at_file_read(&source, found->path.data, AT_PLUGIN_MOST, error);
    if (status == ATTUNE_OK) {
        *head = at_plugin_head_read(arena, at_buffer_slice(&source), found->path.data,
                                    found->name, &faults);
        status = at_faults_status(&faults, error);
    }
    at_faults_clear(&faults);
    at_buffer_clear(&source);
    return status == ATTUNE_NO_MEMORY ? status : ATTUNE_OK;
}

/* ".eaf .pfsx"; NULL when memory is out. */
static const char *join(struct at_arena *arena, const struct at_text_list *list)
{
    struct at_buffer text = { 0 };
    for (size_t i = 0; i < list->count; i++)
        at_buffer_printf(&text, "%s%.*s", i ? " " : "", AT_SLICE_ARGS(list->items[i]));
    const char *joined =
        text.failed ? NULL : at_arena_text(arena, at_buffer_slice(&text));
    at_buffer_clear(&text);
    return joined;
}

/* The texts, ending in NULL; NULL when memory is out. They end in NUL as they are. */
static const char *const *texts_of(struct at_arena *arena,
                                   const struct at_text_list *list)
{
    const char **texts = at_arena_alloc(arena, (list->count + 1) * sizeof *texts);
    for (size_t i = 0; texts && i < list->count; i++)
        texts[i] = list->items[i].data;
    return texts;
}

static bool add_reader(struct at_converters *all, struct converting *it)
{
    struct at_plugin_reader *reader = &all->readers[all->reader_count];
    *reader = (struct at_plugin_reader){
        .name = it->name.data,
        .endings = join(all->arena, &it->head->endings),
        .starts = texts_of(all->arena, &it->head->starts),
        .holds = texts_of(all->arena, &it->head->holds),
        .read = read_file,
        .data = it,
    };
    all->reader_count++;
    return reader->endings && reader->starts && reader->holds;
}

static bool add_writer(struct at_converters *all, struct converting *it)
{
    struct at_plugin_writer *writer = &all->writers[all->writer_count];
    *writer = (struct at_plugin_writer){
        .name = it->name.data,
        .endings = join(all->arena, &it->head->endings),
        .open = open_file,
        .session = write_session,
        .finish = finish_file,
        .close = close_file,
        .data = it,
    };
    all->writer_count++;
    return writer->endings != NULL;
}

static enum attune_status list_one(struct at_converters *all,
                                   const struct at_found *found,
                                   struct attune_error *error)
{
    const struct at_plugin_head *head = NULL;
    if (!found->plugin || found->shadowed)
        return ATTUNE_OK;
    enum attune_status status = read_head(all->arena, found, &head, error);
    if (status != ATTUNE_OK || !head || head->kind == AT_PLUGIN_LIBRARY)
        return status;
    struct converting *it = &all->list[all->count++];
    *it = (struct converting){
        .all = all,
        .head = head,
        .name = found->name,
        .path = found->path,
        .trusted = found->shipped,
    };
    bool added =
        head->kind == AT_PLUGIN_READER ? add_reader(all, it) : add_writer(all, it);
    return added ? ATTUNE_OK : at_error_nomem(error);
}

/* Room for `count` of them; false when memory is out. */
static bool make_room(struct at_converters *all, size_t count)
{
    all->list = at_arena_alloc(all->arena, (count + 1) * sizeof *all->list);
    all->readers = at_arena_alloc(all->arena, (count + 1) * sizeof *all->readers);
    all->writers = at_arena_alloc(all->arena, (count + 1) * sizeof *all->writers);
    return all->list && all->readers && all->writers;
}

static enum attune_status list_all(struct at_converters *all,
                                   struct attune_error *error)
{
    const struct at_found *found;
    size_t count;
    enum attune_status status = at_search_all(all->search, &found, &count, error);
    if (status != ATTUNE_OK)
        return status;
    if (!make_room(all, count))
        return at_error_nomem(error);
    for (size_t i = 0; i < count && status == ATTUNE_OK; i++)
        status = list_one(all, &found[i], error);
    return status;
}

static struct at_converters *new_converters(struct at_search *search)
{
    struct at_converters *made = calloc(1, sizeof *made);
    if (!made)
        return NULL;
    made->search = search;
    made->arena = at_arena_new();
    if (made->arena)
        return made;
    free(made);
    return NULL;
}

enum attune_status at_converters_find(struct at_converters **converters,
                                      struct at_search *search,
                                      struct attune_error *error)
{
    struct at_converters *made = new_converters(search);
    enum attune_status status = made ? list_all(made, error) : at_error_nomem(error);
    if (status == ATTUNE_OK)
        *converters = made;
    else
        at_converters_free(made);
    return status;
}

enum attune_status at_converters_open(struct at_converters **converters,
                                      struct at_search *search, struct at_slice name,
                                      struct at_slice path, struct attune_error *error)
{
    struct at_converters *made = new_converters(search);
    struct at_found found = { .path = path, .plugin = true, .shipped = true };
    enum attune_status status = ATTUNE_OK;
    if (made)
        found.name = at_slice(at_arena_text(made->arena, name), name.size);
    if (!made || !found.name.data || !make_room(made, 1))
        status = at_error_nomem(error);
    else
        status = list_one(made, &found, error);
    if (status == ATTUNE_OK)
        *converters = made;
    else
        at_converters_free(made);
    return status;
}

void at_converters_try(struct at_search *search, const struct at_plugin_head *head,
                       struct at_slice path, struct at_faults *faults)
{
    struct at_converters all = { .search = search };
    const struct at_script_loader loader = { .find_plugin = find_plugin, .data = &all };
    struct attune_error error;
    struct at_converter *converter =
        at_converter_load(head->name, path.data, &loader, faults);
    if (converter && at_converter_try(converter, &error) != ATTUNE_OK)
        at_faults_add(faults, &error);
    at_converter_free(converter);
}

void at_converters_free(struct at_converters *converters)
{
    if (!converters)
        return;
    for (size_t i = 0; i < converters->count; i++)
        at_converter_free(converters->list[i].converter);
    at_arena_free(converters->arena);
    free(converters);
}

void at_converters_hush(struct at_converters *converters)
{
    converters->hushed = true;
}

const struct at_plugin_reader *
at_converters_readers(const struct at_converters *converters, size_t *count)
{
    *count = converters->reader_count;
    return converters->readers;
}

struct at_plugin_writers at_converters_writers(const struct at_converters *converters)
{
    return (struct at_plugin_writers){ converters->writers, converters->writer_count };
}

enum attune_status at_converters_trust(struct at_converters *converters,
                                       const char *name, struct attune_error *error)
{
    for (size_t i = 0; i < converters->count; i++) {
        struct converting *it = &converters->list[i];
        if (it->head->kind != AT_PLUGIN_WRITER || !at_slice_is(it->name, name))
            continue;
        it->trusted = true;
        return ATTUNE_OK;
    }
    return at_error_set(error, ATTUNE_NOT_FOUND,
                        "--trust %s: no writer is called so; `attune list` shows those "
                        "there are",
                        name);
}
