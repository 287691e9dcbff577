/* test_added_examples.c - scheme/added_examples and io/patch: lines put into a codebook,
 * whose other lines stay as they are. */
#include "scheme/added_examples.h"

#include "unit.h"

#define HEAD                                                                           \
    "scheme: s\nversion: 1.0.0\nattune: 1\ntitle: t\nlanguage: [en]\nunit: turn\n"     \
    "role: patient\nauthors: [a]\nlicence: MIT\ncodes:\n"

static const struct at_line line = { .role = AT_ROLE_ANY, .text = { "It hurt.", 8 } };
static const struct at_example hurt = { .given = true, .say = { 1, &line } };

/* The text with `hurt` added to its first code; "error: ..." when it cannot be. */
static const char *with_example(struct at_arena *arena, const char *text,
                                const char **refused)
{
    struct at_faults faults = { 0 };
    struct attune_error error;
    struct at_buffer out = { 0 };
    struct at_insertion *insertions;
    struct at_added_example added = { .example = hurt };
    size_t count = 0;
    const struct at_codebook *codebook = at_codebook_read(
        arena, at_slice_of(text), "c.yaml", at_slice(NULL, 0), &faults);
    at_faults_clear(&faults);
    assert_non_null(codebook);
    if (at_added_examples_place(&insertions, &count, arena, codebook, at_slice_of(text),
                                &added, 1, &error))
        at_buffer_printf(&out, "error: %s", error.message);
    else
        at_patch_apply(&out, at_slice_of(text), insertions, count);
    const char *copy = at_arena_text(arena, at_buffer_slice(&out));
    at_buffer_clear(&out);
    *refused = added.refused;
    return copy;
}

