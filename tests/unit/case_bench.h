/* case_bench.h - a case under a scheme of tests/data/course, for tests of what passes from
 * session to session. */
#ifndef AT_TESTS_CASE_BENCH_H
#define AT_TESTS_CASE_BENCH_H

#include "engine/case.h"
#include "sample.h"

struct fixture {
    struct at_search *search;
    struct at_engine *engine;
    struct at_builder *builder;
    struct at_case *it;
};

/* Gets ready for the scheme in this folder. */
static inline int case_bench_setup(void **state, const char *scheme)
{
    static struct fixture fixture;
    const struct at_engine_options options = { .log = NULL };
    struct at_faults faults = { 0 };
    fixture.search = at_search_new();
    assert_int_equal(at_engine_new(&fixture.engine, fixture.search, &options, NULL),
                     ATTUNE_OK);
    at_engine_add(fixture.engine, at_slice_of(scheme), &faults);
    at_engine_ready(fixture.engine, &faults);
    assert_int_equal(faults.errors, 0);
    at_faults_clear(&faults);
    fixture.builder = at_builder_new(at_engine_language(fixture.engine));
    fixture.it = NULL;
    assert_int_equal(at_case_new(&fixture.it, fixture.engine, at_slice_of("ann"), NULL),
                     ATTUNE_OK);
    *state = &fixture;
    return 0;
}

static inline int teardown(void **state)
{
    struct fixture *fixture = *state;
    at_case_free(fixture->it);
    at_builder_free(fixture->builder);
    at_engine_free(fixture->engine);
    at_search_free(fixture->search);
    return 0;
}

#endif
