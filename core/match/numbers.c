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

static int compare(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return left < right ? -1 : left > right;
}

void at_numbers_sort(struct at_numbers *numbers)
{
    if (numbers->count < 2)
        return;
    qsort(numbers->data, numbers->count, sizeof *numbers->data, compare);
    size_t kept = 1;
    for (size_t i = 1; i < numbers->count; i++)
        if (numbers->data[i] != numbers->data[kept - 1])
            numbers->data[kept++] = numbers->data[i];
    numbers->count = kept;
}
