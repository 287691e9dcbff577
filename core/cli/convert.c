/* convert.c - attune convert: transcripts from any format read to one of ours. */
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
    const struct form *form;
    struct at_transfer transfer;
};

static const struct form *find_form(const char *name)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (strcmp(forms[i].name, name) == 0)
            return &forms[i];
    return NULL;
}

/* Where to, and in which form: --to, or else the ending of the last operand. */
static enum attune_status choose(struct conversion *conversion,
                                 const struct at_args *args, const char **path,
                                 struct attune_error *error)
{
    const char *to = at_args_get(args, "to", NULL);
    if (args->operand_count < (to ? 1 : 2))
        return at_error_set(error, ATTUNE_INVALID,
                            to ? "name a transcript to convert"
                               : "name a transcript and the file to make of it, or "
                                 "--to FORMAT for standard output");
    *path = to ? "-" : args->operands[args->operand_count - 1];
    const char *dot = strrchr(*path, '.');
    conversion->form = to ? find_form(to) : dot ? find_form(dot + 1) : NULL;
    if (conversion->form)
        return ATTUNE_OK;
    return to ? at_error_set(error, ATTUNE_INVALID,
                             "--to takes jsonl or txt, not \"%s\"", to)
              : at_error_at(error, ATTUNE_INVALID, *path, 0, 0,
                            "transcripts are written as .jsonl or .txt");
}

static enum attune_status convert_session(void *data,
                                          const struct at_transcript *transcript,
                                          struct attune_error *error)
{
    struct conversion *conversion = data;
    struct at_buffer *out = at_output_buffer(conversion->transfer.output);
    conversion->form->add(out, transcript);
    return out->failed ? at_error_nomem(error) : ATTUNE_OK;
}

static int convert_command(const struct at_args *args)
{
    struct conversion conversion = { 0 };
    struct attune_error error;
    const char *path = "-";
    if (choose(&conversion, args, &path, &error) != ATTUNE_OK) {
        at_cli_error(&error);
        return AT_EXIT_USAGE;
    }
    struct at_transfer *transfer = &conversion.transfer;
    size_t count = args->operand_count - !at_args_has(args, "to");
    int status = at_transfer_open(transfer, args, count, path);
    if (status == AT_EXIT_OK) {
        transfer->add = convert_session;
        transfer->data = &conversion;
        status = at_transfer_run(transfer, at_language_find(at_slice_of("en")));
    }
    at_transfer_clear(transfer);
    return status;
}

static const struct at_flag flags[] = {
    AT_FLAG_COLUMNS,
    { "force", 0, NULL, "replace a file that is there already" },
    AT_FLAG_KEEP_GOING,
    AT_FLAG_LOSSY,
    AT_FLAG_NAME,
    AT_FLAG_ROLE,
    { "to", 0, "FORMAT",
      "jsonl or txt, to standard output; then every operand is read" },
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
        "JSONL, an object "
        "a turn, or as plain text, a line a turn.",
};
