/* test_builder.c - turns in, a transcript out; memory goes round. */
#include "transcript/builder.h"

#include <stdio.h>

#include "sample.h"

static int setup(void **state)
{
    *state = at_builder_new(at_language_find(at_slice_of("en")));
    return *state ? 0 : -1;
}

static int teardown(void **state)
{
    at_builder_free(*state);
    return 0;
}

#define WITH_BUILDER(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

static void assert_slice(struct at_slice found, const char *expected)
{
    if (!at_slice_is(found, expected))
        fail_msg("\"%.*s\" is not \"%s\"", AT_SLICE_ARGS(found), expected);
}

static const struct sample_turn talk[] = {
    { "T", "How was it? (2.0)", 0, 1500 },
    { "P", "I was... I don't know. [cries]", 2000, 6000 },
    { "T", "", SAMPLE_UNTIMED },
    { "P", "(4.0)", SAMPLE_UNTIMED },
    { "T", "How?", 9000, 9500 },
};

static void turns_follow_each_other(void **state)
{
    struct at_transcript *made = sample_build(*state, talk, 5);
    assert_non_null(made);
    assert_slice(made->source, "in.txt");
    assert_slice(made->session, "s1");
    assert_slice(made->case_name, "P1");
    assert_int_equal(made->number, 1);
    assert_int_equal(made->turn_count, 5);
    assert_int_equal(made->speaker_count, 2);
    assert_int_equal(made->word_count, 3 + 5 + 0 + 0 + 1);
    assert_int_equal(made->sentence_count, 1 + 1 + 0 + 1 + 1);
    assert_int_equal(made->event_count, 1 + 1 + 0 + 1 + 0);
    for (uint32_t i = 0; i < 5; i++)
        assert_slice(at_turn_text(made, &made->turns[i]), talk[i].text);
    at_transcript_free(made);
}

static void lines_of_a_turn_are_one_text(void **state)
{
    const struct at_new_turn turn = { .start_ms = 1, .end_ms = -1 };
    struct at_builder *builder = *state;
    uint32_t speaker;
    assert_int_equal(at_builder_begin(builder, at_slice_of("f"), NULL), ATTUNE_OK);
    assert_int_equal(
        at_builder_speaker(builder, at_slice_of("P"), AT_ROLE_PATIENT, &speaker, NULL),
        ATTUNE_OK);
    assert_int_equal(at_builder_open_turn(builder, &turn, NULL), ATTUNE_OK);
    static const char *const lines[] = { "", "I was", "", "gone." };
    for (int i = 0; i < 4; i++)
        assert_int_equal(at_builder_add_line(builder, at_slice_of(lines[i]), NULL),
                         ATTUNE_OK);
    assert_int_equal(at_builder_turns(builder), 0);
    assert_int_equal(at_builder_close_turn(builder, 5, NULL), ATTUNE_OK);
    assert_int_equal(at_builder_turns(builder), 1);
    assert_slice(at_builder_last_text(builder), "I was\ngone.");
    struct at_transcript *made = at_builder_finish(builder);
    assert_int_equal(made->turns[0].words, 3);
    assert_int_equal(made->turns[0].start_ms, 1);
    assert_int_equal(made->turns[0].end_ms, 5);
    at_transcript_free(made);
}

/* What the fields of a turn say about its lists. */
static const struct {
    uint32_t first_word, words, first_sentence, sentences, first_event, events, speaker;
} expected[] = {
    { 0, 3, 0, 1, 0, 1, 0 }, { 3, 5, 1, 1, 1, 1, 1 }, { 8, 0, 2, 0, 2, 0, 0 },
    { 8, 0, 2, 1, 2, 1, 1 }, { 8, 1, 3, 1, 3, 0, 0 },
};

