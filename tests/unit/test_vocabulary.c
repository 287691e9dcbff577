/* test_vocabulary.c - words and their ids, and what follows from their letters. */
#include "text/vocabulary.h"

#include <stdio.h>

#include "base/buffer.h"
#include "text/speech.h"
#include "unit.h"

static int setup(void **state)
{
    *state = at_vocabulary_new(at_language_find(at_slice_of("en")));
    return *state ? 0 : -1;
}

static int teardown(void **state)
{
    at_vocabulary_unref(*state);
    return 0;
}

#define WITH_WORDS(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

static uint32_t add(struct at_vocabulary *vocabulary, const char *word)
{
    return at_vocabulary_add(vocabulary, at_slice_of(word));
}

static void assert_slice(struct at_slice found, const char *expected)
{
    if (!at_slice_is(found, expected))
        fail_msg("\"%.*s\" is not \"%s\"", AT_SLICE_ARGS(found), expected);
}

static const char *const different[] = {
    "the", "The", "THE", "thé", "the\xCC\x81", "a", "aa", "7", "don't", "don’t",
    /* the same first 8 bytes, and the same first 16, with a letter more or less */
    "12345678", "123456789", "1234567", "123456789012345", "1234567890123456",
    "12345678901234567", "12345678901234568", "123456789012345678", "123456789012345a",
    "kolmivaihekilowattituntimittari", "kolmivaihekilowattituntimittarin", "äääääääää",
    "ääääääääääää", "ääääääää", "你好", "🙂", "anti-establishmentarianism's"
};

static void a_word_keeps_its_id_and_its_letters(void **state)
{
    enum { COUNT = sizeof different / sizeof *different };
    for (uint32_t i = 0; i < COUNT; i++)
        assert_int_equal(add(*state, different[i]), i);
    for (uint32_t i = COUNT; i-- > 0;) {
        assert_int_equal(add(*state, different[i]), i);
        assert_slice(at_vocabulary_text(*state, i), different[i]);
    }
    assert_int_equal(at_vocabulary_count(*state), COUNT);
}

static void words_of_every_length_are_told_apart(void **state)
{
    char word[41];
    for (uint32_t size = 1; size <= 40; size++) {
        memset(word, 'a', size);
        assert_int_equal(at_vocabulary_add(*state, at_slice(word, size)),
                         (size - 1) * 2);
        word[size - 1] = 'b';
        assert_int_equal(at_vocabulary_add(*state, at_slice(word, size)),
                         (size - 1) * 2 + 1);
    }
    for (uint32_t size = 1; size <= 40; size++) {
        memset(word, 'a', size);
        assert_int_equal(at_vocabulary_add(*state, at_slice(word, size)),
                         (size - 1) * 2);
    }
}

static void many_words_keep_their_ids(void **state)
{
    enum { MANY = 120000 };
    char word[40];
    for (int round = 0; round < 2; round++)
        for (uint32_t i = 0; i < MANY; i++) {
            snprintf(word, sizeof word, i % 3 ? "w%u" : "a-rather-long-word-%u", i);
            if (add(*state, word) != i)
                fail_msg("%s", word);
        }
    assert_int_equal(at_vocabulary_count(*state), MANY);
    assert_slice(at_vocabulary_text(*state, 100000), "w100000");
    assert_slice(at_vocabulary_text(*state, 99999), "a-rather-long-word-99999");
}

/* The words of a text between blanks, followed by the letters of the next. */
static void words_added_together_are_those_added_alone(void **state)
{
    struct at_vocabulary *alone = at_vocabulary_new(at_language_unknown());
    struct at_buffer text = { 0 };
    struct at_word words[5000];
    size_t count = sizeof words / sizeof *words;
    for (size_t i = 0; i < count; i++) {
        size_t start = text.size;
        if (i % 2)
            at_buffer_add_text(&text,
                               different[i % (sizeof different / sizeof *different)]);
        else
            at_buffer_printf(&text, "%zu", i * i);
        words[i] =
            (struct at_word){ (uint32_t)start, (uint32_t)(text.size - start), 0 };
    }
    at_buffer_add(&text, "0123456789abcdef", 16);
    assert_false(text.failed);
    assert_non_null(alone);
    assert_true(at_vocabulary_add_all(*state, text.data, words, count));
    for (size_t i = 0; i < count; i++) {
        struct at_slice word = at_slice(text.data + words[i].start, words[i].size);
        assert_int_equal(words[i].id, at_vocabulary_add(alone, word));
    }
    assert_int_equal(at_vocabulary_count(*state), at_vocabulary_count(alone));
    at_buffer_clear(&text);
    at_vocabulary_unref(alone);
}

static const struct {
    const char *word, *none, *folded, *accents, *stem;
} forms[] = {
    { "Mother", "Mother", "mother", "mother", "mother" },
    { "feelings", "feelings", "feelings", "feelings", "feel" },
    { "DON’T", "DON'T", "don't", "don't", "don't" },
    { "Äiti", "Äiti", "äiti", "aiti", "äiti" },
    { "cafe\xCC\x81s", "cafés", "cafés", "cafes", "café" },
    { "STRASSE", "STRASSE", "strasse", "strasse", "strass" },
    { "7", "7", "7", "7", "7" },
};

