/* test_summarise.c - every measure on a session short enough to count by hand. */
#include <math.h>
#include <stdlib.h>

#include "engine/engine.h"
#include "sample.h"

enum { MINUTE = 60000 };

/* A session of half an hour. Turn 6 is too short for "named". */
static const struct sample_turn talk[] = {
    { "T", "How was it? You said sad?", 0, MINUTE },
    { "P", "I was sad.", SAMPLE_UNTIMED },
    { "T", "Warm.", SAMPLE_UNTIMED },
    { "P", "I was very sad and angry.", SAMPLE_UNTIMED },
    { "T", "So. Why?", SAMPLE_UNTIMED },
    { "P", "Mm.", SAMPLE_UNTIMED },
    { "T", "Cold.", SAMPLE_UNTIMED },
    { "P", "I was fine.", SAMPLE_UNTIMED },
    { "T", "So it goes.", SAMPLE_UNTIMED },
    { "P", "It was hurt.", SAMPLE_UNTIMED },
    { "T", "What now?", SAMPLE_UNTIMED },
    { "P", "I am very sad.", 29 * MINUTE, 30 * MINUTE },
};

struct fixture {
    struct at_search *search;
    struct at_engine *engine;
    struct at_builder *builder;
    struct at_transcript *transcript;
    struct at_session_summaries summaries;
};

static struct fixture open(const struct sample_turn *turns, size_t count)
{
    const struct at_engine_options options = { .log = NULL };
    struct fixture it = { .search = at_search_new() };
    struct at_faults faults = { 0 };
    struct at_coded coded;
    assert_int_equal(at_engine_new(&it.engine, it.search, &options, NULL), ATTUNE_OK);
    at_engine_add(it.engine, at_slice_of("tests/data/course/schemes/course"), &faults);
    at_engine_ready(it.engine, &faults);
    assert_int_equal(faults.errors, 0);
    at_faults_clear(&faults);
    it.builder = at_builder_new(at_engine_language(it.engine));
    it.transcript = sample_build(it.builder, turns, count);
    assert_int_equal(at_engine_summarise(it.engine, it.transcript, NULL, &coded, NULL),
                     ATTUNE_OK);
    it.summaries = coded.summaries;
    return it;
}

static void shut(struct fixture *it)
{
    at_transcript_free(it->transcript);
    at_builder_free(it->builder);
    at_engine_free(it->engine);
    at_search_free(it->search);
}

static const struct at_session_summary *find(const struct fixture *it, const char *name)
{
    for (size_t i = 0; i < it->summaries.count; i++)
        if (at_slice_is(it->summaries.items[i].name, name))
            return &it->summaries.items[i];
    fail_msg("there is no summary %s", name);
    return NULL;
}

static const struct row {
    const char *name;
    enum at_role role;
    double count, base, value;
} rows[] = {
    { "named", AT_ROLE_PATIENT, 4, 5, 80 },
    { "a-word", AT_ROLE_PATIENT, 4, 19, 4000 / 19.0 },
    { "an-hour", AT_ROLE_PATIENT, 4, 30, 8 },
    { "counted", AT_ROLE_PATIENT, 4, 5, 4 },
    { "asking", AT_ROLE_THERAPIST, 4, 8, 0.5 },
    { "naming", AT_ROLE_PATIENT, 4, 5, 0.8 },
    { "deep", AT_ROLE_PATIENT, 2, 4, 0.5 },
    { "balance", AT_ROLE_PATIENT, 4, 4, 1 },
    { "mean", AT_ROLE_PATIENT, 4, 4, 2.25 },
    { "most", AT_ROLE_PATIENT, 4, 4, 3 },
    { "least", AT_ROLE_PATIENT, 4, 4, 1 },
    { "sum", AT_ROLE_PATIENT, 4, 4, 9 },
    { "first", AT_ROLE_PATIENT, 4, 4, 2 },
    { "last", AT_ROLE_PATIENT, 4, 4, 3 },
    { "slope", AT_ROLE_PATIENT, 4, 4, 0.25 },
    { "tones", AT_ROLE_ANY, 3, 3, 5 / 3.0 },
    { "spread", AT_ROLE_ANY, 10, 10, 1.521928094887362 },
    { "both", AT_ROLE_PATIENT, 3, 5, 3 },
    { "sided", AT_ROLE_ANY, 4, 12, 4 },
    { "followed", AT_ROLE_ANY, 2, 3, 2 / 3.0 },
    { "meeting", AT_ROLE_ANY, 2, 6, 2 / 6.0 },
    { "words-a-turn", AT_ROLE_ANY, 0, 4, 16 / 4.0 },
    { "tone", AT_ROLE_ANY, 2, 12, 100 / 6.0 },
};

static void every_measure_is_what_a_hand_counts(void **state)
{
    struct fixture it = open(talk, sizeof talk / sizeof *talk);
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct row *row = &rows[i];
        const struct at_session_summary *summary = find(&it, row->name);
        if (!summary->value.is_there || summary->role != row->role ||
            summary->count.value != row->count || summary->base.value != row->base ||
            fabs(summary->value.value - row->value) > 1e-9)
            fail_msg("%s: %g of %g gives %g (%.*s)", row->name, summary->count.value,
                     summary->base.value, summary->value.value,
                     AT_SLICE_ARGS(summary->reason));
    }
    assert_true(at_slice_is(find(&it, "named")->measure, "per 100 turns"));
    assert_true(at_slice_is(find(&it, "naming")->measure, "share"));
    shut(&it);
}

static void assert_missing(const struct fixture *it, const char *name, const char *why)
{
    const struct at_session_summary *summary = find(it, name);
    assert_false(summary->value.is_there);
    if (!at_slice_is(summary->reason, why))
        fail_msg("%s: %.*s", name, AT_SLICE_ARGS(summary->reason));
}

static void what_has_too_small_a_base_is_missing(void **state)
{
    struct fixture it = open(talk, sizeof talk / sizeof *talk);
    (void)state;
    assert_missing(&it, "deeper", "4 of \"level\", fewer than 5");
    assert_missing(&it, "others", "no turns of others");
    assert_missing(&it, "judged", "coded by humans");
    assert_false(find(&it, "judged")->base.is_there);
    shut(&it);
}

/* One patient's turn, in the last third; nobody timed it. */
static void a_session_of_one_side_has_little_to_measure(void **state)
{
    static const struct sample_turn few[] = {
        { "T", "So.", SAMPLE_UNTIMED },
        { "T", "It is so.", SAMPLE_UNTIMED },
        { "P", "I was fine.", SAMPLE_UNTIMED },
    };
    struct fixture it = open(few, 3);
    (void)state;
    assert_missing(&it, "an-hour", "no timed minutes");
    assert_missing(&it, "naming", "1 turn of the patient, fewer than 5");
    assert_missing(&it, "words-a-turn", "no feeling was named");
    assert_missing(&it, "balance", "none of \"asks\"");
    assert_missing(&it, "followed", "none of \"asks patient:_\"");
    assert_missing(&it, "meeting", "1 exchange, fewer than 5");
    assert_missing(&it, "slope", "no value in the first third");
    assert_true(find(&it, "spread")->value.is_there);
    assert_true(find(&it, "spread")->value.value == 0);
    shut(&it);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_measure_is_what_a_hand_counts),
        cmocka_unit_test(what_has_too_small_a_base_is_missing),
        cmocka_unit_test(a_session_of_one_side_has_little_to_measure),
    };
    return cmocka_run_group_tests_name("engine/summarise", tests, NULL, NULL);
}
