/* slope.h - change per step: the slope of a straight line by ordinary least squares. */
#ifndef AT_STATS_SLOPE_H
#define AT_STATS_SLOPE_H

#include <stddef.h>

struct at_slope {
    double slope;     /* of y for one of x */
    double low, high; /* the ends of its 95 % interval; equal when the fit is exact */
};

/* Slope b = Sxy / Sxx; its interval is b -/+ t s, s^2 = (residual sum of squares /
 * (n - 2)) / Sxx, t with n - 2 degrees of freedom (Draper and Smith 1998, Applied
 * regression analysis, 1.4). `size` is at least 3 and x are not all the same. */
struct at_slope at_slope_fit(const double *x, const double *y, size_t size);

/* The slope alone, from 2 points on. */
double at_slope_of(const double *x, const double *y, size_t size);

#endif