static void a_turn_knows_its_part_of_every_list(void **state)
{
    struct at_transcript *made = sample_build(*state, talk, 5);
    assert_non_null(made);
    for (uint32_t i = 0; i < 5; i++) {
        const struct at_turn *turn = &made->turns[i];
        assert_int_equal(turn->first_word, expected[i].first_word);
        assert_int_equal(turn->words, expected[i].words);
        assert_int_equal(turn->first_sentence, expected[i].first_sentence);
        assert_int_equal(turn->sentences, expected[i].sentences);
        assert_int_equal(turn->first_event, expected[i].first_event);
        assert_int_equal(turn->events, expected[i].events);
        assert_int_equal(turn->speaker, expected[i].speaker);
        assert_int_equal(turn->start_ms, talk[i].start_ms);
        assert_int_equal(turn->end_ms, talk[i].end_ms);
    }
    assert_int_equal(at_turn_role(made, &made->turns[1]), AT_ROLE_PATIENT);
    at_transcript_free(made);
}

static void the_same_word_has_the_same_id(void **state)
{
    struct at_transcript *made = sample_build(*state, talk, 5);
    assert_non_null(made);
    assert_int_equal(made->words[0].id, made->words[8].id); /* How */
    assert_int_equal(made->words[1].id, made->words[4].id); /* was */
    assert_slice(at_vocabulary_text(made->vocabulary, made->words[6].id), "don't");
    at_transcript_free(made);
}

static void a_speaker_keeps_the_first_role(void **state)
{
    uint32_t first, again, other;
    assert_int_equal(at_builder_begin(*state, at_slice_of(""), NULL), ATTUNE_OK);
    at_builder_speaker(*state, at_slice_of("A"), AT_ROLE_PATIENT, &first, NULL);
    at_builder_speaker(*state, at_slice_of("B"), AT_ROLE_OTHER, &other, NULL);
    at_builder_speaker(*state, at_slice_of("A"), AT_ROLE_THERAPIST, &again, NULL);
    assert_int_equal(first, again);
    assert_int_not_equal(first, other);
    struct at_transcript *made = at_builder_finish(*state);
    assert_int_equal(made->speakers[first].role, AT_ROLE_PATIENT);
    assert_int_equal(made->number, -1);
    assert_int_equal(made->turn_count, 0);
    at_transcript_free(made);
}

static void annotations_belong_to_the_turn_before(void **state)
{
    char code[16];
    assert_int_equal(at_builder_begin(*state, at_slice_of(""), NULL), ATTUNE_OK);
    for (uint32_t i = 0; i < 20; i++) {
        assert_true(sample_add(*state, &talk[i % 5]));
        snprintf(code, sizeof code, "code-%u", i);
        assert_int_equal(at_builder_annotate(*state, at_slice_of("A"),
                                             at_slice_of(code), at_slice_of(""), NULL),
                         ATTUNE_OK);
    }
    assert_int_equal(at_builder_annotate(*state, at_slice(NULL, 0), at_slice_of("c"),
                                         at_slice_of("3"), NULL),
                     ATTUNE_OK);
    struct at_transcript *made = at_builder_finish(*state);
    assert_int_equal(made->annotation_count, 21);
    assert_int_equal(made->annotations[7].turn, 7);
    assert_slice(made->annotations[7].coder, "A");
    assert_slice(made->annotations[7].code, "code-7");
    assert_int_equal(made->annotations[20].turn, 19);
    assert_slice(made->annotations[20].value, "3");
    assert_int_equal(made->annotations[20].coder.size, 0);
    at_transcript_free(made);
}

static void what_was_added_can_be_asked(void **state)
{
    assert_int_equal(at_builder_turns(*state), 0);
    assert_int_equal(at_builder_last_text(*state).size, 0);
    assert_int_equal(at_builder_begin(*state, at_slice_of(""), NULL), ATTUNE_OK);
    assert_int_equal(at_builder_last_text(*state).size, 0);
    assert_true(sample_add(*state, &talk[0]));
    assert_true(sample_add(*state, &talk[1]));
    assert_int_equal(at_builder_turns(*state), 2);
    assert_slice(at_builder_last_text(*state), talk[1].text);
    at_builder_drop(*state);
    assert_int_equal(at_builder_turns(*state), 0);
}

