/* Phrases: the rows of the notation, each doubt it settles, and every error. */
#include "match/pattern.h"
#include "match_bench.h"

static const char feel[] = "lexicon: feel\n"
                           "categories:\n"
                           "  anger: [angry, furious, mad]\n"
                           "  sad: [sad, let down, left behind]\n";
static const char minimal[] = "lexicon: minimal\n"
                              "categories: {all: [fine, \"no\", not really]}\n";
static const char greet[] = "lexicon: greet\n"
                            "categories: {all: [good, good bye]}\n";
static const char idioms[] = "lexicon: idioms\n"
                             "overlap: longest\n"
                             "categories:\n"
                             "  feeling: [feel]\n"
                             "  idiom: [feel free, feel free to go]\n"
                             "  going: [to go]\n";

struct row {
    const char *pattern, *text, *spans;
};

static bool open_all(struct bench *bench)
{
    return bench_open(bench) && bench_lexicon(bench, "feel.yaml", feel) &&
           bench_lexicon(bench, "minimal.yaml", minimal) &&
           bench_lexicon(bench, "greet.yaml", greet) &&
           bench_lexicon(bench, "idioms.yaml", idioms);
}

static void check_row(const struct row *row)
{
    struct bench bench;
    struct attune_error error = { 0 };
    uint32_t matcher;
    char spans[256];
    const char *texts[] = { row->text, NULL };
    assert_true(open_all(&bench));
    if (bench_phrase(&bench, row->pattern, &matcher, &error) != ATTUNE_OK)
        fail_msg("%s: %s", row->pattern, error.message);
    assert_int_equal(bench_say(&bench, texts, &error), ATTUNE_OK);
    bench_spans(&bench, 0, matcher, spans, sizeof spans);
    if (strcmp(spans, row->spans) != 0)
        fail_msg("`%s` in \"%s\": %s, not %s", row->pattern, row->text, spans,
                 row->spans);
    bench_close(&bench);
}

static void check_rows(const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check_row(&rows[i]);
}

#define CHECK_ROWS(rows) check_rows(rows, sizeof rows / sizeof *rows)

static void phrases_match_as_the_notation_says(void **state)
{
    static const struct row rows[] = {
        { "i do not know", "I don't know what that was.", "0-12" },
        { "i don't know", "I do not know. I dunno.", "0-13, 15-22" },
        { "can !not _", "You can't go. You can go now.", "18-28" },
        { "you _ know", "You don't know.", "0-14" },
        { "that's it", "That is it, that's it.", "0-10, 12-21" },
        { "angr*", "Angry, angrily; anger.", "0-5, 7-14" },
        { "(very)* sad", "Very, very sad.", "0-14" },
        { "very* sad", "Very, very sad.", "6-14" },
        { "<feel.sad>", "Left behind. Yes. I was let down.", "0-11, 24-32" },
        { "<greet>", "Good bye, good.", "0-8, 10-14" },
        { "feel ... bad", "I feel bad, feel bad.", "2-10, 12-20" },
        { "feel ... bad", "You feel really so very bad.", "4-27" },
        { "feel ...{0,8} bad", "I feel fine. He is bad.", "none" },
        { "sad|sad and lonely", "I was sad and lonely.", "6-20" },
        { "_ _", "one two three four five", "0-7, 8-18" },
        { "right \"?\" $", "Right? You were right.", "0-6" },
        { "\"?\"", "Me? You?", "2-3, 7-8" },
        { "^ no", "No. I said no. No, never.", "0-2, 15-17" },
        { "^^ no", "No. I said no. No, never.", "0-2" },
        { "^^ <minimal> $$", "Not really.", "0-10" },
        { "^^ <minimal> $$", "Not really. I was cross.", "none" },
        { "i was [<feel>] because", "I was let down because I was mad.", "6-14" },
        { "!<feel> and", "Let down and out.", "none" },
        { "<feel>&!mad", "Mad, sad.", "5-8" },
        { "let-down", "A let-down; let down.", "2-10, 12-20" },
        { "\"[laugh*]\" ...{0,4} died", "Yeah [laughs] so I nearly died.", "5-30" },
    };
    (void)state;
    CHECK_ROWS(rows);
}

