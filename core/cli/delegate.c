/* delegate.c - what of the world a worker gets to see: the paths that were typed, the
 * places where schemes are, and a few variables. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/path.h"
#include "batch/errand.h"
#include "cli/dispatch.h"
#include "cli/session.h"
#include "cli/subject.h"
#include "io/about.h"
#include "scheme/lock.h"

enum { SECONDS = 60, SECONDS_MOST = 1000000 };

/* A place, and the schemes and plugins in it. */
static bool grant_place(void *data, const char *place)
{
    struct at_rights *rights = data;
    struct at_slice folder = at_slice_of(place);
    const char *schemes = at_path_join(rights->arena, folder, "schemes");
    const char *plugins = at_path_join(rights->arena, folder, "plugins");
    return schemes && plugins && at_rights_grant(rights, AT_RIGHT_LOOK, place) &&
           at_rights_grant(rights, AT_RIGHT_READ, schemes) &&
           at_rights_grant(rights, AT_RIGHT_READ, plugins);
}

/* A vignette is one because of the codebook in the folder above. */
static bool grant_codebook(struct at_rights *rights, struct at_slice folder)
{
    if (!at_slice_is(at_path_last(folder), "examples"))
        return true;
    const char *codebook = at_path_join(rights->arena, folder, "../codebook.yaml");
    return codebook && at_rights_grant(rights, AT_RIGHT_LOOK, codebook);
}

/* A manifest speaks of the files beside it. */
static bool grant_beside(struct at_rights *rights, struct at_slice path)
{
    const char *folder = at_arena_text(rights->arena, at_path_folder(path));
    return folder && (!at_slice_is(at_path_last(path), "sessions.csv") ||
                      at_rights_grant(rights, AT_RIGHT_READ, *folder ? folder : "."));
}

/* What is typed to be read: a path, or "NAME=path", and what belongs to it. */
static bool grant_read(struct at_rights *rights, const char *typed)
{
    const char *equals = strchr(typed, '=');
    struct at_slice path = at_slice_of(typed);
    struct at_slice plugin = at_plugin_folder(path);
    const char *folder = at_arena_text(rights->arena, plugin);
    return folder && at_rights_grant(rights, AT_RIGHT_READ, folder) &&
           at_rights_grant(rights, AT_RIGHT_READ, typed) &&
           grant_codebook(rights, at_path_folder(path)) && grant_beside(rights, path) &&
           (!equals || at_rights_grant(rights, AT_RIGHT_READ, equals + 1));
}

/* The value of a flag: the word that --help has for it says what becomes of it. */
static bool grant_value(struct at_rights *rights, const struct at_given *given)
{
    static const char *const read[] = { "FILE", "[NAME=]FILE", "LIST.csv", "PLACE",
                                        "SCHEME" };
    const char *word = given->flag->value;
    if (!word)
        return true;
    if (strncmp(word, "OUT", 3) == 0 && (!word[3] || word[3] == '.'))
        return at_rights_grant(rights, AT_RIGHT_WRITE, given->value);
    for (size_t i = 0; i < sizeof read / sizeof *read; i++)
        if (strcmp(word, read[i]) == 0)
            return grant_read(rights, given->value);
    return true;
}

/* The files by which a working folder is known for a place; the lock is read, too. */
static bool grant_signs(struct at_rights *rights)
{
    return at_rights_grant(rights, AT_RIGHT_READ, AT_LOCK_FILE) &&
           at_rights_grant(rights, AT_RIGHT_LOOK, "include/attune.h") &&
           at_rights_grant(rights, AT_RIGHT_LOOK, "schemes");
}

/* A file that is written into a scheme: in its folder, or below a place where it may be
 * found by its name. */
struct in_scheme {
    struct at_rights *rights;
    const char *scheme, *file;
};

static bool grant_in(const struct in_scheme *it, const char *folder)
{
    struct at_slice scheme = at_slice_of(folder);
    const char *path = at_path_join(it->rights->arena, at_path_trim(scheme), it->file);
    return path && at_rights_grant(it->rights, AT_RIGHT_WRITE, path);
}

