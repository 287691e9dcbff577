/* Rows of counts: columns, totals of trees, numbers of more than one digit. */
#include "engine/count.h"
#include "transcript/builder.h"
#include "unit.h"

static const char feelings[] = "lexicon: feelings\n"
                               "categories:\n"
                               "  negative:\n"
                               "    sad: [sad, let down]\n"
                               "    angry: [angr*]\n"
                               "  positive: [glad]\n";
static const char tiny[] = "%\n1\tverb\n\t2\tpast\n%\nwent\t2\ngo\t1\n";

static const struct at_lexicon *read_lexicon(struct at_arena *arena, const char *text,
                                             const char *file, const char *name)
{
    struct at_faults faults = { 0 };
    const struct at_lexicon *lexicon = at_lexicon_read(
        arena, at_slice_of(text), file, at_slice_of(name), AT_FOLD_CASE, &faults);
    at_faults_clear(&faults);
    return lexicon;
}

static const struct at_language *english(void)
{
    return at_language_find(at_slice_of("en"));
}

/* A session with a turn for each text; NULL when memory is out. */
static struct at_transcript *session_of(struct at_builder *builder, const char *name,
                                        const char *const *texts, size_t count)
{
    uint32_t speaker;
    enum attune_status status = at_builder_begin(builder, at_slice_of("in"), NULL);
    if (!status)
        status =
            at_builder_name(builder, at_slice_of(name), at_slice(NULL, 0), -1, NULL);
    if (!status)
        status = at_builder_speaker(builder, at_slice_of("Lee, A."), AT_ROLE_OTHER,
                                    &speaker, NULL);
    for (size_t i = 0; !status && i < count; i++) {
        struct at_new_turn turn = { .speaker = speaker,
                                    .text = at_slice_of(texts[i]),
                                    .start_ms = -1,
                                    .end_ms = -1 };
        status = at_builder_turn(builder, &turn, NULL);
    }
    if (!status)
        return at_builder_finish(builder);
    at_builder_drop(builder);
    return NULL;
}

/* The header and all rows, in `out`. */
static bool count_texts(struct at_buffer *out, const struct at_lexicon *const *lexicons,
                        size_t lexicon_count, const char *const *texts, size_t count)
{
    struct at_counter *counter = NULL;
    struct at_builder *builder = at_builder_new(english());
    struct at_transcript *transcript =
        builder ? session_of(builder, "s,1", texts, count) : NULL;
    bool done = transcript &&
                at_counter_new(&counter, lexicons, lexicon_count, english(), NULL) ==
                    ATTUNE_OK &&
                at_counter_begin(counter, transcript, NULL) == ATTUNE_OK;
    if (done)
        at_counter_add_header(counter, out);
    for (uint32_t i = 0; done && i < count; i++) {
        at_buffer_add_char(out, '\n');
        done = at_counter_add_row(counter, i, out, NULL) == ATTUNE_OK;
    }
    at_counter_free(counter);
    at_transcript_free(transcript);
    at_builder_free(builder);
    return done && !out->failed;
}

static void category_counts_those_below_it(void **state)
{
    const struct at_lexicon *lexicon =
        read_lexicon(*state, feelings, "feelings.yaml", "feelings");
    const char *const texts[] = { "Sad, angry, angrily let down.", "", "Glad." };
    struct at_buffer out = { 0 };
    assert_true(count_texts(&out, &lexicon, 1, texts, 3));
    assert_string_equal(
        at_buffer_text(&out),
        "session,turn,speaker,words,negative,negative.sad,negative.angry,positive\n"
        "\"s,1\",1,\"Lee, A.\",5,4,2,2,0\n"
        "\"s,1\",2,\"Lee, A.\",0,0,0,0,0\n"
        "\"s,1\",3,\"Lee, A.\",1,0,0,0,1");
    at_buffer_clear(&out);
}

static void liwc_category_counts_its_own_words_alone(void **state)
{
    const struct at_lexicon *lexicons[] = {
        read_lexicon(*state, tiny, "tiny.dic", "tiny"),
        read_lexicon(*state, feelings, "feelings.yaml", "feelings"),
    };
    const char *const texts[] = { "He went. Go!" };
    struct at_buffer out = { 0 };
    assert_true(count_texts(&out, lexicons, 2, texts, 1));
    assert_string_equal(at_buffer_text(&out),
                        "session,turn,speaker,words,tiny.verb,tiny.past,"
                        "feelings.negative,feelings.negative.sad,"
                        "feelings.negative.angry,feelings.positive\n"
                        "\"s,1\",1,\"Lee, A.\",3,1,1,0,0,0,0");
    at_buffer_clear(&out);
}

