/* quasi.c - rows are scaled to their totals, then columns, until neither changes. */
#include "stats/quasi.h"

#include <math.h>

enum { ROUNDS_MOST = 10000 };

/* Cell `i` of line `line`, along rows or columns. */
static size_t place(size_t line, size_t i, size_t size, bool is_row)
{
    return is_row ? line * size + i : i * size + line;
}

/* Scales a row or column to its total; how far it was off. */
static double scale(const double *counts, double *expected, size_t size, size_t line,
                    bool is_row)
{
    double wanted = 0, now = 0;
    for (size_t i = 0; i < size; i++) {
        wanted += counts[place(line, i, size, is_row)];
        now += expected[place(line, i, size, is_row)];
    }
    for (size_t i = 0; i < size && now > 0; i++)
        expected[place(line, i, size, is_row)] *= wanted / now;
    return fabs(wanted - now);
}

bool at_quasi_expected(const double *counts, const bool *possible, size_t size,
                       double *expected)
{
    for (size_t i = 0; i < size * size; i++)
        expected[i] = possible[i];
    for (int round = 0; round < ROUNDS_MOST; round++) {
        double off = 0;
        for (size_t line = 0; line < size; line++)
            scale(counts, expected, size, line, true);
        for (size_t line = 0; line < size; line++)
            off = fmax(off, scale(counts, expected, size, line, false));
        if (round > 0 && off < 1e-10)
            return true;
    }
    return false;
}
