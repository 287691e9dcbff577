/* verify.c - attune verify: does the same work come out the same? What is told of the
 * results is done again, beside them, and compared to the byte. */
#include <stdio.h>
#include <stdlib.h>

#include "base/path.h"
#include "cli/dispatch.h"
#include "cli/pass_on.h"
#include "cli/past.h"
#include "cli/provenance.h"
#include "cli/session.h"
#include "io/file.h"
#include "io/tree.h"

enum { TABLE_MOST = 1 << 30, WORDS_MOST = 16 * 1024 * 1024 }; /* bytes */

struct verifying {
    const struct at_args *args;
    const char *results;
    bool is_folder;
    struct at_arena *arena;
    const char *then;          /* the provenance */
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

/* The parts that read a provenance, which may be a stranger's, are done inside a worker:
 * what was typed is written, word by word, into a file ... */
static enum attune_status write_words(const struct at_past *then, const char *path,
                                      struct attune_error *error)
{
    struct at_output *output;
    enum attune_status status = at_output_open(&output, path, error);
    if (status)
        return status;
    at_past_words(then, at_output_buffer(output));
    return at_output_close(output, error);
}

/* ... and it is told what differs between two. */
static enum attune_status tell_changes(const struct at_past *then,
                                       struct at_arena *arena, const char *file,
                                       struct attune_error *error)
{
    struct at_faults faults = { 0 };
    struct at_past now;
    enum attune_status status = at_past_read(&now, arena, file, error);
    if (!status)
        at_past_compare(then, &now, &faults);
    at_cli_faults(&faults);
    at_faults_clear(&faults);
    return status;
}

/* Operands: a provenance and the file for its words, or two provenances and "-", for the
 * last is written. */
static int work_inside(const struct at_args *args)
{
    enum { COMPARES = 3 };
    struct attune_error error;
    struct at_past then;
    char **operands = args->operands;
    struct at_arena *arena = at_arena_new();
    enum attune_status status = arena ? at_past_read(&then, arena, operands[0], &error)
                                      : at_error_nomem(&error);
    if (!status)
        status = args->operand_count == COMPARES
                     ? tell_changes(&then, arena, operands[1], &error)
                     : write_words(&then, operands[1], &error);
    at_arena_free(arena);
    return status ? at_cli_error(&error) : AT_EXIT_OK;
}

static int pass_in(const struct verifying *it, char **operands, size_t count)
{
    struct at_args args = *it->args;
    args.operands = operands;
    args.operand_count = count;
    return at_cli_pass_in(&args, work_inside);
}

/* May a worker have us run with this? With what provenance has, and nothing else. */
static bool is_fit(const char *word)
{
    return strncmp(word, "--", 2) == 0 &&
           at_provenance_has(at_slice(word + 2, strcspn(word + 2, "=")));
}

static bool are_fit(struct at_slice words)
{
    for (size_t at = 0; at < words.size; at += strlen(words.data + at) + 1) {
        if (strcmp(words.data + at, "--") == 0)
            return true;
        if (!is_fit(words.data + at))
            return false;
    }
    return false;
}

/* The words behind `attune`, those in the file behind our own. NULL when memory is out, or
 * they are not what they should be. */
static char **make_words(struct verifying *it, const char *file, size_t *count)
{
    struct at_buffer words = { 0 };
    const char *path;
    at_buffer_printf(&words, "run%c--quiet%c--out=%s%c", '\0', '\0', it->again, '\0');
    for (size_t i = 0; (path = at_args_nth(it->args, "path", i)); i++)
        at_buffer_printf(&words, "--path=%s%c", path, '\0');
    size_t own = words.size;
    bool fit = !at_file_read(&words, file, WORDS_MOST, NULL) &&
               are_fit(at_slice(words.data + own, words.size - own));
    char *kept = fit ? at_arena_text(it->arena, at_buffer_slice(&words)) : NULL;
    char **list = at_arena_alloc(it->arena, (words.size + 1) * sizeof *list);
    *count = 0;
    for (size_t at = 0; kept && list && at < words.size; at += strlen(kept + at) + 1)
        list[(*count)++] = kept + at;
    at_buffer_clear(&words);
    return kept ? list : NULL;
}

static int run_again(struct verifying *it)
{
    struct attune_error error;
    size_t count;
    const char *file = at_path_join(it->arena, at_slice_of(it->place), "words");
    char *operands[] = { (char *)it->then, (char *)file };
    if (!file)
        return AT_EXIT_ENVIRONMENT;
    if (at_tree_remove(it->place, &error) || at_folder_make(it->place, &error))
        return at_cli_error(&error);
    int status = pass_in(it, operands, 2);
    if (status)
        return status;
    char **words = make_words(it, file, &count);
    return words ? at_dispatch((int)count, words, it->args->lockdown, it->args->way)
                 : AT_EXIT_ENVIRONMENT;
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
    char standard[] = "-";
    const char *now = at_past_file(it->arena, it->again);
    char *operands[] = { (char *)it->then, (char *)now, standard };
    if (!now)
        return at_error_nomem(error);
    fflush(stdout);
    pass_in(it, operands, 3);
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
    it->then = at_past_file(it->arena, it->results);
    if (!it->then || !name_again(it))
        return AT_EXIT_ENVIRONMENT;
    if (at_file_kind(it->then) == AT_FILE_NONE) {
        at_error_at(&error, ATTUNE_NOT_FOUND, it->results, 0, 0,
                    "nothing tells what these results came from: there is no %s",
                    it->then);
        return at_cli_error(&error);
    }
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
    if (args->lockdown)
        return work_inside(args);
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
    .writes_last = true, /* of what is asked of a worker */
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
