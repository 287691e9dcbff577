/* entropy.c - Shannon's sum. */
#include "stats/entropy.h"

#include <math.h>

double at_entropy(const double *counts, size_t size)
{
    double all = 0, bits = 0;
    for (size_t i = 0; i < size; i++)
        all += counts[i];
    for (size_t i = 0; i < size; i++)
        if (counts[i] > 0)
            bits -= counts[i] / all * log2(counts[i] / all);
    return bits > 0 ? bits : 0; /* not -0 */
}
