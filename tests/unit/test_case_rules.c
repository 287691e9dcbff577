/* test_case_rules.c - what is given to a whole case, after its last session. */
#include <stdio.h>
#include <stdlib.h>

#include "case_bench.h"
#include "engine/examples.h"
#include "engine/explain.h"

static int setup(void **state)
{
    return case_bench_setup(state, "tests/data/course/schemes/grown");
}

/* A session of the case, called by its number. */
static bool code(const struct fixture *fixture, struct at_case *it, int64_t number,
                 const struct sample_turn *turns, size_t count)
{
    char name[16];
    struct at_coded coded;
    struct at_transcript *transcript = sample_build(fixture->builder, turns, count);
    snprintf(name, sizeof name, "s%d", (int)number);
    if (transcript) {
        transcript->session = at_slice_of(name);
        transcript->case_name = at_slice_of("ann");
        transcript->number = number;
    }
    bool done =
        transcript && at_case_code(it, transcript, NULL, &coded, NULL) == ATTUNE_OK;
    at_transcript_free(transcript);
    return done;
}

#define CODE(fixture, number, ...)                                                     \
    do {                                                                               \
        const struct sample_turn turns[] = { __VA_ARGS__ };                            \
        assert_true(code(fixture, (fixture)->it, number, turns,                        \
                         sizeof turns / sizeof *turns));                               \
    } while (0)

#define SAID(speaker, text)                                                            \
    {                                                                                  \
        speaker, text, SAMPLE_UNTIMED                                                  \
    }

static struct at_case_summaries end(const struct fixture *fixture)
{
    struct at_case_summaries given;
    assert_int_equal(at_case_end(fixture->it, NULL, &given, NULL), ATTUNE_OK);
    assert_non_null(given.codings);
    return given;
}

/* What the case was given, as "grown=1 open=met". */
static void expect(const struct fixture *fixture, const struct at_case_summaries *given,
                   const char *expected)
{
    const struct at_catalogue *catalogue = at_engine_catalogue(fixture->engine);
    struct at_buffer text = { 0 };
    size_t count;
    const struct at_coding *const *sorted = at_codings_sorted(given->codings, &count);
    for (size_t i = 0; i < count; i++) {
        const struct at_value *value = &sorted[i]->value;
        assert_int_equal(sorted[i]->unit, AT_UNIT_CASE);
        at_buffer_printf(&text, "%s%.*s", i ? " " : "",
                         AT_SLICE_ARGS(catalogue->codes[sorted[i]->code].id));
        if (value->kind == AT_VALUE_NUMBER)
            at_buffer_printf(&text, "=%g", value->number);
        if (value->text.size > 0)
            at_buffer_printf(&text, "=%.*s", AT_SLICE_ARGS(value->text));
    }
    assert_string_equal(at_buffer_text(&text), expected);
    at_buffer_clear(&text);
}

/* Each span of the first code, as "s1 4 sad". */
static void expect_evidence(const struct at_case_summaries *given, const char *expected)
{
    struct at_buffer text = { 0 };
    size_t count;
    const struct at_coding *const *sorted = at_codings_sorted(given->codings, &count);
    assert_true(count > 0);
    for (uint32_t i = 0; i < sorted[0]->evidence_count; i++) {
        const struct at_span *span = &sorted[0]->evidence[i];
        const struct at_course_place *place = &given->course->places[span->turn];
        at_buffer_printf(&text, "%s%.*s %u %.*s", i ? ", " : "",
                         AT_SLICE_ARGS(given->course->sessions[place->session].name),
                         place->turn + 1, (int)(span->end - span->start),
                         given->record->text.data + span->start);
    }
    assert_string_equal(at_buffer_text(&text), expected);
    at_buffer_clear(&text);
}

