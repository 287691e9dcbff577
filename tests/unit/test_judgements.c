/* test_judgements.c - coding/judgements: rows of several coders become one record. */
#include "unit.h"

#include "coding/judgements.h"

/* A row as typed: coder, case, session, unit, first and last turn, code, value. */
struct typed {
    const char *coder, *case_name, *session, *unit;
    uint32_t first, last;
    const char *code, *value; /* code "": judged; NULL: listed */
};

static enum attune_status add(struct at_judgements *judgements,
                              const struct typed *typed, uint32_t line,
                              struct attune_error *error)
{
    const struct at_sheet_row row = {
        .says = !typed->code    ? AT_SHEET_LISTS
                : !*typed->code ? AT_SHEET_JUDGED
                                : AT_SHEET_GIVES,
        .coder = at_slice_of(typed->coder),
        .case_name = at_slice_of(typed->case_name),
        .session = at_slice_of(typed->session),
        .unit = at_slice_of(typed->unit),
        .first_turn = typed->first,
        .last_turn = typed->last,
        .code = at_slice_of(typed->code),
        .value = at_slice_of(typed->value),
        .line = line,
    };
    return at_judgements_add(judgements, &row, error);
}

static struct at_judgements *filled(const struct typed *rows, size_t count,
                                    struct attune_error *error)
{
    struct at_judgements *judgements = at_judgements_new();
    enum attune_status status =
        judgements ? at_judgements_open_file(judgements, "t.csv", error)
                   : at_error_nomem(error);
    for (uint32_t i = 0; i < count && !status; i++)
        status = add(judgements, &rows[i], i + 2, error);
    if (!status)
        status = at_judgements_close(judgements, error);
    if (!status)
        return judgements;
    at_judgements_free(judgements);
    return NULL;
}

static bool is_judged(const struct at_judgements *judgements, uint32_t unit,
                      uint32_t coder)
{
    return judgements->judged[unit * judgements->coder_count + coder];
}

static void coders_meet_at_the_same_unit(void **state)
{
    (void)state;
    static const struct typed rows[] = {
        { "anna", "", "s1", "turn", 1, 1, "hurt", "" },
        { "ben", "", "s1", "turn", 1, 1, "", "" },
        { "ben", "", "s1", "turn", 2, 2, "level", "3.0" },
        { "anna", "", "s1", "turn", 2, 2, "level", "3" },
        { "anna", "", "s1", "turn", 3, 3, "uncodable", "" },
        { "", "", "s1", "turn", 4, 4, NULL, "" },
    };
    struct at_judgements *judgements = filled(rows, 6, NULL);
    assert_int_equal(judgements->unit_count, 4);
    assert_int_equal(judgements->coder_count, 2);
    assert_true(is_judged(judgements, 0, 0) && is_judged(judgements, 0, 1));
    assert_true(is_judged(judgements, 1, 0) && is_judged(judgements, 1, 1));
    assert_false(is_judged(judgements, 2, 0) || is_judged(judgements, 2, 1));
    assert_false(is_judged(judgements, 3, 0) || is_judged(judgements, 3, 1));
    const struct at_judged_code *level = &judgements->codes[AT_CODES_RESERVED + 1];
    assert_string_equal(level->name.data, "level");
    assert_int_equal(level->count, 2);
    assert_int_equal(judgements->given[level->first].value,
                     judgements->given[level->first + 1].value);
    at_judgements_free(judgements);
}

static void who_fills_judged_every_known_turn_of_its_sessions(void **state)
{
    (void)state;
    static const struct typed rows[] = {
        { "anna", "", "s1", "turn", 1, 1, "hurt", "" },
        { "", "", "s1", "turn", 2, 2, NULL, "" },
        { "", "", "s2", "turn", 1, 1, NULL, "" },
        { "", "", "s1", "exchange", 1, 2, NULL, "" },
    };
    struct at_judgements *judgements = at_judgements_new();
    assert_int_equal(at_judgements_open_file(judgements, "t.csv", NULL), ATTUNE_OK);
    for (uint32_t i = 0; i < 4; i++)
        assert_int_equal(add(judgements, &rows[i], i, NULL), ATTUNE_OK);
    judgements->coders[0].fills = true;
    assert_int_equal(at_judgements_close(judgements, NULL), ATTUNE_OK);
    assert_true(is_judged(judgements, 1, 0));
    assert_false(is_judged(judgements, 2, 0));
    assert_false(is_judged(judgements, 3, 0));
    at_judgements_free(judgements);
}

