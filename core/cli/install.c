/* install.c - attune install: takes what another lab packed into the user's folder. First
 * it is made sure that it is what was packed, then it is shown, then it is asked whose it
 * is, then it is tested; only then is it put where attune looks. */
#include <stdio.h>
#include <stdlib.h>

#include "base/path.h"
#include "base/utf8.h"
#include "cli/install_key.h"
#include "cli/install_page.h"
#include "cli/install_place.h"
#include "cli/pass_on.h"
#include "cli/session.h"
#include "io/file.h"
#include "io/tree.h"

struct installing {
    const struct at_args *args;
    const char *path; /* of the bundle */
    struct at_arena *arena;
    struct at_bundle bundle;
    const struct at_credits *credits;
    struct at_install_place place;
};

static enum attune_status open_bundle(struct installing *it, struct attune_error *error)
{
    struct at_buffer bytes = { 0 };
    enum attune_status status;
    if (at_file_kind(it->path) == AT_FILE_FOLDER)
        return at_bundle_open_folder(&it->bundle, it->arena, it->path, error);
    status = at_file_read(&bytes, it->path, AT_BUNDLE_MOST, error);
    if (!status)
        status = at_bundle_open(&it->bundle, it->arena, at_buffer_slice(&bytes),
                                it->path, error);
    at_buffer_clear(&bytes);
    return status;
}

/* What it is, for whoever installs it; a stranger wrote that, too. */
static int show(struct installing *it)
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
    fflush(stdout);
    at_buffer_clear(&shown);
    at_buffer_clear(&out);
    at_faults_clear(&faults);
    return status;
}

/* --to, or attune's part of the user's data folder; NULL after a message. */
static const char *target(const struct installing *it)
{
    const char *to = at_args_get(it->args, "to", NULL);
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    if (to)
        return to;
    if (data && *data)
        return at_path_join(it->arena, at_slice_of(data), "attune");
    if (home && *home)
        return at_path_join(it->arena, at_slice_of(home), ".local/share/attune");
    fputs("attune install: there is no home folder to install into; --to FOLDER names "
          "one\n",
          stderr);
    return NULL;
}

/* Newer in the place of older needs no question; the rest needs --force. */
static enum attune_status check_versions(const struct installing *it, size_t *fresh,
                                         struct attune_error *error)
{
    bool force = at_args_has(it->args, "force");
    *fresh = 0;
    for (size_t i = 0; i < it->bundle.item_count; i++) {
        const struct at_place_item *item = &it->place.items[i];
        struct at_slice version = it->credits[i].version;
        *fresh += item->installed != AT_INSTALLED_SAME;
        if (!force && item->installed == AT_INSTALLED_NEWER)
            return at_error_at(error, ATTUNE_EXISTS, item->old, 0, 0,
                               "version %.*s is installed, which is newer than %.*s; "
                               "--force goes back",
                               AT_SLICE_ARGS(item->version), AT_SLICE_ARGS(version));
        if (!force && item->installed == AT_INSTALLED_OTHER)
            return at_error_at(error, ATTUNE_EXISTS, item->old, 0, 0,
                               "%s%.*s is installed, with other files than these; "
                               "--force replaces it",
                               item->version.size ? "version " : "something else",
                               AT_SLICE_ARGS(item->version));
    }
    return ATTUNE_OK;
}

/* The tests of schemes; plugins, which have none, must run. */
static int test(struct installing *it, bool plugins)
{
    const struct at_bundle *bundle = &it->bundle;
    char **operands = at_arena_alloc(it->arena, bundle->item_count * sizeof *operands);
    size_t count = 0;
    if (!operands)
        return AT_EXIT_ENVIRONMENT;
    for (size_t i = 0; i < bundle->item_count; i++)
        if (bundle->items[i].plugin == plugins) {
            char *path = at_arena_text(it->arena, bundle->items[i].path);
            operands[count++] = (char *)at_path_join(
                it->arena, at_slice_of(it->place.stage), path ? path : "");
        }
    return at_cli_pass_on(plugins ? &at_command_check : &at_command_test, it->args,
                          it->place.stage, operands, count);
}

