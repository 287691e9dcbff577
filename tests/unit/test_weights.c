/* test_weights.c - what weights.yaml makes of a rule. What is wrong with one, and what
 * comes of its sums, the cases of `attune check` and `attune run` tell. */
#include "scheme/weights.h"

#include "script_bench.h"

#define GROUP                                                                          \
    "exclusive:\n  mood: [good, bad, flat]\ncodes:\n" FLAG("good") FLAG("bad")         \
        FLAG("flat")

static const char rules[] = "code \"mood\" {\n"
                            "  none = { long = phrase \"very long\" },\n"
                            "  all = phrase \"i\",\n"
                            "  rows = {\n"
                            "    { phrase \"so\", any = { glad = phrase \"glad\" },\n"
                            "      within = \"sentence\", give = \"good\" },\n"
                            "    { any = { sad = phrase \"sad\" }, give = \"bad\" },\n"
                            "    { give = \"flat\" },\n"
                            "  },\n"
                            "}\n";

static const char weights[] = "scheme: probe\nversion: 1.0.0\nrules:\n  mood:\n"
                              "    codes: [good, bad, fl*]\n"
                              "    threshold: [1, -0.5, 0]\n"
                              "    conditions:\n"
                              "      sad: {holds: 7, weights: [-1, 2.25, 0]}\n"
                              "      glad: {holds: 3, weights: [3, 0, 0]}\n"
                              "      long: {holds: 0, weights: [0, 0, 1e-2]}\n";

/* A scheme with the rule, loaded as it is written; its weights are to be read. */
static struct at_scheme *load(struct bench *bench)
{
    char path[128];
    bench_load_well(bench, GROUP, rules);
    bench_file(bench, "probe/weights.yaml", weights);
    snprintf(path, sizeof path, "%s/probe", bench->folder);
    bench->scheme->folder =
        at_slice_of(at_arena_text(bench->scheme->arena, at_slice_of(path)));
    return bench->scheme;
}

static void names_are_parted_from_what_has_none(void **state)
{
    struct at_scheme *scheme = load(*state);
    const struct at_rule *rule = scheme->rules;
    struct at_faults faults = { 0 };
    at_weights_read(scheme, &faults);
    assert_int_equal(faults.errors, 0);
    const struct at_weighing *it = rule->weighing;
    assert_non_null(it);
    assert_int_equal(rule->conditions.none.count, 0);
    assert_int_equal(rule->conditions.all.count, 1);
    assert_int_equal(rule->rows[0].conditions.any.count, 0);
    assert_int_equal(rule->rows[0].conditions.all.count, 1);
    assert_int_equal(it->named_count, 3);
    static const struct {
        const char *name;
        size_t holds, all; /* all: what must hold with it in one sentence */
        double weights[3];
    } named[] = { { "long", 0, 1, { 0, 0, 0.01 } },
                  { "glad", 3, 2, { 3, 0, 0 } },
                  { "sad", 7, 1, { -1, 2.25, 0 } } };
    for (size_t i = 0; i < 3; i++) {
        assert_true(at_slice_is(it->named[i].condition->name, named[i].name));
        assert_int_equal(it->named[i].holds, named[i].holds);
        assert_int_equal(it->named[i].alone.all.count, named[i].all);
        for (size_t k = 0; k < 3; k++)
            assert_true(it->named[i].weights[k] == named[i].weights[k]);
    }
    assert_int_equal(it->named[1].alone.within, AT_WITHIN_SENTENCE);
}

static void a_row_knows_its_kind(void **state)
{
    struct at_scheme *scheme = load(*state);
    struct at_faults faults = { 0 };
    at_weights_read(scheme, &faults);
    const struct at_weighing *it = scheme->rules[0].weighing;
    assert_int_equal(it->kind_count, 3);
    assert_true(at_slice_is(it->kinds[2].id, "fl*"));
    assert_true(it->kinds[0].threshold == 1 && it->kinds[1].threshold == -0.5);
    for (uint32_t i = 0; i < 3; i++)
        assert_int_equal(it->row_kinds[i], i);
}

static void a_star_stands_for_any_ending(void **state)
{
    (void)state;
    assert_true(at_kind_fits(at_slice_of("mi-q-*"), at_slice_of("mi-q-open")));
    assert_true(at_kind_fits(at_slice_of("mi-q-*"), at_slice_of("mi-q-")));
    assert_false(at_kind_fits(at_slice_of("mi-q-*"), at_slice_of("mi-q")));
    assert_false(at_kind_fits(at_slice_of("mi"), at_slice_of("mi-q")));
    assert_false(at_kind_fits(at_slice_of(""), at_slice_of("mi-q")));
}

static void without_a_file_nothing_changes(void **state)
{
    struct bench *bench = *state;
    struct at_faults faults = { 0 };
    bench_load_well(bench, GROUP, rules);
    bench->scheme->folder = at_slice_of(bench->folder);
    at_weights_read(bench->scheme, &faults);
    assert_int_equal(faults.errors, 0);
    assert_null(bench->scheme->rules[0].weighing);
    assert_int_equal(bench->scheme->weights.size, 0);
}

static bool read_again(void *data)
{
    struct at_scheme *scheme = data;
    struct at_faults faults = { 0 };
    struct at_rule as_written = scheme->rules[0];
    at_weights_read(scheme, &faults);
    bool done = at_faults_status(&faults, NULL) == ATTUNE_OK;
    assert_true(!done || scheme->rules[0].weighing);
    at_faults_clear(&faults);
    scheme->rules[0] = as_written;
    return done;
}

static void a_lack_of_memory_is_told(void **state)
{
    assert_true(unit_each_allocation_fails(read_again, load(*state)) >= 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BENCH(names_are_parted_from_what_has_none),
        ON_BENCH(a_row_knows_its_kind),
        cmocka_unit_test(a_star_stands_for_any_ending),
        ON_BENCH(without_a_file_nothing_changes),
        ON_BENCH(a_lack_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("scheme/weights", tests, NULL, NULL);
}