static bool grant_in_place(void *data, const char *place)
{
    const struct in_scheme *it = data;
    struct at_arena *arena = it->rights->arena;
    const char *schemes = at_path_join(arena, at_slice_of(place), "schemes");
    const char *folder =
        schemes ? at_path_join(arena, at_slice_of(schemes), it->scheme) : NULL;
    return folder && (strchr(it->scheme, '/') || grant_in(it, folder));
}

static bool grant_in_scheme(struct at_rights *rights, const struct at_args *args)
{
    struct in_scheme it = { rights, at_args_get(args, "scheme", NULL),
                            args->command->writes_in_scheme };
    return !it.scheme || !it.file ||
           (grant_in(&it, it.scheme) && at_cli_each_place(args, grant_in_place, &it));
}

static bool grant_all(struct at_rights *rights, const struct at_args *args)
{
    const char *writes = args->command->writes;
    bool done = grant_signs(rights) &&
                at_rights_grant(rights, AT_RIGHT_WRITE, writes ? writes : "") &&
                grant_in_scheme(rights, args) &&
                at_cli_each_place(args, grant_place, rights);
    for (size_t i = 0; done && i < args->given_count; i++)
        done = grant_value(rights, &args->given[i]);
    for (size_t i = 0; done && i < args->operand_count; i++) {
        bool written =
            i > 0 && i + 1 == args->operand_count && args->command->writes_last;
        done = written ? at_rights_grant(rights, AT_RIGHT_WRITE, args->operands[i])
                       : grant_read(rights, args->operands[i]);
    }
    return done;
}

/* False after a message. */
static bool read_timeout(const struct at_args *args, int *seconds)
{
    const char *typed = at_args_get(args, "timeout", NULL);
    char *end;
    *seconds = args->command->takes_its_time ? 0 : SECONDS;
    if (!typed)
        return true;
    long number = strtol(typed, &end, 10);
    *seconds = (int)number;
    if (!*end && *typed >= '0' && *typed <= '9' && number <= SECONDS_MOST)
        return true;
    fprintf(stderr,
            "attune %s: --timeout takes a whole number of seconds, 0 for no end, not "
            "\"%s\"\n",
            args->command->name, typed);
    return false;
}

static int do_errand(const struct at_args *args, const struct at_rights *rights,
                     int argc, char **argv)
{
    static const char *const variables[] = {
        "ATTUNE_PATH",
        "COLUMNS",
        "HOME",
        "NO_COLOR",
        "XDG_DATA_HOME",
        "LD_LIBRARY_PATH", /* where its libraries are */
#ifdef __SANITIZE_ADDRESS__
        "ASAN_OPTIONS",
        "UBSAN_OPTIONS",
#endif
        NULL,
    };
    const struct at_errand errand = {
        .argc = argc,
        .argv = argv,
        .variables = variables,
        .terms = {
            .rights = rights,
            .out_colored = at_cli_colored(args, STDOUT_FILENO),
            .err_colored = at_terminal(STDERR_FILENO).is,
            .trusting = at_args_has(args, "no-sandbox") || args->command->runs_unlocked,
            .out = STDOUT_FILENO,
            .err = STDERR_FILENO,
        },
    };
    struct at_errand timed = errand;
    if (!read_timeout(args, &timed.terms.silence))
        return AT_EXIT_USAGE;
    return at_errand_run(&timed);
}

int at_dispatch_delegate(const struct at_args *args, int argc, char **argv)
{
    struct at_rights rights = { .arena = at_arena_new() };
    int status = AT_EXIT_ENVIRONMENT;
    fflush(stdout); /* the worker's words come after those that were said already */
    if (rights.arena && grant_all(&rights, args))
        status = do_errand(args, &rights, argc, argv);
    else
        fprintf(stderr, "attune: memory is out\n");
    at_arena_free(rights.arena);
    return status;
}
