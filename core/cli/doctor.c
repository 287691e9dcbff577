/* doctor.c - attune doctor: what is active here: the layers of the sandbox, libraries,
 * places. */
#include <stdio.h>
#include <string.h>

#include "batch/lockdown.h"
#include "cli/prose.h"
#include "cli/session.h"
#include "io/about.h"
#include "io/libraries.h"
#include "match/regex.h"
#include "script/script.h"
#include "text/fold.h"

static void print_layers(const struct at_lockdown *lockdown)
{
    printf("\nThe process that runs schemes and reads transcripts, on %s\n",
           lockdown->system);
    for (int i = 0; i < AT_LAYERS; i++) {
        enum at_layer layer = (enum at_layer)i;
        int failed = lockdown->failed[i];
        printf("  %-14s  %-4s %s\n", at_layer_name(layer), failed ? "OFF" : "on",
               failed ? strerror(failed) : at_layer_does(layer));
    }
    if (lockdown->failed[AT_LAYER_LANDLOCK] && at_lockdown_holds(lockdown))
        puts("Landlock is a second wall behind seccomp: the sandbox holds without it.");
    if (!at_lockdown_holds(lockdown))
        puts("The sandbox does not hold: schemes run here with --no-sandbox only.");
}

static void print_library(void *data, const char *name, const char *version)
{
    (void)data;
    printf("  %-14s  %s\n", name, version);
}

static void print_libraries(void)
{
    puts("\nLibraries");
    at_script_library(print_library, NULL);
    at_regex_library(print_library, NULL);
    at_fold_library(print_library, NULL);
    at_io_libraries(print_library, NULL);
    at_lockdown_library(print_library, NULL);
}

struct places {
    const struct at_found *found;
    size_t count;
    bool failed;
};

/* A place, and how much was found in it. */
static bool print_place(void *data, const char *place)
{
    struct places *places = data;
    size_t counts[2] = { 0 };
    struct at_buffer out = { 0 };
    at_buffer_printf(&out, "  %s: ", place);
    size_t size = strcmp(place, ".") == 0 ? 0 : strlen(place);
    for (size_t i = 0; i < places->count; i++) {
        const struct at_found *found = &places->found[i];
        struct at_slice path = found->path;
        if (path.size > size && memcmp(path.data, place, size) == 0 &&
            (size ? path.data[size] == '/' : path.data[0] != '/'))
            counts[found->plugin]++;
    }
    if (at_file_kind(place) == AT_FILE_FOLDER) {
        at_prose_count(&out, counts[0], "scheme");
        at_buffer_add_text(&out, ", ");
        at_prose_count(&out, counts[1], "plugin");
    } else {
        at_buffer_add_text(&out, "not there");
    }
    puts(at_buffer_text(&out));
    places->failed = places->failed || out.failed;
    at_buffer_clear(&out);
    return true;
}

static int print_places(const struct at_args *args)
{
    struct attune_error error;
    struct places places = { 0 };
    struct at_search *search = at_cli_search(args);
    if (!search)
        return AT_EXIT_USAGE;
    int status = AT_EXIT_OK;
    if (at_search_all(search, &places.found, &places.count, &error) != ATTUNE_OK)
        status = at_cli_error(&error);
    puts("\nSchemes and plugins are looked for in");
    at_cli_each_place(args, print_place, &places);
    at_search_free(search);
    return places.failed ? AT_EXIT_ENVIRONMENT : status;
}

static int run_doctor(const struct at_args *args)
{
    const struct at_lockdown *lockdown = args->lockdown;
    bool holds = lockdown && at_lockdown_holds(lockdown);
    printf("attune %s, level %d\n", ATTUNE_VERSION, ATTUNE_LEVEL);
    if (lockdown)
        print_layers(lockdown);
    else
        puts("\nNothing is locked up in this build, which is for tests.");
    print_libraries();
    int status = print_places(args);
    return status == AT_EXIT_OK && !holds ? AT_EXIT_FAILED : status;
}

static const struct at_flag flags[] = { { 0 } };

const struct at_command at_command_doctor = {
    .name = "doctor",
    .summary = "what is active here: sandbox, libraries, search path",
    .operands = "",
    .flags = flags,
    .example = "attune doctor",
    .explains = "tells whether schemes of other labs can be run here without fear",
    .about = "Each layer of the sandbox is on or OFF, with the reason that the system "
             "gives. "
             "Landlock may be missing on older systems; without any of the others "
             "nothing is "
             "run, unless --no-sandbox is given, and the exit status is 1.",
    .runs_unlocked = true,
    .run = run_doctor,
};
