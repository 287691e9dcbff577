/* bundle.h - schemes and plugins in one file to send: a zip archive of
 *
 *   MANIFEST               the SHA-256 of every file below, as sha256sum writes it
 *   SIGNATURE              if it is signed: whose key, and its signature of MANIFEST
 *   CITATION.cff, LICENCE  whom to cite, and what may be done with it
 *   schemes/NAME/..., plugins/NAME/..., plugins/NAME.lua
 *
 * Nothing of it is handed out before all of it is known to be what was packed. */
#ifndef AT_SCHEME_BUNDLE_H
#define AT_SCHEME_BUNDLE_H

#include "base/arena.h"
#include "io/sign.h"
#include "io/zip.h"

enum {
    AT_BUNDLE_MOST = 64 * 1024 * 1024, /* bytes, packed or not */
    AT_BUNDLE_FILES_MOST = 1000
};

/* A scheme or plugin in a bundle. */
struct at_bundle_item {
    bool plugin;
    struct at_slice name;
    struct at_slice path;           /* "schemes/alliance", "plugins/weather.lua" */
    const struct at_zip_file *head; /* its codebook, init.lua or only file */
};

struct at_bundle {
    const struct at_zip_file *files; /* sorted; without MANIFEST and SIGNATURE */
    size_t count;
    const struct at_bundle_item *items; /* one at least; schemes first */
    size_t item_count;
    struct at_slice manifest, signature;
    bool is_signed;
    struct at_key key; /* that signed it; the signature holds */
};

/* Opens a bundle from the bytes of a file, or from a folder that one was unpacked into.
 * All lives in `arena`. What does not fit is refused by name: ATTUNE_INVALID, or
 * ATTUNE_LIMIT for too much of it. */
enum attune_status at_bundle_open(struct at_bundle *bundle, struct at_arena *arena,
                                  struct at_slice bytes, const char *file,
                                  struct attune_error *error);
enum attune_status at_bundle_open_folder(struct at_bundle *bundle,
                                         struct at_arena *arena, const char *folder,
                                         struct attune_error *error);

/* Appends the bundle of these files, signed unless `secret` is NULL. */
enum attune_status at_bundle_write(struct at_buffer *out,
                                   const struct at_zip_file *files, size_t count,
                                   const struct at_secret *secret,
                                   struct attune_error *error);

/* The schemes, then the plugins that files belong to; ATTUNE_INVALID names a file that has no
 * place in a bundle. `file` is for messages. */
enum attune_status at_bundle_items(struct at_arena *arena,
                                   const struct at_zip_file *files, size_t count,
                                   const char *file,
                                   const struct at_bundle_item **items,
                                   size_t *item_count, struct attune_error *error);

#endif
