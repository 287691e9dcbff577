/* bundle_manifest.c - a manifest is checked by making it again from the files. If the two
 * are the same to the byte, each file is there once, none is left out and none was
 * changed; if not, the first line that differs tells why.
 *
 *   # attune bundle 1
 *   3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b  LICENCE
 *
 * Below the first line it is what `sha256sum -c MANIFEST` reads, too. */
#include "scheme/bundle_manifest.h"

#include "io/hash.h"

#define HEADING "# attune bundle 1\n"

enum { DIGITS = AT_SHA256_TEXT - 1, NAME_AT = DIGITS + 2 };

void at_manifest_add(struct at_buffer *out, const struct at_zip_file *files,
                     size_t count)
{
    at_buffer_add_text(out, HEADING);
    for (size_t i = 0; i < count; i++) {
        char digits[AT_SHA256_TEXT];
        at_sha256(files[i].bytes, digits);
        at_buffer_printf(out, "%s  %s\n", digits, files[i].name);
    }
}

static enum attune_status refuse(const char *file, struct at_slice name,
                                 const char *what, struct attune_error *error)
{
    return at_zip_refuse(error, ATTUNE_INVALID, file, name, what);
}

/* The next line, without its end; what is left moves behind it. */
static struct at_slice take_line(struct at_slice *rest)
{
    const char *end = rest->size ? memchr(rest->data, '\n', rest->size) : NULL;
    size_t size = end ? (size_t)(end - rest->data) : rest->size, step = size + !!end;
    struct at_slice line = at_slice(rest->data, size);
    *rest = at_slice(rest->data + step, rest->size - step);
    return line;
}

/* Empty when the line is not made like one of a file. */
static struct at_slice name_of(struct at_slice line)
{
    if (line.size <= NAME_AT || memcmp(line.data + DIGITS, "  ", 2) != 0)
        return at_slice(NULL, 0);
    return at_slice(line.data + NAME_AT, line.size - NAME_AT);
}

/* Of the first line that is not as it should be. */
static enum attune_status tell(struct at_slice manifest, struct at_slice expected,
                               const char *file, struct attune_error *error)
{
    struct at_slice said, found;
    do {
        said = take_line(&manifest);
        found = take_line(&expected);
    } while (at_slice_equal(said, found) && (said.size || found.size));
    struct at_slice said_name = name_of(said), found_name = name_of(found);
    if (!said_name.size && (said.size || !found_name.size))
        return at_error_at(error, ATTUNE_INVALID, file, 0, 0,
                           "its " AT_MANIFEST " has lines that do not belong there");
    int order = !said_name.size    ? 1
                : !found_name.size ? -1
                                   : at_slice_compare(said_name, found_name);
    if (order == 0)
        return refuse(file, found_name, "was changed after it was packed", error);
    if (order < 0)
        return refuse(file, said_name, "is in its " AT_MANIFEST " and missing", error);
    return refuse(file, found_name, "is not in its " AT_MANIFEST, error);
}

enum attune_status at_manifest_check(struct at_slice manifest,
                                     const struct at_zip_file *files, size_t count,
                                     const char *file, struct attune_error *error)
{
    struct at_buffer expected = { 0 };
    enum attune_status status = ATTUNE_OK;
    if (!at_slice_starts(manifest, HEADING))
        return at_error_at(error, ATTUNE_INVALID, file, 0, 0,
                           "this attune does not read its " AT_MANIFEST
                           ", which may be for a newer one");
    at_manifest_add(&expected, files, count);
    if (expected.failed)
        status = at_error_nomem(error);
    else if (!at_slice_equal(manifest, at_buffer_slice(&expected)))
        status = tell(manifest, at_buffer_slice(&expected), file, error);
    at_buffer_clear(&expected);
    return status;
}

/* "key KEY\nsignature SIGNATURE\n" */
void at_signature_add(struct at_buffer *out, const struct at_secret *secret,
                      struct at_slice manifest)
{
    struct at_key key;
    char key_text[AT_KEY_TEXT], signature[AT_SIGNATURE_TEXT];
    at_secret_key(secret, &key);
    at_key_text(&key, key_text);
    at_sign(secret, manifest, signature);
    at_buffer_printf(out, "key %s\nsignature %s\n", key_text, signature);
}

/* What stands behind a word in a line. */
static struct at_slice behind(struct at_slice line, const char *word)
{
    size_t size = strlen(word);
    return at_slice_starts(line, word) ? at_slice(line.data + size, line.size - size)
                                       : at_slice(NULL, 0);
}

enum attune_status at_signature_check(struct at_key *key, struct at_slice signature,
                                      struct at_slice manifest, const char *file,
                                      struct attune_error *error)
{
    struct at_slice rest = signature;
    struct at_slice key_text = behind(take_line(&rest), "key ");
    struct at_slice text = behind(take_line(&rest), "signature ");
    if (!at_key_parse(key, key_text) || !text.size || rest.size)
        return at_error_at(error, ATTUNE_INVALID, file, 0, 0,
                           "its " AT_SIGNATURE " is none that this attune reads");
    if (!at_signature_holds(text, key, manifest))
        return at_error_at(error, ATTUNE_INVALID, file, 0, 0,
                           "its signature is wrong: it was changed after it was "
                           "signed, or was signed by somebody else");
    return ATTUNE_OK;
}