static void evidence_outlives_its_session(void **state)
{
    struct fixture *fixture = *state;
    CODE(fixture, 1, SAID("T", "Well?"), SAID("P", "Mm."), SAID("T", "So?"),
         SAID("P", "I was sad."));
    CODE(fixture, 2, SAID("T", "Right."), SAID("P", "It was warm, I was hurt."),
         SAID("T", "Yes."), SAID("P", "Angry. And hurt."), SAID("T", "Yes."));
    struct at_case_summaries given = end(fixture);
    expect(fixture, &given, "grown=1 open=met warmed");
    expect_evidence(&given, "s1 4 sad, s2 2 hurt, s2 4 Angry, s2 4 hurt");
    assert_int_equal(given.record->turn_count, 7);
}

static void sessions_are_looked_at_by_number(void **state)
{
    struct fixture *fixture = *state;
    CODE(fixture, 2, SAID("P", "I was here."), SAID("P", "Angry."), SAID("P", "Yes."));
    CODE(fixture, 1, SAID("P", "I was sad."), SAID("P", "Yes."), SAID("P", "Sad."));
    struct at_case_summaries given = end(fixture);
    expect(fixture, &given, "grown=-1 cooled");
    expect_evidence(&given, "s1 1 sad, s1 3 Sad, s2 2 Angry");
}

/* A name that two sessions use is not one speaker: roles are those of each. */
static void roles_are_those_of_the_session(void **state)
{
    struct fixture *fixture = *state;
    CODE(fixture, 1, SAID("T", "Well?"), SAID("P", "Mm."));
    struct sample_turn turns[] = { SAID("Tom", "I see."), SAID("P", "I was sad.") };
    assert_true(code(fixture, fixture->it, 2, turns, 2));
    struct at_case_summaries given = end(fixture);
    expect(fixture, &given, "grown=1 open=apart cooled");
    assert_true(at_slice_is(given.record->speakers[0].name, "T"));
    assert_int_equal(given.record->speakers[0].role, AT_ROLE_THERAPIST);
}

static void a_group_is_settled_over_the_case(void **state)
{
    struct fixture *fixture = *state;
    CODE(fixture, 1, SAID("P", "Yes."));
    struct at_case_summaries given = end(fixture);
    expect(fixture, &given, "course=fewer than 3 words");
}

static void what_is_not_asked_for_is_not_kept(void **state)
{
    struct fixture *fixture = *state;
    CODE(fixture, 1, SAID("P", "One."), SAID("P", "Two."), SAID("P", "Three."),
         SAID("P", "Four."));
    assert_int_equal(end(fixture).record->turn_count, 2); /* the first, the last */
}

static void hear(void *data, const struct at_failure *failure)
{
    at_buffer_printf(data, "%s\n", failure->message);
}

/* Two megabytes a turn, each with a code that is asked for. */
static void a_case_keeps_no_more_than_so_much(void **state)
{
    enum { SIZE = 2 * 1024 * 1024, TURNS = 33 };
    struct fixture *fixture = *state;
    char *text = malloc(SIZE + 1);
    struct at_buffer heard = { 0 };
    const struct at_run_listener listener = { hear, &heard };
    struct sample_turn turns[TURNS];
    struct at_case_summaries given;
    assert_non_null(text);
    memset(text, 'x', SIZE);
    memcpy(text, "Sad. ", 5);
    text[SIZE] = '\0';
    for (int i = 0; i < TURNS; i++)
        turns[i] = (struct sample_turn)SAID("P", text);
    assert_true(code(fixture, fixture->it, 1, turns, TURNS));
    assert_true(code(fixture, fixture->it, 2, turns, 1));
    assert_int_equal(at_case_end(fixture->it, &listener, &given, NULL), ATTUNE_OK);
    assert_null(given.codings);
    assert_string_equal(
        at_buffer_text(&heard),
        "case \"ann\": what its rules may ask for of its sessions is more than 64 MiB, "
        "so they were not asked\n"
        "case \"ann\": tests/data/course/schemes/grown/rules.lua:21: what its sessions "
        "were given is more than a case keeps\n");
    at_buffer_clear(&heard);
    free(text);
}

