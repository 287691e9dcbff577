/* student.h - Student's t distribution, for whole degrees of freedom. */
#ifndef AT_STATS_STUDENT_H
#define AT_STATS_STUDENT_H

/* The probability that |T| is at most `t` (not negative) with `freedom` (at least 1)
 * degrees of freedom: Abramowitz and Stegun 1964, 26.7.3 and 26.7.4, a finite sum. */
double at_student_within(double t, unsigned freedom);

/* The t within which `share` (over 0 and under 1) of the distribution lies: for .95 and
 * 10 degrees of freedom 2.228. */
double at_student_bound(double share, unsigned freedom);

#endif
