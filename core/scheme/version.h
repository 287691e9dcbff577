/* version.h - versions (semver.org 2.0.0) and the ranges of them a scheme may ask
 * for, as ">=1.2 <2". */
#ifndef AT_SCHEME_VERSION_H
#define AT_SCHEME_VERSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct at_version {
    uint32_t numbers[3];    /* major, minor, patch */
    struct at_slice before; /* of 1.0.0-rc.1 the "rc.1"; borrowed */
};

/* Reads "1.2.3", "1.2.3-rc.1", "1.2.3+build"; false when it is no version. */
bool at_version_parse(struct at_version *version, struct at_slice text);

/* Which is the earlier: <0, 0 or >0. What stands after "+" does not count. */
int at_version_compare(const struct at_version *a, const struct at_version *b);

/* Is it a range: conditions parted by blanks, each of >= > <= < = and a version, of
 * which minor and patch may be left out? Nothing at all is any version. */
bool at_range_check(struct at_slice range);

/* Does the version meet every condition of a range? A condition looks only as far as
 * it is written: 1.4.2 meets "<=1" and "=1.4" but not ">1", 2.0.0-rc.1 not "<2". */
bool at_range_holds(struct at_slice range, const struct at_version *version);

#endif
