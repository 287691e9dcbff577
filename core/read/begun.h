/* begun.h - names met not long ago, in a fixed amount of memory.
 *
 * A file of a gigabyte holds a hundred thousand sessions; to notice that one comes
 * twice, their names are remembered as 64-bit hashes, the last AT_BEGUN_LEAST of
 * them at least. */
#ifndef AT_READ_BEGUN_H
#define AT_READ_BEGUN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

enum { AT_BEGUN_LEAST = 4096 };

/* Zero it before first use; clear it after the last. */
struct at_begun {
    struct at_begun_entry *now, *before; /* owned; `before` is the table filled last */
    uint32_t count;                      /* in `now` */
};

void at_begun_clear(struct at_begun *begun);

/* Remembers a name with the line it stands on; false when memory is out. */
bool at_begun_add(struct at_begun *begun, struct at_slice name, uint32_t line);

/* The line a name was added with; 0 when it is not remembered. */
uint32_t at_begun_find(const struct at_begun *begun, struct at_slice name);

#endif
