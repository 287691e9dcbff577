/* install_place.h - where a bundle is installed: how the new comes in the place of what is
 * there, whole or not at all.
 *
 * Everything is unpacked into a folder of its own in the place first, the stage. Once it
 * is complete and tested, what is there goes into the stage, too, and the new takes the
 * names; should one of these steps fail, those before it are taken back. */
#ifndef AT_CLI_INSTALL_PLACE_H
#define AT_CLI_INSTALL_PLACE_H

#include "scheme/bundle.h"

struct at_install_place {
    struct at_arena *arena; /* borrowed; all lives in it */
    const char *folder, *stage;
    int lock;     /* of the stage, while it is ours; -1: it is not */
    bool is_made; /* the folder was not there */
};

/* Makes the folder, if need be, and an empty stage in it. A stage at which somebody else is
 * at work is ATTUNE_EXISTS; one that was left behind is cleared. */
enum attune_status at_place_open(struct at_install_place *place, struct at_arena *arena,
                                 const char *folder, struct attune_error *error);

/* Gives what is in the stage, which is this bundle, its names in the folder. */
enum attune_status at_place_settle(struct at_install_place *place,
                                   const struct at_bundle *bundle,
                                   struct attune_error *error);

/* Removes the stage and what is left in it, and the folder if it was made in vain. */
void at_place_close(struct at_install_place *place);

#endif
