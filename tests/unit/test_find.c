/* test_find.c - which scheme or plugin a name means, and what is said of others. */
#include "scheme/find.h"

#include "folder_check.h"

struct fixture {
    struct folder folder;
    struct at_search *search;
};

/* Two places: "near" is searched first. */
static const char *const files[] = {
    "near/schemes/stance/codebook.yaml",
    "near/schemes/no-codebook/rules.lua",
    "near/plugins/questions.lua",
    "near/plugins/words/init.lua",
    "near/plugins/notes.txt",
    "near/plugins/.hidden.lua",
    "near/schemes/.hidden/codebook.yaml",
    "far/schemes/affect/codebook.yaml",
    "far/schemes/stance/codebook.yaml",
    "far/plugins/questions/init.lua",
    "loose/codebook.yaml",
    "empty/rules.lua",
};

static int setup(void **state)
{
    static struct fixture fixture;
    folder_open(&fixture.folder);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        folder_add(&fixture.folder, files[i], "");
    fixture.search = at_search_new();
    *state = &fixture;
    return at_search_add(fixture.search, folder_name(&fixture.folder, "near")) &&
                   at_search_add(fixture.search, folder_name(&fixture.folder, "far"))
               ? 0
               : -1;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    at_search_free(fixture->search);
    folder_close(&fixture->folder);
    return 0;
}

#define WITH_PLACES(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

static void assert_path(struct fixture *fixture, struct at_slice found,
                        const char *expected)
{
    if (!at_slice_is(found, folder_name(&fixture->folder, expected)))
        fail_msg("%.*s is not %s", AT_SLICE_ARGS(found), expected);
}

static const struct {
    const char *name, *path;
} schemes[] = {
    { "stance", "near/schemes/stance" },
    { "stance/", "near/schemes/stance" },
    { "affect", "far/schemes/affect" },
};

static void a_scheme_is_found_in_the_first_place_that_has_it(void **state)
{
    struct fixture *fixture = *state;
    struct at_slice path;
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        assert_int_equal(at_search_scheme(fixture->search, at_slice_of(schemes[i].name),
                                          &path, NULL),
                         ATTUNE_OK);
        assert_path(fixture, path, schemes[i].path);
    }
}

static void a_path_is_a_scheme_of_its_own(void **state)
{
    static const char *const ways[] = { "loose", "loose/", "loose//" };
    struct fixture *fixture = *state;
    struct at_slice path;
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        const char *way = folder_name(&fixture->folder, ways[i]);
        assert_int_equal(
            at_search_scheme(fixture->search, at_slice_of(way), &path, NULL),
            ATTUNE_OK);
        assert_path(fixture, path, "loose");
    }
}

static void a_path_without_a_codebook_is_none(void **state)
{
    static const char *const ways[] = { "empty", "nowhere" };
    struct fixture *fixture = *state;
    struct at_slice path;
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct attune_error error = { 0 };
        const char *way = folder_name(&fixture->folder, ways[i]);
        assert_int_equal(
            at_search_scheme(fixture->search, at_slice_of(way), &path, &error),
            ATTUNE_NOT_FOUND);
        assert_string_equal(error.message, "no scheme here: it has no codebook.yaml");
        assert_string_equal(error.file, way);
    }
}

static void a_plugin_is_a_file_or_a_folder(void **state)
{
    struct fixture *fixture = *state;
    struct at_slice path;
    assert_int_equal(
        at_search_plugin(fixture->search, at_slice_of("questions"), &path, NULL),
        ATTUNE_OK);
    assert_path(fixture, path, "near/plugins/questions.lua");
    assert_int_equal(
        at_search_plugin(fixture->search, at_slice_of("words"), &path, NULL),
        ATTUNE_OK);
    assert_path(fixture, path, "near/plugins/words/init.lua");
}

static const struct {
    bool plugin;
    const char *name, *message;
} missing[] = {
    { false, "stanec", "no scheme \"stanec\" (did you mean \"stance\"?)" },
    { false, "questions",
      "no scheme \"questions\"; `attune list` shows those there are" },
    { false, "no-codebook",
      "no scheme \"no-codebook\"; `attune list` shows those there are" },
    { false, ".hidden", "no scheme \".hidden\"; `attune list` shows those there are" },
    { true, "question", "no plugin \"question\" (did you mean \"questions\"?)" },
    { true, "notes.txt",
      "no plugin \"notes.txt\"; `attune list` shows those there are" },
};

