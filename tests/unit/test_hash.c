/* test_hash.c - io/hash against the examples of FIPS 180-2. */
#include "unit.h"

#include <stdlib.h>
#include <unistd.h>

#include "io/hash.h"

static const struct row {
    const char *text, *digits;
} rows[] = {
    { "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
    { "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
    { "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1" },
};

static void bytes_have_their_digest(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[AT_SHA256_TEXT];
        at_sha256(at_slice_of(rows[i].text), text);
        assert_string_equal(text, rows[i].digits);
    }
}

static void a_file_has_the_digest_of_its_bytes(void **state)
{
    (void)state;
    char path[] = "/tmp/attune-hash-XXXXXX", bytes[1000], text[AT_SHA256_TEXT];
    memset(bytes, 'a', sizeof bytes);
    int file = mkstemp(path);
    assert_true(file >= 0);
    for (int i = 0; i < 1000; i++)
        assert_int_equal(write(file, bytes, sizeof bytes), sizeof bytes);
    close(file);
    assert_int_equal(at_sha256_file(path, text, NULL), ATTUNE_OK);
    assert_string_equal(
        text, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    unlink(path);
}

static void a_missing_file_is_told(void **state)
{
    (void)state;
    char text[AT_SHA256_TEXT];
    struct attune_error error;
    assert_int_equal(at_sha256_file("/no/such", text, &error), ATTUNE_NOT_FOUND);
    assert_string_equal(error.message, "there is no such file");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_have_their_digest),
        cmocka_unit_test(a_file_has_the_digest_of_its_bytes),
        cmocka_unit_test(a_missing_file_is_told),
    };
    return cmocka_run_group_tests_name("io/hash", tests, NULL, NULL);
}
