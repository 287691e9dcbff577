/* numbers.h - a list of numbers that grows: scratch for the files of this room. */
#ifndef AT_MATCH_NUMBERS_H
#define AT_MATCH_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Zero it before first use; clear it after the last. */
struct at_numbers {
    uint32_t *data; /* owned */
    size_t count, room;
};

void at_numbers_clear(struct at_numbers *numbers); /* frees */

/* Room for `more` numbers after the last; false when memory is out. */
bool at_numbers_reserve(struct at_numbers *numbers, size_t more);
bool at_numbers_add(struct at_numbers *numbers, uint32_t number);

/* Sorts, and keeps one of each. */
void at_numbers_sort(struct at_numbers *numbers);

/* Is the number in a sorted list? */
static inline bool at_numbers_has(const uint32_t *sorted, size_t count, uint32_t number)
{
    while (count > 0) {
        size_t half = count / 2;
        if (sorted[half] == number)
            return true;
        if (sorted[half] < number) {
            sorted += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return false;
}

#endif
