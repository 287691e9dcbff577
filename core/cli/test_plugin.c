/* test_plugin.c - NAME.cha beside NAME.jsonl: a reader must make the second of the first,
 * a writer the other way round. */
#include "cli/test_plugin.h"

#include <stdio.h>

#include "base/path.h"
#include "cli/prose.h"
#include "cli/session.h"
#include "engine/converters.h"
#include "engine/trial.h"
#include "io/file.h"
#include "scheme/limits.h"
#include "write/transcript_jsonl.h"

enum { EXAMPLE_MOST = 16 * 1024 * 1024 };

struct testing {
    const struct at_subject *plugin;
    const struct at_plugin_head *head;
    struct at_converters *converters; /* this plugin alone */
    struct at_arena *arena;
    const char *folder; /* of the examples */
    struct at_buffer got, expected;
    void *writing;
    size_t examples, wrong;
};

static enum attune_status add_read(void *data, struct at_transcript *transcript,
                                   struct attune_error *error)
{
    struct testing *it = data;
    (void)error;
    at_transcript_add_jsonl(&it->got, transcript);
    return ATTUNE_OK;
}

static enum attune_status add_written(void *data, struct at_transcript *transcript,
                                      struct attune_error *error)
{
    struct testing *it = data;
    const struct at_plugin_writer *writer = at_converters_writers(it->converters).list;
    return writer->session(it->writing, transcript, NULL, &it->got, error);
}

static enum attune_status read_file(struct testing *it, const char *path,
                                    const struct at_sink *sink,
                                    struct attune_error *error)
{
    struct at_read_options options = { .lossy = false };
    struct at_builder *builder = at_builder_new(at_language_find(at_slice_of("en")));
    if (!builder)
        return at_error_nomem(error);
    options.plugins = at_converters_readers(it->converters, &options.plugin_count);
    options.reader = options.plugin_count ? options.plugins[0].name : "JSONL";
    enum attune_status status = at_read(path, NULL, &options, builder, sink, error);
    at_builder_free(builder);
    return status;
}

static enum attune_status write_file(struct testing *it, const char *path,
                                     const char *expected, struct attune_error *error)
{
    const struct at_plugin_writer *writer = at_converters_writers(it->converters).list;
    const struct at_sink sink = { .session = add_written, .data = it };
    const struct at_made_file file = { .path = expected };
    enum attune_status status =
        writer->open(writer->data, &file, &it->got, &it->writing, error);
    if (status == ATTUNE_OK)
        status = read_file(it, path, &sink, error);
    if (status == ATTUNE_OK)
        status = writer->finish(it->writing, &it->got, error);
    writer->close(it->writing);
    it->writing = NULL;
    return status;
}

static struct at_slice take_line(struct at_slice *text)
{
    const char *end = text->size ? memchr(text->data, '\n', text->size) : NULL;
    size_t size = end ? (size_t)(end - text->data) : text->size;
    struct at_slice line = at_slice(text->data, size);
    size += end != NULL;
    *text = at_slice(text->data + size, text->size - size);
    return line;
}

/* Tells the first line in which they differ; true when there is none. */
static bool compare(const struct testing *it, const char *expected)
{
    struct at_slice got = at_buffer_slice(&it->got);
    struct at_slice wanted = at_buffer_slice(&it->expected);
    for (int line = 1; got.size || wanted.size; line++) {
        bool more = got.size > 0, less = wanted.size > 0;
        struct at_slice is = take_line(&got), should = take_line(&wanted);
        if (more == less && at_slice_equal(is, should))
            continue;
        printf("%s:%d: should be\n    %.*s\n  and is\n    %.*s\n", expected, line,
               AT_SLICE_ARGS(less ? should : at_slice_of("(no more)")),
               AT_SLICE_ARGS(more ? is : at_slice_of("(no more)")));
        return false;
    }
    return true;
}

/* folder/NAME with another ending, the first of those that is there. */
static const char *find_beside(const struct testing *it, struct at_slice stem,
                               const struct at_text_list *endings)
{
    struct at_buffer path = { 0 };
    const char *first = NULL;
    for (size_t i = 0; i < endings->count; i++) {
        at_buffer_reset(&path);
        at_buffer_printf(&path, "%s/%.*s%.*s", it->folder, AT_SLICE_ARGS(stem),
                         AT_SLICE_ARGS(endings->items[i]));
        const char *kept = at_arena_text(it->arena, at_buffer_slice(&path));
        first = first ? first : kept;
        if (kept && at_file_kind(kept) == AT_FILE_REGULAR) {
            first = kept;
            break;
        }
    }
    at_buffer_clear(&path);
    return first;
}

static bool test_file(struct testing *it, const char *path, const char *expected)
{
    struct attune_error error;
    const struct at_sink sink = { .session = add_read, .data = it };
    bool reads = it->head->kind == AT_PLUGIN_READER;
    at_buffer_reset(&it->got);
    at_buffer_reset(&it->expected);
    enum attune_status status = reads ? read_file(it, path, &sink, &error)
                                      : write_file(it, path, expected, &error);
    if (status == ATTUNE_OK)
        status = at_file_read(&it->expected, expected, EXAMPLE_MOST, &error);
    if (status == ATTUNE_OK)
        return compare(it, expected);
    at_cli_error(&error);
    if (status == ATTUNE_NOT_FOUND)
        printf("%s: `attune convert %s %s` makes what is missing, for you to read\n",
               path, path, expected);
    return false;
}