static void counts_of_two_digits_keep_their_columns(void **state)
{
    const struct at_lexicon *lexicon =
        read_lexicon(*state, feelings, "feelings.yaml", "feelings");
    const char *const texts[] = { "sad sad sad sad sad sad sad sad sad sad sad glad" };
    struct at_buffer out = { 0 };
    assert_true(count_texts(&out, &lexicon, 1, texts, 1));
    assert_non_null(strstr(at_buffer_text(&out), "\"Lee, A.\",12,11,11,0,1"));
    at_buffer_clear(&out);
}

/* Category i of `columns` has the word wi, said i % 4 times, but one of them 12 times. */
static void check_row(struct at_arena *arena, int columns)
{
    struct at_buffer lexicon = { 0 }, text = { 0 }, expected = { 0 }, out = { 0 };
    int words = 0;
    at_buffer_add_text(&lexicon, "lexicon: wide\ncategories:\n");
    for (int i = 0; i < columns; i++) {
        int count = i == columns / 2 ? 12 : i % 4;
        words += count;
        at_buffer_printf(&lexicon, "  c%d: [w%d]\n", i, i);
        at_buffer_printf(&expected, ",%d", count);
        for (; count > 0; count--)
            at_buffer_printf(&text, "w%d ", i);
    }
    const struct at_lexicon *read = read_lexicon(arena, lexicon.data, "w.yaml", "wide");
    const char *texts[] = { text.data };
    assert_true(count_texts(&out, &read, 1, texts, 1));
    at_buffer_printf(&lexicon, "\n\"s,1\",1,\"Lee, A.\",%d%s", words, expected.data);
    assert_string_equal(strrchr(out.data, '\n'), strrchr(lexicon.data, '\n'));
    at_buffer_clear(&lexicon);
    at_buffer_clear(&text);
    at_buffer_clear(&expected);
    at_buffer_clear(&out);
}

static void rows_may_have_any_number_of_columns(void **state)
{
    static const int columns[] = { 1, 2, 15, 16, 17, 32, 61, 63, 64, 65, 128, 200 };
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        check_row(*state, columns[i]);
}

/* Sessions of 1,000 words that no other has, till the vocabulary began anew twice. */
static void counts_outlive_a_full_vocabulary(void **state)
{
    const struct at_lexicon *lexicon =
        read_lexicon(*state, feelings, "feelings.yaml", "feelings");
    struct at_counter *counter = NULL;
    struct at_builder *builder = at_builder_new(english());
    struct at_buffer text = { 0 }, out = { 0 };
    assert_int_equal(at_counter_new(&counter, &lexicon, 1, english(), NULL), ATTUNE_OK);
    for (int session = 0; session < 2 * AT_VOCABULARY_BOUND / 1000 + 2; session++) {
        at_buffer_reset(&text);
        at_buffer_reset(&out);
        for (int i = 0; i < 1000; i++)
            at_buffer_printf(&text, "w%dx%d ", i, session);
        at_buffer_add_text(&text, "let down, angry and glad");
        const char *texts[] = { text.data };
        struct at_transcript *made = session_of(builder, "s", texts, 1);
        assert_int_equal(at_counter_begin(counter, made, NULL), ATTUNE_OK);
        assert_int_equal(at_counter_add_row(counter, 0, &out, NULL), ATTUNE_OK);
        assert_string_equal(at_buffer_text(&out), "s,1,\"Lee, A.\",1005,2,1,1,1");
        at_builder_recycle(builder, made);
    }
    at_buffer_clear(&text);
    at_buffer_clear(&out);
    at_counter_free(counter);
    at_builder_free(builder);
}

static bool count_once(void *data)
{
    const struct at_lexicon *lexicon = data;
    const char *const texts[] = { "Sad, angry, let down.", "Glad." };
    struct at_buffer out = { 0 };
    bool done = count_texts(&out, &lexicon, 1, texts, 2);
    at_buffer_clear(&out);
    return done;
}

static void lack_of_memory_is_told(void **state)
{
    const struct at_lexicon *lexicon =
        read_lexicon(*state, feelings, "feelings.yaml", "feelings");
    assert_true(unit_each_allocation_fails(count_once, (void *)lexicon) > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(category_counts_those_below_it),
        IN_ARENA(liwc_category_counts_its_own_words_alone),
        IN_ARENA(counts_of_two_digits_keep_their_columns),
        IN_ARENA(rows_may_have_any_number_of_columns),
        IN_ARENA(counts_outlive_a_full_vocabulary),
        IN_ARENA(lack_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("engine/count", tests, NULL, NULL);
}
