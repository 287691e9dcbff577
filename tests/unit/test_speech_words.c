/* test_speech_words.c - the words of a turn are those of Unicode's rules, whichever
 * way they were found. */
#include "base/buffer.h"
#include "speech_check.h"
#include "text/segment.h"

/* The same numbers in every run (xorshift64, Marsaglia 2003). */
static uint64_t next_random(uint64_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    return *seed;
}

static void fill(char *text, size_t size, uint64_t *seed)
{
    static const char alphabet[] =
        "abcdeIXYZzst0123456789aeiou''''....,,,;;::__--     ?!\n\t\"";
    for (size_t i = 0; i < size; i++)
        text[i] = alphabet[next_random(seed) % (sizeof alphabet - 1)];
}

/* Are its words the spoken segments, and in them nothing else? */
static bool has_words_of_unicode(const struct heard *heard)
{
    struct at_slice text = at_slice(heard->text, heard->size);
    uint32_t found = 0;
    for (size_t at = 0, next; at < text.size; at = next) {
        next = at_word_boundary(text, at);
        if (!at_word_is_spoken(at_slice(text.data + at, next - at)))
            continue;
        if (found == heard->speech.word_count)
            return false;
        const struct at_word *word = &heard->speech.words[found++];
        if (word->start != at || word->size != next - at || word->id != AT_SPEECH_NO_ID)
            return false;
    }
    return found == heard->speech.word_count;
}

/* Sentences take all words, in order, and lie inside the text without overlap. */
static bool has_sound_sentences(const struct heard *heard)
{
    const struct at_speech *speech = &heard->speech;
    uint32_t word = 0, end = 0;
    for (uint32_t i = 0; i < speech->sentence_count; i++) {
        const struct at_sentence *sentence = &speech->sentences[i];
        if (sentence->first_word != word || sentence->start < end ||
            sentence->size == 0)
            return false;
        word += sentence->words;
        end = sentence->start + sentence->size;
    }
    return word == speech->word_count && end <= heard->size;
}

static void check(struct at_slice text, char behind)
{
    struct heard heard;
    hear_before(&heard, text, behind);
    if (!has_words_of_unicode(&heard))
        fail_msg("other words: \"%.*s\"", AT_SLICE_ARGS(text));
    if (!has_sound_sentences(&heard))
        fail_msg("unsound sentences: \"%.*s\"", AT_SLICE_ARGS(text));
    heard_free(&heard);
}

static const char behinds[] = { '\0', 'a', '\'', '1', '_', '.', 'Z', ' ' };

static void ascii_words_are_those_of_unicode(void **state)
{
    (void)state;
    uint64_t seed = 1976;
    char text[200];
    for (size_t i = 0; i < 200000; i++) {
        size_t size = next_random(&seed) % (i % 16 == 0 ? sizeof text : 24);
        fill(text, size, &seed);
        check(at_slice(text, size), behinds[i % sizeof behinds]);
    }
}

/* Lengths and signs around the edges of the 64-byte blocks that are read at once. */
static void words_cross_the_edges_of_blocks(void **state)
{
    (void)state;
    uint64_t seed = 2006;
    char text[200];
    for (size_t size = 0; size < sizeof text; size++)
        for (size_t behind = 0; behind < sizeof behinds; behind++) {
            fill(text, size, &seed);
            check(at_slice(text, size), behinds[behind]);
            memset(text, 'a', size);
            check(at_slice(text, size), behinds[behind]);
            if (size > 64)
                text[size / 64 * 64] = '\'';
            check(at_slice(text, size), behinds[behind]);
            if (size > 64)
                text[size / 64 * 64 - 1] = ' ';
            check(at_slice(text, size), behinds[behind]);
        }
}

static void other_words_are_those_of_unicode(void **state)
{
    static const char *const others[] = {
        "é",        "’",  "ß",    "–",        "…", "ä",
        "\xCC\x81", "你", "🙂", "\xC2\xA0", "“", "\xE2\x80\x8D"
    };
    (void)state;
    uint64_t seed = 1999;
    for (size_t i = 0; i < 20000; i++) {
        struct at_buffer text = { 0 };
        size_t pieces = 1 + next_random(&seed) % 4;
        while (pieces-- > 0) {
            char ascii[24];
            size_t size = next_random(&seed) % sizeof ascii;
            fill(ascii, size, &seed);
            at_buffer_add(&text, ascii, size);
            at_buffer_add_text(
                &text, others[next_random(&seed) % (sizeof others / sizeof *others)]);
        }
        check(at_buffer_slice(&text), behinds[i % sizeof behinds]);
        at_buffer_clear(&text);
    }
}

