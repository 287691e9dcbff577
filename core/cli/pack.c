/* pack.c - attune pack: schemes and plugins as one file to send. */
#include <stdio.h>

#include "cli/keys.h"
#include "cli/packing.h"
#include "cli/pass_on.h"
#include "cli/session.h"
#include "io/file.h"

/* What `attune check` finds wrong, or a scheme's own tests, is not sent. */
static int examine(struct at_packing *it)
{
    const struct at_args *args = it->args;
    char **schemes = at_arena_alloc(it->arena, args->operand_count * sizeof *schemes);
    size_t count = 0;
    if (!schemes)
        return AT_EXIT_ENVIRONMENT;
    for (size_t i = 0; i < args->operand_count; i++)
        if (!it->subjects[i].plugin)
            schemes[count++] = args->operands[i];
    int status = at_cli_pass_on(&at_command_check, args, NULL, args->operands,
                                args->operand_count);
    return status ? status
                  : at_cli_pass_on(&at_command_test, args, NULL, schemes, count);
}

static enum attune_status write_bundle(struct at_packing *it, const char *path,
                                       struct attune_error *error)
{
    struct at_output *output;
    struct at_buffer bytes = { 0 };
    enum attune_status status =
        at_bundle_write(&bytes, it->list.files, it->list.count,
                        it->is_signed ? &it->secret : NULL, error);
    if (!status)
        status = at_output_open(&output, path, error);
    if (!status) {
        at_buffer_add_slice(at_output_buffer(output), at_buffer_slice(&bytes));
        status = at_output_close(output, error);
    }
    at_buffer_clear(&bytes);
    return status;
}

static void print_summary(const struct at_packing *it, const char *path)
{
    struct at_buffer out = { 0 };
    char brief[AT_KEY_SHORT];
    struct at_key key;
    at_buffer_printf(&out, "\n%s holds\n", path);
    for (size_t i = 0; i < it->list.count; i++)
        at_buffer_printf(&out, "  %s\n", it->list.files[i].name);
    if (it->is_signed) {
        at_secret_key(&it->secret, &key);
        at_key_short(&key, brief);
        at_buffer_printf(&out, "and is signed with the key that begins with %s.\n",
                         brief);
    } else {
        at_buffer_add_text(&out, "and is not signed: --sign KEY signs it, so that who "
                                 "gets it can tell\nthat it is yours.\n");
    }
    fputs(at_buffer_text(&out), stdout);
    at_buffer_clear(&out);
}

/* The key is read last: nothing that was tested had it within reach. */
static enum attune_status finish(struct at_packing *it, struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    const char *key = at_args_get(it->args, "sign", NULL);
    const char *path = at_args_get(it->args, "out", it->name);
    it->is_signed = key != NULL;
    if (key)
        status = at_secret_file_read(&it->secret, key, error);
    if (!status)
        status = write_bundle(it, path, error);
    if (!status)
        print_summary(it, path);
    return status;
}

static int pack(struct at_packing *it)
{
    struct attune_error error;
    if (at_packing_find(it, &error))
        return at_cli_error(&error);
    int status = examine(it);
    if (status) {
        fputs("attune pack: what does not pass is not packed\n", stderr);
        return status;
    }
    if (at_packing_gather(it, &error))
        return at_cli_error(&error);
    status = at_packing_add_papers(it);
    if (!status && finish(it, &error))
        status = at_cli_error(&error);
    return status;
}

static int run_pack(const struct at_args *args)
{
    struct at_packing it = { .args = args };
    int status = AT_EXIT_ENVIRONMENT;
    if (args->lockdown)
        return at_packing_work_inside(args);
    if (args->operand_count == 0) {
        fputs("attune pack: name a scheme or plugin, or several, as in `attune pack "
              "alliance`\n",
              stderr);
        return AT_EXIT_USAGE;
    }
    it.search = at_cli_search(args);
    it.arena = at_arena_new();
    if (it.search && it.arena)
        status = pack(&it);
    at_arena_free(it.arena);
    at_search_free(it.search);
    return status;
}

static const struct at_flag flags[] = {
    { "out", 'o', "OUT", "the bundle; NAME-VERSION.attune unless it is given" },
    { "sign", 0, "KEY", "sign it with the secret key in the file KEY" },
    { 0 },
};

const struct at_command at_command_pack = {
    .name = "pack",
    .summary = "put schemes and plugins into one file to send",
    .operands = "SCHEME|PLUGIN...",
    .stays_outside = true,
    .flags = flags,
    .example = "attune pack alliance --sign dublin.key",
    .explains = "checks and tests the scheme in the folder alliance and writes "
                "alliance-1.0.0.attune, signed with the key in dublin.key",
    .about =
        "Takes folders, files and names. A scheme that uses plugins which do not "
        "come with attune is packed together with them. What fails `attune check` "
        "or `attune test` is not packed. Hidden files are left out; whatever else is "
        "in the folders goes into the bundle, and is listed: look that no "
        "transcript is among it. The same files make the same bundle, to the "
        "byte.",
    .run = run_pack,
};
