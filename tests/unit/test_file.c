/* test_file.c - io/file: whole files in, outputs whole or not at all. */
#include "unit.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/file.h"

struct folder {
    char path[64];
    char file[96]; /* a name in it that nothing has yet */
};

static int make_folder(void **state)
{
    struct folder *folder = calloc(1, sizeof *folder);
    if (!folder)
        return -1;
    strcpy(folder->path, "/tmp/attune-file-XXXXXX");
    if (!mkdtemp(folder->path))
        return -1;
    snprintf(folder->file, sizeof folder->file, "%s/out.csv", folder->path);
    *state = folder;
    return 0;
}

static enum attune_status remove_one(const char *name, void *data,
                                     struct attune_error *error)
{
    (void)error;
    char path[512];
    snprintf(path, sizeof path, "%s/%s", ((struct folder *)data)->path, name);
    remove(path);
    return ATTUNE_OK;
}

static int remove_folder(void **state)
{
    struct folder *folder = *state;
    at_folder_each(folder->path, remove_one, folder, NULL);
    rmdir(folder->path);
    free(folder);
    return 0;
}

static void write_file(const char *path, const char *text)
{
    struct at_output *output = NULL;
    assert_int_equal(at_output_open(&output, path, NULL), ATTUNE_OK);
    at_buffer_add_text(at_output_buffer(output), text);
    assert_int_equal(at_output_close(output, NULL), ATTUNE_OK);
}

static void check_file(const char *path, const char *text)
{
    struct at_buffer out = { 0 };
    assert_int_equal(at_file_read(&out, path, 1000, NULL), ATTUNE_OK);
    assert_string_equal(at_buffer_text(&out), text);
    at_buffer_clear(&out);
}

static enum attune_status add_name(const char *name, void *data,
                                   struct attune_error *error)
{
    at_buffer_add_text(data, name);
    at_buffer_add_char(data, '|');
    return strcmp(name, "stop") == 0
               ? at_error_set(error, ATTUNE_STOPPED, "stopped at %s", name)
               : ATTUNE_OK;
}

static void check_names(const struct folder *folder, const char *names)
{
    struct at_buffer out = { 0 };
    assert_int_equal(at_folder_each(folder->path, add_name, &out, NULL), ATTUNE_OK);
    assert_string_equal(at_buffer_text(&out), names);
    at_buffer_clear(&out);
}

