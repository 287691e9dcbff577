/* pack_papers.c - the papers go from the worker to the command as small files in a folder
 * beside the bundle, which is gone when they are read. */
#include "base/path.h"
#include "cli/packing.h"
#include "cli/pass_on.h"
#include "cli/session.h"
#include "io/file.h"
#include "io/tree.h"

enum { PAPER_MOST = 1024 * 1024 }; /* bytes */

/* What is made of codebooks and heads; the third is what the bundle is called where nobody
 * says otherwise. */
#define CITATION "CITATION.cff"
#define LICENCE "LICENCE"
#define NAME "name"

static void add_name(struct at_buffer *out, const struct at_credits *credits,
                     size_t count)
{
    (void)count;
    at_buffer_printf(out, "%.*s-%.*s.attune", AT_SLICE_ARGS(credits->name),
                     AT_SLICE_ARGS(credits->version));
}

typedef void add_paper(struct at_buffer *out, const struct at_credits *credits,
                       size_t count);

static enum attune_status write_paper(struct at_packing *it, const char *name,
                                      add_paper *add, struct attune_error *error)
{
    struct at_output *output;
    const char *folder = at_args_get(it->args, "out", ".");
    const char *path = at_path_join(it->arena, at_slice_of(folder), name);
    if (!path)
        return at_error_nomem(error);
    enum attune_status status = at_output_open(&output, path, error);
    if (status)
        return status;
    add(at_output_buffer(output), it->credits, it->item_count);
    return at_output_close(output, error);
}

static enum attune_status write_papers(struct at_packing *it,
                                       struct attune_error *error)
{
    static const struct {
        const char *name;
        add_paper *add;
    } papers[] = { { CITATION, at_credits_add_citation },
                   { LICENCE, at_credits_add_licence },
                   { NAME, add_name } };
    struct at_faults faults = { 0 };
    it->credits = at_credits_of(it->items, it->item_count, it->arena, &faults);
    enum attune_status status = at_faults_status(&faults, error);
    for (size_t i = 0; i < sizeof papers / sizeof *papers && !status; i++)
        status = write_paper(it, papers[i].name, papers[i].add, error);
    at_faults_clear(&faults);
    return status;
}

/* Codebooks and heads may be a stranger's, so a worker reads them: it writes the papers into
 * the folder that --out names last. */
int at_packing_work_inside(const struct at_args *args)
{
    struct at_packing it = { .args = args };
    struct attune_error error;
    int status = AT_EXIT_ENVIRONMENT;
    it.search = at_cli_search(args);
    it.arena = at_arena_new();
    if (it.search && it.arena)
        status = at_packing_find(&it, &error) || at_packing_gather(&it, &error) ||
                         write_papers(&it, &error)
                     ? at_cli_error(&error)
                     : AT_EXIT_OK;
    at_arena_free(it.arena);
    at_search_free(it.search);
    return status;
}

/* Beside the bundle; NULL when memory is out. */
static const char *papers_folder(const struct at_packing *it)
{
    const char *out = at_args_get(it->args, "out", "");
    const char *above = at_arena_text(it->arena, at_path_folder(at_slice_of(out)));
    const char *folder = above && at_file_kind(above) == AT_FILE_FOLDER ? above : ".";
    return above ? at_path_join(it->arena, at_slice_of(folder), ".attune-pack") : NULL;
}

static int have_papers_written(struct at_packing *it, const char *folder)
{
    static const struct at_flag out = { "out", 'o', "OUT", NULL };
    struct at_args args = *it->args;
    args.given = at_arena_alloc(it->arena, (args.given_count + 1) * sizeof *args.given);
    if (!args.given)
        return AT_EXIT_ENVIRONMENT;
    memcpy(args.given, it->args->given, args.given_count * sizeof *args.given);
    args.given[args.given_count++] = (struct at_given){ &out, folder };
    return at_cli_pass_in(&args, at_packing_work_inside);
}

static enum attune_status read_paper(struct at_packing *it, const char *folder,
                                     const char *name, struct at_buffer *text,
                                     struct attune_error *error)
{
    const char *path = at_path_join(it->arena, at_slice_of(folder), name);
    at_buffer_reset(text);
    return path ? at_file_read(text, path, PAPER_MOST, error) : at_error_nomem(error);
}

/* A name that a worker gave is one of a file here, of the kind we make. */
static bool is_name(struct at_slice name)
{
    for (size_t i = 0; i < name.size; i++) {
        char c = name.data[i];
        bool plain =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
            (i > 0 && (c == '-' || c == '.' || c == '+' || (c >= 'A' && c <= 'Z')));
        if (!plain)
            return false;
    }
    return at_path_ends(name, ".attune");
}

static enum attune_status take_papers(struct at_packing *it, const char *folder,
                                      struct attune_error *error)
{
    static const char *const names[] = { CITATION, LICENCE };
    struct at_buffer text = { 0 };
    enum attune_status status = read_paper(it, folder, NAME, &text, error);
    if (!status && !is_name(at_buffer_slice(&text)))
        status = at_error_set(error, ATTUNE_INVALID, "the bundle has no name");
    if (!status && !(it->name = at_arena_text(it->arena, at_buffer_slice(&text))))
        status = at_error_nomem(error);
    for (size_t i = 0; i < 2 && !status; i++) {
        status = read_paper(it, folder, names[i], &text, error);
        if (!status)
            status =
                at_folder_files_put(&it->list, names[i], at_buffer_slice(&text), error);
    }
    at_buffer_clear(&text);
    return status;
}

int at_packing_add_papers(struct at_packing *it)
{
    struct attune_error error;
    const char *folder = papers_folder(it);
    if (!folder)
        return AT_EXIT_ENVIRONMENT;
    if (at_tree_remove(folder, &error) || at_folder_make(folder, &error))
        return at_cli_error(&error);
    int status = have_papers_written(it, folder);
    if (!status && take_papers(it, folder, &error))
        status = at_cli_error(&error);
    at_tree_remove(folder, NULL);
    return status;
}
