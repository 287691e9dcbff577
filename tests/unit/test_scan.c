/* Scans: which matchers may match, how often, in which words, whatever else stands in
 * the set and however the words were met before. */
#include "match_bench.h"

static const char feel[] = "lexicon: feel\n"
                           "categories:\n"
                           "  bad:\n"
                           "    anger: [angry, furious, mad*]\n"
                           "    sad: [sad, let down, left behind, down]\n"
                           "  good: [good, glad, not bad]\n"
                           "  do: [do, not]\n"
                           "  whole: [\"can't\"]\n";
static const char stems[] = "lexicon: stems\nstems: \"yes\"\n"
                            "categories: {hope: [hope, let down]}\n";
static const char globs[] = "any: [\"*ing\", \"w?n\", \"s*d\"]\n";
static const char liwc[] = "%\n1\tnegate\n2\tverb\n3\tself\n%\nnot\t1\nno*\t1\n"
                           "i'm\t3\nam\t2\ngo out\t2\ndon't go\t2\n";

static uint32_t add_category(struct bench *bench, size_t lexicon, const char *name)
{
    uint32_t matcher = 0;
    const struct at_lexicon *one = bench->lexicons[lexicon];
    int32_t category = *name ? at_lexicon_find(one, at_slice_of(name)) : -1;
    assert_true(!*name || category >= 0);
    assert_int_equal(
        at_matchers_add_category(bench->set, one, category, &matcher, NULL), ATTUNE_OK);
    return matcher;
}

static void open_all(struct bench *bench)
{
    assert_true(bench_open(bench) && bench_lexicon(bench, "feel.yaml", feel) &&
                bench_lexicon(bench, "stems.yaml", stems) &&
                bench_lexicon(bench, "globs.yml", globs) &&
                bench_lexicon(bench, "liwc.dic", liwc));
}

