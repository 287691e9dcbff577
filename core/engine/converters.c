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
    struct at_converter *converter; /* owned; NULL until it is needed */
};

struct at_converters {
    struct at_arena *arena;
    struct at_search *search; /* borrowed */
    struct converting *list;  /* in the arena */
    size_t count;
    struct at_plugin_reader *readers; /* in the arena */
    size_t reader_count;
};

static enum attune_status find_plugin(void *data, struct at_slice name,
                                      struct at_slice *path, struct attune_error *error)
{
    struct at_converters *all = data;
    return at_search_plugin(all->search, name, path, error);
}

/* Its converter, loaded now or before. */
static enum attune_status load(struct converting *it, struct attune_error *error)
{
    const struct at_script_loader loader = { .find_plugin = find_plugin,
                                             .data = it->all };
    struct at_faults faults = { 0 };
    if (it->converter)
        return ATTUNE_OK;
    it->converter = at_converter_load(it->name, it->path.data, &loader, &faults);
    enum attune_status status = at_faults_status(&faults, error);
    at_faults_clear(&faults);
    return status;
}

static enum attune_status read_file(void *data, struct at_slice bytes,
                                    struct at_reading *reading,
                                    struct attune_error *error)
{
    struct converting *it = data;
    enum attune_status status = load(it, error);
    return status ? status : at_converter_read(it->converter, bytes, reading, error);
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
    *it = (struct converting){ all, head, found->name, found->path, NULL };
    if (head->kind == AT_PLUGIN_READER && !add_reader(all, it))
        return at_error_nomem(error);
    return ATTUNE_OK;
}

static enum attune_status list_all(struct at_converters *all,
                                   struct attune_error *error)
{
    const struct at_found *found;
    size_t count;
    enum attune_status status = at_search_all(all->search, &found, &count, error);
    if (status != ATTUNE_OK)
        return status;
    all->list = at_arena_alloc(all->arena, (count + 1) * sizeof *all->list);
    all->readers = at_arena_alloc(all->arena, (count + 1) * sizeof *all->readers);
    if (!all->list || !all->readers)
        return at_error_nomem(error);
    for (size_t i = 0; i < count && status == ATTUNE_OK; i++)
        status = list_one(all, &found[i], error);
    return status;
}

enum attune_status at_converters_find(struct at_converters **converters,
                                      struct at_search *search,
                                      struct attune_error *error)
{
    struct at_converters *made = calloc(1, sizeof *made);
    if (!made)
        return at_error_nomem(error);
    made->search = search;
    made->arena = at_arena_new();
    enum attune_status status =
        made->arena ? list_all(made, error) : at_error_nomem(error);
    if (status == ATTUNE_OK)
        *converters = made;
    else
        at_converters_free(made);
    return status;
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

const struct at_plugin_reader *
at_converters_readers(const struct at_converters *converters, size_t *count)
{
    *count = converters->reader_count;
    return converters->readers;
}
