/* hash.c - SHA-256 by libsodium. */
#include "io/hash.h"

#include <sodium.h>
#include <unistd.h>

#include "io/input.h"

static void write_digits(char text[AT_SHA256_TEXT],
                         const unsigned char digest[crypto_hash_sha256_BYTES])
{
    sodium_bin2hex(text, AT_SHA256_TEXT, digest, crypto_hash_sha256_BYTES);
}

void at_sha256(struct at_slice bytes, char text[AT_SHA256_TEXT])
{
    unsigned char digest[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(digest, (const unsigned char *)bytes.data, bytes.size);
    write_digits(text, digest);
}

enum attune_status at_sha256_file(const char *path, char text[AT_SHA256_TEXT],
                                  struct attune_error *error)
{
    int file;
    enum attune_status status = at_input_open(&file, path, error);
    if (status != ATTUNE_OK)
        return status;
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    char bytes[16 * 1024];
    size_t got;
    do {
        status = at_input_read(file, bytes, sizeof bytes, &got, path, error);
        if (status == ATTUNE_OK)
            crypto_hash_sha256_update(&state, (const unsigned char *)bytes, got);
    } while (status == ATTUNE_OK && got > 0);
    close(file);
    if (status != ATTUNE_OK)
        return status;
    unsigned char digest[crypto_hash_sha256_BYTES];
    crypto_hash_sha256_final(&state, digest);
    write_digits(text, digest);
    return ATTUNE_OK;
}
