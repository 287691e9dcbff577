/* keys.h - the files that keys are kept in: a secret one, and the user's list of those
 * whose bundles are installed without asking. */
#ifndef AT_CLI_KEYS_H
#define AT_CLI_KEYS_H

#include "base/arena.h"
#include "base/error.h"
#include "io/sign.h"

/* Writes a new secret key to a file that only its owner may read. What is there already
 * is ATTUNE_EXISTS. */
enum attune_status at_secret_file_make(struct at_secret *secret, const char *path,
                                       struct attune_error *error);
enum attune_status at_secret_file_read(struct at_secret *secret, const char *path,
                                       struct attune_error *error);

/* The keys that the user trusts: "KEY WHOSE" a line, and lines that begin with "#". */
struct at_trusted {
    const char *folder, *path; /* of the file; NULL where there is no home folder */
    struct at_slice text;      /* of the file; empty when there is none */
};

/* Reads attune/trusted-keys in the user's configuration folder (XDG_CONFIG_HOME, or
 * ~/.config). A line that is no key is an error with its place. */
enum attune_status at_trusted_read(struct at_trusted *trusted, struct at_arena *arena,
                                   struct attune_error *error);
/* Whose key it is, as the file says. False when it is not there. */
bool at_trusted_find(const struct at_trusted *trusted, const struct at_key *key,
                     struct at_slice *whose);
/* Adds it to the file, which is made if need be. */
enum attune_status at_trusted_add(const struct at_trusted *trusted,
                                  const struct at_key *key, struct at_slice whose,
                                  struct attune_error *error);

#endif