static void the_choice_of_a_match_is_settled(void **state)
{
    static const struct row rows[] = {
        { "sad and lonely|sad", "I was sad and lonely.", "6-20" },
        { "a ... b", "a x a b", "0-7" },
        { "a (_)* b", "a x b x b", "0-9" },
        { "a _* [b]", "a b b", "4-5" },
        { "a (b)* [b|b b]", "a b b b", "4-7" },
        { "(_)* b", "a b a b", "0-7" },
        { "a (_ b|_ c d)", "a x b c d", "0-5" },
        { "a ... b ... c", "a b x b c", "0-9" },
        { "(a|a b) (c|b c d)", "a b c d", "0-7" },
        { "([a]|b) c", "b c. a c", "0-3, 5-6" },
        { "x y? z", "x z x y z", "0-3, 4-9" },
        { "ha{2,3}", "ha ha ha ha ha", "0-8, 9-14" },
        { "ha{2}", "ha ha ha", "0-5" },
        { "ha+ $", "ha ha. ha", "0-5, 7-9" },
        { "very{2,} good", "very good very very very good", "10-29" },
        { "x ...{1,2} y", "x y x a y x a b y x a b c y", "4-9, 10-17" },
        { "so it's? [_?] $", "so it's", "0-7" }, /* empty evidence is none */
    };
    (void)state;
    CHECK_ROWS(rows);
}

static void contractions_match_whole_and_in_parts(void **state)
{
    static const struct row rows[] = {
        { "i do", "I don't know.", "0-7" },
        { "not angry", "I wasn't angry.", "2-14" },
        { "not|know", "I don't know", "2-7, 8-12" },
        { "_ angry", "I wasn't angry.", "2-14" },
        { "!was angry", "I wasn't angry.", "none" },
        { "was _ angry", "I wasn't angry.", "2-14" },
        { "was ...{0,0} not", "I wasn't", "2-8" },
        { "she has|she is", "She's here.", "0-5" },
        { "!don't know", "I don't know. You know.", "14-22" },
        { "!not know", "I don't know.", "none" },
        { "don\xE2\x80\x99t", "I don't. I don\xE2\x80\x99t. Do not.",
          "2-7, 11-16, 18-24" },
        { "don't*", "I don't. Do not.", "2-7" },
        { "<minimal>", "I'm fine, isn't it, no.", "4-8, 20-22" },
    };
    (void)state;
    CHECK_ROWS(rows);
}

static void letters_are_compared_as_the_scheme_folds(void **state)
{
    static const struct {
        enum at_fold fold;
        const char *spans;
    } rows[] = { { AT_FOLD_NONE, "10-14" },
                 { AT_FOLD_CASE, "5-9, 10-14" },
                 { AT_FOLD_ACCENTS, "0-4, 5-9, 10-14" } };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct bench bench;
        uint32_t matcher;
        char spans[64];
        const char *texts[] = { "Cafe Caf\xC3\xA9 caf\xC3\xA9", NULL };
        assert_true(bench_open(&bench));
        assert_int_equal(at_matchers_add_phrase(bench.set, at_slice_of("caf\xC3\xA9"),
                                                rows[i].fold, NULL, &matcher, NULL),
                         ATTUNE_OK);
        assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
        assert_string_equal(bench_spans(&bench, 0, matcher, spans, sizeof spans),
                            rows[i].spans);
        bench_close(&bench);
    }
}

static void signs_stand_between_words(void **state)
{
    static const struct row rows[] = {
        { "\"?\"|you", "Me? You?", "2-3, 4-7, 7-8" },
        { "\"!\"", "No!! Yes!", "2-3, 3-4, 8-9" },
        { "\"?\" \"!\"", "What?! What!?", "4-6" },
        { "what !\"?\"", "What? What.", "6-10" },
        { "\",\" you", "Well, you. You", "4-9" },
        { "[\",\" you] know", "Well, you know.", "4-9" },
        { "well [\",\"] you", "Well, you.", "4-5" },
        { "(b|b \",\") x?", "a b, c", "2-4" },
        { "(b \",\"|b) x?", "a b, c", "2-4" },
        { "(b|b \",\") \",\" x", "b, x", "0-4" },
        { "(b|b \",\") \",\"|b", "b,, x", "0-3" },
        { "[well \",\"] you", "Well, you.", "0-5" },
        { "\"?\"", "Oh [what?] no", "none" },
        { "\"--\" no", "Well -- no", "5-10" },
        { "\"[cries]\"", "I [cries] am (cries) [cries softly]", "2-9, 13-20" },
        { "\"[cries*]\" $", "I [cries] am [Cries softly]", "13-27" },
        { "i ...{0,1} am", "I [cries] (4.0) am", "0-18" },
    };
    (void)state;
    CHECK_ROWS(rows);
}

