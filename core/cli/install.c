/* install.c - attune install: takes what another lab packed into the user's folder. A worker
 * makes sure that it is what was packed, shows it and unpacks it; then it is asked whose it
 * is; then workers test it; only then is it put where attune looks. Nothing of it is
 * parsed or run in this process. */
#include <stdio.h>
#include <stdlib.h>

#include "base/path.h"
#include "cli/install_key.h"
#include "cli/install_place.h"
#include "cli/pass_on.h"
#include "cli/session.h"
#include "io/file.h"
#include "io/tree.h"

struct installing {
    const struct at_args *args;
    const char *path; /* of the bundle */
    struct at_arena *arena;
    struct at_install_place place;
    struct at_bundle bundle; /* as it is in the stage */
};

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

/* Shows it and puts it into the stage, unless all of it is installed. */
static int unpack(struct installing *it)
{
    static const struct at_flag over = { "over", 0, "PLACE", NULL };
    struct at_args args = *it->args;
    char *operands[] = { (char *)it->path, (char *)it->place.stage };
    args.given = at_arena_alloc(it->arena, (args.given_count + 1) * sizeof *args.given);
    if (!args.given)
        return AT_EXIT_ENVIRONMENT;
    memcpy(args.given, it->args->given, args.given_count * sizeof *args.given);
    args.given[args.given_count++] = (struct at_given){ &over, it->place.folder };
    return at_cli_pass_on(&at_command_unpack, &args, NULL, operands, 2);
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

/* Where an item is now; NULL when memory is out. */
static const char *path_of(const struct installing *it,
                           const struct at_bundle_item *item)
{
    const char *below = at_arena_text(it->arena, item->path);
    return below ? at_path_join(it->arena, at_slice_of(it->place.folder), below) : NULL;
}

/* What else of that name attune finds, and which of the two it uses from now on. */
static void print_namesakes(const struct installing *it, struct at_search *search,
                            size_t i)
{
    const struct at_bundle_item *item = &it->bundle.items[i];
    const char *path = path_of(it, item);
    const struct at_found *found;
    size_t count, others = 0;
    bool is_found = false;
    if (!path || at_search_all(search, &found, &count, NULL))
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
        const char *path = path_of(it, &it->bundle.items[i]);
        printf("  %.*s in %s\n", AT_SLICE_ARGS(it->bundle.items[i].name),
               path ? path : "");
        if (search)
            print_namesakes(it, search, i);
    }
    at_search_free(search);
}

/* A worker unpacked it, but what is installed is held to its manifest and signature
 * here. */
static int settle(struct installing *it)
{
    struct attune_error error;
    const struct at_install_key key = { it->args, it->path, &it->bundle };
    if (at_bundle_open_folder(&it->bundle, it->arena, it->place.stage, &error) ||
        at_install_ask_whose(&key, it->arena, &error))
        return at_cli_error(&error);
    int status = test(it, true);
    if (!status)
        status = test(it, false);
    if (status) {
        fprintf(stderr, "%s: it does not pass its tests here; nothing was installed\n",
                it->path);
        return status;
    }
    if (at_place_settle(&it->place, &it->bundle, &error))
        return at_cli_error(&error);
    print_outcome(it);
    return AT_EXIT_OK;
}

static bool is_unpacked(const struct installing *it)
{
    const char *manifest =
        at_path_join(it->arena, at_slice_of(it->place.stage), "MANIFEST");
    return manifest && at_file_kind(manifest) == AT_FILE_REGULAR;
}

static int install(struct installing *it)
{
    struct attune_error error;
    const char *folder = target(it);
    if (!folder)
        return AT_EXIT_USAGE;
    if (at_place_open(&it->place, it->arena, folder, &error))
        return at_cli_error(&error);
    int status = unpack(it);
    if (!status && is_unpacked(it))
        status = settle(it);
    at_place_close(&it->place);
    return status;
}

static int run_install(const struct at_args *args)
{
    struct installing it = { .args = args };
    if (args->operand_count != 1) {
        fputs("attune install: name one bundle, as in `attune install "
              "alliance-1.0.0.attune`\n",
              stderr);
        return AT_EXIT_USAGE;
    }
    it.path = args->operands[0];
    it.arena = at_arena_new();
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
