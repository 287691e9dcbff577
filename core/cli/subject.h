/* subject.h - what an operand of `attune check` and `attune show` stands for. */
#ifndef AT_CLI_SUBJECT_H
#define AT_CLI_SUBJECT_H

#include "base/arena.h"
#include "scheme/find.h"

struct at_subject {
    bool plugin; /* else a scheme */
    struct at_slice name;
    struct at_slice path; /* the folder of a scheme, the file of a plugin */
};

/* A path to a scheme's folder, a plugin's file or folder, or the name of a scheme or
 * plugin that `search` finds; of a scheme and a plugin by one name it is the scheme.
 * `operand` is a C string.
 * Paths made here live in `arena`. ATTUNE_NOT_FOUND tells the nearest name. */
enum attune_status at_subject_find(struct at_subject *subject, struct at_arena *arena,
                                   struct at_search *search, const char *operand,
                                   struct attune_error *error);

/* The folder of a plugin that is one, whose file is its init.lua; empty for others. */
struct at_slice at_plugin_folder(struct at_slice file);

#endif
