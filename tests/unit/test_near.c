/* Matchers made of matchers: unions, and matches near other matches. */
#include "match_bench.h"

static const char feel[] = "lexicon: feel\n"
                           "categories:\n"
                           "  anger: [angry, furious, mad]\n"
                           "  sad: [sad, let down, left behind]\n";

struct row {
    const char *m;
    enum at_nearness nearness;
    const char *n;
    uint32_t words;
    const char *text, *spans;
};

static void check_row(const struct row *row)
{
    struct bench bench;
    uint32_t m, n, near;
    char spans[256];
    const char *texts[] = { row->text, NULL };
    assert_true(bench_open(&bench) && bench_lexicon(&bench, "feel.yaml", feel));
    assert_int_equal(bench_phrase(&bench, row->m, &m, NULL), ATTUNE_OK);
    assert_int_equal(bench_phrase(&bench, row->n, &n, NULL), ATTUNE_OK);
    assert_int_equal(
        at_matchers_add_near(bench.set, m, row->nearness, n, row->words, &near, NULL),
        ATTUNE_OK);
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    bench_spans(&bench, 0, near, spans, sizeof spans);
    if (strcmp(spans, row->spans) != 0)
        fail_msg("`%s` near `%s` in \"%s\": %s, not %s", row->m, row->n, row->text,
                 spans, row->spans);
    bench_close(&bench);
}

