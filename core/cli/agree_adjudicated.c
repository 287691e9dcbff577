/* agree_adjudicated.c - rows in, one scheme after the other, patches out. */
#define _XOPEN_SOURCE 700 /* for realpath */
#include "cli/agree_adjudicated.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/path.h"
#include "base/suggest.h"
#include "cli/agree_settled.h"
#include "cli/load.h"
#include "cli/prose.h"
#include "cli/session.h"
#include "io/file.h"

enum { CODEBOOK_MOST = 16 << 20 };

/* A settled row, and what became of it. */
struct settled {
    struct at_sheet_row row;
    struct at_slice scheme; /* that has the code; empty: none, so far */
    bool is_known;          /* in more than one */
    struct at_slice nearest;
    const char *reason; /* why it makes no example; NULL */
};

struct adjudication {
    const struct at_args *args;
    const char *list;
    struct at_arena *arena;   /* owned */
    struct at_search *search; /* owned */
    struct settled *cases;
    size_t count, open;           /* open: rows that are not settled */
    struct at_buffer patch, told; /* owned; told: what was made, for the end */
};

static enum attune_status take_row(void *data, const struct at_sheet_row *row,
                                   struct attune_error *error)
{
    struct adjudication *it = data;
    if (!row->settled.size || !row->code.size) {
        it->open += row->code.size > 0;
        return ATTUNE_OK;
    }
    size_t size = sizeof *it->cases;
    bool is_full = (it->count & (it->count - 1)) == 0;
    if (is_full)
        it->cases = at_arena_grow(it->arena, it->cases, it->count * size,
                                  (it->count ? 2 * it->count : 1) * size);
    if (!it->cases)
        return at_error_nomem(error);
    struct settled *settled = &it->cases[it->count++];
    *settled = (struct settled){ .row = *row };
    struct at_slice *const texts[] = { &settled->row.code, &settled->row.unit,
                                       &settled->row.role, &settled->row.settled,
                                       &settled->row.text, &settled->row.before };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (!(texts[i]->data = at_arena_text(it->arena, *texts[i])))
            return at_error_nomem(error);
    return ATTUNE_OK;
}

static enum attune_status read_list(struct adjudication *it, struct attune_error *error)
{
    struct at_read_options options;
    const struct at_sheet_told told = { .first_turn = 1 };
    const struct at_sheet_sink sink = { take_row, it };
    enum attune_status status = at_cli_read_options(it->args, &options, error);
    if (!status)
        status = at_sheet_read(it->list, &options, &told, &sink, error);
    at_cli_read_clear(&options);
    if (!status && it->count == 0)
        status = at_error_at(error, ATTUNE_INVALID, it->list, 0, 0,
                             "nothing is settled yet: the column \"settled\" takes "
                             "\"given\", a value or \"not given\"");
    return status;
}

/* Finds which of the rows are about codes of the scheme. */
static void claim(struct adjudication *it, const struct at_scheme *scheme)
{
    const struct at_codebook *codebook = scheme->codebook;
    for (size_t i = 0; i < it->count; i++) {
        struct settled *settled = &it->cases[i];
        struct at_nearest nearest = at_nearest_to(settled->row.code);
        if (at_codebook_code(codebook, settled->row.code) >= 0) {
            settled->is_known = settled->scheme.size > 0;
            settled->scheme =
                at_slice(at_arena_text(it->arena, scheme->folder), scheme->folder.size);
        }
        for (size_t j = 0; j < codebook->code_count; j++)
            at_nearest_add(&nearest, codebook->codes[j].id);
        if (nearest.name.size && !settled->nearest.size)
            settled->nearest =
                at_slice(at_arena_text(it->arena, nearest.name), nearest.name.size);
    }
}

/* Rows whose code is in no codebook, or in several. */
static void leave_strangers(struct adjudication *it)
{
    struct at_buffer near = { 0 };
    for (size_t i = 0; i < it->count; i++) {
        struct settled *settled = &it->cases[i];
        if (settled->scheme.size && !settled->is_known)
            continue;
        settled->reason = settled->is_known
                              ? "several schemes have this code; -s SCHEME says which "
                                "is meant"
                              : "no codebook has this code; -s SCHEME or --path DIR "
                                "names one that has";
        settled->scheme.size = 0;
        if (settled->is_known || !settled->nearest.size)
            continue;
        at_buffer_reset(&near);
        at_buffer_printf(&near, "no codebook has this code (did you mean \"%.*s\"?)",
                         AT_SLICE_ARGS(settled->nearest));
        settled->reason = at_arena_text(it->arena, at_buffer_slice(&near));
    }
    at_buffer_clear(&near);
}

