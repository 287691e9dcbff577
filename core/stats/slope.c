/* slope.c - sums about the means, which keeps the digits that matter. */
#include "stats/slope.h"

#include <math.h>

#include "stats/student.h"

static double mean_of(const double *values, size_t size)
{
    double sum = 0;
    for (size_t i = 0; i < size; i++)
        sum += values[i];
    return sum / (double)size;
}

/* Sum of the products of deviations from the means. */
static double deviation(const double *a, const double *b, size_t size)
{
    double mean_a = mean_of(a, size), mean_b = mean_of(b, size), sum = 0;
    for (size_t i = 0; i < size; i++)
        sum += (a[i] - mean_a) * (b[i] - mean_b);
    return sum;
}

double at_slope_of(const double *x, const double *y, size_t size)
{
    return deviation(x, y, size) / deviation(x, x, size);
}

struct at_slope at_slope_fit(const double *x, const double *y, size_t size)
{
    double slope = at_slope_of(x, y, size);
    double mean_x = mean_of(x, size), mean_y = mean_of(y, size), left = 0;
    for (size_t i = 0; i < size; i++)
        left += pow(y[i] - mean_y - slope * (x[i] - mean_x), 2);
    unsigned freedom = (unsigned)size - 2;
    double error = sqrt(left / freedom / deviation(x, x, size));
    double reach = at_student_bound(0.95, freedom) * error;
    return (struct at_slope){ slope, slope - reach, slope + reach };
}
