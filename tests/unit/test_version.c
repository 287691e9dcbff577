/* test_version.c - scheme/version: order and ranges. */
#include "unit.h"

#include "scheme/version.h"

static void what_is_no_version_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool good;
    } rows[] = {
        { "1.0.0", true },
        { "0.0.0", true },
        { "10.20.30", true },
        { "1.0.0-rc.1", true },
        { "1.0.0-a-b", true },
        { "1.0.0+20.x", true },
        { "1.0.0-rc.1+01", true },
        { "", false },
        { "1", false },
        { "1.2", false },
        { "1.2.3.4", false },
        { "v1.2.3", false },
        { "01.2.3", false },
        { "1.2.03", false },
        { "1.2.x", false },
        { "1.2.3-", false },
        { "1.2.3-a..b", false },
        { "1.2.3-01", false },
        { "1.2.3+", false },
        { "1.2.3-\xC3\xA4", false },
        { "1.2.4294967296", false },
        { "1.2.3 ", false },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_version version;
        if (at_version_parse(&version, at_slice_of(rows[i].text)) != rows[i].good)
            fail_msg("%s", rows[i].text);
    }
}

static void versions_are_ordered(void **state)
{
    (void)state;
    static const char *const order[] = {
        "0.9.9",         "1.0.0-1",          "1.0.0-2",    "1.0.0-10", "1.0.0-alpha",
        "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0",    "1.0.1",
        "1.2.0",         "1.10.0",           "2.0.0"
    };
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        for (size_t j = 0; j < sizeof order / sizeof *order; j++) {
            struct at_version a, b;
            assert_true(at_version_parse(&a, at_slice_of(order[i])));
            assert_true(at_version_parse(&b, at_slice_of(order[j])));
            int compared = at_version_compare(&a, &b);
            if ((compared > 0) - (compared < 0) != (i > j) - (i < j))
                fail_msg("%s and %s: %d", order[i], order[j], compared);
        }
}

static void a_build_does_not_count(void **state)
{
    (void)state;
    struct at_version a, b;
    assert_true(at_version_parse(&a, at_slice_of("1.2.3+one")));
    assert_true(at_version_parse(&b, at_slice_of("1.2.3+two")));
    assert_int_equal(at_version_compare(&a, &b), 0);
}

static void a_range_looks_as_far_as_it_is_written(void **state)
{
    (void)state;
    static const struct {
        const char *range, *version;
        bool holds;
    } rows[] = {
        { "", "1.0.0", true },
        { ">=1.2", "1.2.0", true },
        { ">=1.2", "1.1.9", false },
        { ">=1.2 <2", "1.99.0", true },
        { ">=1.2 <2", "2.0.0", false },
        { ">=1.2 <2", "2.0.0-rc.1", false },
        { " >= 1.2   < 2 ", "1.2.0", true },
        { "<=1", "1.4.2", true },
        { "<=1", "2.0.0", false },
        { ">1", "1.4.2", false },
        { ">1", "2.0.0", true },
        { "=1.4", "1.4.2", true },
        { "=1.4", "1.5.0", false },
        { "=1.4.2", "1.4.3", false },
        { ">=1.0.0", "1.0.0-rc.1", false },
        { ">=1.0.0-rc.1", "1.0.0-rc.2", true },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_version version;
        assert_true(at_version_parse(&version, at_slice_of(rows[i].version)));
        assert_true(at_range_check(at_slice_of(rows[i].range)));
        if (at_range_holds(at_slice_of(rows[i].range), &version) != rows[i].holds)
            fail_msg("%s of %s", rows[i].version, rows[i].range);
    }
}

static void what_is_no_range_is_refused(void **state)
{
    (void)state;
    static const char *const rows[] = { "1.2",  ">=",       ">=1.2,<2", "~1.2", "=>1",
                                        ">=1.", ">1.2.3.4", ">= <2",    "<>1" };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (at_range_check(at_slice_of(rows[i])))
            fail_msg("%s", rows[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_version_is_refused),
        cmocka_unit_test(versions_are_ordered),
        cmocka_unit_test(a_build_does_not_count),
        cmocka_unit_test(a_range_looks_as_far_as_it_is_written),
        cmocka_unit_test(what_is_no_range_is_refused),
    };
    return cmocka_run_group_tests_name("scheme/version", tests, NULL, NULL);
}
