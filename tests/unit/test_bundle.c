/* test_bundle.c - scheme/bundle: what was packed comes out, what was tampered with does
 * not. */
#include "unit.h"

#include "io/hash.h"
#include "scheme/bundle.h"

static const struct at_secret secret = { { 1, 2, 3 } };

static struct at_zip_file file(const char *name, const char *text)
{
    return (struct at_zip_file){ name, at_slice_of(text) };
}

/* A bundle of a scheme and two plugins. */
static struct at_buffer example(const struct at_secret *key)
{
    const struct at_zip_file files[] = {
        file("schemes/alliance/rules.lua", "-- none"),
        file("schemes/alliance/codebook.yaml", "scheme: alliance"),
        file("plugins/rain.lua", "plugin {}"),
        file("LICENCE", "MIT"),
        file("plugins/sun/init.lua", "plugin {}"),
        file("plugins/sun/lexicons/sun.yaml", "lexicon: sun"),
    };
    struct at_buffer out = { 0 };
    assert_int_equal(at_bundle_write(&out, files, 6, key, NULL), ATTUNE_OK);
    return out;
}

static void a_bundle_says_what_is_in_it(void **state)
{
    static const char *const paths[] = { "schemes/alliance", "plugins/rain.lua",
                                         "plugins/sun" };
    static const char *const names[] = { "alliance", "rain", "sun" };
    struct at_buffer bytes = example(NULL);
    struct at_bundle bundle;
    assert_int_equal(
        at_bundle_open(&bundle, *state, at_buffer_slice(&bytes), "t", NULL), ATTUNE_OK);
    assert_int_equal(bundle.count, 6);
    assert_string_equal(bundle.files[0].name, "LICENCE");
    assert_true(at_slice_is(bundle.files[0].bytes, "MIT"));
    assert_int_equal(bundle.item_count, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_true(at_slice_is(bundle.items[i].path, paths[i]));
        assert_true(at_slice_is(bundle.items[i].name, names[i]));
        assert_true(bundle.items[i].plugin == (i > 0));
    }
    assert_string_equal(bundle.items[0].head->name, "schemes/alliance/codebook.yaml");
    assert_false(bundle.is_signed);
    at_buffer_clear(&bytes);
}

static void a_signature_names_its_key(void **state)
{
    struct at_buffer bytes = example(&secret), again = example(&secret);
    struct at_bundle bundle;
    struct at_key key;
    at_secret_key(&secret, &key);
    assert_int_equal(
        at_bundle_open(&bundle, *state, at_buffer_slice(&bytes), "t", NULL), ATTUNE_OK);
    assert_true(bundle.is_signed && at_key_equal(&bundle.key, &key));
    assert_int_equal(bytes.size, again.size);
    assert_memory_equal(bytes.data, again.data, bytes.size);
    at_buffer_clear(&again);
    at_buffer_clear(&bytes);
}

/* The manifest of one file, as a line. */
static void add_line(struct at_buffer *out, const char *name, const char *text)
{
    char digits[AT_SHA256_TEXT];
    at_sha256(at_slice_of(text), digits);
    at_buffer_printf(out, "%s  %s\n", digits, name);
}

#define HEADING "# attune bundle 1\n"
#define KEY "7n01-fgz8-8e4n-n4nq-1akm-t6vy-qje9-gb6f-5v29-d360-snaz-2aqm-cr60"

