/* pattern_error.c - shows where in a pattern something is wrong. */
#include <stdarg.h>
#include <stdio.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "match/pattern.h"

/* Characters of the pattern shown before and after the caret. */
enum { SHOW_BEFORE = 48, SHOW_AFTER = 24 };

static bool is_inside_character(struct at_slice text, size_t at)
{
    return at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80;
}

/* `from` moved by at most `characters` towards `limit`, which lies before it. */
static size_t step_back(struct at_slice text, size_t from, size_t limit,
                        size_t characters)
{
    while (from > limit && characters-- > 0)
        do
            from--;
        while (from > limit && is_inside_character(text, from));
    return from;
}

static size_t step_on(struct at_slice text, size_t from, size_t limit,
                      size_t characters)
{
    while (from < limit && characters-- > 0)
        do
            from++;
        while (from < limit && is_inside_character(text, from));
    return from;
}

/* Appends text in which control characters are blanks, so that the caret below
 * stands right. */
static void add_shown(struct at_buffer *out, const char *data, size_t size)
{
    for (size_t i = 0; i < size; i++)
        at_buffer_add_char(out, (unsigned char)data[i] < ' ' ? ' ' : data[i]);
}

static void add_place(struct at_buffer *out, struct at_slice text, size_t at)
{
    size_t line = at, end = at;
    while (line > 0 && text.data[line - 1] != '\n')
        line--;
    while (end < text.size && text.data[end] != '\n')
        end++;
    size_t from = step_back(text, at, line, SHOW_BEFORE);
    size_t to = step_on(text, at, end, SHOW_AFTER);
    size_t column = at_utf8_count(at_slice(text.data + from, at - from));
    if (from > line) {
        at_buffer_add_text(out, "...");
        column += 3;
    }
    add_shown(out, text.data + from, to - from);
    if (to < end)
        at_buffer_add_text(out, "...");
    at_buffer_add_char(out, '\n');
    while (column-- > 0)
        at_buffer_add_char(out, ' ');
    at_buffer_add_char(out, '^');
}

enum attune_status at_pattern_error(struct attune_error *error,
                                    enum attune_status status, struct at_slice pattern,
                                    size_t at, const char *format, ...)
{
    char what[300];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    struct at_buffer place = { 0 };
    add_place(&place, pattern, at < pattern.size ? at : pattern.size);
    at_error_set(error, status, "%s\n%s", what, at_buffer_text(&place));
    at_buffer_clear(&place);
    return status;
}
