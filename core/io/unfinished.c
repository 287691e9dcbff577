/* unfinished.c - made by mkstemp, kept by fsync, named by rename. */
#define _XOPEN_SOURCE 700 /* for realpath */
#include "io/unfinished.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "io/about.h"
#include "io/input.h"

enum { NAME_KEPT = 200 }; /* bytes of the final name in the first: 255 is the most */

struct at_unfinished {
    int file;         /* negative: settled */
    char *path;       /* owned: as given, for messages */
    char *final;      /* owned: links followed; NULL when written in place */
    char *unfinished; /* owned: the name until it is whole */
};

static void free_output(struct at_unfinished *output)
{
    if (output->file >= 0)
        close(output->file);
    free(output->unfinished);
    free(output->final);
    free(output->path);
    free(output);
}

static char *copy_of(const char *text)
{
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    if (copy)
        memcpy(copy, text, size);
    return copy;
}

/* Names below /dev lead to open descriptors; renaming would replace the name. */
static bool is_in_place(const char *path)
{
    return strcmp(path, "-") == 0 || strncmp(path, "/dev/", 5) == 0 ||
           at_file_kind(path) == AT_FILE_SPECIAL;
}

static enum attune_status open_in_place(struct at_unfinished *output,
                                        struct attune_error *error)
{
    const char *path = output->path;
    output->file = strcmp(path, "-") == 0 ? fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0)
                                          : open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (output->file < 0)
        return at_system_error(error, path, "written", errno);
    return ATTUNE_OK;
}

static enum attune_status refuse_folder(const char *path, const char *final, int reason,
                                        struct attune_error *error)
{
    const char *slash = strrchr(final, '/');
    struct at_slice folder = !slash ? at_slice_of(".")
                             : slash == final
                                 ? at_slice_of("/")
                                 : at_slice(final, (size_t)(slash - final));
    if (reason == ENOENT)
        return at_error_at(error, ATTUNE_IO, path, 0, 0,
                           "cannot be written: there is no folder \"%.*s\"",
                           AT_SLICE_ARGS(folder));
    if (reason == EACCES)
        return at_error_at(
            error, ATTUNE_IO, path, 0, 0,
            "cannot be written: nothing may be made in the folder \"%.*s\"",
            AT_SLICE_ARGS(folder));
    return at_system_error(error, path, "written", reason);
}

static enum attune_status open_beside(struct at_unfinished *output,
                                      struct attune_error *error)
{
    output->final = realpath(output->path, NULL);
    if (!output->final)
        output->final = copy_of(output->path);
    if (!output->final)
        return at_error_nomem(error);
    const char *slash = strrchr(output->final, '/');
    const char *name = slash ? slash + 1 : output->final;
    size_t size = strlen(output->final) + sizeof "..attune-XXXXXX";
    char *unfinished = malloc(size);
    if (!unfinished)
        return at_error_nomem(error);
    snprintf(unfinished, size, "%.*s.%.*s.attune-XXXXXX", (int)(name - output->final),
             output->final, NAME_KEPT, name);
    output->file = mkstemp(unfinished);
    if (output->file < 0) {
        int reason = errno;
        free(unfinished);
        return refuse_folder(output->path, output->final, reason, error);
    }
    output->unfinished = unfinished;
    fcntl(output->file, F_SETFD, FD_CLOEXEC);
    return ATTUNE_OK;
}

enum attune_status at_unfinished_open(struct at_unfinished **out, const char *path,
                                      struct attune_error *error)
{
    if (at_file_kind(path) == AT_FILE_FOLDER)
        return at_error_at(error, ATTUNE_IO, path, 0, 0, "is a folder, not a file");
    struct at_unfinished *output = calloc(1, sizeof *output);
    if (!output)
        return at_error_nomem(error);
    output->file = -1;
    output->path = copy_of(path);
    enum attune_status status = !output->path       ? at_error_nomem(error)
                                : is_in_place(path) ? open_in_place(output, error)
                                                    : open_beside(output, error);
    if (status == ATTUNE_OK)
        *out = output;
    else
        free_output(output);
    return status;
}

bool at_unfinished_is_in_place(const struct at_unfinished *output)
{
    return !output->unfinished;
}

enum attune_status at_unfinished_write(struct at_unfinished *output,
                                       struct at_slice bytes,
                                       struct attune_error *error)
{
    while (bytes.size > 0) {
        ssize_t count = write(output->file, bytes.data, bytes.size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return at_system_error(error, output->path, "written", errno);
        bytes = at_slice(bytes.data + count, bytes.size - (size_t)count);
    }
    return ATTUNE_OK;
}

/* The disk is asked to keep the bytes before the name, or a power cut could leave
 * the final name on an empty file. */
enum attune_status at_unfinished_settle(struct at_unfinished *output,
                                        struct attune_error *error)
{
    if (output->unfinished && fsync(output->file) != 0)
        return at_system_error(error, output->path, "written", errno);
    int file = output->file;
    output->file = -1;
    if (close(file) != 0)
        return at_system_error(error, output->path, "written", errno);
    return ATTUNE_OK;
}

enum attune_status at_unfinished_name(struct at_unfinished *output,
                                      struct attune_error *error)
{
    if (output->unfinished && rename(output->unfinished, output->final) != 0)
        return at_system_error(error, output->path, "written", errno);
    free(output->unfinished);
    output->unfinished = NULL;
    return ATTUNE_OK;
}

void at_unfinished_drop(struct at_unfinished *output)
{
    if (!output)
        return;
    if (output->unfinished)
        unlink(output->unfinished);
    free_output(output);
}
