/* installed.h - what of a bundle is there already, and how the two compare. */
#ifndef AT_CLI_INSTALLED_H
#define AT_CLI_INSTALLED_H

#include "scheme/credits.h"

enum at_installed {
    AT_INSTALLED_NOT,   /* nothing of that name is there */
    AT_INSTALLED_SAME,  /* the same files */
    AT_INSTALLED_OLDER, /* an older version */
    AT_INSTALLED_NEWER,
    AT_INSTALLED_OTHER /* the same version with other files, or one that says none */
};

/* Where a scheme or plugin of that name is in a place, as a file or as a folder; NULL when
 * it is not there. */
enum attune_status at_installed_find(const char **old, struct at_arena *arena,
                                     const char *place,
                                     const struct at_bundle_item *item,
                                     struct attune_error *error);

/* What is at `old`, from at_installed_find, beside item number `index` of a bundle, of that
 * `version`. `*was` is the version there; empty when it says none. */
enum at_installed at_installed_compare(struct at_arena *arena,
                                       const struct at_bundle *bundle, size_t index,
                                       struct at_slice version, const char *old,
                                       struct at_slice *was);

#endif
