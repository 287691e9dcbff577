/* sign.h - Ed25519: keys and signatures as texts that people read to each other.
 *
 * Such a text has groups of four of the digits and letters 0-9 a-z without i, l, o and
 * u, parted by hyphens. Capitals, blanks for hyphens, o for 0, i and l for 1 are
 * understood. */
#ifndef AT_IO_SIGN_H
#define AT_IO_SIGN_H

#include "base/slice.h"

enum {
    AT_KEY_BYTES = 32,
    AT_SIGNATURE_BYTES = 64,
    AT_KEY_TEXT = 65,       /* 13 groups and a NUL */
    AT_KEY_SHORT = 25,      /* 5 groups and a NUL: 100 bits */
    AT_SIGNATURE_TEXT = 129 /* 26 groups, the last short, and a NUL */
};

struct at_key {
    unsigned char bytes[AT_KEY_BYTES];
};
struct at_secret {
    unsigned char seed[AT_KEY_BYTES];
};

/* A new secret key, from the system's random numbers. */
void at_secret_make(struct at_secret *secret);
/* The public key that goes with it. */
void at_secret_key(const struct at_secret *secret, struct at_key *key);
void at_secret_text(const struct at_secret *secret, char text[AT_KEY_TEXT]);
bool at_secret_parse(struct at_secret *secret, struct at_slice text);

void at_key_text(const struct at_key *key, char text[AT_KEY_TEXT]);
/* Its first five groups: enough to tell a key from every other that anyone can make. */
void at_key_short(const struct at_key *key, char text[AT_KEY_SHORT]);
bool at_key_parse(struct at_key *key, struct at_slice text);
bool at_key_equal(const struct at_key *a, const struct at_key *b);
/* Are these groups that a key may begin with, five at least? */
bool at_key_is_short(struct at_slice text);
/* Does the key begin with them? */
bool at_key_begins(const struct at_key *key, struct at_slice text);

void at_sign(const struct at_secret *secret, struct at_slice bytes,
             char text[AT_SIGNATURE_TEXT]);
/* Is `text` the signature that the owner of the key gave to these bytes? */
bool at_signature_holds(struct at_slice text, const struct at_key *key,
                        struct at_slice bytes);

#endif