static void entries_of_several_words_are_one_step(void **state)
{
    static const struct row rows[] = {
        { "<feel> <feel>", "sad let down mad", "0-12" },
        { "not <greet> _", "not good bye now", "0-16" },
        { "<greet> bye", "good bye bye", "0-12" },
        { "<greet> bye", "good bye", "none" },
        { "<idioms.feeling>", "I feel. Feel free.", "2-6" },
        { "<idioms.idiom>", "Feel free to go. Feel free.", "0-15, 17-26" },
        { "<idioms.going>", "Feel free to go, to go.", "17-22" },
        { "<idioms>", "feel feel free to feel", "0-4, 5-14, 18-22" },
        { "!<idioms.feeling> free", "feel free", "0-9" },
        { "<idioms.feeling> free", "feel free", "none" },
        { "<feel>&!<feel.anger>", "mad, let down", "5-13" },
        { "!<feel>&!and _", "and left behind so be it", "16-21" },
        { "<feel.sad>|<feel.anger>", "mad sad", "0-3, 4-7" },
        { "(<feel>|fine)&!sad", "sad fine mad", "4-8, 9-12" },
        { "so <feel> by|so let go", "so let down by. so let go. so let by",
          "0-14, 16-25" },
        { "<greet> now", "good bye now", "0-12" },
        { "do <minimal> know", "I don't really know.", "2-19" },
    };
    (void)state;
    CHECK_ROWS(rows);
}

static void a_match_stays_in_its_sentence_and_span(void **state)
{
    static const struct row rows[] = {
        { "a b", "a. b", "none" },
        { "^^ _ $$", "Hm.", "0-2" },
        { "no $$", "No. No.", "4-6" },
        { "^ no $", "(4.0) No. No no.", "6-8" },
    };
    char text[400] = "a";
    (void)state;
    CHECK_ROWS(rows);
    for (int words = 63; words <= 64; words++) {
        size_t size = 1;
        for (int i = 0; i < words - 1; i++, size += 2)
            memcpy(text + size, " x", 3);
        memcpy(text + size, " b", 3);
        char whole[16];
        snprintf(whole, sizeof whole, "0-%d", words * 2 + 1);
        struct row row = { "a _* b", text, words == 63 ? whole : "none" };
        check_row(&row);
    }
}

/* What may act at a word is told of each state, up to a bound; then states share. */
static void many_states_match_as_few(void **state)
{
    static const struct row rows[] = {
        { "((a|b c){0,40} d){12} e|f g", "a d b c d d d d d d d d d d d e", "0-31" },
        { "((a|b c){0,40} d){12} e|f g", "a d b d d d d d d d d d d d e f g", "30-33" },
        { "((a|b c){0,40} d){12} e|f g", "d d d d d d d d d d d e", "none" },
        { "(_ (a|b c){0,20}){60} \"?\" $", "a b c a f g?", "none" },
    };
    (void)state;
    CHECK_ROWS(rows);
}

/* What a match needs stands elsewhere in the turn, or in another order, or in parts of
 * contractions and entries. */
static void a_sentence_has_what_a_match_needs(void **state)
{
    static const struct row rows[] = {
        { "a b|c d", "A d. C b. D c. C d.", "15-18" },
        { "a (b c|d e)", "A b. A c d. A e d. A x d e. A d e.", "28-33" },
        { "a (b c|d? e?) f", "A b f. A f. A d f.", "7-10, 12-17" },
        { "(a|not) (b|<feel.sad>)", "Sad, not. Don't let down. Sad. A let down.",
          "10-24, 31-41" },
        { "(!a)&b c|x{0,2} y", "A c. C b. Y.", "10-11" },
    };
    (void)state;
    CHECK_ROWS(rows);
}

/* Of where matches may be behind a word, only so many are kept: here it is any choice of
 * fourteen words. */
