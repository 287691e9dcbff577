/* suggest.c - optimal string alignment: Damerau (1964), one edit a place. */
#include "base/suggest.h"

#include <stdint.h>

enum { LONGEST = 64 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t at_edit_distance(struct at_slice a, struct at_slice b)
{
    if (a.size > LONGEST || b.size > LONGEST)
        return SIZE_MAX;
    size_t rows[3][LONGEST + 1]; /* two rows back, one back, this one */
    size_t *before = rows[0], *above = rows[1], *row = rows[2];
    for (size_t j = 0; j <= b.size; j++)
        above[j] = before[j] = j;
    for (size_t i = 1; i <= a.size; i++) {
        row[0] = i;
        for (size_t j = 1; j <= b.size; j++) {
            size_t same = a.data[i - 1] == b.data[j - 1] ? 0 : 1;
            row[j] = least(least(above[j] + 1, row[j - 1] + 1), above[j - 1] + same);
            if (i > 1 && j > 1 && a.data[i - 1] == b.data[j - 2] &&
                a.data[i - 2] == b.data[j - 1])
                row[j] = least(row[j], before[j - 2] + 1);
        }
        size_t *spare = before;
        before = above;
        above = row;
        row = spare;
    }
    return above[b.size];
}

struct at_nearest at_nearest_to(struct at_slice wrong)
{
    size_t third = least(wrong.size, LONGEST) / 3;
    return (struct at_nearest){ wrong, { NULL, 0 }, third < 2 ? 3 : third + 1 };
}

void at_nearest_add(struct at_nearest *nearest, struct at_slice name)
{
    size_t longer = name.size > nearest->wrong.size ? name.size : nearest->wrong.size;
    if (longer - least(name.size, nearest->wrong.size) >= nearest->below)
        return; /* so many letters must come or go */
    size_t distance = at_edit_distance(nearest->wrong, name);
    if (distance >= nearest->below || distance >= name.size)
        return;
    nearest->below = distance;
    nearest->name = name;
}

const char *at_suggest(struct at_slice wrong, const char *const *names, size_t count)
{
    struct at_nearest nearest = at_nearest_to(wrong);
    for (size_t i = 0; i < count; i++)
        at_nearest_add(&nearest, at_slice_of(names[i]));
    return nearest.name.data;
}