static bool is_same(const struct heard *a, const struct heard *b)
{
    const struct at_speech *x = &a->speech, *y = &b->speech;
    return x->word_count == y->word_count && x->sentence_count == y->sentence_count &&
           x->event_count == y->event_count &&
           memcmp(x->words, y->words, x->word_count * sizeof *x->words) == 0;
}

static void what_stands_behind_changes_nothing(void **state)
{
    static const char *const texts[] = { "",    "a",      "I was",   "I was.", "don'",
                                         "3.",  "[crie",  "(4.0",    "so ...", "#00:01",
                                         "_",   "é was.", "“No.”",   "don’",   "(4.0)",
                                         "Dr.", "(",      "[cries]", "J.",     "é (" };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (const char *behind = "a1'.]) #_\n"; *behind; behind++) {
            struct heard plain, other;
            hear_before(&plain, at_slice_of(texts[i]), '\0');
            hear_before(&other, at_slice_of(texts[i]), *behind);
            if (!is_same(&plain, &other))
                fail_msg("\"%s\" before '%c'", texts[i], *behind);
            heard_free(&plain);
            heard_free(&other);
        }
}

static const struct {
    const char *first, *again;
    size_t times;
    uint32_t words, sentences;
} long_turns[] = {
    { "", "word ", 100000, 100000, 1 },
    { "", "I was. ", 50000, 100000, 50000 },
    { "", "so... ", 100000, 100000, 1 },
    { "é ", "word ", 100000, 100001, 1 },
    { "é ", "I was. ", 50000, 100001, 50000 },
    { "", ".", 1 << 20, 0, 1 },
    { "a", ".", 1 << 20, 1, 1 },
    { "a", "?", 1 << 20, 1, 1 },
    { "a b", ".)", 1 << 19, 2, 1 },
    { "", "(", 1 << 20, 0, 1 },
    { "a ", "[", 1 << 20, 1, 1 },
    { "a ", "#", 1 << 20, 1, 1 },
    { "a ", "…", 1 << 18, 1, 1 },
    { "é ", ".", 1 << 20, 1, 1 },
    { "é ", "([#", 1 << 18, 1, 1 },
    { "a ", "(.)", 1 << 18, 1, 1 },
    { "a.", " ", 1 << 20, 1, 1 },
    { "é", "_", 1 << 20, 1, 1 },
};

/* Quadratic time would show here as a test that does not end. */
static void long_turns_are_read_once(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof long_turns / sizeof *long_turns; i++) {
        struct at_buffer text = { 0 };
        struct heard heard;
        at_buffer_add_text(&text, long_turns[i].first);
        for (size_t j = 0; j < long_turns[i].times; j++)
            at_buffer_add_text(&text, long_turns[i].again);
        at_buffer_add_text(&text, i % 2 ? "" : "!");
        assert_false(text.failed);
        hear_before(&heard, at_buffer_slice(&text), '\0');
        if (heard.speech.word_count != long_turns[i].words ||
            heard.speech.sentence_count != long_turns[i].sentences)
            fail_msg("row %zu: %u words, %u sentences", i, heard.speech.word_count,
                     heard.speech.sentence_count);
        heard_free(&heard);
        at_buffer_clear(&text);
    }
}

static void a_long_run_without_a_blank_behind_is_read_once(void **state)
{
    (void)state;
    struct at_buffer text = { 0 };
    at_buffer_add_text(&text, "a");
    for (size_t i = 0; i < 1 << 20; i++)
        at_buffer_add_char(&text, '.');
    at_buffer_add_text(&text, "b");
    struct heard heard;
    hear_before(&heard, at_buffer_slice(&text), '\0');
    assert_int_equal(heard.speech.word_count, 2);
    assert_int_equal(heard.speech.sentence_count, 1);
    heard_free(&heard);
    at_buffer_clear(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ascii_words_are_those_of_unicode),
        cmocka_unit_test(words_cross_the_edges_of_blocks),
        cmocka_unit_test(other_words_are_those_of_unicode),
        cmocka_unit_test(what_stands_behind_changes_nothing),
        cmocka_unit_test(long_turns_are_read_once),
        cmocka_unit_test(a_long_run_without_a_blank_behind_is_read_once),
    };
    return cmocka_run_group_tests_name("text/speech: words", tests, NULL, NULL);
}
