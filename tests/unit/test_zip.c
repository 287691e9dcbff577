/* test_zip.c - io/zip: archives written are read again, hostile ones are refused. */
#include "unit.h"

#include <stdlib.h>
#include <time.h>

#include "io/zip.h"

/* An entry of an archive made by hand; what is left out is as in a plain file. */
struct entry {
    const char *name, *bytes;
    unsigned flags, method, kind; /* kind: as in Unix, 0 for none */
    uint32_t claims;              /* its size, if not that of the bytes */
    uint32_t crc;                 /* if not that of the bytes */
    const char *local;            /* its name, in its own header */
};

static uint32_t checksum(struct at_slice bytes)
{
    uint32_t sum = 0xFFFFFFFF;
    for (size_t i = 0; i < bytes.size; i++) {
        sum ^= (unsigned char)bytes.data[i];
        for (int bit = 0; bit < 8; bit++)
            sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320 : 0);
    }
    return ~sum;
}

static void add(struct at_buffer *out, uint32_t number, int size)
{
    for (; size > 0; size--, number >>= 8)
        at_buffer_add_char(out, (char)(number & 0xFF));
}

/* What a local header and the directory have in common. */
static void add_facts(struct at_buffer *out, const struct entry *entry,
                      const char *name)
{
    struct at_slice bytes = at_slice_of(entry->bytes);
    add(out, 20, 2); /* the version needed */
    add(out, entry->flags, 2);
    add(out, entry->method, 2);
    add(out, 1 << 21, 4); /* 1 January 1980 */
    add(out, entry->crc ? entry->crc : checksum(bytes), 4);
    add(out, (uint32_t)bytes.size, 4);
    add(out, entry->claims ? entry->claims : (uint32_t)bytes.size, 4);
    add(out, (uint32_t)strlen(name), 2);
    add(out, 0, 2);
}

static void add_directory(struct at_buffer *out, const struct entry *entry, uint32_t at)
{
    add(out, 0x02014B50, 4);
    add(out, 3 << 8 | 20, 2); /* made on Unix */
    add_facts(out, entry, entry->name);
    add(out, 0, 6);
    add(out, entry->kind << 16, 4);
    add(out, at, 4);
    at_buffer_add_text(out, entry->name);
}

static struct at_buffer archive(const struct entry *entries, size_t count)
{
    struct at_buffer out = { 0 }, directory = { 0 };
    for (size_t i = 0; i < count; i++) {
        const char *name = entries[i].local ? entries[i].local : entries[i].name;
        add_directory(&directory, &entries[i], (uint32_t)out.size);
        add(&out, 0x04034B50, 4);
        add_facts(&out, &entries[i], name);
        at_buffer_add_text(&out, name);
        at_buffer_add_text(&out, entries[i].bytes);
    }
    uint32_t at = (uint32_t)out.size, size = (uint32_t)directory.size;
    at_buffer_add_slice(&out, at_buffer_slice(&directory));
    add(&out, 0x06054B50, 4);
    add(&out, 0, 4);
    add(&out, (uint32_t)count, 2);
    add(&out, (uint32_t)count, 2);
    add(&out, size, 4);
    add(&out, at, 4);
    add(&out, 0, 2);
    at_buffer_clear(&directory);
    return out;
}

static void what_is_written_is_read(void **state)
{
    (void)state;
    const struct at_zip_file files[] = { { "rules.lua", { "return {}", 9 } },
                                         { "a/leer.txt", { NULL, 0 } },
                                         { "a/f\xC3\xBCr.txt", { "\0\1", 2 } } };
    static const char *const names[] = { "a/f\xC3\xBCr.txt", "a/leer.txt",
                                         "rules.lua" };
    static const size_t sizes[] = { 2, 0, 9 };
    struct at_buffer out = { 0 }, bytes = { 0 };
    struct at_zip *zip;
    size_t count;
    assert_int_equal(at_zip_write(&out, files, 3, NULL), ATTUNE_OK);
    assert_int_equal(at_zip_open(&zip, at_buffer_slice(&out), "t.zip", NULL),
                     ATTUNE_OK);
    const struct at_zip_entry *entries = at_zip_entries(zip, &count);
    assert_int_equal(count, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_string_equal(entries[i].name, names[i]);
        assert_int_equal(entries[i].size, sizes[i]);
        assert_int_equal(at_zip_read(&bytes, zip, i, NULL), ATTUNE_OK);
    }
    assert_memory_equal(bytes.data, "\0\1return {}", 11);
    at_zip_close(zip);
    at_buffer_clear(&bytes);
    at_buffer_clear(&out);
}

