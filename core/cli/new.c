/* new.c - attune new: a folder to begin a scheme or plugin with. */
#include <stdio.h>
#include <string.h>

#include "base/path.h"
#include "cli/session.h"
#include "cli/skeleton.h"
#include "io/file.h"

struct making {
    const char *folder;
    struct at_slice name;  /* the last part of the folder */
    struct at_buffer path; /* of the file written last */
};

/* Appends the text with the name for each "`". */
static void fill_in(struct at_buffer *out, const char *text, struct at_slice name)
{
    for (; *text; text++)
        if (*text == '`')
            at_buffer_add_slice(out, name);
        else
            at_buffer_add_char(out, *text);
}

/* The folders between the new one and the file. */
static enum attune_status make_folders(struct making *it, const char *name,
                                       struct attune_error *error)
{
    enum attune_status status = at_folder_make(it->folder, error);
    const char *slash = strchr(name, '/');
    if (status || !slash)
        return status;
    at_buffer_reset(&it->path);
    at_buffer_printf(&it->path, "%s/%.*s", it->folder, (int)(slash - name), name);
    return it->path.failed ? at_error_nomem(error)
                           : at_folder_make(it->path.data, error);
}

static enum attune_status write_file(struct making *it,
                                     const struct at_skeleton_file *file,
                                     struct attune_error *error)
{
    struct at_output *output;
    enum attune_status status = make_folders(it, file->name, error);
    if (status)
        return status;
    at_buffer_reset(&it->path);
    at_buffer_printf(&it->path, "%s/", it->folder);
    fill_in(&it->path, file->name, it->name);
    if (it->path.failed)
        return at_error_nomem(error);
    status = at_output_open(&output, it->path.data, error);
    if (status)
        return status;
    fill_in(at_output_buffer(output), file->text, it->name);
    return at_output_close(output, error);
}

static bool is_id(struct at_slice name)
{
    for (size_t i = 0; i < name.size; i++) {
        char c = name.data[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!plain && (c != '-' || i == 0))
            return false;
    }
    return name.size > 0;
}

static int make(struct making *it, const struct at_skeleton_file *files)
{
    struct attune_error error;
    for (const struct at_skeleton_file *file = files; file->name; file++) {
        if (write_file(it, file, &error))
            return at_cli_error(&error);
        printf("%-*s  %s\n", (int)strlen(it->folder) + 22, it->path.data,
               file->purpose);
    }
    printf("\nNow try: attune test %s%s\n", strchr(it->folder, '/') ? "" : "./",
           it->folder);
    return AT_EXIT_OK;
}

/* NULL for what is nothing to be made. */
static const struct at_skeleton_file *find_files(const char *what, const char *kind)
{
    if (strcmp(what, "scheme") == 0)
        return kind ? NULL : at_skeleton_scheme;
    if (strcmp(what, "plugin") != 0)
        return NULL;
    if (!kind || strcmp(kind, "library") == 0)
        return at_skeleton_library;
    if (strcmp(kind, "reader") == 0)
        return at_skeleton_reader;
    return strcmp(kind, "writer") == 0 ? at_skeleton_writer : NULL;
}

static int refuse(const char *what, const char *kind)
{
    bool is_plugin = strcmp(what, "plugin") == 0;
    if (kind && !is_plugin)
        fputs("attune new: --kind is for plugins\n", stderr);
    else if (is_plugin)
        fprintf(stderr,
                "attune new: --kind takes library, reader or writer, not \"%s\"\n",
                kind);
    else
        fprintf(stderr, "attune new: \"%s\" is neither scheme nor plugin\n", what);
    return AT_EXIT_USAGE;
}

static int run_new(const struct at_args *args)
{
    if (args->operand_count != 2) {
        fputs("attune new: say what and its name, as in `attune new scheme alliance`\n",
              stderr);
        return AT_EXIT_USAGE;
    }
    const char *what = args->operands[0];
    struct making making = { .folder = args->operands[1] };
    making.name = at_path_last(at_path_trim(at_slice_of(making.folder)));
    const char *kind = at_args_get(args, "kind", NULL);
    const struct at_skeleton_file *files = find_files(what, kind);
    if (!files)
        return refuse(what, kind);
    if (!is_id(making.name)) {
        fprintf(
            stderr,
            "attune new: \"%s\": a name has lower case letters, digits and hyphens, "
            "as in working-alliance\n",
            making.folder);
        return AT_EXIT_USAGE;
    }
    if (at_file_kind(making.folder) != AT_FILE_NONE) {
        fprintf(stderr, "%s: there already\n", making.folder);
        return AT_EXIT_USAGE;
    }
    int status = make(&making, files);
    at_buffer_clear(&making.path);
    return status;
}

static const struct at_flag flags[] = {
    { "kind", 0, "KIND", "of a plugin: library (the usual), reader or writer" },
    { 0 },
};

const struct at_command at_command_new = {
    .name = "new",
    .summary = "begin a scheme or a plugin",
    .operands = "scheme|plugin NAME",
    .writes_last = true,
    .flags = flags,
    .example = "attune new scheme alliance",
    .explains =
        "makes the folder alliance with a codebook, rules, a list of words and a "
        "short coded session, small enough to be read and rewritten",
    .about =
        "NAME is the name of the new folder, or a path that ends in it. What is made "
        "passes `attune test` and `attune check` as it is. Nothing that is there is "
        "touched.",
    .run = run_new,
};
