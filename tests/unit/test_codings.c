/* test_codings.c - what was given to which unit, found again and put in order. */
#include "coding/codings.h"

#include "sample.h"

static const struct sample_turn talk[] = {
    { "T", "So. Why?", SAMPLE_UNTIMED },
    { "P", "", SAMPLE_UNTIMED },
    { "P", "No. No.", SAMPLE_UNTIMED },
    { "T", "Yes.", SAMPLE_UNTIMED },
};

struct fixture {
    struct at_builder *builder;
    struct at_transcript *transcript;
    struct at_codings *codings;
};

static int setup(void **state)
{
    static struct fixture fixture;
    fixture.builder = at_builder_new(at_language_unknown());
    fixture.transcript = sample_build(fixture.builder, talk, 4);
    fixture.codings = at_codings_new(fixture.transcript);
    *state = &fixture;
    return fixture.codings ? 0 : -1;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    at_transcript_free(fixture->transcript);
    at_builder_free(fixture->builder);
    return 0;
}

#define WITH_CODINGS(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

static const struct at_span whole = { 0, 0, 3 };

/* A coding of a turn. */
static struct at_coding coding_of(at_code_id code, uint32_t turn)
{
    return (struct at_coding){ .code = code,
                               .unit = AT_UNIT_TURN,
                               .unit_number = turn,
                               .first_turn = turn,
                               .last_turn = turn,
                               .confidence = 1,
                               .evidence = &whole,
                               .evidence_count = 1 };
}

static void give(struct at_codings *codings, struct at_coding coding)
{
    assert_int_equal(at_codings_add(codings, &coding, NULL), ATTUNE_OK);
}

static void a_coding_is_found_by_its_unit(void **state)
{
    struct at_codings *codings = ((struct fixture *)*state)->codings;
    struct at_coding sentence = coding_of(7, 2);
    sentence.unit = AT_UNIT_SENTENCE;
    sentence.unit_number = 3;
    give(codings, coding_of(5, 2));
    give(codings, sentence);
    assert_int_equal(at_codings_count(codings), 2);
    const struct at_coding *found = at_codings_find(codings, 5, AT_UNIT_TURN, 2, 2);
    assert_ptr_equal(found, at_codings_get(codings, 0));
    assert_int_equal(found->index, 0);
    found = at_codings_find(codings, 7, AT_UNIT_SENTENCE, 3, 2);
    assert_ptr_equal(found, at_codings_get(codings, 1));
    assert_null(at_codings_find(codings, 7, AT_UNIT_SENTENCE, 2, 2));
    assert_null(at_codings_find(codings, 7, AT_UNIT_TURN, 2, 2));
    assert_null(at_codings_find(codings, 5, AT_UNIT_TURN, 3, 3));
    assert_null(at_codings_find(codings, 6, AT_UNIT_TURN, 2, 2));
}

static void evidence_is_sorted_and_each_span_once(void **state)
{
    static const struct at_span given[] = { { 2, 10, 12 }, { 0, 0, 3 },   { 2, 10, 11 },
                                            { 0, 4, 8 },   { 2, 10, 12 }, { 0, 0, 3 },
                                            { 0, 0, 8 },   { 2, 9, 15 } };
    static const struct at_span kept[] = { { 0, 0, 3 },  { 0, 0, 8 },   { 0, 4, 8 },
                                           { 2, 9, 15 }, { 2, 10, 11 }, { 2, 10, 12 } };
    struct at_codings *codings = ((struct fixture *)*state)->codings;
    struct at_coding coding = coding_of(1, 0);
    coding.evidence = given;
    coding.evidence_count = sizeof given / sizeof *given;
    give(codings, coding);
    const struct at_coding *made = at_codings_get(codings, 0);
    assert_int_equal(made->evidence_count, sizeof kept / sizeof *kept);
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        assert_int_equal(made->evidence[i].turn, kept[i].turn);
        assert_int_equal(made->evidence[i].start, kept[i].start);
        assert_int_equal(made->evidence[i].end, kept[i].end);
    }
}

static void what_is_given_is_copied(void **state)
{
    struct at_codings *codings = ((struct fixture *)*state)->codings;
    char reason[] = "too short";
    struct at_coding coding = coding_of(1, 0);
    coding.value = (struct at_value){ AT_VALUE_UNCODABLE, 0, at_slice_of(reason) };
    coding.evidence = NULL;
    coding.evidence_count = 0;
    give(codings, coding);
    reason[0] = 'x';
    const struct at_coding *made = at_codings_get(codings, 0);
    assert_true(at_slice_is(made->value.text, "too short"));
    assert_int_equal(made->evidence_count, 0);
}