/* The path below the working folder where it lies there, else from the root on, without
 * its slash: as the command `patch` wants it. */
static struct at_slice path_for_patch(struct at_arena *arena, const char *path)
{
    struct at_buffer found = { 0 };
    const char *copy = NULL;
    if (at_file_locate(&found, path, NULL) == ATTUNE_OK)
        copy = at_arena_text(arena, at_buffer_slice(&found));
    at_buffer_clear(&found);
    return at_slice_of(copy && *copy == '/' ? copy + 1 : copy);
}

static void tell_patch(struct adjudication *it, const struct at_scheme *scheme,
                       size_t count, struct at_slice path)
{
    const char *out = at_args_get(it->args, "out", "FILE");
    bool is_below = at_file_kind(path.data) == AT_FILE_REGULAR;
    at_prose_count(&it->told, count, "example");
    at_buffer_printf(&it->told,
                     " for %.*s: look the patch over, then `patch %s-p1 <%s` and "
                     "`attune test %.*s`\n",
                     AT_SLICE_ARGS(scheme->codebook->id), is_below ? "" : "-d / ", out,
                     AT_SLICE_ARGS(scheme->folder));
}

/* Makes the examples of a scheme; `of` says which rows they are of. */
static bool make_examples(struct adjudication *it, const struct at_scheme *scheme,
                          struct at_slice folder, struct at_added_example *added,
                          struct settled **of, size_t *count)
{
    for (size_t i = 0; i < it->count; i++) {
        struct settled *settled = &it->cases[i];
        if (!at_slice_equal(settled->scheme, folder))
            continue;
        of[*count] = settled;
        if (!at_settled_example(&added[*count], &settled->reason, it->arena, scheme,
                                &settled->row))
            return false;
        *count += settled->reason == NULL;
    }
    return true;
}

static enum attune_status add_patch(struct adjudication *it,
                                    const struct at_scheme *scheme,
                                    struct at_slice folder, struct at_slice text,
                                    struct attune_error *error)
{
    struct at_insertion *insertions;
    size_t count = 0, inserted, refused = 0;
    struct at_added_example *added =
        at_arena_alloc(it->arena, it->count * sizeof *added);
    struct settled **of = at_arena_alloc(it->arena, it->count * sizeof(*of));
    if (!added || !of || !make_examples(it, scheme, folder, added, of, &count))
        return at_error_nomem(error);
    enum attune_status status = at_added_examples_place(
        &insertions, &inserted, it->arena, scheme->codebook, text, added, count, error);
    for (size_t i = 0; i < count && !status; i++)
        if ((of[i]->reason = added[i].refused) != NULL)
            refused++;
    if (status || inserted == 0)
        return status;
    struct at_slice path = path_for_patch(it->arena, scheme->codebook->file.data);
    if (!path.size)
        return at_error_nomem(error);
    at_patch_add(&it->patch, path, text, insertions, inserted);
    tell_patch(it, scheme, count - refused, path);
    return ATTUNE_OK;
}

/* A scheme that rows are about, ready to code, since its rules say what an example needs. */
static int patch_scheme(struct adjudication *it, struct at_slice folder)
{
    struct at_loaded loaded;
    struct at_faults faults = { 0 };
    struct at_buffer text = { 0 };
    struct attune_error error;
    at_cli_load(&loaded, it->search, folder, AT_LOAD_RULES, &faults);
    int status = faults.errors ? at_cli_faults(&faults) : AT_EXIT_OK;
    if (status == AT_EXIT_OK) {
        const char *file = loaded.scheme->codebook->file.data;
        enum attune_status done = at_file_read(&text, file, CODEBOOK_MOST, &error);
        if (!done)
            done = add_patch(it, loaded.scheme, folder, at_buffer_slice(&text), &error);
        status = done ? at_cli_error(&error) : AT_EXIT_OK;
    }
    at_buffer_clear(&text);
    at_faults_clear(&faults);
    at_engine_free(loaded.engine);
    return status;
}

/* Looks into a codebook for the codes. One that somebody named must be sound. */
static int look_into(struct adjudication *it, struct at_slice name, bool is_named)
{
    struct at_loaded loaded;
    struct at_faults faults = { 0 };
    int status = AT_EXIT_OK;
    at_cli_load(&loaded, it->search, name, AT_LOAD_CODEBOOK, &faults);
    if (faults.errors && is_named)
        status = at_cli_faults(&faults);
    else if (loaded.scheme && !faults.errors)
        claim(it, loaded.scheme);
    at_faults_clear(&faults);
    at_engine_free(loaded.engine);
    return status;
}

