/* Regular expressions over a turn. */
#include "match_bench.h"

struct row {
    const char *pattern, *text, *spans;
};

static void a_regex_sees_the_folded_turn(void **state)
{
    static const struct row rows[] = {
        { "kn[eo]w", "I KNOW you knew.", "2-6, 11-15" },
        { "i (know)", "I know. I KNOW.", "2-6, 10-14" },
        { "(x)?know", "I know.", "2-6" },
        { "don't", "I don\xE2\x80\x99t.", "2-7" },
        { "\\.\\s+you", "Me. You.", "2-7" },
        { "x*", "no", "none" },
        { "x*", "a xx b", "2-4" },
        { "strasse",
          "Die Stra\xC3\x9F"
          "e!",
          "4-10" },
        { "s", "\xC3\x9F x", "0-1" },
        { "^me|you$", "Me you. You", "0-2, 8-11" },
        { "\xC3\xA9t\xC3\xA9", "L'\xC3\x89T\xC3\x89.", "2-5" },
        { "(?<=a)b\\K", "ab", "none" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct bench bench;
        struct attune_error error = { 0 };
        uint32_t matcher;
        char spans[128];
        const char *texts[] = { rows[i].text, NULL };
        assert_true(bench_open(&bench));
        if (at_matchers_add_regex(bench.set, at_slice_of(rows[i].pattern), AT_FOLD_CASE,
                                  &matcher, &error) != ATTUNE_OK)
            fail_msg("%s", error.message);
        assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
        bench_spans(&bench, 0, matcher, spans, sizeof spans);
        if (strcmp(spans, rows[i].spans) != 0)
            fail_msg("`%s` in \"%s\": %s, not %s", rows[i].pattern, rows[i].text, spans,
                     rows[i].spans);
        bench_close(&bench);
    }
}

static void a_match_knows_its_words(void **state)
{
    struct bench bench;
    uint32_t matcher;
    const struct at_match *matches;
    size_t count;
    const char *texts[] = { "First.", "So. I really know it.", NULL };
    (void)state;
    assert_true(bench_open(&bench));
    assert_int_equal(at_matchers_add_regex(bench.set, at_slice_of("ally (kno)w"),
                                           AT_FOLD_CASE, &matcher, NULL),
                     ATTUNE_OK);
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    assert_int_equal(at_scan_turn(bench.scan, 1, NULL), ATTUNE_OK);
    assert_int_equal(at_scan_find(bench.scan, matcher, &matches, &count, NULL),
                     ATTUNE_OK);
    assert_int_equal(count, 1);
    assert_int_equal(matches->first_word, 3);
    assert_int_equal(matches->words, 2);
    assert_int_equal(matches->evidence_word, 4);
    assert_int_equal(matches->evidence_words, 1);
    assert_int_equal(matches->sentence, 2);
    assert_int_equal(matches->turn, 1);
    assert_null(matches->lexicon);
    bench_close(&bench);
}

static void a_mistake_is_shown_with_a_caret(void **state)
{
    struct bench bench;
    struct attune_error error;
    uint32_t matcher;
    (void)state;
    assert_true(bench_open(&bench));
    assert_int_equal(at_matchers_add_regex(bench.set, at_slice_of("ab(c"), AT_FOLD_CASE,
                                           &matcher, &error),
                     ATTUNE_INVALID);
    assert_string_equal(error.message, "a mistake in the regular expression: missing "
                                       "closing parenthesis\nab(c\n    ^");
    assert_int_equal(at_matchers_add_regex(bench.set, at_slice_of(""), AT_FOLD_CASE,
                                           &matcher, &error),
                     ATTUNE_INVALID);
    assert_string_equal(error.message,
                        "a regular expression is UTF-8 text and is not empty");
    bench_close(&bench);
}

static void a_search_that_runs_away_is_stopped(void **state)
{
    struct bench bench;
    struct attune_error error;
    uint32_t matcher;
    const struct at_match *matches;
    size_t count;
    const char *texts[] = { "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
                            NULL };
    (void)state;
    assert_true(bench_open(&bench));
    assert_int_equal(at_matchers_add_regex(bench.set, at_slice_of("(a+a+)+$"),
                                           AT_FOLD_CASE, &matcher, NULL),
                     ATTUNE_OK);
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    assert_int_equal(at_scan_turn(bench.scan, 0, NULL), ATTUNE_OK);
    assert_int_equal(at_scan_find(bench.scan, matcher, &matches, &count, &error),
                     ATTUNE_LIMIT);
    assert_string_equal(error.message,
                        "a regular expression reached its limit of 1000000 steps, "
                        "10000 levels or 8192 KiB in one turn");
    bench_close(&bench);
}

static bool find_all(void *data)
{
    struct bench bench;
    struct attune_error error;
    uint32_t matcher;
    const struct at_match *matches;
    size_t count = 0;
    const char *texts[] = { "I KNOW you knew.", NULL };
    (void)data;
    bool done =
        bench_open(&bench) &&
        at_matchers_add_regex(bench.set, at_slice_of("kn(ow|ew)"), AT_FOLD_CASE,
                              &matcher, &error) == ATTUNE_OK &&
        bench_say(&bench, texts, &error) == ATTUNE_OK &&
        at_scan_turn(bench.scan, 0, &error) == ATTUNE_OK &&
        at_scan_find(bench.scan, matcher, &matches, &count, &error) == ATTUNE_OK;
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
        cmocka_unit_test(a_regex_sees_the_folded_turn),
        cmocka_unit_test(a_match_knows_its_words),
        cmocka_unit_test(a_mistake_is_shown_with_a_caret),
        cmocka_unit_test(a_search_that_runs_away_is_stopped),
        cmocka_unit_test(every_failed_allocation_is_told),
    };
    return cmocka_run_group_tests_name("match/regex", tests, NULL, NULL);
}
