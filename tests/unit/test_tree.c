/* test_tree.c - io/tree: folders made, moved and removed, and nothing else. */
#define _XOPEN_SOURCE 700 /* for mkdtemp */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "io/file.h"
#include "io/tree.h"

static int in_new_folder(void **state)
{
    static const char pattern[] = "/tmp/attune-tree-XXXXXX";
    char *folder = malloc(sizeof pattern);
    memcpy(folder, pattern, sizeof pattern);
    *state = folder;
    return !mkdtemp(folder) || chdir(folder) != 0;
}

static int out_of_folder(void **state)
{
    int status = at_tree_remove(*state, NULL) || chdir("/") != 0;
    free(*state);
    return status;
}

static void write_file(const char *path)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs("x", file);
    fclose(file);
}

static void folders_above_are_made(void **state)
{
    (void)state;
    struct attune_error error;
    assert_int_equal(at_tree_make("a/b/c", NULL), ATTUNE_OK);
    assert_int_equal(at_tree_make("a/b/c/", NULL), ATTUNE_OK);
    assert_int_equal(at_file_kind("a/b/c"), AT_FILE_FOLDER);
    write_file("a/file");
    assert_int_equal(at_tree_make("a/file/c", &error), ATTUNE_IO);
    assert_string_equal(error.file, "a/file");
    assert_string_equal(error.message, "is a file, not a folder");
}

static void nothing_is_moved_over_what_is_there(void **state)
{
    (void)state;
    struct attune_error error;
    at_tree_make("a", NULL);
    write_file("a/x");
    write_file("b");
    assert_int_equal(symlink("nowhere", "c"), 0);
    assert_int_equal(at_tree_move("a", "b", &error), ATTUNE_EXISTS);
    assert_int_equal(at_tree_move("a", "c", &error), ATTUNE_EXISTS);
    assert_int_equal(at_tree_move("a", "d", NULL), ATTUNE_OK);
    assert_int_equal(at_file_kind("d/x"), AT_FILE_REGULAR);
    assert_int_equal(at_file_kind("a"), AT_FILE_NONE);
    assert_int_equal(at_tree_move("a", "e", &error), ATTUNE_IO);
    assert_string_equal(error.message,
                        "cannot be made: there is no such file or folder");
}

static void a_link_is_removed_and_not_what_it_shows_on(void **state)
{
    (void)state;
    at_tree_make("kept", NULL);
    write_file("kept/x");
    at_tree_make("gone/below", NULL);
    write_file("gone/below/.hidden");
    assert_int_equal(symlink("../kept", "gone/link"), 0);
    assert_int_equal(symlink("nowhere", "gone/broken"), 0);
    assert_int_equal(at_tree_remove("gone", NULL), ATTUNE_OK);
    assert_int_equal(at_file_kind("gone"), AT_FILE_NONE);
    assert_int_equal(at_file_kind("kept/x"), AT_FILE_REGULAR);
    assert_int_equal(at_tree_remove("gone", NULL), ATTUNE_OK);
}

int main(void)
{
#define IN_FOLDER(test)                                                                \
    cmocka_unit_test_setup_teardown(test, in_new_folder, out_of_folder)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(folders_above_are_made),
        IN_FOLDER(nothing_is_moved_over_what_is_there),
        IN_FOLDER(a_link_is_removed_and_not_what_it_shows_on),
    };
    return cmocka_run_group_tests_name("io/tree", tests, NULL, NULL);
}
