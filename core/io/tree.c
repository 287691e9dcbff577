/* tree.c - the steps of an installation: each is one change, so that it can be undone. */
#include "io/tree.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "io/file.h"
#include "io/input.h"

enum attune_status at_tree_make(const char *path, struct attune_error *error)
{
    struct at_buffer part = { 0 };
    enum attune_status status = ATTUNE_OK;
    at_buffer_add_text(&part, path);
    if (part.failed || !part.size)
        return at_error_nomem(error);
    for (size_t i = 1; i <= part.size && !status; i++) {
        char c = part.data[i];
        if (c != '/' && c != '\0')
            continue;
        part.data[i] = '\0';
        status = at_folder_make(part.data, error);
        part.data[i] = c;
    }
    at_buffer_clear(&part);
    return status;
}

enum attune_status at_tree_move(const char *from, const char *to,
                                struct attune_error *error)
{
    struct at_file_about about = at_file_about(to);
    if (about.link || about.kind != AT_FILE_NONE)
        return at_error_at(error, ATTUNE_EXISTS, to, 0, 0, "there already");
    if (rename(from, to) != 0)
        return at_system_error(error, to, "made", errno);
    return ATTUNE_OK;
}

static enum attune_status remove_in(const char *name, void *data,
                                    struct attune_error *error)
{
    struct at_buffer path = { 0 };
    at_buffer_printf(&path, "%s/%s", (const char *)data, name);
    enum attune_status status =
        path.failed ? at_error_nomem(error) : at_tree_remove(path.data, error);
    at_buffer_clear(&path);
    return status;
}

enum attune_status at_tree_remove(const char *path, struct attune_error *error)
{
    struct at_file_about about = at_file_about(path);
    if (about.kind == AT_FILE_NONE && !about.link)
        return ATTUNE_OK;
    bool folder = about.kind == AT_FILE_FOLDER && !about.link;
    enum attune_status status =
        folder ? at_folder_each(path, remove_in, (void *)path, error) : ATTUNE_OK;
    if (!status && (folder ? rmdir(path) : unlink(path)) != 0)
        status = at_system_error(error, path, "removed", errno);
    return status;
}
