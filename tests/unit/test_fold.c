/* test_fold.c - what folding makes of text, and where its bytes came from. */
#include "text/fold.h"

#include "unit.h"

static const struct {
    const char *text;
    const char *folded[AT_FOLD_ACCENTS + 1]; /* none, case, accents */
} rows[] = {
    { "", { "", "", "" } },
    { "Don't SHOUT", { "Don't SHOUT", "don't shout", "don't shout" } },
    /* apostrophes of all kinds, and one that folding makes */
    { "Don’t Don‘t", { "Don't Don't", "don't don't", "don't don't" } },
    { "ʼn ＇n ŉ", { "'n 'n ŉ", "'n 'n 'n", "'n 'n 'n" } },
    /* soft hyphens, also between a letter and its accent */
    { "co\xC2\xADop\xC2\xAD", { "coop", "coop", "coop" } },
    { "e\xC2\xAD\xCC\x81", { "é", "é", "e" } },
    { "\xC2\xAD", { "", "", "" } },
    /* composed and decomposed are one */
    { "Äiti A\xCC\x88iti", { "Äiti Äiti", "äiti äiti", "aiti aiti" } },
    { "NAÏVE Café", { "NAÏVE Café", "naïve café", "naive cafe" } },
    { "\xE1\xBA\xA5 \xC3\xA2\xCC\x81", { "ấ ấ", "ấ ấ", "a a" } },
    /* lengths that change */
    { "Straße ẞ", { "Straße ẞ", "strasse ss", "strasse ss" } },
    { "İzmir", { "İzmir", "i\xCC\x87zmir", "izmir" } },
    { "ﬁne ﬀ", { "ﬁne ﬀ", "fine ff", "fine ff" } },
    { "Ⅳ ½ ™", { "Ⅳ ½ ™", "ⅳ ½ ™", "iv 1⁄2 tm" } },
    { "ὈΔΥΣΣΕΎΣ ς", { "ὈΔΥΣΣΕΎΣ ς", "ὀδυσσεύσ σ", "οδυσσευσ σ" } },
    /* marks are put in order, those of one class stay as they were */
    { "q\xCC\x87\xCC\xA3", { "q\xCC\xA3\xCC\x87", "q\xCC\xA3\xCC\x87", "q" } },
    { "a\xCC\x86\xCC\x81\xCC\xA3", { "ặ\xCC\x81", "ặ\xCC\x81", "a" } },
    { "\xCC\x81", { "\xCC\x81", "\xCC\x81", "" } },
    /* Hangul, Han, emoji */
    { "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", { "한", "한", "한" } },
    { "한글 你好 👍🏽",
      { "한글 你好 👍🏽", "한글 你好 👍🏽",
        "한글 你好 👍🏽" } },
};

static void each_level_folds_what_it_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (enum at_fold fold = AT_FOLD_NONE; fold <= AT_FOLD_ACCENTS; fold++) {
            struct at_buffer out = { 0 };
            assert_true(at_fold_add(&out, at_slice_of(rows[i].text), fold));
            assert_string_equal(at_buffer_text(&out), rows[i].folded[fold]);
            at_buffer_clear(&out);
        }
}

static void folding_again_changes_nothing(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (enum at_fold fold = AT_FOLD_NONE; fold <= AT_FOLD_ACCENTS; fold++) {
            struct at_buffer out = { 0 };
            struct at_slice folded = at_slice_of(rows[i].folded[fold]);
            assert_true(at_fold_add(&out, folded, fold));
            assert_true(at_slice_equal(at_buffer_slice(&out), folded));
            at_buffer_clear(&out);
        }
}

