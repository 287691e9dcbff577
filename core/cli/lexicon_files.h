/* lexicon_files.h - the lexicons that a scheme or plugin brings. */
#ifndef AT_CLI_LEXICON_FILES_H
#define AT_CLI_LEXICON_FILES_H

#include "match/lexicon.h"

/* A file; the lexicon in it is NULL when it could not be read. */
struct at_lexicon_file {
    const char *path;
    struct at_slice name; /* without ending */
    const struct at_lexicon *lexicon;
};

/* Reads the files "*.yaml", "*.yml" and "*.dic" in the folder "lexicons" below `folder`, by
 * name. What is wrong with them is added to `faults`. All lives in `arena`. */
enum attune_status at_lexicon_files_read(struct at_arena *arena, struct at_slice folder,
                                         struct at_faults *faults,
                                         const struct at_lexicon_file **files,
                                         size_t *count, struct attune_error *error);

#endif
