/* unpack.c - attune unpack: what is in a bundle, on the screen and in a folder. All that is
 * read of a stranger's file is read here, in a worker. */
#include <stdio.h>

#include "base/path.h"
#include "base/utf8.h"
#include "cli/install_page.h"
#include "cli/installed.h"
#include "cli/session.h"
#include "io/file.h"

struct unpacking {
    const struct at_args *args;
    struct at_search *search;
    struct at_arena *arena;
    struct at_bundle bundle;
    const struct at_credits *credits;
};

static enum attune_status open_bundle(struct unpacking *it, struct attune_error *error)
{
    const char *path = it->args->operands[0];
    struct at_buffer bytes = { 0 };
    if (at_file_kind(path) == AT_FILE_FOLDER)
        return at_bundle_open_folder(&it->bundle, it->arena, path, error);
    enum attune_status status = at_file_read(&bytes, path, AT_BUNDLE_MOST, error);
    if (!status)
        status = at_bundle_open(&it->bundle, it->arena, at_buffer_slice(&bytes), path,
                                error);
    at_buffer_clear(&bytes);
    return status;
}

/* A stranger wrote what is shown, too. */
static int show(struct unpacking *it)
{
    struct at_faults faults = { 0 };
    struct at_buffer out = { 0 }, shown = { 0 };
    struct at_page page = { &out, &at_form_text, AT_BLOCK_NONE };
    it->credits =
        at_credits_of(it->bundle.items, it->bundle.item_count, it->arena, &faults);
    int status = at_cli_faults(&faults);
    for (size_t i = 0; it->credits && i < it->bundle.item_count; i++)
        at_install_show(&page, &it->credits[i]);
    at_utf8_add_shown(&shown, at_buffer_slice(&out));
    if (it->credits)
        printf("%s\n", at_buffer_text(&shown));
    at_buffer_clear(&shown);
    at_buffer_clear(&out);
    at_faults_clear(&faults);
    return status;
}

/* Newer in the place of older needs no question; the rest needs --force. */
static enum attune_status refuse(enum at_installed how, const char *old,
                                 struct at_slice was, struct at_slice version,
                                 struct attune_error *error)
{
    if (how == AT_INSTALLED_NEWER)
        return at_error_at(error, ATTUNE_EXISTS, old, 0, 0,
                           "version %.*s is installed, which is newer than %.*s; "
                           "--force goes back",
                           AT_SLICE_ARGS(was), AT_SLICE_ARGS(version));
    return at_error_at(error, ATTUNE_EXISTS, old, 0, 0,
                       "%s%.*s is installed, with other files than these; --force "
                       "replaces it",
                       was.size ? "version " : "something else", AT_SLICE_ARGS(was));
}

/* Of two with one name attune finds one. Whoever takes a shipped one's name is told of before
 * anybody trusts it. */
static void tell_namesake(const struct unpacking *it, const struct at_bundle_item *item)
{
    struct at_slice path;
    if (item->plugin ? at_search_plugin(it->search, item->name, &path, NULL)
                     : at_search_scheme(it->search, item->name, &path, NULL))
        return;
    printf("Mind that there is a %s %.*s already; one of the two hides the other:\n"
           "  %.*s\n\n",
           item->plugin ? "plugin" : "scheme", AT_SLICE_ARGS(item->name),
           AT_SLICE_ARGS(path));
}

static enum attune_status compare(struct unpacking *it, size_t i, const char *place,
                                  bool *fresh, struct attune_error *error)
{
    struct at_slice was, version = it->credits[i].version;
    const char *old;
    enum attune_status status =
        at_installed_find(&old, it->arena, place, &it->bundle.items[i], error);
    if (status || !old) {
        *fresh = true;
        tell_namesake(it, &it->bundle.items[i]);
        return status;
    }
    enum at_installed how =
        at_installed_compare(it->arena, &it->bundle, i, version, old, &was);
    if (how == AT_INSTALLED_SAME)
        return ATTUNE_OK;
    *fresh = true;
    if (how != AT_INSTALLED_OLDER && !at_args_has(it->args, "force"))
        return refuse(how, old, was, version, error);
    printf("%.*s %.*s takes the place of %.*s, in %s.\n\n",
           AT_SLICE_ARGS(it->credits[i].name), AT_SLICE_ARGS(version),
           AT_SLICE_ARGS(was.size ? was : at_slice_of("what is there")), old);
    return ATTUNE_OK;
}