static bool runs(void *data)
{
    const struct fixture *fixture = data;
    const struct sample_turn turns[] = { SAID("T", "Well?"), SAID("P", "I was sad."),
                                         SAID("P", "Warm.") };
    struct at_case *it = NULL;
    struct at_case_summaries given;
    bool done =
        at_case_new(&it, fixture->engine, at_slice_of("ann"), NULL) == ATTUNE_OK;
    for (int i = 1; done && i < 3; i++)
        done = code(fixture, it, i, turns, 3);
    done = done && at_case_end(it, NULL, &given, NULL) == ATTUNE_OK;
    at_case_free(it);
    return done;
}

/* Its turns and spans live with the case. */
static bool explains(void *data)
{
    const struct fixture *fixture = data;
    const struct sample_turn turns[] = { SAID("T", "Well?"), SAID("P", "I was sad.") };
    struct at_case *it = NULL;
    struct at_case_summaries given;
    const struct at_explanation *list;
    size_t count = 0;
    bool done =
        at_case_new(&it, fixture->engine, at_slice_of("ann"), NULL) == ATTUNE_OK &&
        code(fixture, it, 1, turns, 2) &&
        at_case_end(it, NULL, &given, NULL) == ATTUNE_OK &&
        at_engine_explain_case(fixture->engine, &given, &list, &count, NULL) ==
            ATTUNE_OK;
    assert_int_equal(count, done ? 4 : 0);
    at_case_free(it);
    return done;
}

static void each_rule_about_cases_is_explained(void **state)
{
    struct fixture *fixture = *state;
    const struct at_explanation *list;
    size_t count;
    CODE(fixture, 1, SAID("P", "It was."), SAID("P", "I was sad."));
    CODE(fixture, 2, SAID("P", "Warm."));
    struct at_case_summaries given = end(fixture);
    assert_int_equal(
        at_engine_explain_case(fixture->engine, &given, &list, &count, NULL),
        ATTUNE_OK);
    static const enum at_outcome outcomes[] = {
        AT_OUTCOME_GIVEN,     /* grown */
        AT_OUTCOME_NOT_GIVEN, /* open: nobody asks */
        AT_OUTCOME_NOT_GIVEN, /* warmed: another session is warm */
        AT_OUTCOME_NOT_GIVEN, /* cooled: one is */
    };
    assert_int_equal(count, sizeof outcomes / sizeof *outcomes);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(list[i].outcome, outcomes[i]);
    assert_int_equal(list[0].coding->value.number, -1);
}

static void count_right(void *data, const struct at_judged_example *judged)
{
    *(size_t *)data += judged->judgement == AT_JUDGED_RIGHT;
}

static bool judges(void *data)
{
    const struct fixture *fixture = data;
    const struct at_scheme *scheme =
        at_engine_find(fixture->engine, at_slice_of("grown"));
    size_t right = 0;
    bool done = at_examples_run(fixture->engine, scheme, count_right, &right, NULL) ==
                ATTUNE_OK;
    return done && right == 18;
}

static void lack_of_memory_is_told(void **state)
{
    assert_true(unit_each_allocation_fails(runs, *state) > 3);
    assert_true(unit_each_allocation_fails(explains, *state) > 3);
    assert_true(unit_each_allocation_fails(judges, *state) > 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(evidence_outlives_its_session, setup, teardown),
        cmocka_unit_test_setup_teardown(sessions_are_looked_at_by_number, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(roles_are_those_of_the_session, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_group_is_settled_over_the_case, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(what_is_not_asked_for_is_not_kept, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(each_rule_about_cases_is_explained, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_case_keeps_no_more_than_so_much, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(lack_of_memory_is_told, setup, teardown),
    };
    return cmocka_run_group_tests_name("engine/case rules", tests, NULL, NULL);
}
