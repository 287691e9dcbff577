/* test_account.c - facts of an explanation, in the words of a codebook. */
#include "cli/account.h"

#include "transcript/builder.h"
#include "unit.h"

/* One turn: You felt dropped, maybe? */
static struct at_transcript *speak(void)
{
    uint32_t speaker;
    struct at_builder *builder = at_builder_new(at_language_find(at_slice_of("en")));
    assert_non_null(builder);
    assert_int_equal(at_builder_begin(builder, at_slice_of("t.txt"), NULL), ATTUNE_OK);
    assert_int_equal(at_builder_speaker(builder, at_slice_of("T"), AT_ROLE_THERAPIST,
                                        &speaker, NULL),
                     ATTUNE_OK);
    const struct at_new_turn turn = { speaker, at_slice_of("You felt dropped, maybe?"),
                                      -1, -1, 1 };
    assert_int_equal(at_builder_turn(builder, &turn, NULL), ATTUNE_OK);
    struct at_transcript *transcript = at_builder_finish(builder);
    assert_non_null(transcript);
    at_builder_free(builder);
    return transcript;
}

static const struct at_span felt = { 0, 0, 8 }, maybe = { 0, 18, 23 };

static const struct at_condition mind = { .name = { "mind", 4 },
                                          .text = { "you felt", 8 } };
static const struct at_condition hedge = { .name = { "hedge", 5 },
                                           .text = { "<hedges>", 8 } };
static const struct at_condition nameless = { .text = { "checking  or\n so", 16 } };

static const struct at_code code = { .id = { "knowing", 7 },
                                     .role = AT_ROLE_PATIENT,
                                     .group = 0 };
static const struct at_rule table = {
    .function = AT_NO_FUNCTION, .conditions = { .least_words = -1, .most_words = -1 }
};
static const struct at_rule function = { .function = 0 };
static const struct at_rule rows = { .function = AT_NO_FUNCTION, .row_count = 1 };
static const struct at_rule short_ones = {
    .function = AT_NO_FUNCTION, .conditions = { .least_words = 1, .most_words = 4 }
};

#define MIND_HOLDS                                                                     \
    {                                                                                  \
        .part = AT_PART_ALL, .condition = &mind, .holds = true, .span_count = 1,       \
        .spans = &felt                                                                 \
    }
#define MIND_FAILS                                                                     \
    {                                                                                  \
        .part = AT_PART_ALL, .condition = &mind, .holds = false, .span_count = 0,      \
        .spans = NULL                                                                  \
    }
#define HEDGE_FAILS                                                                    \
    {                                                                                  \
        .part = AT_PART_ANY, .condition = &hedge, .holds = false, .span_count = 0,     \
        .spans = NULL                                                                  \
    }
#define HEDGE_HOLDS                                                                    \
    {                                                                                  \
        .part = AT_PART_ANY, .condition = &hedge, .holds = true, .span_count = 1,      \
        .spans = &maybe                                                                \
    }
#define OTHER_FAILS                                                                    \
    {                                                                                  \
        .part = AT_PART_ANY, .condition = &nameless, .holds = false, .span_count = 0,  \
        .spans = NULL                                                                  \
    }
#define NO_HEDGE_HOLDS                                                                 \
    {                                                                                  \
        .part = AT_PART_NONE, .condition = &hedge, .holds = true, .span_count = 1,     \
        .spans = &maybe                                                                \
    }
#define ITEMS(...)                                                                     \
    .count = sizeof((const struct at_explained[]){ __VA_ARGS__ }) /                    \
             sizeof(struct at_explained),                                              \
    .items = (const struct at_explained[])                                             \
    {                                                                                  \
        __VA_ARGS__                                                                    \
    }

static const struct at_coding given = { .evidence = &maybe, .evidence_count = 1 };
static const struct at_coding missing = { .value = { .kind = AT_VALUE_UNCODABLE,
                                                     .text = { "too short", 9 } } };

