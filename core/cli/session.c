/* session.c - places, schemes and messages: what commands share. */
#include "cli/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/locked.h"
#include "io/file.h"

/* Where places go. */
struct places {
    bool (*add)(void *data, const char *place);
    void *data;
};

/* "folder/name"; false when memory is out. */
static bool add_below(const struct places *places, const char *folder, const char *name)
{
    struct at_buffer path = { 0 };
    at_buffer_printf(&path, "%s/%s", folder, name);
    bool added = !path.failed && places->add(places->data, at_buffer_text(&path));
    at_buffer_clear(&path);
    return added;
}

/* Places parted by colons, as in PATH. */
static bool add_list(const struct places *places, const char *list)
{
    struct at_buffer place = { 0 };
    bool added = true;
    for (const char *p = list; added && *p; p += *p == ':') {
        size_t size = strcspn(p, ":");
        at_buffer_reset(&place);
        at_buffer_add(&place, p, size);
        added = !place.failed && (size == 0 || places->add(places->data, place.data));
        p += size;
    }
    at_buffer_clear(&place);
    return added;
}

/* Is the working folder attune's own source tree, or one whose schemes are locked? */
static bool is_place(void)
{
    return at_file_kind("attune.lock") == AT_FILE_REGULAR ||
           (at_file_kind("include/attune.h") == AT_FILE_REGULAR &&
            at_file_kind("schemes") == AT_FILE_FOLDER);
}

bool at_cli_each_place(const struct at_args *args,
                       bool (*add)(void *data, const char *place), void *data)
{
    const struct places places = { add, data };
    const char *place, *list = getenv("ATTUNE_PATH");
    const char *xdg = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    for (size_t i = 0; (place = at_args_nth(args, "path", i)); i++)
        if (!add(data, place))
            return false;
    if (list && !add_list(&places, list))
        return false;
    if (is_place() && !add(data, "."))
        return false;
    if (xdg && *xdg && !add_below(&places, xdg, "attune"))
        return false;
    if (!(xdg && *xdg) && home && *home &&
        !add_below(&places, home, ".local/share/attune"))
        return false;
    return add(data, ATTUNE_DATADIR);
}

static bool add_place(void *data, const char *place)
{
    return strcmp(place, ATTUNE_DATADIR) == 0 ? at_search_add_shipped(data, place)
                                              : at_search_add(data, place);
}

enum attune_status at_cli_places(const struct at_args *args, struct at_search **search,
                                 struct attune_error *error)
{
    const char *place;
    for (size_t i = 0; (place = at_args_nth(args, "path", i)); i++)
        if (at_file_kind(place) != AT_FILE_FOLDER)
            return at_error_at(error, ATTUNE_NOT_FOUND, place, 0, 0,
                               "there is no such folder to look for schemes in");
    *search = at_search_new();
    if (*search && at_cli_each_place(args, add_place, *search))
        return ATTUNE_OK;
    at_search_free(*search);
    *search = NULL;
    return at_error_nomem(error);
}

struct at_search *at_cli_search(const struct at_args *args)
{
    struct attune_error error;
    struct at_search *search = NULL;
    if (at_cli_places(args, &search, &error) != ATTUNE_OK)
        at_cli_error(&error);
    return search;
}

static void print_log(void *data, struct at_slice text)
{
    (void)data;
    fprintf(stderr, "log: %.*s\n", AT_SLICE_ARGS(text));
}

static enum attune_status engine_options(const struct at_args *args,
                                         struct at_engine_options *options,
                                         struct attune_error *error)
{
    const char *memory = at_args_get(args, "memory", NULL);
    *options = (struct at_engine_options){ 0 };
    options->hushed = at_args_has(args, "no-text");
    if (at_args_has(args, "verbose") && !options->hushed)
        options->log = print_log;
    options->language = at_slice_of(at_args_get(args, "language", ""));
    options->as_written = args->command == &at_command_fit;
    if (!memory)
        return ATTUNE_OK;
    char *end;
    unsigned long mib = strtoul(memory, &end, 10);
    if (*end || *memory < '0' || *memory > '9' || mib < 1 || mib > 1024 * 1024)
        return at_error_set(error, ATTUNE_INVALID,
                            "--memory takes a whole number of MiB from 1 on, not "
                            "\"%s\"",
                            memory);
    options->limits.memory = (size_t)mib * 1024 * 1024;
    return ATTUNE_OK;
}

