/* bundle_manifest.h - the two texts that vouch for a bundle; private to reading and
 * writing bundles. */
#ifndef AT_SCHEME_BUNDLE_MANIFEST_H
#define AT_SCHEME_BUNDLE_MANIFEST_H

#include "scheme/bundle.h"

#define AT_MANIFEST "MANIFEST"
#define AT_SIGNATURE "SIGNATURE"

/* Appends the manifest of files that are sorted by name. */
void at_manifest_add(struct at_buffer *out, const struct at_zip_file *files,
                     size_t count);

/* Is `manifest` that of these files, sorted by name? ATTUNE_INVALID names the first
 * file that is not. */
enum attune_status at_manifest_check(struct at_slice manifest,
                                     const struct at_zip_file *files, size_t count,
                                     const char *file, struct attune_error *error);

/* Appends the signature of a manifest. */
void at_signature_add(struct at_buffer *out, const struct at_secret *secret,
                      struct at_slice manifest);

/* Does it hold? Then `key` is whose it is. */
enum attune_status at_signature_check(struct at_key *key, struct at_slice signature,
                                      struct at_slice manifest, const char *file,
                                      struct attune_error *error);

#endif