static void the_nearest_name_is_told(void **state)
{
    struct fixture *fixture = *state;
    struct at_slice path;
    for (size_t i = 0; i < sizeof missing / sizeof *missing; i++) {
        struct attune_error error = { 0 };
        struct at_slice name = at_slice_of(missing[i].name);
        enum attune_status status =
            missing[i].plugin ? at_search_plugin(fixture->search, name, &path, &error)
                              : at_search_scheme(fixture->search, name, &path, &error);
        assert_int_equal(status, ATTUNE_NOT_FOUND);
        assert_string_equal(error.message, missing[i].message);
    }
}

static const struct {
    const char *name, *path;
    bool plugin, shadowed;
} all[] = {
    { "stance", "near/schemes/stance", false, false },
    { "questions", "near/plugins/questions.lua", true, false },
    { "words", "near/plugins/words/init.lua", true, false },
    { "affect", "far/schemes/affect", false, false },
    { "stance", "far/schemes/stance", false, true },
    { "questions", "far/plugins/questions/init.lua", true, true },
};

static void everything_is_listed_the_shadowed_too(void **state)
{
    struct fixture *fixture = *state;
    const struct at_found *found;
    size_t count;
    assert_int_equal(at_search_all(fixture->search, &found, &count, NULL), ATTUNE_OK);
    assert_int_equal(count, sizeof all / sizeof *all);
    for (size_t i = 0; i < count; i++) {
        assert_true(at_slice_is(found[i].name, all[i].name));
        assert_path(fixture, found[i].path, all[i].path);
        assert_int_equal(found[i].plugin, all[i].plugin);
        assert_int_equal(found[i].shadowed, all[i].shadowed);
    }
}

static void a_place_can_be_added_at_any_time(void **state)
{
    struct fixture *fixture = *state;
    const struct at_found *found;
    size_t count;
    assert_int_equal(at_search_all(fixture->search, &found, &count, NULL), ATTUNE_OK);
    folder_add(&fixture->folder, "late/schemes/late/codebook.yaml", "");
    assert_true(at_search_add(fixture->search, folder_name(&fixture->folder, "near")));
    assert_true(
        at_search_add(fixture->search, folder_name(&fixture->folder, "nowhere")));
    assert_true(at_search_add(fixture->search, folder_name(&fixture->folder, "late")));
    assert_int_equal(at_search_all(fixture->search, &found, &count, NULL), ATTUNE_OK);
    assert_int_equal(count, sizeof all / sizeof *all + 1);
    assert_true(at_slice_is(found[count - 1].name, "late"));
}

static bool search_all(void *data)
{
    struct fixture *fixture = data;
    const struct at_found *found;
    struct at_slice path;
    size_t count = 0;
    struct at_search *search = at_search_new();
    if (!search)
        return false;
    bool complete = at_search_add(search, folder_name(&fixture->folder, "near")) &&
                    at_search_add(search, folder_name(&fixture->folder, "far"));
    enum attune_status status = at_search_all(search, &found, &count, NULL);
    complete = complete && status == ATTUNE_OK && count == sizeof all / sizeof *all;
    status = at_search_scheme(search, at_slice_of("stanec"), &path, NULL);
    complete = complete && status == ATTUNE_NOT_FOUND;
    at_search_free(search);
    return complete;
}

static void each_allocation_may_fail(void **state)
{
    assert_in_range(unit_each_allocation_fails(search_all, *state), 3, 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_PLACES(a_scheme_is_found_in_the_first_place_that_has_it),
        WITH_PLACES(a_path_is_a_scheme_of_its_own),
        WITH_PLACES(a_path_without_a_codebook_is_none),
        WITH_PLACES(a_plugin_is_a_file_or_a_folder),
        WITH_PLACES(the_nearest_name_is_told),
        WITH_PLACES(everything_is_listed_the_shadowed_too),
        WITH_PLACES(a_place_can_be_added_at_any_time),
        WITH_PLACES(each_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("scheme/find", tests, NULL, NULL);
}