static void the_same_files_are_the_same_bytes(void **state)
{
    (void)state;
    const struct at_zip_file files[] = { { "b", { "2", 1 } }, { "a", { "1", 1 } } };
    const struct at_zip_file turned[] = { { "a", { "1", 1 } }, { "b", { "2", 1 } } };
    static const char *const zones[] = { "UTC", "Europe/Dublin", "Pacific/Apia",
                                         "America/St_Johns" };
    struct at_buffer first = { 0 }, again = { 0 };
    assert_int_equal(at_zip_write(&first, files, 2, NULL), ATTUNE_OK);
    for (size_t i = 0; i < 4; i++) {
        setenv("TZ", zones[i], 1);
        tzset();
        at_buffer_reset(&again);
        assert_int_equal(at_zip_write(&again, turned, 2, NULL), ATTUNE_OK);
        assert_int_equal(again.size, first.size);
        assert_memory_equal(again.data, first.data, first.size);
    }
    at_buffer_clear(&again);
    at_buffer_clear(&first);
}

static void bad_names_are_not_written(void **state)
{
    (void)state;
    static const struct {
        const char *name, *message;
    } rows[] = {
        { "../a", "\"../a\" leads out of the archive" },
        { "b", "\"b\" is there twice" },
        { "a\nb", "\"a?b\" has characters that do not show" },
    };
    struct at_buffer out = { 0 };
    struct attune_error error;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct at_zip_file files[] = { { "b", { "", 0 } },
                                             { rows[i].name, { "", 0 } } };
        assert_int_equal(at_zip_write(&out, files, 2, &error), ATTUNE_INVALID);
        assert_string_equal(error.message, rows[i].message);
    }
    assert_int_equal(at_zip_write(&out, NULL, 0, &error), ATTUNE_INVALID);
    assert_string_equal(error.message, "a zip archive needs a file");
    assert_int_equal(out.size, 0);
}

/* Opens it and reads all of it. */
static enum attune_status read_all(struct at_slice bytes, struct attune_error *error)
{
    struct at_buffer out = { 0 };
    struct at_zip *zip;
    size_t count = 0;
    enum attune_status status = at_zip_open(&zip, bytes, "t.zip", error);
    if (status)
        return status;
    at_zip_entries(zip, &count);
    for (size_t i = 0; i < count && !status; i++)
        status = at_zip_read(&out, zip, i, error);
    at_zip_close(zip);
    at_buffer_clear(&out);
    return status;
}