/* Each layout with the place, @, where the example goes. */
static void goes_to_the_end_of_its_list(void **state)
{
    static const struct {
        const char *before, *added, *behind;
    } rows[] = {
        { "  a:\n    title: A\n    definition: d\n    examples:\n      - say: x\n",
          "      - say: \"It hurt.\"\n", "" },
        { "  a:\n    title: A\n    definition: d\n    examples:\n    - say: x\n",
          "    - say: \"It hurt.\"\n",
          "    include: [y]\n  b: {title: B, definition: d}\n" },
        { "  a:\n    title: A\n    definition: >\n      d\n\n      # no comment\n",
          "    examples:\n      - say: \"It hurt.\"\n", "\n# end\n" },
        { "    a:\n        title: A\n        examples:\n            - say: >\n"
          "                 long\n                 one\n            -   not: x\n",
          "            - say: \"It hurt.\"\n", "        definition: d\n" },
        { "  a:\n    title: A\n    definition: d\n    examples:\n      - say: x\n"
          "# between\n      - not: y\n        # of y\n",
          "      - say: \"It hurt.\"\n", "  # of b\n  b: {title: B, definition: d}\n" },
        { "  a:\n    title: A\n    definition: d\n    examples:\n      - say: \"x\n"
          "        y\"\n",
          "      - say: \"It hurt.\"\n", "" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_buffer before = { 0 }, after = { 0 };
        const char *refused;
        at_buffer_printf(&before, HEAD "%s%s", rows[i].before, rows[i].behind);
        at_buffer_printf(&after, HEAD "%s%s%s", rows[i].before, rows[i].added,
                         rows[i].behind);
        assert_string_equal(with_example(*state, before.data, &refused), after.data);
        assert_null(refused);
        at_buffer_clear(&before);
        at_buffer_clear(&after);
    }
}

static void leaves_brackets_alone(void **state)
{
    static const char *const rows[] = {
        HEAD "  a: {title: A, definition: d}\n",
        HEAD "  a:\n    title: A\n    definition: d\n    examples: []\n",
        HEAD "  a:\n    title: A\n    definition: d\n    examples: [{say: x}]\n",
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *refused;
        assert_string_equal(with_example(*state, rows[i], &refused), rows[i]);
        assert_non_null(refused);
    }
}

/* Quoted text may go on further to the left than its list, so its end is guessed wrong. */
static void says_so_where_the_guess_is_wrong(void **state)
{
    const char *refused;
    const char *text = with_example(
        *state,
        HEAD "  a:\n    title: A\n    definition: d\n    examples:\n      - say: \"x\n"
             " y\"\n",
        &refused);
    assert_true(strncmp(text, "error: ", 7) == 0);
}

static void keeps_the_ends_of_lines(void **state)
{
    const char *refused;
    const char *text =
        "scheme: s\r\nversion: 1.0.0\r\nattune: 1\r\ntitle: t\r\n"
        "language: [en]\r\nunit: turn\r\nrole: patient\r\nauthors: [a]\r\n"
        "licence: MIT\r\ncodes:\r\n  a:\r\n    title: A\r\n    definition: d";
    const char *after = with_example(*state, text, &refused);
    assert_true(strncmp(after, text, strlen(text)) == 0);
    assert_string_equal(after + strlen(text),
                        "\r\n    examples:\r\n      - say: \"It hurt.\"\r\n");
}

static void a_diff_joins_hunks_that_touch(void **state)
{
    struct at_buffer text = { 0 }, out = { 0 };
    const struct at_insertion list[] = { { 1, { "x\n", 2 } },
                                         { 7, { "y\nz\n", 4 } },
                                         { 14, { "w\n", 2 } } };
    (void)state;
    for (int i = 1; i <= 14; i++)
        at_buffer_printf(&text, "%d%s", i, i < 14 ? "\n" : "");
    at_patch_add(&out, at_slice_of("my file"), at_buffer_slice(&text), list, 2);
    assert_string_equal(
        at_buffer_text(&out),
        "--- a/my file\t\n+++ b/my file\t\n@@ -1,10 +1,13 @@\n 1\n+x\n 2\n"
        " 3\n 4\n 5\n 6\n 7\n+y\n+z\n 8\n 9\n 10\n");
    at_buffer_reset(&out);
    at_patch_add(&out, at_slice_of("f"), at_buffer_slice(&text), list + 2, 1);
    assert_string_equal(at_buffer_text(&out),
                        "--- a/f\n+++ b/f\n@@ -12,3 +12,4 @@\n 12\n 13\n-14\n"
                        "\\ No newline at end of file\n+14\n+w\n");
    at_buffer_clear(&text);
    at_buffer_clear(&out);
}

static bool add_one(void *data)
{
    struct at_arena *arena = at_arena_new();
    struct at_faults faults = { 0 };
    struct attune_error error;
    struct at_insertion *insertions;
    struct at_added_example added = { .example = hurt };
    size_t count;
    struct at_slice text = at_slice_of(data);
    const struct at_codebook *codebook =
        arena ? at_codebook_read(arena, text, "c.yaml", at_slice(NULL, 0), &faults)
              : NULL;
    bool whole =
        codebook && at_added_examples_place(&insertions, &count, arena, codebook, text,
                                            &added, 1, &error) == ATTUNE_OK;
    at_faults_clear(&faults);
    at_arena_free(arena);
    return whole;
}

static void runs_out_of_memory(void **state)
{
    static char text[] = HEAD "  a:\n    title: A\n    definition: d\n";
    (void)state;
    assert_true(unit_each_allocation_fails(add_one, text) >= 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(goes_to_the_end_of_its_list),
        IN_ARENA(leaves_brackets_alone),
        IN_ARENA(says_so_where_the_guess_is_wrong),
        IN_ARENA(keeps_the_ends_of_lines),
        cmocka_unit_test(a_diff_joins_hunks_that_touch),
        cmocka_unit_test(runs_out_of_memory),
    };
    return cmocka_run_group_tests_name("scheme/added_examples", tests, NULL, NULL);
}
