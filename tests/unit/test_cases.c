/* test_cases.c - many cases at once, in bounded memory. */
#include "cli/cases.h"

#include <stdio.h>

#include "unit.h"

struct fixture {
    struct at_search *search;
    struct at_engine *engine;
    struct at_cases cases;
    struct at_buffer ended; /* names of cases, in the order they ended */
};

static enum attune_status hear(void *data, const struct at_case_summaries *summaries,
                               const char *remark, struct attune_error *error)
{
    struct fixture *fixture = data;
    (void)error;
    at_buffer_printf(&fixture->ended, "%.*s%s ", AT_SLICE_ARGS(summaries->id), remark);
    return ATTUNE_OK;
}

static int setup(void **state)
{
    static struct fixture fixture;
    const struct at_engine_options options = { .log = NULL };
    struct at_faults faults = { 0 };
    memset(&fixture, 0, sizeof fixture);
    fixture.search = at_search_new();
    assert_int_equal(at_engine_new(&fixture.engine, fixture.search, &options, NULL),
                     ATTUNE_OK);
    at_engine_add(fixture.engine, at_slice_of("tests/data/course/schemes/course"),
                  &faults);
    at_engine_ready(fixture.engine, &faults);
    assert_int_equal(faults.errors, 0);
    at_faults_clear(&faults);
    fixture.cases.engine = fixture.engine;
    fixture.cases.ended = hear;
    fixture.cases.data = &fixture;
    *state = &fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    at_cases_clear(&fixture->cases);
    at_buffer_clear(&fixture->ended);
    at_engine_free(fixture->engine);
    at_search_free(fixture->search);
    return 0;
}

static struct at_case *get(struct fixture *fixture, const char *id)
{
    struct at_case *found = NULL;
    assert_int_equal(at_cases_get(&fixture->cases, &found, at_slice_of(id), NULL),
                     ATTUNE_OK);
    assert_true(at_slice_is(at_case_id(found), id));
    return found;
}

static void a_case_is_the_same_while_it_is_open(void **state)
{
    struct fixture *fixture = *state;
    struct at_case *ann = get(fixture, "ann"), *bob = get(fixture, "bob");
    assert_ptr_equal(get(fixture, "ann"), ann);
    assert_ptr_equal(get(fixture, "bob"), bob);
    assert_ptr_equal(get(fixture, "ann"), ann);
    assert_int_equal(at_cases_end(&fixture->cases, NULL), ATTUNE_OK);
    assert_string_equal(at_buffer_text(&fixture->ended), "bob ann ");
}

static void the_case_longest_without_a_session_ends(void **state)
{
    struct fixture *fixture = *state;
    struct attune_error error = { 0 };
    struct at_case *found;
    char name[16];
    get(fixture, "first");
    for (int i = 0; i < AT_CASES_OPEN; i++) {
        assert_string_equal(at_buffer_text(&fixture->ended), "");
        snprintf(name, sizeof name, "c%d", i);
        get(fixture, name);
    }
    assert_string_equal(at_buffer_text(&fixture->ended), "first ");
    assert_int_equal(
        at_cases_get(&fixture->cases, &found, at_slice_of("first"), &error),
        ATTUNE_INVALID);
    assert_string_equal(error.message,
                        "case \"first\" had ended, as 256 other cases came in between; "
                        "its sessions must stand closer together");
    get(fixture, "c0");
    get(fixture, "another");
    assert_string_equal(at_buffer_text(&fixture->ended), "first c1 ");
}

static bool runs(void *data)
{
    const struct fixture *fixture = data;
    struct at_cases cases = fixture->cases;
    struct at_case *found;
    bool done = true;
    for (int i = 0; done && i < 3; i++)
        done = at_cases_get(&cases, &found, at_slice_of(i % 2 ? "ann" : "bob"), NULL) ==
               ATTUNE_OK;
    done = done && at_cases_end(&cases, NULL) == ATTUNE_OK;
    at_cases_clear(&cases);
    return done;
}

static void lack_of_memory_is_told(void **state)
{
    assert_true(unit_each_allocation_fails(runs, *state) > 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_case_is_the_same_while_it_is_open, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(the_case_longest_without_a_session_ends, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(lack_of_memory_is_told, setup, teardown),
    };
    return cmocka_run_group_tests_name("cli/cases", tests, NULL, NULL);
}
