/* Operands to files: folders in order, names of sessions, what is passed over. */
#define _XOPEN_SOURCE 700 /* for mkdtemp and nftw */
#include "cli/inputs.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit.h"

static const char *const files[] = {
    "b.txt",
    "a/2.vtt",
    "a/1.txt",
    "a/.hidden.txt",
    "a/notes.doc",
    "codings.csv",
    "codings.csv.provenance.json",
    "results/codings.csv",
    "results/provenance.json",
    "results/turns.csv",
    "empty/readme.md",
};

static void make_file(const char *folder, const char *name)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    char *slash = strrchr(path, '/');
    *slash = '\0';
    mkdir(path, 0700);
    *slash = '/';
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fclose(file);
}

static int make_folder(void **state)
{
    char *folder = strdup("/tmp/attune-inputs-XXXXXX");
    if (!folder || !mkdtemp(folder))
        return -1;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        make_file(folder, files[i]);
    *state = folder;
    return 0;
}

static int remove_one(const char *path, const struct stat *about, int kind,
                      struct FTW *where)
{
    (void)about, (void)kind, (void)where;
    return remove(path);
}

static int remove_folder(void **state)
{
    nftw(*state, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    free(*state);
    return 0;
}

static void folder_gives_transcripts_in_order(void **state)
{
    static const struct {
        const char *below, *name;
    } expected[] = { { "a/1.txt", "a/1" }, { "a/2.vtt", "a/2" }, { "b.txt", "b" } };
    char *operands[] = { *state };
    size_t size = strlen(*state);
    struct at_inputs inputs = { 0 };
    struct at_faults faults = { 0 };
    assert_int_equal(at_inputs_find(&inputs, operands, 1, &faults), ATTUNE_OK);
    assert_int_equal(faults.errors, 0);
    assert_int_equal(inputs.count, 3);
    for (size_t i = 0; i < inputs.count; i++) {
        assert_string_equal(inputs.items[i].path + size + 1, expected[i].below);
        assert_string_equal(inputs.items[i].name, expected[i].name);
    }
    struct at_buffer passed = { 0 };
    at_inputs_add_passed(&inputs, &passed);
    assert_string_equal(at_buffer_text(&passed),
                        "passed over in folders: 2 files of other formats, 2 results "
                        "of attune, 1 hidden file");
    at_buffer_clear(&passed);
    at_inputs_clear(&inputs);
}

static void named_files_are_always_taken(void **state)
{
    (void)state;
    char notes[] = "notes.doc", hidden[] = ".hidden", in[] = "-";
    char *operands[] = { notes, in, hidden };
    struct at_inputs inputs = { 0 };
    struct at_faults faults = { 0 };
    assert_int_equal(at_inputs_find(&inputs, operands, 3, &faults), ATTUNE_OK);
    assert_int_equal(inputs.count, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_ptr_equal(inputs.items[i].path, operands[i]);
        assert_null(inputs.items[i].name);
    }
    at_inputs_clear(&inputs);
}

static void folder_without_transcripts_is_a_fault(void **state)
{
    char path[512];
    snprintf(path, sizeof path, "%s/empty/", (char *)*state);
    char *operands[] = { path };
    struct at_inputs inputs = { 0 };
    struct at_faults faults = { 0 };
    assert_int_equal(at_inputs_find(&inputs, operands, 1, &faults), ATTUNE_OK);
    assert_int_equal(inputs.count, 0);
    assert_int_equal(faults.errors, 1);
    assert_int_equal(faults.list[0].error.status, ATTUNE_INVALID);
    assert_string_equal(faults.list[0].error.file, path);
    at_faults_clear(&faults);
    at_inputs_clear(&inputs);
}

static void links_in_a_circle_end(void **state)
{
    char link[512];
    snprintf(link, sizeof link, "%s/empty/around", (char *)*state);
    assert_int_equal(symlink(*state, link), 0);
    char *operands[] = { *state };
    struct at_inputs inputs = { 0 };
    struct at_faults faults = { 0 };
    assert_int_equal(at_inputs_find(&inputs, operands, 1, &faults), ATTUNE_OK);
    assert_int_equal(faults.errors, 1);
    assert_int_equal(faults.list[0].error.status, ATTUNE_LIMIT);
    at_faults_clear(&faults);
    at_inputs_clear(&inputs);
}

static bool find_once(void *data)
{
    char *operands[] = { data };
    struct at_inputs inputs = { 0 };
    struct at_faults faults = { 0 };
    enum attune_status status = at_inputs_find(&inputs, operands, 1, &faults);
    bool complete = status == ATTUNE_OK && inputs.count == 3;
    at_faults_clear(&faults);
    at_inputs_clear(&inputs);
    return complete;
}

static void lack_of_memory_is_told(void **state)
{
    assert_true(unit_each_allocation_fails(find_once, *state) > 0);
}

#define IN_FOLDER(test)                                                                \
    cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(folder_gives_transcripts_in_order),
        cmocka_unit_test(named_files_are_always_taken),
        IN_FOLDER(folder_without_transcripts_is_a_fault),
        IN_FOLDER(links_in_a_circle_end),
        IN_FOLDER(lack_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("cli/inputs", tests, NULL, NULL);
}
