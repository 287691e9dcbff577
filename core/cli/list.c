/* list.c - attune list: the schemes and plugins found, their versions, and where. */
#include <stdio.h>
#include <unistd.h>

#include "cli/session.h"
#include "io/file.h"
#include "io/json.h"
#include "read/read.h"
#include "scheme/plugin.h"
#include "text/width.h"

enum { SOURCE_MOST = 4 * 1024 * 1024, INDENT = 2 };

/* What the head of a scheme or plugin says; `fault` instead when it cannot be read. */
struct item {
    const struct at_found *found;
    struct at_slice version, title;
    const struct at_plugin_head *head; /* of a plugin */
    struct attune_error fault;
};

struct listing {
    struct at_arena *arena;
    struct item *items;
    size_t count;
    size_t name_width, version_width, columns;
    bool colored;
    struct at_buffer out;
};

static void read_scheme(struct item *item, struct at_arena *arena, struct at_slice text,
                        const char *file, struct at_faults *faults)
{
    const struct at_codebook *codebook =
        at_codebook_read(arena, text, file, item->found->name, faults);
    if (codebook) {
        item->version = codebook->version;
        item->title = codebook->title;
    }
}

static void read_plugin(struct item *item, struct at_arena *arena, struct at_slice text,
                        const char *file, struct at_faults *faults)
{
    const struct at_plugin_head *head =
        at_plugin_head_read(arena, text, file, item->found->name, faults);
    if (head) {
        item->head = head;
        item->version = head->version;
        item->title = head->summary;
    }
}

/* What is wrong with one is said in its line, and costs the others nothing. */
static void read_item(struct item *item, struct at_arena *arena)
{
    const struct at_found *found = item->found;
    struct at_faults faults = { 0 };
    struct at_buffer path = { 0 }, text = { 0 };
    at_buffer_printf(&path, "%.*s%s", AT_SLICE_ARGS(found->path),
                     found->plugin ? "" : "/codebook.yaml");
    if (path.failed)
        at_error_nomem(&item->fault);
    else if (at_file_read(&text, path.data, SOURCE_MOST, &item->fault) == ATTUNE_OK) {
        (found->plugin ? read_plugin : read_scheme)(item, arena, at_buffer_slice(&text),
                                                    path.data, &faults);
        if (at_faults_status(&faults, &item->fault) == ATTUNE_OK)
            item->fault.status = ATTUNE_OK;
    }
    at_buffer_clear(&text);
    at_buffer_clear(&path);
    at_faults_clear(&faults);
}

static enum attune_status read_all(struct listing *listing, struct at_search *search,
                                   struct attune_error *error)
{
    const struct at_found *found;
    enum attune_status status = at_search_all(search, &found, &listing->count, error);
    if (status != ATTUNE_OK)
        return status;
    listing->items =
        at_arena_alloc(listing->arena, (listing->count + 1) * sizeof *listing->items);
    if (!listing->items)
        return at_error_nomem(error);
    for (size_t i = 0; i < listing->count; i++) {
        struct item *item = &listing->items[i];
        item->found = &found[i];
        read_item(item, listing->arena);
        if (found[i].name.size > listing->name_width)
            listing->name_width = found[i].name.size;
        if (item->version.size > listing->version_width)
            listing->version_width = item->version.size;
    }
    return ATTUNE_OK;
}

/* The one that is used in the place of a shadowed one. */
static struct at_slice used_instead(const struct listing *listing,
                                    const struct at_found *shadowed)
{
    for (size_t i = 0; i < listing->count; i++) {
        const struct at_found *found = listing->items[i].found;
        if (found->plugin == shadowed->plugin && !found->shadowed &&
            at_slice_equal(found->name, shadowed->name))
            return found->path;
    }
    return shadowed->path;
}

static void add_item(struct listing *listing, const struct item *item)
{
    struct at_buffer *out = &listing->out;
    const struct at_found *found = item->found;
    size_t indent = INDENT + listing->name_width + 2;
    size_t used = indent + listing->version_width + 2;
    size_t room = listing->columns > used + INDENT ? listing->columns - used : 40;
    at_buffer_printf(out, "%*s%s%.*s%s%*s  %-*.*s  ", INDENT, "",
                     listing->colored ? "\x1B[1m" : "", AT_SLICE_ARGS(found->name),
                     listing->colored ? "\x1B[0m" : "",
                     (int)(listing->name_width - found->name.size), "",
                     (int)listing->version_width, AT_SLICE_ARGS(item->version));
    if (item->fault.status == ATTUNE_OK)
        at_width_add(out, item->title, room);
    else
        at_buffer_printf(out, "has faults; `attune check %.*s` lists them",
                         AT_SLICE_ARGS(found->name));
    at_buffer_printf(out, "\n%*s", (int)indent, "");
    if (item->head && item->head->kind != AT_PLUGIN_LIBRARY)
        at_buffer_printf(out, "%s, ", at_plugin_kind_name(item->head->kind));
    at_buffer_printf(out, "in %.*s", AT_SLICE_ARGS(found->path));
    if (found->shadowed)
        at_buffer_printf(out, ", not used: the one in %.*s is found first",
                         AT_SLICE_ARGS(used_instead(listing, found)));
    at_buffer_add_char(out, '\n');
}

static void add_part(struct listing *listing, bool plugin)
{
    size_t added = 0;
    at_buffer_add_text(&listing->out, plugin ? "\nPlugins:\n" : "Schemes:\n");
    for (size_t i = 0; i < listing->count; i++)
        if (listing->items[i].found->plugin == plugin) {
            add_item(listing, &listing->items[i]);
            added++;
        }
    if (added == 0)
        at_buffer_printf(&listing->out, "%*snone is found\n", INDENT, "");
}