static void a_session_begun_anew_forgets_the_other(void **state)
{
    assert_int_equal(at_builder_begin(*state, at_slice_of("a"), NULL), ATTUNE_OK);
    assert_true(sample_add(*state, &talk[0]));
    struct at_transcript *made = sample_build(*state, talk + 1, 1);
    assert_int_equal(made->turn_count, 1);
    assert_int_equal(made->word_count, 5);
    assert_int_equal(made->words[0].start, 0);
    assert_slice(made->text, talk[1].text);
    at_transcript_free(made);
}

static void memory_goes_round(void **state)
{
    size_t most = 0;
    for (int session = 0; session < 1000; session++) {
        assert_int_equal(at_builder_begin(*state, at_slice_of("in"), NULL), ATTUNE_OK);
        for (int i = 0; i < 200; i++)
            assert_true(sample_add(*state, &talk[i % 5]));
        struct at_transcript *made = at_builder_finish(*state);
        assert_int_equal(made->word_count, 40 * 9);
        size_t held = at_arena_size(made->arena);
        if (session < 3 && held > most)
            most = held;
        assert_in_range(held, 1, most);
        at_builder_recycle(*state, made);
    }
    assert_in_range(most, 1, 256 * 1024);
}

static void two_open_transcripts_can_both_be_recycled(void **state)
{
    struct at_transcript *one = sample_build(*state, talk, 5);
    struct at_transcript *two = sample_build(*state, talk, 2);
    assert_slice(one->text, "How was it? (2.0)I was... I don't know. [cries](4.0)How?");
    at_builder_recycle(*state, one);
    assert_slice(two->text, "How was it? (2.0)I was... I don't know. [cries]");
    at_builder_recycle(*state, two);
    assert_int_equal(at_builder_begin(*state, at_slice_of(""), NULL), ATTUNE_OK);
}

/* Sessions of 1,000 words that no other session has, until the vocabulary is new. */
static void a_full_vocabulary_makes_way_for_a_new_one(void **state)
{
    char text[16 * 1000];
    struct sample_turn turn = { "P", text, SAMPLE_UNTIMED };
    struct at_transcript *first = sample_build(*state, talk, 1), *last = NULL;
    struct at_vocabulary *old = first->vocabulary;
    uint32_t how = first->words[0].id;
    size_t sessions = 0;
    for (; sessions <= AT_VOCABULARY_BOUND / 1000 + 1; sessions++) {
        size_t size = 0;
        for (int i = 0; i < 1000; i++)
            size += (size_t)snprintf(text + size, sizeof text - size, "w%zux%d ",
                                     sessions, i);
        at_transcript_free(last);
        last = sample_build(*state, &turn, 1);
        if (last->vocabulary != old)
            break;
    }
    assert_int_equal(sessions, AT_VOCABULARY_BOUND / 1000);
    assert_int_equal(at_vocabulary_count(last->vocabulary), 1000);
    assert_in_range(at_vocabulary_count(old), AT_VOCABULARY_BOUND, 51000);
    assert_slice(at_vocabulary_text(first->vocabulary, how), "How");
    at_transcript_free(first);
    at_transcript_free(last);
}

/* The same where nobody holds the words: then it is the same one, in a new edition. */
static void a_full_vocabulary_that_nobody_holds_begins_anew(void **state)
{
    char text[16 * 1000];
    struct sample_turn turn = { "P", text, SAMPLE_UNTIMED };
    struct at_vocabulary *vocabulary = NULL;
    uint32_t editions = 0;
    for (int session = 0; session < 3 * AT_VOCABULARY_BOUND / 1000; session++) {
        size_t size = 0;
        for (int i = 0; i < 1000; i++)
            size += (size_t)snprintf(text + size, sizeof text - size, "w%dx%d ",
                                     session, i);
        struct at_transcript *made = sample_build(*state, &turn, 1);
        if (!vocabulary)
            vocabulary = made->vocabulary;
        assert_ptr_equal(made->vocabulary, vocabulary);
        assert_int_equal(made->words[0].id % 1000, 0);
        assert_true(at_vocabulary_count(vocabulary) <= AT_VOCABULARY_BOUND + 1000);
        editions = at_vocabulary_edition(vocabulary);
        at_builder_recycle(*state, made);
    }
    assert_int_equal(editions, 2);
}

