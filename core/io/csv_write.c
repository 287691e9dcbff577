/* csv_write.c - a cell as it is written, out of the hands of spreadsheets that would
 * run it. */
#include "io/csv.h"

#include <string.h>

static size_t digits(struct at_slice text, size_t at)
{
    while (at < text.size && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    return at;
}

/* [+-] digits [. digits] [e [+-] digits] */
static bool is_number(struct at_slice text)
{
    size_t start = text.size > 0 && (text.data[0] == '-' || text.data[0] == '+');
    size_t at = digits(text, start);
    if (at == start)
        return false;
    if (at < text.size && text.data[at] == '.')
        at = digits(text, at + 1);
    if (at < text.size && (text.data[at] == 'e' || text.data[at] == 'E')) {
        start = at + 1;
        start +=
            start < text.size && (text.data[start] == '-' || text.data[start] == '+');
        at = digits(text, start);
        if (at == start)
            return false;
    }
    return at == text.size;
}

/* Also behind apostrophes, so that taking one off gives back what was there. */
static bool is_formula(struct at_slice field)
{
    while (at_slice_starts(field, "'"))
        field = at_slice(field.data + 1, field.size - 1);
    return field.size > 0 && memchr("=+-@\t\r", field.data[0], 6) && !is_number(field);
}

struct at_slice at_csv_unguarded(struct at_slice field)
{
    return at_slice_starts(field, "'") && is_formula(field)
               ? at_slice(field.data + 1, field.size - 1)
               : field;
}

static bool needs_quotes(struct at_slice field)
{
    for (size_t i = 0; i < field.size; i++)
        if (field.data[i] == ',' || field.data[i] == '"' || field.data[i] == '\n' ||
            field.data[i] == '\r')
            return true;
    return false;
}

void at_csv_add(struct at_buffer *out, struct at_slice field, bool raw)
{
    bool quotes = needs_quotes(field);
    if (quotes)
        at_buffer_add_char(out, '"');
    if (!raw && is_formula(field))
        at_buffer_add_char(out, '\'');
    while (quotes && field.size > 0) {
        const char *quote = memchr(field.data, '"', field.size);
        if (!quote)
            break;
        size_t size = (size_t)(quote - field.data) + 1;
        at_buffer_add(out, field.data, size);
        at_buffer_add_char(out, '"');
        field = at_slice(field.data + size, field.size - size);
    }
    at_buffer_add_slice(out, field);
    if (quotes)
        at_buffer_add_char(out, '"');
}
