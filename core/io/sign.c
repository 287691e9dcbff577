/* sign.c - Ed25519 by libsodium, written in Crockford's base 32. */
#include "io/sign.h"

#include <sodium.h>

enum { GROUP = 4, SHORT = 5 * GROUP }; /* digits */

static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";

/* Five bits a digit, from the highest; the last digit is filled up with zeros. Writes
 * at most `most` digits and a NUL. */
static void write_digits(char *text, const unsigned char *bytes, size_t size,
                         size_t most)
{
    size_t count = (size * 8 + 4) / 5;
    for (size_t i = 0; i < count && i < most; i++) {
        size_t bit = i * 5, at = bit / 8;
        unsigned two = (unsigned)bytes[at] << 8 | (at + 1 < size ? bytes[at + 1] : 0);
        if (i > 0 && i % GROUP == 0)
            *text++ = '-';
        *text++ = digits[two >> (11 - bit % 8) & 31];
    }
    *text = '\0';
}

/* The value of a digit as people write it; -1 for what is none. */
static int digit_of(char c)
{
    if (c >= 'A' && c <= 'Z')
        c = (char)(c - 'A' + 'a');
    c = c == 'o' ? '0' : c == 'i' || c == 'l' ? '1' : c;
    const char *found = c ? strchr(digits, c) : NULL;
    return found ? (int)(found - digits) : -1;
}

/* The digits alone, as attune writes them; 0 when there is anything else, or there are
 * more than `most`. */
static size_t plain_digits(char *out, struct at_slice text, size_t most)
{
    size_t count = 0;
    for (size_t i = 0; i < text.size; i++) {
        char c = text.data[i];
        if (c == '-' || c == ' ')
            continue;
        int digit = digit_of(c);
        if (digit < 0 || count == most)
            return 0;
        out[count++] = digits[digit];
    }
    return count;
}

/* False unless the text is that of exactly `size` bytes. */
static bool read_digits(unsigned char *bytes, size_t size, struct at_slice text)
{
    char plain[AT_SIGNATURE_TEXT];
    size_t count = (size * 8 + 4) / 5;
    if (plain_digits(plain, text, count) != count)
        return false;
    memset(bytes, 0, size);
    unsigned rest = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < 5; j++) {
            unsigned bit = (unsigned)digit_of(plain[i]) >> (4 - j) & 1;
            size_t at = i * 5 + j;
            if (at < size * 8)
                bytes[at / 8] |= (unsigned char)(bit << (7 - at % 8));
            else
                rest |= bit;
        }
    return rest == 0;
}

void at_secret_make(struct at_secret *secret)
{
    randombytes_buf(secret->seed, sizeof secret->seed);
}

/* What libsodium calls the secret key holds the public one, too. */
static void both_keys(const struct at_secret *secret, unsigned char *public,
                      unsigned char both[crypto_sign_SECRETKEYBYTES])
{
    crypto_sign_seed_keypair(public, both, secret->seed);
}

void at_secret_key(const struct at_secret *secret, struct at_key *key)
{
    unsigned char both[crypto_sign_SECRETKEYBYTES];
    both_keys(secret, key->bytes, both);
    sodium_memzero(both, sizeof both);
}

void at_secret_text(const struct at_secret *secret, char text[AT_KEY_TEXT])
{
    write_digits(text, secret->seed, AT_KEY_BYTES, AT_KEY_TEXT);
}

bool at_secret_parse(struct at_secret *secret, struct at_slice text)
{
    return read_digits(secret->seed, AT_KEY_BYTES, text);
}

void at_key_text(const struct at_key *key, char text[AT_KEY_TEXT])
{
    write_digits(text, key->bytes, AT_KEY_BYTES, AT_KEY_TEXT);
}

void at_key_short(const struct at_key *key, char text[AT_KEY_SHORT])
{
    write_digits(text, key->bytes, AT_KEY_BYTES, SHORT);
}

bool at_key_parse(struct at_key *key, struct at_slice text)
{
    return read_digits(key->bytes, AT_KEY_BYTES, text);
}

bool at_key_equal(const struct at_key *a, const struct at_key *b)
{
    return memcmp(a->bytes, b->bytes, AT_KEY_BYTES) == 0;
}

bool at_key_is_short(struct at_slice text)
{
    char plain[AT_KEY_TEXT];
    return plain_digits(plain, text, sizeof plain) >= SHORT;
}

bool at_key_begins(const struct at_key *key, struct at_slice text)
{
    char written[AT_KEY_TEXT], whole[AT_KEY_TEXT], plain[AT_KEY_TEXT];
    at_key_text(key, written);
    plain_digits(whole, at_slice_of(written), sizeof whole);
    size_t count = plain_digits(plain, text, sizeof plain);
    return count >= SHORT && memcmp(whole, plain, count) == 0;
}

void at_sign(const struct at_secret *secret, struct at_slice bytes,
             char text[AT_SIGNATURE_TEXT])
{
    unsigned char both[crypto_sign_SECRETKEYBYTES], public[AT_KEY_BYTES];
    unsigned char signature[AT_SIGNATURE_BYTES];
    both_keys(secret, public, both);
    crypto_sign_detached(signature, NULL, (const unsigned char *)bytes.data, bytes.size,
                         both);
    sodium_memzero(both, sizeof both);
    write_digits(text, signature, sizeof signature, AT_SIGNATURE_TEXT);
}

bool at_signature_holds(struct at_slice text, const struct at_key *key,
                        struct at_slice bytes)
{
    unsigned char signature[AT_SIGNATURE_BYTES];
    return read_digits(signature, sizeof signature, text) &&
           crypto_sign_verify_detached(signature, (const unsigned char *)bytes.data,
                                       bytes.size, key->bytes) == 0;
}
