/* folder_files.h - all files of a folder and of those in it, as they go into a bundle. */
#ifndef AT_SCHEME_FOLDER_FILES_H
#define AT_SCHEME_FOLDER_FILES_H

#include "base/arena.h"
#include "io/zip.h"

/* Set `arena` and `most` before first use; the rest is zero then. */
struct at_folder_files {
    struct at_arena *arena; /* borrowed; all lives in it */
    size_t most;            /* bytes of all files together */
    bool skip_hidden;       /* leave out names that begin with a dot */
    struct at_zip_file *files;
    size_t count, room, bytes;
};

/* Adds the file, or all files of the folder, at `path`, under the name `as`: a folder's
 * below "as/", or plainly when it is "". Links below it and what is no file are
 * ATTUNE_INVALID;
 * ATTUNE_LIMIT for too many bytes, or folders too deep. */
enum attune_status at_folder_files_add(struct at_folder_files *list, const char *path,
                                       const char *as, struct attune_error *error);
/* Adds a file of a text that is copied. */
enum attune_status at_folder_files_put(struct at_folder_files *list, const char *as,
                                       struct at_slice text,
                                       struct attune_error *error);

#endif
