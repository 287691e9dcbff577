/* clock.c - times are added up in whole milliseconds; further digits are dropped. */
#include "read/clock.h"

/* Longer numbers are no times; this bound keeps sums far from overflow. */
enum { DIGITS_MOST = 12 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static struct at_slice past(struct at_slice text, size_t size)
{
    return at_slice(text.data + size, text.size - size);
}

static struct at_slice past_blanks(struct at_slice text)
{
    while (text.size && (*text.data == ' ' || *text.data == '\t'))
        text = past(text, 1);
    return text;
}

static bool take_number(struct at_slice *text, int64_t *number)
{
    size_t digits = 0;
    *number = 0;
    while (digits < text->size && is_digit(text->data[digits])) {
        if (digits == DIGITS_MOST)
            return false;
        *number = *number * 10 + (text->data[digits++] - '0');
    }
    *text = past(*text, digits);
    return digits > 0;
}

/* Takes the digits behind a point as milliseconds. */
static int64_t take_fraction(struct at_slice *text)
{
    int64_t ms = 0, unit = 100;
    while (text->size && is_digit(*text->data)) {
        ms += unit * (*text->data - '0');
        unit /= 10;
        *text = past(*text, 1);
    }
    return ms;
}

static bool has_fraction(struct at_slice text)
{
    return text.size > 1 && (*text.data == '.' || *text.data == ',') &&
           is_digit(text.data[1]);
}

bool at_clock_take(struct at_slice *text, int64_t *ms)
{
    struct at_slice rest = *text;
    int64_t seconds, part;
    int parts = 1;
    if (!take_number(&rest, &seconds))
        return false;
    while (parts < 3 && rest.size > 1 && *rest.data == ':' && is_digit(rest.data[1])) {
        rest = past(rest, 1);
        if (!take_number(&rest, &part) || part > 59)
            return false;
        seconds = seconds * 60 + part;
        parts++;
    }
    if (parts == 1)
        return false;
    *ms = seconds * 1000;
    if (has_fraction(rest)) {
        rest = past(rest, 1);
        *ms += take_fraction(&rest);
    }
    *text = rest;
    return true;
}

bool at_clock_read(struct at_slice text, bool milliseconds, int64_t *ms)
{
    struct at_slice rest = at_slice_trim(text);
    int64_t number;
    if (at_clock_take(&rest, ms))
        return rest.size == 0;
    if (!take_number(&rest, &number))
        return false;
    *ms = milliseconds ? number : number * 1000;
    if (has_fraction(rest)) {
        rest = past(rest, 1);
        int64_t fraction = take_fraction(&rest);
        *ms += milliseconds ? 0 : fraction;
    }
    return rest.size == 0;
}

static bool take_arrow(struct at_slice *text)
{
    *text = past_blanks(*text);
    if (!at_slice_starts(*text, "-->"))
        return false;
    *text = past_blanks(past(*text, 3));
    return true;
}

bool at_clock_take_range(struct at_slice *text, struct at_times *times)
{
    struct at_slice rest = past_blanks(*text);
    struct at_times found;
    if (!at_clock_take(&rest, &found.start_ms) || !take_arrow(&rest) ||
        !at_clock_take(&rest, &found.end_ms))
        return false;
    *times = found;
    *text = past_blanks(rest);
    return true;
}

/* The sign that closes a stamp, 0 when it opens without one, -1 for no stamp. */
static int closing_sign(char c)
{
    switch (c) {
    case '[':
        return ']';
    case '(':
        return ')';
    case '#':
        return '#';
    default:
        return is_digit(c) ? 0 : -1;
    }
}

/* "-3" in "#00:01:02-3#": tenths of a second. */
static void take_tenths(struct at_slice *rest, int64_t *ms)
{
    if (rest->size > 1 && *rest->data == '-' && is_digit(rest->data[1])) {
        *ms += 100 * (rest->data[1] - '0');
        *rest = past(*rest, 2);
    }
}

bool at_clock_take_stamp(struct at_slice *line, struct at_times *times)
{
    int closing = line->size ? closing_sign(*line->data) : -1;
    if (closing < 0)
        return false;
    struct at_slice rest = past(*line, closing ? 1 : 0);
    struct at_times found = { -1, -1 };
    if (!at_clock_take_range(&rest, &found) && !at_clock_take(&rest, &found.start_ms))
        return false;
    if (closing == '#')
        take_tenths(&rest, &found.start_ms);
    if (closing && (rest.size == 0 || *rest.data != closing))
        return false;
    if (closing)
        rest = past(rest, 1);
    else if (rest.size && found.end_ms < 0 && *rest.data != ' ' && *rest.data != '\t')
        return false;
    rest = past_blanks(rest);
    if (rest.size > 1 && rest.data[0] == '-' && rest.data[1] == ' ')
        rest = past_blanks(past(rest, 1));
    *times = found;
    *line = rest;
    return true;
}

bool at_clock_find_end(struct at_slice line, int64_t *ms)
{
    struct at_times times;
    if (line.size < 2 || line.data[line.size - 1] != '#')
        return false;
    size_t at = line.size - 1;
    while (at > 0 && line.data[at - 1] != '#')
        at--;
    struct at_slice stamp = past(line, at ? at - 1 : 0);
    if (!at_clock_take_stamp(&stamp, &times) || stamp.size)
        return false;
    *ms = times.start_ms;
    return true;
}