static void a_turn_lists_its_codings_newest_first(void **state)
{
    struct at_codings *codings = ((struct fixture *)*state)->codings;
    for (at_code_id code = 0; code < 100; code++)
        give(codings, coding_of(code, code % 2 ? 3 : 0));
    struct at_coding_walk walk = at_codings_begun(codings, 3, NULL);
    for (at_code_id code = 100; code-- > 0;)
        if (code % 2)
            assert_int_equal(at_codings_next(&walk)->code, code);
    assert_null(at_codings_next(&walk));
    walk = at_codings_begun(codings, 1, NULL);
    assert_null(at_codings_next(&walk));
}

/* A turn, a sentence and a stretch of three codes, and one that could not be decided. */
static void walks_pass_over_other_codes(void **state)
{
    struct at_codings *codings = ((struct fixture *)*state)->codings;
    struct at_code_set wanted = { { 0 } }, uncodable = { { 0 } };
    at_code_set_add(&wanted, 1);
    at_code_set_add(&wanted, 4);
    at_code_set_add_uncodable(&uncodable);
    for (at_code_id code = 0; code < 200; code++) {
        struct at_coding coding = coding_of(code, 1);
        coding.last_turn = code == 4 ? 3 : 1;
        coding.unit = code == 4 ? AT_UNIT_WINDOW : AT_UNIT_TURN;
        coding.value.kind = code == 7 ? AT_VALUE_UNCODABLE : AT_VALUE_FLAG;
        give(codings, coding);
    }
    struct at_coding_walk walk = at_codings_over(codings, 1, &wanted);
    assert_int_equal(at_codings_next(&walk)->code, 4);
    assert_int_equal(at_codings_next(&walk)->code, 1);
    assert_null(at_codings_next(&walk));
    walk = at_codings_over(codings, 3, &wanted);
    assert_int_equal(at_codings_next(&walk)->code, 4);
    assert_null(at_codings_next(&walk));
    walk = at_codings_begun(codings, 1, &uncodable);
    assert_int_equal(at_codings_next(&walk)->code, 7);
    assert_null(at_codings_next(&walk));
    assert_int_equal(at_codings_look(codings, 2, &wanted), 4);
    assert_int_equal(at_codings_look(codings, 5, &wanted), 200);
}

/* The code given last among those whose first turn is 0. */
static at_code_id newest_code(const struct at_codings *codings)
{
    struct at_coding_walk walk = at_codings_begun(codings, 0, NULL);
    const struct at_coding *newest = at_codings_next(&walk);
    return newest ? newest->code : AT_CODE_NONE;
}

static void an_outranked_coding_is_out_of_sight(void **state)
{
    struct at_codings *codings = ((struct fixture *)*state)->codings;
    for (at_code_id code = 0; code < 4; code++)
        give(codings, coding_of(code, 0));
    at_codings_outrank(codings, 3);
    at_codings_outrank(codings, 1);
    assert_null(at_codings_find(codings, 1, AT_UNIT_TURN, 0, 0));
    assert_null(at_codings_find(codings, 3, AT_UNIT_TURN, 0, 0));
    assert_true(at_codings_get(codings, 1)->outranked);
    assert_int_equal(at_codings_count(codings), 4);
    assert_int_equal(newest_code(codings), 2);
    at_codings_outrank(codings, 2);
    assert_int_equal(newest_code(codings), 0);
    at_codings_outrank(codings, 0);
    assert_int_equal(newest_code(codings), AT_CODE_NONE);
    size_t count;
    assert_non_null(at_codings_sorted(codings, &count));
    assert_int_equal(count, 0);
}

static bool may_have(struct at_codings *codings, uint32_t turn, at_code_id code)
{
    struct at_code_set set = { { 0 } };
    at_code_set_add(&set, code);
    return at_codings_may_have(codings, turn, &set);
}

static void a_turn_may_have_what_it_was_given_and_what_covers_it(void **state)
{
    struct at_codings *codings = ((struct fixture *)*state)->codings;
    struct at_coding stretch = coding_of(AT_CODE_SET_BITS * 2 + 7, 1);
    stretch.unit = AT_UNIT_WINDOW;
    stretch.last_turn = 3;
    give(codings, coding_of(3, 2));
    give(codings, stretch);
    assert_true(may_have(codings, 2, 3));
    assert_false(may_have(codings, 1, 3));
    assert_false(may_have(codings, 2, 4));
    for (uint32_t turn = 1; turn <= 3; turn++)
        assert_true(may_have(codings, turn, stretch.code));
}

