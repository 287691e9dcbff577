/* test_suggest.c - "did you mean ...?" */
#include "base/suggest.h"

#include "unit.h"

static const struct {
    const char *a, *b;
    size_t distance;
} distances[] = {
    { "", "", 0 },
    { "", "abc", 3 },
    { "abc", "abc", 0 },
    { "abc", "abd", 1 },
    { "abc", "ab", 1 },
    { "abc", "xabc", 1 },
    { "abc", "acb", 1 },
    { "ca", "abc", 3 },
    { "kitten", "sitting", 3 },
    { "exmaples", "examples", 1 },
    { "abcd", "badc", 2 },
};

static void a_swap_of_neighbours_is_one_edit(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof distances / sizeof *distances; i++) {
        struct at_slice a = at_slice_of(distances[i].a),
                        b = at_slice_of(distances[i].b);
        if (at_edit_distance(a, b) != distances[i].distance ||
            at_edit_distance(b, a) != distances[i].distance)
            fail_msg("%s and %s: %zu", distances[i].a, distances[i].b,
                     at_edit_distance(a, b));
    }
}

static void long_strings_are_far(void **state)
{
    (void)state;
    char text[65];
    memset(text, 'a', sizeof text);
    assert_int_equal(at_edit_distance(at_slice(text, 64), at_slice(text, 64)), 0);
    assert_int_equal(at_edit_distance(at_slice(text, 65), at_slice(text, 65)),
                     SIZE_MAX);
}

static const char *const names[] = {
    "examples", "exclude", "include", "to", "title", "titel-page", "", "definition"
};

static const struct {
    const char *wrong, *meant;
} rows[] = {
    { "exmaples", "examples" },
    { "example", "examples" },
    { "titles", "title" },
    { "includ", "include" },
    { "inclode", "include" },
    { "xclude", "exclude" },
    { "defintion", "definition" },
    { "defintoin", "definition" },
    { "tt", "to" },
    { "xy", NULL }, /* nothing of "to" is left */
    { "sumaries", NULL },
    { "", NULL },
    { "eclde", "exclude" },
    { "nclxde", "include" }, /* two of both: the nearer wins */
};

static void the_nearest_name_is_meant(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *found =
            at_suggest(at_slice_of(rows[i].wrong), names, sizeof names / sizeof *names);
        if (found != rows[i].meant &&
            (!found || !rows[i].meant || strcmp(found, rows[i].meant) != 0))
            fail_msg("%s: %s", rows[i].wrong, found ? found : "nothing");
    }
    assert_null(at_suggest(at_slice_of("a"), NULL, 0));
}

static void the_first_wins_a_tie(void **state)
{
    static const char *const tied[] = { "cat", "car", "can" };
    (void)state;
    assert_string_equal(at_suggest(at_slice_of("cap"), tied, 3), "cat");
    struct at_nearest nearest = at_nearest_to(at_slice_of("cap"));
    assert_int_equal(nearest.name.size, 0);
    at_nearest_add(&nearest, at_slice("carpet", 3));
    at_nearest_add(&nearest, at_slice_of("cat"));
    assert_true(at_slice_is(nearest.name, "car"));
    at_nearest_add(&nearest, at_slice_of("cap"));
    assert_true(at_slice_is(nearest.name, "cap"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_swap_of_neighbours_is_one_edit),
        cmocka_unit_test(long_strings_are_far),
        cmocka_unit_test(the_nearest_name_is_meant),
        cmocka_unit_test(the_first_wins_a_tie),
    };
    return cmocka_run_group_tests_name("base/suggest", tests, NULL, NULL);
}
