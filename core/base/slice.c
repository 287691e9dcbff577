/* slice.c - the two slice functions too long to be inline. */
#include "base/slice.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct at_slice at_slice_trim(struct at_slice a)
{
    while (a.size > 0 && is_blank(a.data[0])) {
        a.data++;
        a.size--;
    }
    while (a.size > 0 && is_blank(a.data[a.size - 1]))
        a.size--;
    return a;
}

int at_slice_compare(struct at_slice a, struct at_slice b)
{
    size_t size = a.size < b.size ? a.size : b.size;
    int order = size ? memcmp(a.data, b.data, size) : 0;
    if (order != 0)
        return order;
    return a.size < b.size ? -1 : a.size > b.size;
}