static void a_turn_may_have_what_could_not_be_decided(void **state)
{
    struct at_codings *codings = ((struct fixture *)*state)->codings;
    struct at_code_set uncodable = { { 0 } };
    struct at_coding coding = coding_of(3, 2);
    at_code_set_add_uncodable(&uncodable);
    give(codings, coding_of(AT_CODE_SET_BITS, 1));
    coding.value.kind = AT_VALUE_UNCODABLE;
    give(codings, coding);
    assert_false(at_codings_may_have(codings, 1, &uncodable));
    assert_true(at_codings_may_have(codings, 2, &uncodable));
}

/* In the order of output; given in another. */
static const struct {
    uint32_t first, last, scheme, unit_number, code;
    enum at_unit unit;
} ordered[] = {
    { 0, 0, 0, 0, 2, AT_UNIT_SENTENCE }, { 0, 0, 0, 1, 1, AT_UNIT_SENTENCE },
    { 0, 0, 1, 0, 10, AT_UNIT_TURN },    { 0, 0, 1, 0, 11, AT_UNIT_TURN },
    { 0, 3, 0, 0, 0, AT_UNIT_SESSION },  { 2, 2, 0, 2, 3, AT_UNIT_TURN },
    { 3, 3, 0, 3, 3, AT_UNIT_TURN },
};

static void output_has_one_order(void **state)
{
    enum { COUNT = sizeof ordered / sizeof *ordered };
    struct at_codings *codings = ((struct fixture *)*state)->codings;
    struct at_coding mark = coding_of(99, 0);
    mark.mark = true;
    give(codings, mark);
    for (size_t i = 0; i < COUNT; i++) {
        size_t j = i * 3 % COUNT; /* 3 and 7 have no common divisor */
        struct at_coding coding = coding_of(ordered[j].code, ordered[j].first);
        coding.last_turn = ordered[j].last;
        coding.scheme = ordered[j].scheme;
        coding.unit = ordered[j].unit;
        coding.unit_number = ordered[j].unit_number;
        give(codings, coding);
    }
    size_t count;
    const struct at_coding *const *sorted = at_codings_sorted(codings, &count);
    assert_int_equal(count, COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        assert_int_equal(sorted[i]->code, ordered[i].code);
        assert_int_equal(sorted[i]->unit_number, ordered[i].unit_number);
    }
}

static bool has(const struct at_codings *codings, uint32_t turn)
{
    struct at_coding_walk walk = at_codings_over(codings, turn, NULL);
    return at_codings_next(&walk) != NULL;
}

static void a_turn_has_its_sessions_codes_where_that_is_wanted(void **state)
{
    struct at_codings *codings = ((struct fixture *)*state)->codings;
    struct at_coding session = coding_of(7, 1);
    session.unit = AT_UNIT_SESSION;
    session.last_turn = 2;
    give(codings, session);
    assert_false(has(codings, 1));
    at_codings_widen(codings);
    give(codings, session);
    assert_true(has(codings, 1) && has(codings, 2));
    assert_false(has(codings, 0) || has(codings, 3));
}

static void units_have_names(void **state)
{
    static const char *const names[] = { "sentence", "turn",    "exchange", "episode",
                                         "window",   "session", "case" };
    (void)state;
    enum at_unit unit;
    for (int i = 0; i < AT_UNIT_COUNT; i++) {
        assert_string_equal(at_unit_name((enum at_unit)i), names[i]);
        assert_true(at_unit_find(at_slice_of(names[i]), &unit));
        assert_int_equal(unit, i);
    }
    assert_false(at_unit_find(at_slice_of("turns"), &unit));
}

static bool give_many(void *data)
{
    const struct fixture *fixture = data;
    struct at_transcript copy = *fixture->transcript;
    size_t given = 0, count = 0;
    copy.arena = at_arena_new();
    struct at_codings *codings = copy.arena ? at_codings_new(&copy) : NULL;
    for (at_code_id code = 0; codings && code < 3000; code++) {
        struct at_coding coding = coding_of(code, code % 4);
        coding.value = (struct at_value){ AT_VALUE_TEXT, 0, at_slice_of("low") };
        if (at_codings_add(codings, &coding, NULL) != ATTUNE_OK)
            assert_null(
                at_codings_find(codings, code, AT_UNIT_TURN, code % 4, code % 4));
        else
            given++;
        assert_int_equal(at_codings_count(codings), given);
    }
    bool complete = codings && at_codings_sorted(codings, &count) && given == 3000;
    assert_int_equal(count, complete ? 3000 : count);
    at_arena_free(copy.arena);
    return complete;
}

static void each_allocation_may_fail(void **state)
{
    assert_in_range(unit_each_allocation_fails(give_many, *state), 5, 100);
}

