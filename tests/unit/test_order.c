/* test_order.c - schemes stand behind those whose codings they read. */
#include "engine/order.h"

#include "base/buffer.h"
#include "unit.h"

enum { MOST = 5, AFTERS = 3 };

/* Names of one letter; what each is after, in written order. */
static const struct {
    const char *names;
    const char *after[MOST];
    const char *order;
    const char *file; /* where a circle is told */
    int line;
    const char *message; /* NULL: there is none */
} rows[] = {
    { "", { 0 }, "", NULL, 0, NULL },
    { "cab", { "", "", "" }, "abc", NULL, 0, NULL },
    { "abc", { "c", "", "" }, "bca", NULL, 0, NULL },
    { "abc", { "b", "c", "" }, "cba", NULL, 0, NULL },
    { "dcba", { "", "", "d", "cd" }, "cdab", NULL, 0, NULL },
    { "edcba", { "ab", "ab", "ab", "", "" }, "abcde", NULL, 0, NULL },
    { "ab", { "z", "" }, "ab", NULL, 0, NULL }, /* z was not asked to run */
    { "ab",
      { "b", "a" },
      "",
      "a.yaml",
      10,
      "the schemes wait for each other in a circle: a after b after a" },
    { "a",
      { "a" },
      "",
      "a.yaml",
      10,
      "the schemes wait for each other in a circle: a after a" },
    { "xab",
      { "a", "b", "xa" },
      "",
      "x.yaml",
      10,
      "the schemes wait for each other in a circle: x after a after b after x" },
};

struct made {
    struct at_use after[MOST][AFTERS];
    struct at_codebook codebooks[MOST];
    struct at_scheme schemes[MOST];
    struct at_scheme *list[MOST];
    char file[MOST][16];
    size_t count;
};

/* The `after` of entry j in scheme i stands on line (i + 1) * 10 + j. */
static void make(struct made *made, const char *names, const char *const *after)
{
    memset(made, 0, sizeof *made);
    made->count = strlen(names);
    for (size_t i = 0; i < made->count; i++) {
        struct at_codebook *codebook = &made->codebooks[i];
        made->file[i][0] = names[i];
        memcpy(made->file[i] + 1, ".yaml", sizeof ".yaml");
        codebook->id = at_slice(&names[i], 1);
        codebook->file = at_slice_of(made->file[i]);
        codebook->after = made->after[i];
        codebook->after_count = strlen(after[i]);
        for (size_t j = 0; j < codebook->after_count; j++)
            made->after[i][j] = (struct at_use){ .name = at_slice(&after[i][j], 1),
                                                 .line = (int)(i * 10 + 10 + j) };
        made->schemes[i].codebook = codebook;
        made->list[i] = &made->schemes[i];
    }
}

static void schemes_are_sorted_by_what_they_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct made made;
        struct at_faults faults = { 0 };
        if (rows[i].message)
            continue;
        make(&made, rows[i].names, rows[i].after);
        at_order_schemes(made.list, made.count, &faults);
        assert_int_equal(faults.errors, 0);
        for (size_t j = 0; j < made.count; j++)
            if (made.list[j]->codebook->id.data[0] != rows[i].order[j])
                fail_msg("row %zu, place %zu", i, j);
        at_faults_clear(&faults);
    }
}

static void a_circle_is_told_whole(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct made made;
        struct at_faults faults = { 0 };
        if (!rows[i].message)
            continue;
        make(&made, rows[i].names, rows[i].after);
        at_order_schemes(made.list, made.count, &faults);
        assert_int_equal(faults.errors, 1);
        const struct attune_error *error = &faults.list[0].error;
        assert_string_equal(error->message, rows[i].message);
        assert_string_equal(error->file, rows[i].file);
        assert_int_equal(error->line, rows[i].line);
        at_faults_clear(&faults);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(schemes_are_sorted_by_what_they_read),
        cmocka_unit_test(a_circle_is_told_whole),
    };
    return cmocka_run_group_tests_name("engine/order", tests, NULL, NULL);
}
