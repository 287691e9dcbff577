/* test_language.c - the closed lists of the languages, contractions and stems. */
#include "text/language.h"

#include "base/buffer.h"
#include "text/fold.h"
#include "text/language_private.h"
#include "unit.h"

static const struct at_language *find(const char *tag)
{
    return at_language_find(at_slice_of(tag));
}

static void a_language_is_found_by_its_tag(void **state)
{
    static const struct {
        const char *tag;
        const char *found; /* NULL: none */
    } rows[] = {
        { "en", "en" }, { "EN", "en" },      { "en-GB", "en" }, { "En-us-x-lab", "en" },
        { "fi", "fi" }, { "fi-FI", "fi" },   { "de-AT", "de" }, { "nb", "nb" },
        { "", NULL },   { "e", NULL },       { "eng", NULL },   { "enGB", NULL },
        { "xx", NULL }, { "english", NULL }, { "x-en", NULL },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct at_language *language = find(rows[i].tag);
        assert_int_equal(language != NULL, rows[i].found != NULL);
        if (language)
            assert_string_equal(at_language_tag(language), rows[i].found);
    }
    assert_string_equal(at_language_tag(at_language_unknown()), "");
}

/* A word that folding changes would never be found. */
static void check_word(const char *word)
{
    struct at_buffer folded = { 0 };
    assert_true(at_fold_add(&folded, at_slice_of(word), AT_FOLD_CASE));
    assert_string_equal(at_buffer_text(&folded), word);
    at_buffer_clear(&folded);
}

static void check_words(const struct at_word_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        check_word(list->words[i]);
        if (i > 0 && strcmp(list->words[i - 1], list->words[i]) >= 0)
            fail_msg("\"%s\" stands before \"%s\"", list->words[i - 1], list->words[i]);
    }
}

static void check_forms(const struct at_long_form_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        check_word(list->forms[i].written);
        check_word(list->forms[i].parts);
        if (i > 0 && strcmp(list->forms[i - 1].written, list->forms[i].written) >= 0)
            fail_msg("\"%s\" is out of order", list->forms[i].written);
    }
}

static void lists_are_sorted_and_folded(void **state)
{
    const struct at_language *languages[] = { find("en"), find("fi") };
    (void)state;
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        check_words(&languages[i]->function_words);
        check_words(&languages[i]->clause_words);
        check_words(&languages[i]->backchannels);
        check_words(&languages[i]->abbreviations);
        check_forms(&languages[i]->contractions);
        check_forms(&languages[i]->contraction_ends);
    }
}

typedef bool (*asks)(const struct at_language *language, struct at_slice word);

/* `words` are separated by blanks. */
static void check_all(asks is, const char *tag, const char *words, bool expected)
{
    for (const char *p = words; *p; p += *p == ' ') {
        struct at_slice word = at_slice(p, strcspn(p, " "));
        if (is(find(tag), word) != expected)
            fail_msg("\"%.*s\" is%s", AT_SLICE_ARGS(word), expected ? " not" : "");
        if (is(at_language_unknown(), word))
            fail_msg("the unknown language knows \"%.*s\"", AT_SLICE_ARGS(word));
        p += word.size;
    }
}

static void function_words_say_nothing_of_the_matter(void **state)
{
    (void)state;
    check_all(at_language_is_function_word, "en",
              "i you she a the of to with was have "
              "would not because if about very um uh mhm yeah who",
              true);
    check_all(at_language_is_function_word, "en",
              "don't she's i'd've y'all let's cannot wouldn't theyre kinda", true);
    check_all(at_language_is_function_word, "en",
              "mother angry feel know think want sad session mother's dunno wanna",
              false);
    check_all(at_language_is_function_word, "fi",
              "minä mä sulle hän se että ja niinku oli ei varmaan", true);
    check_all(at_language_is_function_word, "fi", "äiti tunne vihainen", false);
}