static void the_reason_is_the_first_thing_in_the_way(void **state)
{
    const struct {
        struct at_explanation explanation;
        const char *wanted;
    } cases[] = {
        { { .outcome = AT_OUTCOME_GIVEN, .coding = &given }, "given on \"maybe\"" },
        { { .outcome = AT_OUTCOME_OUTRANKED, .outranked_by = &code },
          "outranked by knowing" },
        { { .outcome = AT_OUTCOME_UNCODABLE, .coding = &missing },
          "uncodable: too short" },
        { { .outcome = AT_OUTCOME_OTHER_ROLE, .definition = &code },
          "for turns of the patient" },
        { { .outcome = AT_OUTCOME_HUMAN }, "given by humans only" },
        { { .outcome = AT_OUTCOME_FAILED, .failure = "rules.lua:3: a number is nil" },
          "its rule failed: rules.lua:3: a number is nil" },
        { { .outcome = AT_OUTCOME_NOT_GIVEN, .definition = &code },
          "given only where no other code of its group holds" },
        { { .outcome = AT_OUTCOME_NOT_GIVEN,
            .rule = &short_ones,
            ITEMS({ .part = AT_PART_WORDS, .holds = false }, MIND_FAILS) },
          "it needs 1 to 4 words" },
        { { .outcome = AT_OUTCOME_NOT_GIVEN, .rule = &table, ITEMS(MIND_FAILS) },
          "mind was not found" },
        { { .outcome = AT_OUTCOME_NOT_GIVEN, .rule = &table, ITEMS(HEDGE_FAILS) },
          "hedge was not found" },
        { { .outcome = AT_OUTCOME_NOT_GIVEN,
            .rule = &table,
            ITEMS(MIND_HOLDS, HEDGE_FAILS, OTHER_FAILS) },
          "none of hedge, checking or so was found" },
        { { .outcome = AT_OUTCOME_NOT_GIVEN,
            .rule = &table,
            ITEMS(MIND_HOLDS, NO_HEDGE_HOLDS) },
          "hedge must not be there, but was found: \"maybe\"" },
        { { .outcome = AT_OUTCOME_NOT_GIVEN,
            .rule = &table,
            .within = AT_WITHIN_SENTENCE,
            ITEMS(MIND_HOLDS, HEDGE_HOLDS) },
          "the conditions hold, but not in the same sentence" },
        { { .outcome = AT_OUTCOME_NOT_GIVEN,
            .rule = &function,
            .agreed = true,
            ITEMS(MIND_HOLDS, { .part = AT_PART_FUNCTION, .holds = false }) },
          "its function found nothing" },
        { { .outcome = AT_OUTCOME_NOT_GIVEN, .rule = &rows, .agreed = true },
          "no row of its rule gives it" },
    };
    struct at_transcript *transcript = speak();
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct at_buffer out = { 0 };
        print_message("row %zu\n", i);
        at_account_reason(&out, &cases[i].explanation, transcript);
        assert_string_equal(at_buffer_text(&out), cases[i].wanted);
        at_buffer_clear(&out);
    }
    at_transcript_free(transcript);
}

static void conditions_stand_one_a_line(void **state)
{
    const struct at_explanation explanation = {
        .rule = &function,
        ITEMS(MIND_HOLDS, HEDGE_HOLDS, OTHER_FAILS,
              { .part = AT_PART_FUNCTION, .holds = false })
    };
    static const char wide[] = "    all   mind   you felt  yes: \"You felt\"\n"
                               "    any   hedge  <hedges>  yes: \"maybe\"\n"
                               "    any          checking or so  no\n"
                               "    function  was not asked\n";
    static const char narrow[] = "    all   mind   you felt\n"
                                 "          yes: \"You felt\"\n"
                                 "    any   hedge  <hedges>\n"
                                 "          yes: \"maybe\"\n"
                                 "    any          checking or so  no\n"
                                 "    function  was not asked\n";
    struct at_transcript *transcript = speak();
    struct at_buffer out = { 0 };
    (void)state;
    at_account_conditions(&out, &explanation, transcript, 80);
    assert_string_equal(at_buffer_text(&out), wide);
    at_buffer_reset(&out);
    at_account_conditions(&out, &explanation, transcript, 37);
    assert_string_equal(at_buffer_text(&out), narrow);
    at_buffer_clear(&out);
    at_transcript_free(transcript);
}

static void a_value_shows_unless_it_is_a_flag(void **state)
{
    static const struct {
        struct at_value value;
        const char *wanted;
    } cases[] = {
        { { AT_VALUE_FLAG, 0, { NULL, 0 } }, "" },
        { { AT_VALUE_NUMBER, 2.5, { NULL, 0 } }, "=2.5" },
        { { AT_VALUE_TEXT, 0, { "new", 3 } }, "=new" },
        { { AT_VALUE_UNCODABLE, 0, { "too short", 9 } }, "=uncodable" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct at_buffer out = { 0 };
        at_account_value(&out, &cases[i].value);
        assert_string_equal(at_buffer_text(&out), cases[i].wanted);
        at_buffer_clear(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_reason_is_the_first_thing_in_the_way),
        cmocka_unit_test(conditions_stand_one_a_line),
        cmocka_unit_test(a_value_shows_unless_it_is_a_flag),
    };
    return cmocka_run_group_tests_name("cli/account", tests, NULL, NULL);
}