/* The codes of the turn, those given last first, as told by the record. */
static void check_turn(const struct at_codings *codings, uint32_t turn,
                       const at_code_id *codes, size_t count)
{
    struct at_coding_walk walk = at_codings_begun(codings, turn, NULL);
    for (size_t i = 0; i < count; i++) {
        const struct at_coding *coding = at_codings_next(&walk);
        assert_non_null(coding);
        assert_int_equal(coding->code, codes[count - 1 - i]);
        assert_int_equal(coding->rule_line, coding->code + 10);
        assert_int_equal(coding->unit_number, turn);
        assert_int_equal(coding->last_turn, turn);
    }
    assert_null(at_codings_next(&walk));
}

enum { TOLD = 130 };

/* Gives the turn all of them whose number fits: told[i] is code `first` + i, or as much
 * below it when `down`. */
static void give_told(struct at_codings *codings, uint32_t turn, at_code_id first,
                      bool down, bool mark)
{
    struct at_told_code told[TOLD];
    const struct at_coding like = { .unit = AT_UNIT_TURN,
                                    .confidence = 1,
                                    .mark = mark };
    const uint64_t which[] = { UINT64_MAX, 0, 3 };
    for (uint32_t i = 0; i < TOLD; i++) {
        at_code_id code = down ? first - i : first + i;
        told[i] = (struct at_told_code){ code, code + 10 };
    }
    assert_int_equal(at_codings_add_to_turn(codings, &like, told, which, 3, turn, NULL),
                     ATTUNE_OK);
}

static void many_are_given_to_a_turn_at_once(void **state)
{
    struct at_codings *codings = ((struct fixture *)*state)->codings;
    at_code_id codes[66];
    size_t count;
    for (uint32_t turn = 0; turn < 3; turn++)
        give_told(codings, turn, 0, false, false);
    for (uint32_t i = 0; i < 66; i++)
        codes[i] = i < 64 ? i : i + 64;
    for (uint32_t turn = 0; turn < 3; turn++)
        check_turn(codings, turn, codes, 66);
    check_turn(codings, 3, codes, 0);
    const struct at_coding *const *sorted = at_codings_sorted(codings, &count);
    assert_int_equal(count, 3 * 66);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(sorted[i]->first_turn, i / 66);
        assert_int_equal(sorted[i]->code, codes[i % 66]);
    }
    assert_non_null(at_codings_find(codings, 129, AT_UNIT_TURN, 2, 2));
    assert_null(at_codings_find(codings, 64, AT_UNIT_TURN, 2, 2));
}

static void those_given_at_once_come_out_in_order(void **state)
{
    struct at_codings *codings = ((struct fixture *)*state)->codings;
    size_t count;
    give_told(codings, 1, 129, true, false); /* downwards */
    give(codings, coding_of(40, 2));
    give_told(codings, 2, 200, false, true); /* marks stay in the record */
    give_told(codings, 2, 300, false, false);
    give_told(codings, 0, 5, false, false); /* a turn before those */
    const struct at_coding *const *sorted = at_codings_sorted(codings, &count);
    assert_int_equal(count, 66 + 66 + 1 + 66);
    for (size_t i = 1; i < count; i++) {
        assert_true(sorted[i - 1]->first_turn <= sorted[i]->first_turn);
        if (sorted[i - 1]->first_turn == sorted[i]->first_turn)
            assert_true(sorted[i - 1]->code < sorted[i]->code);
    }
    assert_int_equal(sorted[0]->code, 5);
    assert_int_equal(sorted[66]->code, 0);
    assert_int_equal(sorted[132]->code, 40);
    assert_int_equal(sorted[133]->code, 300);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_CODINGS(a_coding_is_found_by_its_unit),
        WITH_CODINGS(evidence_is_sorted_and_each_span_once),
        WITH_CODINGS(what_is_given_is_copied),
        WITH_CODINGS(a_turn_lists_its_codings_newest_first),
        WITH_CODINGS(walks_pass_over_other_codes),
        WITH_CODINGS(an_outranked_coding_is_out_of_sight),
        WITH_CODINGS(a_turn_may_have_what_it_was_given_and_what_covers_it),
        WITH_CODINGS(a_turn_may_have_what_could_not_be_decided),
        WITH_CODINGS(output_has_one_order),
        WITH_CODINGS(a_turn_has_its_sessions_codes_where_that_is_wanted),
        cmocka_unit_test(units_have_names),
        WITH_CODINGS(many_are_given_to_a_turn_at_once),
        WITH_CODINGS(those_given_at_once_come_out_in_order),
        WITH_CODINGS(each_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("coding/codings", tests, NULL, NULL);
}