static void forms_follow_from_letters(void **state)
{
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
            uint32_t id = add(*state, forms[i].word);
            assert_slice(at_vocabulary_folded(*state, id, AT_FOLD_NONE), forms[i].none);
            assert_slice(at_vocabulary_folded(*state, id, AT_FOLD_CASE),
                         forms[i].folded);
            assert_slice(at_vocabulary_folded(*state, id, AT_FOLD_ACCENTS),
                         forms[i].accents);
            assert_slice(at_vocabulary_stem(*state, id), forms[i].stem);
            assert_slice(at_vocabulary_text(*state, id), forms[i].word);
        }
}

static void words_with_one_stem_have_its_id(void **state)
{
    uint32_t feel = at_vocabulary_stem_id(*state, add(*state, "feel"));
    assert_int_equal(feel, add(*state, "feel"));
    assert_int_equal(at_vocabulary_stem_id(*state, add(*state, "Feelings")), feel);
    assert_int_equal(at_vocabulary_stem_id(*state, add(*state, "feels")), feel);
    uint32_t house = at_vocabulary_stem_id(*state, add(*state, "houses"));
    assert_int_equal(at_vocabulary_stem_id(*state, add(*state, "House")), house);
    assert_slice(at_vocabulary_text(*state, house), "hous");
}

static void a_contraction_has_parts_that_are_words(void **state)
{
    const struct at_parts *parts = at_vocabulary_parts(*state, add(*state, "She’s"));
    assert_int_equal(parts->count, 2);
    assert_int_equal(parts->word[0][0], add(*state, "she"));
    assert_int_equal(parts->word[0][1], AT_WORD_NONE);
    assert_int_equal(parts->word[1][0], add(*state, "is"));
    assert_int_equal(parts->word[1][1], add(*state, "has"));
    assert_ptr_equal(at_vocabulary_parts(*state, add(*state, "She’s")), parts);
    assert_int_equal(at_vocabulary_parts(*state, add(*state, "mother"))->count, 0);
}

static void function_words_are_known_in_any_case(void **state)
{
    for (int round = 0; round < 2; round++) {
        assert_true(at_vocabulary_is_function_word(*state, add(*state, "The")));
        assert_true(at_vocabulary_is_function_word(*state, add(*state, "don’t")));
        assert_false(at_vocabulary_is_function_word(*state, add(*state, "mother")));
    }
}

static void a_reference_keeps_the_words(void **state)
{
    (void)state;
    const struct at_language *language = at_language_unknown();
    struct at_vocabulary *vocabulary = at_vocabulary_new(language);
    assert_non_null(vocabulary);
    uint32_t id = add(vocabulary, "kept");
    assert_ptr_equal(at_vocabulary_ref(vocabulary), vocabulary);
    at_vocabulary_unref(vocabulary);
    assert_slice(at_vocabulary_text(vocabulary, id), "kept");
    assert_ptr_equal(at_vocabulary_language(vocabulary), language);
    at_vocabulary_unref(vocabulary);
    at_vocabulary_unref(NULL);
}

/* Adds words past every growth of the tables. */
static bool add_many(void *data)
{
    (void)data;
    char word[24];
    uint32_t added = 0;
    struct at_vocabulary *vocabulary = at_vocabulary_new(at_language_unknown());
    if (!vocabulary)
        return false;
    for (uint32_t i = 0; i < 13000; i++) {
        snprintf(word, sizeof word, "word%u", i);
        uint32_t id = add(vocabulary, word);
        assert_true(id == added || id == AT_WORD_NONE);
        added += id != AT_WORD_NONE;
    }
    assert_int_equal(at_vocabulary_count(vocabulary), added);
    at_vocabulary_unref(vocabulary);
    return added == 13000;
}

/* What could not be worked out is an empty answer, and is asked again with success. */
static bool derive(void *data)
{
    (void)data;
    bool complete = false;
    struct at_vocabulary *vocabulary =
        at_vocabulary_new(at_language_find(at_slice_of("en")));
    uint32_t id = vocabulary ? add(vocabulary, "DON’T") : AT_WORD_NONE;
    if (id != AT_WORD_NONE) {
        complete = at_vocabulary_is_function_word(vocabulary, id);
        complete = at_vocabulary_parts(vocabulary, id)->count == 2 && complete;
        complete = at_vocabulary_stem(vocabulary, id).size > 0 && complete;
        assert_true(at_vocabulary_is_function_word(vocabulary, id));
        assert_int_equal(at_vocabulary_parts(vocabulary, id)->count, 2);
        complete = at_vocabulary_stem_id(vocabulary, id) != AT_WORD_NONE && complete;
        assert_slice(at_vocabulary_stem(vocabulary, id), "don't");
        uint32_t stem = at_vocabulary_stem_id(vocabulary, id);
        assert_slice(at_vocabulary_text(vocabulary, stem), "don't");
        assert_slice(at_vocabulary_folded(vocabulary, id, AT_FOLD_CASE), "don't");
    }
    at_vocabulary_unref(vocabulary);
    return complete;
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    assert_in_range(unit_each_allocation_fails(add_many, NULL), 5, 100);
    assert_in_range(unit_each_allocation_fails(derive, NULL), 5, 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WORDS(a_word_keeps_its_id_and_its_letters),
        WITH_WORDS(words_of_every_length_are_told_apart),
        WITH_WORDS(many_words_keep_their_ids),
        WITH_WORDS(words_added_together_are_those_added_alone),
        WITH_WORDS(forms_follow_from_letters),
        WITH_WORDS(words_with_one_stem_have_its_id),
        WITH_WORDS(a_contraction_has_parts_that_are_words),
        WITH_WORDS(function_words_are_known_in_any_case),
        cmocka_unit_test(a_reference_keeps_the_words),
        cmocka_unit_test(each_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("text/vocabulary", tests, NULL, NULL);
}