static const struct {
    const char *text;
    enum at_fold fold;
    const char *folded;
    uint32_t map[16]; /* a number for each byte, one for the end */
} maps[] = {
    { "", AT_FOLD_CASE, "", { 0 } },
    { "Ab c", AT_FOLD_CASE, "ab c", { 0, 1, 2, 3, 4 } },
    { "I’m", AT_FOLD_NONE, "I'm", { 0, 1, 4, 5 } },
    { "xßy", AT_FOLD_CASE, "xssy", { 0, 1, 1, 3, 4 } },
    { "İz", AT_FOLD_CASE, "i\xCC\x87z", { 0, 0, 0, 2, 3 } },
    { "aﬁb", AT_FOLD_CASE, "afib", { 0, 1, 1, 4, 5 } },
    { "xe\xCC\x81y", AT_FOLD_CASE, "xéy", { 0, 1, 1, 4, 5 } },
    { "xe\xCC\x81y", AT_FOLD_ACCENTS, "xey", { 0, 1, 4, 5 } },
    { "xéy", AT_FOLD_ACCENTS, "xey", { 0, 1, 3, 4 } },
    { "xé", AT_FOLD_ACCENTS, "xe", { 0, 1, 3 } },
    { "a\xC2\xAD"
      "b",
      AT_FOLD_CASE,
      "ab",
      { 0, 3, 4 } },
    { "ab\xC2\xAD", AT_FOLD_CASE, "ab", { 0, 1, 4 } },
    { "q\xCC\x87\xCC\xA3z",
      AT_FOLD_CASE,
      "q\xCC\xA3\xCC\x87z",
      { 0, 0, 0, 0, 0, 5, 6 } },
};

static void the_map_tells_where_each_byte_came_from(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof maps / sizeof *maps; i++) {
        struct at_buffer out = { 0 }, map = { 0 };
        size_t size = strlen(maps[i].folded);
        assert_true(
            at_fold_add_mapped(&out, &map, at_slice_of(maps[i].text), maps[i].fold));
        assert_string_equal(at_buffer_text(&out), maps[i].folded);
        assert_int_equal(map.size, (size + 1) * sizeof(uint32_t));
        for (size_t j = 0; j <= size; j++) {
            uint32_t offset;
            memcpy(&offset, map.data + j * sizeof offset, sizeof offset);
            if (offset != maps[i].map[j])
                fail_msg("row %zu, byte %zu: from %u", i, j, offset);
        }
        at_buffer_clear(&out);
        at_buffer_clear(&map);
    }
}

static void what_was_there_before_stays(void **state)
{
    struct at_buffer out = { 0 }, map = { 0 };
    (void)state;
    at_buffer_add_text(&out, "A: ");
    assert_true(at_fold_add_mapped(&out, &map, at_slice_of("É"), AT_FOLD_CASE));
    assert_true(at_fold_add(&out, at_slice_of("B"), AT_FOLD_CASE));
    assert_string_equal(out.data, "A: éb");
    assert_int_equal(map.size, 3 * sizeof(uint32_t));
    at_buffer_clear(&out);
    at_buffer_clear(&map);
}

/* A sort that compared each mark with all others would not end. */
static void a_million_marks_on_a_letter_are_put_in_order(void **state)
{
    enum { PAIRS = 500000 };
    struct at_buffer text = { 0 }, out = { 0 };
    (void)state;
    at_buffer_add_char(&text, 'q');
    for (size_t i = 0; i < PAIRS; i++)
        at_buffer_add_text(&text, "\xCC\x87\xCC\xA3"); /* above, below */
    assert_true(at_fold_add(&out, at_buffer_slice(&text), AT_FOLD_CASE));
    assert_int_equal(out.size, text.size);
    assert_memory_equal(out.data + 1, "\xCC\xA3\xCC\xA3", 4);
    assert_memory_equal(out.data + out.size - 4, "\xCC\x87\xCC\x87", 4);
    at_buffer_clear(&text);
    at_buffer_clear(&out);
}

static bool fold_reports(void *data)
{
    static const char text[] = "A decomposed e\xCC\x81 and İ, then ﬁ and as many more "
                               "words as it takes to grow: Straße, naïve, q\xCC\x87\xCC"
                               "\xA3, äiti, isä";
    struct at_buffer out = { 0 }, map = { 0 };
    (void)data;
    bool complete = at_fold_add_mapped(&out, &map, at_slice_of(text), AT_FOLD_ACCENTS);
    if (!complete) {
        assert_int_equal(out.size, 0);
        assert_int_equal(map.size, 0);
    }
    at_buffer_clear(&out);
    at_buffer_clear(&map);
    return complete;
}

static void running_out_of_memory_is_told_and_adds_nothing(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(fold_reports, NULL) >= 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_level_folds_what_it_says),
        cmocka_unit_test(folding_again_changes_nothing),
        cmocka_unit_test(the_map_tells_where_each_byte_came_from),
        cmocka_unit_test(what_was_there_before_stays),
        cmocka_unit_test(a_million_marks_on_a_letter_are_put_in_order),
        cmocka_unit_test(running_out_of_memory_is_told_and_adds_nothing),
    };
    return cmocka_run_group_tests_name("text/fold", tests, NULL, NULL);
}
