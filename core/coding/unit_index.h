/* unit_index.h - units to their numbers, by session, kind, first and last turn. */
#ifndef AT_CODING_UNIT_INDEX_H
#define AT_CODING_UNIT_INDEX_H

#include "coding/judgements.h"

/* Zero it before first use; clear it after the last. The units stay the caller's, in
 * their order. */
struct at_unit_index {
    uint32_t *slots; /* owned: a hash table of numbers + 1; 0 is free */
    size_t capacity; /* a power of two, or 0 */
};

void at_unit_index_clear(struct at_unit_index *index);

/* The number of the unit that is like `unit`; UINT32_MAX when there is none. */
uint32_t at_unit_index_find(const struct at_unit_index *index,
                            const struct at_judged_unit *units,
                            const struct at_judged_unit *unit);

/* Adds units[number], which is new; false when memory is out. */
bool at_unit_index_add(struct at_unit_index *index, const struct at_judged_unit *units,
                       uint32_t number);

#endif