static void an_output_appears_when_it_is_closed(void **state)
{
    struct folder *folder = *state;
    struct at_output *output = NULL;
    assert_int_equal(at_output_open(&output, folder->file, NULL), ATTUNE_OK);
    at_buffer_add_text(at_output_buffer(output), "a,b\n");
    assert_int_equal(at_output_flush(output, NULL), ATTUNE_OK);
    assert_int_equal(at_file_kind(folder->file), AT_FILE_NONE);
    at_buffer_add_text(at_output_buffer(output), "c,d\n");
    assert_int_equal(at_output_close(output, NULL), ATTUNE_OK);
    check_file(folder->file, "a,b\nc,d\n");
    check_names(folder, "out.csv|");
    struct stat about;
    assert_int_equal(stat(folder->file, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0600);
}

static void a_long_output_flushes_itself(void **state)
{
    struct folder *folder = *state;
    struct at_output *output = NULL;
    struct at_buffer back = { 0 };
    assert_int_equal(at_output_open(&output, folder->file, NULL), ATTUNE_OK);
    for (int i = 0; i < 100000; i++) {
        at_buffer_printf(at_output_buffer(output), "%09d\n", i);
        if (i % 1000 == 0)
            assert_int_equal(at_output_flush(output, NULL), ATTUNE_OK);
        assert_true(at_output_buffer(output)->size < 300 * 1024);
    }
    assert_int_equal(at_output_close(output, NULL), ATTUNE_OK);
    assert_int_equal(at_file_read(&back, folder->file, 1000000, NULL), ATTUNE_OK);
    assert_int_equal(back.size, 1000000);
    for (int i = 0; i < 100000; i++)
        assert_int_equal(strtol(back.data + i * 10, NULL, 10), i);
    at_buffer_clear(&back);
}

static void a_dropped_output_leaves_what_was_there(void **state)
{
    struct folder *folder = *state;
    struct at_output *output = NULL;
    write_file(folder->file, "old");
    assert_int_equal(at_output_open(&output, folder->file, NULL), ATTUNE_OK);
    at_buffer_add_text(at_output_buffer(output), "new");
    at_output_drop(output);
    check_file(folder->file, "old");
    check_names(folder, "out.csv|");
    at_output_drop(NULL);
}

static void a_link_stays_a_link(void **state)
{
    struct folder *folder = *state;
    char link[96];
    struct stat about;
    snprintf(link, sizeof link, "%s/link", folder->path);
    write_file(folder->file, "old");
    assert_int_equal(symlink("out.csv", link), 0);
    write_file(link, "new");
    assert_int_equal(lstat(link, &about), 0);
    assert_true(S_ISLNK(about.st_mode));
    check_file(folder->file, "new");
}

static void a_name_as_long_as_names_may_be_is_fine(void **state)
{
    struct folder *folder = *state;
    char path[64 + 256 + 2], name[256];
    memset(name, 'n', 255);
    name[255] = '\0';
    snprintf(path, sizeof path, "%s/%s", folder->path, name);
    write_file(path, "x");
    check_file(path, "x");
}

static void a_full_disk_is_told(void **state)
{
    (void)state;
    struct at_output *output = NULL;
    struct attune_error error;
    if (at_file_kind("/dev/full") != AT_FILE_SPECIAL)
        skip();
    assert_int_equal(at_output_open(&output, "/dev/full", NULL), ATTUNE_OK);
    at_buffer_add_text(at_output_buffer(output), "x");
    assert_int_equal(at_output_flush(output, &error), ATTUNE_IO);
    assert_string_equal(error.message, "cannot be written: the disk is full");
    assert_string_equal(error.file, "/dev/full");
    at_buffer_add_text(at_output_buffer(output), "y");
    assert_int_equal(at_output_close(output, &error), ATTUNE_IO);
    assert_string_equal(error.message, "cannot be written: the disk is full");
}

static void a_pipe_is_written_in_place(void **state)
{
    struct folder *folder = *state;
    struct at_output *output = NULL;
    struct attune_error error;
    char bytes[8] = "";
    assert_int_equal(mkfifo(folder->file, 0600), 0);
    int end = open(folder->file, O_RDONLY | O_NONBLOCK);
    assert_true(end >= 0);
    assert_int_equal(at_output_open(&output, folder->file, NULL), ATTUNE_OK);
    at_buffer_add_text(at_output_buffer(output), "pipe");
    assert_int_equal(at_output_flush(output, NULL), ATTUNE_OK);
    assert_int_equal(read(end, bytes, sizeof bytes), 4);
    assert_string_equal(bytes, "pipe");
    assert_int_equal(at_file_kind(folder->file), AT_FILE_SPECIAL);

    close(end);
    void (*before)(int) = signal(SIGPIPE, SIG_IGN);
    at_buffer_add_text(at_output_buffer(output), "more");
    assert_int_equal(at_output_close(output, &error), ATTUNE_IO);
    assert_string_equal(error.message, "cannot be written: nobody reads it any more");
    signal(SIGPIPE, before);
}

static void where_nothing_can_be_written_is_named(void **state)
{
    struct folder *folder = *state;
    struct at_output *output = NULL;
    struct attune_error error;
    char path[128], message[160];
    assert_int_equal(at_output_open(&output, folder->path, &error), ATTUNE_IO);
    assert_string_equal(error.message, "is a folder, not a file");
    snprintf(path, sizeof path, "%s/no/out.csv", folder->path);
    snprintf(message, sizeof message, "cannot be written: there is no folder \"%s/no\"",
             folder->path);
    assert_int_equal(at_output_open(&output, path, &error), ATTUNE_IO);
    assert_string_equal(error.message, message);
    assert_string_equal(error.file, path);
    write_file(folder->file, "x");
    snprintf(path, sizeof path, "%s/out.csv", folder->file);
    assert_int_equal(at_output_open(&output, path, &error), ATTUNE_IO);
    assert_string_equal(
        error.message, "cannot be written: a part of the path is a file, not a folder");
    assert_null(output);
}

static void a_file_over_the_limit_is_refused_whole(void **state)
{
    struct folder *folder = *state;
    struct attune_error error;
    struct at_buffer out = { 0 };
    write_file(folder->file, "12345");
    at_buffer_add_text(&out, "kept");
    assert_int_equal(at_file_read(&out, folder->file, 4, &error), ATTUNE_LIMIT);
    assert_string_equal(error.message, "is larger than 4 bytes, the most it may have");
    assert_string_equal(at_buffer_text(&out), "kept");
    assert_int_equal(at_file_read(&out, folder->file, 5, &error), ATTUNE_OK);
    assert_string_equal(at_buffer_text(&out), "kept12345");
    at_buffer_clear(&out);

    struct at_output *output = NULL;
    assert_int_equal(at_output_open(&output, folder->file, NULL), ATTUNE_OK);
    for (int i = 0; i < 70 * 1024; i++)
        at_buffer_add_char(at_output_buffer(output), 'x');
    assert_int_equal(at_output_close(output, NULL), ATTUNE_OK);
    assert_int_equal(at_file_read(&out, folder->file, 64 * 1024, &error), ATTUNE_LIMIT);
    assert_string_equal(error.message, "is larger than 64 KiB, the most it may have");
    at_buffer_clear(&out);
}

static void a_folder_is_read_in_bytewise_order(void **state)
{
    struct folder *folder = *state;
    struct attune_error error;
    struct at_buffer out = { 0 };
    static const char *const names[] = { "b", "stop", "B", "a", ".h", "z" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[128];
        snprintf(path, sizeof path, "%s/%s", folder->path, names[i]);
        write_file(path, "");
    }
    assert_int_equal(at_folder_each(folder->path, add_name, &out, &error),
                     ATTUNE_STOPPED);
    assert_string_equal(at_buffer_text(&out), ".h|B|a|b|stop|");
    assert_string_equal(error.message, "stopped at stop");
    at_buffer_clear(&out);
    assert_int_equal(at_folder_each("/no/such", add_name, &out, &error),
                     ATTUNE_NOT_FOUND);
    assert_string_equal(error.message, "there is no such folder");
    assert_int_equal(at_folder_each("/dev/null", add_name, &out, &error), ATTUNE_IO);
    assert_string_equal(error.message, "is a file, not a folder");
}

static void a_folder_is_made_unless_it_is_there(void **state)
{
    struct folder *folder = *state;
    struct attune_error error;
    assert_int_equal(at_folder_make(folder->file, &error), ATTUNE_OK);
    assert_int_equal(at_folder_make(folder->file, &error), ATTUNE_OK);
    assert_int_equal(at_file_kind(folder->file), AT_FILE_FOLDER);
    assert_int_equal(at_folder_make("/dev/null", &error), ATTUNE_IO);
    assert_string_equal(error.message, "is a file, not a folder");
}

static bool write_and_read(void *data)
{
    struct folder *folder = data;
    struct at_output *output = NULL;
    struct at_buffer back = { 0 };
    enum attune_status status = at_output_open(&output, folder->file, NULL);
    if (status == ATTUNE_OK) {
        at_buffer_add_text(at_output_buffer(output), "x");
        status = at_output_close(output, NULL);
    }
    if (status == ATTUNE_OK)
        status = at_file_read(&back, folder->file, 10, NULL);
    if (status != ATTUNE_OK)
        assert_int_equal(status, ATTUNE_NO_MEMORY);
    at_buffer_clear(&back);
    unlink(folder->file);
    assert_int_equal(rmdir(folder->path), 0); /* nothing else is in it */
    assert_int_equal(mkdir(folder->path, 0700), 0);
    return status == ATTUNE_OK;
}

static void running_out_of_memory_leaves_no_file(void **state)
{
    assert_true(unit_each_allocation_fails(write_and_read, *state) >= 5);
}

#define IN_FOLDER(test)                                                                \
    cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(an_output_appears_when_it_is_closed),
        IN_FOLDER(a_long_output_flushes_itself),
        IN_FOLDER(a_dropped_output_leaves_what_was_there),
        IN_FOLDER(a_link_stays_a_link),
        IN_FOLDER(a_name_as_long_as_names_may_be_is_fine),
        IN_FOLDER(a_full_disk_is_told),
        IN_FOLDER(a_pipe_is_written_in_place),
        IN_FOLDER(where_nothing_can_be_written_is_named),
        IN_FOLDER(a_file_over_the_limit_is_refused_whole),
        IN_FOLDER(a_folder_is_read_in_bytewise_order),
        IN_FOLDER(a_folder_is_made_unless_it_is_there),
        IN_FOLDER(running_out_of_memory_leaves_no_file),
    };
    return cmocka_run_group_tests_name("io/file", tests, NULL, NULL);
}
