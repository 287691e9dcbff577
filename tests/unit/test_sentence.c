/* test_sentence.c - which signs end a sentence, and where it then ends. */
#include "text/sentence.h"

#include "unit.h"

static const struct {
    const char *text;
    size_t at, word_end; /* the sign, and the end of the word before it */
    size_t end;          /* 0: it ends nothing */
    bool question;
} rows[] = {
    { "no", 1, 1, 0, false },
    { "no.", 2, 2, 3, false },
    { "no. So", 2, 2, 3, false },
    { "no.So", 2, 2, 0, false },
    { "no.\nso", 2, 2, 3, false },
    { "no?", 2, 2, 3, true },
    { "no?! So", 2, 2, 4, true },
    { "no!? So", 2, 2, 4, true },
    { "no.\") So", 2, 2, 5, false },
    { "no.” So", 2, 2, 6, false },
    { "no.» So", 2, 2, 5, false },
    { "no.'x", 2, 2, 0, false },
    /* a run is judged at its first sign */
    { "no...", 2, 2, 5, false },
    { "no...", 3, 2, 0, false },
    { "no... so", 2, 2, 0, false },
    { "no... so", 4, 2, 0, false },
    { "no... I so", 2, 2, 0, false },
    { "no... I’m", 2, 2, 0, false },
    { "no... In", 2, 2, 5, false },
    { "no… so", 2, 2, 0, false },
    { "no…? so", 2, 2, 6, true },
    { "no…? so", 5, 2, 0, true },
    { "؟. so", 2, 0, 0, false },
    /* what a full stop belongs to */
    { "Dr. Lee", 2, 2, 0, false },
    { "DR. Lee", 2, 2, 0, false },
    { "(Dr. Lee", 3, 3, 0, false },
    { "Dr", 1, 1, 0, false },
    { "Dr.", 2, 2, 3, false },
    { "Dr? Lee", 2, 2, 3, true },
    { "e.g. so", 3, 3, 0, false },
    { "J. Lee", 1, 1, 0, false },
    { "J. lee", 1, 1, 2, false },
    { "I. Lee", 1, 1, 2, false },
    { "doctors. Lee", 7, 7, 8, false },
    { "so (laughs). No", 11, 10, 12, false },
};

static void a_sign_ends_a_sentence_or_not(void **state)
{
    (void)state;
    const struct at_language *english = at_language_find(at_slice_of("en"));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        bool question;
        size_t end = at_sentence_end(at_slice_of(rows[i].text), rows[i].at,
                                     rows[i].word_end, english, &question);
        if (end != rows[i].end || (end > 0 && question != rows[i].question))
            fail_msg("\"%s\" at %zu: %zu", rows[i].text, rows[i].at, end);
    }
}

static void an_unknown_language_has_no_abbreviations(void **state)
{
    (void)state;
    bool question;
    assert_int_equal(
        at_sentence_end(at_slice_of("Dr. Lee"), 2, 2, at_language_unknown(), &question),
        3);
}

/* Whatever ends a sentence or opens a mark begins with one of these bytes. */
static void signs_are_known_by_their_first_byte(void **state)
{
    static const char *const signs[] = { ".",  "?", "!", "…", "。", "？",
                                         "！", "؟", "[", "(", "#" };
    (void)state;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        assert_true(at_sentence_is_sign(*signs[i]));
    for (const char *p = "aZ09,;:-_'\" \n])\xC3\xA9"; *p; p++)
        assert_false(at_sentence_is_sign(*p));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sign_ends_a_sentence_or_not),
        cmocka_unit_test(an_unknown_language_has_no_abbreviations),
        cmocka_unit_test(signs_are_known_by_their_first_byte),
    };
    return cmocka_run_group_tests_name("text/sentence", tests, NULL, NULL);
}
