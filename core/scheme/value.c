/* value.c - texts compared with values: a number by what it is worth, not by how it
 * is written. */
#include "scheme/value.h"

#include <stdlib.h>

bool at_value_number(struct at_slice text, double *number)
{
    char copy[64], *end;
    if (text.size == 0 || text.size >= sizeof copy)
        return false;
    memcpy(copy, text.data, text.size);
    copy[text.size] = '\0';
    *number = strtod(copy, &end);
    return *end == '\0';
}

int at_value_rank(const struct at_text_list *values, const struct at_value *value)
{
    double number;
    for (size_t i = 0; i < values->count; i++) {
        if (value->kind == AT_VALUE_TEXT &&
            at_slice_equal(values->items[i], value->text))
            return (int)i;
        if (value->kind == AT_VALUE_NUMBER &&
            at_value_number(values->items[i], &number) && number == value->number)
            return (int)i;
    }
    return -1;
}