/* ".eaf .pfsx" */
static void add_endings(struct at_buffer *out, const struct at_text_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        at_buffer_printf(out, "%s%.*s", i ? " " : "", AT_SLICE_ARGS(list->items[i]));
}

static void add_format(struct listing *listing, const char *name, const char *endings)
{
    at_buffer_printf(&listing->out, "%*s%-*s  %s\n", INDENT, "",
                     (int)listing->name_width, name, endings);
}

/* The formats that plugins of a kind read or write. */
static void add_plugin_formats(struct listing *listing, enum at_plugin_kind kind)
{
    struct at_buffer *out = &listing->out;
    for (size_t i = 0; i < listing->count; i++) {
        const struct item *item = &listing->items[i];
        if (!item->head || item->head->kind != kind || item->found->shadowed)
            continue;
        at_buffer_printf(out, "%*s%-*.*s  ", INDENT, "", (int)listing->name_width,
                         AT_SLICE_ARGS(item->found->name));
        add_endings(out, &item->head->endings);
        at_buffer_add_text(out, ", by the plugin\n");
    }
}

/* Built in and brought by plugins, in one table. */
static void add_formats(struct listing *listing)
{
    at_buffer_add_text(&listing->out, "\nFormats read:\n");
    for (const struct at_reader *reader = at_readers(); reader->name; reader++)
        add_format(listing, reader->name, reader->endings);
    add_plugin_formats(listing, AT_PLUGIN_READER);
    at_buffer_add_text(&listing->out, "\nFormats written:\n");
    add_format(listing, "CSV", ".csv, the codings alone; a name that ends in /, all");
    add_format(listing, "JSONL", ".jsonl");
    add_format(listing, "plain text", ".txt, transcripts alone");
    add_plugin_formats(listing, AT_PLUGIN_WRITER);
}

static void add_json(struct listing *listing, const struct item *item)
{
    struct at_buffer *out = &listing->out;
    const struct at_found *found = item->found;
    char fault[sizeof item->fault.message + sizeof item->fault.file + 32];
    const struct {
        const char *key;
        struct at_slice value;
    } pairs[] = {
        { "{\"kind\":", at_slice_of(found->plugin ? "plugin" : "scheme") },
        { ",\"name\":", found->name },
        { ",\"version\":", item->version },
        { ",\"title\":", item->title },
        { ",\"path\":", found->path },
    };
    struct at_buffer endings = { 0 };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        at_buffer_add_text(out, pairs[i].key);
        at_json_add_text(out, pairs[i].value);
    }
    if (item->head) {
        at_buffer_printf(out, ",\"plugin\":\"%s\",\"endings\":",
                         at_plugin_kind_name(item->head->kind));
        add_endings(&endings, &item->head->endings);
        at_json_add_text(out, at_buffer_slice(&endings));
        out->failed |= endings.failed;
    }
    at_buffer_clear(&endings);
    at_buffer_printf(out,
                     ",\"shadowed\":%s,\"fault\":", found->shadowed ? "true" : "false");
    if (item->fault.status == ATTUNE_OK)
        at_buffer_add_text(out, "null");
    else
        at_json_add_text(out,
                         at_slice_of(at_error_text(&item->fault, fault, sizeof fault)));
    at_buffer_add_text(out, "}\n");
}

static int print(struct listing *listing, bool json)
{
    struct attune_error error;
    for (size_t i = 0; json && i < listing->count; i++)
        add_json(listing, &listing->items[i]);
    if (!json) {
        add_part(listing, false);
        add_part(listing, true);
        add_formats(listing);
    }
    if (listing->out.failed) {
        at_error_nomem(&error);
        return at_cli_error(&error);
    }
    fputs(at_buffer_text(&listing->out), stdout);
    return AT_EXIT_OK;
}

static int list_command(const struct at_args *args)
{
    struct attune_error error;
    struct listing listing = { .columns = (size_t)at_cli_columns(),
                               .colored = at_cli_colored(args, STDOUT_FILENO) };
    if (args->operand_count > 0) {
        fprintf(stderr, "attune list: takes no names; `attune show %s` shows one\n",
                args->operands[0]);
        return AT_EXIT_USAGE;
    }
    struct at_search *search = at_cli_search(args);
    if (!search)
        return AT_EXIT_USAGE;
    listing.arena = at_arena_new();
    enum attune_status status =
        listing.arena ? read_all(&listing, search, &error) : at_error_nomem(&error);
    int ends = status == ATTUNE_OK ? print(&listing, at_args_has(args, "json"))
                                   : at_cli_error(&error);
    at_buffer_clear(&listing.out);
    at_arena_free(listing.arena);
    at_search_free(search);
    return ends;
}

static const struct at_flag flags[] = {
    { "json", 0, NULL, "print a JSON object a line, with what is wrong with each" },
    { 0 },
};

const struct at_command at_command_list = {
    .name = "list",
    .summary = "the schemes and plugins found, their versions, and where",
    .operands = "",
    .flags = flags,
    .example = "attune list --path ~/lab",
    .explains =
        "lists what is in ~/lab/schemes and ~/lab/plugins, then what else there "
        "is",
    .run = list_command,
    .about = "Places are looked through in this order: those of --path, those of the "
             "variable ATTUNE_PATH, the working folder if it holds attune.lock, the "
             "user's data folder (~/.local/share/attune), and what was installed. The "
             "first that has a name wins, and the others are said to be not used. Then "
             "come the formats that are read and written, built in or by plugins.",
};
