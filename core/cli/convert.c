/* convert.c - attune convert: transcripts from any format read to one of ours, or of a
 * plugin. */
#include "cli/session.h"
#include "cli/transfer.h"
#include "write/transcript_jsonl.h"
#include "write/transcript_text.h"

struct form {
    const char *name;
    void (*add)(struct at_buffer *out, const struct at_transcript *transcript);
};

static const struct form forms[] = {
    { "jsonl", at_transcript_add_jsonl },
    { "txt", at_transcript_add_text },
};

struct conversion {
    const struct at_args *args;
    const char *path;        /* "-" is standard output */
    const struct form *form; /* NULL: a plugin's */
    const struct at_plugin_writer *plugin;
    void *writing; /* owned: what the plugin works with */
    struct at_transfer transfer;
};

static const struct form *find_form(const char *name)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (strcmp(forms[i].name, name) == 0)
            return &forms[i];
    return NULL;
}

/* The writer of files that end in `to`, or as the path does. */
static const struct at_plugin_writer *find_plugin(const struct conversion *it,
                                                  const char *to)
{
    const struct at_plugin_writers writers = at_cli_writers(&it->transfer.sources.read);
    struct at_buffer name = { 0 };
    at_buffer_printf(&name, "x.%s", to ? to : "");
    const struct at_plugin_writer *found =
        name.failed ? NULL : at_plugin_writer_find(&writers, to ? name.data : it->path);
    at_buffer_clear(&name);
    return found;
}

static enum attune_status no_form(const struct conversion *it, const char *to,
                                  struct attune_error *error)
{
    const struct at_plugin_writers writers = at_cli_writers(&it->transfer.sources.read);
    struct at_buffer others = { 0 };
    at_plugin_writers_add_endings(&others, &writers);
    if (to)
        at_error_set(error, ATTUNE_INVALID, "--to takes jsonl or txt%s%s, not \"%s\"",
                     others.size ? ", or how a plugin's files end:" : "",
                     at_buffer_text(&others), to);
    else
        at_error_at(error, ATTUNE_INVALID, it->path, 0, 0,
                    "transcripts are written as .jsonl or .txt%s%s",
                    others.size ? ", and by plugins as" : "", at_buffer_text(&others));
    at_buffer_clear(&others);
    return ATTUNE_INVALID;
}

/* Where to: standard output with --to, else the last operand. */
static enum attune_status find_path(struct conversion *it, struct attune_error *error)
{
    const struct at_args *args = it->args;
    bool to = at_args_has(args, "to");
    if (args->operand_count < (to ? 1 : 2))
        return at_error_set(error, ATTUNE_INVALID,
                            to ? "name a transcript to convert"
                               : "name a transcript and the file to make of it, or "
                                 "--to FORMAT for standard output");
    it->path = to ? "-" : args->operands[args->operand_count - 1];
    return ATTUNE_OK;
}

/* In which form: --to, or else the ending of the path. */
static enum attune_status find_writer(struct conversion *it, struct attune_error *error)
{
    const char *to = at_args_get(it->args, "to", NULL);
    const char *dot = strrchr(it->path, '.');
    it->form = to ? find_form(to) : dot ? find_form(dot + 1) : NULL;
    it->plugin = it->form ? NULL : find_plugin(it, to);
    return it->form || it->plugin ? ATTUNE_OK : no_form(it, to, error);
}

static enum attune_status convert_session(void *data,
                                          const struct at_transcript *transcript,
                                          struct attune_error *error)
{
    struct conversion *it = data;
    struct at_buffer *out = at_output_buffer(it->transfer.output);
    if (it->plugin)
        return it->plugin->session(it->writing, transcript, NULL, out, error);
    it->form->add(out, transcript);
    return out->failed ? at_error_nomem(error) : ATTUNE_OK;
}

static enum attune_status end_file(void *data, struct attune_error *error)
{
    struct conversion *it = data;
    return it->plugin ? it->plugin->finish(it->writing,
                                           at_output_buffer(it->transfer.output), error)
                      : ATTUNE_OK;
}

static enum attune_status begin_file(struct conversion *it, struct attune_error *error)
{
    const struct at_made_file file = { .path = it->path,
                                       .no_text = at_args_has(it->args, "no-text"),
                                       .note = at_intake_remark,
                                       .data = &it->transfer.intake };
    if (it->plugin)
        return it->plugin->open(it->plugin->data, &file,
                                at_output_buffer(it->transfer.output), &it->writing,
                                error);
    if (file.no_text)
        return at_error_set(error, ATTUNE_INVALID,
                            "a transcript as .jsonl or .txt is nothing but text: "
                            "--no-text leaves nothing of it");
    return ATTUNE_OK;
}

static int convert(struct conversion *it)
{
    struct attune_error error;
    struct at_transfer *transfer = &it->transfer;
    if (begin_file(it, &error) != ATTUNE_OK)
        return at_cli_error(&error);
    transfer->add = convert_session;
    transfer->end = end_file;
    transfer->data = it;
    return at_transfer_run(transfer, at_language_find(at_slice_of("en")));
}

static int convert_command(const struct at_args *args)
{
    struct conversion it = { .args = args };
    struct attune_error error;
    if (find_path(&it, &error) != ATTUNE_OK) {
        at_cli_error(&error);
        return AT_EXIT_USAGE;
    }
    size_t count = args->operand_count - !at_args_has(args, "to");
    int status = at_transfer_find(&it.transfer, args, count);
    if (status == AT_EXIT_OK && find_writer(&it, &error) != ATTUNE_OK) {
        at_cli_error(&error);
        status = AT_EXIT_USAGE;
    }
    if (status == AT_EXIT_OK)
        status = at_transfer_open(&it.transfer, args, it.path);
    if (status == AT_EXIT_OK)
        status = convert(&it);
    if (it.plugin)
        it.plugin->close(it.writing);
    at_transfer_clear(&it.transfer);
    return status;
}

static const struct at_flag flags[] = {
    AT_FLAG_COLUMNS,
    { "force", 0, NULL, "replace a file that is there already" },
    AT_FLAG_KEEP_GOING,
    AT_FLAG_LOSSY,
    AT_FLAG_NAME,
    { "no-text", 0, NULL, "write no word of a transcript, only what was coded" },
    AT_FLAG_ROLE,
    { "to", 0, "FORMAT",
      "jsonl, txt, or an ending such as eaf, to standard output; then every operand is "
      "read" },
    AT_FLAG_TRUST,
    { 0 },
};

const struct at_command at_command_convert = {
    .name = "convert",
    .summary = "turn transcripts into another format",
    .operands = "IN... OUT",
    .writes_last = true,
    .flags = flags,
    .example = "attune convert susan.vtt susan.txt",
    .explains = "makes plain text of captions, to be read and corrected by hand",
    .run = convert_command,
    .about =
        "Reads what `attune run` reads (plain text, WebVTT, SRT, CSV, JSONL, and what "
        "plugins read; a folder; - for standard input) and writes all sessions as "
        "JSONL, an object a turn, as plain text, a line a turn, or as a plugin does, "
        "by "
        "the ending of OUT.",
};