static void a_case_may_be_left_unsaid_where_it_is_clear(void **state)
{
    (void)state;
    static const struct typed clear[] = {
        { "anna", "", "s1", "turn", 1, 1, "hurt", "" },
        { "ben", "P7", "s1", "turn", 1, 1, "hurt", "" },
        { "eva", "", "s1", "turn", 1, 1, "hurt", "" },
        { "eva", "P7", "s2", "turn", 1, 1, "hurt", "" },
    };
    struct at_judgements *judgements = filled(clear, 4, NULL);
    assert_int_equal(judgements->session_count, 2);
    assert_string_equal(judgements->sessions[0].case_name.data, "P7");
    at_judgements_free(judgements);
    static const struct typed unclear[] = {
        { "anna", "P7", "s1", "turn", 1, 1, "hurt", "" },
        { "anna", "P8", "s1", "turn", 1, 1, "hurt", "" },
        { "ben", "", "s1", "turn", 1, 1, "hurt", "" },
    };
    struct attune_error error;
    assert_null(filled(unclear, 3, &error));
    assert_string_equal(error.message,
                        "session \"s1\" is there in more than one case, and not every "
                        "table says which is meant; a column \"case\" would");
    static const struct typed later[] = {
        { "ben", "", "s1", "turn", 1, 1, "hurt", "" },
        { "anna", "P7", "s1", "turn", 1, 1, "hurt", "" },
        { "anna", "P8", "s1", "turn", 1, 1, "hurt", "" },
    };
    assert_null(filled(later, 3, &error));
}

static void what_is_said_twice_is_told_with_both_lines(void **state)
{
    (void)state;
    static const struct typed code[] = {
        { "anna", "", "s1", "turn", 4, 4, "hurt", "" },
        { "ben", "", "s1", "turn", 4, 4, "hurt", "" },
        { "anna", "", "s1", "turn", 4, 4, "hurt", "" },
    };
    struct attune_error error;
    assert_null(filled(code, 3, &error));
    assert_int_equal(error.line, 4);
    assert_string_equal(
        error.message, "anna gives \"hurt\" to turn 4 of session \"s1\" a second time; "
                       "the first is t.csv:2");
    static const struct typed row[] = {
        { "anna", "", "", "exchange", 4, 5, "", "" },
        { "anna", "", "", "exchange", 4, 5, "", "" },
    };
    assert_null(filled(row, 2, &error));
    assert_string_equal(error.message,
                        "a second row of anna for exchange 4-5; the first is t.csv:2");
}

static void an_unknown_unit_is_refused(void **state)
{
    (void)state;
    static const struct typed rows[] = { { "a", "", "s", "scene", 1, 1, "x", "" } };
    struct attune_error error;
    assert_null(filled(rows, 1, &error));
    assert_string_equal(error.message,
                        "\"scene\" is no unit; those are turn, sentence, exchange, "
                        "episode, window, session and case");
}

static bool fill_all(void *data)
{
    (void)data;
    static const struct typed rows[] = {
        { "anna", "", "s1", "turn", 1, 1, "hurt", "2" },
        { "ben", "P1", "s1", "turn", 1, 1, "", "" },
    };
    struct attune_error error = { 0 };
    struct at_judgements *judgements = filled(rows, 2, &error);
    assert_true(judgements || error.status == ATTUNE_NO_MEMORY);
    at_judgements_free(judgements);
    return judgements != NULL;
}

static void running_out_of_memory_is_an_error(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(fill_all, NULL) > 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(coders_meet_at_the_same_unit),
        cmocka_unit_test(who_fills_judged_every_known_turn_of_its_sessions),
        cmocka_unit_test(a_case_may_be_left_unsaid_where_it_is_clear),
        cmocka_unit_test(what_is_said_twice_is_told_with_both_lines),
        cmocka_unit_test(an_unknown_unit_is_refused),
        cmocka_unit_test(running_out_of_memory_is_an_error),
    };
    return cmocka_run_group_tests_name("coding/judgements", tests, NULL, NULL);
}
