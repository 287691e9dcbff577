#include <stdio.h>

#include "scheme/code_test.h"
#include "scheme/rules.h"
#include "transcript/builder.h"
#include "unit.h"

/* Codes 0 to 4 of one scheme: flag, number, scale, choice; mood is a group of the
 * flags good and bad (5, 6); "uncodable" of the group has the id 7. */
static const struct at_slice scale[] = { { "0", 1 }, { "1", 1 }, { "2", 1 } };
static const struct at_slice choice[] = { { "low", 3 }, { "mid", 3 }, { "high", 4 } };
static const char *const ids[] = {
    "flag", "count", "scale", "level", "rup-a", "rup-b"
};
static const struct at_scheme scheme = { .first_code = 0, .code_count = 6 };

static size_t find(void *data, enum at_code_name how, struct at_slice name,
                   at_code_id *codes, size_t most, char *message, size_t size)
{
    size_t count = 0;
    (void)data;
    (void)most;
    for (at_code_id i = 0; i < sizeof ids / sizeof *ids; i++) {
        struct at_slice id = at_slice_of(ids[i]);
        bool fits =
            how == AT_NAME_GROUP ? at_slice_is(name, "rup") && i >= 4
            : how == AT_NAME_PREFIX
                ? id.size >= name.size && memcmp(id.data, name.data, name.size) == 0
                : at_slice_equal(name, id);
        if (fits)
            codes[count++] = i;
    }
    if (count == 0)
        snprintf(message, size, "there is no \"%.*s\"", AT_SLICE_ARGS(name));
    return count;
}

static void describe(void *data, at_code_id code, struct at_code_facts *facts)
{
    static const enum at_value_type types[] = { AT_TYPE_FLAG,  AT_TYPE_NUMBER,
                                                AT_TYPE_SCALE, AT_TYPE_CHOOSE,
                                                AT_TYPE_FLAG,  AT_TYPE_FLAG };
    (void)data;
    *facts = (struct at_code_facts){ types[code], { 0, NULL }, &scheme, -1 };
    if (code == 2)
        facts->values = (struct at_text_list){ 3, scale };
    if (code == 3)
        facts->values = (struct at_text_list){ 3, choice };
    if (code >= 4)
        facts->group = 0;
}

static const struct at_code_names names = { find, describe, NULL };

struct fixture {
    struct at_arena *arena;
    struct at_builder *builder;
    struct at_transcript *transcript;
    struct at_codings *codings;
};

static void say(struct fixture *it, enum at_role role)
{
    uint32_t speaker;
    const char *name = at_role_name(role);
    assert_int_equal(
        at_builder_speaker(it->builder, at_slice_of(name), role, &speaker, NULL),
        ATTUNE_OK);
    const struct at_new_turn turn = { speaker, at_slice_of("One. Two."), -1, -1, 1 };
    assert_int_equal(at_builder_turn(it->builder, &turn, NULL), ATTUNE_OK);
}

static void give(struct fixture *it, uint32_t turn, at_code_id code,
                 struct at_value value, enum at_unit unit)
{
    const struct at_turn *at = &it->transcript->turns[turn];
    const struct at_span span = { turn, at->start, at->start + 3 };
    const struct at_coding coding = {
        .code = code,
        .unit = unit,
        .unit_number = unit == AT_UNIT_TURN ? turn : at->first_sentence,
        .first_turn = turn,
        .last_turn = turn,
        .value = value,
        .confidence = 1,
        .evidence = &span,
        .evidence_count = 1,
    };
    assert_int_equal(at_codings_add(it->codings, &coding, NULL), ATTUNE_OK);
}

static struct at_value flag(void)
{
    return (struct at_value){ .kind = AT_VALUE_FLAG };
}

static struct at_value number(double n)
{
    return (struct at_value){ .kind = AT_VALUE_NUMBER, .number = n };
}

static struct at_value text(const char *words)
{
    return (struct at_value){ .kind = AT_VALUE_TEXT, .text = at_slice_of(words) };
}

/* Turn 1: flag, count 3, scale 1, level mid; turn 2: rup-a on a sentence;
 * turn 3: the group is uncodable; turn 4: nothing. */