static void clause_words_are_those_of_the_notation(void **state)
{
    (void)state;
    check_all(at_language_is_clause_word, "en",
              "but and because so although though while when if which who who's", true);
    check_all(at_language_is_clause_word, "en", "or that then as she's what don't",
              false);
    assert_int_equal(find("en")->clause_words.count, 11);
    check_all(at_language_is_clause_word, "fi", "mutta koska kun jos joka", true);
}

static void backchannels_take_no_floor(void **state)
{
    (void)state;
    check_all(at_language_is_backchannel, "en",
              "mm mhm hm uh huh yeah yes ok okay right sure aha oh i see", true);
    check_all(at_language_is_backchannel, "en", "no fine you not what never", false);
    check_all(at_language_is_backchannel, "fi", "joo mm niin aivan", true);
}

static void abbreviations_end_no_sentence(void **state)
{
    (void)state;
    check_all(at_language_is_abbreviation, "en",
              "mr mrs ms dr prof st e.g i.e etc vs approx a.m p.m jr sr", true);
    check_all(at_language_is_abbreviation, "en", "no yes me i so am", false);
    check_all(at_language_is_abbreviation, "fi", "esim jne klo", true);
}

/* Parts as a long form spells them: "she is|has". */
static void spell(struct at_buffer *out, const struct at_contraction *contraction)
{
    at_buffer_reset(out);
    for (size_t i = 0; i < contraction->count; i++) {
        assert_in_range(contraction->part[i].readings, 1, AT_READINGS_MOST);
        for (size_t j = 0; j < contraction->part[i].readings; j++) {
            if (i + j > 0)
                at_buffer_add_char(out, j ? '|' : ' ');
            at_buffer_add_slice(out, contraction->part[i].reading[j]);
        }
    }
}

static const struct {
    const char *word;
    const char *parts; /* "": none */
} contractions[] = {
    { "don't", "do not" },
    { "isn't", "is not" },
    { "mustn't", "must not" },
    { "can't", "can not" },
    { "cannot", "can not" },
    { "won't", "will not" },
    { "shan't", "shall not" },
    { "ain't", "is|am not" },
    { "i'm", "i am" },
    { "she's", "she is|has" },
    { "mother's", "mother is|has" },
    { "let's", "let us" },
    { "you're", "you are" },
    { "we've", "we have" },
    { "they'll", "they will" },
    { "he'd", "he would|had" },
    { "where'd", "where did|would" },
    { "y'all", "you all" },
    { "gonna", "going to" },
    { "wanna", "want to|a" },
    { "gotta", "got to|a" },
    { "gimme", "give me" },
    { "lemme", "let me" },
    { "dunno", "do not know" },
    { "didnae", "did not" },
    { "cannae", "can not" },
    { "divvent", "do not" },
    { "gonnae", "going to" },
    { "kinda", "kind of" },
    { "'tis", "it is" },
    { "tis", "it is" },
    { "twas", "it was" },
    { "whatcha", "what are|do you" },
    { "imma", "i am going to" },
    { "could've", "could have" },
    { "coulda", "could have" },
    /* more than one */
    { "i'd've", "i would|had have" },
    { "couldn't've", "could not have" },
    { "can't've", "can not have" },
    { "who'd've", "who would|had have" },
    { "y'all'll", "you all will" },
    { "y'all'd've", "you all would|had have" },
    { "äiti's", "äiti is|has" },
    /* as speech recognizers write them */
    { "dont", "do not" },
    { "cant", "can not" },
    { "im", "i am" },
    { "theyre", "they are" },
    { "thats", "that is|has" },
    { "do'nt", "do not" },
    /* other words, and endings with nothing before them */
    { "wont", "" },
    { "were", "" },
    { "well", "" },
    { "its", "" },
    { "id", "" },
    { "wed", "" },
    { "ill", "" },
    { "shell", "" },
    { "hell", "" },
    { "lets", "" },
    { "do", "" },
    { "o'clock", "" },
    { "ma'am", "" },
    { "'s", "" },
    { "n't", "" },
    { "", "" },
    /* more parts than fit */
    { "y'all'd've've", "" },
    { "a's's's's's's", "" },
};

