/* student.c - the sum in powers of cos(theta), theta = atan(t / sqrt(freedom)):
 *
 *   odd:   2/pi (theta + sin (cos + 2/3 cos^3 + 2*4/(3*5) cos^5 + ... cos^(f-2)))
 *   even:  sin (1 + 1/2 cos^2 + 1*3/(2*4) cos^4 + ... cos^(f-2))
 */
#include "stats/student.h"

#include <math.h>

static const double pi = 3.14159265358979323846;

double at_student_within(double t, unsigned freedom)
{
    double theta = atan(t / sqrt(freedom)), square = pow(cos(theta), 2);
    unsigned odd = freedom % 2;
    double term = odd ? cos(theta) : 1, sum = 0;
    for (unsigned power = odd; power + 2 <= freedom; power += 2) {
        sum += term;
        term *= square * (power + 1) / (power + 2);
    }
    return odd ? 2 / pi * (theta + sin(theta) * sum) : sin(theta) * sum;
}

/* The probability grows with t, so halving an interval finds it to the last bit. */
double at_student_bound(double share, unsigned freedom)
{
    double low = 0, high = 1;
    while (at_student_within(high, freedom) < share)
        high *= 2;
    for (;;) {
        double middle = (low + high) / 2;
        if (middle <= low || middle >= high)
            return middle;
        if (at_student_within(middle, freedom) < share)
            low = middle;
        else
            high = middle;
    }
}
