/* install_place.h - where a bundle is installed: what is there already, and how the new
 * comes in its place, whole or not at all.
 *
 * Everything is written into a folder of its own in the place first, ".attune-XXXXXXXX".
 * Once it is complete and tested, what is there goes into that folder, too, and the new
 * takes the names; should one of these steps fail, those before it are taken back. */
#ifndef AT_CLI_INSTALL_PLACE_H
#define AT_CLI_INSTALL_PLACE_H

#include "scheme/credits.h"

enum at_installed {
    AT_INSTALLED_NOT,   /* nothing of that name is there */
    AT_INSTALLED_SAME,  /* the same files */
    AT_INSTALLED_OLDER, /* an older version */
    AT_INSTALLED_NEWER,
    AT_INSTALLED_OTHER /* the same version with other files, or one that says none */
};

struct at_place_item {
    enum at_installed installed;
    const char *path;        /* where it will be */
    const char *old;         /* where it is now; NULL: nowhere */
    struct at_slice version; /* of what is there */
};

struct at_install_place {
    struct at_arena *arena;
    const struct at_bundle *bundle;
    const struct at_credits *credits;
    const char *folder, *stage;
    struct at_place_item *items; /* one an item of the bundle */
};

/* Looks what of the bundle is in a folder, which need not exist. */
enum attune_status at_place_open(struct at_install_place *place, struct at_arena *arena,
                                 const struct at_bundle *bundle,
                                 const struct at_credits *credits, const char *folder,
                                 struct attune_error *error);

/* Writes the files into the stage, a place of its own. */
enum attune_status at_place_stage(struct at_install_place *place,
                                  struct attune_error *error);
/* Gives them their names. */
enum attune_status at_place_settle(struct at_install_place *place,
                                   struct attune_error *error);
/* Removes the stage and what is left in it. */
void at_place_close(struct at_install_place *place);

#endif