/* A file of the examples that begins one. */
static enum attune_status meet(const char *name, void *data, struct attune_error *error)
{
    static const struct at_slice jsonl = { ".jsonl", 6 };
    static const struct at_text_list transcripts = { 1, &jsonl };
    struct testing *it = data;
    bool reads = it->head->kind == AT_PLUGIN_READER;
    const struct at_text_list *from = reads ? &it->head->endings : &transcripts;
    const struct at_text_list *to = reads ? &transcripts : &it->head->endings;
    for (size_t i = 0; i < from->count; i++) {
        struct at_slice whole = at_slice_of(name), ending = from->items[i];
        if (name[0] == '.' || !at_path_ends(whole, ending.data))
            continue;
        struct at_slice stem = at_slice(name, whole.size - ending.size);
        const char *path = at_path_join(it->arena, at_slice_of(it->folder), name);
        const char *expected = find_beside(it, stem, to);
        if (!path || !expected)
            return at_error_nomem(error);
        it->examples++;
        it->wrong += !test_file(it, path, expected);
        break;
    }
    return ATTUNE_OK;
}

static enum attune_status test_examples(struct testing *it, struct at_search *search,
                                        struct attune_error *error)
{
    enum attune_status status = at_converters_open(
        &it->converters, search, it->plugin->name, it->plugin->path, error);
    struct at_slice folder = at_plugin_folder(it->plugin->path);
    if (status != ATTUNE_OK || !folder.size)
        return status;
    it->folder = at_path_join(it->arena, folder, "examples");
    if (!it->folder)
        return at_error_nomem(error);
    return at_file_kind(it->folder) == AT_FILE_FOLDER
               ? at_folder_each(it->folder, meet, it, error)
               : ATTUNE_OK;
}

/* "chat: 2 examples: all as expected" */
static void print_summary(const struct testing *it, const struct at_args *args)
{
    struct at_buffer out = { 0 };
    at_buffer_printf(&out, "%.*s: it runs", AT_SLICE_ARGS(it->plugin->name));
    if (it->examples) {
        at_buffer_add_text(&out, ", ");
        at_prose_count(&out, it->examples, "example");
        at_buffer_add_text(&out, ": ");
        if (it->wrong)
            at_buffer_printf(&out, "%zu not as expected", it->wrong);
        else
            at_buffer_add_text(&out, "all as expected");
    }
    if (it->wrong || !at_args_has(args, "quiet"))
        puts(at_buffer_text(&out));
    at_buffer_clear(&out);
}

/* False after a fault. */
static bool read_head(struct testing *it, struct at_faults *faults)
{
    struct attune_error error;
    struct at_buffer source = { 0 };
    if (at_file_read(&source, it->plugin->path.data, AT_PLUGIN_MOST, &error))
        at_faults_add(faults, &error);
    else
        it->head = at_plugin_head_read(it->arena, at_buffer_slice(&source),
                                       it->plugin->path.data, it->plugin->name, faults);
    at_buffer_clear(&source);
    return it->head != NULL;
}

/* Runs the plugin, then its examples. Returns an exit status. */
static int test(struct testing *it, struct at_search *search,
                const struct at_args *args, struct at_faults *faults)
{
    struct attune_error error;
    bool is_library = it->head && it->head->kind == AT_PLUGIN_LIBRARY;
    if (is_library)
        at_trial_run(search, it->head, it->plugin->path, faults);
    else if (it->head)
        at_converters_try(search, it->head, it->plugin->path, faults);
    int status = at_cli_faults(faults);
    if (status == AT_EXIT_OK && !is_library &&
        test_examples(it, search, &error) != ATTUNE_OK)
        status = at_cli_error(&error);
    if (status != AT_EXIT_OK)
        return status;
    print_summary(it, args);
    return it->wrong ? AT_EXIT_FAILED : AT_EXIT_OK;
}

int at_test_plugin(const struct at_args *args, struct at_search *search,
                   const struct at_subject *plugin, struct at_plugin_tally *tally)
{
    struct testing it = { .plugin = plugin, .arena = at_arena_new() };
    struct at_faults faults = { 0 };
    int status = AT_EXIT_OK;
    if (!it.arena)
        return AT_EXIT_ENVIRONMENT;
    bool known = read_head(&it, &faults);
    if (!known || it.head->kind != AT_PLUGIN_LIBRARY || !tally->no_libraries) {
        status = test(&it, search, args, &faults);
        tally->failed += it.wrong + (faults.errors > 0);
        tally->passed += it.examples - it.wrong + (faults.errors == 0);
    }
    at_faults_clear(&faults);
    at_converters_free(it.converters);
    at_buffer_clear(&it.got);
    at_buffer_clear(&it.expected);
    at_arena_free(it.arena);
    return status;
}
