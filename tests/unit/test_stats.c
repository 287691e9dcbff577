/* test_stats.c - numbers worked out by hand, or printed in tables since long. */
#include <math.h>

#include "stats/entropy.h"
#include "stats/slope.h"
#include "stats/student.h"
#include "unit.h"

static void assert_near(double got, double wanted, double within)
{
    if (fabs(got - wanted) > within)
        fail_msg("%.9g is not %.9g", got, wanted);
}

static void entropy_is_in_bits(void **state)
{
    const double even[] = { 3, 3, 0, 3, 3 }, uneven[] = { 1, 3 }, one[] = { 7 };
    (void)state;
    assert_near(at_entropy(even, 5), 2, 1e-12);
    assert_near(at_entropy(uneven, 2), 0.811278124459, 1e-11);
    assert_true(at_entropy(one, 1) == 0 && !signbit(at_entropy(one, 1)));
    assert_true(at_entropy(NULL, 0) == 0);
}

/* Of any table of t for 95 and 99 percent, two-sided. */
static void bounds_of_t_are_those_of_the_tables(void **state)
{
    static const struct {
        unsigned freedom;
        double of_95, of_99;
    } rows[] = {
        { 1, 12.7062, 63.6567 }, { 2, 4.30265, 9.92484 },   { 3, 3.18245, 5.84091 },
        { 4, 2.77645, 4.60409 }, { 10, 2.22814, 3.16927 },  { 11, 2.20099, 3.10581 },
        { 30, 2.04227, 2.75 },   { 120, 1.97993, 2.61742 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_near(at_student_bound(0.95, rows[i].freedom), rows[i].of_95, 6e-5);
        assert_near(at_student_bound(0.99, rows[i].freedom), rows[i].of_99, 6e-5);
    }
    assert_near(at_student_within(0, 5), 0, 1e-15);
}

/* x 1 to 4, y 2 4 5 4: Sxx 5, Sxy 3.5, the squares of what is left sum to 2.3. */
static void a_slope_has_its_interval(void **state)
{
    const double x[] = { 1, 2, 3, 4 }, y[] = { 2, 4, 5, 4 };
    struct at_slope fit = at_slope_fit(x, y, 4);
    (void)state;
    assert_near(fit.slope, 0.7, 1e-12);
    double reach = 4.302652730 * sqrt(2.3 / 2 / 5);
    assert_near(fit.low, 0.7 - reach, 1e-8);
    assert_near(fit.high, 0.7 + reach, 1e-8);
}

static void an_exact_line_has_an_interval_without_width(void **state)
{
    const double x[] = { 1, 2, 4 }, y[] = { 3, 5, 9 };
    struct at_slope fit = at_slope_fit(x, y, 3);
    (void)state;
    assert_near(fit.slope, 2, 1e-12);
    assert_near(fit.low, 2, 1e-12);
    assert_near(fit.high, 2, 1e-12);
    assert_near(at_slope_of(x, y, 2), 2, 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entropy_is_in_bits),
        cmocka_unit_test(bounds_of_t_are_those_of_the_tables),
        cmocka_unit_test(a_slope_has_its_interval),
        cmocka_unit_test(an_exact_line_has_an_interval_without_width),
    };
    return cmocka_run_group_tests_name("stats", tests, NULL, NULL);
}
