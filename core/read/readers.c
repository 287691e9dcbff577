/* readers.c - the table of readers, and which of them a file is for. */
#include "read/reading.h"

#include <strings.h>

#include "base/utf8.h"
#include "read/file_name.h"
#include "read/formats.h"

static const struct at_reader table[] = {
    { "WebVTT", ".vtt", at_webvtt_sniff, at_webvtt_read },
    { "SRT", ".srt", at_srt_sniff, at_srt_read },
    { "CSV", ".csv .tsv .tab", at_csv_sniff, at_csv_read },
    { "JSONL", ".jsonl .ndjson", at_jsonl_sniff, at_jsonl_read },
    { "plain text", ".txt .text", at_plain_text_sniff, at_plain_text_read },
    { NULL, NULL, NULL, NULL },
};

const struct at_reader *at_readers(void)
{
    return table;
}

static const char *ending_of(const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');
    return dot && dot != name ? dot : "";
}

bool at_ending_is_in(const char *path, const char *endings)
{
    const char *ending = ending_of(path);
    size_t size = strlen(ending);
    while (size && *endings) {
        size_t one = strcspn(endings, " ");
        if (one == size && strncasecmp(endings, ending, size) == 0)
            return true;
        endings += one;
        endings += *endings == ' ';
    }
    return false;
}

bool at_reader_knows(const struct at_read_options *options, const char *path)
{
    for (size_t i = 0; options && i < options->plugin_count; i++)
        if (at_ending_is_in(path, options->plugins[i].endings))
            return true;
    for (const struct at_reader *reader = table; reader->name; reader++)
        if (at_ending_is_in(path, reader->endings))
            return true;
    return false;
}

/* Does the text name these endings already? */
static bool says(const struct at_buffer *text, const char *endings)
{
    size_t size = strlen(endings);
    const char *found = at_buffer_text(text);
    while ((found = strstr(found, endings)) && found[size] && found[size] != ' ')
        found += size;
    return found != NULL;
}

void at_readers_add_endings(struct at_buffer *out,
                            const struct at_read_options *options)
{
    for (const struct at_reader *reader = table; reader->name; reader++)
        at_buffer_printf(out, "%s%s", reader == table ? "" : " ", reader->endings);
    for (size_t i = 0; options && i < options->plugin_count; i++)
        if (!says(out, options->plugins[i].endings))
            at_buffer_printf(out, " %s", options->plugins[i].endings);
}

/* The names of all readers, for a message. */
static const char *all_names(struct at_buffer *out,
                             const struct at_read_options *options)
{
    for (const struct at_reader *reader = table; reader->name; reader++)
        at_buffer_printf(out, "%s%s (%s)", reader == table ? "" : ", ", reader->name,
                         reader->endings);
    for (size_t i = 0; i < options->plugin_count; i++)
        at_buffer_printf(out, ", %s (%s)", options->plugins[i].name,
                         options->plugins[i].endings);
    return at_buffer_text(out);
}

static enum attune_status no_reader(const struct at_reading *reading,
                                    struct attune_error *error)
{
    const char *forced = reading->options->reader;
    struct at_buffer names = { 0 };
    if (reading->options->picked)
        return at_error_at(error, ATTUNE_NOT_FOUND, reading->path, 0, 0,
                           "passed over: it is in no format that is read here");
    if (forced)
        at_error_set(error, ATTUNE_INVALID, "no reader is called \"%s\"; there are %s",
                     forced, all_names(&names, reading->options));
    else
        at_error_at(error, ATTUNE_INVALID, reading->path, 0, 0,
                    "this is in no format that is read here; those are %s",
                    all_names(&names, reading->options));
    at_buffer_clear(&names);
    return ATTUNE_INVALID;
}

static bool holds_any(struct at_slice head, const char *const *marks)
{
    for (; *marks; marks++) {
        size_t size = strlen(*marks);
        for (size_t i = 0; i + size <= head.size; i++)
            if (memcmp(head.data + i, *marks, size) == 0)
                return true;
    }
    return false;
}

