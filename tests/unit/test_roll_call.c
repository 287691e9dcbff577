/* test_roll_call.c - the sessions of a case come together, in order; a manifest says what
 * files do not. */
#include "cli/roll_call.h"

#include "folder_check.h"

static int setup(void **state)
{
    static struct folder folder;
    folder_open(&folder);
    *state = &folder;
    return 0;
}

static int teardown(void **state)
{
    folder_close(*state);
    return 0;
}

/* A session with these lines at its head. */
static void say(struct folder *folder, const char *name, const char *head)
{
    char text[256];
    snprintf(text, sizeof text, "%sT: So?\nP: Yes.\n", head);
    folder_add(folder, name, text);
}

/* The inputs of the folder after a roll call, by their names below it. */
static bool call(struct folder *folder, struct at_buffer *names,
                 struct at_faults *faults)
{
    const struct at_read_options read = { .lossy = false };
    char *operands[] = { folder->path };
    struct at_inputs inputs = { .count = 0 };
    bool done = at_inputs_find(&inputs, operands, 1, faults) == ATTUNE_OK &&
                at_roll_call(&inputs, &read, at_language_find(at_slice_of("en")),
                             NULL) == ATTUNE_OK;
    at_buffer_reset(names);
    for (size_t i = 0; done && i < inputs.count; i++)
        at_buffer_printf(names, "%s ", inputs.items[i].name);
    at_inputs_clear(&inputs);
    return done && !names->failed;
}

static void assert_order(struct folder *folder, const char *order)
{
    struct at_buffer names = { 0 };
    struct at_faults faults = { 0 };
    assert_true(call(folder, &names, &faults));
    assert_int_equal(faults.errors, 0);
    assert_string_equal(at_buffer_text(&names), order);
    at_buffer_clear(&names);
    at_faults_clear(&faults);
}

static void sessions_come_by_case_and_number(void **state)
{
    say(*state, "a.txt", "# case: ann\n# number: 12\n");
    say(*state, "b.txt", "# case: bob\n# number: 1\n");
    say(*state, "c.txt", "");
    say(*state, "d.txt", "# case: ann\n# number: 2\n");
    say(*state, "e.txt", "# session: s9\n# case: ann\n");
    folder_add(*state, "f.csv", "case,session,speaker,text\nbob,0,P,Yes.\nx,1,P,No.\n");
    assert_order(*state, "d e a f b c ");
}

static void without_all_numbers_they_stay_as_they_were(void **state)
{
    say(*state, "a.txt", "# case: ann\n# number: 12\n");
    say(*state, "b.txt", "");
    say(*state, "c.txt", "# case: ann\n# number: 2\n");
    say(*state, "d.txt", "# case: ann\n");
    assert_order(*state, "a c d b ");
}

static void a_manifest_tells_numbers_and_dates(void **state)
{
    say(*state, "a.txt", "");
    say(*state, "b.txt", "");
    say(*state, "c.txt", "# case: cam\n# number: 3\n");
    folder_add(*state, "sessions.csv",
               "file,case,number,date\na.txt,ann,2,\nb.txt,ann,1,\nc.txt,ann,,\n");
    assert_order(*state, "b a c ");
    folder_add(*state, "sessions.csv",
               "file\tcase\tdate\na.txt\tann\t2024-02-01\nb.txt\tann\t2023-12-31\n");
    assert_order(*state, "b a c ");
}

static void what_cannot_be_read_stays_where_it_is(void **state)
{
    say(*state, "a.txt", "# case: ann\n# number: 2\n");
    folder_add(*state, "b.txt", "no label");
    folder_add(*state, "c.csv", "a,b\n1,2\n");
    say(*state, "d.txt", "# case: ann\n# number: 1\n");
    assert_order(*state, "d a b c ");
}

struct job {
    struct folder *folder;
    struct at_buffer names;
};

static bool runs(void *data)
{
    struct job *job = data;
    struct at_faults faults = { 0 };
    bool done = call(job->folder, &job->names, &faults) && faults.errors == 0;
    at_faults_clear(&faults);
    return done;
}

static void lack_of_memory_is_told(void **state)
{
    struct job job = { .folder = *state };
    say(*state, "a.txt", "# case: ann\n# number: 2\n");
    say(*state, "b.txt", "");
    folder_add(*state, "sessions.csv", "file,case,number\nb.txt,ann,1\n");
    assert_true(unit_each_allocation_fails(runs, &job) > 10);
    assert_string_equal(at_buffer_text(&job.names), "b a ");
    at_buffer_clear(&job.names);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(sessions_come_by_case_and_number, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(without_all_numbers_they_stay_as_they_were,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(a_manifest_tells_numbers_and_dates, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(what_cannot_be_read_stays_where_it_is, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(lack_of_memory_is_told, setup, teardown),
    };
    return cmocka_run_group_tests_name("cli/roll_call", tests, NULL, NULL);
}