/* What else of that name attune finds, and which of the two it uses from now on. */
static void print_namesakes(const struct installing *it, struct at_search *search,
                            size_t i)
{
    const struct at_bundle_item *item = &it->bundle.items[i];
    const char *path = it->place.items[i].path;
    const struct at_found *found;
    size_t count, others = 0;
    bool is_found = false;
    if (at_search_all(search, &found, &count, NULL))
        return;
    for (size_t j = 0; j < count; j++) {
        if (found[j].plugin != item->plugin ||
            !at_slice_equal(found[j].name, item->name))
            continue;
        if (at_slice_starts(found[j].path, path))
            is_found = true;
        else if (others++ == 0)
            printf("    %s the one in %.*s%s\n",
                   is_found ? "used from now on instead of" : "not used:",
                   AT_SLICE_ARGS(found[j].path), is_found ? "" : " is found first");
    }
    if (!is_found && !others)
        printf("    found with --path %s\n", it->place.folder);
}

static void print_outcome(const struct installing *it)
{
    struct at_search *search = at_cli_search(it->args);
    puts("\nInstalled:");
    for (size_t i = 0; i < it->bundle.item_count; i++) {
        const struct at_place_item *item = &it->place.items[i];
        printf("  %.*s %.*s in %s", AT_SLICE_ARGS(it->credits[i].name),
               AT_SLICE_ARGS(it->credits[i].version), item->path);
        if (item->installed == AT_INSTALLED_SAME)
            puts(", as it was");
        else if (item->installed == AT_INSTALLED_NOT)
            puts("");
        else
            printf(", in the place of %.*s\n",
                   AT_SLICE_ARGS(item->version.size ? item->version
                                                    : at_slice_of("what was there")));
        if (search)
            print_namesakes(it, search, i);
    }
    at_search_free(search);
}

static int put(struct installing *it)
{
    struct attune_error error;
    if (at_place_stage(&it->place, &error))
        return at_cli_error(&error);
    int status = test(it, true);
    if (!status)
        status = test(it, false);
    if (status) {
        fprintf(stderr, "%s: it does not pass its tests here; nothing was installed\n",
                it->path);
        return status;
    }
    if (at_place_settle(&it->place, &error))
        return at_cli_error(&error);
    print_outcome(it);
    return AT_EXIT_OK;
}

static int install(struct installing *it)
{
    struct attune_error error;
    size_t fresh;
    if (open_bundle(it, &error))
        return at_cli_error(&error);
    int status = show(it);
    if (status)
        return status == AT_EXIT_USAGE ? AT_EXIT_FAILED : status;
    const struct at_install_key key = { it->args, it->path, &it->bundle, it->credits };
    if (at_install_ask_whose(&key, it->arena, &error))
        return at_cli_error(&error);
    const char *folder = target(it);
    if (!folder)
        return AT_EXIT_USAGE;
    if (at_place_open(&it->place, it->arena, &it->bundle, it->credits, folder,
                      &error) ||
        check_versions(it, &fresh, &error))
        return at_cli_error(&error);
    if (fresh == 0) {
        printf("All of this is installed already, in %s.\n", folder);
        return AT_EXIT_OK;
    }
    status = put(it);
    at_place_close(&it->place);
    return status;
}

static int run_install(const struct at_args *args)
{
    struct installing it = { .args = args, .arena = at_arena_new() };
    if (args->operand_count != 1) {
        fputs("attune install: name one bundle, as in `attune install "
              "alliance-1.0.0.attune`\n",
              stderr);
        return AT_EXIT_USAGE;
    }
    it.path = args->operands[0];
    int status = it.arena ? install(&it) : AT_EXIT_ENVIRONMENT;
    at_arena_free(it.arena);
    return status;
}

static const struct at_flag flags[] = {
    { "force", 0, NULL, "put it in the place of a newer version, or of other files" },
    { "to", 0, "FOLDER", "install into FOLDER; later --path FOLDER finds it" },
    { "trust", 0, "KEY",
      "trust the key that begins with KEY, from now on: five groups at least, as those "
      "who signed the bundle have told you" },
    { "unsigned", 0, NULL, "install it although nobody you trust has signed it" },
    { 0 },
};

const struct at_command at_command_install = {
    .name = "install",
    .summary = "install schemes and plugins that another lab packed",
    .operands = "BUNDLE",
    .stays_outside = true,
    .flags = flags,
    .example = "attune install alliance-1.0.0.attune",
    .explains = "makes sure that the bundle is whole, shows what is in it and whose it "
                "is, runs its tests, and installs it for you",
    .about =
        "BUNDLE is a file that attune pack has made, or a folder that one was "
        "unpacked into. Nothing of it is run before every file is known to be what "
        "was packed and you trust the key it is signed with. Its tests run in the "
        "sandbox. A newer version takes the place of an older one. Either all of it "
        "is installed, or nothing.",
    .run = run_install,
};