static int look_into_all(struct adjudication *it)
{
    const char *name;
    const struct at_found *found;
    struct attune_error error;
    size_t count = 0;
    int status = AT_EXIT_OK;
    for (size_t i = 0; (name = at_args_nth(it->args, "scheme", i)) && !status; i++)
        status = look_into(it, at_slice_of(name), true);
    if (at_args_has(it->args, "scheme"))
        return status;
    if (at_search_all(it->search, &found, &count, &error))
        return at_cli_error(&error);
    bool is_there = false;
    for (size_t i = 0; i < count; i++)
        if (!found[i].plugin && !found[i].shadowed) {
            look_into(it, found[i].name, false);
            is_there = true;
        }
    if (is_there)
        return AT_EXIT_OK;
    at_error_set(
        &error, ATTUNE_NOT_FOUND,
        "no scheme is found; -s SCHEME names a folder, --path DIR a place that "
        "holds some");
    return at_cli_error(&error);
}

static int make_patches(struct adjudication *it)
{
    int status = look_into_all(it);
    if (status)
        return status;
    leave_strangers(it);
    for (size_t i = 0; i < it->count && !status; i++) {
        struct at_slice folder = it->cases[i].scheme;
        bool is_done = folder.size == 0;
        for (size_t j = 0; j < i && !is_done; j++)
            is_done = at_slice_equal(it->cases[j].scheme, folder);
        if (!is_done)
            status = patch_scheme(it, folder);
    }
    return status;
}

static bool is_told(const struct settled *a, const struct settled *b)
{
    return a->reason && at_slice_equal(a->row.code, b->row.code) &&
           strcmp(a->reason, b->reason) == 0;
}

/* What is said of a code again and again is said once, of the first row. */
static void tell_left_out(const struct adjudication *it)
{
    for (size_t i = 0; i < it->count; i++) {
        const struct settled *settled = &it->cases[i];
        size_t before = 0, more = 0;
        for (size_t j = 0; settled->reason && j < it->count; j++) {
            before += j < i && is_told(&it->cases[j], settled);
            more += j > i && is_told(&it->cases[j], settled);
        }
        if (!settled->reason || before)
            continue;
        fprintf(stderr, "%s:%u: %.*s: left out: %s", it->list, settled->row.line,
                AT_SLICE_ARGS(settled->row.code), settled->reason);
        if (more)
            fprintf(stderr, " (and %zu row%s more)", more, more > 1 ? "s" : "");
        fputc('\n', stderr);
    }
}

static int show(const struct adjudication *it)
{
    struct attune_error error;
    struct at_output *output;
    struct at_buffer told = { 0 };
    if (it->patch.size) {
        enum attune_status status =
            at_output_open(&output, at_args_get(it->args, "out", "-"), &error);
        if (!status)
            at_buffer_add_slice(at_output_buffer(output), at_buffer_slice(&it->patch));
        if (!status)
            status = at_output_close(output, &error);
        if (status)
            return at_cli_error(&error);
    }
    tell_left_out(it);
    fputs(at_buffer_text(&it->told), stderr);
    if (it->open && !at_args_has(it->args, "quiet")) {
        at_prose_count(&told, it->open, "row");
        fprintf(stderr, "%s of %s not settled yet\n", at_buffer_text(&told), it->list);
    }
    at_buffer_clear(&told);
    return AT_EXIT_OK;
}

int at_agree_adjudicated(const struct at_args *args)
{
    struct attune_error error;
    struct adjudication it = { .args = args,
                               .list = at_args_get(args, "adjudicated", NULL),
                               .arena = at_arena_new(),
                               .search = at_cli_search(args) };
    int status = AT_EXIT_ENVIRONMENT;
    enum attune_status read = ATTUNE_OK;
    if (it.arena && it.search) {
        read = read_list(&it, &error);
        status = read ? at_cli_error(&error) : make_patches(&it);
    }
    if (!status && (it.patch.failed || it.told.failed)) {
        at_error_nomem(&error);
        status = at_cli_error(&error);
    }
    if (!status)
        status = show(&it);
    at_buffer_clear(&it.patch);
    at_buffer_clear(&it.told);
    at_search_free(it.search);
    at_arena_free(it.arena);
    return status;
}