/* The text is not read before its size is: one page stands for all of it. */
static void a_session_has_a_limit(void **state)
{
    struct attune_error error = { 0 };
    struct at_new_turn turn = { .start_ms = -1, .end_ms = -1 };
    assert_int_equal(at_builder_begin(*state, at_slice_of(""), NULL), ATTUNE_OK);
    assert_true(sample_add(*state, &talk[0]));
    turn.text = at_slice("x", 256 * 1024 * 1024);
    assert_int_equal(at_builder_turn(*state, &turn, &error), ATTUNE_LIMIT);
    assert_string_equal(error.message, "the session is longer than 256 MiB of text, "
                                       "the most a transcript may have");
    assert_int_equal(at_builder_turns(*state), 1);
    assert_slice(at_builder_last_text(*state), talk[0].text);
}

/* A whole session, twice with the same builder; what fails changes nothing. */
static bool build_twice(void *data)
{
    (void)data;
    bool complete = true;
    struct at_builder *builder = at_builder_new(at_language_unknown());
    if (!builder)
        return false;
    for (int round = 0; round < 2 && complete; round++) {
        complete = at_builder_begin(builder, at_slice_of("in"), NULL) == ATTUNE_OK;
        for (uint32_t i = 0; i < 300 && complete; i++) {
            complete = sample_add(builder, &talk[i % 5]);
            assert_int_equal(at_builder_turns(builder), complete ? i + 1 : i);
            complete = complete &&
                       at_builder_annotate(builder, at_slice_of("A"), at_slice_of("c"),
                                           at_slice_of(""), NULL) == ATTUNE_OK;
        }
        struct at_transcript *made = complete ? at_builder_finish(builder) : NULL;
        complete = made != NULL;
        if (made)
            at_builder_recycle(builder, made);
    }
    at_builder_free(builder);
    return complete;
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    assert_in_range(unit_each_allocation_fails(build_twice, NULL), 8, 100);
}

static void lists_have_no_gaps(void **state)
{
    assert_int_equal(at_builder_begin(*state, at_slice_of("in"), NULL), ATTUNE_OK);
    for (int i = 0; i < 100; i++)
        assert_true(sample_add(*state, &talk[i % 5]));
    struct at_transcript *made = at_builder_finish(*state);
    for (uint32_t i = 0; i + 1 < made->turn_count; i++) {
        const struct at_turn *turn = &made->turns[i], *next = turn + 1;
        assert_int_equal(turn->start + turn->size, next->start);
        assert_int_equal(turn->first_word + turn->words, next->first_word);
        assert_int_equal(turn->first_sentence + turn->sentences, next->first_sentence);
        assert_int_equal(turn->first_event + turn->events, next->first_event);
    }
    at_transcript_free(made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_BUILDER(turns_follow_each_other),
        WITH_BUILDER(lines_of_a_turn_are_one_text),
        WITH_BUILDER(a_turn_knows_its_part_of_every_list),
        WITH_BUILDER(the_same_word_has_the_same_id),
        WITH_BUILDER(a_speaker_keeps_the_first_role),
        WITH_BUILDER(annotations_belong_to_the_turn_before),
        WITH_BUILDER(what_was_added_can_be_asked),
        WITH_BUILDER(a_session_begun_anew_forgets_the_other),
        WITH_BUILDER(memory_goes_round),
        WITH_BUILDER(two_open_transcripts_can_both_be_recycled),
        WITH_BUILDER(a_full_vocabulary_makes_way_for_a_new_one),
        WITH_BUILDER(a_full_vocabulary_that_nobody_holds_begins_anew),
        WITH_BUILDER(a_session_has_a_limit),
        WITH_BUILDER(lists_have_no_gaps),
        cmocka_unit_test(each_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("transcript/builder", tests, NULL, NULL);
}
