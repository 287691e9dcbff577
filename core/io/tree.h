/* tree.h - folders with all that is in them, made, moved and removed: for a process that
 * touches files itself. */
#ifndef AT_IO_TREE_H
#define AT_IO_TREE_H

#include "base/error.h"

/* Makes a folder (mode 0700), and those above it that are missing. */
enum attune_status at_tree_make(const char *path, struct attune_error *error);

/* Gives a file or folder another name on the same disk. What has that name already is
 * ATTUNE_EXISTS. */
enum attune_status at_tree_move(const char *from, const char *to,
                                struct attune_error *error);

/* Removes a file, a link (not what it shows on), or a folder with all that is in it. What
 * is not there is removed already. */
enum attune_status at_tree_remove(const char *path, struct attune_error *error);

#endif
