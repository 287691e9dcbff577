/* skeleton.h - the files that `attune new` writes: a small scheme, or plugin, that passes
 * its own tests and is there to be rewritten. */
#ifndef AT_CLI_SKELETON_H
#define AT_CLI_SKELETON_H

struct at_skeleton_file {
    const char *name;    /* below the folder; "`" is the name of the scheme or plugin */
    const char *purpose; /* told when it is written */
    const char *text;    /* "`" likewise */
};

/* Each ends in a row without a name. */
extern const struct at_skeleton_file at_skeleton_scheme[], at_skeleton_library[],
    at_skeleton_reader[], at_skeleton_writer[];

#endif