static int setup(void **state)
{
    struct fixture *it = test_calloc(1, sizeof *it);
    *state = it;
    it->arena = at_arena_new();
    it->builder = at_builder_new(at_language_unknown());
    if (at_builder_begin(it->builder, at_slice_of("s"), NULL) != ATTUNE_OK)
        return -1;
    say(it, AT_ROLE_THERAPIST);
    say(it, AT_ROLE_PATIENT);
    say(it, AT_ROLE_PATIENT);
    say(it, AT_ROLE_OTHER);
    it->transcript = at_builder_finish(it->builder);
    it->codings = at_codings_new(it->transcript);
    give(it, 0, 0, flag(), AT_UNIT_TURN);
    give(it, 0, 1, number(3), AT_UNIT_TURN);
    give(it, 0, 2, number(1), AT_UNIT_TURN);
    give(it, 0, 3, text("mid"), AT_UNIT_TURN);
    give(it, 1, 4, flag(), AT_UNIT_SENTENCE);
    give(it, 2, at_scheme_group_id(&scheme, 0),
         (struct at_value){ .kind = AT_VALUE_UNCODABLE, .text = at_slice_of("short") },
         AT_UNIT_TURN);
    return 0;
}

static int teardown(void **state)
{
    struct fixture *it = *state;
    at_transcript_free(it->transcript);
    at_builder_free(it->builder);
    at_arena_free(it->arena);
    test_free(it);
    return 0;
}

static const struct at_code_test *parse(struct fixture *it, const char *pattern)
{
    const struct at_code_test *test = NULL;
    struct attune_error error = { 0 };
    if (at_code_test_parse(&test, it->arena, at_slice_of(pattern), &names, &error) !=
        ATTUNE_OK)
        fail_msg("%s: %s", pattern, error.message);
    return test;
}