static void categories_match_words_and_entries(void **state)
{
    static const struct {
        size_t lexicon;
        const char *category, *text, *spans;
    } rows[] = {
        { 0, "anger", "Mad, madly; ANGRY. Angrier.", "0-3, 5-10, 12-17" },
        { 0, "bad", "I was let down, mad and down.", "6-14, 16-19, 24-28" },
        { 0, "", "sad but not bad, good", "0-3, 8-15, 17-21" },
        { 0, "good", "It's not. Bad.", "none" },
        { 0, "do", "I don't. Do not.", "2-7, 9-11, 12-15" },
        { 0, "good", "It isn't bad, is it?", "3-12" },
        { 0, "do", "I can't, cannot, won't.", "9-15, 17-22" },
        { 0, "sad", "down down let down down", "0-4, 5-9, 10-18, 19-23" },
        { 1, "hope", "Hoping hoped hopes hop. Lets downs.", "0-6, 7-12, 13-18, 24-34" },
        { 2, "any", "Swimming won wen sad sudden", "0-8, 9-12, 13-16, 17-20" },
        { 3, "negate", "I don't know. No, nothing, not.", "14-16, 18-25, 27-30" },
        { 3, "verb", "I'm here, I am. Go out. Go. Out.", "12-14, 16-22" },
        { 3, "verb", "I don't go out. I am; don't go.", "2-10, 18-20, 22-30" },
        { 3, "self", "I\xE2\x80\x99m here, I am.", "0-3" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct bench bench;
        char spans[256];
        const char *texts[] = { rows[i].text, NULL };
        open_all(&bench);
        uint32_t matcher = add_category(&bench, rows[i].lexicon, rows[i].category);
        assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
        bench_spans(&bench, 0, matcher, spans, sizeof spans);
        if (strcmp(spans, rows[i].spans) != 0)
            fail_msg("<%s> in \"%s\": %s, not %s", rows[i].category, rows[i].text,
                     spans, rows[i].spans);
        bench_close(&bench);
    }
}

static void a_match_knows_its_deepest_category(void **state)
{
    struct bench bench;
    const char *texts[] = { "Well. I was mad, let down and glad.", NULL };
    static const char *const categories[] = { "anger", "sad", "good" };
    const struct at_match *matches;
    size_t count, distinct;
    (void)state;
    open_all(&bench);
    uint32_t any = add_category(&bench, 0, ""), bad = add_category(&bench, 0, "bad");
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    assert_int_equal(at_scan_turn(bench.scan, 0, NULL), ATTUNE_OK);
    assert_int_equal(at_scan_find(bench.scan, any, &matches, &count, NULL), ATTUNE_OK);
    assert_int_equal(count, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_ptr_equal(matches[i].lexicon, bench.lexicons[0]);
        assert_int_equal(
            matches[i].category,
            at_lexicon_find(bench.lexicons[0], at_slice_of(categories[i])));
        assert_int_equal(matches[i].sentence, 1);
    }
    assert_int_equal(matches[1].first_word, 4);
    assert_int_equal(matches[1].words, 2);
    assert_int_equal(at_scan_distinct(bench.scan, any, &distinct, NULL), ATTUNE_OK);
    assert_int_equal(distinct, 3);
    assert_int_equal(at_scan_distinct(bench.scan, bad, &distinct, NULL), ATTUNE_OK);
    assert_int_equal(distinct, 2);
    bench_close(&bench);
}

/* Adjectives in one list and nouns in another share their families. */
static void categories_of_one_name_are_not_distinct(void **state)
{
    static const char names[] = "lexicon: names\n"
                                "categories: {anger: [rage], joy: [delight]}\n";
    struct bench bench;
    const char *texts[] = { "Mad, in a rage.", "Mad with delight.", NULL };
    uint32_t both = 0;
    size_t distinct;
    (void)state;
    assert_true(bench_open(&bench) && bench_lexicon(&bench, "feel.yaml", feel) &&
                bench_lexicon(&bench, "names.yaml", names));
    uint32_t one = add_category(&bench, 0, "bad"), other = add_category(&bench, 1, "");
    assert_int_equal(at_matchers_add_union(bench.set, one, other, &both, NULL),
                     ATTUNE_OK);
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    for (uint32_t turn = 0; turn < 2; turn++) {
        assert_int_equal(at_scan_turn(bench.scan, turn, NULL), ATTUNE_OK);
        assert_int_equal(at_scan_distinct(bench.scan, both, &distinct, NULL),
                         ATTUNE_OK);
        assert_int_equal(distinct, 1 + turn);
    }
    bench_close(&bench);
}

static void a_phrase_tells_the_category_of_its_evidence(void **state)
{
    struct bench bench;
    const char *texts[] = { "Glad and mad.", NULL };
    const struct at_match *matches;
    size_t count;
    uint32_t first, evidence;
    (void)state;
    open_all(&bench);
    assert_int_equal(bench_phrase(&bench, "<feel> and <feel>", &first, NULL),
                     ATTUNE_OK);
    assert_int_equal(bench_phrase(&bench, "<feel> and [<feel>]", &evidence, NULL),
                     ATTUNE_OK);
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    assert_int_equal(at_scan_turn(bench.scan, 0, NULL), ATTUNE_OK);
    assert_int_equal(at_scan_find(bench.scan, first, &matches, &count, NULL),
                     ATTUNE_OK);
    assert_int_equal(matches->category,
                     at_lexicon_find(bench.lexicons[0], at_slice_of("good")));
    assert_int_equal(at_scan_find(bench.scan, evidence, &matches, &count, NULL),
                     ATTUNE_OK);
    assert_int_equal(matches->category,
                     at_lexicon_find(bench.lexicons[0], at_slice_of("anger")));
    assert_int_equal(matches->first_word, 0);
    assert_int_equal(matches->evidence_word, 2);
    assert_int_equal(matches->evidence_words, 1);
    bench_close(&bench);
}

static void only_what_may_match_is_a_candidate(void **state)
{
    struct bench bench;
    const char *texts[] = { "I was mad.", "Nothing.", "Really? I don't know.", NULL };
    const uint32_t *candidates;
    size_t count;
    uint32_t know, question;
    (void)state;
    open_all(&bench);
    uint32_t anger = add_category(&bench, 0, "anger");
    assert_int_equal(bench_phrase(&bench, "(not|never) ... know", &know, NULL),
                     ATTUNE_OK);
    assert_int_equal(bench_phrase(&bench, "\"?\"", &question, NULL), ATTUNE_OK);
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    static const bool may[3][2] = { { true, false },
                                    { false, false },
                                    { false, true } };
    static const size_t questions[] = { 0, 0, 1 };
    for (uint32_t turn = 0; turn < 3; turn++) {
        size_t asked;
        assert_int_equal(at_scan_turn(bench.scan, turn, NULL), ATTUNE_OK);
        assert_int_equal(at_scan_may(bench.scan, anger), may[turn][0]);
        assert_int_equal(at_scan_may(bench.scan, know), may[turn][1]);
        assert_true(at_scan_may(bench.scan, question));
        candidates = at_scan_candidates(bench.scan, &count);
        assert_int_equal(count, 1 + may[turn][0] + may[turn][1]);
        for (size_t i = 0; i < count; i++)
            assert_true(at_scan_may(bench.scan, candidates[i]));
        assert_int_equal(at_scan_count(bench.scan, question, &asked, NULL), ATTUNE_OK);
        assert_int_equal(asked, questions[turn]);
    }
    bench_close(&bench);
}

static void the_same_category_is_one_matcher(void **state)
{
    struct bench bench;
    (void)state;
    open_all(&bench);
    uint32_t anger = add_category(&bench, 0, "anger");
    assert_int_equal(add_category(&bench, 0, "sad"), anger + 1);
    assert_int_equal(add_category(&bench, 0, "anger"), anger);
    assert_int_equal(at_matchers_count(bench.set), 2);
    bench_close(&bench);
}

static void clauses_end_at_marks_and_clause_words(void **state)
{
    struct bench bench;
    const char *texts[] = {
        "Well, I know (4.0) it but who - I think - so 'who's there'?",
        "Fine. No: I'm half-done or that.", NULL
    };
    /* The word its clause begins with, for each word. */
    static const uint32_t clauses[] = { 0, 1, 1,  1,  4,  5,  6,  6,  8,
                                        9, 9, 11, 12, 13, 13, 13, 13, 13 };
    (void)state;
    open_all(&bench);
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    assert_int_equal(bench.transcript->word_count, sizeof clauses / sizeof *clauses);
    for (uint32_t i = 0; i < bench.transcript->word_count; i++)
        if (at_scan_clause(bench.scan, i) != clauses[i])
            fail_msg("word %u: %u", (unsigned)i,
                     (unsigned)at_scan_clause(bench.scan, i));
    for (uint32_t i = bench.transcript->word_count; i-- > 0;)
        assert_int_equal(at_scan_clause(bench.scan, i), clauses[i]);
    bench_close(&bench);
}

/* A session with another vocabulary gives what it gives to a fresh scan. */
static void another_vocabulary_is_learned_anew(void **state)
{
    struct bench bench;
    char spans[128];
    const char *texts[] = { "mad and sad and let down", NULL };
    const char *others[] = { "and down let sad mad", NULL };
    (void)state;
    open_all(&bench);
    uint32_t any = add_category(&bench, 0, "");
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    assert_string_equal(bench_spans(&bench, 0, any, spans, sizeof spans),
                        "0-3, 8-11, 16-24");
    struct bench other = { 0 };
    assert_true(bench_open(&other));
    assert_int_equal(bench_say(&other, others, NULL), ATTUNE_OK);
    struct at_transcript *first = bench.transcript;
    for (int round = 0; round < 3; round++) {
        bench.transcript = other.transcript;
        assert_int_equal(at_scan_begin(bench.scan, bench.transcript, NULL), ATTUNE_OK);
        assert_string_equal(bench_spans(&bench, 0, any, spans, sizeof spans),
                            "4-8, 13-16, 17-20");
        bench.transcript = first;
        assert_int_equal(at_scan_begin(bench.scan, bench.transcript, NULL), ATTUNE_OK);
        assert_string_equal(bench_spans(&bench, 0, any, spans, sizeof spans),
                            "0-3, 8-11, 16-24");
    }
    bench_close(&bench);
    bench_close(&other);
}

/* As many candidates, each of which may match in the other too. */
static void same_candidates(struct at_scan *a, struct at_scan *b)
{
    size_t count_a, count_b;
    const uint32_t *list_a = at_scan_candidates(a, &count_a);
    at_scan_candidates(b, &count_b);
    assert_int_equal(count_a, count_b);
    for (size_t i = 0; i < count_a; i++)
        assert_true(at_scan_may(b, list_a[i]));
}

/* In whatever order turns are asked about and come again, also where only some of their
 * matchers were asked about before; and nothing is left for the next session. */
static void a_turn_that_comes_again_is_as_it_was(void **state)
{
    enum { TURNS = 3, MATCHERS = 4, QUESTIONS = 200 };
    static const char *const texts[] = { "I was let down? Not bad.", "Mad? Don't.",
                                         "Nothing here.", NULL };
    static const char *const others[] = { "Sad.", "", "let down and mad?", NULL };
    struct bench bench, other;
    uint32_t matchers[MATCHERS], random = 1;
    char fresh[64], again[64];
    (void)state;
    open_all(&bench);
    matchers[0] = add_category(&bench, 0, "");
    matchers[1] = add_category(&bench, 0, "sad");
    assert_int_equal(bench_phrase(&bench, "let down|not bad", &matchers[2], NULL),
                     ATTUNE_OK);
    assert_int_equal(bench_phrase(&bench, "\"?\"", &matchers[3], NULL), ATTUNE_OK);
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    assert_true(bench_open(&other));
    assert_int_equal(bench_say(&other, others, NULL), ATTUNE_OK);
    struct at_scan *kept = at_scan_new(bench.set), *plain = bench.scan;
    struct at_transcript *sessions[] = { bench.transcript, other.transcript };
    assert_true(kept && at_scan_keep_turns(kept));
    for (int i = 0; i < QUESTIONS; i++) {
        random = random * 1664525 + 1013904223;
        uint32_t turn = (random >> 8) % TURNS;
        uint32_t matcher = matchers[(random >> 16) % MATCHERS];
        bench.transcript = sessions[i * 2 / QUESTIONS];
        if (i % (QUESTIONS / 2) == 0) {
            assert_int_equal(at_scan_begin(plain, bench.transcript, NULL), ATTUNE_OK);
            assert_int_equal(at_scan_begin(kept, bench.transcript, NULL), ATTUNE_OK);
        }
        bench.scan = plain;
        bench_spans(&bench, turn, matcher, fresh, sizeof fresh);
        bench.scan = kept;
        assert_string_equal(bench_spans(&bench, turn, matcher, again, sizeof again),
                            fresh);
        size_t count, counted;
        assert_int_equal(at_scan_count(plain, matcher, &count, NULL), ATTUNE_OK);
        assert_int_equal(at_scan_count(kept, matcher, &counted, NULL), ATTUNE_OK);
        assert_int_equal(counted, count);
        same_candidates(plain, kept);
    }
    bench.scan = plain;
    bench.transcript = sessions[0];
    at_scan_free(kept);
    bench_close(&bench);
    bench_close(&other);
}

static void turns_without_words_have_no_matches(void **state)
{
    struct bench bench;
    char spans[64];
    uint32_t any, sign, regex;
    const char *texts[] = { "", "(4.0)", "...?", "mad", NULL };
    static const char *const expected[4][3] = { { "none", "none", "none" },
                                                { "none", "none", "none" },
                                                { "none", "3-4", "3-4" },
                                                { "0-3", "none", "none" } };
    (void)state;
    open_all(&bench);
    any = add_category(&bench, 0, "");
    assert_int_equal(bench_phrase(&bench, "\"?\"", &sign, NULL), ATTUNE_OK);
    assert_int_equal(at_matchers_add_regex(bench.set, at_slice_of("\\?"), AT_FOLD_CASE,
                                           &regex, NULL),
                     ATTUNE_OK);
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    for (uint32_t turn = 0; turn < 4; turn++) {
        uint32_t matchers[] = { any, sign, regex };
        for (int i = 0; i < 3; i++)
            assert_string_equal(
                bench_spans(&bench, turn, matchers[i], spans, sizeof spans),
                expected[turn][i]);
    }
    bench_close(&bench);
}

/* More matchers than a record has room for. */
static void a_word_may_mark_many_matchers(void **state)
{
    enum { MATCHERS = 300 };
    struct bench bench;
    uint32_t matchers[MATCHERS];
    char pattern[32], spans[32];
    const char *texts[] = { "mad one", "mad w299", "don't w7", NULL };
    (void)state;
    open_all(&bench);
    for (int i = 0; i < MATCHERS; i++) {
        snprintf(pattern, sizeof pattern, "(mad|not) w%d|mad one", i);
        assert_int_equal(bench_phrase(&bench, pattern, &matchers[i], NULL), ATTUNE_OK);
    }
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    for (int i = 0; i < MATCHERS; i++)
        assert_string_equal(bench_spans(&bench, 0, matchers[i], spans, sizeof spans),
                            "0-7");
    assert_string_equal(bench_spans(&bench, 1, matchers[299], spans, sizeof spans),
                        "0-8");
    assert_string_equal(bench_spans(&bench, 1, matchers[7], spans, sizeof spans),
                        "none");
    assert_string_equal(bench_spans(&bench, 2, matchers[7], spans, sizeof spans),
                        "0-8");
    bench_close(&bench);
}

/* A scan that once had no memory goes on as if nothing had been. */
static bool scan_on(void *data)
{
    struct bench bench;
    struct attune_error error;
    uint32_t matcher;
    size_t count = 0;
    const char *texts[] = { "I wasn't mad [laughs], not bad", "let down", NULL };
    (void)data;
    bool done = bench_open(&bench) && bench_lexicon(&bench, "feel.yaml", feel) &&
                bench_lexicon(&bench, "stems.yaml", stems) &&
                at_matchers_add_category(bench.set, bench.lexicons[0], -1, &matcher,
                                         &error) == ATTUNE_OK &&
                at_matchers_add_category(bench.set, bench.lexicons[1], -1, &matcher,
                                         &error) == ATTUNE_OK &&
                bench_say(&bench, texts, &error) == ATTUNE_OK;
    bool complete = done;
    for (uint32_t turn = 0; done && turn < 2; turn++) {
        if (at_scan_turn(bench.scan, turn, &error) != ATTUNE_OK) {
            assert_int_equal(error.status, ATTUNE_NO_MEMORY);
            complete = false;
            assert_int_equal(at_scan_turn(bench.scan, turn, &error), ATTUNE_OK);
        }
        if (at_scan_count(bench.scan, 0, &count, &error) != ATTUNE_OK) {
            complete = false;
            assert_int_equal(at_scan_count(bench.scan, 0, &count, &error), ATTUNE_OK);
        }
        assert_int_equal(count, turn == 0 ? 3 : 1);
    }
    bench_close(&bench);
    return complete;
}

static void every_failed_allocation_is_told(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(scan_on, NULL) > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(categories_match_words_and_entries),
        cmocka_unit_test(a_match_knows_its_deepest_category),
        cmocka_unit_test(categories_of_one_name_are_not_distinct),
        cmocka_unit_test(a_phrase_tells_the_category_of_its_evidence),
        cmocka_unit_test(only_what_may_match_is_a_candidate),
        cmocka_unit_test(the_same_category_is_one_matcher),
        cmocka_unit_test(clauses_end_at_marks_and_clause_words),
        cmocka_unit_test(another_vocabulary_is_learned_anew),
        cmocka_unit_test(a_turn_that_comes_again_is_as_it_was),
        cmocka_unit_test(turns_without_words_have_no_matches),
        cmocka_unit_test(a_word_may_mark_many_matchers),
        cmocka_unit_test(every_failed_allocation_is_told),
    };
    return cmocka_run_group_tests_name("match/scan", tests, NULL, NULL);
}
