/* verify.c - attune verify: does the same work come out the same? What is told of the
 * results is done again, beside them, and compared to the byte. */
#include <stdio.h>
#include <stdlib.h>

#include "base/path.h"
#include "cli/dispatch.h"
#include "cli/past.h"
#include "cli/session.h"
#include "io/file.h"
#include "io/tree.h"

enum { TABLE_MOST = 1 << 30 };

struct verifying {
    const struct at_args *args;
    const char *results;
    bool is_folder;
    struct at_arena *arena;
    struct at_past then, now;
    const char *place, *again; /* the folder of the new results, and they */
    size_t differing;          /* files */
};

/* ".codings.csv.attune-verify/codings.csv" beside codings.csv. */
static bool name_again(struct verifying *it)
{
    struct at_slice results = at_path_trim(at_slice_of(it->results));
    struct at_slice name = at_path_last(results), folder = at_path_folder(results);
    struct at_buffer place = { 0 }, again = { 0 };
    at_buffer_printf(&place, "%.*s%s.%.*s.attune-verify", AT_SLICE_ARGS(folder),
                     folder.size ? "/" : "", AT_SLICE_ARGS(name));
    at_buffer_printf(&again, "%s/%.*s%s", at_buffer_text(&place), AT_SLICE_ARGS(name),
                     it->is_folder ? "/" : "");
    bool good = !place.failed && !again.failed;
    it->place = good ? at_arena_text(it->arena, at_buffer_slice(&place)) : NULL;
    it->again = good ? at_arena_text(it->arena, at_buffer_slice(&again)) : NULL;
    at_buffer_clear(&again);
    at_buffer_clear(&place);
    return it->place && it->again;
}

/* The words behind `attune`. NULL when memory is out. */
static char **make_words(struct verifying *it, size_t *count)
{
    struct at_buffer words = { 0 };
    const char *path;
    *count = 3;
    at_buffer_printf(&words, "run%c--quiet%c--out=%s%c", '\0', '\0', it->again, '\0');
    for (size_t i = 0; (path = at_args_nth(it->args, "path", i)); i++, ++*count)
        at_buffer_printf(&words, "--path=%s%c", path, '\0');
    *count += at_past_words(&it->then, &words);
    char *kept =
        words.failed ? NULL : at_arena_text(it->arena, at_buffer_slice(&words));
    char **list = at_arena_alloc(it->arena, (*count + 1) * sizeof *list);
    for (size_t i = 0; kept && list && i < *count; i++) {
        list[i] = kept;
        kept += strlen(kept) + 1;
    }
    at_buffer_clear(&words);
    return kept ? list : NULL;
}

static int run_again(struct verifying *it)
{
    struct attune_error error;
    size_t count;
    char **words = make_words(it, &count);
    if (!words)
        return AT_EXIT_ENVIRONMENT;
    if (at_tree_remove(it->place, &error) || at_folder_make(it->place, &error))
        return at_cli_error(&error);
    return at_dispatch((int)count, words, it->args->lockdown, it->args->way);
}

/* The line with the first byte that differs; 0 when none does. */
static size_t first_difference(struct at_slice a, struct at_slice b)
{
    size_t line = 1, i = 0;
    for (; i < a.size && i < b.size && a.data[i] == b.data[i]; i++)
        line += a.data[i] == '\n';
    return i < a.size || i < b.size ? line : 0;
}

static enum attune_status compare_file(struct verifying *it, const char *then,
                                       const char *now, struct attune_error *error)
{
    struct at_buffer a = { 0 }, b = { 0 };
    enum attune_status status = at_file_read(&a, then, TABLE_MOST, error);
    if (!status)
        status = at_file_read(&b, now, TABLE_MOST, error);
    size_t line =
        status ? 0 : first_difference(at_buffer_slice(&a), at_buffer_slice(&b));
    if (line)
        fprintf(stderr, "%s:%zu: this line comes out otherwise now\n", then, line);
    it->differing += line > 0;
    at_buffer_clear(&b);
    at_buffer_clear(&a);
    return status;
}

/* A table of a folder; its provenance has been compared already. */
static enum attune_status compare_table(const char *name, void *data,
                                        struct attune_error *error)
{
    struct verifying *it = data;
    const char *then =
        at_path_join(it->arena, at_path_trim(at_slice_of(it->results)), name);
    const char *now =
        at_path_join(it->arena, at_path_trim(at_slice_of(it->again)), name);
    if (!then || !now)
        return at_error_nomem(error);
    return strcmp(name, "provenance.json") == 0 ? ATTUNE_OK
                                                : compare_file(it, then, now, error);
}

static enum attune_status compare(struct verifying *it, struct attune_error *error)
{
    struct at_faults faults = { 0 };
    enum attune_status status = at_past_read(&it->now, it->arena, it->again, error);
    if (status)
        return status;
    at_past_compare(&it->then, &it->now, &faults);
    at_cli_faults(&faults);
    at_faults_clear(&faults);
    return it->is_folder ? at_folder_each(it->again, compare_table, it, error)
                         : compare_file(it, it->results, it->again, error);
}

static int tell(const struct verifying *it)
{
    if (it->differing)
        return AT_EXIT_FAILED;
    printf("%s: comes out the same, to the byte\n", it->results);
    return AT_EXIT_OK;
}

static int verify(struct verifying *it)
{
    struct attune_error error;
    it->is_folder = at_file_kind(it->results) == AT_FILE_FOLDER;
    if (at_file_kind(it->results) == AT_FILE_NONE) {
        at_error_at(&error, ATTUNE_NOT_FOUND, it->results, 0, 0,
                    "there are no such results");
        return at_cli_error(&error);
    }
    if (at_past_read(&it->then, it->arena, it->results, &error))
        return at_cli_error(&error);
    if (!name_again(it))
        return AT_EXIT_ENVIRONMENT;
    int status = run_again(it);
    if (at_file_kind(it->again) == AT_FILE_NONE)
        fprintf(stderr, "%s: the work could not be done again\n", it->results);
    else
        status = compare(it, &error) ? at_cli_error(&error) : tell(it);
    at_tree_remove(it->place, NULL);
    return status;
}

static int run_verify(const struct at_args *args)
{
    struct verifying it = { .args = args };
    if (args->operand_count != 1) {
        fputs("attune verify: name the results, as in `attune verify codings.csv`\n",
              stderr);
        return AT_EXIT_USAGE;
    }
    it.results = args->operands[0];
    it.arena = at_arena_new();
    int status = it.arena ? verify(&it) : AT_EXIT_ENVIRONMENT;
    at_arena_free(it.arena);
    return status;
}

static const struct at_flag flags[] = { { 0 } };

const struct at_command at_command_verify = {
    .name = "verify",
    .summary = "do the work of results again and compare",
    .operands = "RESULTS",
    .stays_outside = true,
    .flags = flags,
    .example = "attune verify codings.csv",
    .explains =
        "codes again what codings.csv was coded from, and says whether it comes "
        "out the same, to the byte",
    .about =
        "RESULTS is what `attune run --out` wrote, a file or a folder; beside a "
        "file, its provenance must be there. Where the results come out otherwise, "
        "the first line that does is told, and what has changed since: a "
        "transcript, a scheme, a plugin, attune. Call it in the folder in which the "
        "results were made.",
    .run = run_verify,
};