static void many_prospects_match_as_few(void **state)
{
    static const char pattern[] = "^ (a|x)* [a] (a|x){13} z $";
    enum { SENTENCES = 2000, WORDS = 20, KEY = WORDS - 15 };
    static char text[SENTENCES * (WORDS * 2 + 1) + 1];
    struct bench bench;
    uint32_t matcher, seed = 1;
    size_t size = 0, expected = 0, count;
    const char *texts[] = { text, NULL };
    (void)state;
    for (int i = 0; i < SENTENCES; i++)
        for (int k = 0; k < WORDS; k++) {
            seed = seed * 1664525 + 1013904223;
            text[size++] = k == WORDS - 1 ? 'z' : seed >> 31 ? 'a' : 'x';
            expected += k == KEY && text[size - 1] == 'a';
            if (k == WORDS - 1)
                text[size++] = '.';
            text[size++] = ' ';
        }
    assert_true(open_all(&bench));
    assert_int_equal(bench_phrase(&bench, pattern, &matcher, NULL), ATTUNE_OK);
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    assert_int_equal(at_scan_turn(bench.scan, 0, NULL), ATTUNE_OK);
    assert_int_equal(at_scan_count(bench.scan, matcher, &count, NULL), ATTUNE_OK);
    assert_int_equal(count, expected);
    bench_close(&bench);
}

struct wrong {
    const char *pattern, *message;
    size_t column; /* of the caret, from 0 */
};

static void check_error(const struct wrong *row, enum attune_status status,
                        const struct attune_error *error)
{
    char expected[512];
    size_t size = strcspn(row->pattern, "\n");
    snprintf(expected, sizeof expected, "%s\n%.*s\n%*s^", row->message, (int)size,
             row->pattern, (int)row->column, "");
    if (status != ATTUNE_INVALID || strcmp(error->message, expected) != 0)
        fail_msg("`%s`: %s\nnot: %s", row->pattern, error->message, expected);
}

#define ALONE_MARK                                                                     \
    "a \"?\" that stands alone repeats nothing: glue it to what may be missing, or "   \
    "write \"?\" with its quotes for a question mark"
#define NO_WORD "this can match no word: at least one word or sign must not be optional"
static const struct wrong wrong_phrases[] = {
    { "what ?", ALONE_MARK, 5 },
    { "\xC3\xA9t\xC3\xA9 ?\nb", ALONE_MARK, 4 },
    { "very *",
      "a \"*\" that stands alone repeats nothing: glue it to letters for any "
      "ending, or to parentheses to repeat them",
      5 },
    { "a +", "a \"+\" that stands alone repeats nothing: glue it to what it repeats",
      2 },
    { "stop?", NO_WORD, 0 },
    { "!\"?\"", NO_WORD, 0 },
    { "^ $", NO_WORD, 0 },
    { "!(a b)",
      "\"!\" takes exactly one word that is not this; for a longer pattern use "
      ":not_after, :not_before or none",
      0 },
    { "!_", "\"!_\" is true of no word", 0 },
    { "... a", "a gap stands between two things: nothing is before it", 0 },
    { "a ...", "a gap stands between two things: nothing is after it", 2 },
    { "a ...* b", "a gap is never repeated: give it bounds, as in ...{0,8}", 5 },
    { "let-down?",
      "a hyphen separates words, so \"?\" could repeat one or all of them: put "
      "what "
      "it repeats in parentheses",
      8 },
    { "[a] [b]", "a pattern has at most one evidence in [ ]", 4 },
    { "([a] b)* c", "the evidence in [ ] cannot stand inside a repeat", 1 },
    { "(a|b c)&d", "both sides of \"&\" must be one word wide", 1 },
    { "a &b", "\"&\" joins two tests with no blank and no repeat before it", 2 },
    { "x{4,2}", "the least, 4, is more than the most, 2", 1 },
    { "x{65}", "a phrase counts words up to 64", 1 },
    { "x{2", "bounds are written {2}, {2,} or {2,4}", 1 },
    { "a|", "an alternative is missing after \"|\"", 2 },
    { "|a", "an alternative is missing before \"|\"", 0 },
    { "()", "something is missing here: there is no word", 1 },
    { "", "a phrase needs at least one word", 0 },
    { "therapist:x",
      "a role belongs in a sequence: a phrase is matched within one turn", 0 },
    { "a <nope>", "no lexicon is named \"nope\"", 2 },
    { "a <feel.nope>", "no lexicon is named \"feel.nope\"", 2 },
    { "(a", "this \"(\" is not closed by \")\"", 0 },
    { "a]", "this \"]\" closes nothing that was opened", 1 },
    { "[a", "this \"[\" is not closed by \"]\"", 0 },
    { "<a", "this \"<\" is not closed by \">\"", 0 },
    { "\"?", "this quote is not closed", 0 },
    { "\"what\"",
      "a sign in quotes is punctuation, or a mark such as \"[laugh*]\"; words "
      "stand "
      "without quotes",
      1 },
    { "\"?\"* a", "a sign in quotes is never repeated", 3 },
    { "a, b", "\",\" means nothing here; as a sign it stands in quotes", 1 },
    { "a..b", "a gap is written with three dots, ...", 1 },
    { "a_b", "\"_\" is any word and stands apart, between blanks", 1 },
    { "a*b",
      "\"*\" glued to letters means any ending, so nothing can follow it in the "
      "word",
      2 },
    { "a?* b", "this is repeated already: put it in parentheses to repeat it again",
      2 },
};

