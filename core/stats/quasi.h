/* quasi.h - expected counts where some transitions cannot happen: quasi-independence,
 * fitted by making rows and columns add up in turn (iterative proportional fitting:
 * Deming and Stephan 1940, doi 10.1214/aoms/1177731829; Goodman 1968, doi
 * 10.1080/01621459.1968.10480916). */
#ifndef AT_STATS_QUASI_H
#define AT_STATS_QUASI_H

#include <stdbool.h>
#include <stddef.h>

/* Fills `expected` (size * size, row by row) so that its rows and columns add up to those
 * of `counts`, and cells that `possible` denies are 0. Returns false when 10,000 rounds do
 * not bring them within 1e-10: some rows and columns then cannot add up. */
bool at_quasi_expected(const double *counts, const bool *possible, size_t size,
                       double *expected);

#endif
