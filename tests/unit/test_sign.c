/* test_sign.c - io/sign: the examples of RFC 8032, and keys as people write them. */
#include "unit.h"

#include "io/sign.h"

/* Test 2 of RFC 8032, 7.1: the byte 0x72. */
static const unsigned char seed[] = { 0x4c, 0xcd, 0x08, 0x9b, 0x28, 0xff, 0x96, 0xda,
                                      0x9d, 0xb6, 0xc3, 0x46, 0xec, 0x11, 0x4e, 0x0f,
                                      0x5b, 0x8a, 0x31, 0x9f, 0x35, 0xab, 0xa6, 0x24,
                                      0xda, 0x8c, 0xf6, 0xed, 0x4f, 0xb8, 0xa6, 0xfb };
static const unsigned char public[] = {
    0x3d, 0x40, 0x17, 0xc3, 0xe8, 0x43, 0x89, 0x5a, 0x92, 0xb7, 0x0a,
    0xa7, 0x4d, 0x1b, 0x7e, 0xbc, 0x9c, 0x98, 0x2c, 0xcf, 0x2e, 0xc4,
    0x96, 0x8c, 0xc0, 0xcd, 0x55, 0xf1, 0x2a, 0xf4, 0x66, 0x0c
};
static const char key_text[] =
    "7n01-fgz8-8e4n-n4nq-1akm-t6vy-qje9-gb6f-5v29-d360-snaz-2aqm-cr60";

static struct at_secret example(void)
{
    struct at_secret secret;
    memcpy(secret.seed, seed, sizeof seed);
    return secret;
}

static void a_secret_key_has_its_public_key(void **state)
{
    (void)state;
    struct at_secret secret = example();
    struct at_key key;
    at_secret_key(&secret, &key);
    assert_memory_equal(key.bytes, public, sizeof public);
}

static void a_signature_holds_for_its_bytes_alone(void **state)
{
    (void)state;
    struct at_secret secret = example();
    struct at_key key, other = { { 1 } };
    char text[AT_SIGNATURE_TEXT];
    at_secret_key(&secret, &key);
    at_sign(&secret, at_slice_of("\x72"), text);
    struct at_slice signature = at_slice_of(text);
    assert_true(at_signature_holds(signature, &key, at_slice_of("\x72")));
    assert_false(at_signature_holds(signature, &key, at_slice_of("\x73")));
    assert_false(at_signature_holds(signature, &key, at_slice(NULL, 0)));
    assert_false(at_signature_holds(signature, &other, at_slice_of("\x72")));
    signature.size -= 4;
    assert_false(at_signature_holds(signature, &key, at_slice_of("\x72")));
}

static void keys_are_read_as_people_write_them(void **state)
{
    (void)state;
    struct at_secret secret = example();
    struct at_key key, again;
    char text[AT_KEY_TEXT], brief[AT_KEY_SHORT], odd[2 * AT_KEY_TEXT];
    at_secret_key(&secret, &key);
    at_key_text(&key, text);
    at_key_short(&key, brief);
    assert_string_equal(text, key_text);
    assert_int_equal(strlen(brief), 24);
    assert_memory_equal(brief, text, 24);
    for (size_t i = 0; i <= strlen(text); i++) /* capitals, blanks, o, l */
        odd[i] = text[i] == '-'   ? ' '
                 : text[i] == '0' ? 'O'
                 : text[i] == '1' ? 'l'
                 : text[i] >= 'a' ? (char)(text[i] - 'a' + 'A')
                                  : text[i];
    assert_true(at_key_parse(&again, at_slice_of(odd)));
    assert_true(at_key_equal(&key, &again));
    assert_true(at_key_begins(&key, at_slice(odd, 24)));
    assert_true(at_key_begins(&key, at_slice_of(odd)));
    assert_false(at_key_begins(&key, at_slice(odd, 22)));
    odd[0] = '8';
    assert_false(at_key_begins(&key, at_slice_of(odd)));
}

static void what_is_no_key_is_refused(void **state)
{
    (void)state;
    struct at_key key;
    char text[AT_KEY_TEXT + 1];
    strcpy(text, key_text);
    assert_false(at_key_parse(&key, at_slice(text, 63)));
    text[63] = '1'; /* bits behind the last byte */
    assert_false(at_key_parse(&key, at_slice(text, 64)));
    text[63] = 'u';
    assert_false(at_key_parse(&key, at_slice(text, 64)));
    text[63] = text[64] = '0';
    assert_false(at_key_parse(&key, at_slice(text, 65)));
    assert_false(at_key_parse(&key, at_slice(NULL, 0)));
}

static void a_secret_is_kept_as_text(void **state)
{
    (void)state;
    struct at_secret secret, again;
    char text[AT_KEY_TEXT];
    at_secret_make(&secret);
    at_secret_text(&secret, text);
    assert_true(at_secret_parse(&again, at_slice_of(text)));
    assert_memory_equal(again.seed, secret.seed, sizeof again.seed);
    at_secret_make(&again);
    assert_memory_not_equal(again.seed, secret.seed, sizeof again.seed);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_secret_key_has_its_public_key),
        cmocka_unit_test(a_signature_holds_for_its_bytes_alone),
        cmocka_unit_test(keys_are_read_as_people_write_them),
        cmocka_unit_test(what_is_no_key_is_refused),
        cmocka_unit_test(a_secret_is_kept_as_text),
    };
    return cmocka_run_group_tests_name("io/sign", tests, NULL, NULL);
}