static void near_matchers_filter_and_widen(void **state)
{
    static const char *const row26 = "I wasn't angry. No, I was sad.";
    static const struct row rows[] = {
        { "<feel>", AT_NOT_AFTER, "not|no", 5, row26, "26-29" },
        { "<feel>", AT_AFTER, "not|no", 5, row26, "2-14" },
        { "b", AT_AFTER, "a", 1, "a b", "0-3" },
        { "b", AT_AFTER, "a", 1, "a x b", "none" },
        { "b", AT_AFTER, "a", 2, "a x b", "0-5" },
        { "b", AT_AFTER, "a", 5, "a, b", "none" },
        { "b", AT_AFTER, "a", 5, "a - b", "none" },
        { "b", AT_AFTER, "a", 5, "a-b", "0-3" },
        { "b", AT_AFTER, "a", 5, "a because b", "none" },
        { "b", AT_AFTER, "a", 5, "a or b", "0-6" },
        { "b", AT_AFTER, "a", 5, "a (4.0) b", "0-9" },
        { "b", AT_AFTER, "a", 5, "a a b", "2-5" },
        { "b", AT_AFTER, "a", 5, "a b b", "0-3, 0-5" },
        { "b", AT_AFTER, "a", 5, "b a", "none" },
        { "b", AT_BEFORE, "a", 2, "b x a", "0-5" },
        { "b", AT_BEFORE, "a", 1, "b x a", "none" },
        { "b", AT_BEFORE, "a", 5, "b. a", "none" },
        { "b", AT_NOT_BEFORE, "a", 2, "b x a b", "6-7" },
        { "b", AT_NOT_AFTER, "a", 2, "b x a b", "0-1" },
        { "b", AT_AFTER, "a b", 5, "a b b", "0-5" },
        { "<feel>", AT_AFTER, "not", 5, "I wasn't let down.", "2-17" },
        { "x [b]", AT_AFTER, "[a] y", 5, "a y x b", "0-7" },
        { "b", AT_AFTER, "\",\"", 1, "a, b", "1-4" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_row(&rows[i]);
}

static void a_widened_match_keeps_its_category(void **state)
{
    struct bench bench;
    uint32_t any, not, near;
    const struct at_match *matches;
    size_t count;
    const char *texts[] = { "I wasn't let down.", NULL };
    (void)state;
    assert_true(bench_open(&bench));
    const struct at_lexicon *lexicon = bench_lexicon(&bench, "feel.yaml", feel);
    at_matchers_add_category(bench.set, lexicon, -1, &any, NULL);
    assert_int_equal(bench_phrase(&bench, "not", &not, NULL), ATTUNE_OK);
    at_matchers_add_near(bench.set, any, AT_AFTER, not, 5, &near, NULL);
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    assert_int_equal(at_scan_turn(bench.scan, 0, NULL), ATTUNE_OK);
    assert_int_equal(at_scan_find(bench.scan, near, &matches, &count, NULL), ATTUNE_OK);
    assert_int_equal(count, 1);
    assert_ptr_equal(matches->lexicon, lexicon);
    assert_int_equal(matches->category, at_lexicon_find(lexicon, at_slice_of("sad")));
    assert_int_equal(matches->first_word, 1);
    assert_int_equal(matches->words, 3);
    assert_int_equal(matches->evidence_word, 1);
    assert_int_equal(matches->evidence_words, 3);
    bench_close(&bench);
}

static void check_union(const char *const *patterns, const char *text,
                        const char *expected)
{
    for (int reverse = 0; reverse < 2; reverse++) {
        struct bench bench;
        uint32_t all = 0;
        char spans[256];
        const char *texts[] = { text, NULL };
        assert_true(bench_open(&bench) && bench_lexicon(&bench, "feel.yaml", feel));
        for (int i = 0; i < 3; i++) {
            uint32_t one;
            assert_int_equal(
                bench_phrase(&bench, patterns[reverse ? 2 - i : i], &one, NULL),
                ATTUNE_OK);
            if (i == 0)
                all = one;
            else
                assert_int_equal(at_matchers_add_union(bench.set, all, one, &all, NULL),
                                 ATTUNE_OK);
        }
        assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
        bench_spans(&bench, 0, all, spans, sizeof spans);
        assert_string_equal(spans, expected);
        bench_close(&bench);
    }
}

static void a_union_chooses_as_one_matcher(void **state)
{
    static const struct {
        const char *patterns[3];
        const char *text, *spans;
    } rows[] = {
        { { "sad", "sad and lonely", "x" }, "sad and lonely, sad", "0-14, 16-19" },
        { { "a b", "b c", "c d" }, "a b c d", "0-3, 4-7" },
        { { "a b", "b c d", "d" }, "b c d a b d", "0-5, 6-9, 10-11" },
        { { "a ... c", "a b", "c" }, "a b c", "0-3, 4-5" },
        { { "<feel>", "so", "very mad" }, "so very mad", "0-2, 3-11" },
        { { "is b", "!a", "z" }, "it's b", "0-4, 5-6" },
        { { "\"?\"", "you", "_ me" }, "you? me. a me", "0-3, 3-4, 9-13" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_union(rows[i].patterns, rows[i].text, rows[i].spans);
}

static void a_union_holds_near_matches_too(void **state)
{
    struct bench bench;
    uint32_t a, b, near, all;
    char spans[64];
    const char *texts[] = { "a b a, b", NULL };
    (void)state;
    assert_true(bench_open(&bench));
    assert_int_equal(bench_phrase(&bench, "a", &a, NULL), ATTUNE_OK);
    assert_int_equal(bench_phrase(&bench, "b", &b, NULL), ATTUNE_OK);
    assert_int_equal(at_matchers_add_near(bench.set, b, AT_AFTER, a, 5, &near, NULL),
                     ATTUNE_OK);
    assert_int_equal(at_matchers_add_union(bench.set, near, a, &all, NULL), ATTUNE_OK);
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    assert_string_equal(bench_spans(&bench, 0, all, spans, sizeof spans), "0-3, 4-5");
    bench_close(&bench);
}

static void matchers_of_matchers_have_a_depth(void **state)
{
    struct bench bench;
    struct attune_error error = { 0 };
    uint32_t m, n;
    enum attune_status status = ATTUNE_OK;
    (void)state;
    assert_true(bench_open(&bench));
    assert_int_equal(bench_phrase(&bench, "a", &m, NULL), ATTUNE_OK);
    n = m;
    int built = 0;
    for (; status == ATTUNE_OK; built++)
        status = at_matchers_add_near(bench.set, m, AT_NOT_AFTER, n, 5, &m, &error);
    assert_int_equal(built, 101);
    assert_int_equal(status, ATTUNE_LIMIT);
    assert_string_equal(error.message,
                        "matchers are built of each other at most 100 deep");
    for (built = 1, m = n; built < 1000; built++)
        assert_int_equal(at_matchers_add_union(bench.set, m, n, &m, NULL), ATTUNE_OK);
    assert_int_equal(at_matchers_add_union(bench.set, n, m, &m, &error), ATTUNE_LIMIT);
    assert_string_equal(error.message, "at most 1000 matchers are added up to one");
    bench_close(&bench);
}

static bool find_all(void *data)
{
    struct bench bench;
    struct attune_error error;
    uint32_t a, b, near, all;
    const char *texts[] = { "a b a, b", NULL };
    const struct at_match *matches;
    size_t count = 0;
    (void)data;
    bool done = bench_open(&bench) &&
                bench_phrase(&bench, "a", &a, &error) == ATTUNE_OK &&
                bench_phrase(&bench, "b", &b, &error) == ATTUNE_OK &&
                at_matchers_add_near(bench.set, b, AT_AFTER, a, 5, &near, &error) ==
                    ATTUNE_OK &&
                at_matchers_add_union(bench.set, near, a, &all, &error) == ATTUNE_OK &&
                bench_say(&bench, texts, &error) == ATTUNE_OK &&
                at_scan_turn(bench.scan, 0, &error) == ATTUNE_OK &&
                at_scan_find(bench.scan, all, &matches, &count, &error) == ATTUNE_OK;
    if (done)
        assert_int_equal(count, 2);
    bench_close(&bench);
    return done;
}

static void every_failed_allocation_is_told(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(find_all, NULL) > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(near_matchers_filter_and_widen),
        cmocka_unit_test(a_widened_match_keeps_its_category),
        cmocka_unit_test(a_union_chooses_as_one_matcher),
        cmocka_unit_test(a_union_holds_near_matches_too),
        cmocka_unit_test(matchers_of_matchers_have_a_depth),
        cmocka_unit_test(every_failed_allocation_is_told),
    };
    return cmocka_run_group_tests_name("match/near", tests, NULL, NULL);
}
