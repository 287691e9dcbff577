/* test_path.c - paths put together and taken apart. */
#include "base/path.h"

#include "unit.h"

static void join_puts_one_slash_between(void **state)
{
    static const struct {
        const char *folder, *name, *wanted;
    } rows[] = {
        { "a", "b", "a/b" }, { "a/", "b", "a/b" }, { "/", "b", "/b" },
        { ".", "b", "b" },   { "", "b", "b" },     { "a/.", "b", "a/./b" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        print_message("row %zu: %s\n", i, rows[i].folder);
        assert_string_equal(
            at_path_join(*state, at_slice_of(rows[i].folder), rows[i].name),
            rows[i].wanted);
    }
}

static void parts_are_what_slashes_part(void **state)
{
    static const struct {
        const char *path, *folder, *last, *trimmed;
    } rows[] = {
        { "", "", "", "" },         { "c", "", "c", "c" },
        { "a/c", "a", "c", "a/c" }, { "a//c", "a", "c", "a//c" },
        { "/c", "/", "c", "/c" },   { "a/b//", "a/b", "", "a/b" },
        { "/", "/", "", "/" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_slice path = at_slice_of(rows[i].path);
        print_message("row %zu: %s\n", i, rows[i].path);
        assert_true(at_slice_is(at_path_folder(path), rows[i].folder));
        assert_true(at_slice_is(at_path_last(path), rows[i].last));
        assert_true(at_slice_is(at_path_trim(path), rows[i].trimmed));
    }
}

static void ends_looks_at_the_last_bytes(void **state)
{
    (void)state;
    assert_true(at_path_ends(at_slice_of("a/b.lua"), ".lua"));
    assert_true(at_path_ends(at_slice_of(".lua"), ".lua"));
    assert_false(at_path_ends(at_slice_of("lua"), ".lua"));
}

static bool joins(void *data)
{
    (void)data;
    struct at_arena *arena = at_arena_new();
    bool joined = arena && at_path_join(arena, at_slice_of("a"), "b") != NULL;
    at_arena_free(arena);
    return joined;
}

static void lack_of_memory_is_told(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(joins, NULL) > 0);
}

static void a_language_stands_before_the_ending(void **state)
{
    static const struct {
        const char *path, *wanted;
    } rows[] = {
        { "words.fi.yaml", "fi" },  { "a.b/words.fi.yaml", "fi" },
        { "a.pt-BR.txt", "pt-BR" }, { "x.y.gsw.dic", "gsw" },
        { "words.yaml", "" },       { "words.fi", "" },
        { "words.2015.dic", "" },   { "fi.yaml", "" },
        { "a.fi/words.yaml", "" },  { ".fi.yaml", "" },
        { "words.f.yaml", "" },     { "words.pt-BRA.txt", "" },
        { "words.notes.yaml", "" }, { "", "" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        print_message("row %zu: %s\n", i, rows[i].path);
        assert_true(
            at_slice_is(at_path_language(at_slice_of(rows[i].path)), rows[i].wanted));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(join_puts_one_slash_between),
        cmocka_unit_test(parts_are_what_slashes_part),
        cmocka_unit_test(a_language_stands_before_the_ending),
        cmocka_unit_test(ends_looks_at_the_last_bytes),
        cmocka_unit_test(lack_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("base/path", tests, NULL, NULL);
}
