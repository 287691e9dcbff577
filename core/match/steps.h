/* steps.h - one test of a phrase at one place: what it takes from there. */
#ifndef AT_MATCH_STEPS_H
#define AT_MATCH_STEPS_H

#include "match/slots.h"

/* Ways one test can go from one place; more names in a test than this minus two
 * are not looked at. */
enum { AT_STEP_WAYS = 16 };

#define AT_ASK_NONE UINT32_MAX

struct at_step_way {
    uint32_t end; /* slot after what it takes */
    uint32_t ask; /* the category that fits; AT_ASK_NONE for none */
};

/* Fills `ways` and returns their number. A match does not begin inside a
 * contraction with a test that any part would pass: there `begins` is true. */
size_t at_step_ways(const struct at_scan *scan, const struct at_node *test,
                    uint32_t slot, bool begins, struct at_step_way ways[AT_STEP_WAYS]);

#endif
