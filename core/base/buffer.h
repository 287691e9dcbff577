/* buffer.h - bytes that grow; what a writer fills and a message is made in. */
#ifndef AT_BASE_BUFFER_H
#define AT_BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

/* Zero it before first use; clear it after the last. Once memory ran out,
 * `failed` stays true and nothing more is added until at_buffer_reset, so a
 * writer may check once at its end. */
struct at_buffer {
    char *data; /* owned; NUL-terminated whenever it is not NULL */
    size_t size;
    size_t capacity;
    bool failed;
};

void at_buffer_clear(struct at_buffer *buffer); /* frees */
void at_buffer_reset(struct at_buffer *buffer); /* empties, keeps the memory */

/* The same for the first `size` bytes alone: what is behind them moves up. */
void at_buffer_drop_front(struct at_buffer *buffer, size_t size);

bool at_buffer_enlarge(struct at_buffer *buffer,
                       size_t more); /* of at_buffer_reserve */

/* Room for `more` bytes after size; false when memory is out. */
static inline bool at_buffer_reserve(struct at_buffer *buffer, size_t more)
{
    return buffer->capacity - buffer->size > more && !buffer->failed
               ? true
               : at_buffer_enlarge(buffer, more);
}

void at_buffer_add(struct at_buffer *buffer, const char *data, size_t size);
void at_buffer_add_slice(struct at_buffer *buffer, struct at_slice text);
void at_buffer_add_text(struct at_buffer *buffer, const char *text);
static inline void at_buffer_add_char(struct at_buffer *buffer, char c)
{
    if (!at_buffer_reserve(buffer, 1))
        return;
    buffer->data[buffer->size++] = c;
    buffer->data[buffer->size] = '\0';
}
void at_buffer_add_unsigned(struct at_buffer *buffer, unsigned long long number);
/* A number as every output of attune writes it: whole numbers without a point,
 * others in the shortest form that reads back as the same number. */
void at_buffer_add_number(struct at_buffer *buffer, double number);
void at_buffer_printf(struct at_buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

struct at_slice at_buffer_slice(const struct at_buffer *buffer);
/* As a C string: "" when nothing was added. */
const char *at_buffer_text(const struct at_buffer *buffer);

#endif