/* With --over: is anything of it not in that place yet? */
static enum attune_status compare_all(struct unpacking *it, bool *fresh,
                                      struct attune_error *error)
{
    const char *place = at_args_get(it->args, "over", NULL);
    enum attune_status status = ATTUNE_OK;
    *fresh = !place;
    for (size_t i = 0; place && i < it->bundle.item_count && !status; i++)
        status = compare(it, i, place, fresh, error);
    if (!status && !*fresh)
        printf("All of this is installed already, in %s.\n", place);
    return status;
}

/* The folders between `path`, in which the bundle is unpacked, and a file of that name. */
static enum attune_status make_folders(struct unpacking *it, struct at_slice path,
                                       const char *name, struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    for (const char *slash = name; (slash = strchr(slash, '/')) && !status; slash++) {
        const char *part =
            at_arena_text(it->arena, at_slice(name, (size_t)(slash - name)));
        const char *folder = part ? at_path_join(it->arena, path, part) : NULL;
        status = folder ? at_folder_make(folder, error) : at_error_nomem(error);
    }
    return status;
}

static enum attune_status write_file(struct unpacking *it,
                                     const struct at_zip_file *file,
                                     struct attune_error *error)
{
    struct at_output *output;
    struct at_slice folder = at_path_trim(at_slice_of(it->args->operands[1]));
    const char *path = at_path_join(it->arena, folder, file->name);
    if (!path)
        return at_error_nomem(error);
    enum attune_status status = make_folders(it, folder, file->name, error);
    if (!status)
        status = at_output_open(&output, path, error);
    if (status)
        return status;
    at_buffer_add_slice(at_output_buffer(output), file->bytes);
    return at_output_close(output, error);
}

static enum attune_status write_all(struct unpacking *it, struct attune_error *error)
{
    const struct at_bundle *bundle = &it->bundle;
    const struct at_zip_file papers[] = { { "MANIFEST", bundle->manifest },
                                          { "SIGNATURE", bundle->signature } };
    enum attune_status status = at_folder_make(it->args->operands[1], error);
    for (size_t i = 0; i < bundle->count && !status; i++)
        status = write_file(it, &bundle->files[i], error);
    for (size_t i = 0; i < 1u + bundle->is_signed && !status; i++)
        status = write_file(it, &papers[i], error);
    return status;
}

static int unpack(struct unpacking *it)
{
    struct attune_error error;
    const char *folder = it->args->operands[1];
    bool fresh;
    if (!at_args_has(it->args, "over") && at_file_kind(folder) != AT_FILE_NONE) {
        at_error_at(&error, ATTUNE_EXISTS, folder, 0, 0,
                    "there already; name a folder that is new");
        return at_cli_error(&error);
    }
    if (open_bundle(it, &error))
        return at_cli_error(&error);
    int status = show(it);
    if (status)
        return status == AT_EXIT_USAGE ? AT_EXIT_FAILED : status;
    if (compare_all(it, &fresh, &error) || (fresh && write_all(it, &error)))
        return at_cli_error(&error);
    return AT_EXIT_OK;
}

static int run_unpack(const struct at_args *args)
{
    struct unpacking it = { .args = args };
    if (args->operand_count != 2) {
        fputs("attune unpack: name a bundle and a folder, as in `attune unpack "
              "alliance-1.0.0.attune look/`\n",
              stderr);
        return AT_EXIT_USAGE;
    }
    it.search = at_cli_search(args);
    it.arena = at_arena_new();
    int status = it.arena && it.search ? unpack(&it) : AT_EXIT_ENVIRONMENT;
    at_arena_free(it.arena);
    at_search_free(it.search);
    return status;
}

static const struct at_flag flags[] = {
    { "force", 0, NULL, "with --over: also where a newer version is, or other files" },
    { "over", 0, "PLACE",
      "say what it would take the place of there; unpack nothing that is there "
      "already" },
    { 0 },
};

const struct at_command at_command_unpack = {
    .name = "unpack",
    .summary = "show what another lab packed, and put it into a folder to look at",
    .operands = "BUNDLE OUT",
    .writes_last = true,
    .flags = flags,
    .example = "attune unpack alliance-1.0.0.attune look",
    .explains =
        "makes sure that the bundle is whole, shows what is in it, and puts its "
        "files into the folder look",
    .about =
        "Nothing of it is run, and nothing is installed: this is to read the rules of "
        "others before one trusts them. `attune install` begins with the same "
        "steps.",
    .run = run_unpack,
};
