/* buffer.c - doubles its memory; remembers when there was none. */
#include "base/buffer.h"

#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void at_buffer_clear(struct at_buffer *buffer)
{
    free(buffer->data);
    memset(buffer, 0, sizeof *buffer);
}

void at_buffer_reset(struct at_buffer *buffer)
{
    buffer->size = 0;
    buffer->failed = false;
    if (buffer->data)
        buffer->data[0] = '\0';
}

void at_buffer_drop_front(struct at_buffer *buffer, size_t size)
{
    buffer->size -= size;
    buffer->failed = false;
    if (size == 0 || !buffer->data)
        return;
    memmove(buffer->data, buffer->data + size, buffer->size);
    buffer->data[buffer->size] = '\0';
}

bool at_buffer_enlarge(struct at_buffer *buffer, size_t more)
{
    if (buffer->failed)
        return false;
    size_t capacity = buffer->capacity ? buffer->capacity : 64;
    while (capacity - buffer->size <= more && capacity <= SIZE_MAX / 4)
        capacity *= 2;
    char *data =
        capacity - buffer->size > more ? realloc(buffer->data, capacity) : NULL;
    if (!data) {
        buffer->failed = true;
        return false;
    }
    buffer->data = data;
    buffer->capacity = capacity;
    data[buffer->size] = '\0';
    return true;
}

void at_buffer_add(struct at_buffer *buffer, const char *data, size_t size)
{
    if (size == 0 || !at_buffer_reserve(buffer, size))
        return;
    memcpy(buffer->data + buffer->size, data, size);
    buffer->size += size;
    buffer->data[buffer->size] = '\0';
}

void at_buffer_add_slice(struct at_buffer *buffer, struct at_slice text)
{
    at_buffer_add(buffer, text.data, text.size);
}

void at_buffer_add_text(struct at_buffer *buffer, const char *text)
{
    at_buffer_add(buffer, text, strlen(text));
}

void at_buffer_add_unsigned(struct at_buffer *buffer, unsigned long long number)
{
    char digits[24], *p = digits + sizeof digits;
    do {
        *--p = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    at_buffer_add(buffer, p, (size_t)(digits + sizeof digits - p));
}

/* A number of at most four decimals, as nearly all are; false when it is none. So many
 * digits are the same number when read again, and there is no shorter way. */
static bool add_short(struct at_buffer *buffer, double number)
{
    enum { SCALE = 10000 };
    double size = fabs(number);
    if (!(size < 1e11))
        return false;
    uint64_t scaled = (uint64_t)(size * SCALE + 0.5), rest = scaled % SCALE;
    if ((double)scaled / SCALE != size)
        return false;
    if (number < 0)
        at_buffer_add_char(buffer, '-');
    at_buffer_add_unsigned(buffer, scaled / SCALE);
    if (rest > 0)
        at_buffer_add_char(buffer, '.');
    for (uint64_t unit = SCALE / 10; rest > 0; rest %= unit, unit /= 10)
        at_buffer_add_char(buffer, (char)('0' + rest / unit));
    return true;
}

void at_buffer_add_number(struct at_buffer *buffer, double number)
{
    char text[40];
    if (add_short(buffer, number))
        return;
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, number);
        if (strtod(text, NULL) == number)
            break;
    }
    at_buffer_add_text(buffer, text);
}

void at_buffer_printf(struct at_buffer *buffer, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int size = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (size < 0 || !at_buffer_reserve(buffer, (size_t)size))
        return;
    va_start(args, format);
    vsnprintf(buffer->data + buffer->size, (size_t)size + 1, format, args);
    va_end(args);
    buffer->size += (size_t)size;
}

struct at_slice at_buffer_slice(const struct at_buffer *buffer)
{
    return at_slice(buffer->data, buffer->size);
}

const char *at_buffer_text(const struct at_buffer *buffer)
{
    return buffer->data ? buffer->data : "";
}
