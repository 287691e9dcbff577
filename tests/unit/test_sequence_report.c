/* test_sequence_report.c - what cannot be seen from outside: memory that runs out. */
#include "cli/chosen_codes.h"
#include "cli/sequence_print.h"
#include "unit.h"

static const char results[] = "tests/cli/sequence-follows-chains-and-repairs/results";

static bool print_all(const struct at_sequence_report *report,
                      const struct at_sequence_timing *timing)
{
    struct at_buffer out = { 0 };
    const struct at_sequence_print print = {
        report, timing, true, true, 80, true, &out
    };
    at_sequence_add_text(&print);
    at_sequence_add_csv(&print);
    at_sequence_add_json(&print);
    bool whole = !out.failed;
    at_buffer_clear(&out);
    return whole;
}

static bool report_all(struct at_coded_turns *turns)
{
    static const struct at_sequence_asked asked = { 1,     AT_SIDE_ANY,   AT_SIDE_ANY,
                                                    false, AT_POOL_NEVER, 99,
                                                    1 };
    struct at_sequence_report report;
    struct at_sequence_timing timing = { 0 };
    struct attune_error error;
    uint32_t place[8];
    return at_sequence_time(&timing, turns, "withdraw", "own", &error) == ATTUNE_OK &&
           at_chosen_codes_find(turns, "own,*", place, &error) == ATTUNE_OK &&
           at_chosen_codes_keep(turns, place, "none", &error) == ATTUNE_OK &&
           at_sequence_report_make(&report, turns, &asked, &error) == ATTUNE_OK &&
           print_all(&report, &timing);
}

static bool read_and_report(void *data)
{
    struct at_coded_turns *turns = NULL;
    const struct at_coded_turns_asked asked = { 0 };
    struct attune_error error;
    enum attune_status status = at_coded_turns_read(&turns, results, &asked, &error);
    (void)data;
    if (status != ATTUNE_OK) {
        assert_int_equal(status, ATTUNE_NO_MEMORY);
        return false;
    }
    bool whole = report_all(turns);
    at_coded_turns_free(turns);
    return whole;
}

static void runs_out_of_memory(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(read_and_report, NULL) > 10);
}

static void codes_are_in_the_order_asked_for(void **state)
{
    struct at_coded_turns *turns = NULL;
    const struct at_coded_turns_asked asked = { 0 };
    struct attune_error error;
    uint32_t place[8];
    (void)state;
    assert_int_equal(at_coded_turns_read(&turns, results, &asked, &error), ATTUNE_OK);
    assert_true(turns->has_all_turns && turns->sequence.turns == 14);
    assert_int_equal(at_chosen_codes_find(turns, "share, w*", place, &error),
                     ATTUNE_OK);
    assert_int_equal(at_chosen_codes_keep(turns, place, "none", &error), ATTUNE_OK);
    assert_int_equal(turns->sequence.codes, 3);
    assert_string_equal(turns->codes[0], "share");
    assert_string_equal(turns->codes[1], "withdraw");
    assert_true(turns->has_none && strcmp(turns->codes[2], "none") == 0);
    at_coded_turns_free(turns);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(runs_out_of_memory),
        cmocka_unit_test(codes_are_in_the_order_asked_for),
    };
    return cmocka_run_group_tests_name("cli/sequence_report", tests, NULL, NULL);
}