static bool starts_with_any(struct at_slice head, const char *const *marks)
{
    head = at_slice_trim(head);
    for (; *marks; marks++)
        if (at_slice_starts(head, *marks))
            return true;
    return false;
}

/* As at_reader's `sniff`. */
static int sniff_plugin(const struct at_plugin_reader *reader, struct at_slice head,
                        const char *path)
{
    if (starts_with_any(head, reader->starts) || holds_any(head, reader->holds))
        return 2;
    bool by_ending = !*reader->starts && !*reader->holds;
    return at_ending_is_in(path, reader->endings) ? 1 + by_ending : 0;
}

/* The reader that is surest of the file, plugins first; the first of two that are as
 * sure. */
struct choice {
    const struct at_plugin_reader *plugin;
    const struct at_reader *reader;
    int surest;
};

static struct choice choose(const struct at_reading *reading)
{
    const struct at_read_options *options = reading->options;
    const char *forced = options->reader;
    struct choice best = { .surest = 0 };
    size_t perhaps = 0; /* plugins that know no more than the ending */
    for (size_t i = 0; i < options->plugin_count; i++) {
        const struct at_plugin_reader *plugin = &options->plugins[i];
        int sure = forced ? strcasecmp(plugin->name, forced) == 0
                          : sniff_plugin(plugin, reading->head, reading->path);
        perhaps += sure == 1;
        if (sure > best.surest)
            best = (struct choice){ .plugin = plugin, .surest = sure };
    }
    if (best.surest == 1 && perhaps > 1 && !forced)
        best = (struct choice){ .surest = 0 };
    for (const struct at_reader *reader = table; reader->name; reader++) {
        int sure = forced ? strcasecmp(reader->name, forced) == 0
                          : reader->sniff(reading->head, reading->path);
        if (sure > best.surest)
            best = (struct choice){ .reader = reader, .surest = sure };
    }
    if (options->picked && best.reader && best.surest == 1 &&
        !at_ending_is_in(reading->path, best.reader->endings))
        best = (struct choice){ .surest = 0 }; /* a plugin's ending, and not its file */
    return best;
}

/* Keeps the first bytes as text: without a byte order mark, repaired where they are
 * bad or cut within a character. */
static bool keep_head(struct at_reading *reading, struct at_slice head)
{
    struct at_buffer repaired = { 0 };
    if (at_slice_starts(head, "\xEF\xBB\xBF"))
        head = at_slice(head.data + 3, head.size - 3);
    if (at_utf8_check(head) < head.size) {
        at_utf8_repair(&repaired, head);
        head = at_buffer_slice(&repaired);
    }
    reading->head = at_reading_keep(reading, head);
    bool kept = reading->head.data && !repaired.failed;
    at_buffer_clear(&repaired);
    return kept;
}

static enum attune_status look_ahead(struct at_reading *reading,
                                     struct attune_error *error)
{
    struct at_slice head;
    enum attune_status status =
        at_lines_peek(reading->lines, AT_READING_HEAD, &head, error);
    if (status)
        return status;
    return keep_head(reading, head) ? ATTUNE_OK : at_error_nomem(error);
}

/* A file whose first line is no text is refused here, before a reader wonders what it
 * is. */
static enum attune_status check_text(struct at_reading *reading,
                                     struct attune_error *error)
{
    struct at_slice line;
    enum attune_status status = at_lines_next(reading->lines, &line, error);
    if (status)
        return status == ATTUNE_NOT_FOUND ? ATTUNE_OK : status;
    at_lines_back(reading->lines);
    return ATTUNE_OK;
}

static enum attune_status read_by_plugin(struct at_reading *reading,
                                         const struct at_plugin_reader *plugin,
                                         struct attune_error *error)
{
    struct at_slice bytes;
    enum attune_status status =
        at_lines_all(reading->lines, AT_PLUGIN_READ_MOST, &bytes, error);
    return status ? status : plugin->read(plugin->data, bytes, reading, error);
}

