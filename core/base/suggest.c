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

const char *at_suggest(struct at_slice wrong, const char *const *names, size_t count)
{
    const char *nearest = NULL;
    size_t best = least(wrong.size, LONGEST) / 3;
    best = best < 2 ? 3 : best + 1; /* must be below it */
    for (size_t i = 0; i < count; i++) {
        struct at_slice name = at_slice_of(names[i]);
        size_t distance = at_edit_distance(wrong, name);
        if (distance < best && distance < name.size) {
            best = distance;
            nearest = names[i];
        }
    }
    return nearest;
}