static void tests_hold_of_the_turns_they_should(void **state)
{
    struct fixture *it = *state;
    static const struct {
        const char *pattern;
        const char *turns; /* "1" where it holds, "0" where not, "?" where uncodable */
        size_t found;      /* codings found in the first turn it holds of */
    } rows[] = {
        { "flag", "1000", 1 },
        { "!flag", "0111", 0 },
        { "_", "1111", 0 },
        { "rup-*", "01?0", 1 },
        { "<rup>", "01?0", 1 },
        { "flag&count", "1000", 2 },
        { "flag|rup-a", "11?0", 1 },
        { "rup-b", "00?0", 0 },
        { "flag&!count", "0000", 0 },
        { "(flag|rup-a)&!count", "01?0", 1 },
        { "patient:_", "0110", 0 },
        { "patient:rup-a", "01?0", 1 },
        { "therapist:rup-a", "0000", 0 },
        { "!patient:_", "1001", 0 },
        { "patient:!rup-a", "0010", 0 },
        { "count=3", "1000", 1 },
        { "count=4", "0000", 0 },
        { "count>=3", "1000", 1 },
        { "count>=3.5", "0000", 0 },
        { "count<=2", "0000", 0 },
        { "scale>=1", "1000", 1 },
        { "scale>=2", "0000", 0 },
        { "scale=1", "1000", 1 },
        { "level=mid", "1000", 1 },
        { "level>=low", "1000", 1 },
        { "level>=high", "0000", 0 },
        { "level<=mid", "1000", 1 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct at_code_test *test = parse(it, rows[i].pattern);
        char turns[5] = "";
        bool counted = false;
        for (uint32_t turn = 0; turn < 4; turn++) {
            struct at_code_test_hits hits = { .count = 0 };
            bool holds =
                at_code_test_holds(test, it->codings, it->transcript, turn, &hits);
            assert_int_equal(holds, at_code_test_holds(test, it->codings,
                                                       it->transcript, turn, NULL));
            turns[turn] = holds ? '1' : hits.uncodable ? '?' : '0';
            if (holds && !counted)
                assert_int_equal(hits.count, rows[i].found);
            if (!holds)
                assert_int_equal(hits.count, 0);
            counted |= holds;
        }
        if (strcmp(turns, rows[i].turns) != 0)
            fail_msg("%s: expected %s, got %s", rows[i].pattern, rows[i].turns, turns);
    }
}

static void bad_tests_are_refused_with_a_caret(void **state)
{
    struct fixture *it = *state;
    static const struct {
        const char *pattern, *message;
    } rows[] = {
        { "nothing", "there is no \"nothing\"\nnothing\n^" },
        { "flag&gone", "there is no \"gone\"\nflag&gone\n     ^" },
        { "flag=1", "this code has no value to compare\nflag=1\n^" },
        { "count=low", "the value of this code is a number\ncount=low\n^" },
        { "scale=7", "this code has no value \"7\"\nscale=7\n^" },
        { "level=hgih", "this code has no value \"hgih\" (did you mean \"high\"?)\n"
                        "level=hgih\n^" },
        { "flag count", "a code test is about one turn; a pattern over turns is a "
                        "sequence\nflag count\n^" },
        { "flag*", NULL },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct at_code_test *test = NULL;
        struct attune_error error = { 0 };
        enum attune_status status = at_code_test_parse(
            &test, it->arena, at_slice_of(rows[i].pattern), &names, &error);
        assert_int_equal(status, rows[i].message ? ATTUNE_INVALID : ATTUNE_OK);
        if (rows[i].message)
            assert_string_equal(error.message, rows[i].message);
    }
}

static void lists_of_codes_pick_codings(void **state)
{
    struct fixture *it = *state;
    assert_true(at_code_test_is_list(parse(it, "flag|rup-*|<rup>")));
    assert_false(at_code_test_is_list(parse(it, "flag&count")));
    assert_false(at_code_test_is_list(parse(it, "!flag")));
    assert_false(at_code_test_is_list(parse(it, "patient:flag")));
    assert_false(at_code_test_is_list(parse(it, "_")));
    const struct at_code_test *test = parse(it, "flag|count>=4|level=mid");
    assert_true(at_code_test_picks(test, at_codings_get(it->codings, 0)));
    assert_false(at_code_test_picks(test, at_codings_get(it->codings, 1)));
    assert_true(at_code_test_picks(test, at_codings_get(it->codings, 3)));
    assert_false(at_code_test_picks(test, at_codings_get(it->codings, 5)));
    const struct at_code_set *codes = at_code_test_set(test);
    assert_true(at_codings_may_have(it->codings, 0, codes));
    assert_false(at_codings_may_have(it->codings, 1, codes));
    codes = at_code_test_set(parse(it, "flag|rup-*"));
    assert_true(at_codings_may_have(it->codings, 1, codes));
}

static void a_test_may_be_true_without_a_code(void **state)
{
    static const char *const asking[] = { "flag", "patient:flag&!count",
                                          "rup-*|level=mid", "flag|count&_" };
    static const char *const others[] = { "_", "!flag", "flag|!count", "patient:_",
                                          "patient:!flag&_" };
    for (size_t i = 0; i < sizeof asking / sizeof *asking; i++)
        assert_true(at_code_test_needs_code(parse(*state, asking[i])));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(at_code_test_needs_code(parse(*state, others[i])));
}

static void the_codes_named_are_known(void **state)
{
    size_t count;
    const struct at_code_test *test = parse(*state, "flag&!(rup-*|level=mid)");
    const at_code_id *codes = at_code_test_codes(test, &count);
    static const at_code_id expected[] = { 0, 4, 5, 3 };
    assert_int_equal(count, 4);
    assert_memory_equal(codes, expected, sizeof expected);
}

static bool parse_once(void *data)
{
    (void)data;
    const struct at_code_test *test = NULL;
    struct at_arena *arena = at_arena_new();
    bool parsed = arena && at_code_test_parse(&test, arena,
                                              at_slice_of("flag&!(rup-*|level>=mid)"),
                                              &names, NULL) == ATTUNE_OK;
    at_arena_free(arena);
    return parsed;
}

static void running_out_of_memory_is_told(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(parse_once, NULL) > 0);
}

#define WITH_CODINGS(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_CODINGS(tests_hold_of_the_turns_they_should),
        WITH_CODINGS(bad_tests_are_refused_with_a_caret),
        WITH_CODINGS(lists_of_codes_pick_codings),
        WITH_CODINGS(a_test_may_be_true_without_a_code),
        WITH_CODINGS(the_codes_named_are_known),
        cmocka_unit_test(running_out_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("scheme/code_test", tests, NULL, NULL);
}
