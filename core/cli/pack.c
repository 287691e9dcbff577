/* pack.c - attune pack: schemes and plugins as one file to send. */
#include <stdio.h>

#include "base/path.h"
#include "cli/keys.h"
#include "cli/pass_on.h"
#include "cli/prose.h"
#include "cli/session.h"
#include "cli/subject.h"
#include "io/file.h"
#include "scheme/credits.h"
#include "scheme/folder_files.h"

struct packing {
    const struct at_args *args;
    struct at_search *search;
    struct at_arena *arena;
    struct at_subject *subjects; /* one an operand */
    struct at_folder_files list;
    const struct at_credits *credits; /* one an item, as the bundle has them */
    const struct at_bundle_item *items;
    size_t item_count;
    struct at_secret secret;
    bool is_signed;
};

static enum attune_status find_subjects(struct packing *it, struct attune_error *error)
{
    size_t count = it->args->operand_count;
    it->subjects = at_arena_alloc(it->arena, (count + 1) * sizeof *it->subjects);
    enum attune_status status = it->subjects ? ATTUNE_OK : at_error_nomem(error);
    for (size_t i = 0; i < count && !status; i++)
        status = at_subject_find(&it->subjects[i], it->arena, it->search,
                                 it->args->operands[i], error);
    return status;
}

/* What `attune check` finds wrong, or a scheme's own tests, is not sent. */
static int examine(struct packing *it)
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

/* "schemes/alliance", "plugins/weather", "plugins/weather.lua"; NULL when memory is
 * out. */
static const char *name_in_bundle(struct packing *it, const struct at_subject *subject,
                                  bool folder)
{
    struct at_buffer name = { 0 };
    at_buffer_printf(&name, "%s/%.*s%s", subject->plugin ? "plugins" : "schemes",
                     AT_SLICE_ARGS(subject->name), folder ? "" : ".lua");
    const char *copy =
        name.failed ? NULL : at_arena_text(it->arena, at_buffer_slice(&name));
    at_buffer_clear(&name);
    return copy;
}

static enum attune_status add_subject(struct packing *it,
                                      const struct at_subject *subject,
                                      struct attune_error *error)
{
    struct at_slice folder =
        subject->plugin ? at_plugin_folder(subject->path) : subject->path;
    const char *path = at_arena_text(it->arena, folder.size ? folder : subject->path);
    const char *as = name_in_bundle(it, subject, folder.size > 0);
    return path && as ? at_folder_files_add(&it->list, path, as, error)
                      : at_error_nomem(error);
}

/* A file that we write ourselves. */
static enum attune_status add_text(struct packing *it, const char *name,
                                   void (*add)(struct at_buffer *out,
                                               const struct at_credits *credits,
                                               size_t count),
                                   struct attune_error *error)
{
    struct at_buffer text = { 0 };
    add(&text, it->credits, it->item_count);
    enum attune_status status =
        text.failed
            ? at_error_nomem(error)
            : at_folder_files_put(&it->list, name, at_buffer_slice(&text), error);
    at_buffer_clear(&text);
    return status;
}

static enum attune_status gather(struct packing *it, struct attune_error *error)
{
    struct at_faults faults = { 0 };
    enum attune_status status = ATTUNE_OK;
    it->list = (struct at_folder_files){ .arena = it->arena,
                                         .most = AT_BUNDLE_MOST,
                                         .skip_hidden = true };
    for (size_t i = 0; i < it->args->operand_count && !status; i++)
        status = add_subject(it, &it->subjects[i], error);
    if (!status)
        status = at_bundle_items(it->arena, it->list.files, it->list.count, "",
                                 &it->items, &it->item_count, error);
    if (!status) {
        it->credits = at_credits_of(it->items, it->item_count, it->arena, &faults);
        status = at_faults_status(&faults, error);
    }
    at_faults_clear(&faults);
    if (!status)
        status = add_text(it, "CITATION.cff", at_credits_add_citation, error);
    return status ? status : add_text(it, "LICENCE", at_credits_add_licence, error);
}

/* NAME-VERSION.attune, unless --out says otherwise; NULL when memory is out. */
static const char *name_of_output(const struct packing *it)
{
    const char *said = at_args_get(it->args, "out", NULL);
    struct at_buffer name = { 0 };
    if (said)
        return said;
    at_buffer_printf(&name, "%.*s-%.*s.attune", AT_SLICE_ARGS(it->credits[0].name),
                     AT_SLICE_ARGS(it->credits[0].version));
    const char *copy =
        name.failed ? NULL : at_arena_text(it->arena, at_buffer_slice(&name));
    at_buffer_clear(&name);
    return copy;
}

static enum attune_status write_bundle(struct packing *it, const char *path,
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

static void print_summary(const struct packing *it, const char *path)
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
static enum attune_status finish(struct packing *it, struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    const char *key = at_args_get(it->args, "sign", NULL);
    const char *path = name_of_output(it);
    it->is_signed = key != NULL;
    if (key)
        status = at_secret_file_read(&it->secret, key, error);
    if (!status)
        status = path ? write_bundle(it, path, error) : at_error_nomem(error);
    if (!status)
        print_summary(it, path);
    return status;
}

static int pack(struct packing *it)
{
    struct attune_error error;
    if (find_subjects(it, &error))
        return at_cli_error(&error);
    int status = examine(it);
    if (status)
        fputs("attune pack: what does not pass is not packed\n", stderr);
    else if (gather(it, &error) || finish(it, &error))
        status = at_cli_error(&error);
    return status;
}

static int run_pack(const struct at_args *args)
{
    struct packing it = { .args = args };
    int status = AT_EXIT_ENVIRONMENT;
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