static void contractions_come_apart(void **state)
{
    struct at_buffer parts = { 0 };
    (void)state;
    for (size_t i = 0; i < sizeof contractions / sizeof *contractions; i++) {
        struct at_contraction contraction =
            at_language_contraction(find("en"), at_slice_of(contractions[i].word));
        spell(&parts, &contraction);
        if (strcmp(at_buffer_text(&parts), contractions[i].parts) != 0)
            fail_msg("%s = %s", contractions[i].word, at_buffer_text(&parts));
    }
    at_buffer_clear(&parts);
}

/* Every form of the table, not only those above, fits a contraction. */
static void every_listed_contraction_fits(void **state)
{
    const struct at_long_form_list *list = &find("en")->contractions;
    struct at_buffer parts = { 0 };
    (void)state;
    for (size_t i = 0; i < list->count; i++) {
        struct at_contraction contraction =
            at_language_contraction(find("en"), at_slice_of(list->forms[i].written));
        assert_true(contraction.count >= 2);
        spell(&parts, &contraction);
        assert_string_equal(at_buffer_text(&parts), list->forms[i].parts);
    }
    at_buffer_clear(&parts);
}

static void other_languages_have_no_contractions(void **state)
{
    (void)state;
    struct at_slice word = at_slice_of("don't");
    assert_int_equal(at_language_contraction(find("fi"), word).count, 0);
    assert_int_equal(at_language_contraction(at_language_unknown(), word).count, 0);
}

static void check_stem(const struct at_language *language, const char *word,
                       const char *expected)
{
    struct at_buffer out = { 0 };
    struct at_stemmer *stemmer = at_stemmer_new(language);
    assert_non_null(stemmer);
    assert_true(at_stemmer_add(stemmer, &out, at_slice_of(word)));
    assert_string_equal(at_buffer_text(&out), expected);
    at_stemmer_free(stemmer);
    at_buffer_clear(&out);
}

static void words_are_stemmed_in_their_language(void **state)
{
    (void)state;
    check_stem(find("en"), "feelings", "feel");
    check_stem(find("en"), "mother's", "mother");
    check_stem(find("en"), "", "");
    check_stem(find("fi"), "talossani", "talo");
    check_stem(find("de"), "gefühle", "gefuhl");
    check_stem(at_language_unknown(), "feelings", "feelings");
    at_stemmer_free(NULL);
}

static void every_stemmer_named_is_there(void **state)
{
    static const char *const tags[] = { "ca", "da", "de", "en", "es", "fi",
                                        "fr", "hu", "it", "lt", "nb", "nl",
                                        "no", "pt", "ro", "ru", "sv", "tr" };
    (void)state;
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        struct at_stemmer *stemmer = at_stemmer_new(find(tags[i]));
        if (!stemmer)
            fail_msg("no stemmer for %s", tags[i]);
        at_stemmer_free(stemmer);
    }
}

static bool stem_reports(void *data)
{
    struct at_buffer out = { 0 };
    struct at_stemmer *stemmer = at_stemmer_new(find("en"));
    (void)data;
    bool complete = stemmer && at_stemmer_add(stemmer, &out, at_slice_of("feelings"));
    at_stemmer_free(stemmer);
    at_buffer_clear(&out);
    return complete;
}

static void running_out_of_memory_is_told(void **state)
{
    (void)state;
    assert_int_equal(unit_each_allocation_fails(stem_reports, NULL), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_language_is_found_by_its_tag),
        cmocka_unit_test(lists_are_sorted_and_folded),
        cmocka_unit_test(function_words_say_nothing_of_the_matter),
        cmocka_unit_test(clause_words_are_those_of_the_notation),
        cmocka_unit_test(backchannels_take_no_floor),
        cmocka_unit_test(abbreviations_end_no_sentence),
        cmocka_unit_test(contractions_come_apart),
        cmocka_unit_test(every_listed_contraction_fits),
        cmocka_unit_test(other_languages_have_no_contractions),
        cmocka_unit_test(words_are_stemmed_in_their_language),
        cmocka_unit_test(every_stemmer_named_is_there),
        cmocka_unit_test(running_out_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("text/language", tests, NULL, NULL);
}
