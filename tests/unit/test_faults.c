/* test_faults.c - all that is wrong with a file, in the order it was found. */
#include "base/faults.h"

#include "unit.h"

static void faults_keep_their_order_and_place(void **state)
{
    (void)state;
    struct at_faults faults = { 0 };
    struct attune_error error;
    at_faults_warn(&faults, "a.yaml", 1, 2, "no %s", "title");
    at_error_at(&error, ATTUNE_LIMIT, "b.yaml", 3, 4, "too long");
    at_faults_add(&faults, &error);
    at_faults_error(&faults, "c.yaml", 5, 0, "%d codes", 0);
    assert_int_equal(faults.count, 3);
    assert_int_equal(faults.errors, 2);
    assert_int_equal(faults.warnings, 1);
    assert_true(faults.list[0].warning);
    assert_string_equal(faults.list[0].error.message, "no title");
    assert_string_equal(faults.list[0].error.file, "a.yaml");
    assert_int_equal(faults.list[0].error.column, 2);
    assert_false(faults.list[1].warning);
    assert_string_equal(faults.list[2].error.message, "0 codes");
    assert_int_equal(faults.list[2].error.status, ATTUNE_INVALID);
    assert_int_equal(faults.list[2].error.line, 5);
    at_faults_clear(&faults);
    assert_int_equal(faults.count + faults.errors + faults.warnings, 0);
}

static void the_first_error_is_the_status(void **state)
{
    (void)state;
    struct at_faults faults = { 0 };
    struct attune_error error = { 0 };
    assert_int_equal(at_faults_status(&faults, &error), ATTUNE_OK);
    at_faults_warn(&faults, "a", 1, 1, "odd");
    assert_int_equal(at_faults_status(&faults, &error), ATTUNE_OK);
    assert_string_equal(error.message, "");
    at_error_set(&error, ATTUNE_LIMIT, "too long");
    at_faults_add(&faults, &error);
    at_faults_error(&faults, "a", 2, 1, "wrong");
    memset(&error, 0, sizeof error);
    assert_int_equal(at_faults_status(&faults, &error), ATTUNE_LIMIT);
    assert_string_equal(error.message, "too long");
    assert_int_equal(at_faults_status(&faults, NULL), ATTUNE_LIMIT);
    at_faults_clear(&faults);
}

static void what_is_not_kept_is_counted(void **state)
{
    (void)state;
    struct at_faults faults = { 0 };
    for (int i = 0; i < 1500; i++)
        at_faults_error(&faults, "a", i + 1, 1, "wrong");
    for (int i = 0; i < 10; i++)
        at_faults_warn(&faults, "a", 1, 1, "odd");
    assert_int_equal(faults.count, AT_FAULTS_MOST);
    assert_int_equal(faults.errors, 1500);
    assert_int_equal(faults.warnings, 10);
    assert_int_equal(faults.list[AT_FAULTS_MOST - 1].error.line, AT_FAULTS_MOST);
    at_faults_clear(&faults);
}

static void an_error_behind_many_warnings_is_told(void **state)
{
    (void)state;
    struct at_faults faults = { 0 };
    struct attune_error error = { 0 };
    for (int i = 0; i < AT_FAULTS_MOST + 10; i++)
        at_faults_warn(&faults, "a", 1, 1, "odd");
    at_faults_error(&faults, "a", 7, 1, "wrong");
    at_faults_error(&faults, "a", 8, 1, "wrong too");
    assert_int_equal(faults.count, AT_FAULTS_MOST);
    assert_int_equal(at_faults_status(&faults, &error), ATTUNE_INVALID);
    assert_string_equal(error.message, "wrong");
    assert_int_equal(error.line, 7);
    at_faults_clear(&faults);
}

static void a_long_message_is_cut_at_a_whole_character(void **state)
{
    (void)state;
    char text[1200] = "";
    struct at_faults faults = { 0 };
    for (size_t at = 0; at + 2 < sizeof text; at += 2)
        memcpy(text + at, "é", 3);
    at_faults_error(&faults, "a", 1, 1, "%s", text);
    assert_int_equal(strlen(faults.list[0].error.message), 510);
    at_faults_clear(&faults);
}

static bool fill(void *data)
{
    (void)data;
    struct at_faults faults = { 0 };
    struct attune_error error;
    for (int i = 0; i < 100; i++)
        at_faults_error(&faults, "a", 1, 1, "wrong");
    assert_int_equal(faults.errors, 100);
    assert_int_not_equal(at_faults_status(&faults, &error), ATTUNE_OK);
    bool complete = faults.count == 100;
    at_faults_clear(&faults);
    return complete;
}

/* An error that there was no room for is an error still. */
static void each_allocation_may_fail(void **state)
{
    (void)state;
    assert_int_equal(unit_each_allocation_fails(fill, NULL), 6);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(faults_keep_their_order_and_place),
        cmocka_unit_test(the_first_error_is_the_status),
        cmocka_unit_test(what_is_not_kept_is_counted),
        cmocka_unit_test(an_error_behind_many_warnings_is_told),
        cmocka_unit_test(a_long_message_is_cut_at_a_whole_character),
        cmocka_unit_test(each_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("base/faults", tests, NULL, NULL);
}