static void hostile_entries_are_refused(void **state)
{
    (void)state;
    static const struct {
        struct entry entry;
        const char *message;
    } rows[] = {
        { { .name = "/etc/passwd", .bytes = "x" },
          "\"/etc/passwd\" is an absolute path" },
        { { .name = "C:/x", .bytes = "x" }, "\"C:/x\" has a colon" },
        { { .name = "a/../../x", .bytes = "x" },
          "\"a/../../x\" leads out of the archive" },
        { { .name = "./x", .bytes = "x" }, "\"./x\" leads out of the archive" },
        { { .name = "..", .bytes = "x" }, "\"..\" leads out of the archive" },
        { { .name = "a\\..\\x", .bytes = "x" }, "\"a\\..\\x\" has a backslash" },
        { { .name = "a//x", .bytes = "x" }, "\"a//x\" has two slashes in a row" },
        { { .name = "a\xE2\x80\xAEtxt.exe", .bytes = "x", .flags = 1 << 11 },
          "\"a?txt.exe\" has characters that do not show" },
        { { .name = "", .bytes = "x" }, "\"\" is empty" },
        { { .name = "PLAIN.txt", .bytes = "x" }, "\"plain.TXT\" is there twice" },
        { { .name = "plain.TXT", .bytes = "x" }, "\"plain.TXT\" is there twice" },
        { { .name = "link", .bytes = "/etc/passwd", .kind = 0120777 },
          "\"link\" is a link or another thing that is no file" },
        { { .name = "pipe", .bytes = "", .kind = 0010644 },
          "\"pipe\" is a link or another thing that is no file" },
        { { .name = "secret", .bytes = "x", .flags = 1 }, "\"secret\" is encrypted" },
        { { .name = "lzma", .bytes = "x", .method = 14 },
          "\"lzma\" is packed by a method that attune does not read" },
        { { .name = "folder/", .bytes = "x", .kind = 0040755 },
          "\"folder/\" is a folder with bytes" },
        { { .name = "bomb", .bytes = "xxxx", .method = 8, .claims = 70000 },
          "\"bomb\" would unpack to more than 200 times its size" },
        { { .name = "wrong", .bytes = "x", .crc = 1 }, "\"wrong\" is damaged" },
        { { .name = "no-deflate", .bytes = "xxxx", .method = 8 },
          "\"no-deflate\" is damaged" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct entry entries[] = { { .name = "plain.TXT", .bytes = "y" },
                                         rows[i].entry };
        struct at_buffer bytes = archive(entries, 2);
        struct attune_error error = { 0 };
        enum attune_status status = read_all(at_buffer_slice(&bytes), &error);
        if (status == ATTUNE_OK || strcmp(error.message, rows[i].message) != 0)
            fail_msg("%s: %d %s", rows[i].message, status, error.message);
        assert_string_equal(error.file, "t.zip");
        at_buffer_clear(&bytes);
    }
}

static void what_is_no_archive_is_told(void **state)
{
    (void)state;
    static const struct entry two_names[] = {
        { .name = "a", .bytes = "x", .local = "b" }
    };
    struct at_buffer bytes = archive(two_names, 1);
    struct attune_error error;
    assert_int_equal(read_all(at_buffer_slice(&bytes), &error), ATTUNE_INVALID);
    assert_string_equal(error.message, "this zip archive is damaged");
    assert_int_equal(read_all(at_slice_of("PK\3\4 not much"), &error), ATTUNE_INVALID);
    assert_string_equal(error.message, "this is no zip archive");
    assert_int_equal(read_all(at_slice(NULL, 0), &error), ATTUNE_INVALID);
    assert_string_equal(error.message, "this is no zip archive");
    at_buffer_clear(&bytes);
}

static void too_much_is_told(void **state)
{
    (void)state;
    static char packed[2000000];
    static struct entry many[10001];
    memset(packed, 'x', sizeof packed - 1);
    const struct entry two[] = {
        { .name = "a", .bytes = packed, .method = 8, .claims = 200u << 20 },
        { .name = "b", .bytes = packed, .method = 8, .claims = 200u << 20 }
    };
    struct at_buffer bytes = archive(two, 2);
    struct attune_error error;
    assert_int_equal(read_all(at_buffer_slice(&bytes), &error), ATTUNE_LIMIT);
    assert_string_equal(error.message,
                        "\"b\" brings the archive above 256 MiB, unpacked");
    at_buffer_clear(&bytes);
    for (size_t i = 0; i < 10001; i++)
        many[i] = (struct entry){ .name = "a", .bytes = "" };
    bytes = archive(many, 10001);
    assert_int_equal(read_all(at_buffer_slice(&bytes), &error), ATTUNE_LIMIT);
    assert_string_equal(error.message, "this zip archive has more than 10000 entries");
    at_buffer_clear(&bytes);
}

static bool write_and_read(void *data)
{
    (void)data;
    const struct at_zip_file files[] = { { "a", { "1", 1 } }, { "b", { "2", 1 } } };
    struct at_buffer out = { 0 };
    enum attune_status status = at_zip_write(&out, files, 2, NULL);
    if (!status)
        status = read_all(at_buffer_slice(&out), NULL);
    at_buffer_clear(&out);
    assert_true(status == ATTUNE_OK || status == ATTUNE_NO_MEMORY);
    return status == ATTUNE_OK;
}

static void running_out_of_memory_is_told(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(write_and_read, NULL) >= 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read),
        cmocka_unit_test(the_same_files_are_the_same_bytes),
        cmocka_unit_test(bad_names_are_not_written),
        cmocka_unit_test(hostile_entries_are_refused),
        cmocka_unit_test(what_is_no_archive_is_told),
        cmocka_unit_test(too_much_is_told),
        cmocka_unit_test(running_out_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("io/zip", tests, NULL, NULL);
}