static enum attune_status read_by(struct at_reading *reading,
                                  const struct choice *choice,
                                  struct attune_error *error)
{
    if (choice->plugin)
        return read_by_plugin(reading, choice->plugin, error);
    enum attune_status status = check_text(reading, error);
    if (status)
        return status;
    return choice->reader ? choice->reader->read(reading, error)
                          : no_reader(reading, error);
}

static void tell_repairs(const struct at_reading *reading)
{
    size_t repaired = at_lines_repaired(reading->lines);
    struct attune_error what;
    if (repaired == 0 || !reading->sink->lost)
        return;
    at_error_at(&what, ATTUNE_INVALID, reading->path, 0, 0,
                "%zu stretch%s of bytes that %s not UTF-8 became U+FFFD", repaired,
                repaired == 1 ? "" : "es", repaired == 1 ? "is" : "are");
    reading->sink->lost(reading->sink->data, &what);
}

static enum attune_status read_sessions(struct at_reading *reading,
                                        struct attune_error *error)
{
    const struct choice choice = choose(reading);
    enum attune_status status = read_by(reading, &choice, error);
    if (!status)
        status = at_reading_end(reading, error);
    if (status)
        return status;
    tell_repairs(reading);
    if (reading->given == 0)
        return at_error_at(error, ATTUNE_INVALID, reading->path, 0, 0,
                           "there is no turn in this file");
    at_speakers_finish(reading);
    return ATTUNE_OK;
}

static bool is_empty(struct at_slice head)
{
    return head.size < AT_READING_HEAD && at_slice_trim(head).size == 0;
}

static enum attune_status prepare(struct at_reading *reading, const char *name,
                                  struct attune_error *error)
{
    reading->path = at_lines_name(reading->lines);
    reading->arena = at_arena_new();
    if (!reading->arena)
        return at_error_nomem(error);
    enum attune_status status = at_file_name(reading, name, error);
    if (!status)
        status = at_speakers_open(reading, error);
    if (!status)
        status = look_ahead(reading, error);
    if (!status && is_empty(reading->head))
        status = at_error_at(error, ATTUNE_INVALID, reading->path, 0, 0,
                             "this file is empty");
    return status;
}

/* Reads all of `reading->lines`, and closes it. */
static enum attune_status run(struct at_reading *reading, const char *name,
                              struct attune_error *error)
{
    enum attune_status status = prepare(reading, name, error);
    if (!status)
        status = read_sessions(reading, error);
    if (status)
        at_builder_drop(reading->builder);
    at_speakers_close(&reading->speakers);
    at_begun_clear(&reading->begun);
    at_buffer_clear(&reading->key);
    at_buffer_clear(&reading->next_key);
    at_arena_free(reading->arena);
    at_lines_close(reading->lines);
    return status;
}

enum attune_status at_read(const char *path, const char *name,
                           const struct at_read_options *options,
                           struct at_builder *builder, const struct at_sink *sink,
                           struct attune_error *error)
{
    struct attune_error unheard;
    struct at_reading reading = { .options = options,
                                  .sink = sink,
                                  .builder = builder };
    error = error ? error : &unheard;
    enum attune_status status =
        at_lines_open(&reading.lines, path, options->lossy, error);
    return status ? status : run(&reading, name, error);
}

enum attune_status at_read_bytes(struct at_slice bytes, const char *path,
                                 const struct at_read_options *options,
                                 struct at_builder *builder, const struct at_sink *sink,
                                 struct attune_error *error)
{
    struct attune_error unheard;
    struct at_reading reading = { .options = options,
                                  .sink = sink,
                                  .builder = builder };
    error = error ? error : &unheard;
    enum attune_status status =
        at_lines_open_bytes(&reading.lines, bytes, path, options->lossy, error);
    return status ? status : run(&reading, options->name, error);
}
