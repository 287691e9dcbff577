/* test_tally.c - a tally of all categories says what a scan, asked for each, says. */
#include "match/tally.h"

#include "match_bench.h"

static const char plain[] =
    "lexicon: plain\n"
    "categories:\n"
    "  self: [i, me, my, myself]\n"
    "  be: [am, is, are, be, was]\n"
    "  feel: {sad: [sad, down, let down], glad: [glad, feel*]}\n"
    "  go: [go, go down, \"go back to\", back]\n"
    "  not: [not, never, \"do not\"]\n";
static const char longest[] = "lexicon: longest\n"
                              "overlap: longest\n"
                              "categories:\n"
                              "  self: [i, \"i am\", me]\n"
                              "  be: [am, is, \"am not\"]\n"
                              "  way: [down, back, \"back down\", \"let down\"]\n";

/* The same numbers in every run (xorshift64, Marsaglia 2003). */
static uint64_t next_random(uint64_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    return *seed;
}

/* A turn of `count` words, NUL-terminated; the caller frees it. */
static char *make_turn(size_t count, uint64_t *seed)
{
    static const char *const words[] = { "I",     "I'm",  "am",      "not",  "don't",
                                         "do",    "let",  "down",    "go",   "back",
                                         "to",    "sad",  "feeling", "my",   "isn't",
                                         "down.", "tree", "Me",      "glad", "I'm" };
    char *text = malloc(count * 8 + 1), *end = text;
    assert_non_null(text);
    *end = '\0';
    for (size_t i = 0; i < count; i++)
        end += sprintf(end, "%s ", words[next_random(seed) % 20]);
    return text;
}

/* A lexicon of so many categories that they do not fit one step; each is one word. */
static const struct at_lexicon *wide_lexicon(struct bench *bench)
{
    struct at_buffer text = { 0 };
    at_buffer_add_text(&text, "lexicon: wide\ncategories:\n");
    for (int i = 0; i < AT_TALLY_STEP + 9; i++)
        at_buffer_printf(&text, "  c%d: [%s]\n", i, i % 3 ? "tree" : "go, glad, sad");
    const struct at_lexicon *lexicon = bench_lexicon(bench, "wide.yaml", text.data);
    at_buffer_clear(&text);
    return lexicon;
}

static void add_categories(struct bench *bench, const struct at_lexicon *lexicon)
{
    uint32_t matcher;
    for (size_t i = 0; i < lexicon->category_count; i++)
        assert_int_equal(
            at_matchers_add_category(bench->set, lexicon, (int32_t)i, &matcher, NULL),
            ATTUNE_OK);
}

static void check_turn(struct bench *bench, struct at_tally *tally, uint32_t turn)
{
    struct at_tallied counts;
    size_t count;
    assert_int_equal(at_tally_turn(tally, turn, &counts, NULL), ATTUNE_OK);
    assert_int_equal(at_scan_turn(bench->scan, turn, NULL), ATTUNE_OK);
    assert_true(!counts.small != !counts.large);
    for (uint32_t i = 0; i < at_matchers_count(bench->set); i++) {
        assert_int_equal(at_scan_count(bench->scan, i, &count, NULL), ATTUNE_OK);
        assert_int_equal(counts.small ? counts.small[i] : counts.large[i], count);
    }
}

static void it_counts_what_a_scan_counts(void **state)
{
    enum { TURNS = 300 };
    static const size_t long_turns[] = { 254, 255, 256, 510, 511, 3000 };
    struct bench bench;
    char *texts[TURNS + 1] = { 0 };
    uint64_t seed = 7;
    (void)state;
    assert_true(bench_open(&bench));
    add_categories(&bench, bench_lexicon(&bench, "plain.yaml", plain));
    add_categories(&bench, bench_lexicon(&bench, "longest.yaml", longest));
    add_categories(&bench, wide_lexicon(&bench));
    for (size_t i = 0; i < TURNS; i++)
        texts[i] = make_turn(i < 6 ? long_turns[i] : i % 40, &seed);
    assert_int_equal(bench_say(&bench, (const char *const *)texts, NULL), ATTUNE_OK);
    struct at_tally *tally = at_tally_new(bench.set);
    assert_non_null(tally);
    assert_int_equal(at_tally_begin(tally, bench.transcript, NULL), ATTUNE_OK);
    for (uint32_t i = 0; i < TURNS; i++)
        check_turn(&bench, tally, i);
    check_turn(&bench, tally, 3);
    at_tally_free(tally);
    bench_close(&bench);
    for (size_t i = 0; i < TURNS; i++)
        free(texts[i]);
}

static bool tally_once(void *data)
{
    struct bench *bench = data;
    struct at_tallied counts;
    struct at_tally *tally = at_tally_new(bench->set);
    bool done = tally && at_tally_begin(tally, bench->transcript, NULL) == ATTUNE_OK &&
                at_tally_turn(tally, 0, &counts, NULL) == ATTUNE_OK &&
                at_tally_turn(tally, 1, &counts, NULL) == ATTUNE_OK;
    if (done)
        assert_int_equal(counts.small[1], 1);
    at_tally_free(tally);
    return done;
}

static void lack_of_memory_is_told(void **state)
{
    const char *const texts[] = { "I'm let down, I am not.", "It is down.", NULL };
    struct bench bench;
    (void)state;
    assert_true(bench_open(&bench));
    add_categories(&bench, bench_lexicon(&bench, "longest.yaml", longest));
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    assert_true(unit_each_allocation_fails(tally_once, &bench) > 10);
    bench_close(&bench);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_counts_what_a_scan_counts),
        cmocka_unit_test(lack_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("match/tally", tests, NULL, NULL);
}
