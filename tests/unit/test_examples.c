/* test_examples.c - a scheme's examples and vignettes, judged. The schemes are those of
 * the cases of `attune test`. */
#include "engine/examples.h"

#include "engine/vignettes.h"
#include "unit.h"

static const char good[] = "tests/cli/test-passes/tiny";
static const char bad[] = "tests/cli/test-tells-why/tiny";

struct fixture {
    struct at_search *search;
    struct at_engine *engine;
    const struct at_scheme *scheme;
};

static struct fixture load(const char *folder)
{
    const struct at_engine_options options = { 0 };
    struct fixture it = { .search = at_search_new() };
    struct at_faults faults = { 0 };
    size_t count;
    assert_non_null(it.search);
    assert_int_equal(at_engine_new(&it.engine, it.search, &options, NULL), ATTUNE_OK);
    at_engine_add(it.engine, at_slice_of(folder), &faults);
    at_engine_ready(it.engine, &faults);
    assert_int_equal(faults.errors, 0);
    it.scheme = at_engine_schemes(it.engine, &count)[0];
    at_faults_clear(&faults);
    return it;
}

static void unload(struct fixture *it)
{
    at_engine_free(it->engine);
    at_search_free(it->search);
}

struct heard {
    enum at_judgement judgements[32];
    size_t count;
};

static void hear(void *data, const struct at_judged_example *judged)
{
    struct heard *heard = data;
    heard->judgements[heard->count++] = judged->judgement;
}

static void every_example_is_judged_in_order(void **state)
{
    static const enum at_judgement wanted[] = {
        AT_JUDGED_NOT_GIVEN, AT_JUDGED_EVIDENCE,  AT_JUDGED_RIGHT,
        AT_JUDGED_RIGHT,     AT_JUDGED_RIGHT,     AT_JUDGED_GIVEN,
        AT_JUDGED_NOT_GIVEN, AT_JUDGED_NOT_GIVEN, AT_JUDGED_VALUE,
        AT_JUDGED_NOT_GIVEN, AT_JUDGED_NOT_GIVEN, AT_JUDGED_RIGHT,
        AT_JUDGED_RIGHT,
    };
    struct fixture it = load(bad);
    struct heard heard = { .count = 0 };
    (void)state;
    assert_int_equal(at_examples_run(it.engine, it.scheme, hear, &heard, NULL),
                     ATTUNE_OK);
    assert_int_equal(heard.count, sizeof wanted / sizeof *wanted);
    for (size_t i = 0; i < heard.count; i++) {
        print_message("example %zu\n", i);
        assert_int_equal(heard.judgements[i], wanted[i]);
    }
    unload(&it);
}

struct margins {
    size_t vignettes, turns, missing, unexpected;
};

static void hear_vignette(void *data, const char *path)
{
    struct margins *margins = data;
    assert_true(at_vignette_is(path));
    margins->vignettes++;
}

static void hear_turn(void *data, const struct at_judged_turn *judged)
{
    struct margins *margins = data;
    margins->turns++;
    margins->missing += judged->missing_count;
    margins->unexpected += judged->unexpected_count;
}

static void margins_are_held_against_what_is_given(void **state)
{
    static const struct {
        const char *folder;
        struct margins wanted;
    } rows[] = { { good, { 1, 3, 0, 0 } }, { bad, { 1, 3, 3, 3 } } };
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct fixture it = load(rows[i].folder);
        struct margins got = { 0 };
        const struct at_vignette_listener listener = { hear_vignette, hear_turn, &got };
        assert_int_equal(at_vignettes_run(it.engine, it.scheme, &listener, NULL),
                         ATTUNE_OK);
        assert_memory_equal(&got, &rows[i].wanted, sizeof got);
        unload(&it);
    }
}

static void a_vignette_stands_in_the_examples_of_a_scheme(void **state)
{
    (void)state;
    assert_true(at_vignette_is("tests/cli/test-passes/tiny/examples/walk.txt"));
    assert_false(at_vignette_is("tests/cli/test-passes/tiny/codebook.yaml"));
    assert_false(at_vignette_is("tests/cli/explain-a-turn/walk.txt"));
    assert_false(at_vignette_is("walk.txt"));
}

static void a_stated_value_is_the_value_as_written(void **state)
{
    static const struct {
        struct at_value value;
        const char *stated;
        bool fits;
    } rows[] = {
        { { AT_VALUE_FLAG, 0, { NULL, 0 } }, "", true },
        { { AT_VALUE_FLAG, 0, { NULL, 0 } }, "1", false },
        { { AT_VALUE_NUMBER, 3, { NULL, 0 } }, "3", true },
        { { AT_VALUE_NUMBER, 3, { NULL, 0 } }, "", true },
        { { AT_VALUE_NUMBER, 0.5, { NULL, 0 } }, "0.5", true },
        { { AT_VALUE_NUMBER, 3, { NULL, 0 } }, "4", false },
        { { AT_VALUE_TEXT, 0, { "new", 3 } }, "new", true },
        { { AT_VALUE_TEXT, 0, { "new", 3 } }, "old", false },
        { { AT_VALUE_UNCODABLE, 0, { "short", 5 } }, "", false },
        { { AT_VALUE_UNCODABLE, 0, { "short", 5 } }, "uncodable", true },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        print_message("row %zu\n", i);
        assert_int_equal(at_value_fits(&rows[i].value, at_slice_of(rows[i].stated)),
                         rows[i].fits);
    }
}

static bool runs(void *data)
{
    struct fixture *it = data;
    struct heard heard = { .count = 0 };
    struct margins margins = { 0 };
    const struct at_vignette_listener listener = { hear_vignette, hear_turn, &margins };
    return !at_examples_run(it->engine, it->scheme, hear, &heard, NULL) &&
           !at_vignettes_run(it->engine, it->scheme, &listener, NULL);
}

static void lack_of_memory_ends_the_work(void **state)
{
    struct fixture it = load(good);
    (void)state;
    assert_true(unit_each_allocation_fails(runs, &it) > 0);
    unload(&it);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_example_is_judged_in_order),
        cmocka_unit_test(margins_are_held_against_what_is_given),
        cmocka_unit_test(a_vignette_stands_in_the_examples_of_a_scheme),
        cmocka_unit_test(a_stated_value_is_the_value_as_written),
        cmocka_unit_test(lack_of_memory_ends_the_work),
    };
    return cmocka_run_group_tests_name("engine/examples", tests, NULL, NULL);
}
