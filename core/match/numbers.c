/* numbers.c - see numbers.h. */
#include "match/numbers.h"

#include <stdlib.h>
#include <string.h>

void at_numbers_clear(struct at_numbers *numbers)
{
    free(numbers->data);
    memset(numbers, 0, sizeof *numbers);
}

bool at_numbers_reserve(struct at_numbers *numbers, size_t more)
{
    if (numbers->room - numbers->count >= more)
        return true;
    size_t room = numbers->room ? numbers->room * 2 : 16;
    if (room < numbers->count + more)
        room = numbers->count + more;
    uint32_t *data = realloc(numbers->data, room * sizeof *data);
    if (!data)
        return false;
    numbers->data = data;
    numbers->room = room;
    return true;
}

bool at_numbers_add(struct at_numbers *numbers, uint32_t number)
{
    if (!at_numbers_reserve(numbers, 1))
        return false;
    numbers->data[numbers->count++] = number;
    return true;
}

/* Shell's sort, with Knuth's gaps: many lists are short, and a call for each comparison
 * would take longer than all else. */
static void sort(uint32_t *data, size_t count)
{
    size_t gap = 1;
    while (gap < count / 3)
        gap = 3 * gap + 1;
    for (; gap > 0; gap /= 3)
        for (size_t i = gap; i < count; i++) {
            uint32_t number = data[i];
            size_t place = i;
            for (; place >= gap && data[place - gap] > number; place -= gap)
                data[place] = data[place - gap];
            data[place] = number;
        }
}

void at_numbers_sort(struct at_numbers *numbers)
{
    if (numbers->count < 2)
        return;
    sort(numbers->data, numbers->count);
    size_t kept = 1;
    for (size_t i = 1; i < numbers->count; i++)
        if (numbers->data[i] != numbers->data[kept - 1])
            numbers->data[kept++] = numbers->data[i];
    numbers->count = kept;
}