static void a_wrong_phrase_is_shown_with_a_caret(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof wrong_phrases / sizeof *wrong_phrases; i++) {
        struct bench bench;
        struct attune_error error = { 0 };
        uint32_t matcher = 77;
        assert_true(open_all(&bench));
        enum attune_status status =
            bench_phrase(&bench, wrong_phrases[i].pattern, &matcher, &error);
        check_error(&wrong_phrases[i], status, &error);
        assert_int_equal(matcher, 77);
        assert_int_equal(at_matchers_count(bench.set), 0);
        bench_close(&bench);
    }
}

static void a_wrong_sequence_is_shown_with_a_caret(void **state)
{
    static const struct wrong rows[] = {
        { "\"?\"",
          "a sign in quotes stands between words and belongs in a phrase, not in a "
          "sequence",
          0 },
        { "^^ a",
          "\"^^\" is an edge of a turn and belongs in a phrase; the edge of the "
          "session "
          "is \"^\"",
          0 },
        { "terapist:x", "\"terapist\" is no role (did you mean \"therapist\"?)", 0 },
        { "therapist:(a b)",
          "a role stands before exactly one turn: write it before each turn of the "
          "pattern",
          0 },
        { "therapist:_*", "this can match no turn: at least one must not be optional",
          0 },
        { "a>3", "a value is compared with =, >= or <=", 1 },
        { "a=", "a value is missing here", 2 },
        { "A", "an id has lower case letters (a to z), digits and hyphens only", 0 },
        { "x{1001}", "a sequence counts turns up to 1000", 1 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct attune_error error = { 0 };
        struct at_pattern pattern;
        enum attune_status status = at_pattern_parse(
            &pattern, *state, AT_SCALE_SEQUENCE, at_slice_of(rows[i].pattern), &error);
        check_error(&rows[i], status, &error);
    }
}

static void a_sequence_knows_codes_roles_and_values(void **state)
{
    struct at_pattern pattern;
    assert_int_equal(at_pattern_parse(&pattern, *state, AT_SCALE_SEQUENCE,
                                      at_slice_of("patient:mbt/rup-*>=2.5 !_&x "
                                                  "...{0,900} (other:y){2,}"),
                                      NULL),
                     ATTUNE_INVALID);
    assert_int_equal(at_pattern_parse(&pattern, *state, AT_SCALE_SEQUENCE,
                                      at_slice_of("patient:mbt/rup-*>=2.5 !z&x "
                                                  "...{0,900} (other:y){2,}"),
                                      NULL),
                     ATTUNE_OK);
    const struct at_node *root = pattern.root;
    assert_int_equal(root->kind, AT_NODE_SERIES);
    assert_int_equal(root->count, 4);
    assert_int_equal(root->parts[0]->role, AT_ROLE_PATIENT);
    const struct at_node *code = root->parts[0]->parts[0];
    assert_true(at_slice_is(code->said->scheme, "mbt"));
    assert_true(at_slice_is(code->text, "rup-"));
    assert_true(code->prefix);
    assert_int_equal(code->said->compare, AT_COMPARE_LEAST);
    assert_true(at_slice_is(code->said->value, "2.5"));
    assert_int_equal(root->parts[1]->kind, AT_NODE_AND);
    assert_int_equal(root->parts[2]->most, 900);
    assert_int_equal(root->parts[3]->least, 2);
    assert_true(root->parts[3]->most == AT_ENDLESS);
}

static void limits_are_named(void **state)
{
    static char long_pattern[5000];
    struct bench bench;
    struct attune_error error;
    uint32_t matcher;
    (void)state;
    assert_true(open_all(&bench));
    assert_int_equal(bench_phrase(&bench, "(((a{64}){64}){64}){64}", &matcher, &error),
                     ATTUNE_LIMIT);
    assert_non_null(strstr(error.message, "more than 10000 states"));
    memset(long_pattern, 'a', sizeof long_pattern - 1);
    assert_int_equal(bench_phrase(&bench, long_pattern, &matcher, &error),
                     ATTUNE_LIMIT);
    assert_string_equal(error.message,
                        "a pattern has at most 4096 bytes; this one has 4999");
    memset(long_pattern, '(', 200);
    assert_int_equal(bench_phrase(&bench, long_pattern + 1000, &matcher, &error),
                     ATTUNE_OK);
    long_pattern[200] = '\0';
    assert_int_equal(bench_phrase(&bench, long_pattern, &matcher, &error),
                     ATTUNE_INVALID);
    assert_non_null(strstr(error.message, "a pattern nests at most 100 deep"));
    bench_close(&bench);
}

/* Patterns that drive a backtracking matcher mad, over a very long sentence. */
static void a_nasty_pattern_takes_linear_time(void **state)
{
    enum { WORDS = 20000 };
    static const struct {
        const char *pattern;
        size_t matches;
    } rows[] = { { "(a?){30} a{30}", WORDS / 60 },
                 { "((a*)*)* b", 0 },
                 { "(a|a|a a)* c", 0 },
                 { "((a? a){8} a?){4} !a", 0 } };
    char *text = malloc(WORDS * 2 + 1);
    struct bench bench;
    uint32_t matchers[4];
    const char *texts[] = { text, NULL };
    (void)state;
    assert_non_null(text);
    for (size_t i = 0; i < WORDS; i++)
        memcpy(text + i * 2, "a ", 3);
    assert_true(open_all(&bench));
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(bench_phrase(&bench, rows[i].pattern, &matchers[i], NULL),
                         ATTUNE_OK);
    assert_int_equal(bench_say(&bench, texts, NULL), ATTUNE_OK);
    assert_int_equal(at_scan_turn(bench.scan, 0, NULL), ATTUNE_OK);
    for (size_t i = 0; i < 4; i++) {
        size_t count;
        assert_int_equal(at_scan_count(bench.scan, matchers[i], &count, NULL),
                         ATTUNE_OK);
        assert_int_equal(count, rows[i].matches);
    }
    bench_close(&bench);
    free(text);
}

static bool find_all(void *data)
{
    struct bench bench;
    struct attune_error error;
    uint32_t matcher;
    const char *texts[] = { "I was let down, and I don't know [laughs] why.", NULL };
    const struct at_match *matches;
    size_t count = 0;
    (void)data;
    bool done =
        open_all(&bench) &&
        bench_phrase(&bench, "<feel> ...{0,4} [don't know] \"[laugh*]\"", &matcher,
                     &error) == ATTUNE_OK &&
        bench_say(&bench, texts, &error) == ATTUNE_OK &&
        at_scan_turn(bench.scan, 0, &error) == ATTUNE_OK &&
        at_scan_find(bench.scan, matcher, &matches, &count, &error) == ATTUNE_OK;
    if (done)
        assert_int_equal(count, 1);
    bench_close(&bench);
    return done;
}

static void every_failed_allocation_is_told(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(find_all, NULL) > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(phrases_match_as_the_notation_says),
        cmocka_unit_test(the_choice_of_a_match_is_settled),
        cmocka_unit_test(contractions_match_whole_and_in_parts),
        cmocka_unit_test(letters_are_compared_as_the_scheme_folds),
        cmocka_unit_test(signs_stand_between_words),
        cmocka_unit_test(entries_of_several_words_are_one_step),
        cmocka_unit_test(a_match_stays_in_its_sentence_and_span),
        cmocka_unit_test(many_states_match_as_few),
        cmocka_unit_test(a_sentence_has_what_a_match_needs),
        cmocka_unit_test(many_prospects_match_as_few),
        cmocka_unit_test(a_wrong_phrase_is_shown_with_a_caret),
        IN_ARENA(a_wrong_sequence_is_shown_with_a_caret),
        IN_ARENA(a_sequence_knows_codes_roles_and_values),
        cmocka_unit_test(limits_are_named),
        cmocka_unit_test(a_nasty_pattern_takes_linear_time),
        cmocka_unit_test(every_failed_allocation_is_told),
    };
    return cmocka_run_group_tests_name("match/phrase", tests, NULL, NULL);
}