/* Archives of a plugin "a", "init" being its text, and one file more. */
static const struct row {
    const char *heading;        /* of the manifest; NULL: there is none */
    const char *listed, *other; /* files in it, other than the plugin */
    const char *name, *text;    /* the file that is there; NULL: none */
    const char *init;           /* the text of the plugin */
    const char *message;
} rows[] = {
    { NULL, NULL, NULL, NULL, NULL, "x", "is no bundle: there is no MANIFEST in it" },
    { "# attune bundle 2\n", NULL, NULL, NULL, NULL, "x",
      "this attune does not read its MANIFEST, which may be for a newer one" },
    { HEADING, NULL, NULL, NULL, NULL, "y",
      "\"plugins/a/init.lua\" was changed after it was packed" },
    { HEADING, "plugins/a/w.yaml", NULL, NULL, NULL, "x",
      "\"plugins/a/w.yaml\" is in its MANIFEST and missing" },
    { HEADING, NULL, NULL, "plugins/a/w.yaml", "z", "x",
      "\"plugins/a/w.yaml\" is not in its MANIFEST" },
    { HEADING, NULL, NULL, "LICENCE", "z", "x", "\"LICENCE\" is not in its MANIFEST" },
    { HEADING "x\n", NULL, NULL, NULL, NULL, "x",
      "its MANIFEST has lines that do not belong there" },
    { HEADING, "plugins/a/w.yaml", "plugins/a/w.yaml", "plugins/a/w.yaml", "x", "x",
      "\"plugins/a/w.yaml\" is in its MANIFEST and missing" },
    { HEADING, "bin/x", NULL, "bin/x", "x", "x", "\"bin/x\" has no place in a bundle" },
    { HEADING, "plugins/.a/init.lua", NULL, "plugins/.a/init.lua", "x", "x",
      "\"plugins/.a/init.lua\" has no place in a bundle" },
    { HEADING, "plugins/B/init.lua", NULL, "plugins/B/init.lua", "x", "x",
      "\"plugins/B/init.lua\" has no place in a bundle" },
    { HEADING, "plugins/x.sh", NULL, "plugins/x.sh", "x", "x",
      "\"plugins/x.sh\" has no place in a bundle" },
    { HEADING, "schemes/s.lua", NULL, "schemes/s.lua", "x", "x",
      "\"schemes/s.lua\" has no place in a bundle" },
    { HEADING, "schemes/s/rules.lua", NULL, "schemes/s/rules.lua", "x", "x",
      "\"schemes/s\" has no codebook.yaml" },
    { HEADING, "plugins/b/x.lua", NULL, "plugins/b/x.lua", "x", "x",
      "\"plugins/b\" has no init.lua" },
    { HEADING, "plugins/a.lua", NULL, "plugins/a.lua", "x", "x",
      "\"plugins/a\" is there twice, as a file and as a folder" },
    { HEADING, NULL, NULL, "SIGNATURE", "key 1\nsignature 2\n", "x",
      "its SIGNATURE is none that this attune reads" },
    { HEADING, NULL, NULL, "SIGNATURE", "key " KEY "\nsignature " KEY "\n", "x",
      "its signature is wrong: it was changed after it was signed, or was signed by "
      "somebody else" },
};

static enum attune_status open_row(const struct row *row, struct at_arena *arena,
                                   struct attune_error *error)
{
    struct at_zip_file files[3];
    struct at_buffer manifest = { 0 }, bytes = { 0 };
    struct at_bundle bundle;
    size_t count = 0;
    files[count++] = file("plugins/a/init.lua", row->init);
    if (row->name)
        files[count++] = file(row->name, row->text);
    if (row->heading) {
        at_buffer_add_text(&manifest, row->heading);
        if (row->listed && strcmp(row->listed, "plugins/a/init.lua") < 0)
            add_line(&manifest, row->listed, "x");
        add_line(&manifest, "plugins/a/init.lua", "x");
        if (row->listed && strcmp(row->listed, "plugins/a/init.lua") > 0)
            add_line(&manifest, row->listed, "x");
        if (row->other)
            add_line(&manifest, row->other, "x");
        files[count++] = file("MANIFEST", manifest.data);
    }
    assert_int_equal(at_zip_write(&bytes, files, count, NULL), ATTUNE_OK);
    enum attune_status status =
        at_bundle_open(&bundle, arena, at_buffer_slice(&bytes), "b.attune", error);
    at_buffer_clear(&manifest);
    at_buffer_clear(&bytes);
    return status;
}

static void what_was_tampered_with_is_refused(void **state)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct attune_error error = { 0 };
        enum attune_status status = open_row(&rows[i], *state, &error);
        if (status != ATTUNE_INVALID || strcmp(error.message, rows[i].message) != 0)
            fail_msg("%s: %d %s", rows[i].message, status, error.message);
        assert_string_equal(error.file, "b.attune");
    }
}

static bool write_and_open(void *data)
{
    (void)data;
    struct at_zip_file one = file("plugins/rain.lua", "plugin {}");
    struct at_arena *arena = at_arena_new();
    struct at_buffer bytes = { 0 };
    struct at_bundle bundle;
    enum attune_status status = ATTUNE_NO_MEMORY;
    if (arena)
        status = at_bundle_write(&bytes, &one, 1, &secret, NULL);
    if (!status)
        status = at_bundle_open(&bundle, arena, at_buffer_slice(&bytes), "t", NULL);
    at_buffer_clear(&bytes);
    at_arena_free(arena);
    assert_true(status == ATTUNE_OK || status == ATTUNE_NO_MEMORY);
    return status == ATTUNE_OK;
}

static void running_out_of_memory_is_told(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(write_and_open, NULL) >= 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(a_bundle_says_what_is_in_it),
        IN_ARENA(a_signature_names_its_key),
        IN_ARENA(what_was_tampered_with_is_refused),
        cmocka_unit_test(running_out_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("scheme/bundle", tests, NULL, NULL);
}