/* Adds the schemes asked for, those that are locked, or all there are. */
static void add_schemes(struct at_engine *engine, const struct at_args *args,
                        struct at_search *search, const struct at_pin_list *locked,
                        struct at_faults *faults)
{
    const struct at_found *found;
    size_t count, added = 0;
    struct attune_error error;
    const char *name;
    for (size_t i = 0; (name = at_args_nth(args, "scheme", i)); i++, added++)
        at_engine_add(engine, at_slice_of(name), faults);
    for (size_t i = 0; i < locked->count && !at_args_has(args, "scheme"); i++, added++)
        at_engine_add(engine, locked->items[i].name, faults);
    if (added > 0)
        return;
    if (at_search_all(search, &found, &count, &error) != ATTUNE_OK) {
        at_faults_add(faults, &error);
        return;
    }
    for (size_t i = 0; i < count; i++)
        if (!found[i].plugin && !found[i].shadowed) {
            at_engine_add(engine, found[i].name, faults);
            added++;
        }
    if (added > 0)
        return;
    at_error_set(&error, ATTUNE_NOT_FOUND,
                 "no scheme is found; --scheme FOLDER names one, --path DIR a place "
                 "that holds some");
    at_faults_add(faults, &error);
}

struct at_engine *at_cli_engine(const struct at_args *args, struct at_search *search,
                                int *status)
{
    struct at_engine_options options;
    struct at_engine *engine;
    struct attune_error error;
    struct at_faults faults = { 0 };
    struct at_locked locked = { 0 };
    if (engine_options(args, &options, &error) != ATTUNE_OK) {
        at_cli_error(&error);
        *status = AT_EXIT_USAGE;
        return NULL;
    }
    if (at_engine_new(&engine, search, &options, &error) != ATTUNE_OK) {
        *status = at_cli_error(&error);
        return NULL;
    }
    if (at_args_has(args, "locked"))
        at_locked_open(&locked, search, &faults);
    if (!faults.errors) {
        add_schemes(engine, args, search, &locked.lock.schemes, &faults);
        at_engine_ready(engine, &faults);
    }
    if (!faults.errors)
        at_locked_check(&locked, engine, &faults);
    *status = at_cli_faults(&faults);
    at_locked_clear(&locked);
    at_faults_clear(&faults);
    if (*status == AT_EXIT_OK)
        return engine;
    at_engine_free(engine);
    return NULL;
}

static int exit_status(enum attune_status status)
{
    switch (status) {
    case ATTUNE_OK:
        return AT_EXIT_OK;
    case ATTUNE_NOT_FOUND:
    case ATTUNE_EXISTS:
        return AT_EXIT_USAGE;
    case ATTUNE_IO:
    case ATTUNE_NO_MEMORY:
        return AT_EXIT_ENVIRONMENT;
    default:
        return AT_EXIT_FAILED;
    }
}

int at_cli_error(const struct attune_error *error)
{
    char text[sizeof error->message + sizeof error->file + 32];
    fprintf(stderr, "%s%s\n",
            error->file[0] ? "" : "attune: ", at_error_text(error, text, sizeof text));
    /* Nothing but what was typed has no place in a file. */
    if (error->status == ATTUNE_INVALID && !error->file[0])
        return AT_EXIT_USAGE;
    return exit_status(error->status);
}

int at_cli_faults(const struct at_faults *faults)
{
    struct attune_error first;
    char text[sizeof first.message + sizeof first.file + 32];
    for (size_t i = 0; i < faults->count; i++) {
        const struct at_fault *fault = &faults->list[i];
        if (!fault->warning) {
            at_cli_error(&fault->error);
            continue;
        }
        struct attune_error warning = fault->error;
        at_error_set(&first, warning.status, "warning: %s", warning.message);
        memcpy(warning.message, first.message, sizeof first.message);
        fprintf(stderr, "%s\n", at_error_text(&warning, text, sizeof text));
    }
    size_t more = faults->errors + faults->warnings - faults->count;
    if (more > 0)
        fprintf(stderr, "... and %zu more\n", more);
    return exit_status(at_faults_status(faults, &first));
}

bool at_cli_colored(const struct at_args *args, int descriptor)
{
    const char *when = at_args_get(args, "color", "auto"), *no = getenv("NO_COLOR");
    if (strcmp(when, "always") == 0)
        return true;
    if (strcmp(when, "never") == 0 || (no && *no))
        return false;
    return at_terminal(descriptor).is;
}

int at_cli_columns(void)
{
    enum { USUAL = 80, LEAST = 40, MOST = 1000 };
    const char *said = getenv("COLUMNS");
    long columns = said ? strtol(said, NULL, 10) : 0;
    if (columns <= 0)
        columns = at_terminal(STDOUT_FILENO).columns;
    if (columns <= 0)
        return USUAL;
    return (int)(columns < LEAST ? LEAST : columns > MOST ? MOST : columns);
}
